"""A parameters cell is read without running it, and every wrong value is told at once."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papermill.translators import PythonTranslator

from analysis.parameters import Parameter, check_known, check_values, read_cell
from analysis.parameters.kinds import Kind, faithful
from analysis.parameters.known import TEXT, choices, names

CELL = """
source: str = "article"  # source under seeds/
length: str = "full"  # length of the brief (one-page | full)
draws: int = 4000  # Monte Carlo draws (100 to 100000)
share = 0.5
loud: bool = False  # whether to shout
state: str | None = None  # state (ISO 3166-1)
reading: str = (
    "strict"  # which readings count (strict | "loose")
)
"""
ORDINARY = """\
import datetime
%matplotlib inline
countries = ["XAV", "XBO"]
weights = {"low": 0.1, "high": 0.9}
since: Optional[str] = None
until: "str | None" = None
limit: int | str = 5
names: list[str] = []
day = datetime.date(2031, 5, 6)
draws: int = -5
nothing = None
pair = (1, 2)
left = right = 3
when: datetime.date = None
if limit:
    other = 1
def helper(): ...
"""


def named(cell: str = CELL) -> dict[str, Parameter]:
    read = read_cell(cell)
    assert read.faults == ()
    return {parameter.name: parameter for parameter in read.parameters}


def one(given, cell=CELL):
    return check_values(named(cell).values(), given, "brief")


def test_a_line_gives_name_type_default_help_and_constraint():
    found = named()
    assert found["draws"] == Parameter(
        "draws", "int", 4000, "Monte Carlo draws", (), 100.0, 100_000.0, Kind("int")
    )
    assert found["length"].choices == ("one-page", "full")
    assert found["share"].type == "float"
    assert found["loud"].help == "whether to shout"


def test_parentheses_that_constrain_nothing_stay_help():
    assert named()["state"].help == "state (ISO 3166-1)"
    assert named()["state"].optional
    assert not named()["loud"].optional
    assert named("x: int = 5  # odd (1.2.3 to 4)")["x"].low is None
    assert named("x: str = 'b'  # months (1 to 4)")["x"].low is None


def test_a_comment_within_a_wrapped_literal_is_found():
    assert named()["reading"].choices == ("strict", "loose")


def test_whatever_papermill_runs_is_taken():
    found = named(ORDINARY)
    assert list(found) == [
        "countries", "weights", "since", "until", "limit", "names", "day", "draws", "nothing",
        "pair", "left", "right", "when",
    ]  # fmt: skip
    assert found["draws"].default == -5
    assert not found["day"].literal
    assert found["pair"].default == (1, 2)
    assert not found["pair"].given  # papermill would make a list of it
    assert {n for n, p in found.items() if p.optional} >= {"since", "until", "nothing", "countries"}
    values, faults = check_values(found.values(), {}, "brief")
    assert faults == []
    assert "day" not in values
    assert values["weights"] == {"low": 0.1, "high": 0.9}


@pytest.mark.parametrize("path", ["import", "list"])
def test_notebooks_of_others(path):
    cells = {"import": "import datetime\nday = '2024-01-01'", "list": "countries = ['XA', 'XB']"}
    assert read_cell(cells[path]).faults == ()
    assert len(read_cell(cells[path]).parameters) == 1


@pytest.mark.parametrize(
    "broken", ["x = ", "x = 1\n  y = 2", "x = '\0'", "x = " + "(" * 3000, "def", "x = '''"]
)
def test_what_is_no_python_is_one_fault_and_no_traceback(broken):
    (fault,) = read_cell(broken).faults
    assert "is not Python" in str(fault)
    assert len(str(fault)) < 300


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("x: int = 'five'", "is 'five', not int"),
        ("x: list[int] = ['a']", "not list[int]"),
        ("paper: str = 'a5'  # paper (a4 | us-letter)", "'a5' is not one of a4, us-letter"),
        ("x: int = 11  # (1 to 10)", "out of range: int from 1 to 10"),
    ],
)
def test_a_default_that_its_own_line_forbids(cell, message):
    (fault,) = read_cell(cell).faults
    assert fault.line == 1
    assert message in fault.message


def test_words_in_parentheses_beside_an_untyped_value_are_only_words():
    assert named("size = 5  # size (small | large)")["size"].choices == ()
    assert named("size = 'small'  # size (small | large)")["size"].choices == ("small", "large")


def test_a_name_of_the_suite_has_the_limits_of_the_suite():
    found = named("draws = 400\nlanguage = 'en'\nyardstick = 'uk_phia'")
    assert (found["draws"].low, found["draws"].high) == (100, 200_000)
    assert found["language"].choices == choices("language")
    told = f"brief: yardstick: 'uk_pia' is not one of {', '.join(choices('yardstick'))}."
    found = one({"yardstick": "uk_pia"}, "yardstick = 'uk_phia'")[1]
    assert found == [f"{told} Did you mean 'uk_phia'?"]


def test_a_name_of_the_suite_that_an_analyst_uses_otherwise_is_free():
    found = named("language = 'python'\ndraws = [1, 2]\npaper = 5\ndetail = None")
    assert not any(p.choices or p.low is not None for p in found.values())


@pytest.mark.parametrize("name", names())
def test_the_shipped_notebooks_say_what_is_stated_once(name):
    for path in sorted((Path(__file__).parents[3] / "notebooks").glob("*.ipynb")):
        for cell in json.loads(path.read_text())["cells"]:
            if "parameters" in cell["metadata"].get("tags", ()):
                assert read_cell("".join(cell["source"]), strict=True).faults == ()
    wrong = {"draws": "draws: int = 5  # n (1 to 9)", "seed": "seed: int = 5  # n (1 to 9)"}
    cell = wrong.get(name, f"{name}: str = 'x'  # odd (x | y)")
    (fault,) = read_cell(cell, strict=True).faults
    assert f"parameter {name} takes" in fault.message


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
        ("length", "one-page", "one-page"),
        ("draws", "100", 100),
        ("draws", "100000", 100_000),
    ],
)
def test_text_becomes_the_type(name, given, value):
    values, faults = one({name: given})
    assert faults == []
    assert values[name] == value


def test_a_whole_number_for_a_number_becomes_one():
    values, _ = one({"x": "1"}, "x: float = 0.5")
    assert type(values["x"]) is float


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("countries", '["XAV", "NO"]', ["XAV", "NO"]),
        ("countries", "['XAV', 'NO']", ["XAV", "NO"]),
        ("countries", "[XAV, NO]", ["XAV", "NO"]),
        ("countries", "[]", []),
        ("countries", "None", None),
        ("weights", "{low: 0.5, high: 1}", {"low": 0.5, "high": 1}),
        ("weights", '{"low": null, "high": true}', {"low": None, "high": True}),
        ("since", "None", None),
        ("since", "2031-05-06", "2031-05-06"),
        ("until", "[a]", "[a]"),
        ("limit", "7", 7),
        ("limit", "seven", "seven"),
        ("names", "[2031-05-06, yes]", ["2031-05-06", "yes"]),
        ("nothing", "[1, 2]", [1, 2]),
        ("nothing", "1.5", 1.5),
        ("nothing", "True", True),
        ("nothing", "free words", "free words"),
        ("left", "1.5", 1.5),
        ("day", "2031-05-07", "2031-05-07"),
    ],
)
def test_text_of_a_command_line_for_ordinary_parameters(name, text, value):
    values, faults = one({name: text}, ORDINARY)
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
        ("draws", "9" * 5000, "not a whole number"),
        ("share", "nan", "not a whole number or a number"),
        ("share", "inf", "not a whole number or a number"),
        ("loud", "loudly", "not true or false"),
        ("length", "one_page", "Did you mean 'one-page'"),
        ("length", 3, "is not text"),
        ("source", None, "text is needed, not None"),
        ("source", "x" * 100_000, "is too long: 10,000 characters at most"),
        ("source", "\udcff", "is not text in UTF-8"),
    ],
)
def test_a_wrong_value_is_told_with_what_is_allowed(name, given, says):
    _, faults = one({name: given})
    assert len(faults) == 1
    assert says in faults[0]
    assert len(faults[0]) < 250


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("countries", "XAV"),
        ("countries", "{a: 1}"),
        ("countries", "[" * 5000),
        ("countries", "[&a [1, 2], *a]"),
        ("countries", "!!python/object/apply:os.system [ls]"),
        ("weights", "[1]"),
        ("weights", "{low: .5"),
        ("names", "[1, 2]"),
        ("countries", f"[{'x' * TEXT}]"),
        ("countries", "[1e999]"),
    ],
)
def test_what_is_no_list_or_mapping_is_refused(name, text):
    _, (fault,) = one({name: text}, ORDINARY)
    assert fault.startswith(f"brief: {name}: ")
    assert len(fault) < 250


def test_all_faults_at_once():
    assert len(one({"draws": "x", "nope": "1", "loud": "?"})[1]) == 3
    told = check_known({"draws": 5, "seed": True, "detail": "fll", "paper": "a4", "other": 3})
    assert [line.partition(":")[0] for line in told] == ["draws", "seed", "detail"]
    assert "Did you mean 'full'?" in told[2]


PARAMETERS = [read_cell(cell).parameters for cell in (CELL, ORDINARY)]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@settings(deadline=None, max_examples=50)
@given(value=VALUES)
def test_a_value_is_read_back_from_the_cell_that_papermill_writes(value):
    if faithful(value):
        cell = read_cell(PythonTranslator.codify({"x": value}))
        assert cell.values == {"x": value}


@settings(deadline=None, max_examples=50)
@given(value=VALUES, text=st.text(max_size=40))
def test_no_value_and_no_text_is_a_traceback(value, text):
    for parameters in PARAMETERS:
        for parameter in parameters:
            check_values(parameters, {parameter.name: value}, "brief")
            check_values(parameters, {parameter.name: text}, "brief")


@settings(deadline=None, max_examples=50)
@given(source=st.text(max_size=60))
def test_no_cell_is_a_traceback(source):
    read_cell(source)
    read_cell(source, strict=True)
