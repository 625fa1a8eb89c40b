"""How far two codings of one article agree beyond chance, field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.assess.records import Records
from analysis.claims.coding import CodedUnit
from analysis.claims.vocabulary import READINGS, StateRole

Distance = Callable[[Any, Any], float]

NOMINAL = ("kind", "commitment", "verification", "originator")
SETS = ("bearers", "beneficiaries")


@dataclass(frozen=True)
class Agreement:
    """How far a field was coded alike.

    ``agreed`` is the share of units coded alike; ``alpha`` is nominal, a set counting as one value;
    ``alpha_sets``, of set-valued fields only, is by Jaccard's distance, which gives credit for
    overlap.
    """

    field: str
    units: int
    agreed: float
    alpha: float | None
    alpha_sets: float | None


def nominal(one: Hashable, other: Hashable) -> float:
    """Return 0 for the same value, 1 for any other."""
    return float(one != other)


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return 1 − |A∩B| / |A∪B|; two empty sets are the same."""
    union = one | other
    return 1 - len(one & other) / len(union) if union else 0.0


def alpha(units: Iterable[Sequence[Any]], distance: Distance = nominal) -> float | None:
    """Return Krippendorff's α for units × coders.

    Parameters
    ----------
    units : iterable of sequences
        The values of each unit, None where a coder left it out. Units with fewer than two values
        do not count.
    distance : callable
        0 to 1 for two values; ``nominal`` or ``jaccard``.

    Returns
    -------
    float or None
        1 perfect, 0 what chance would give, negative worse than that. None where nothing pairs or
        where the codings never vary, since chance then explains any agreement.

    Notes
    -----
    α = 1 − D_o / D_e; D_o = (1/n) Σ_u Σ_{i≠j} δ(v_ui, v_uj) / (m_u − 1) and D_e = Σ_{a≠b} δ(a, b) /
    (n(n − 1)) over the n pairable values (Krippendorff 2011, *Computing Krippendorff's
    Alpha-Reliability*; set-valued as in Passonneau 2004, with Jaccard's distance).
    """
    codings = [[value for value in unit if value is not None] for unit in units]
    codings = [unit for unit in codings if len(unit) > 1]
    pooled = [value for unit in codings for value in unit]
    n = len(pooled)
    if n == 0:
        return None
    observed = sum(_spread(unit, distance) / (len(unit) - 1) for unit in codings) / n
    expected = _spread(pooled, distance) / (n * (n - 1))
    return None if expected == 0 else 1 - observed / expected


def _spread(values: list[Any], distance: Distance) -> float:
    counts = Counter(values)
    return sum(
        counts[one] * counts[other] * distance(one, other)
        for one in counts
        for other in counts
        if one != other
    )


def passes(records: Records) -> dict[str, tuple[CodedUnit, ...]]:
    """Return each reader's pass over the claims.

    Where the first one is not kept beside others, the record itself stands for it.
    """
    kept = {name: coding.units for name, coding in records.source.codings.items()}
    return {"first": tuple(as_coded(records)), **kept} if kept and "first" not in kept else kept


def as_coded(records: Records) -> Iterable[CodedUnit]:
    """Yield what the record itself says, in the variables that a reader's pass has."""
    for claim in records.claims.values():

        def states(role: StateRole) -> tuple[str, ...]:
            links = (link for link in claim.states if link.reading in READINGS["preferred"])  # noqa: B023
            return tuple(sorted({link.state for link in links if link.role == role}))

        yield CodedUnit.model_construct(
            claim=claim.id, kind=claim.kind, commitment=claim.commitment,
            verification=claim.verification, originator=claim.chain[0],
            bearers=states("bearer"), beneficiaries=states("beneficiary"),
        )  # fmt: skip


def agreement(records: Records) -> tuple[Agreement, ...]:
    """Return the agreement between the codings that a source keeps; none with fewer than two."""
    return agreement_of(passes(records))


def agreement_of(read: Mapping[str, Iterable[CodedUnit]]) -> tuple[Agreement, ...]:
    """Return the agreement between some readers' passes, field by field."""
    agreements = []
    for field in (*NOMINAL, *SETS):
        table = twice_coded(read, field)
        units = [list(values.values()) for values in table.values()]
        if units:
            alike = sum(len({*unit} - {None}) == 1 for unit in units) / len(units)
            sets = alpha(units, jaccard) if field in SETS else None
            agreements.append(Agreement(field, len(units), alike, alpha(units), sets))
    return tuple(agreements)


@dataclass(frozen=True)
class Disagreement:
    """A field of a claim that readers coded otherwise: the value of each, a set where it is one."""

    claim: str
    field: str
    values: Mapping[str, Any]


def disagreements(read: Mapping[str, Iterable[CodedUnit]]) -> tuple[Disagreement, ...]:
    """Return where readers' passes differ, in the order of the first one's claims."""
    units = {name: tuple(coded) for name, coded in read.items()}
    tables = {field: twice_coded(units, field) for field in (*NOMINAL, *SETS)}
    return tuple(
        Disagreement(claim, field, values)
        for claim in dict.fromkeys(unit.claim for coded in units.values() for unit in coded)
        for field, table in tables.items()
        if len({*(values := table.get(claim, {})).values()}) > 1
    )


def twice_coded(read: Mapping[str, Iterable[CodedUnit]], field: str) -> dict[str, dict[str, Any]]:
    """Return the values of one field by claim and reader, of claims coded twice or more.

    A reader who never filled a field in did not code it.
    """
    table: dict[str, dict[str, Any]] = {}
    used: dict[str, None] = {}
    for name, units in read.items():
        for unit in units:
            value = getattr(unit, field)
            table.setdefault(unit.claim, {})[name] = frozenset(value) if field in SETS else value
            if value:
                used[name] = None
    rows = (
        (claim, {name: values[name] for name in used if name in values})
        for claim, values in table.items()
    )
    return {claim: row for claim, row in rows if len(row) > 1}
