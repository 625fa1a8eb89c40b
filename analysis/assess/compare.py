"""In what ways judgements differ between two looks at a source: the one place that decides it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from analysis.assess.judgement import Judgement
from analysis.assess.likelihood import Likelihood
from analysis.assess.records import Ids
from analysis.assess.verdict import Figure, Verdict
from analysis.assess.vocabulary import Effect, Level

Fact = Verdict | Likelihood | Level | tuple[Figure, ...] | None
"""What can move; None for a judgement that is not made and for a likelihood that it has not."""


class Stand(NamedTuple):
    """What a judgement comes to, as far as another look at it may differ.

    ``figures`` are the figures, or a digest of all that the judgement states.
    """

    verdict: Verdict
    likelihood: Likelihood | None
    confidence: Level
    figures: tuple[Figure, ...] | str
    rests_on: Ids


@dataclass(frozen=True)
class Shift:
    """One difference: what moved, from where and to where, and the changed claims behind it."""

    judgement: str
    effect: Effect
    before: Fact
    after: Fact
    because: Ids = ()


def stands(judged: Iterable[Judgement]) -> dict[str, Stand]:
    """Return what each judgement comes to, by id."""
    return {
        one.id: Stand(
            one.verdict, one.likelihood, one.confidence.level, one.figures, one.rests_on
        )
        for one in judged
    }  # fmt: skip


def shifts(before: Iterable[Judgement], after: Iterable[Judgement]) -> list[Shift]:
    """Return how each judgement moved, in the order of ``before``, gravest effect only."""
    by_judgement: dict[str, Shift] = {}
    for shift in moved(stands(before), stands(after)):
        by_judgement.setdefault(shift.judgement, shift)
    return list(by_judgement.values())


def moved(
    before: Mapping[str, Stand], after: Mapping[str, Stand], changed: Iterable[str] = ()
) -> list[Shift]:
    """Return every way in which each judgement moved, gravest first.

    A judgement that is no longer made falls; one that is made anew appears; of others the
    substance may turn, the likelihood or the confidence move, or else only the figures.

    Parameters
    ----------
    before, after : mapping
        What judgements come to, by id.
    changed : iterable of str
        The claims that changed between the two.
    """
    claims, moves = set(changed), list[Shift]()
    for name in dict.fromkeys([*before, *after]):
        one, other = before.get(name), after.get(name)
        rests = {claim for stand in (one, other) if stand for claim in stand.rests_on}
        because = tuple(sorted(rests & claims))
        moves += [Shift(name, *effect, because) for effect in _effects(one, other)]
    return moves


def _effects(one: Stand | None, other: Stand | None) -> list[tuple[Effect, Fact, Fact]]:
    if one is None or other is None:
        effect: Effect = "appears" if one is None else "falls"
        before, after = (stand.verdict if stand else None for stand in (one, other))
        return [(effect, before, after)]
    facts: tuple[tuple[Effect, Fact, Fact], ...] = (
        ("turns", one.verdict, other.verdict),
        ("likelihood", one.likelihood, other.likelihood),
        ("confidence", one.confidence, other.confidence),
    )
    if changes := [fact for fact in facts if fact[1] != fact[2]]:
        return changes
    if one.figures == other.figures:
        return []
    if isinstance(one.figures, str) or isinstance(other.figures, str):
        return [("figures", None, None)]
    return [("figures", *_different(one.figures, other.figures))]


def _different(
    before: tuple[Figure, ...], after: tuple[Figure, ...]
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures that differ, those of the same name in the same order."""
    was, now = ({(one.name, one.of): one for one in figures} for figures in (before, after))
    names = [key for key in dict.fromkeys([*was, *now]) if was.get(key) != now.get(key)]
    return (
        tuple(was[key] for key in names if key in was),
        tuple(now[key] for key in names if key in now),
    )
