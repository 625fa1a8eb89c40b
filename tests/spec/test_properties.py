"""Rules that hold for every source: what order, relays, losses and wider ranges may not do."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.assess.attribution import attribution
from analysis.assess.judgements import judgements
from analysis.assess.motives import motive_matrix
from analysis.assess.perspective import Perspective
from analysis.assess.quantities import reconcile
from analysis.assess.records import Records
from analysis.assess.risks import risk_counts, risk_order
from analysis.assess.support import support
from analysis.claims.drop import drop_claims
from analysis.exhibits.study import Study
from analysis.exhibits.wording.judged import text
from analysis.words.terms import LEVELS

BRISK = settings(max_examples=30, deadline=None)
NAMED = st.sampled_from(["minister", "navy", "survey", "insurer"])
VOICE = NAMED | st.sampled_from(["paper", "someone"])
CELL = st.fixed_dictionaries(
    {
        "chain": VOICE,
        "commitment": st.sampled_from(["asserted", "hedged", "presupposed", "conditional"]),
        "verification": st.sampled_from(["silent", "silent", "stated_unverified"]),
        "proposition": st.sampled_from(["", "Q01", "Q02"]),
        "states": st.sampled_from(["XAV:actor", "XBO:bearer:possible", "XAV:actor XCE:giver"]),
        "serves": st.sampled_from(["", "M01", "M02", "R01", "R02"]),
        "kind": st.sampled_from(["event", "motive", "risk", "forecast"]),
    }
)
CLAIMS = st.lists(CELL, min_size=1, max_size=9)
MORE = {
    "propositions": "proposition | says\nQ01 | Avel wants coal\nQ02 | Avel has ships",
    "motives": "motive | state | shared\nM01 | XAV |\nM02 | XBO | XAV",
    "risks": "risk | bearers | hedge\nR01 | XAV | could\nR02 | XAV:preferred XBO:possible | will",
    "impacts": "risk | impact\nR01 | 2\nR02 | 2",
    "grades": "voice | grade\nsurvey | A\ninsurer | C\nminister | F",
    "hypotheses": "hypothesis | says\nH1 | A drill.\nH2 | A bluff.",
    "evidence": "claim | hypothesis | consistency\nC01 | H1 | I\nC01 | H2 | C",
    "assumptions": "assumption | says | claims\nA1 | So. | C01",
}  # fmt: skip


def records_of(case, cells):
    names = list(cells[0])
    lines = [" | ".join(["claim", *names])]
    lines += [
        " | ".join([f"C{place:02d}", *(cell[name] for name in names)])
        for place, cell in enumerate(cells, start=1)
    ]
    return case("\n".join(lines), **MORE)


def ranked(levels):
    return [LEVELS.index(level) for level in levels]


@BRISK
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_the_claims_does_not_matter(case, cells, random):
    records = records_of(case, cells)
    record = records.source.record
    claims = list(record.claims)
    random.shuffle(claims)
    mixed = record.model_copy(update={"claims": tuple(claims)})
    other = Records(replace(records.source, record=mixed))

    def profile(held):
        return {
            (one.proposition, one.n, one.grades, one.credibility, one.level, one.cap)
            for one in support(held)
        }

    assert profile(records) == profile(other)
    one, two = Perspective(records), Perspective(other)
    assert risk_counts(one) == risk_counts(two)
    assert [(by.originator, by.n) for by in attribution(one)] == [
        (by.originator, by.n) for by in attribution(two)
    ]
    assert [cell.n for cell in motive_matrix(one)] == [cell.n for cell in motive_matrix(two)]
    for state in ("XAV", "XBO", None):
        for one, two in zip(
            judgements(Perspective(records, state)),
            judgements(Perspective(other, state)),
            strict=True,
        ):
            assert (one.id, one.figures, one.likelihood) == (two.id, two.figures, two.likelihood)
            assert one.confidence.level == two.confidence.level
            assert set(one.rests_on) == set(two.rests_on) or one.topic == "support"


@BRISK
@given(CLAIMS, st.integers(0, 8))
def test_a_relay_never_raises_independence(case, cells, place):
    relayed = [dict(cell) for cell in cells]
    place %= len(cells)
    relayed[place]["chain"] += ">wire"
    before, after = (
        support(records_of(case, cells)),
        support(records_of(case, relayed)),
    )
    assert [(one.n, one.level) for one in before] == [(one.n, one.level) for one in after]
    one, other = (attribution(Perspective(records_of(case, held))) for held in (cells, relayed))
    assert one == other
    # Nor does a claim of the relay alone, added to a point.
    extra = [*cells, {**cells[place], "chain": "wire"}]
    unit = cells[place]["proposition"]
    if unit:
        points = {one.proposition: one for one in support(records_of(case, extra))}
        assert set(points[unit].groups) <= {"xav-gov", "survey", "insurer", "wire"}


@BRISK
@given(CLAIMS, st.integers(0, 8))
def test_removing_a_claim_never_raises_confidence(case, cells, place):
    """Of claims that support: one that reports non-verification or contradicts can weigh down."""
    kept = [{**cell, "verification": "silent"} for cell in cells]
    records = records_of(case, kept)
    gone = f"C{place % len(kept) + 1:02d}"
    kinds = {cell["kind"] for cell in kept}
    before = {one.proposition: one for one in support(records)}
    after = {one.proposition: one for one in support(Records(drop_claims(records.source, [gone])))}
    for unit, left in after.items():
        assert left.n <= before[unit].n
        assert left.credibility >= before[unit].credibility
        assert ranked([left.cap]) <= ranked([before[unit].cap])
        if kinds <= {"event", "motive"}:
            assert ranked([left.level]) <= ranked([before[unit].level])


RISK = st.tuples(st.integers(0, 100), st.integers(0, 100), st.sampled_from([1, 2, 3, None])).map(
    lambda row: (min(row[:2]), max(row[:2]), row[2])
)


def register(rows):
    return [
        SimpleNamespace(risk=f"R{place:02d}", low=low, high=high, impact=impact)
        for place, (low, high, impact) in enumerate(rows)
    ]


def pairs(rows):
    return {(one.risk, one.outranks) for one in risk_order(register(rows))}


@given(st.lists(RISK, max_size=6), st.integers(0, 5), st.integers(0, 30), st.integers(0, 30))
def test_widening_a_range_never_creates_an_order(rows, place, down, up):
    wide = list(rows)
    if rows:
        place %= len(rows)
        low, high, impact = rows[place]
        wide[place] = (low - down, high + up, impact)
    # A tie of equal points is the one order that widening can resolve in favour of neither side.
    points = {f"R{k:02d}" for k, (low, high, _) in enumerate(rows) if low == high}
    fresh = pairs(wide) - pairs(rows)
    assert all({one, other} <= points | {f"R{place:02d}"} for one, other in fresh)
    if not points:
        assert not fresh


@given(st.lists(RISK, max_size=6))
def test_the_order_is_a_strict_partial_order(rows):
    found = pairs(rows)
    assert all((other, one) not in found for one, other in found)
    assert all(
        (one, last) in found for one, middle in found for again, last in found if middle == again
    )


@BRISK
@given(CLAIMS)
def test_every_judgement_rests_on_claims_that_exist(case, cells):
    records = records_of(case, cells)
    known = set(records.claims)
    for state in ("XAV", "XBO", "XCE", None):
        for one in judgements(Perspective(records, state)):
            assert set(one.claims) <= known
            assert one.claims
            assert LEVELS.index(one.confidence.level) <= LEVELS.index(one.confidence.cap)
            assert set(one.claims) <= set(one.rests_on) <= known
            assert (
                len(
                    text(
                        Study(records.source, state, "uk_phia", "preferred", "full", 2, 0), one
                    ).split()
                )
                <= 65
            )


@given(st.permutations(["C01", "C02", "C03"]))
def test_figures_are_never_merged(case, order):
    table = "claim | value | kind | unit | place | time\n" + "\n".join(
        f"{claim} | {place} | stock | ships | port | May" for place, claim in enumerate(order)
    )
    records = case("claim\nC01\nC02\nC03", quantities=table)
    assert len(reconcile(records)) == 3
    assert all(pair.comparable for pair in reconcile(records))
