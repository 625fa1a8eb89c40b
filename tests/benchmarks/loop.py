"""The loop of one: a claim is changed, one brief is built; afresh, and by a warm process."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil

from analysis.batch.stay import leave_warm
from analysis.engine.reach.setting import SETTING
from analysis.engine.resident.start import end_all, present
from tests.benchmarks.measure import Cost, children, cost, environment, medians, ratio, run, table
from tests.benchmarks.projects import BRIEF, ROOT, pairs, project

AFRESH, WARM, UNCHANGED = "afresh", "a warm process at hand", "the same, nothing changed"
_LOOK_SECONDS = 0.05


def loop(rounds: int) -> dict[str, Any]:
    """Measure both, from the command to the files, one after another in each round.

    The warm process is nobody else's: it listens in a folder of this run.

    Parameters
    ----------
    rounds : int
    """
    with tempfile.TemporaryDirectory() as scratch:
        root = project(Path(scratch) / "project", 1)
        told = environment(BRIEFING_ROOT=str(root), XDG_RUNTIME_DIR=scratch)
        program = [sys.executable, "-m", "tests.benchmarks.loop", str(rounds)]
        found: dict[str, Any] = json.loads(run(program, env=told, cwd=ROOT).stdout)
    costs = {name: [Cost(*one) for one in costs] for name, costs in found.items()}
    return {
        "rounds": rounds,
        "costs": {name: vars(medians(each)) for name, each in costs.items()},
        "ratios": {f"{AFRESH} / {WARM}": ratio(costs[AFRESH], costs[WARM])},
    }


def rounds_of(root: Path, rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Return each cost of each round, in this process's environment."""
    found: dict[str, list[Cost]] = {AFRESH: [], WARM: [], UNCHANGED: []}
    claims = min((root / "seeds").glob("*/claims.yaml"))
    text, source = claims.read_text(encoding="utf-8"), claims.parent.name
    state = next(code for name, code in pairs() if source.endswith(name))
    words = ["build", source, "--brief", BRIEF, "--state", state, "--jobs", "1"]
    command = [sys.executable, "-m", "analysis", *words]

    def build(minutes: str) -> None:
        run(command, env={**os.environ, SETTING: minutes})

    def change(number: int) -> None:
        changed = text.replace("short: ", f"short: {number} ", 1)
        claims.write_text(changed, encoding="utf-8")

    build("0")
    with warm_process(root) as resident:
        for number in range(rounds):
            change(2 * number)
            found[AFRESH].append(cost(lambda: build("0")))
            change(2 * number + 1)
            for name in (WARM, UNCHANGED):
                found[name].append(cost_there(resident, lambda: build("30")))
    return {name: [(one.wall, one.cpu) for one in costs] for name, costs in found.items()}


@contextlib.contextmanager
def warm_process(root: Path) -> Iterator[psutil.Process]:
    """Keep a warm process for a project at hand, in this process's environment."""
    os.environ[SETTING] = "30"
    started = leave_warm(root, 30)
    assert started is not None  # (nobody else knows the folder)
    try:
        while not present():
            assert started.poll() is None
            time.sleep(_LOOK_SECONDS)
        yield psutil.Process(started.pid)
    finally:
        end_all()
        started.wait()


def cost_there(resident: psutil.Process, call: Callable[[], object]) -> Cost:
    """Return what a call takes, with the processor time of what another process forked for it."""
    before, here, started = _forked(resident), children(), time.perf_counter()
    call()
    wall = time.perf_counter() - started
    while resident.children():  # it counts when it has ended
        time.sleep(_LOOK_SECONDS)
    return Cost(wall, children() - here + _forked(resident) - before)


def _forked(resident: psutil.Process) -> float:
    times = resident.cpu_times()
    return float(times.user + times.system + times.children_user + times.children_system)


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows: list[list[object]] = [
        [name, one["wall"], one["cpu"]] for name, one in found["costs"].items()
    ]
    return (
        table(["one brief, one claim changed", "seconds", "processor s"], rows)
        + f"\n\nFrom the command to the files, medians of {found['rounds']} rounds."
    )


if __name__ == "__main__":
    print(json.dumps(rounds_of(Path(os.environ["BRIEFING_ROOT"]), int(sys.argv[1]))))
