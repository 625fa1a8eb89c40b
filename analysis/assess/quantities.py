"""Which figures of the article can be compared with each other, and why the others cannot."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Literal, get_args

from analysis.assess.records import Records
from analysis.claims.record import Quantity

Field = Literal["kind", "unit", "place", "time"]
FIELDS: tuple[Field, ...] = get_args(Field)


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
    held = [(one.id, one.quantity) for one in records.claims.values() if one.quantity is not None]
    return tuple(
        FigurePair(claim, other, tuple(_obstacles(left, right)))
        for (claim, left), (other, right) in combinations(held, 2)
    )


def _obstacles(one: Quantity, other: Quantity) -> list[Obstacle]:
    found = []
    if "qualitative" in (one.bound, other.bound):
        found.append(Obstacle("number", "no-number"))
    for field in FIELDS:
        left, right = getattr(one, field), getattr(other, field)
        if left is None or right is None:
            found.append(Obstacle(field, "not-given"))
        elif field == "unit" and not (one.unit_stated and other.unit_stated):
            found.append(Obstacle(field, "not-stated"))
        elif left.casefold() != right.casefold():
            found.append(Obstacle(field, "differs", left, right))
    return found
