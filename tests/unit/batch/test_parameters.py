"""A parameters cell is read without running it, and every wrong value is told at once."""

import pytest

from analysis.batch.parameters import Parameter, check_values, did_you_mean, read_parameters
from analysis.errors import UsageError

CELL = """
source: str = "article"  # source under seeds/
detail: str = "full"  # length of the brief (one-page | full)
draws: int = 4000  # Monte Carlo draws (100 to 100000)
share = 0.5
loud: bool = False  # whether to shout
state: str | None = None  # state (ISO 3166-1)
reading: str = (
    "strict"  # which readings count (strict | "loose")
)
"""


def named(cell: str = CELL) -> dict[str, Parameter]:
    return {parameter.name: parameter for parameter in read_parameters(cell, "brief")}


def test_a_line_gives_name_type_default_help_and_constraint():
    found = named()
    assert found["draws"] == Parameter(
        "draws", "int", 4000, False, "Monte Carlo draws", (), 100.0, 100_000.0
    )
    assert found["detail"].choices == ("one-page", "full")
    assert found["share"].type == "float"
    assert found["loud"].help == "whether to shout"


def test_parentheses_that_constrain_nothing_stay_help():
    assert named()["state"].help == "state (ISO 3166-1)"
    assert named()["state"].optional


def test_a_comment_within_a_wrapped_literal_is_found():
    assert named()["reading"].choices == ("strict", "loose")


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("import os", "only lines such as"),
        ("x: int = f()", "not a literal"),
        ("x: list = []", "has type 'list'"),
        ("x: int | str = 1", "has type 'int'"),
        ("x = ", "is not Python"),
        ("def f(): pass", "only lines such as"),
        ("a.b = 1", "only lines such as"),
    ],
)
def test_anything_but_literals_is_refused(cell, says):
    with pytest.raises(UsageError, match=says):
        read_parameters(cell, "brief")


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("draws", "500", 500),
        ("draws", 500, 500),
        ("share", "0.25", 0.25),
        ("share", "1", 1.0),
        ("loud", "yes", True),
        ("loud", "False", False),
        ("loud", True, True),
        ("state", "None", None),
        ("detail", "one-page", "one-page"),
        ("draws", "100", 100),
        ("draws", "100000", 100_000),
    ],
)
def test_text_becomes_the_type(name, given, value):
    values, faults = check_values(named().values(), {name: given}, "brief")
    assert faults == []
    assert values[name] == value
    assert type(values[name]) is type(value)


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("drews", "1", "Did you mean 'draws'"),
        ("draws", "many", "'many' is not a whole number"),
        ("draws", "1.5", "not a whole number"),
        ("draws", "99", "out of range: int from 100 to 100000"),
        ("draws", "100001", "out of range"),
        ("draws", True, "not a whole number"),
        ("share", "nan", "not a number"),
        ("share", "inf", "not a number"),
        ("loud", "loudly", "not true or false"),
        ("detail", "one_page", "Did you mean 'one-page'"),
        ("detail", 3, "is not text"),
        ("source", None, "a str is needed"),
    ],
)
def test_a_wrong_value_is_told_with_what_is_allowed(name, given, says):
    _, faults = check_values(named().values(), {name: given}, "brief")
    assert len(faults) == 1
    assert says in faults[0]


def test_all_faults_at_once():
    _, faults = check_values(named().values(), {"draws": "x", "nope": "1", "loud": "?"}, "brief")
    assert len(faults) == 3


def test_nothing_near_means_no_suggestion():
    assert did_you_mean("zzz", ["draws"]) == ""
