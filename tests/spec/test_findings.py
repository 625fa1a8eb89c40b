"""Findings: what is counted in an article, which is coding and carries no confidence."""

from __future__ import annotations

import pytest

from analysis.assess.findings import findings
from analysis.assess.perspective import Perspective
from analysis.exhibits.study import Study
from analysis.exhibits.wording.found import sentence
from tests.spec.test_judgements import CLAIMS, MORE

FIGURES = "claim | value | kind | unit\nC07 | 4 | stock | ships\nC08 | 9 | total | ships"


@pytest.fixture
def records(case):
    return case(CLAIMS, quantities=FIGURES, **MORE)


def told(records, state=None):
    """Return the sentences of what stands out, by kind."""
    report = Study(records.source, state, "uk_phia", "preferred", "full", 2, 0)
    return {one.kind: sentence(report, one) for one in findings(report.view)}


def test_what_is_not_laid_out_is_a_finding_and_not_a_judgement(records):
    kinds = told(records, "XCE")
    assert kinds["no-motive"] == "The article lays out no gain for Cera."
    assert kinds["no-risk"] == "The article lays out no danger for Cera."
    assert kinds["no-voice"] == "Nobody is cited by name who speaks for Cera."


def test_findings_count_what_a_hurried_reader_misses(records):
    every, words = findings(Perspective(records)), told(records)
    found = {one.kind: one for one in every}
    assert len(found) == len(every)
    assert [one.kind for one in every][:6] == [
        "voices", "agreement", "commitment", "figures", "reliance", "settled",
    ]  # fmt: skip
    assert {kind: words[kind] for kind in list(found)[:6]} == {
        "voices": (
            "Of nine claims, the article’s own voice carries five and two independent groups "
            "carry four."
        ),
        "agreement": "Two independent groups assert the same on one of seven points.",
        "commitment": (
            "The article puts gains more firmly than dangers: all three gain claims carry no "
            "hedge, against none of two danger claims; talk of what is to come is hedged by nature."
        ),
        "figures": (
            "The article’s one pair of figures is not comparable: kind, place or time differ or "
            "are not given. No total and no trend follows from them. Both figures lack a place, a "
            "time or a stated unit."
        ),
        "reliance": (
            "Without Avel’s government, nobody is cited by name for one point; the article calls "
            "it unverified."
        ),
        "settled": (
            "Two claims are put as settled while the article itself calls the matter unverified; "
            "one of them is taken for granted."
        ),
    }  # fmt: skip
    assert (found["agreement"].number, found["agreement"].claims) == (1, ("C01", "C02"))
    assert found["commitment"].number == 1
    assert found["commitment"].claims == ("C01", "C02", "C03", "C04", "C05")
    assert found["settled"].claims == ("C07", "C08")
    assert words["unsourced-gain"] == "The article cites nobody by name for this gain: a harbour."
    assert words["unsourced-risk"] == "The article cites nobody by name for any danger."
    assert found["interested"].number == 1
    assert "vague" not in found


def test_what_is_too_vague_to_count_is_listed(case):
    claims = "claim | states | serves\nC01 | XAV:actor | M01\nC02 | XAV:bearer | R01"
    records = case(
        claims, motives="motive | state | short | counted\nM01 | XAV | many reasons | no",
        risks="risk | bearers | short | counted\nR01 | XAV | stakes nobody foresees | no",
    )  # fmt: skip
    assert told(records, "XAV")["vague"] == (
        "Too vague to count: many reasons and stakes nobody foresees."
    )


def test_a_point_that_one_group_denies_is_not_plain_agreement(case):
    claims = """
    claim | chain    | proposition | contradicts
    C01   | survey   | Q01         |
    C02   | insurer  | Q01         |
    C03   | minister |             | C01
    """
    assert told(case(claims))["agreement"] == (
        "Two independent groups assert the same on one of two points; it is contradicted or "
        "called unverified."
    )
    bare = case("claim | chain\nC01 | survey\nC02 | paper")
    none = {one.kind: one for one in findings(Perspective(bare))}
    assert told(bare)["agreement"] == "No point is asserted by two independent groups."
    assert none["agreement"].claims == ()
