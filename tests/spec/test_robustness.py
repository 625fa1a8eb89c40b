"""Method, section 7: what-if, specification curve, Monte Carlo and editions."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.assess import montecarlo
from analysis.assess.editions import differences
from analysis.assess.judgements import judgements
from analysis.assess.perspective import Perspective
from analysis.assess.records import Records
from analysis.assess.risks import risk_register
from analysis.assess.snapshot import snapshot
from analysis.assess.specification import Setting, specification, summary
from analysis.assess.verdict import Verdict
from analysis.assess.whatif import carries, whatif
from analysis.claims.drop import drop_claims
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


def by_loss(moves):
    return {(move.loss.dropped, move.shift.judgement): move for move in moves}


def kept(records):
    return snapshot(records, judgements(Perspective(records, "XAV")), records.claims, {})


@pytest.fixture
def records(case):
    return case(CLAIMS, **MORE)


def test_dropping_claims_drops_what_they_alone_supported(records):
    left = Records(drop_claims(records.source, {"C01", "C02", "C03"}))
    assert list(left.claims) == ["C04", "C05", "C06"]
    assert list(left.motives) == []
    assert list(left.risks) == ["R02"]
    assert list(left.propositions) == []
    assert left.overlay.evidence == ()
    assert [one.claims for one in left.overlay.assumptions] == [(), ("C04",)]
    assert left.voices == records.voices
    assert "C01" in records.claims  # the original is untouched


def test_each_source_is_left_out_in_turn(records):
    moves = by_loss(whatif(Perspective(records, "XAV"), ("source",)))
    # The article's own voice carries both risks; without it there is no danger to judge.
    assert moves["paper", "J-XAV-02"].shift.effect == "falls"
    # Minister and navy are one group and fall together, which leaves one group behind Q01.
    assert moves["xav-gov", "J-XAV-04"].loss.claims == ("C01", "C05")
    shift = moves["xav-gov", "J-XAV-04"].shift
    assert (shift.effect, shift.before, shift.after) == (
        "turns", Verdict("agreed", ("Q01",)), Verdict("alone", ("survey",)),
    )  # fmt: skip
    assert "someone" not in {dropped for dropped, _ in moves}  # speaks of another state


def test_an_assumption_takes_its_claims_and_those_that_need_it(records):
    view = Perspective(records, "XAV", reading="inclusive")
    moves = by_loss(whatif(view, ("assumption",)))
    assert moves["A1", "J-XAV-02"].loss.claims == ("C03", "C04")
    assert moves["A1", "J-XAV-02"].shift.effect == "falls"
    assert moves["A2", "J-XAV-02"].shift.effect in {"turns", "figures"}


def test_single_claims_and_what_carries_most(records):
    table = carries(whatif(Perspective(records, "XAV"), ("claim", "source")))
    assert table[0].weight == max(one.weight for one in table) >= 2
    assert {one.loss.kind for one in table} == {"claim", "source"}
    assert all(one.effects["falls"] + one.effects["turns"] == one.weight for one in table)


def test_the_curve_covers_every_specification(records):
    curve = specification(records, "XAV")
    table = {one.judgement: one for one in summary(curve)}
    assert {one.settings for one in table.values()} == {3 * 4 * 2 * 2}
    risks = table["J-XAV-02"]
    # Strict and preferred see R01 alone, inclusive sees R02 as well. "Could" meets more than two
    # bands of every scale; "might", 10 to 66, meets two of the IPCC's.
    assert ("open", "", 1, 2) in risks.ranges
    assert risks.verdicts == (Verdict("wording"), Verdict("wording", ("R02",)))
    assert (risks.low, risks.high) == (0, 66)
    assert table["J-XAV-01"].holds
    # C01 speaks against H1 (1), C02 against H2 (3): with equal weights they tie
    table = {one.judgement: one for one in summary(specification(records))}
    assert table["J-ALL-08"].verdicts == (
        Verdict("least", ("H1",)), Verdict("least", ("H1", "H2")),
    )  # fmt: skip
    assert not table["J-ALL-08"].holds


def test_the_curve_is_what_the_judgements_say_one_by_one(records):
    curve = {(one.judgement, one.setting): one for one in specification(records, "XAV")}
    for reading in ("strict", "inclusive"):
        for one in judgements(
            Perspective(
                records, "XAV", reading=reading, yardstick="nato", weights="equal", reach="narrow"
            )
        ):
            row = curve[one.id, Setting(reading, "nato", "equal", "narrow")]
            assert (row.verdict, row.figures, row.likelihood) == (
                one.verdict, one.figures, one.likelihood,
            )  # fmt: skip


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


def test_the_same_seed_gives_the_same_table_whatever_the_order(records):
    register = risk_register(Perspective(records, "XAV", "inclusive"))
    one = montecarlo.spread(register, 500, 3)
    assert one == montecarlo.spread(register, 500, 3)
    turned = montecarlo.spread(register[::-1], 500, 3)[::-1]
    assert one == turned
    assert one != montecarlo.spread(register, 500, 4)


def test_errors_shrink_and_cover(records):
    register = risk_register(Perspective(records, "XAV", "inclusive"))
    few, many = (montecarlo.spread(register, n, 1)[0] for n in (400, 40_000))
    assert many.mean_error == pytest.approx(few.mean_error / 10, rel=0.2)
    assert abs(few.mean - many.mean) < 4 * few.mean_error
    assert abs(few.median - many.median) <= 4 * few.median_error


def test_nothing_to_draw(case):
    register = risk_register(Perspective(case("claim\nC01"), "XAV"))
    assert len(montecarlo.spread(register, 100, 1)) == 0
    with pytest.raises(UsageError, match="2 draws"):
        montecarlo.spread(register, 1, 1)


def test_editions_name_what_changed_and_what_it_moved(records, case):
    later = case(
        CLAIMS.replace("C03   | paper    | hedged  ", "C03   | paper    | asserted")
        .replace("C06   | someone ", "C07   | survey  "),
        **MORE,
    )  # fmt: skip
    told = differences(kept(records), kept(later))
    assert (told.claims.added, [c for c, _ in told.claims.withdrawn]) == (("C07",), ["C06"])
    assert [(one.entry, one.field) for one in told.claims.recoded] == [("C03", "commitment")]
    assert "J-XAV-01" not in {move.judgement for move in told.moves}
    bare = case(CLAIMS.replace("C01   | minister", "C01   | paper   "), **MORE)
    (move,) = (m for m in differences(kept(records), kept(bare)).moves if m.judgement == "J-XAV-04")
    assert (move.effect, move.because) == ("turns", ("C01",))
    assert (move.before.kind, move.after.kind) == ("agreed", "alone")
    assert not differences(kept(records), kept(records))
