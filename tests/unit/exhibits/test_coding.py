"""Every coding that a report uses stands in its annex, with coder, day and reason."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html as lxml_html

from analysis.blocks import ClaimRef, CodingRef, Statement, Statements, codings_of
from analysis.claims.codings import codings
from analysis.claims.load import load_source
from analysis.claims.notes import Note
from analysis.exhibits import texts
from analysis.exhibits.study import study
from analysis.render import noted, to_html

from .conftest import HOSTILE, SOURCES

MIME = "application/vnd.briefing.block+json"


def notebook(*blocks) -> dict:
    outputs = [{"output_type": "display_data", "metadata": {}, "data": {MIME: one.to_json()}}
               for one in blocks]  # fmt: skip
    cells = [{"cell_type": "code", "metadata": {}, "source": "", "execution_count": 1,
              "outputs": outputs}]  # fmt: skip
    return {"metadata": {}, "nbformat": 4, "nbformat_minor": 5, "cells": cells}


def page(*blocks) -> str:
    return to_html(notebook(*blocks))


def entries(text: str) -> set[str]:
    return set(re.findall(r'<dd id="coding-([^"]+)"', text))


@pytest.mark.parametrize("source", SOURCES)
def test_all_codings_of_a_source_are_in_its_annex(source):
    case = study(source)
    known = list(codings(case.source.overlay))
    assert len({one.key for one in known}) == len(known) > 40
    annex = texts.coding(case)
    assert {one.key for one in annex.items} == {one.key for one in known}
    for one in known:
        assert one.coded.rationale in " ".join(annex.text().split())


def test_a_page_keeps_what_it_uses_and_leads_there():
    case = study(SOURCES[1])
    name = next(iter(case.hypotheses))
    told = Statements("s", (Statement("coding", (CodingRef("I1", "I1"), " comes.")),))
    alone = page(told, texts.coding(case))
    assert '<a class="coding-ref" href="#coding-I1">I1</a>' in alone
    assert {"I1"} == {key for key in entries(alone) if re.fullmatch(r"[AHI]\d+", key)}
    assert not [key for key in entries(alone) if key.startswith("evidence-")]
    rivals = page(texts.hypotheses(case), texts.coding(case))
    assert name in entries(rivals)
    assert {f"evidence-{row.claim}" for row in case.records.overlay.evidence} <= entries(rivals)


def test_a_page_shows_notes_on_claims_that_it_cites_and_says_which_these_are():
    source = load_source(SOURCES[1])
    signed = {"by": "ola", "date": "2031-05-09", "verdict": "disagree", "why": HOSTILE}
    notes = tuple(Note(claim=name, **signed) for name in ("C05", "C07"))
    case = study(replace(source, notes=notes))
    told = Statements("s", (Statement("coding", ("It is so. ", ClaimRef("C07"))),))
    blocks = (told, texts.coding(case), texts.claims(case))
    shown = page(*blocks)
    assert {one for one in entries(shown) if one.startswith("note-")} == {notes[1].key}
    assert 'id="claim-C07"' in shown
    assert 'id="claim-C05"' not in shown  # a note alone cites nothing
    assert "<script>alert" not in shown
    assert noted(notebook(*blocks)) == ("C07",)
    assert noted(notebook(told)) == ()
    bare = study(replace(source, overlay=None))
    assert noted(notebook(told, texts.coding(bare))) == ("C07",)  # where one would stand
    without = page(told, texts.coding(study(source)), texts.claims(case))
    assert "note-" not in without


def test_without_an_annex_nothing_leads_nowhere():
    told = Statements("s", (Statement("coding", (CodingRef("I1", "I1"), " comes.")),))
    assert "#coding-" not in page(told)
    assert "<strong>I1</strong>" in page(told)


@pytest.mark.parametrize("source", SOURCES)
def test_every_link_to_a_coding_has_its_entry_and_every_entry_who_and_when(source):
    for state in (None, *study(source).states):
        case = study(source, state)
        blocks = (texts.assumptions(case), texts.indicators(case), texts.hypotheses(case),
                  texts.audience(case), texts.coding(case))  # fmt: skip
        text = page(*(part for block in blocks if block is not None for part in block.parts))
        used = set(re.findall(r'href="#coding-([^"]+)"', text))
        assert used
        assert used <= entries(text)
        tree = lxml_html.fromstring(text)
        for group in tree.xpath('//section[@id="coding"]/div'):
            assert group.xpath('./p[@class="by"]/time/@datetime')
            assert all(one.text_content() for one in group.xpath('.//*[@class="reason"]'))


def test_two_coders_stand_apart(make):
    source = load_source(SOURCES[1])
    overlay = source.overlay
    first, *rest = overlay.indicators
    other = first.model_copy(update={"coder": "an2", "rationale": HOSTILE})
    changed = overlay.model_copy(update={"indicators": (other, *rest)})
    annex = texts.coding(study(replace(source, overlay=changed)))
    assert {group.coder for group in annex.groups} == {"an1", "an2"}
    shown = annex.html()
    assert "<script" not in shown
    assert "\u202e" not in shown + annex.text() + annex.typst()


def test_without_an_assessment_it_says_so(make):
    block = texts.coding(study(make(overlay=False)))
    assert "No analyst has assumed or assigned anything" in " ".join(block.text().split())


def test_what_a_block_names_is_found_wherever_it_stands():
    told = Statements("s", (
        Statement("assumption", ("It is so.",), data=(("assumption", "A1"),)),
        Statement("coding", (CodingRef("evidence-C01", "1"),), data=(("hypotheses", "H1 H2"),)),
    ))  # fmt: skip
    assert codings_of([told]) == {"A1", "evidence-C01"}
