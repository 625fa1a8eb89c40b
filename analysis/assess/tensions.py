"""Which claims of the article do not sit together, and in what way."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.records import Records
from analysis.claims.vocabulary import TensionType


@dataclass(frozen=True)
class Pull:
    """Two claims in tension: whether the one contradicts or qualifies the other, and how."""

    claim: str
    says: str
    other: str
    other_says: str
    relation: str
    type: TensionType


def tensions(records: Records) -> tuple[Pull, ...]:
    """Return the pairs of claims in tension.

    A pair named from both ends with one type stands once, as it was first named.
    """
    by_pair: dict[tuple[frozenset[str], str], Pull] = {}
    for claim, other, relation, kind in records.pulls:
        if other in records.claims:
            one, two = records.claims[claim].says, records.claims[other].says
            pull = Pull(claim, one, other, two, relation, kind)
            by_pair.setdefault((frozenset({claim, other}), kind), pull)
    return tuple(by_pair.values())
