"""What survives: judgements under other specifications, without one part, with other coders."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.assumptions import fragility as cuts
from analysis.assess.compare import shifts
from analysis.assess.vocabulary import Effect
from analysis.assess.whatif import carries
from analysis.blocks import Callout, Column, Row, Span, Table
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._per_judgement import no_judgement, numbered
from analysis.exhibits.wording.facts import loss_name
from analysis.exhibits.wording.judged import fact
from analysis.words import Messages

MOST = 20
_TELLING: tuple[Effect, ...] = ("appears", "likelihood", "confidence")
"""Effects that are more than moved figures, besides those that weigh."""


@shows(dataframes.losses)
@exhibit
def losses(study: Study) -> Table | Callout:
    """Return what would happen to the judgements without one source, claim or assumption.

    The heaviest loss first; losses that only move figures are left out if others do more.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each loss and a column for each effect, which counts judgements.

    Examples
    --------
    >>> tables.losses(exercise).data[["kind", "falls", "turns"]].head(2).to_dict("list")
    {'kind': ['assumption', 'source'], 'falls': [0, 0], 'turns': [3, 2]}
    """
    words = study.words
    rows = carries(study.moves)
    if not rows:
        return Callout(
            "no-loss",
            "coding",
            words.message("table-no-loss-title"),
            (words.message("table-no-loss"),),
        )
    known = set(selection.reached(study))
    telling = [one for one in rows if one.weight or any(map(one.effects.get, _TELLING))] or rows
    lighter = len(telling) - MOST
    more = words.message("table-losses-no-other") if len(rows) > len(telling) else ""
    if lighter > 0:
        more = words.message("table-losses-lighter", n=lighter)
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


@shows(dataframes.moves)
@exhibit
def moves(study: Study, other: Study) -> Table | Callout:
    """Return which judgements move between two studies, such as before and after a recoding.

    Parameters
    ----------
    study, other : Study
        Before and after, such as a study and the same study recoded.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each judgement that moves, and with what effect.

    Examples
    --------
    >>> strict = study(exercise.source, reading="strict")
    >>> tables.moves(exercise, strict).data["effect"].tolist()
    ['figures']
    """
    words = study.words
    rows = shifts(study.judged, other.judged)
    if not rows:
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
            for one in rows
        ),
    )


@shows(dataframes.fragility)
@exhibit
def fragility(study: Study) -> Table | Callout:
    """Return how many claims and assumptions have to fail before a judgement has no support.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each judgement, the smallest such set of them as ``cut``.

    Examples
    --------
    >>> tables.fragility(exercise).data[["judgement", "fragility"]].head(2).to_dict("list")
    {'judgement': ['J-ALL-03', 'J-ALL-01'], 'fragility': [10, 15]}
    """
    words = study.words
    rows = cuts(study.records, study.judged)
    if not rows:
        return no_judgement(words)
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
                    numbered(words, one.judgement, topic[one.judgement]),
                    (str(one.fragility),),
                    _cut(study, one.cut),
                ),
                one.claims,
            )
            for one in rows
        ),
        (words.message("table-fragility-note"),),
    )


def _effects(words: Messages, counts: Mapping[Effect, int]) -> str:
    moved = {effect: n for effect, n in counts.items() if n}
    if len(moved) > 1:  # moved figures are no news beside what is more
        moved.pop("figures", None)
    return words.listed(
        [
            words.message(f"table-losses-{effect}", judgements=words.count(n, "judgement"))
            for effect, n in moved.items()
        ]
    )


def _cut(study: Study, cut: tuple[str, ...]) -> tuple[Span, ...]:
    words = study.words
    claims = tuple(name for name in cut if name in study.claims)
    others = [name for name in cut if name not in study.claims]
    return (
        words.listed(others),
        *selection.cited(words, claims, lead=" " if others else "", most=10),
    )
