"""Blocks travel as JSON that anybody may have edited: read whole and checked, or not at all."""

from __future__ import annotations

import copy
import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from analysis.blocks import (
    MIME,
    Block,
    BlockFault,
    Callout,
    ClaimAnnex,
    ClaimEntry,
    ClaimRef,
    CodingAnnex,
    CodingEntry,
    Column,
    Edition,
    Figure,
    KeyJudgement,
    KeyJudgements,
    Masthead,
    Page,
    Row,
    Stack,
    Stat,
    Statement,
    Statements,
    Strong,
    Table,
    outputs_of,
    read_block,
)
from analysis.blocks.drawing import Drawing
from tests.unit.words import pseudo

TEXT = ("Words ", ClaimRef("C01"), Strong("stressed"), " and ", Stat("claims", "3"))
COLUMNS = (Column("Head"), Column("Number", 0.5, "right"))
ROWS = (Row((("One",), ("1,5",)), ("C01",), (("kind", "x"),)), Row((TEXT, ("2",))))
ENTRY = ClaimEntry(
    "C01", "Says", ("S1",), ("0" * 64,), "event", "asserted", "silent", "v", ("v", "article"),
    (("where", "S1"), ("chain", "v")), (("S1", "A passage."),), "S1 · v",
    (("rival figures", ("C02", "C01")),), ("C02", "C01"),
)  # fmt: skip
CODED = CodingEntry("A1", "assumption", ("A1",), "", "an1", dt.date(2031, 5, 6), "A reason.")
JUDGED = KeyJudgement(
    "J-XAV-01", TEXT, ("C01",), "low", "moderate", TEXT, TEXT, ("A1",), "likely", (55, 75), "uk"
)
SVG = Drawing('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', (90.5, 40))
ONE_OF_EACH: tuple[Block, ...] = (
    Masthead("masthead", "Title", ("Answer.",), "Source.", coding="headline-XAV"),
    Callout("undated", "coding", "Title", TEXT, "note"),
    Edition("edition", "coding", "Title", TEXT, "changes", record={"number": 1, "x": [None]}),
    Statements("list", (Statement("reported", TEXT, ("C01",), "hedged", (("kind", "x"),)),)),
    KeyJudgements((JUDGED,)),
    Table("tab-x", "coding", "Caption", COLUMNS, ROWS, TEXT, "kind"),
    Figure("fig-x", "judgement", ("C01",), "Title", "Measure", "Alt", TEXT, SVG, COLUMNS, ROWS),
    ClaimAnnex((ENTRY,), "zh-Hant", "en"),
    CodingAnnex((CODED,), "en"),
)
EVERY: tuple[Block, ...] = (*ONE_OF_EACH, Stack(ONE_OF_EACH))


def as_read(block: Block) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(json.dumps(block.to_json()))
    return value


@pytest.mark.parametrize("block", EVERY, ids=lambda block: type(block).__name__)
def test_a_block_comes_back_as_it_was(block: Block) -> None:
    back = read_block(as_read(block))
    assert back == block
    page = Page({"C01": (("fig-x", "Figure"),)}, frozenset({"C01"}))
    assert (back.text(), back.typst(), back.html(page)) == (
        block.text(), block.typst(), block.html(page)
    )  # fmt: skip
    assert list(back.anchors()) == list(block.anchors())
    assert "\n" not in repr(block)
    assert len(repr(block)) < 120


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))


ATTACKS = st.sampled_from([
    None, True, -1, 10**30, 1e308, float("nan"), "", "x", "a b", "\ud800", "\0", "\u202e",
    '"><script>alert(1)</script>', 'x" onerror="alert(1)', "{{ 7*7 }}", '#panic("x")', [], {},
    [[]], {"claim": 3}, {"text": "x", "more": 1}, "J-XAV-1", [0, 101], [75, 55], "de-x-y", "99",
])  # fmt: skip
CASES = [(block, path) for block in map(as_read, EVERY) for path in places(block) if path]


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(CASES), ATTACKS)
def test_whatever_is_written_into_a_block_it_is_refused_or_harmless(
    case: tuple[dict[str, Any], tuple[Any, ...]], attack: Any
) -> None:
    value = copy.deepcopy(case[0])
    inner: Any = value
    for key in case[1][:-1]:
        inner = inner[key]
    inner[case[1][-1]] = attack
    list(outputs_of({"cells": [{"outputs": [{"data": {MIME: value}}]}]}))
    try:
        block = read_block(value)
    except BlockFault:
        return
    tree = lxml_html.fragment_fromstring(block.html(), create_parent="div")
    assert not tree.xpath("//script | //svg | //*[@onerror or @onload or @style]")
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', block.typst())
    assert re.fullmatch(r"(#bn-[a-z]+\([a-z0-9\s(),:.\"e+-]*\)\n)*", outside), outside
    assert "\u202e" not in block.text() + block.html() + block.typst()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, "type 'callout' and version 2"),
        ({"type": "spell"}, "type 'spell'"),
        ({"language": "xx"}, "language"),
        ({"layer": "rumour"}, "layer"),
        ({"title": None}, "title"),
        ({"body": "Words"}, "body"),
        ({"onclick": "x"}, "onclick"),
        ({"id": "a b"}, "id"),
    ],
)
def test_a_refusal_names_the_field(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BlockFault, match=said):
        read_block(as_read(ONE_OF_EACH[1]) | change)


def test_what_does_not_fit_together_is_refused() -> None:
    table, judged, stack = (as_read(EVERY[at]) for at in (5, 4, -1))
    table["rows"][0]["cells"].pop()
    judged["items"][0]["span"] = [75, 55]
    stack["items"].append(as_read(EVERY[-1]))
    for value in (table, judged, stack, [], None, "x"):
        with pytest.raises(BlockFault):
            read_block(value)


def test_a_block_speaks_its_own_language_whoever_shows_it(tmp_path: Any) -> None:
    with pseudo.known(tmp_path) as tag:
        spoken = Statements("list", (Statement("coding", ("Zz",)),), language=tag)
        assert spoken.language == tag
        back = read_block(as_read(spoken))
        for view in (back.text(), back.html(), back.typst()):
            assert "Ćóďíńğ" in view
        plain = Statements("list", (Statement("coding", ("Zz",)),))
        for view in (plain.text(), plain.html(), plain.typst()):
            assert "Coding" in view


def test_the_blocks_of_a_notebook_are_found_one_by_one() -> None:
    shown = [{"data": {MIME: as_read(block)}} for block in EVERY]
    others = [
        {"data": {MIME: odd}} for odd in ([], {"type": "stack"}, {"type": "stack", "items": 3})
    ]
    book = {"cells": [{"cell_type": "markdown"}, {"outputs": [{"text": "x"}, *shown, *others]}]}
    kinds = [output.get("type") for output in outputs_of(book)]
    assert kinds[: 2 * len(ONE_OF_EACH)] == [block.block_type for block in ONE_OF_EACH] * 2


def test_the_data_of_tables_and_figures_have_types() -> None:
    row = Row((("Most ", ClaimRef("C01"), " ", ClaimRef("C02"), " and 3 more"), ("2",)), ("C01",))
    table = Table("tab-x", "coding", "Caption", COLUMNS, (row, Row((("Least",), ("1.5",)))))
    data = table.data
    assert list(data.columns) == ["Head", "Number", "claims"]
    assert list(data["Head"]) == ["Most", "Least"]
    assert data["Number"].dtype == float
    assert list(data["claims"]) == [("C01",), ()]
    assert Table("tab-x", "coding", "Caption", COLUMNS, ()).data.empty
