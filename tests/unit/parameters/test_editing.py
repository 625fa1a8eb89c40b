"""Every parameter can be edited, and what is not edited is what the cell says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.parameters import check_value, read_cell
from analysis.parameters.editing import as_text, changed, editors

PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    PLAIN | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab"), inner, max_size=3),
    max_leaves=6,
)


@given(VALUES)
def test_the_text_of_a_default_means_that_default(value: object) -> None:
    [parameter] = read_cell(f"x = {value!r}").parameters
    [editor] = editors([parameter])
    assert editor["text"] == as_text(value)
    assert changed([parameter], {"x": editor["text"]}) == {}
    if not isinstance(value, str) and value is not None:
        assert check_value(parameter, editor["text"]) == (value, "")


@pytest.mark.parametrize(
    ("line", "form", "choices"),
    [
        ('a: str = "x"  # one (x | y)', "choice", ["x", "y"]),
        ('a: str | None = "x"  # one (x | y)', "choice", ["x", "y", "None"]),
        ('a = "x"  # one (x | y)', "choice", ["x", "y"]),
        ("a: int = 1  # one (1 | 2)", "choice", ["1", "2"]),
        ("a: bool = True", "switch", None),
        ("a = False", "switch", None),
        ("a: Optional[bool] = True", "choice", ["true", "false", "None"]),
        ("a: bool = compute()", "choice", ["true", "false"]),
        ("a: float = 2", "number", None),
        ("a = 2.5", "number", None),
        ("a: list[str] = ['x']  # some (x | y)", "literal", None),
        ("a = {'x': 1}", "literal", None),
        ("a = None", "text", None),
        ("a: date = today()", "text", None),
    ],
)
def test_each_kind_has_its_form(line: str, form: str, choices: list[str] | None) -> None:
    [editor] = editors(read_cell(line).parameters)
    assert (editor["form"], editor.get("choices")) == (form, choices)
    assert editor["known"] == ("()" not in line)
