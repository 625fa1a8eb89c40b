"""What survives: judgements under other specifications, without one part, with other coders."""

from __future__ import annotations

from analysis.assess.agreement import agreement as alphas
from analysis.assess.assumptions import fragility as cuts
from analysis.assess.compare import EFFECTS, shifts
from analysis.assess.specification import summary
from analysis.assess.tables import rows
from analysis.assess.whatif import carries
from analysis.assess.wording import listed, percent
from analysis.blocks import Callout, Column, Row, Span, Table, refs
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.words import say
from analysis.words.terms import term

MOST = 20


def specifications(case: Study) -> Table | Callout:
    """Return, per judgement, whether it holds throughout and between which figures it moves."""
    found = rows(
        summary(case.curve), "judgement", "topic", "made", "specifications", "verdicts", "low",
        "high", "levels",
    )  # fmt: skip
    if not found:
        return _no_judgement()
    claims = {one.id: one.rests_on for one in case.judged}
    return Table(
        "tab-specifications",
        "coding",
        say("table-specifications"),
        (
            Column(say("table-specifications-judgement"), 2),
            Column(say("table-specifications-made-in"), 1.2),
            Column(say("table-specifications-verdicts"), 4),
            Column(say("table-specifications-range"), 1.2, "right"),
            Column(say("table-specifications-confidence"), 1.4),
        ),
        tuple(
            Row(
                (
                    (say("table-judgement", name=name, topic=term("topic", topic)),),
                    (say("table-specifications-made", made=made, all=every),),
                    ("; ".join(verdicts),),
                    (say("table-none") if low is None else percent(low, high),),
                    (listed([term("level", level) for level in levels]),),
                ),
                claims.get(name, ()),
            )
            for name, topic, made, every, verdicts, low, high, levels in found
        ),
        (say("table-specifications-note"),),
        "yardsticks",
    )


def losses(case: Study) -> Table | Callout:
    """Return what each loss does: how many judgements fall, turn or move."""
    found = rows(carries(case.moves), "part", "dropped", "name", "claims", *EFFECTS)
    if not found:
        return Callout("no-loss", "coding", say("table-no-loss-title"), (say("table-no-loss"),))
    known = set(scope.reached(case))
    telling = [row for row in found if any(row[4:-1])] or found
    slight = len(found) - len(telling[:MOST])
    more = say("table-losses-slight", n=slight) if slight else ""
    return Table(
        "tab-losses",
        "coding",
        say("table-losses"),
        (
            Column(say("table-losses-part"), 4),
            Column(say("table-losses-kind"), 1.2),
            Column(say("table-losses-effect"), 3),
        ),
        tuple(
            Row(
                (
                    (
                        name if part == "source"
                        else say("table-losses-named", dropped=dropped, name=name),
                    ),
                    (term("part", part),),
                    (_effects(counts),),
                ),
                scope.ordered(case, known & set(claims)),
            )
            for part, dropped, name, claims, *counts in telling[:MOST]
        ),
        (more,) if more else (),
    )  # fmt: skip


def moves(case: Study, other: Study) -> Table | Callout:
    """Return which judgements move between two studies, such as before and after a recoding."""
    found = shifts(case.judged, other.judged)
    if not found:
        return Callout("no-move", "coding", say("table-no-move-title"), (say("table-no-move"),))
    claims = {one.id: one.rests_on for one in (*case.judged, *other.judged)}
    return Table(
        "tab-moves",
        "coding",
        say("table-moves"),
        (
            Column(say("table-moves-judgement"), 1.4),
            Column(say("table-moves-how"), 1.6),
            Column(say("table-moves-before"), 3),
            Column(say("table-moves-after"), 3),
        ),
        tuple(
            Row(
                (
                    (one.judgement,),
                    (term("effect", one.effect),),
                    (one.before or say("table-none"),),
                    (one.after or say("table-none"),),
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
        return _no_judgement()
    topic = {one.id: one.topic for one in case.judged}
    return Table(
        "tab-fragility",
        "coding",
        say("table-fragility"),
        (
            Column(say("table-fragility-judgement"), 2),
            Column(say("table-fragility-size"), 1, "right"),
            Column(say("table-fragility-cut"), 4),
        ),
        tuple(
            Row(
                (
                    (say("table-judgement", name=name, topic=term("topic", topic[name])),),
                    (str(size),),
                    _cut(case, cut),
                ),
                claims,
            )
            for name, claims, size, cut in found
        ),
        (say("table-fragility-note"),),
    )


def spread(case: Study) -> Table | Callout:
    """Return where simulated readers put each risk, with the error of the simulation."""
    found = rows(
        case.readers, "risk", "phrase", "mean", "mean_error", "median", "median_error", "p05", "p95"
    )
    if not found:
        title = say("table-no-spread-title")
        return Callout("no-spread", "coding", title, (say("table-no-spread"),))
    return Table(
        "tab-spread",
        "assumption",
        say("table-spread", draws=case.draws),
        (
            Column(say("table-spread-risk"), 3),
            Column(say("table-spread-word"), 1.5),
            Column(say("table-spread-mean"), 1.2, "right"),
            Column(say("table-spread-median"), 1.2, "right"),
            Column(say("table-spread-span"), 1.2, "right"),
        ),
        tuple(
            Row(
                (
                    (case.risks[risk].event, *refs(scope.for_risk(case, risk))),
                    (say("text-quoted", words=phrase),),
                    (f"{mean:.1f} ± {mean_error:.1f}",),
                    (f"{median:.1f} ± {median_error:.1f}",),
                    (f"{low:.0f}–{high:.0f}",),
                ),
                scope.for_risk(case, risk),
            )
            for risk, phrase, mean, mean_error, median, median_error, low, high in found
        ),
        (say("table-simulated-error", seed=str(case.seed)),),
    )


def agreement(case: Study) -> Table | Callout:
    """Return how far two codings of the article agree beyond chance."""
    found = rows(alphas(case.frames), "field", "units", "agreed", "alpha", "alpha_sets")
    if not found:
        return no_coding("second")
    return Table(
        "tab-agreement",
        "coding",
        say("table-agreement"),
        (
            Column(say("table-agreement-field"), 2),
            Column(say("table-agreement-claims"), 1, "right"),
            Column(say("table-agreement-alike"), 1, "right"),
            Column(say("table-agreement-alpha"), 1.4, "right"),
        ),
        tuple(
            Row(
                (
                    (term("field", field),),
                    (str(units),),
                    (f"{100 * agreed:.0f} %",),
                    (_alpha(one if overlap is None else overlap),),
                )
            )
            for field, units, agreed, one, overlap in found
        ),
        (say("table-agreement-note"),),
        "source",
    )


def _alpha(value: float | None) -> str:
    return say("table-agreement-constant") if value is None else f"{value:.2f}"


def _effects(counts: list[int]) -> str:
    named = zip(EFFECTS, counts, strict=True)
    return "; ".join(
        say("table-losses-count", effect=term("effect", effect), n=n) for effect, n in named if n
    )


def _no_judgement() -> Callout:
    words = say("text-no-judgement")
    return Callout("no-judgement", "coding", say("text-no-judgement-title"), (words,))


def _cut(case: Study, cut: tuple[str, ...]) -> tuple[Span, ...]:
    claims = tuple(name for name in cut if name in case.claims)
    others = [name for name in cut if name not in case.claims]
    return (listed(others), *scope.cited(claims, lead=" " if others else "", most=10))
