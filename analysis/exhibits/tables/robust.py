"""What survives: judgements under other specifications, without one part, with other coders."""

from __future__ import annotations

from analysis.assess.agreement import agreement as alphas
from analysis.assess.assumptions import fragility as cuts
from analysis.assess.compare import EFFECTS, shifts
from analysis.assess.specification import summary
from analysis.assess.tables import rows
from analysis.assess.whatif import carries
from analysis.assess.wording import listed, percent
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Column, Row, Run, Table, refs

MOST = 20
_EFFECTS = {
    "falls": "no longer made", "appears": "made anew", "turns": "turns",
    "likelihood": "likelihood moves", "confidence": "confidence moves", "figures": "figures move",
}  # fmt: skip


def specifications(case: Study) -> Table | Callout:
    """Return, per judgement, whether it holds throughout and between which figures it moves."""
    found = rows(
        summary(case.curve), "judgement", "topic", "made", "specifications", "verdicts", "low",
        "high", "levels",
    )  # fmt: skip
    if not found:
        return Callout("no-judgement", "coding", "Nothing to judge", ("No judgement is made.",))
    claims = {one.id: one.rests_on for one in case.judged}
    return Table(
        "tab-specifications",
        "coding",
        "How the judgements fare under every combination of choices",
        (
            Column("Judgement", 2),
            Column("Made in", 1.2),
            Column("Verdicts", 4),
            Column("Range", 1.2, "right"),
            Column("Confidence", 1.4),
        ),
        tuple(
            Row(
                (
                    (f"{name}: {topic}",),
                    (f"{made} of {every}",),
                    ("; ".join(verdicts),),
                    ("none" if low is None else percent(low, high),),
                    (listed(levels),),
                ),
                claims.get(name, ()),
            )
            for name, topic, made, every, verdicts, low, high, levels in found
        ),
        ("Range: lowest and highest bound under any scale; not a range of one scale.",),
        "yardsticks",
    )


def losses(case: Study) -> Table | Callout:
    """Return what each loss does: how many judgements fall, turn or move."""
    found = rows(carries(case.moves), "part", "dropped", "name", "claims", *EFFECTS)
    if not found:
        words = "Leaving out any one source, claim or assumption moves no judgement."
        return Callout("no-loss", "coding", "Nothing moves", (words,))
    known = set(scope.reached(case))
    telling = [row for row in found if any(row[4:-1])] or found
    slight = len(found) - len(telling[:MOST])
    more = f"{slight} more losses only move figures or are slighter." if slight else ""
    return Table(
        "tab-losses",
        "coding",
        "What happens to the judgements without one source, claim or assumption",
        (Column("Left out", 4), Column("Kind", 1.2), Column("Effect on judgements", 3)),
        tuple(
            Row(
                (
                    (name if part == "source" else f"{dropped}: {name}",),
                    (part,),
                    (_effects(counts),),
                ),
                scope.ordered(case, known & set(claims)),
            )
            for part, dropped, name, claims, *counts in telling[:MOST]
        ),
        (more,) if more else (),
    )


def moves(case: Study, other: Study) -> Table | Callout:
    """Return which judgements move between two studies, such as before and after a recoding."""
    found = shifts(case.judged, other.judged)
    if not found:
        words = "No judgement moves: neither verdict nor likelihood, confidence or figures."
        return Callout("no-move", "coding", "Nothing moves", (words,))
    claims = {one.id: one.rests_on for one in (*case.judged, *other.judged)}
    return Table(
        "tab-moves",
        "coding",
        "Which judgements move",
        (Column("Judgement", 1.4), Column("How", 1.6), Column("Before", 3), Column("After", 3)),
        tuple(
            Row(
                (
                    (one.judgement,),
                    (_EFFECTS[one.effect],),
                    (one.before or "none",),
                    (one.after or "none",),
                ),
                claims[one.judgement],
            )
            for one in found
        ),
    )


def fragility(case: Study) -> Table | Callout:
    """Return how many claims and assumptions have to fail before a judgement has no support."""
    found = rows(cuts(case.frames, case.judged), "judgement", "claims", "fragility", "cut")
    if not found:
        return Callout("no-judgement", "coding", "Nothing to judge", ("No judgement is made.",))
    topic = {one.id: one.topic for one in case.judged}
    return Table(
        "tab-fragility",
        "coding",
        "How many failures take all support from a judgement",
        (Column("Judgement", 2), Column("Failures needed", 1, "right"), Column("Fails with", 4)),
        tuple(
            Row(((f"{name}: {topic[name]}",), (str(size),), _cut(case, cut)), claims)
            for name, claims, size, cut in found
        ),
        ("1 means that one wrong claim or assumption is enough.",),
    )


def spread(case: Study) -> Table | Callout:
    """Return where simulated readers put each risk, with the error of the simulation."""
    found = rows(
        case.readers, "risk", "phrase", "mean", "mean_error", "median", "median_error", "p05", "p95"
    )
    if not found:
        return Callout(
            "no-spread", "coding", "Nothing to simulate",
            ("No risk carries a hedge word that readers were asked about.",),
        )  # fmt: skip
    columns = ("Risk", "Read as", "Mean", "Median", "5th to 95th percentile")
    return Table(
        "tab-spread",
        "assumption",
        f"What {case.draws:,} simulated readers make of the hedge words, percent",
        (Column(columns[0], 3), Column(columns[1], 1.5),
         *(Column(head, 1.2, "right") for head in columns[2:])),
        tuple(
            Row(
                (
                    (case.risks[risk].event, *refs(scope.for_risk(case, risk))),
                    (f"“{phrase}”",),
                    (f"{mean:.1f} ± {mean_error:.1f}",),
                    (f"{median:.1f} ± {median_error:.1f}",),
                    (f"{low:.0f}–{high:.0f}",),
                ),
                scope.for_risk(case, risk),
            )
            for risk, phrase, mean, mean_error, median, median_error, low, high in found
        ),
        (f"± is the error of the simulation (seed {case.seed}), not of the reading.",),
    )  # fmt: skip


def agreement(case: Study) -> Table | Callout:
    """Return how far two codings of the article agree beyond chance."""
    found = rows(alphas(case.frames), "field", "units", "agreed", "alpha", "alpha_sets")
    if not found:
        return no_coding("a second coding of the article")
    return Table(
        "tab-agreement",
        "coding",
        "How far two codings of the article agree",
        (
            Column("Field", 2),
            Column("Claims", 1, "right"),
            Column("Coded alike", 1, "right"),
            Column("Krippendorff’s α", 1.4, "right"),
        ),
        tuple(
            Row(
                (
                    (field,),
                    (str(units),),
                    (f"{100 * agreed:.0f} %",),
                    (_alpha(one if overlap is None else overlap),),
                )
            )
            for field, units, agreed, one, overlap in found
        ),
        ("1 is perfect agreement, 0 what chance would give.",),
        "source",
    )


def _alpha(value: float | None) -> str:
    return "does not vary" if value is None else f"{value:.2f}"


def _effects(counts: list[int]) -> str:
    named = zip(EFFECTS, counts, strict=True)
    return "; ".join(f"{_EFFECTS[effect]}: {n}" for effect, n in named if n)


def _cut(case: Study, cut: tuple[str, ...]) -> tuple[Run, ...]:
    claims = tuple(name for name in cut if name in case.claims)
    others = [name for name in cut if name not in case.claims]
    return (listed(others), *scope.cited(claims, lead=" " if others else "", most=10))
