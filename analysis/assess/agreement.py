"""How far two codings of one article agree beyond chance, field by field."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd

from analysis.assess.tables import framed, rows
from analysis.claims.frames import Frames

Distance = Callable[[Any, Any], float]

COLUMNS = ("field", "units", "agreed", "alpha", "alpha_sets")
NOMINAL = ("kind", "commitment", "verification", "originator")
SETS = ("bearers", "beneficiaries")


def nominal(one: Hashable, other: Hashable) -> float:
    """Return 0 for the same value, 1 for any other."""
    return float(one != other)


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return 1 − |A∩B| / |A∪B|; two empty sets are the same."""
    union = one | other
    return 1 - len(one & other) / len(union) if union else 0.0


def alpha(table: pd.DataFrame, distance: Distance = nominal) -> float | None:
    """Return Krippendorff's α for units × coders.

    Parameters
    ----------
    table : pandas.DataFrame
        Index: units. Columns: coders. Cells: values, None where a coder left a unit out. Units
        with fewer than two values do not count.
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
    units = [
        [value for value in row if not _missing(value)]
        for row in table.itertuples(index=False, name=None)
    ]
    units = [unit for unit in units if len(unit) > 1]
    pooled = [value for unit in units for value in unit]
    n = len(pooled)
    if n == 0:
        return None
    observed = sum(_spread(unit, distance) / (len(unit) - 1) for unit in units) / n
    expected = _spread(pooled, distance) / (n * (n - 1))
    return None if expected == 0 else 1 - observed / expected


def _missing(value: object) -> bool:
    return value is None or value is pd.NA or (isinstance(value, float) and value != value)


def _spread(values: list[Any], distance: Distance) -> float:
    counts: dict[Any, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return sum(
        counts[one] * counts[other] * distance(one, other)
        for one in counts
        for other in counts
        if one != other
    )


def paired_codings(frames: Frames, field: str) -> pd.DataFrame:
    """Return one field as units × codings, claims coded twice or more only."""
    table: dict[str, dict[str, Any]] = {}
    used = set()
    for coding, claim, value in rows(frames.codings, "coding", "claim", field):
        held = frozenset(value) if field in SETS else value
        table.setdefault(claim, {})[coding] = held
        if held:
            used.add(coding)
    # A reader who never filled a field in did not code it; empty lists are no agreement then.
    names = [name for name in dict.fromkeys(frames.codings["coding"]) if name in used]
    built = {claim: [held.get(name) for name in names] for claim, held in table.items()}
    pairs = {claim: row for claim, row in built.items() if len(row) - row.count(None) > 1}
    return pd.DataFrame.from_dict(pairs, orient="index", columns=names, dtype=object)


def agreement(frames: Frames) -> pd.DataFrame:
    """Return the agreement between the codings that a source keeps.

    Parameters
    ----------
    frames : Frames
        Uses ``codings``.

    Returns
    -------
    pandas.DataFrame
        ``field, units, agreed`` (share of units coded alike), ``alpha`` (nominal; a set counts as
        one value), ``alpha_sets`` (set-valued fields only: Jaccard's distance, which gives credit
        for overlap). Empty with fewer than two codings.
    """
    built = []
    for field in (*NOMINAL, *SETS):
        table = paired_codings(frames, field)
        if len(table) == 0:
            continue
        alike = [len({*row} - {None}) == 1 for row in table.itertuples(index=False, name=None)]
        built.append(
            (field, len(table), sum(alike) / len(alike), alpha(table),
             alpha(table, jaccard) if field in SETS else None)
        )  # fmt: skip
    return framed(built, COLUMNS)
