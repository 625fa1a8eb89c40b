"""What survives: judgements under other specifications, without one part, with other coders."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.agreement import agreement as alphas
from analysis.assess.assumptions import fragility as cuts
from analysis.assess.compare import shifts
from analysis.assess.specification import summary
from analysis.assess.vocabulary import Effect
from analysis.assess.whatif import carries
from analysis.blocks import Callout, Column, RichText, Row, Span, Table, refs
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import fact, loss_name, verdict
from analysis.words import Messages

MOST = 20
_TELLING: tuple[Effect, ...] = ("appears", "likelihood", "confidence")
"""Effects that are more than moved figures, besides those that weigh."""


@exhibit
def specifications(study: Study) -> Table | Callout:
    """Return, per judgement, whether it holds throughout and between which figures it moves."""
    words = study.words
    found = summary(study.curve)
    if not found:
        return _no_judgement(words)
    claims = {one.id: one.rests_on for one in study.judged}
    return Table(
        "tab-specifications",
        "coding",
        words.message("table-specifications"),
        (
            Column(words.message("table-specifications-judgement"), 2),
            Column(words.message("table-specifications-made-in"), 1.2),
            Column(words.message("table-specifications-verdicts"), 4),
            Column(words.message("table-specifications-range"), 1.2, "right"),
            Column(words.message("table-specifications-confidence"), 1.4),
        ),
        tuple(
            Row(
                (
                    _judgement(words, one.judgement, one.topic),
                    (words.message("table-specifications-made", made=one.made, all=one.settings),),
                    ("; ".join(verdict(study, held) for held in one.verdicts),),
                    (
                        words.message("table-none") if one.low is None or one.high is None
                        else words.percent(one.low, one.high),
                    ),
                    (words.terms("level", one.levels),),
                ),
                claims.get(one.judgement, ()),
            )
            for one in found
        ),
        (words.message("table-specifications-note"),),
        "yardsticks",
    )  # fmt: skip


def _judgement(words: Messages, name: str, topic: str) -> RichText:
    return (words.message("table-judgement", name=name, topic=words.term("topic", topic)),)


@exhibit
def losses(study: Study) -> Table | Callout:
    """Return what each loss does: how many judgements fall, turn or move."""
    words = study.words
    found = carries(study.moves)
    if not found:
        return Callout(
            "no-loss",
            "coding",
            words.message("table-no-loss-title"),
            (words.message("table-no-loss"),),
        )
    known = set(selection.reached(study))
    telling = [one for one in found if one.weight or any(map(one.effects.get, _TELLING))] or found
    slight = len(found) - len(telling[:MOST])
    more = words.message("table-losses-slight", n=slight) if slight else ""
    return Table(
        "tab-losses",
        "coding",
        words.message("table-losses"),
        (
            Column(words.message("table-losses-part"), 4),
            Column(words.message("table-losses-kind"), 1.2),
            Column(words.message("table-losses-effect"), 3),
        ),
        tuple(
            Row(
                (
                    (
                        loss_name(study, one.loss) if one.loss.kind == "source"
                        else words.message("table-losses-named", dropped=one.loss.dropped,
                                           name=loss_name(study, one.loss)),
                    ),
                    (words.term("part", one.loss.kind),),
                    (_effects(words, one.effects),),
                ),
                selection.ordered(study, known & set(one.loss.claims)),
            )
            for one in telling[:MOST]
        ),
        (more,) if more else (),
    )  # fmt: skip


@exhibit
def moves(study: Study, other: Study) -> Table | Callout:
    """Return which judgements move between two studies, such as before and after a recoding."""
    words = study.words
    found = shifts(study.judged, other.judged)
    if not found:
        return Callout(
            "no-move",
            "coding",
            words.message("table-no-move-title"),
            (words.message("table-no-move"),),
        )
    claims = {one.id: one.rests_on for one in (*study.judged, *other.judged)}
    return Table(
        "tab-moves",
        "coding",
        words.message("table-moves"),
        (
            Column(words.message("table-moves-judgement"), 1.4),
            Column(words.message("table-moves-how"), 1.6),
            Column(words.message("table-moves-before"), 3),
            Column(words.message("table-moves-after"), 3),
        ),
        tuple(
            Row(
                (
                    (one.judgement,),
                    (words.term("effect", one.effect),),
                    (fact(study, one.before),),
                    (fact(other, one.after),),
                ),
                claims[one.judgement],
            )
            for one in found
        ),
    )


@exhibit
def fragility(study: Study) -> Table | Callout:
    """Return how many claims and assumptions have to fail before a judgement has no support."""
    words = study.words
    found = cuts(study.records, study.judged)
    if not found:
        return _no_judgement(words)
    topic = {one.id: one.topic for one in study.judged}
    return Table(
        "tab-fragility",
        "coding",
        words.message("table-fragility"),
        (
            Column(words.message("table-fragility-judgement"), 2),
            Column(words.message("table-fragility-size"), 1, "right"),
            Column(words.message("table-fragility-cut"), 4),
        ),
        tuple(
            Row(
                (
                    _judgement(words, one.judgement, topic[one.judgement]),
                    (str(one.fragility),),
                    _cut(study, one.cut),
                ),
                one.claims,
            )
            for one in found
        ),
        (words.message("table-fragility-note"),),
    )


@exhibit
def spread(study: Study) -> Table | Callout:
    """Return where simulated readers put each risk, with the error of the simulation."""
    words = study.words
    found = study.readers
    if not found:
        title = words.message("table-no-spread-title")
        return Callout("no-spread", "coding", title, (words.message("table-no-spread"),))
    return Table(
        "tab-spread",
        "assumption",
        words.message("table-spread", draws=study.draws),
        (
            Column(words.message("table-spread-risk"), 3),
            Column(words.message("table-spread-word"), 1.5),
            Column(words.message("table-spread-mean"), 1.2, "right"),
            Column(words.message("table-spread-median"), 1.2, "right"),
            Column(words.message("table-spread-span"), 1.2, "right"),
        ),
        tuple(
            Row(
                (
                    (study.risks[one.risk].event, *refs(study.behind(one.risk))),
                    (words.quoted(one.phrase),),
                    (f"{one.mean:.1f} ± {one.mean_error:.1f}",),
                    (f"{one.median:.1f} ± {one.median_error:.1f}",),
                    (f"{one.p05:.0f}–{one.p95:.0f}",),
                ),
                study.behind(one.risk),
            )
            for one in found
        ),
        (words.message("table-simulated-error", seed=str(study.seed)),),
    )


@exhibit
def agreement(study: Study) -> Table | Callout:
    """Return how far two codings of the article agree beyond chance."""
    words = study.words
    found = alphas(study.records)
    if not found:
        return no_coding(words, "second")
    return Table(
        "tab-agreement",
        "coding",
        words.message("table-agreement"),
        (
            Column(words.message("table-agreement-field"), 2),
            Column(words.message("table-agreement-claims"), 1, "right"),
            Column(words.message("table-agreement-alike"), 1, "right"),
            Column(words.message("table-agreement-alpha"), 1.4, "right"),
        ),
        tuple(
            Row(
                (
                    (words.term("field", one.field),),
                    (str(one.units),),
                    (f"{100 * one.agreed:.0f} %",),
                    (_alpha(words, one.alpha if one.alpha_sets is None else one.alpha_sets),),
                )
            )
            for one in found
        ),
        (words.message("table-agreement-note"),),
        "source",
    )


def _alpha(words: Messages, value: float | None) -> str:
    return words.message("table-agreement-constant") if value is None else f"{value:.2f}"


def _effects(words: Messages, counts: Mapping[Effect, int]) -> str:
    return "; ".join(
        words.message("table-losses-count", effect=words.term("effect", effect), n=n)
        for effect, n in counts.items()
        if n
    )


def _no_judgement(words: Messages) -> Callout:
    text = words.message("text-no-judgement")
    return Callout("no-judgement", "coding", words.message("text-no-judgement-title"), (text,))


def _cut(study: Study, cut: tuple[str, ...]) -> tuple[Span, ...]:
    words = study.words
    claims = tuple(name for name in cut if name in study.claims)
    others = [name for name in cut if name not in study.claims]
    return (
        words.listed(others),
        *selection.cited(words, claims, lead=" " if others else "", most=10),
    )
