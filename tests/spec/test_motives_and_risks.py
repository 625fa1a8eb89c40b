"""Method, sections 4 and 7: motives, exchanges, risks, their order and the commitment to them."""

from __future__ import annotations

import pytest

from analysis.assess.asymmetry import asymmetry, fisher_exact
from analysis.assess.motives import exchange_ledger, motive_matrix
from analysis.assess.risks import risk_counts, risk_order, risk_register
from analysis.assess.scope import hedged_claims
from analysis.errors import UsageError

CLAIMS = """
claim | commitment  | motive  | risk | inherits | kind
C01   | asserted    | M01     |      |          | motive
C02   | hedged      | M02     |      |          | motive
C03   | asserted    | M03     |      |          | motive
C04   | asserted    | M04     |      |          | motive
C05   | hedged      |         | R01  |          | risk
C06   | asserted    |         | R02  | C05      | risk
C07   | conditional |         | R03  |          | risk
C08   | presupposed |         | R03  |          | risk
"""
MOTIVES = """
motive | state | domain   | giver | shared | reading  | counted
M01    | XAV   | military | XBO   |        |          |
M02    | XAV   | economic |       | XBO    |          |
M03    | XAV   | security |       |        | possible |
M04    | XAV   | security |       |        |          | no
"""
RISKS = """
risk | bearers                  | hedge      | condition
R01  | XAV                      | could      |
R02  | XAV:preferred XCE:possible | will     | if pressed
R03  | XBO:derived              | might well |
"""
IMPACTS = "risk | impact\nR01 | 2\nR02 | 3"


@pytest.fixture
def frames(case):
    return case(CLAIMS, motives=MOTIVES, risks=RISKS, impacts=IMPACTS)


def filled(frames, state, reading="preferred"):
    table = motive_matrix(frames, reading)
    here = table[(table["state"] == state) & (table["n"] > 0)]
    return dict(zip(here["domain"], here["claims"], strict=True))


def test_matrix_counts_shared_motives_and_leaves_umbrellas_out(frames):
    assert filled(frames, "XAV") == {"military": ("C01",), "economic": ("C02",)}
    assert filled(frames, "XBO") == {"economic": ("C02",)}
    assert filled(frames, "XAV", "inclusive")["security"] == ("C03",)


def test_a_state_without_motives_keeps_its_empty_row_and_a_collective_does_not(frames):
    table = motive_matrix(frames)
    assert (table["state"] == "XCE").sum() == 7
    assert not (table["state"] == "XLG").any()


def test_ledger_lists_giver_and_gainer(frames):
    rows = exchange_ledger(frames)[["giver", "gainer", "motive", "claims"]].values.tolist()
    assert rows == [["XBO", "XAV", "M01", ("C01",)]]


def test_a_giver_that_shares_a_motive_does_not_pay_itself(case):
    motives = "motive | state | giver | shared\nM01 | XAV | XBO | XBO XCE"
    table = exchange_ledger(case("claim | motive\nC01 | M01", motives=motives))
    assert table["gainer"].tolist() == ["XAV", "XCE"]


def test_counts_are_shown_under_every_reading(frames):
    table = risk_counts(frames).set_index("state")
    assert table.loc["XAV", ["strict", "preferred", "inclusive"]].tolist() == [1, 2, 2]
    assert table.loc["XBO", ["strict", "preferred", "inclusive"]].tolist() == [0, 0, 1]
    assert table.loc["XCE", ["strict", "preferred", "inclusive"]].tolist() == [0, 0, 1]
    assert "XLG" not in table.index


def test_register_gives_an_interval_and_the_terms_over_it(frames):
    row = risk_register(frames, "XAV").set_index("risk").loc["R01"]
    assert (row["low"], row["high"]) == (10, 70)
    assert row["terms"] == ("highly unlikely", "unlikely", "realistic possibility", "likely")
    assert (row["term_low"], row["term_high"]) == (10, 75)
    nato = risk_register(frames, "XAV", yardstick_name="nato").set_index("risk").loc["R01"]
    # 10 is only the endpoint of "highly unlikely" there: touching is not overlapping.
    assert nato["terms"] == ("unlikely", "even chance", "likely")


