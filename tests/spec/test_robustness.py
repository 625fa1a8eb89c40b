"""Method, section 7: what-if, specification curve, Monte Carlo and editions."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.assess import montecarlo
from analysis.assess.editions import claim_changes, judgement_moves
from analysis.assess.judgements import judgements
from analysis.assess.risks import risk_register
from analysis.assess.specification import specification, summary
from analysis.assess.whatif import carries, whatif
from analysis.assess.without import without
from analysis.errors import UsageError

CLAIMS = """
claim | chain    | commitment | states      | serves | proposition | verification      | kind
C01   | minister | asserted   | XAV:actor   | M01    | Q01         |                   | motive
C02   | survey   | asserted   | XAV:actor   | M01    | Q01         |                   | motive
C03   | paper    | hedged     | XAV:bearer  | R01    |             |                   | risk
C04   | paper    | hedged     | XAV:bearer  | R02    |             |                   | risk
C05   | navy     | attributed | XAV:actor   |        |             | stated_unverified | event
C06   | someone  | asserted   | XBO:actor   |        |             |                   | event
"""
MORE = {
    "propositions": "proposition | says\nQ01 | Avel wants coal",
    "motives": "motive | state\nM01 | XAV",
    "risks": "risk | bearers | hedge\nR01 | XAV | could\nR02 | XAV:possible | might",
    "assumptions": "assumption | says | claims | needs\nA1 | So. | C03 |\nA2 | Then. | C04 | A1",
    "hypotheses": "hypothesis | says\nH1 | It is a drill.\nH2 | It is a bluff.",
    "evidence": (
        "claim | hypothesis | consistency | weight\n"
        "C01 | H1 | I | 1\nC01 | H2 | C | 1\nC02 | H1 | C | 3\nC02 | H2 | I | 3"
    ),
}


@pytest.fixture
def frames(case):
    return case(CLAIMS, **MORE)


def test_dropping_claims_drops_what_they_alone_supported(frames):
    left = without(frames, {"C01", "C02", "C03"})
    assert left.claims["claim"].tolist() == ["C04", "C05", "C06"]
    assert left.motives["motive"].tolist() == []
    assert left.risks["risk"].tolist() == ["R02"]
    assert left.risk_bearers["risk"].tolist() == ["R02"]
    assert left.propositions["proposition"].tolist() == []
    assert len(left.evidence) == 0
    assert left.voices.equals(frames.voices)
    assert frames.claims["claim"].tolist()[0] == "C01"  # the original is untouched


def test_each_source_is_left_out_in_turn(frames):
    moves = whatif(frames, "XAV", ("source",)).set_index(["dropped", "judgement"])
    # The article's own voice carries both risks; without it there is no danger to judge.
    assert moves.loc[("paper", "J-XAV-02"), "effect"] == "falls"
    # Minister and navy are one group and fall together, which leaves one group behind the gains.
    assert moves.loc[("xav-gov", "J-XAV-01"), "claims"] == ("C01", "C05")
    assert moves.loc[("xav-gov", "J-XAV-01"), ["before", "after"]].tolist() == [
        "military gains, on two groups’ word or more; none hedged",
        "military gains, on one group’s word; none hedged",
    ]  # fmt: skip
    assert moves.loc[("xav-gov", "J-XAV-04"), "effect"] == "turns"
    assert "someone" not in moves.index.get_level_values(0)  # speaks of another state


def test_an_assumption_takes_its_claims_and_those_that_need_it(frames):
    moves = whatif(frames, "XAV", ("assumption",), reading="inclusive")
    a1 = moves[moves["dropped"] == "A1"].set_index("judgement")
    assert a1.loc["J-XAV-02", "claims"] == ("C03", "C04")
    assert a1.loc["J-XAV-02", "effect"] == "falls"
    a2 = moves[moves["dropped"] == "A2"].set_index("judgement")
    assert a2.loc["J-XAV-02", ["effect", "after"]].tolist()[0] in {"turns", "figures"}


def test_single_claims_and_what_carries_most(frames):
    moves = whatif(frames, "XAV", ("claim", "source"))
    table = carries(moves)
    assert table.iloc[0]["weight"] == table["weight"].max() >= 2
    assert set(table["part"]) == {"claim", "source"}
    assert (table[["falls", "turns"]].sum(axis=1) == table["weight"]).all()


def test_the_curve_covers_every_specification(frames):
    curve = specification(frames, "XAV")
    table = summary(curve).set_index("judgement")
    assert table["specifications"].unique().tolist() == [3 * 4 * 2 * 2]
    risks = table.loc["J-XAV-02"]
    # strict and preferred see R01 alone, inclusive sees R02 as well
    assert ("risks", 1, 2) in risks["ranges"]
    # uk_phia 10–75, us_icd203 5–80, nato 10–90, ipcc 0–100
    assert (risks["low"], risks["high"]) == (0, 100)
    gains = table.loc["J-XAV-01"]
    assert gains["holds"]
    # C01 speaks against H1 (1), C02 against H2 (3): with equal weights they tie
    assert table.loc["J-ALL-08", "verdicts"] == (
        "least against “It is a drill”",
        "equally little against “It is a bluff” and “It is a drill”",
    )  # fmt: skip
    assert not table.loc["J-ALL-08", "holds"]


def test_the_curve_is_what_the_judgements_say_one_by_one(frames):
    curve = specification(frames, "XAV").set_index(
        ["judgement", "reading", "yardstick", "weights", "scope"]
    )
    for reading in ("strict", "inclusive"):
        for one in judgements(
            frames, "XAV", reading=reading, yardstick="nato", weights="equal", scope="narrow"
        ):
            row = curve.loc[(one.id, reading, "nato", "equal", "narrow")]
            assert row["verdict"] == one.verdict
            assert row["numbers"] == one.numbers
            assert row["low"] == (one.likelihood.low if one.likelihood else None)


def test_draws_follow_the_published_quantiles_and_correlations():
    names = ["could happen", "may happen", "likely"]
    sample = montecarlo.draw(names, 40_000, 7)
    assert np.quantile(sample[:, 0], [0.25, 0.5, 0.75]) == pytest.approx([25, 40, 50], abs=1)
    assert sample.min() == 10
    assert sample.max() == 90
    ranks = sample.argsort(axis=0).argsort(axis=0)
    rho = np.corrcoef(ranks, rowvar=False)
    assert rho[0, 1] == pytest.approx(0.54, abs=0.03)
    assert rho[0, 2] == pytest.approx(0.19, abs=0.03)


def test_a_correlation_matrix_is_always_usable():
    every = ["could happen", "may happen", "might happen", "likely", "unlikely", "will happen"]
    matrix = montecarlo.correlation([*every, "almost certain"])
    assert np.linalg.eigvalsh(matrix).min() > 0
    assert np.diag(matrix) == pytest.approx(1)
    assert matrix[-1, :-1].tolist() == [0] * 6  # nothing published: independent


def test_the_same_seed_gives_the_same_table_whatever_the_order(frames):
    register = risk_register(frames, "XAV", "inclusive")
    one = montecarlo.spread(register, 500, 3)
    assert one.equals(montecarlo.spread(register, 500, 3))
    turned = montecarlo.spread(register.iloc[::-1], 500, 3).iloc[::-1].reset_index(drop=True)
    assert one.equals(turned)
    assert not one.equals(montecarlo.spread(register, 500, 4))


def test_errors_shrink_and_cover(frames):
    register = risk_register(frames, "XAV", "inclusive")
    few, many = (montecarlo.spread(register, n, 1).iloc[0] for n in (400, 40_000))
    assert many["mean_error"] == pytest.approx(few["mean_error"] / 10, rel=0.2)
    assert abs(few["mean"] - many["mean"]) < 4 * few["mean_error"]
    assert abs(few["median"] - many["median"]) <= 4 * few["median_error"]


def test_one_word_for_two_risks_is_always_a_tie(case):
    risks = "risk | bearers | hedge\nR01 | XAV | could\nR02 | XAV | could\nR03 | XAV | will"
    table = montecarlo.ranks(risk_register(case("claim\nC01", risks=risks), "XAV"), 200, 1)
    pairs = table.set_index(["risk", "other"])
    assert pairs.loc[("R01", "R02"), ["above", "tied"]].tolist() == [0, 1]
    assert pairs.loc[("R01", "R03"), "above"] == 0


def test_nothing_to_draw(case):
    register = risk_register(case("claim\nC01"), "XAV")
    assert len(montecarlo.spread(register, 100, 1)) == 0
    assert len(montecarlo.ranks(register, 100, 1)) == 0
    with pytest.raises(UsageError, match="2 draws"):
        montecarlo.spread(register, 1, 1)


def test_editions_name_what_changed_and_what_it_moved(frames, case):
    later = case(
        CLAIMS.replace("C03   | paper    | hedged  ", "C03   | paper    | asserted")
        .replace("C06   | someone ", "C07   | survey  "),
        **MORE,
    )  # fmt: skip
    table = claim_changes(frames, later)
    assert table[["claim", "change", "field"]].values.tolist() == [
        ["C03", "recoded", "commitment"], ["C03", "recoded", "hedged"],
        ["C06", "withdrawn", None], ["C07", "added", None],
    ]  # fmt: skip
    assert "J-XAV-03" not in set(judgement_moves(frames, later, "XAV")["judgement"])
    firmer = case(
        CLAIMS.replace("C01   | minister | asserted  ", "C01   | minister | hedged    "), **MORE
    )
    moves = judgement_moves(frames, firmer, "XAV").set_index("judgement")
    assert moves.loc["J-XAV-01", ["effect", "before", "after", "because"]].tolist() == [
        "turns", "military gains, on two groups’ word or more; none hedged",
        "military gains, on two groups’ word or more; some hedged", ("C01",),
    ]  # fmt: skip
    assert len(claim_changes(frames, frames)) == 0
    assert len(judgement_moves(frames, frames, "XAV")) == 0
