"""What the figures say of other sizes: fixed cost, cost per report, cost per claim."""

from __future__ import annotations

from typing import Any

import numpy as np

_DAY = 24 * 60 * 60
_MANY = 1_000_000


def model(found: dict[str, Any]) -> dict[str, float]:
    """Fit the cost model on a run's own figures.

    Both fits are straight lines by least squares of the relative error, since by that of seconds
    the largest size alone would decide: processor seconds of a build against its reports, and
    seconds of loading a source against its claims.

    Parameters
    ----------
    found : dict
        With the parts ``scale`` and ``seeds``.

    Returns
    -------
    dict of str to float
        Seconds of one core: fixed per build, per report, per claim loaded; bytes of record per
        report; and the cores that a million reports a day need, at full load and without a margin.
    """
    scale, seeds = found["scale"]["sizes"], found["seeds"]["sizes"]
    sizes = sorted(scale, key=int)
    report, fixed = _line(sizes, [scale[size]["cost"]["cpu"] for size in sizes])
    claim, _ = _line([*seeds], [held["load"]["seconds"] for held in seeds.values()])
    largest = scale[sizes[-1]]
    return {
        "fixed": fixed,
        "report": report,
        "claim": claim,
        "record": largest["record, bytes per report"],
        "cores": _MANY * report / _DAY,
        "memory": max(largest["memory"]["report"] or [float("nan")]),
    }


def _line(sizes: list[Any], costs: list[float]) -> tuple[float, float]:
    slope, start = np.polyfit([int(size) for size in sizes], costs, 1, w=1 / np.array(costs))
    return float(slope), float(start)


def told(fitted: dict[str, float]) -> str:
    """Return the model and what it means for a million reports a day, in Markdown."""
    report, cores = fitted["report"], fitted["cores"]
    record = fitted["record"] * _MANY / 2**30
    return f"""\
| cost, of one core | seconds |
| --- | --- |
| fixed, per build | {fitted["fixed"]:.3g} |
| per report | {report:.3g} |
| per claim of a source, when it is read | {fitted["claim"]:.3g} |

A million reports a day are {_MANY / _DAY:.1f} a second: {cores:.3g} cores such as the measured ones
at full load, {2 * cores:.3g} with as much again in hand, and {fitted["memory"]:.0f} MB for each
report under way. One `build.json` would grow to {record:.1f} GB, so give each group of sources
an output of its own (`briefing build SOURCE… --out …`); builds share nothing else."""