def test_register_never_guesses_an_interval(case):
    risks = "risk | bearers | hedge\nR01 | XAV | \nR02 | XAV | would\nR03 | XAV | could not"
    table = risk_register(case("claim\nC01", risks=risks), "XAV")
    assert table["low"].tolist() == [None, None, None]
    assert table["hedged"].tolist() == [False, True, True]
    assert len(risk_order(table)) == 0


def test_order_needs_range_and_impact(frames):
    # R02 "will" 90–100 lies above R01 "could" 10–70, and its impact is higher.
    assert risk_order(risk_register(frames, "XAV")).values.tolist() == [["R02", "R01"]]


def test_higher_range_with_lower_impact_is_incomparable(case):
    frames = case(CLAIMS, risks=RISKS, impacts="risk | impact\nR01 | 4\nR02 | 3")
    assert len(risk_order(risk_register(frames, "XAV"))) == 0
    frames = case(CLAIMS, risks=RISKS, impacts="risk | impact\nR02 | 3")
    assert len(risk_order(risk_register(frames, "XAV"))) == 0


def test_a_hedge_is_inherited(frames):
    assert hedged_claims(frames) == {"C02", "C05", "C06", "C07"}


def test_asymmetry_by_hand(frames):
    (row,) = asymmetry(frames, (None,), "inclusive").itertuples()
    # gains C01 C02 C03, two unhedged; dangers C05–C08, one unhedged (C08)
    assert (row.motive_claims, row.motive_unhedged) == (("C01", "C02", "C03"), ("C01", "C03"))
    assert (row.risk_claims, row.risk_unhedged) == (("C05", "C06", "C07", "C08"), ("C08",))
    assert row.difference == pytest.approx(2 / 3 - 1 / 4)
    # ways 3C0·4C3, 3C1·4C2, 3C2·4C1, 3C3·4C0 = 4, 18, 12, 1 of 35; those ≤ 12: 4 + 12 + 1
    assert row.p_value == pytest.approx(17 / 35)


def test_a_precedent_and_an_event_assert_neither_gain_nor_danger(case):
    claims = CLAIMS.replace(
        "| M01     |      |          | motive", "| M01     |      |          | event"
    )
    claims = claims.replace("| R03  |          | risk", "| R03  |          | precedent")
    frames = case(claims, motives=MOTIVES, risks=RISKS)
    (row,) = asymmetry(frames, (None,), "inclusive").itertuples()
    # nor does C04, on an umbrella motive
    assert (row.motive_claims, row.risk_claims) == (("C02", "C03"), ("C05", "C06"))


def test_asymmetry_without_one_side_has_no_difference(frames):
    (row,) = asymmetry(frames, ("XCE",)).itertuples()
    assert (row.motive_share, row.difference, row.p_value) == (None, None, None)


@pytest.mark.parametrize(
    ("a", "of_a", "b", "of_b"),
    [(9, 10, 2, 8), (0, 5, 0, 3), (4, 4, 0, 6), (3, 7, 3, 7), (1, 1, 0, 9)],
)
def test_fisher_equals_an_independent_implementation(a, of_a, b, of_b):
    stats = pytest.importorskip("scipy.stats")
    expected = stats.fisher_exact([[a, of_a - a], [b, of_b - b]]).pvalue
    assert fisher_exact(a, of_a, b, of_b) == pytest.approx(expected, rel=1e-12)


def test_unknown_words_are_refused(frames):
    with pytest.raises(UsageError, match="uk_phia"):
        risk_register(frames, "XAV", yardstick_name="uk_phi")
    with pytest.raises(UsageError, match="strict"):
        risk_register(frames, "XAV", "loose")
