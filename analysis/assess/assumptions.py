"""What each judgement rests on, what falls with an assumption, and how easily a judgement falls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from analysis.assess.judgement import Judgement
from analysis.assess.records import Ids, Records


@dataclass(frozen=True)
class Fragility:
    """How many claims and assumptions have to fail before a judgement has no support.

    ``fragility`` is the size of the smallest cut: 1 means that one failure takes all support away.
    """

    judgement: str
    claims: Ids
    assumptions: Ids
    fragility: int
    cut: Ids


@dataclass(frozen=True)
class Linchpin:
    """An assumption with what would fall if it were wrong.

    ``claims`` rest on it, directly or through another assumption; ``judgements`` on any of these.
    """

    assumption: str
    says: str
    if_wrong: str
    claims: Ids
    judgements: Ids
    depends_on: Ids


def smallest_cut(supports: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the smallest set that takes something from every support.

    Parameters
    ----------
    supports : sequence of frozenset of str
        Each line of support: a claim with the assumptions it needs, all of them.

    Returns
    -------
    frozenset of str
        The first of the smallest in alphabetical order; empty for no support.

    Notes
    -----
    Where no claim needs more than one assumption this is the minimum vertex cut between judgement
    and ground (method, section 7). Where a claim needs several, a plain vertex cut would let it
    stand on any one of them; the minimum hitting set asks for all, so it is used throughout. It is
    found exactly: members that another member dominates are dropped, then sets are tried by size.
    """
    lines = [set(line) for line in dict.fromkeys(supports) if line]
    lines = [line for line in lines if not any(other < line for other in lines)]
    chosen: set[str] = set()
    while lines:
        reach = {
            name: frozenset(place for place, line in enumerate(lines) if name in line)
            for line in lines
            for name in sorted(line)
        }
        kept = [
            name
            for name in sorted(reach)
            if not any(
                reach[name] < reach[other] or (reach[name] == reach[other] and other < name)
                for other in reach
            )
        ]
        lines = [line & set(kept) for line in lines]
        forced = {next(iter(line)) for line in lines if len(line) == 1}
        if not forced:
            break
        chosen |= forced
        lines = [line for line in lines if not line & forced]
    names = sorted({name for line in lines for name in line})
    for size in range(len(lines) + 1):
        for tried in combinations(names, size):
            if all(line & set(tried) for line in lines):
                return frozenset(chosen | set(tried))
    return frozenset(chosen)


def fragility(records: Records, judgements: Iterable[Judgement]) -> tuple[Fragility, ...]:
    """Return how many claims and assumptions have to fail before each judgement has no support.

    Notes
    -----
    A claim stands only while all the assumptions it needs stand; a judgement has support while one
    of its claims stands. Fragility = minimum vertex cut of that support, see ``smallest_cut``.
    """
    fragilities = []
    for one in judgements:
        cut = smallest_cut([frozenset({c, *records.assumptions([c])}) for c in one.rests_on])
        fragilities.append(
            Fragility(one.id, one.rests_on, one.assumptions, len(cut), tuple(sorted(cut)))
        )
    return tuple(fragilities)


def linchpins(records: Records, judgements: Iterable[Judgement]) -> tuple[Linchpin, ...]:
    """Return each assumption with what would fall if it were wrong, the widest reach first."""
    known = list(judgements)
    below = {claim: records.assumptions([claim]) for claim in sorted(records.assumed)}
    rows = []
    for one in records.overlay.assumptions:
        claims = tuple(claim for claim, under in below.items() if one.id in under)
        fallen = tuple(j.id for j in known if not set(claims).isdisjoint(j.rests_on))
        deeper = records.deeper.get(one.id, ())
        rows.append(Linchpin(one.id, one.says, one.if_wrong, claims, fallen, deeper))
    return tuple(sorted(rows, key=lambda one: (-len(one.judgements), -len(one.claims))))
