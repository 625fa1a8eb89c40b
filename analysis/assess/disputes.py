"""Who stands on which side of what the article's voices do not agree on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from analysis.assess.rival_figures import Rivalry
from analysis.claims.record import Claim

Stance = Literal["asserts", "denies"]


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
    figures: Rivalry,
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
        Claim to those that contradict it in so many words.
    figures : Rivalry
        The figures that cannot both hold.
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
        return other in against.get(one, ()) or other in figures.against.get(one, ())

    place = {claim: number for number, claim in enumerate(claims)}
    disputes = []
    for unit in dict.fromkeys((*units, *figures.quarrels)):
        own = units.get(unit, (unit,))
        denying = {other for one in own for other in against.get(one, ())} - {*own}
        denying = {one for one in denying if any(party(one) != party(a) for a in own)}
        blocks = figures.quarrels.get(unit) or [(one,) for one in own]
        sides = [
            *(("asserts", side) for side in _parted(blocks, clash, place)),
            *(("denies", side) for side in _parted([(one,) for one in denying], clash, place)),
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
    disputes.sort(key=lambda one: min(place[claim] for claim in one.claims))
    return _each_once(disputes, claims)


def _parted(
    blocks: Iterable[Sequence[str]], clash: Callable[[str, str], bool], place: Mapping[str, int]
) -> list[list[str]]:
    """Return claims in as few lists as it takes, by the first that fits, for none to clash.

    Claims of one block stay together.
    """
    parts: list[list[str]] = []
    for block in sorted(blocks, key=lambda names: place[names[0]]):
        for part in parts:
            if not any(clash(one, other) for one in block for other in part):
                part += [one for one in block if one not in part]
                break
        else:
            parts.append([*block])
    return [sorted(part, key=place.__getitem__) for part in parts]


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
