"""A speaker's role stands where a page first names the speaker, and nowhere else."""

from __future__ import annotations

import re

import lxml.html
import pytest

from analysis.blocks import Strong, plain
from analysis.claims.load import load_source
from analysis.exhibits.study import study
from analysis.exhibits.wording.introduced import Introductions
from tests.made_up.pages import page

SOURCE = "exercise-strait-closure"

# the texts of a page in their order, and what becomes of them
TABLE = [
    (["By Pell Adaran."], ["By Pell Adaran (Ceravia’s harbour minister)."]),
    (
        ["Pell Adaran: it holds.", "Pell Adaran again"],
        ["Pell Adaran, Ceravia’s harbour minister: it holds.", "Pell Adaran again"],
    ),
    (["Pell Adaran (a party)"], ["Pell Adaran (Ceravia’s harbour minister; a party)"]),
    (["a board (says Pell Adaran)"], ["a board (says Pell Adaran, Ceravia’s harbour minister)"]),
    (
        ["a board (by Pell Adaran and others)"],
        ["a board (by Pell Adaran, Ceravia’s harbour minister, and others)"],
    ),
    (
        ["Pell Adaran’s board", "Pell Adaran said"],
        ["Pell Adaran’s board", "Pell Adaran (Ceravia’s harbour minister) said"],
    ),
    (
        ["Pell Adaran, Ceravia’s harbour minister, said"],
        ["Pell Adaran, Ceravia’s harbour minister, said"],
    ),
    (["Pell Adaranson said"], ["Pell Adaranson said"]),
    (["A person in Felk’s ministry"], ["A person in Felk’s ministry"]),
]


@pytest.mark.parametrize(("texts", "expected"), TABLE)
def test_a_role_stands_where_a_name_stands_first(texts, expected):
    new = Introductions(study(SOURCE))
    assert [plain(new.runs([text])) for text in texts] == expected


def test_a_stressed_name_is_introduced_too():
    [span] = Introductions(study(SOURCE)).runs([Strong("Hestrel Orbital:")])
    assert span == Strong("Hestrel Orbital, a mapping company:")


@pytest.mark.parametrize("state", ["", "XAV", "XCE"])
def test_on_a_first_page_each_role_stands_once_and_at_the_first_naming(state):
    source = load_source(SOURCE)
    brief, chosen = ("state_brief", {"state": state}) if state else ("overview", {})
    root = lxml.html.document_fromstring(page(brief, source, **chosen))
    [first] = root.xpath("//*[@data-page='first']")
    text = " ".join(first.text_content().split())
    introduced = 0
    for voice in source.card.voices:
        name, _, role = (part.strip() for part in voice.name.partition(","))
        if role and voice.kind not in ("unnamed", "article") and name in text:
            introduced += 1
            after = text[text.index(name) + len(name) :]
            assert re.match(rf"(?:, | \(){re.escape(role)}", after), (name, after[:60])
            assert text.count(role) == 1, role
    assert introduced > 2
