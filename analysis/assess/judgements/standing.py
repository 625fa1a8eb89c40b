"""What may be judged of support: on whose word the main points stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from analysis.assess.judgement import Judgement, Kind
from analysis.assess.judging import judged
from analysis.assess.perspective import Perspective
from analysis.assess.quotable import borrowed
from analysis.assess.records import Ids
from analysis.assess.stance import held_back
from analysis.assess.support import Point
from analysis.assess.tally import ABOUT_SOURCES, Tally
from analysis.assess.verdict import Figure, Statement, Verdict
from analysis.assess.vocabulary import INVOLVED
from analysis.claims.vocabulary import StateRole

MOST, _AGREED = 3, 2
"""Points that the judgement names, and those among them that two groups may share."""
_CONTRADICTED = 5
_NARROW = 8
"""Claims of an assumption that still concerns one point rather than the whole source."""
_ROLES: frozenset[StateRole] = INVOLVED | {"place", "source"}
"""Parts in a claim by which it bears on what a report on a state rests on."""


class Pillar(NamedTuple):
    """A point, the groups that say so, their claims, and how far these can be taken together.

    ``hedged`` where all of the claims are, and their words do not show it; ``unsure`` are the
    groups that hold it back where others do not, each with its claims and its word for it, if any;
    ``assumption`` is that under which the groups speak of the same.
    """

    point: str
    groups: Ids
    claims: Ids
    hedged: bool
    unsure: tuple[tuple[str, Ids, str], ...] = ()
    assumption: str | None = None


@dataclass(frozen=True)
class Support(Statement):
    """On whose word the main points stand.

    Attributes
    ----------
    agreed : tuple of Pillar
        What two groups or more say and nobody contradicts, the best supported first.
    alone : tuple of Pillar
        The main point of a group that stands alone with it.
    groups, points : int
        Groups that are cited, and points on which two agree.
    unnamed : bool
        Whether anything stands on unnamed sources.
    """

    agreed: tuple[Pillar, ...]
    alone: tuple[Pillar, ...]
    groups: int
    points: int
    unnamed: bool = False

    @property
    def verdict(self) -> Verdict:
        """What is agreed on; where nothing is, on whom it rests."""
        if self.agreed:
            return Verdict("agreed", tuple(sorted(one.point for one in self.agreed)))
        groups = {group for one in self.alone for group in one.groups}
        return Verdict("alone" if groups else "nobody", tuple(sorted(groups)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many groups are cited, and on how many points two agree."""
        return Figure("groups", self.groups), Figure("points", self.points)


def backing(view: Perspective) -> Judgement | None:
    """Judge on whose word the main points about a state, or of the whole source, stand.

    Points that two groups assert and nobody contradicts come before those that one group asserts
    alone; of these each group's main one. Where no group says anything, that is the judgement.
    """
    points = _points(view)
    if not points:
        return None
    cited = {group for point in points for group in point.groups}
    sound = [p for p in points if p.credibility != _CONTRADICTED and not p.presupposed]
    both = [point for point in sound if point.n >= 2]
    agreed = _agreed(view, both)[:_AGREED]
    # Beside what is agreed on and not sound, what is worth a proposition of its own is told too.
    firm = any(point.credibility == 1 for point in both)
    rest = [p for p in sound if not agreed or p.proposition in view.records.propositions]
    alone = () if firm else _alone(view, rest)[: MOST - len(agreed)]
    parts = [one.claims for one in (*agreed, *alone)] or [point.claims for point in points]
    unnamed = any(
        view.records.voices[voice].kind == "unnamed" for point in points for voice in point.voices
    )
    every = sum(point.n >= 2 for point in points)
    states = Support(agreed, alone, len(cited), every, unnamed)
    return judged(view, 4, "support", states, parts)


def _points(view: Perspective) -> list[Point]:
    """Return the points about a state, what its own voices say among them."""
    about, claims = _about(view), view.records.claims
    return [
        point
        for point in view.profile
        if not about.isdisjoint(point.claims)
        and not {claims[claim].kind for claim in point.claims} <= ABOUT_SOURCES
    ]


def _about(view: Perspective) -> set[str]:
    """Return the claims in which a state has a part, and those behind its gains and its risks."""
    stakes = Tally(view).gains + Tally(view).risks
    return {*view.among(_ROLES), *(claim for stake in stakes for claim in stake.claims)}


def _agreed(view: Perspective, points: list[Point]) -> tuple[Pillar, ...]:
    pillars = [_pillar(view, p, p.groups) for p in sorted(points, key=lambda point: point.rank)]
    return tuple(sorted(pillars, key=lambda pillar: (pillar.hedged, len(pillar.unsure))))


def _alone(view: Perspective, points: list[Point]) -> tuple[Pillar, ...]:
    """Return each group's main point: one that can be worded, and that it says most of."""
    about = _about(view)
    by_group: dict[str, list[tuple[tuple[int, ...], Pillar]]] = defaultdict(list)
    for place, point in enumerate(points):
        for group in point.groups if point.n == 1 else ():
            pillar = _pillar(view, point, (group,))
            voices = {view.records.origins[claim] for claim in pillar.claims}
            weight = (
                borrowed(point.says) is not None, len(about & {*pillar.claims}), len(voices),
                len(point.claims), -place,
            )  # fmt: skip
            by_group[group].append((weight, pillar))
    main = [max(pillars, key=lambda one: one[0]) for pillars in by_group.values()]
    reach = {group: sum(weight[1] for weight, _ in pillars) for group, pillars in by_group.items()}
    main.sort(key=lambda one: (-reach[one[1].groups[0]], -one[0][-1]))
    return tuple(pillar for _, pillar in main)


def _pillar(view: Perspective, point: Point, groups: Ids) -> Pillar:
    """Return a point with what some groups say of it, and which of them hold it back."""
    records = view.records
    saying = tuple(claim for claim in point.claims if records.group_of[claim] in groups)
    own = {group: tuple(c for c in saying if records.group_of[c] == group) for group in groups}
    doubtful = [group for group in groups if records.hedged >= {*own[group]}]
    unsure = tuple(
        (group, own[group], held_back(records, own[group]) or "")
        for group in doubtful if len(doubtful) < len(groups)
    )  # fmt: skip
    # A claim that stands for itself says its own condition.
    plain = point.proposition in records.claims and all(
        records.claims[claim].commitment == "conditional" for claim in saying
    )
    return Pillar(
        point.proposition, groups, saying, records.hedged >= {*saying} and not plain, unsure,
        _joining(view, own) if len(groups) > 1 else None,
    )  # fmt: skip


def _joining(view: Perspective, own: dict[str, Ids]) -> str | None:
    """Return the narrowest assumption that bears on every group's claims, if it is narrow."""
    candidates = [
        one for one in view.records.overlay.assumptions
        if len(one.claims) <= _NARROW and all({*one.claims} & {*claims} for claims in own.values())
    ]  # fmt: skip
    return min(candidates, key=lambda one: len(one.claims)).id if candidates else None


KIND = Kind(4, backing, backing, verdicts={"agreed": "", "alone": "", "nobody": ""})
