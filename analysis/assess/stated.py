"""How much confidence a statement earns from the points that it states, and what binds it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from analysis.assess import confidence
from analysis.assess.support import Profile
from analysis.assess.vocabulary import CAUSES, Cause, Level, Noun, Share, share

MOST = 8
"""Claims named with a judgement; the rest stand in its full list and in the tables."""


@dataclass(frozen=True)
class Reason:
    """One cause that holds a confidence down, and for how many of the things stated."""

    cause: Cause
    number: int


@dataclass(frozen=True)
class Confidence:
    """How firmly something may be said, and what holds it there.

    Attributes
    ----------
    level, cap : {"low", "moderate", "high"}
        The derived level and the highest that the caps would allow.
    reasons : tuple of Reason
        The causes that bind, gravest first; none where no claim bears on it.
    stated : int
        Things stated on which any claim bears.
    noun : str
        What one of them is called.
    interested, unverified : bool
        Whether all who are named for the weakest of them have an interest in the matter, and
        whether the article calls each of these unverified.
    unclear : {"none", "some", "all"}
        How many of those that it calls unverified it does so by a remark of unclear reach.
    """

    level: Level
    cap: Level
    reasons: tuple[Reason, ...] = ()
    stated: int = 0
    noun: Noun = "point"
    interested: bool = False
    unverified: bool = False
    unclear: Share = "none"


def combined(
    profile: Profile,
    parts: Iterable[Iterable[str]],
    noun: Noun = "point",
    interested: Collection[str] = (),
) -> Confidence:
    """Return the confidence of a statement: that of the weakest part that it states.

    Parameters
    ----------
    profile : Profile
        As ``support`` returns it.
    parts : iterable of iterables of str
        The claims behind each thing that is stated, such as each gain. A part is as firm as the
        best supported point among its claims: a further, weaker claim takes nothing from it.
    noun : str
        What a part is called.
    interested : collection of str
        Voices with an interest in the matter.

    Returns
    -------
    Confidence
        Minimum level and minimum cap over the parts; low for a part on which no claim bears.
    """
    points = [best for part in parts if (best := profile.firmest(part)) is not None]
    if not points:
        return Confidence("low", "low", noun=noun)
    least = confidence.lowest(point.level for point in points)
    weakest = [point for point in points if point.level == least]
    causes = tuple(
        Reason(cause, k) for cause in CAUSES if (k := sum(cause in p.reasons for p in weakest))
    )
    doubted = [point for point in weakest if point.verification == "stated_unverified"]
    named = [voice for point in weakest if point.n for voice in point.named]
    return Confidence(
        least, confidence.lowest(point.cap for point in points), causes, len(points), noun,
        bool(named) and {*named} <= {*interested},
        all(point.verification == "stated_unverified" for point in weakest),
        share(sum(point.unclear for point in doubted), len(doubted)),
    )  # fmt: skip


def telling(profile: Profile, parts: Sequence[Iterable[str]]) -> tuple[str, ...]:
    """Return the claims that tell most, ``MOST`` at most: those of each part's best point in turn.

    Claims are taken part by part, then round again, so that no part is left out for another.
    """
    lines = []
    for part in parts:
        best, own = profile.firmest(part), set(part)
        lines.append([claim for claim in best.claims if claim in own] if best else [])
    signs: dict[str, None] = {}
    for place in range(max(map(len, lines), default=0)):
        for line in lines:
            if place < len(line) and len(signs) < MOST:
                signs[line[place]] = None
    return tuple(signs)
