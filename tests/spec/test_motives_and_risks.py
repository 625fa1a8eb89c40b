"""Method, sections 4 and 7: motives, exchanges, risks, their order and the commitment to them."""

from __future__ import annotations

import pytest

from analysis.assess.asymmetry import asymmetry
from analysis.assess.motives import exchange_ledger, motive_matrix
from analysis.assess.perspective import Perspective
from analysis.assess.risks import Outranks, risk_counts, risk_order, risk_register
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
def records(case):
    return case(CLAIMS, motives=MOTIVES, risks=RISKS, impacts=IMPACTS)


def filled(records, state, reading="preferred"):
    table = motive_matrix(Perspective(records, reading=reading))
    return {one.domain: one.claims for one in table if one.state == state and one.n}


def test_matrix_counts_shared_motives_and_leaves_umbrellas_out(records):
    assert filled(records, "XAV") == {"military": ("C01",), "economic": ("C02",)}
    assert filled(records, "XBO") == {"economic": ("C02",)}
    assert filled(records, "XAV", "inclusive")["security"] == ("C03",)


def test_a_state_without_motives_keeps_its_empty_row_and_a_collective_does_not(records):
    table = motive_matrix(Perspective(records))
    assert sum(one.state == "XCE" for one in table) == 7
    assert not any(one.state == "XLG" for one in table)


def test_ledger_lists_giver_and_gainer(records):
    (one,) = exchange_ledger(Perspective(records))
    assert (one.giver, one.gainer, one.motive, one.claims) == ("XBO", "XAV", "M01", ("C01",))


def test_a_giver_that_shares_a_motive_does_not_pay_itself(case):
    motives = "motive | state | giver | shared\nM01 | XAV | XBO | XBO XCE"
    table = exchange_ledger(Perspective(case("claim | motive\nC01 | M01", motives=motives)))
    assert [one.gainer for one in table] == ["XAV", "XCE"]


def test_counts_are_shown_under_every_reading(records):
    found = risk_counts(Perspective(records))
    table = {one.state: (one.strict, one.preferred, one.inclusive) for one in found}
    assert table["XAV"] == (1, 2, 2)
    assert table["XBO"] == (0, 0, 1)
    assert table["XCE"] == (0, 0, 1)
    assert "XLG" not in table


def test_register_gives_an_interval_and_the_terms_over_it(records):
    (row,) = (one for one in risk_register(Perspective(records, "XAV")) if one.risk == "R01")
    assert (row.low, row.high) == (10, 70)
    assert row.terms == ("highly unlikely", "unlikely", "realistic possibility", "likely")
    assert (row.term_low, row.term_high) == (10, 75)
    nato = risk_register(Perspective(records, "XAV", yardstick="nato"))[0]
    # 10 is only the endpoint of "highly unlikely" there: touching is not overlapping.
    assert nato.terms == ("unlikely", "even chance", "likely")


def test_register_never_guesses_an_interval(case):
    risks = "risk | bearers | hedge\nR01 | XAV | \nR02 | XAV | would\nR03 | XAV | could not"
    table = risk_register(Perspective(case("claim\nC01", risks=risks), "XAV"))
    assert [one.low for one in table] == [None, None, None]
    assert [one.hedged for one in table] == [False, True, True]
    assert len(risk_order(table)) == 0


def test_order_needs_range_and_impact(records):
    # R02 "will" 90–100 lies above R01 "could" 10–70, and its impact is higher.
    assert risk_order(risk_register(Perspective(records, "XAV"))) == (Outranks("R02", "R01"),)


def test_higher_range_with_lower_impact_is_incomparable(case):
    records = case(CLAIMS, risks=RISKS, impacts="risk | impact\nR01 | 4\nR02 | 3")
    assert len(risk_order(risk_register(Perspective(records, "XAV")))) == 0
    records = case(CLAIMS, risks=RISKS, impacts="risk | impact\nR02 | 3")
    assert len(risk_order(risk_register(Perspective(records, "XAV")))) == 0


def test_a_hedge_is_inherited(records):
    assert records.hedged == {"C02", "C05", "C06", "C07"}


def test_asymmetry_by_hand(records):
    row = asymmetry(Perspective(records, None, "inclusive"))
    # gains C01 C02 C03, two unhedged; dangers C05–C08, one unhedged (C08)
    assert (row.gains, row.gains_unhedged) == (("C01", "C02", "C03"), ("C01", "C03"))
    assert (row.dangers, row.dangers_unhedged) == (("C05", "C06", "C07", "C08"), ("C08",))
    assert row.difference == pytest.approx(2 / 3 - 1 / 4)


def test_a_precedent_and_an_event_assert_neither_gain_nor_danger(case):
    claims = CLAIMS.replace(
        "| M01     |      |          | motive", "| M01     |      |          | event"
    )
    claims = claims.replace("| R03  |          | risk", "| R03  |          | precedent")
    records = case(claims, motives=MOTIVES, risks=RISKS)
    row = asymmetry(Perspective(records, None, "inclusive"))
    # nor does C04, on an umbrella motive
    assert (row.gains, row.dangers) == (("C02", "C03"), ("C05", "C06"))


def test_asymmetry_without_one_side_has_no_difference(records):
    row = asymmetry(Perspective(records, "XCE"))
    assert (row.gain_share, row.difference) == (None, None)


def test_unknown_words_are_refused(records):
    with pytest.raises(UsageError, match="uk_phia"):
        risk_register(Perspective(records, "XAV", yardstick="uk_phi"))
    with pytest.raises(UsageError, match="strict"):
        risk_register(Perspective(records, "XAV", "loose"))
