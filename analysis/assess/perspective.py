"""One way of looking at a source: everything that a judgement may vary with."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from analysis.assess.records import Ids, Records
from analysis.assess.support import Profile, support
from analysis.assess.vocabulary import BEARING, Reach, Weights
from analysis.claims.record import Motive, Risk
from analysis.claims.vocabulary import ReadingRule, StateRole


@dataclass(frozen=True)
class Perspective:
    """One way of looking at a source; every analysis takes one.

    Parameters
    ----------
    records : Records
        The source's records.
    state : str or None
        State code; None for the whole source.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of an ambiguous bearer or state link count.
    yardstick : str
        The likelihood scale of the product.
    weights : {"coded", "equal"}
        Weights of the evidence on rival explanations.
    reach : {"wide", "narrow"}
        How far a statement of non-verification of unclear reach is taken to reach.
    """

    records: Records
    state: str | None = None
    reading: ReadingRule = "preferred"
    yardstick: str = "uk_phia"
    weights: Weights = "coded"
    reach: Reach = "wide"

    def of(self, state: str | None) -> Perspective:
        """Return the same look at another state, or at the whole source for None."""
        return self if state == self.state else replace(self, state=state)

    def read(self, reading: ReadingRule) -> Perspective:
        """Return the same look under another reading."""
        return self if reading == self.reading else replace(self, reading=reading)

    def among(self, roles: Collection[StateRole]) -> Ids:
        """Return the claims in which the state plays one of some roles; all for no state."""
        return self.records.claims_of(self.state, self.reading, roles)

    @cached_property
    def claims(self) -> Ids:
        """The claims about the state: where it acts, gains, bears, gives, looks on or lies."""
        return self.among(BEARING)

    @cached_property
    def motives(self) -> tuple[Motive, ...]:
        """The motives that count as gains of the state, its own and those it shares."""
        return self.records.motives_of(self.state, self.reading)

    @cached_property
    def risks(self) -> tuple[Risk, ...]:
        """The risks that the state bears."""
        return self.records.risks_of(self.state, self.reading)

    @cached_property
    def profile(self) -> Profile:
        """The points of the source and what backs them."""
        return support(self.records, self.reach)

    def backing(self, claims: Iterable[str]) -> int:
        """Return how many independent groups assert the same, at most, among some claims."""
        return max((point.n for point in self.profile.on(claims)), default=0)
