"""In what way a judgement differs between two looks at a source."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.judgement import Judgement
from analysis.assess.wording import figure, listed
from analysis.words import say


@dataclass(frozen=True)
class Shift:
    """One difference: what moved (existence, verdict, likelihood, confidence, figures) and how."""

    judgement: str
    effect: str
    before: str
    after: str


EFFECTS = ("falls", "appears", "turns", "likelihood", "confidence", "figures")
"""From the gravest to the slightest."""


def shifts(before: list[Judgement], after: list[Judgement]) -> list[Shift]:
    """Return how each judgement moved, in the order of ``before``, gravest effect only.

    A judgement that is no longer made falls; one that is made anew appears; one whose substance
    changed turns; else its likelihood, its confidence or only its figures may have moved.
    """
    old = {one.id: one for one in before}
    new = {one.id: one for one in after}
    found = []
    for name in dict.fromkeys([*old, *new]):
        if name not in new:
            found.append(Shift(name, "falls", old[name].verdict, ""))
        elif name not in old:
            found.append(Shift(name, "appears", "", new[name].verdict))
        else:
            found += _moved(old[name], new[name])
    return found


def _moved(one: Judgement, other: Judgement) -> list[Shift]:
    if one.verdict != other.verdict:
        return [Shift(one.id, "turns", one.verdict, other.verdict)]
    if one.likelihood != other.likelihood:
        return [Shift(one.id, "likelihood", _likelihood(one), _likelihood(other))]
    if one.confidence.level != other.confidence.level:
        levels = [say(f"term-level-{held.confidence.level}") for held in (one, other)]
        return [Shift(one.id, "confidence", *levels)]
    if one.numbers != other.numbers:
        was, now = dict(one.numbers), dict(other.numbers)
        names = [name for name in was if was[name] != now.get(name)]
        return [Shift(one.id, "figures", _figures(was, names), _figures(now, names))]
    return []


def _likelihood(one: Judgement) -> str:
    return one.likelihood.words if one.likelihood else say("judgement-no-likelihood")


def _figures(numbers: dict[str, float], names: list[str]) -> str:
    return listed(
        [
            say("judgement-number", name=name, value=figure(numbers[name]))
            for name in names
            if name in numbers
        ]
    )
