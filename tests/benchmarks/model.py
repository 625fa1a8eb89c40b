"""What the figures say of other sizes: fixed cost, cost per report, cost per claim."""

from __future__ import annotations

from typing import Any

_DAY = 24 * 60 * 60
_MANY = 1_000_000


def model(found: dict[str, Any]) -> dict[str, float]:
    """Fit the cost model on a run's own figures.

    Parameters
    ----------
    found : dict
        With the parts ``scale`` and ``seeds``.

    Returns
    -------
    dict of str to float
        Seconds of one core: fixed per build, per report, per claim loaded; and the cores that a
        million reports a day need, at full load and without a margin.
    """
    scale, seeds = found["scale"], found["seeds"]
    largest = max(scale["sizes"])
    report = scale["sizes"][largest]["seconds per report"] * scale["processes"]
    small, large = min(seeds["sizes"]), max(seeds["sizes"])
    grown = seeds["sizes"][large]["load"]["seconds"] - seeds["sizes"][small]["load"]["seconds"]
    return {
        "fixed, s per build": scale["start"],
        "core seconds per report": report,
        "core seconds per claim loaded": grown / (large - small),
        "cores for 1,000,000 reports a day": _MANY * report / _DAY,
    }
