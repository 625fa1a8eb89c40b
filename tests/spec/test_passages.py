"""Who asserts what where: speakers and firmness by sentence, and where attribution ends."""

import re

import pytest

from analysis.assess.passages import own_from, passages

CLAIMS = """
claim | sentence | chain             | commitment  | inherits
C01   | H        | someone>paper     | attributed  |
C02   | P1S1     | minister>paper    | attributed  |
C03   | P1S1     | navy>wire>paper   | hedged      |
C04   | P2S1     | paper             | presupposed |
C05   | P3S1     | paper             | asserted    |
C06   | P3S1     | paper             | asserted    | C03
C07   | P4S1     | paper             | conditional |
"""
FRAMING = """
framing | sentence | does
F01     | P3S2     | an image
"""


@pytest.fixture
def records(case):
    return case(CLAIMS, framing=FRAMING)


def spoken(line):
    return {(one.speaker.kind, one.speaker.id, one.firmness): one.claims for one in line.assertions}


def test_each_sentence_has_its_speakers_relays_and_offices_collapsed(records):
    lines = {line.sentence: line for line in passages(records, records.claims)}
    assert spoken(lines["H"]) == {("unnamed", "", "flat"): ("C01",)}
    assert spoken(lines["P1S1"]) == {
        ("named", "xav-gov", "flat"): ("C02",), ("named", "xav-gov", "hedged"): ("C03",),
    }  # fmt: skip
    assert spoken(lines["P2S1"]) == {("article", "paper", "granted"): ("C04",)}
    assert spoken(lines["P3S1"]) == {
        ("article", "paper", "flat"): ("C05",), ("article", "paper", "hedged"): ("C06",),
    }  # fmt: skip
    assert not lines["P3S2"].covered
    assert lines["P3S2"].framed


def test_other_claims_cover_a_sentence_without_asserting_anything_in_it(records):
    lines = {line.sentence: line for line in passages(records, {"C04"})}
    assert lines["P1S1"].covered
    assert not lines["P1S1"].assertions


def test_attribution_ends_where_only_the_article_follows(records):
    assert own_from(passages(records, records.claims)) == "P2"


@pytest.mark.parametrize("chain", ["someone>paper", "minister>paper"])
def test_one_voice_in_the_last_paragraph_keeps_attribution_open(case, chain):
    changed = CLAIMS.replace("P4S1     | paper            ", f"P4S1     | {chain:17}")
    records = case(changed)
    assert own_from(passages(records, records.claims)) is None


def test_an_article_that_cites_nobody_has_no_place_where_citing_ends(case):
    own = re.sub(r"\S+>paper", "paper", CLAIMS)
    records = case(own)
    assert own_from(passages(records, records.claims)) is None
