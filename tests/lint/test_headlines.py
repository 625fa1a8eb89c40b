"""What an analyst words, a headline or an implication, says no more than its claims."""

from __future__ import annotations

import pytest
from desk import CODED, OVERLAY, page, ref


def titled(own_desk, text, claims):
    headline = {"state": "XAV", "text": text, "claims": claims, **CODED}
    own_desk.write_seed("assessment", {**OVERLAY, "headlines": [headline]})
    return {f.rule for f in own_desk.lint(page().replace("<h1>Avaria<", f"<h1>{text}<"))}


@pytest.mark.parametrize(
    ("text", "claims", "rules"),
    [
        ("Avaria: a ferry line that Borelle could close", ["C01"], set()),
        ("Avaria: Borelle closes the ferry line", ["C01"], {"L11"}),
        ("Avaria: about 300 barges wait", ["C02"], set()),
        ("Avaria: 300 barges wait", ["C02"], {"L13"}),
        ("Avaria: 480 barges wait", ["C02"], {"L13"}),
        ("Avaria: cheaper grain through Zubrovia", ["C06"], {"L22"}),
    ],
)
def test_a_headline_is_held_to_its_claims(own_desk, text, claims, rules):
    assert titled(own_desk, text, claims) == rules


def test_a_title_of_other_words_is_no_headline(own_desk):
    headline = {"state": "XAV", "text": "Borelle shuts", "claims": ["C01"], **CODED}
    own_desk.write_seed("assessment", {**OVERLAY, "headlines": [headline]})
    assert own_desk.lint(page()) == []


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("Crews will lose the ferry line", {"L11"}),
        ("Crews are going to lose the ferry line", {"L11"}),
        ("Crews will lose the ferry line if it is closed", set()),
        ("Watch the ferry line", set()),
    ],
)
def test_an_implication_promises_nothing_that_its_claims_hold_back(desk, words, rules):
    found = desk.lint(page(implications=f"{words} {ref('C01')}."))
    assert {finding.rule for finding in found} == rules


def test_of_what_is_asserted_it_may(desk):
    assert desk.lint(page(implications=f"Grain will be cheaper {ref('C06')}.")) == []
