"""Method, section 7: coverage and attribution, worked out by hand."""

from __future__ import annotations

import pytest

from analysis.assess.attribution import attribution
from analysis.assess.coverage import coverage
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


@pytest.mark.parametrize(("reading", "n"), [("strict", 2), ("preferred", 2), ("inclusive", 3)])
def test_a_state_s_claims_are_those_about_it_under_the_reading(case, reading, n):
    # C05 only comes from the state: it is not about it.
    assert sum(one.n for one in attribution(Perspective(case(CLAIMS), "XAV", reading))) == n


def test_coverage_counts_claims_or_framing(case):
    records = case(
        "claim | sentence\nC01 | P1S1",
        framing="framing | sentence | does\nF01 | P1S2 | sets a mood",
        sentences="sentence\nP1S2\nP1S3",
    )
    table = coverage(records)
    assert [one.covered for one in table] == [True, True, False]
    assert [one.framing for one in table] == [(), ("F01",), ()]
