"""Reports per second: the stock loop, ploomber-engine, ours, and the floor."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import environment, median, run, seconds, table
from tests.benchmarks.projects import BRIEF, ROOT, STATES, notebook, project
from tests.benchmarks.stock import chromium_for_playwright, loop

_CHOSEN = ("--brief", BRIEF)


def build(folder: Path, out: Path, processes: int, *more: str) -> str:
    """Build a project with our command and return what it printed."""
    options = ["--out", str(out), "--jobs", str(processes), *more]
    told = environment(BRIEFING_ROOT=str(folder))
    return run([sys.executable, "-m", "analysis", "build", *options], env=told).stdout


def throughput(processes: int, rounds: int, few: int, many: int) -> dict[str, Any]:
    """Measure all four, one after another in each round.

    Parameters
    ----------
    processes : int
        For all alike.
    rounds : int
    few, many : int
        Reports per round, multiples of the number of states: few for the slow ways, many for the
        quick ones.
    """
    taken: dict[str, list[float]] = {name: [] for name in ("stock", "ploomber", "ours", "floor")}
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        given = notebook(work)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        told = chromium_for_playwright(work / "browsers", chromium) if chromium else None
        source = project(work / "project", many // len(STATES))
        for number in range(-1, rounds):  # the first round only fills caches
            if told:
                for name, engine in (("stock", None), ("ploomber", "embedded")):
                    count = few if number >= 0 else processes
                    took = seconds(
                        lambda engine=engine, count=count: loop(
                            work, given, ROOT, told,
                            reports=count, processes=processes, engine=engine,
                        )
                    )  # fmt: skip
                    taken[name].append(took / count)
            out = work / f"out-{number}"
            took = seconds(lambda out=out: build(source, out, processes, *_CHOSEN))
            taken["ours"].append(took / many)
            floor = [sys.executable, "-m", "tests.benchmarks.floor", str(many), str(processes)]
            taken["floor"].append(float(run(floor, env=environment(), cwd=ROOT).stdout) / many)
    found = {name: median(values[1:]) for name, values in taken.items() if values}
    return {
        "processes": processes,
        "seconds per report": found,
        "stock / ours": found["stock"] / found["ours"] if "stock" in found else None,
        "ploomber / ours": found["ploomber"] / found["ours"] if "ploomber" in found else None,
        "ours / floor": found["ours"] / found["floor"],
    }


def told(found: dict[str, Any]) -> str:
    """Return the figures as tables."""
    names = {
        "stock": "papermill, nbconvert html, nbconvert webpdf",
        "ploomber": "ploomber-engine, nbconvert html, nbconvert webpdf",
        "ours": "briefing build (HTML, PDF, notebook)",
        "floor": "floor: fork, run the cells, set the PDF",
    }
    ours = found["seconds per report"]["ours"]
    rows: list[list[object]] = [
        [names[name], value, value / ours] for name, value in found["seconds per report"].items()
    ]
    return table(["way", "seconds per report", "times ours"], rows)


if __name__ == "__main__":
    print(json.dumps(throughput(2, 1, 3, 30), indent=1))
