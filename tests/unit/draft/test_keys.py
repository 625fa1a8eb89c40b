"""Sentences are cut where a reader would cut them, and spans count code points."""

from __future__ import annotations

import hashlib
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims.anchors import differing, sha256
from analysis.claims.load import load_source, sources
from analysis.draft.keys import sentence_map, spans

CUTS = [
    ("It left. It came back.", ["It left.", "It came back."]),
    ("Is it? Yes! So…  Then", ["Is it?", "Yes!", "So…", "Then"]),
    ("He met U.S. officials. They left.", ["He met U.S. officials.", "They left."]),
    ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
    ("U.S. President Orr spoke.", ["U.S. President Orr spoke."]),
    ("Mr. Orr and Dr. Ash met Gen. Roe.", ["Mr. Orr and Dr. Ash met Gen. Roe."]),
    ("J. R. Orr wrote it. A. Ash read it.", ["J. R. Orr wrote it.", "A. Ash read it."]),
    ("At 5 p.m. Monday it rose 3.5 points.", ["At 5 p.m. Monday it rose 3.5 points."]),
    ("See No. 5 there. No. Never.", ["See No. 5 there.", "No.", "Never."]),
    ("“Go.” He went. “Stay,” she said.", ["“Go.”", "He went.", "“Stay,” she said."]),
    ('"Really?" she asked. (He nodded.) Done', ['"Really?" she asked.', "(He nodded.)", "Done"]),
    ("Orr Inc. sold it. Orr Inc. The end", ["Orr Inc. sold it.", "Orr Inc.", "The end"]),
    ("Wait... what? Well... Fine.", ["Wait... what?", "Well...", "Fine."]),
    ("Он ушёл. Она осталась.", ["Он ушёл.", "Она осталась."]),
    ("첫째 문장이다. 둘째 문장이다.", ["첫째 문장이다.", "둘째 문장이다."]),
    ("他走了。她没有。", ["他走了。", "她没有。"]),
    ("👩‍🚀 flew. 👍 It landed.", ["👩‍🚀 flew.", "👍 It landed."]),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_sentences(text, expected):
    assert [text[a:b] for a, b in spans(text).values()] == expected


def test_headline_and_paragraphs_however_they_are_parted():
    text = "\n A title \r\n\r\nOne. Two.\nThree.\n"
    found = spans(text)
    assert list(found) == ["H", "P1S1", "P1S2", "P2S1"]
    assert [text[a:b] for a, b in found.values()] == ["A title", "One.", "Two.", "Three."]


def test_a_single_line_has_no_headline():
    assert list(spans("One. Two.")) == ["P1S1", "P1S2"]
    assert spans(" \n\n") == {}


def test_spans_count_code_points_not_bytes():
    text = "é\n💬 “x”. Y"
    start, end, digest = sentence_map(text)["P1S1"]
    assert (start, end) == (2, 8)
    assert digest == hashlib.sha256("💬 “x”.".encode()).hexdigest()


@given(st.text())
def test_spans_are_ordered_disjoint_and_lose_no_visible_character(text):
    found = list(spans(text).values())
    assert all(a < b for a, b in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    covered = {index for a, b in found for index in range(a, b)}
    lost = [text[i] for i in range(len(text)) if i not in covered and not text[i].isspace()]
    assert lost == []


@given(st.text(min_size=1), st.data())
def test_any_change_inside_a_sentence_is_noticed(text, data):
    found = sentence_map(text)
    assert differing(text, found) == []
    if found:
        key = data.draw(st.sampled_from(sorted(found)))
        at = found[key][0]
        changed = text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]
        assert differing(changed, found) == [key]


ARTICLES = os.environ.get("BRIEFING_ARTICLES")
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(not ARTICLES, reason="BRIEFING_ARTICLES names no folder of article texts")
@pytest.mark.parametrize("source", sources(ROOT))
def test_cards_fit_the_articles(source):
    card = load_source(source, ROOT).card
    texts = [path.read_bytes().decode("utf-8") for path in Path(ARTICLES).glob("*.txt")]
    texts += [path.read_bytes().decode("utf-8") for path in ROOT.glob("seeds/*/article.txt")]
    fitting = [text for text in texts if sha256(text) == card.sha256]
    if not fitting:
        pytest.skip("the text of this source is not at hand")
    assert card.length == len(fitting[0])
    assert differing(fitting[0], card.sentences) == []
    assert {k: (a, b) for k, (a, b, _) in card.sentences.items()} == spans(fitting[0])
