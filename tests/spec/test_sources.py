"""Method, section 7: coverage, attribution and concentration, worked out by hand."""

from __future__ import annotations

import pytest

from analysis.assess.attribution import attribution, attribution_by_group, concentration
from analysis.assess.coverage import coverage, covered_share
from analysis.assess.perspective import Perspective

CLAIMS = """
claim | sentence | chain              | states
C01   | P1S1     | minister>wire      | XAV:actor
C02   | P1S1     | wire>minister      | XAV:actor
C03   | P1S2     | navy               | XBO:place
C04   | P1S3     | paper              | XAV:actor:possible
C05   | P1S4     | someone            | XAV:source
"""


def test_relays_collapse_into_their_originator(case):
    table = attribution(Perspective(case(CLAIMS)))
    assert {one.originator: one.n for one in table} == {
        "minister": 2, "navy": 1, "paper": 1, "someone": 1,
    }  # fmt: skip
    assert sum(one.share for one in table) == pytest.approx(1)


def test_concentration_by_hand(case):
    row = concentration(Perspective(case(CLAIMS)))
    # shares 2/5, 1/5, 1/5, 1/5 -> 7/25; by group 3/5, 1/5, 1/5 -> 11/25
    assert row.hhi == pytest.approx(7 / 25)
    assert row.hhi_groups == pytest.approx(11 / 25)
    assert (row.unattributed, row.article, row.unnamed) == pytest.approx((2 / 5, 1 / 5, 1 / 5))
    assert (row.originators, row.groups) == (4, 1)


@pytest.mark.parametrize(("reading", "n"), [("strict", 2), ("preferred", 2), ("inclusive", 3)])
def test_a_state_s_claims_are_those_about_it_under_the_reading(case, reading, n):
    # C05 only comes from the state: it is not about it.
    assert sum(one.n for one in attribution(Perspective(case(CLAIMS), "XAV", reading))) == n


def test_no_claims_give_no_concentration(case):
    row = concentration(Perspective(case(CLAIMS), "XCE"))
    assert (row.claims, row.hhi, row.hhi_groups) == (0, None, None)


def test_unnamed_voices_are_never_added_together(case):
    voices = """
    voice | kind    | interest | group | roles      | state
    paper | article | unknown  |       | article    |
    one   | unnamed | unknown  |       | originator |
    two   | unnamed | unknown  |       | originator |
    """
    table = attribution_by_group(
        Perspective(case("claim | chain\nC01 | one\nC02 | two\nC03 | paper", voices=voices))
    )
    assert [one.group for one in table] == [None, None, None]
    assert [one.n for one in table] == [1, 1, 1]


def test_coverage_counts_claims_or_framing(case):
    records = case(
        "claim | sentence\nC01 | P1S1",
        framing="framing | sentence | does\nF01 | P1S2 | sets a mood",
        sentences="sentence\nP1S2\nP1S3",
    )
    table = coverage(records)
    assert [one.covered for one in table] == [True, True, False]
    assert [one.framing for one in table] == [(), ("F01",), ()]
    assert covered_share(table) == pytest.approx(2 / 3)
    assert covered_share(()) == 0
