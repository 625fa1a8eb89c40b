"""Whatever a source's files hold is coded as what it is, a changed field on a changed line."""

from __future__ import annotations

import copy
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.claims.plain_yaml import parse
from analysis.desk.entries import FILES, entry_kinds, plain
from analysis.desk.forms import forms
from analysis.desk.rewrite import rewrite
from analysis.desk.steps import taken
from analysis.errors import UsageError

ROOT = Path(__file__).parents[3]
SOURCES = sorted(path.parent.name for path in ROOT.glob("seeds/*/claims.yaml"))
TEXTS = (
    "<img src=x onerror=alert(1)>", "#panic() $x$ @ref", "\u202eright to left\u202c",
    "a\u200bb", "no", "1e5", "2031-05-06", "a: b # c", "- x", "'\"", "two\nlines", "plain words",
)  # fmt: skip


@cache
def held(source: str, name: str) -> tuple[str, Any]:
    text = (ROOT / "seeds" / source / name).read_text(encoding="utf-8")
    return text, parse(text.encode(), name).data


def value_of(form: dict[str, Any], draw: st.DrawFn) -> Any:
    """Draw what a form can give."""
    kind = form["form"]
    text = st.sampled_from(TEXTS)
    words = [word for word, _ in form.get("choices", [])] or ["XAV", "C01", "P1S1", "felk", "H1"]
    if kind == "record":
        fields = [one for one in form["fields"] if one["needed"] or draw(st.booleans())]
        return {one["name"]: value_of(one, draw) for one in fields}
    if kind == "records":
        inner = {**form, "form": "record"}
        return [value_of(inner, draw) for _ in range(draw(st.integers(1, 2)))]
    if kind == "cells":
        return draw(st.dictionaries(st.sampled_from(["H1", "H2"]), st.sampled_from(words)))
    if kind in {"words", "texts"}:
        of = text if kind == "texts" else st.sampled_from(words)
        return draw(st.lists(of, min_size=1, max_size=3, unique=True))
    if kind == "yes":
        return draw(st.booleans())
    if kind == "number":
        return draw(st.integers(-5, 99) | st.sampled_from([0.5, 1200.0]))
    return draw(st.sampled_from(words) if kind == "word" else text)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw any change of any field of any entry of a shipped source."""
    source = draw(st.sampled_from(SOURCES))
    kinds = [kind for kind in entry_kinds().values()
             if kind.entries(held(source, kind.file)[1])]  # fmt: skip
    kind = draw(st.sampled_from(kinds))
    entry = draw(st.sampled_from([*kind.entries(held(source, kind.file)[1])]))
    form = draw(st.sampled_from([one for one in forms(kind.name) if one["name"] != kind.key]))
    value = draw(st.just(None)) if draw(st.integers(0, 5)) == 0 else value_of(form, draw)
    step = {"do": "set", "list": kind.name, "entry": entry, "field": form["name"], "value": value}
    return source, step


@settings(max_examples=150, deadline=None)
@given(changes())
def test_any_change_of_any_field_is_written_in_one_place_and_can_be_made_undone(
    change: tuple[str, dict[str, Any]],
) -> None:
    source, step = change
    kind = entry_kinds()[step["list"]]
    text, data = held(source, kind.file)
    new = plain(data)
    taken(new, step)
    made = rewrite(text, new, {}, data)
    read = parse(made.encode(), kind.file).data
    assert plain(read) == new
    old, come = ([*one.splitlines()] for one in (text, made))
    blocks = [line for line in unified_diff(old, come, n=0) if line.startswith("@@")]
    assert len(blocks) <= 1
    was, now = (kind.entries(one)[step["entry"]].get(step["field"]) for one in (data, new))
    if not any(isinstance(one, list | dict) for one in (was, now)):
        assert abs(len(old) - len(come)) <= 1 or "\n" in str(was)
    others = copy.deepcopy(new)
    taken(others, {**step, "value": plain(was)})
    back = rewrite(made, plain(data), {}, read)
    assert plain(parse(back.encode(), kind.file).data) == plain(data)


@pytest.mark.parametrize("name", [*entry_kinds()])
def test_an_entry_is_begun_and_taken_away_and_nothing_of_it_stays(name: str) -> None:
    kind = entry_kinds()[name]
    text, data = held(SOURCES[-1], kind.file)
    new = plain(data)
    if kind.form == "head":
        with pytest.raises(UsageError):
            taken(new, {"do": "add", "list": name})
        return
    before = {*kind.entries(new)}
    taken(new, {"do": "add", "list": name, "entry": "zz9"})
    [made] = {*kind.entries(new)} - before
    written = rewrite(text, new, {}, data)
    assert len(written.splitlines()) - len(text.splitlines()) in {1, 2}
    read = parse(written.encode(), kind.file).data
    taken(new, {"do": "remove", "list": name, "entry": made})
    assert plain(new) == plain(data)
    assert rewrite(written, new, {}, read) == text


def test_an_assessment_is_begun_where_there_is_none() -> None:
    kind = entry_kinds()["hypotheses"]
    new: dict[str, Any] = {}
    taken(new, {"do": "add", "list": "hypotheses"})
    taken(new, {"do": "set", "list": "hypotheses", "entry": "H1", "field": "says", "value": "So."})
    empty = parse(b"x: 1", "").data
    assert empty is not None
    empty.clear()
    made = rewrite("# begun\n", new, {}, empty)
    assert made.startswith("# begun\nhypotheses:\n")
    assert plain(parse(made.encode(), kind.file).data) == new


def test_every_field_of_every_record_is_typed_but_its_id_and_who_drafted_it() -> None:
    assert {kind.file for kind in entry_kinds().values()} == {*FILES}
    left = {
        (kind.name, name)
        for kind in entry_kinds().values()
        if kind.form != "head"
        for name in {*kind.model.model_fields} - {*kind.fields()} - {"id"}
    }
    assert left == {("claims", "draft")}
    assert [one["form"] for one in forms("evidence") if one["name"] == "cells"] == ["cells"]
    named = {one["name"]: one.get("of") for one in forms("motives")}
    assert (named["state"], named["shared_with"], named["giver"]) == ("state", "state", "state")
    assert [one["name"] for one in forms("headlines")][-1] == "rationale"


@pytest.mark.parametrize("text", ["\x00", "a\ud800b", "\ufffe"])
def test_what_no_file_may_hold_is_refused_in_words(text: str) -> None:
    data = plain(held(SOURCES[0], "claims.yaml")[1])
    with pytest.raises(UsageError, match=r"says holds U\+"):
        taken(data, {"do": "set", "claim": "C04", "field": "says", "value": text})
