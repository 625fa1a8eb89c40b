"""What a run of the benchmarks leaves out on this machine, and why."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable

from analysis.engine import warm
from analysis.engine.limits import cores
from tests.benchmarks.stock import RIVALS, browser, rivals

FORKING = {"throughput", "scale", "few", "loop", "doors"}
STOCK = {"throughput", "few"}


def unmeasured(parts: Iterable[str]) -> list[str]:
    """Return a line for each thing that these parts leave out, or that says less than usual.

    Parameters
    ----------
    parts : iterable of str
        Names of parts, such as ``throughput``. What the part on drafting lacks, it says itself.
    """
    wanted = set(parts)
    stock = bool(wanted & STOCK)
    told = {
        "papermill with nbconvert's webpdf, and so the stock way and its rival: no Chromium": (
            stock and browser() is None
        ),
        f"ploomber-engine: {RIVALS.parents[1].name} is not there, or only half made": (
            "throughput" in wanted and browser() is not None and not rivals()
        ),
        "warm forks: not on this platform, or BRIEFING_FORK=0; each report starts processes": (
            bool(wanted & FORKING) and not warm.POSSIBLE
        ),
        "a cluster: the extra 'cluster' is not installed": (
            "cluster" in wanted and importlib.util.find_spec("distributed") is None
        ),
        "what a second worker brings, or a second report at a time: there is one core": (
            bool(wanted & {"cluster", "throughput", "few", "scale"}) and cores() == 1
        ),
    }
    return [what for what, missing in told.items() if missing]
