"""The lint reads what a reader reads: hidden text keeps no promise, unseen characters hide none."""

from __future__ import annotations

import pytest
from desk import PARTS, page, prose

from analysis.lint.reading import parse


def rules(desk, **changes) -> set[str]:
    return {finding.rule for finding in desk.lint(page(**changes))}


@pytest.mark.parametrize("how", ["hidden", 'style="display: none"', 'style="visibility:hidden"'])
def test_a_hidden_section_is_a_missing_one(desk, how):
    hidden = PARTS["changes"].replace('<div id="changes"', f'<div {how} id="changes"')
    assert rules(desk, changes=hidden) == {"L19"}


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u2060", "\u202e", "&#8203;"])
def test_a_word_with_an_unseen_character_inside_is_the_word(desk, unseen):
    assert rules(desk, prose=prose("coding", f"A hi{unseen}gh risk of closure.")) == {"L25"}


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\n   ", "&nbsp;", "<br>"])
def test_any_space_is_a_space(desk, space):
    assert rules(desk, prose=prose("coding", f"A high{space}risk of closure.")) == {"L25"}


def test_markup_inside_a_word_does_not_split_it(desk):
    words = "A hi<em>gh ri</em>sk of closure."
    assert rules(desk, prose=prose("coding", words)) == {"L25"}


def test_an_analyst_may_link_a_claim_as_markdown_does(desk):
    words = 'The harbour watch counts about 300 barges <a href="#claim-C02">see C02</a>.'
    assert rules(desk, prose=prose("reported", words)) == set()
    assert rules(desk, prose=prose("reported", words.replace("C02", "C99"))) == {"L09"}


def test_reported_prose_is_held_to_the_claims(desk):
    link = '<a href="#claim-C02">C02</a>'
    assert rules(desk, prose=prose("reported", f"There are 300 barges {link}.")) == {"L13"}
    assert rules(desk, prose=prose("reported", "There are barges.")) == {"L09"}


def test_places_name_line_and_nearest_id(desk):
    html = page(audience="")
    (finding,) = desk.lint(html)
    assert finding.place.anchor == "audience"
    assert 'id="audience"' in html.splitlines()[finding.place.line - 1]


def test_the_alternative_text_is_read(desk):
    assert rules(desk, alt="A wall of iron on a bar chart.") == {"L26"}


def test_navigation_and_footer_are_no_content():
    document = parse(page(), "x")
    assert not any("Build 0" in s.text or s.text == "Judgement" for s in document.sentences)


def test_layer_tags_and_claim_numbers_are_not_part_of_the_sentence():
    said = [s.text for s in parse(page(), "x").sentences if s.role == "p.says"]
    assert said[0] == "Borelle could close the ferry line."
