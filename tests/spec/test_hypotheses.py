"""Method, section 7: competing hypotheses, worked out by hand."""

from __future__ import annotations

import pytest

from analysis.assess.hypotheses import matrix, scores, separates

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
def frames(case):
    return case("claim\nC01\nC02\nC03", hypotheses=HYPOTHESES, evidence=EVIDENCE)


def test_scores_count_inconsistency_alone(frames):
    table = scores(frames).set_index("hypothesis")
    # H1 0.5·1, H2 1·2, H3 0.5·1; the weight of consistent C03 adds nothing
    assert table["score"].to_dict() == {"H1": 0.5, "H3": 0.5, "H2": 2.0}
    assert table["place"].to_dict() == {"H1": 1, "H3": 1, "H2": 3}
    assert table.loc["H2", "against"] == ("C01",)


def test_equal_weights_are_another_reading(frames):
    table = scores(frames, "equal").set_index("hypothesis")
    assert table["score"].to_dict() == {"H1": 1.0, "H3": 1.0, "H2": 2.0}


def test_diagnosticity_is_the_population_standard_deviation(frames):
    table = matrix(frames).set_index("claim")
    # C01: 2, −2, 0 -> sqrt(8/3); C02: −1, 1, −1 -> sqrt(8/9); C03 fits all alike
    assert table["diagnosticity"].to_dict() == pytest.approx(
        {"C01": (8 / 3) ** 0.5, "C02": (8 / 9) ** 0.5, "C03": 0.0}
    )
    assert table.index[0] == "C01"


def test_what_separates_the_first_from_the_next(frames):
    table = separates(frames, claims={"C01", "C02"})
    # H1 and H3 are first; nothing inconsistent parts them, so the table is empty.
    assert len(table) == 0
    only = separates(frames, claims={"C01"})
    assert only.values.tolist() == []
    two = frames.hypotheses.iloc[:2]
    pair = separates(type(frames)(**{**frames.__dict__, "hypotheses": two}))
    assert pair.values.tolist() == [["C01", "CC", "II", 2.0], ["C02", "I", "C", -0.5]]


def test_no_overlay_no_ranking(case):
    frames = case("claim\nC01")
    assert len(scores(frames)) == 0
    assert len(separates(frames)) == 0
    assert len(matrix(frames)) == 0
