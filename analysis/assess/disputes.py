"""Who stands on which side of what the article's voices do not agree on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf
from typing import Literal

from analysis.claims.record import Claim, Quantity

Stance = Literal["asserts", "denies"]
_LEEWAY = 0.1
"""How far from an approximate number, as a part of it, another may lie without being its rival."""


@dataclass(frozen=True)
class Side:
    """Those who say the same of a disputed point.

    Attributes
    ----------
    stance : {"asserts", "denies"}
        Two sides may both assert, each with a figure of its own, or both deny, each with another
        account in its place.
    groups, voices, claims : tuple of str
        The independent groups (none for the article and unnamed voices), the originators, and
        what they say, in the record's order.
    """

    stance: Stance
    groups: tuple[str, ...]
    voices: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Dispute:
    """A proposition, or a claim that stands for itself, on which voices do not agree."""

    proposition: str
    sides: tuple[Side, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of all sides."""
        return tuple(claim for side in self.sides for claim in side.claims)


def find_disputes(
    claims: Mapping[str, Claim],
    units: Mapping[str, Sequence[str]],
    against: Mapping[str, Collection[str]],
    origins: Mapping[str, str],
    group_of: Mapping[str, str | None],
) -> tuple[Dispute, ...]:
    """Return what is disputed, in the record's order; one entry for each quarrel.

    Parameters
    ----------
    claims : mapping of str to Claim
    units : mapping of str to sequence of str
        Proposition to the claims that assert it, a claim without one to itself.
    against : mapping of str to collection of str
        Claim to those that contradict it.
    origins, group_of : mapping
        Claim to its originator, and to the independent group behind it.

    Notes
    -----
    Disputed is what one group asserts and another denies, and what two put in figures that cannot
    both hold (method, sections 5.8 and 7). The article and an unnamed voice can take a side, though
    they add no support. Officials of one government that contradict each other are no dispute. Of
    two entries on the same claims, such as a point and its opposite, the first declared one stands.
    """

    def party(claim: str) -> str:
        return group_of[claim] or f"voice {origins[claim]}"

    def clash(one: str, other: str) -> bool:
        if party(one) == party(other):
            return False
        return other in against.get(one, ()) or _rival(claims[one].quantity, claims[other].quantity)

    place = {claim: number for number, claim in enumerate(claims)}
    disputes = []
    for unit, asserting in units.items():
        denying = {other for one in asserting for other in against.get(one, ())} - {*asserting}
        denying = {one for one in denying if any(party(one) != party(a) for a in asserting)}
        sides = [
            *(("asserts", side) for side in _parted(asserting, clash)),
            *(("denies", side) for side in _parted(sorted(denying, key=place.__getitem__), clash)),
        ]
        if len(sides) > 1:
            disputes.append(Dispute(unit, tuple(
                Side(
                    stance,  # type: ignore[arg-type]
                    tuple(dict.fromkeys(name for one in side if (name := group_of[one]))),
                    tuple(dict.fromkeys(origins[one] for one in side)), tuple(side),
                )
                for stance, side in sides
            )))  # fmt: skip
    return _each_once(disputes, claims)


def _parted(names: Iterable[str], clash: Callable[[str, str], bool]) -> list[list[str]]:
    """Return claims in as few lists as it takes, by the first that fits, for none to clash."""
    parts: list[list[str]] = []
    for claim in names:
        for part in parts:
            if not any(clash(claim, other) for other in part):
                part.append(claim)
                break
        else:
            parts.append([claim])
    return parts


def _each_once(disputes: list[Dispute], claims: Mapping[str, Claim]) -> tuple[Dispute, ...]:
    """Return disputes without those whose claims another one holds already."""
    gone: set[str] = set()
    for one, other in combinations(disputes, 2):
        mine, theirs = {*one.claims}, {*other.claims}
        if mine == theirs:
            bare = one.proposition in claims and other.proposition not in claims
            gone.add(one.proposition if bare else other.proposition)
        elif mine < theirs:
            gone.add(one.proposition)
        elif theirs < mine:
            gone.add(other.proposition)
    return tuple(one for one in disputes if one.proposition not in gone)


def _rival(one: Quantity | None, other: Quantity | None) -> bool:
    """Return whether two figures of the same thing cannot both hold."""
    if one is None or other is None or "qualitative" in (one.bound, other.bound):
        return False
    for field in ("kind", "unit", "place", "time"):
        left, right = getattr(one, field), getattr(other, field)
        if left is not None and right is not None and left.casefold() != right.casefold():
            return False
    if one.bound == other.bound == "upper":
        return one.value != other.value
    low, high = _span(one)
    other_low, other_high = _span(other)
    return high < other_low or other_high < low


def _span(quantity: Quantity) -> tuple[float, float]:
    """Return between which numbers a figure says that it lies."""
    low = quantity.value if quantity.low is None else quantity.low
    high = quantity.value if quantity.high is None else quantity.high
    if low is None or high is None:
        return -inf, inf
    if quantity.bound == "upper":
        return -inf, high
    if quantity.bound == "lower":
        return low, inf
    if quantity.bound == "approx" and low == high:
        return low - _LEEWAY * abs(low), high + _LEEWAY * abs(high)
    return low, high
