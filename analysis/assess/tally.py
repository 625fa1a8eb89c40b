"""How many of each thing a source holds, or what it says of one state: every page counts by this.

A count is the length of one of these tuples. Two pages that tell how many claims, points, groups,
gains or risks there are cannot differ, unless they look at something else, and then say so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.support import Point
from analysis.assess.vocabulary import INVOLVED
from analysis.claims.record import Motive, Risk

ABOUT_SOURCES = frozenset({"verification", "provenance"})
"""Kinds of claim that tell of the reporting and not of the world."""
Carrier = Literal["article", "unnamed", "ungrouped", "groups"]
"""Who can carry a claim."""


@dataclass(frozen=True)
class Stake:
    """A gain or a risk, its claims, and how many independent groups say so at most."""

    id: str
    claims: Ids
    groups: int


@dataclass(frozen=True)
class Tally:
    """What is counted from one perspective, which decides on state, reading and reach."""

    view: Perspective

    @property
    def claims(self) -> Ids:
        """Claims about the state: those in which it acts, gains, bears, gives, looks on or lies."""
        return self.view.claims

    @cached_property
    def carried(self) -> dict[Carrier, Ids]:
        """The same claims by who carries them."""
        records = self.view.records
        by_carrier: dict[Carrier, list[str]] = {
            "article": [], "unnamed": [], "ungrouped": [], "groups": [],
        }  # fmt: skip
        for claim in self.claims:
            voice = records.voices.get(records.origins[claim])
            kind = voice.kind if voice else "unnamed"
            if kind == "article" or kind == "unnamed":
                by_carrier[kind].append(claim)
            else:
                by_carrier["groups" if records.group_of[claim] else "ungrouped"].append(claim)
        return {who: tuple(claims) for who, claims in by_carrier.items()}

    @property
    def unattributed(self) -> Ids:
        """Claims that are the article's own, and claims without a named source."""
        return (*self.carried["article"], *self.carried["unnamed"])

    @cached_property
    def originators(self) -> Ids:
        """Voices that say any of the claims first, the article's own apart."""
        own = set(self.carried["article"])
        others = (claim for claim in self.claims if claim not in own)
        return tuple(dict.fromkeys(self.view.records.origins[claim] for claim in others))

    @cached_property
    def voices(self) -> Ids:
        """Named voices of independent groups that say any of the claims first.

        Officials of whom the article gives the office and no name are none, though they speak for
        a group.
        """
        records = self.view.records
        origins = dict.fromkeys(records.origins[claim] for claim in self.carried["groups"])
        return tuple(voice for voice in origins if records.voices[voice].kind != "officials")

    @cached_property
    def groups(self) -> Ids:
        """Independent groups that say any of the claims first."""
        groups = (self.view.records.group_of[claim] for claim in self.carried["groups"])
        return tuple(dict.fromkeys(group for group in groups if group))

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Points that tell something of the state, or of any for the whole source.

        What its gains and its risks rest on tells something of it too, whomever the sentence names.
        Left out are points on the reporting itself, and those that name the state only as a place,
        an onlooker or an example.
        """
        about, claims = set(self.view.among(INVOLVED)), self.view.records.claims
        if self.view.state is not None:
            stakes = (claim for stake in (*self.gains, *self.risks) for claim in stake.claims)
            about |= {claim for claim in stakes if claims[claim].kind != "precedent"}
        return tuple(
            point
            for point in self.view.profile
            if not about.isdisjoint(point.claims)
            and not {claims[claim].kind for claim in point.claims} <= ABOUT_SOURCES
        )

    @cached_property
    def unsourced(self) -> tuple[Point, ...]:
        """Points behind which no independent group stands."""
        return tuple(point for point in self.points if not point.n)

    @cached_property
    def agreed(self) -> tuple[Point, ...]:
        """Points that two independent groups or more assert."""
        return tuple(point for point in self.points if point.n >= 2)

    @cached_property
    def gains(self) -> tuple[Stake, ...]:
        """Motives that count as gains of the state, umbrella phrases left out."""
        return self._stakes(self.view.motives)

    @cached_property
    def risks(self) -> tuple[Stake, ...]:
        """Risks that the state bears."""
        return self._stakes(self.view.risks)

    @cached_property
    def umbrella(self) -> dict[str, Ids]:
        """Phrases too wide to count as a gain, with their claims.

        One passage may be coded for several states, and is one phrase all the same.
        """
        view, by_words = self.view, dict[str, dict[str, None]]()
        for motive in view.records.motives_of(view.state, view.reading, umbrella=True):
            if not motive.counted:
                behind = view.records.behind.get(motive.id, ())
                by_words.setdefault(motive.wants, {}).update(dict.fromkeys(behind))
        return {phrase: tuple(claims) for phrase, claims in by_words.items()}

    @cached_property
    def gainers(self) -> Ids:
        """States and collectives with a gain, in the order of the source card."""
        return tuple(state for state in self.view.records.states if self.view.of(state).motives)

    @cached_property
    def bearers(self) -> Ids:
        """States and collectives that bear a risk, in the order of the source card."""
        return tuple(state for state in self.view.records.states if self.view.of(state).risks)

    def _stakes(self, items: Iterable[Motive | Risk]) -> tuple[Stake, ...]:
        behind = self.view.records.behind
        rows = ((item.id, behind.get(item.id, ())) for item in items)
        return tuple(Stake(name, claims, self.view.backing(claims)) for name, claims in rows)


def leaned_on(tally: Tally) -> tuple[str, tuple[tuple[Ids, Point], ...]]:
    """Return the group on whose word alone most points stand, with its claims on each of these.

    Of equals, the one of which more is contested.
    """
    alone: dict[str, list[tuple[Ids, Point]]] = {}
    group_of = tally.view.records.group_of
    for point in tally.points:
        if point.n == 1:
            group = point.groups[0]
            own = tuple(claim for claim in point.claims if group_of[claim] == group)
            alone.setdefault(group, []).append((own, point))

    def weight(name: str) -> tuple[int, int, str]:
        return -len(alone[name]), -sum(point.contested for _, point in alone[name]), name

    if not alone:
        return "", ()
    most = min(alone, key=weight)
    return most, tuple(alone[most])
