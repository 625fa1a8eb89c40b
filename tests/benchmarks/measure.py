"""How a thing is timed: in a clean environment, several times, on a machine that is named."""

from __future__ import annotations

import contextlib
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import psutil

from analysis.engine.limits import cores
from analysis.engine.variables import THREAD_CAPS

MEGABYTE = 2**20


def machine() -> str:
    """Return one line that names the machine and its load."""
    memory = psutil.virtual_memory().total / 2**30
    load = os.getloadavg()[0]
    return (
        f"{platform.system()} {platform.release()} on {platform.machine()}, {cores()} cores, "
        f"{memory:.0f} GB, Python {platform.python_version()}, load before {load:.1f}"
    )


def environment(**more: str) -> dict[str, str]:
    """Return an environment for all alike: byte code cached, no more threads than processes."""
    held = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    held.pop("MPLBACKEND", None)  # the Makefile's choice is for tests, not for notebooks
    return {**held, **THREAD_CAPS, **more}


def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a command to its good end."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done


@dataclass(frozen=True)
class Cost:
    """What something took: seconds by the wall, and of processor time in all its processes."""

    wall: float
    cpu: float

    def per(self, count: int) -> Cost:
        """Return the share of one of so many."""
        return Cost(self.wall / count, self.cpu / count)


def cost(call: Callable[[], object]) -> Cost:
    """Return what a call takes that does its work in processes of its own.

    Processor time is that of processes that have ended and were waited for, and so were all that
    they started; a browser's helpers that nobody waits for are missed, in favour of stock tools.
    """
    before, started = children(), time.perf_counter()
    call()
    return Cost(time.perf_counter() - started, children() - before)


def children() -> float:
    """Return the processor seconds of all ended children and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def medians(costs: Sequence[Cost]) -> Cost:
    """Return the median of each clock."""
    return Cost(
        statistics.median(one.wall for one in costs), statistics.median(one.cpu for one in costs)
    )


def ratio(above: Sequence[Cost], below: Sequence[Cost]) -> dict[str, float]:
    """Return the median of the ratios of costs taken in the same round, for each clock."""
    pairs = list(zip(above, below, strict=True))
    return {
        "wall": statistics.median(one.wall / other.wall for one, other in pairs),
        "cpu": statistics.median(one.cpu / other.cpu for one, other in pairs),
    }


def median(values: list[float]) -> float:
    """Return the median."""
    return statistics.median(values)


class Watch:
    """Samples the memory of a build and of its warm process while it runs."""

    def __init__(self, process: subprocess.Popen[str], every: float = 0.5) -> None:
        self.process, self.every = process, every
        self.samples: list[dict[str, float]] = []

    def wait(self) -> None:
        """Wait for the process to end."""
        started = time.perf_counter()
        while True:
            try:
                self.process.wait(self.every)
                return
            except subprocess.TimeoutExpired:
                self.samples.append({"at": time.perf_counter() - started, **self._look()})

    def _look(self) -> dict[str, float]:
        told = {"runner": 0.0, "template": 0.0}
        with contextlib.suppress(psutil.NoSuchProcess):
            runner = psutil.Process(self.process.pid)
            told["runner"] = runner.memory_info().rss / MEGABYTE
            for child in runner.children():
                told["template"] = child.memory_info().rss / MEGABYTE
        return told


def table(heads: list[str], rows: list[list[object]]) -> str:
    """Return a table in Markdown, numbers to three digits."""
    words = [[_word(value) for value in row] for row in rows]
    lines = [heads, ["---"] * len(heads), *words]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _word(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
