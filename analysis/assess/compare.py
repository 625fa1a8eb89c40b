"""In what way a judgement differs between two looks at a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.assess.judgement import Judgement
from analysis.assess.likelihood import Likelihood
from analysis.assess.verdict import Figure, Verdict
from analysis.assess.vocabulary import Effect, Level

Fact = Verdict | Likelihood | Level | tuple[Figure, ...] | None
"""What can move; None for a judgement that is not made and for a likelihood that it has not."""


@dataclass(frozen=True)
class Shift:
    """One difference: what moved, from where and to where."""

    judgement: str
    effect: Effect
    before: Fact
    after: Fact


def shifts(before: Iterable[Judgement], after: Iterable[Judgement]) -> list[Shift]:
    """Return how each judgement moved, in the order of ``before``, gravest effect only.

    A judgement that is no longer made falls; one that is made anew appears; one whose substance
    changed turns; else its likelihood, its confidence or only its figures may have moved.
    """
    old = {one.id: one for one in before}
    new = {one.id: one for one in after}
    found = (_shift(name, old.get(name), new.get(name)) for name in dict.fromkeys([*old, *new]))
    return [shift for shift in found if shift is not None]


def _shift(name: str, one: Judgement | None, other: Judgement | None) -> Shift | None:
    if one is None or other is None:
        effect: Effect = "falls" if other is None else "appears"
        return Shift(name, effect, *(held.verdict if held else None for held in (one, other)))
    if one.verdict != other.verdict:
        return Shift(name, "turns", one.verdict, other.verdict)
    if one.likelihood != other.likelihood:
        return Shift(name, "likelihood", one.likelihood, other.likelihood)
    if one.confidence.level != other.confidence.level:
        return Shift(name, "confidence", one.confidence.level, other.confidence.level)
    was, now = (
        {(figure.name, figure.of): figure for figure in held.figures} for held in (one, other)
    )
    moved = [key for key in was if was[key] != now.get(key)]
    if was == now:
        return None
    return Shift(
        name, "figures", tuple(was[key] for key in moved),
        tuple(now[key] for key in moved if key in now),
    )  # fmt: skip
