"""Decide which steps of a danger are told: none twice, and none that its condition says."""

from __future__ import annotations

import re

from analysis.assess.stance import Danger
from analysis.exhibits.study import Study

_STOP = frozenset(
    "a an and are at be being by for from in is its of on or the to was were with".split()
)
_MUCH = 0.5
_STEM = 4
"""Letters by which two words of one stem are taken for the same, "built" and "builds"."""


def chain(study: Study, one: Danger) -> tuple[str | None, list[str]]:
    """Return a danger's condition and the steps before its short form, nothing told twice.

    A step that says who acts, where the short form does not, stays, and of two that the short form
    covers the first; a condition that a later step says again stands there.
    """
    steps = [one.event, *([one.consequence] if one.consequence else [])]
    condition = one.condition
    if condition and any(_covered(condition, step, 1.0) for step in steps):
        condition = None
    causes = [] if condition and _covered(one.cause, condition) else [one.cause]
    told = [step for step in steps if not _alike(study, one, step)]
    if not told and len(steps) > 1:
        told = steps[:1]  # what happens, where the short form says what comes of it
    return condition, [*causes, *told]


def _alike(study: Study, one: Danger, step: str) -> bool:
    """Return whether a step adds little to a short form: shared stems, and nobody who acts."""
    first, second = _stems(one.short), _stems(step)
    if not first or len(first & second) < _MUCH * min(len(first), len(second)):
        return False
    known = {*one.details, *(study.name(state) for state, _ in one.bearers)}
    names = (study.name(state) for state in study.source.card.states)
    return not any(name in step and name not in known and name not in one.short for name in names)


def _covered(step: str, condition: str, much: float = _MUCH) -> bool:
    """Return whether a condition says most of what a step says."""
    stems = _stems(step)
    return len(stems & _stems(condition)) >= much * len(stems)


def _stems(phrase: str) -> frozenset[str]:
    words = re.findall(r"\w+", phrase.casefold())
    return frozenset(word[:_STEM] for word in words if word not in _STOP)
