"""How a thing is timed: in a clean environment, several times, on a machine that is named."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import psutil

MEGABYTE = 2**20


def machine() -> str:
    """Return one line that names the machine and its load."""
    memory = psutil.virtual_memory().total / 2**30
    load = os.getloadavg()[0]
    cores = len(os.sched_getaffinity(0))
    return (
        f"{platform.system()} {platform.release()} on {platform.machine()}, {cores} cores, "
        f"{memory:.0f} GB, Python {platform.python_version()}, load before {load:.1f}"
    )


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which byte code is cached, as it is for every user."""
    held = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    held.pop("MPLBACKEND", None)  # the Makefile's choice is for tests, not for notebooks
    return {**held, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", **more}


def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a command to its good end."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done


def seconds(call: Callable[[], object]) -> float:
    """Return how long a call takes by the wall."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def median(values: list[float]) -> float:
    """Return the median."""
    return statistics.median(values)


class Watch:
    """Samples the memory of a process and of all that it started, while it runs."""

    def __init__(self, process: subprocess.Popen[str], every: float = 0.5) -> None:
        self.process, self.every = process, every
        self.samples: list[dict[str, float]] = []

    def wait(self) -> float:
        """Wait for the process to end and return the seconds that took."""
        started = time.perf_counter()
        while True:
            try:
                self.process.wait(self.every)
                return time.perf_counter() - started
            except subprocess.TimeoutExpired:
                self.samples.append({"at": time.perf_counter() - started, **self._look()})

    def _look(self) -> dict[str, float]:
        runner = psutil.Process(self.process.pid)
        told = {"runner": runner.memory_info().rss / MEGABYTE, "template": 0.0, "worker": 0.0}
        for child in runner.children():
            try:
                told["template"] = child.memory_info().rss / MEGABYTE
                held = [
                    sum(one.memory_info().rss for one in (report, *report.children(recursive=True)))
                    for report in child.children()
                ]
                told["worker"] = max(held, default=0) / MEGABYTE
            except psutil.NoSuchProcess:
                continue
        return told


def table(heads: list[str], rows: list[list[object]]) -> str:
    """Return a table in Markdown, numbers to three digits."""
    words = [[_word(value) for value in row] for row in rows]
    lines = [heads, ["---"] * len(heads), *words]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _word(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
