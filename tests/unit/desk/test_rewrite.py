"""A file written back holds what it shall, and differs where it must and nowhere else."""

from __future__ import annotations

import copy
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.plain_yaml import parse
from analysis.desk.rewrite import rewrite

ROOT = Path(__file__).parents[3]
FILES = sorted(path for path in ROOT.glob("seeds/*/*.yaml"))
CLAIMS = sorted(ROOT.glob("seeds/*/claims.yaml"))
LAYOUTS = (
    "claims:\n  - id: C01\n    at: [H]\n    says: One.\n  - id: C02\n    says:\n    at: H\n",
    "# head\nclaims:\n- says: 'One.'   # why\n  id: C01\n\n- {id: C02, says: Two, at: [H]}\n# foot",
    ('claims:\n      -   id: C01\n          says: >-\n            folded\n            text\n\n'
    '          states:\n          - {state: XAV,\n             role: actor}\n      # between\n'
    '      -   id: C02\n          says: "two: 2"\n'),
)  # fmt: skip
AWKWARD = ("no", "1e5", "08", "2031-05-06", "~", "a: b", "x #y", "- z", "a, b", "[", "{a}", "null",
           "'", '"', " lead", "@x", "\u200b\u202e")  # fmt: skip
LETTERS = st.characters(blacklist_categories=("Cs", "Cc"))
WORDS = st.text(LETTERS, min_size=1, max_size=12) | st.sampled_from(AWKWARD)


def data(text: str) -> dict[str, Any]:
    document = parse(text.encode(), "")
    assert document.data is not None, document.faults
    return copy.deepcopy(dict(document.data))


def changed(old: str, new: str) -> tuple[list[str], list[str]]:
    lines = [line for line in unified_diff(old.splitlines(), new.splitlines(), n=0)
             if not line.startswith(("---", "+++", "@@"))]  # fmt: skip
    return [one[1:] for one in lines if one[0] == "-"], [one[1:] for one in lines if one[0] == "+"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_nobody_changed_stays_byte_for_byte(path: Path) -> None:
    text = path.read_bytes().decode()
    assert rewrite(text, data(text)) == text


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.parent.name)
def test_one_changed_field_is_one_changed_line(path: Path) -> None:
    text = path.read_text()
    for number, claim in [*enumerate(data(text)["claims"])][::13]:
        for field, value in claim.items():
            if not isinstance(value, str) or field == "id":
                continue
            new = data(text)
            new["claims"][number][field] = "Otherwise: 'new', \"as\" it is # said"
            made = rewrite(text, new)
            gone, come = changed(text, made)
            assert (len(gone), len(come)) == (1, 1), (claim["id"], field)


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.parent.name)
def test_a_claim_taken_away_takes_its_lines_and_no_others(path: Path) -> None:
    text = path.read_text()
    for number in (0, 7, -1):
        new = data(text)
        gone_claim = new["claims"].pop(number)
        gone, come = changed(text, rewrite(text, new, {gone_claim["id"]: "gone: no claim"}))
        assert [line.strip() for line in come] == ["# gone: no claim"]
        assert gone[0].strip() == f"- id: {gone_claim['id']}"
        assert sum(" id: " in line for line in gone) == 1


def test_windows_line_ends_and_the_mark_of_utf_8_stay() -> None:
    text = "\ufeff" + LAYOUTS[0].replace("\n", "\r\n")
    new = data(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    new["claims"][1]["says"] = "Two."
    new["claims"].append({"id": "C03", "states": [{"state": "XAV", "role": "actor"}]})
    made = rewrite(text, new)
    assert made.startswith("\ufeff")
    assert made.count("\n") == made.count("\r\n")
    assert "    says: Two.\r\n" in made


SCALARS = WORDS | st.booleans() | st.integers(-9, 99) | st.none()
VALUES = (
    SCALARS | st.lists(WORDS, max_size=3)
    | st.lists(st.fixed_dictionaries({"state": WORDS, "role": WORDS}), min_size=1, max_size=3)
    | st.fixed_dictionaries({"value": st.integers(0, 9)}, optional={"word": WORDS})
)  # fmt: skip
FIELDS = st.sampled_from(["says", "at", "kind", "states", "quantity", "draft"])
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.integers(0, 5), FIELDS, VALUES),
        st.tuples(st.just("drop"), st.integers(0, 5), FIELDS, st.none()),
        st.tuples(st.just("remove"), st.integers(0, 5), FIELDS, st.none()),
        st.tuples(st.just("add"), st.integers(0, 5), FIELDS, VALUES),
    ),
    max_size=5,
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(LAYOUTS), EDITS)
def test_whatever_is_changed_is_read_back_and_undone(text: str, edits: list[Any]) -> None:
    new = data(text)
    for step, number, field, value in edits:
        claims = new["claims"]
        if step == "add":
            claims.insert(number, {"id": f"C{50 + len(claims)}", field: value})
        elif not claims:
            continue
        elif step == "remove":
            claims.pop(number % len(claims))
        elif step == "drop":
            claims[number % len(claims)].pop(field, None)
        else:
            claims[number % len(claims)][field] = value
    made = rewrite(text, new)
    assert data(made) == new
    assert "# head" in made or "# head" not in text
    assert data(rewrite(made, data(text))) == data(text)


def test_a_first_field_goes_without_the_remark_below_it() -> None:
    text = "# head\naudience: All\n\n# why none is above F\ngrades: [a]\n"
    assert rewrite(text, {"grades": ["a"]}) == "# head\n\n# why none is above F\ngrades: [a]\n"
