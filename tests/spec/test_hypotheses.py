"""Method, section 7: competing hypotheses, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.assess.hypotheses import Separation, matrix, runner_up, scores, separates
from analysis.assess.perspective import Perspective
from analysis.assess.records import Records

HYPOTHESES = "hypothesis | says\nH1 | It is a drill.\nH2 | It is a bluff.\nH3 | It is an error."
EVIDENCE = """
claim | hypothesis | consistency | weight
C01   | H1         | CC          | 1
C01   | H2         | II          | 1
C01   | H3         | N           | 1
C02   | H1         | I           | 0.5
C02   | H2         | C           | 0.5
C02   | H3         | I           | 0.5
C03   | H1         | C           | 3
C03   | H2         | C           | 3
C03   | H3         | C           | 3
"""


@pytest.fixture
def records(case):
    return case("claim\nC01\nC02\nC03", hypotheses=HYPOTHESES, evidence=EVIDENCE)


def test_scores_count_inconsistency_alone(records):
    table = {one.hypothesis: one for one in scores(Perspective(records))}
    # H1 0.5·1, H2 1·2, H3 0.5·1; the weight of consistent C03 adds nothing
    assert {name: one.score for name, one in table.items()} == {"H1": 0.5, "H3": 0.5, "H2": 2.0}
    assert {name: one.place for name, one in table.items()} == {"H1": 1, "H3": 1, "H2": 3}
    assert table["H2"].against == ("C01",)


def test_equal_weights_are_another_reading(records):
    table = scores(Perspective(records, weights="equal"))
    assert {one.hypothesis: one.score for one in table} == {"H1": 1.0, "H3": 1.0, "H2": 2.0}


def test_diagnosticity_is_the_population_standard_deviation(records):
    table = matrix(Perspective(records))
    # C01: 2, −2, 0 -> sqrt(8/3); C02: −1, 1, −1 -> sqrt(8/9); C03 fits all alike
    assert {row.claim: row.diagnosticity for row in table} == pytest.approx(
        {"C01": (8 / 3) ** 0.5, "C02": (8 / 9) ** 0.5, "C03": 0.0}
    )
    assert table[0].claim == "C01"


def test_what_separates_the_first_from_the_next(records, case):
    table = separates(Perspective(records), {"C01", "C02"})
    # H1 and H3 are first: what parts both of them from H2 is C01; C02 speaks against them.
    assert [(row.claim, row.gap) for row in table] == [("C01", 2.0), ("C02", -0.5)]
    assert separates(Perspective(records), {"C03"}) == ()  # fits all alike
    two = HYPOTHESES.rpartition("\n")[0]
    pair = separates(Perspective(case("claim\nC01\nC02\nC03", hypotheses=two, evidence=EVIDENCE)))
    assert pair == (Separation("C01", "CC", "II", 2.0), Separation("C02", "I", "C", -0.5))


def coded(records, **fields):
    """Return the view of a source whose first hypothesis has some fields set otherwise."""
    overlay = records.source.overlay
    first, *others = overlay.hypotheses
    hypotheses = (first.model_copy(update=fields), *others)
    source = replace(records.source, overlay=overlay.model_copy(update={"hypotheses": hypotheses}))
    return Perspective(Records(source))


def test_what_a_hypothesis_doubts_cannot_count_against_it(case):
    claims = "claim | chain\nC01 | minister\nC02 | minister>wire\nC03 | survey"
    records = case(claims, hypotheses=HYPOTHESES, evidence=EVIDENCE)
    table = {one.hypothesis: one for one in scores(coded(records, doubts=("minister",)))}
    assert (table["H1"].score, table["H1"].against) == (0, ())  # C02 is the minister's
    assert (table["H3"].score, table["H2"].score) == (0.5, 2)  # others do not doubt him
    relayed = {one.hypothesis: one for one in scores(coded(records, doubts=("wire",)))}
    assert relayed["H1"].score == 0.5  # a relay says nothing of its own


def test_the_next_is_one_that_the_lead_excludes(case):
    evidence = EVIDENCE + "C03 | H3 | I | 1\nC03 | H2 | II | 1"
    records = case("claim\nC01\nC02\nC03", hypotheses=HYPOTHESES, evidence=evidence)
    order = scores(Perspective(records))
    assert [one.hypothesis for one in order] == ["H1", "H3", "H2"]
    assert runner_up(Perspective(records)).hypothesis == "H3"
    assert runner_up(coded(records, compatible_with=("H3",))).hypothesis == "H2"
    # Where it excludes none, the next in line is all there is.
    assert runner_up(coded(records, compatible_with=("H2", "H3"))).hypothesis == "H3"


def test_no_overlay_no_ranking(case):
    records = case("claim\nC01")
    assert len(scores(Perspective(records))) == 0
    assert len(separates(Perspective(records))) == 0
    assert len(matrix(Perspective(records))) == 0
