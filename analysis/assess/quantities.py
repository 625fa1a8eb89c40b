"""Which figures of the article can be compared with each other, and why the others cannot."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, get_args

from analysis.assess.records import Records
from analysis.claims.record import Quantity

Field = Literal["kind", "unit", "place", "time"]
FIELDS: tuple[Field, ...] = get_args(Field)
_RATE = re.compile(r"\b(?:an?|per|each|every)\b|/")


@dataclass(frozen=True)
class Obstacle:
    """What keeps two figures apart.

    ``field`` is a field, or number where one of them carries none; the two values are given where
    they are known and differ.
    """

    field: Field | Literal["number"]
    why: Literal["no-number", "not-given", "not-stated", "differs"]
    one: str = ""
    other: str = ""


@dataclass(frozen=True)
class FigurePair:
    """Two claims with figures, and what keeps these apart."""

    claim: str
    other: str
    obstacles: tuple[Obstacle, ...]

    @property
    def comparable(self) -> bool:
        """Whether nothing keeps them apart."""
        return not self.obstacles


def reconcile(records: Records) -> tuple[FigurePair, ...]:
    """Return every pair of figures; they are never summed, averaged or turned into a trend.

    Notes
    -----
    Comparable only if kind, unit, place and time match and all are known (method, section 7).
    """
    quantities = [
        (one.id, one.quantity) for one in records.claims.values() if one.quantity is not None
    ]
    return tuple(
        FigurePair(claim, other, tuple(_obstacles(left, right)))
        for (claim, left), (other, right) in combinations(quantities, 2)
    )


def addable(records: Records) -> tuple[tuple[str, str], ...]:
    """Return pairs of figures that a reader could add up, and must not.

    Two numbers of the same unit, or in tension with each other, that cannot be compared: amounts
    of one thing at different times or places. Rates and shares add up to nothing, and of figures
    that dispute each other, or can be compared, one stands for the other.
    """
    tense = {frozenset(pull[:2]) for pull in records.pulls}
    disputed = [set(one.claims) for one in records.disputes]
    pairs = []
    for pair in reconcile(records):
        ends = {pair.claim, pair.other}
        one, other = (records.claims[name].quantity for name in (pair.claim, pair.other))
        if one is None or other is None or "qualitative" in (one.bound, other.bound):
            continue
        amounts = all(q.kind != "share" and not _RATE.search(q.unit) for q in (one, other))
        amounts = amounts and {one.kind, other.kind} != {"flow"}
        alike = one.unit.casefold() == other.unit.casefold() or frozenset(ends) in tense
        if amounts and alike and not pair.comparable and not any(ends <= d for d in disputed):
            pairs.append((pair.claim, pair.other))
    return tuple(pairs)


def together(records: Records) -> tuple[str, ...]:
    """Return the claims with figures: rivals and figures to compare first, side by side.

    First those that dispute each other, then those that can be compared, then those in tension,
    then the others; within each kind as the source has them.
    """
    counted = {claim.id for claim in records.claims.values() if claim.quantity is not None}
    sets = [[name for name in one.claims if name in counted] for one in records.disputes]
    sets += [[pair.claim, pair.other] for pair in reconcile(records) if pair.comparable]
    sets += [[one, other] for one, other, *_ in records.pulls if {one, other} <= counted]
    first = (name for group in sets if len(group) > 1 for name in group)
    return tuple(dict.fromkeys([*first, *(name for name in records.claims if name in counted)]))


def _obstacles(one: Quantity, other: Quantity) -> list[Obstacle]:
    obstacles = []
    if "qualitative" in (one.bound, other.bound):
        obstacles.append(Obstacle("number", "no-number"))
    for field in FIELDS:
        left, right = getattr(one, field), getattr(other, field)
        if left is None or right is None:
            obstacles.append(Obstacle(field, "not-given"))
        elif field == "unit" and not (one.unit_stated and other.unit_stated):
            obstacles.append(Obstacle(field, "not-stated"))
        elif left.casefold() != right.casefold():
            obstacles.append(Obstacle(field, "differs", left, right))
    return obstacles
