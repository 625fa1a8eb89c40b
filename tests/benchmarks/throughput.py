"""What a report costs: by the stock loop, ploomber-engine, ours, and the floor, turn by turn."""

from __future__ import annotations

import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from analysis.engine import warm
from tests.benchmarks.measure import Cost, cost, environment, medians, ratio, run, table
from tests.benchmarks.projects import BRIEF, ROOT, notebook, pairs, project
from tests.benchmarks.stock import browser, chromium_for_playwright, loop, rivals

WAYS = {
    "stock": "papermill, nbconvert html, nbconvert webpdf",
    "ploomber": "ploomber-engine, nbconvert html, nbconvert webpdf",
    "ours": "`briefing build` (HTML, PDF, notebook), its start included",
    "further": "the same, each further report",
    "floor": "floor: fork, run the cells, set the PDF",
}


def build(folder: Path, out: Path, processes: int, *more: str) -> str:
    """Build a project with our command and return what it printed."""
    options = ["--brief", BRIEF, "--out", str(out), "--jobs", str(processes), *more]
    told = environment(BRIEFING_ROOT=str(folder))
    return run([sys.executable, "-m", "analysis", "build", *options], env=told).stdout


def throughput(processes: int, rounds: int, few: int, copies: int) -> dict[str, Any]:
    """Measure all, one after another in each round, in a turn that rotates.

    What cannot be measured here is left out; ``unmeasured`` says why.

    Parameters
    ----------
    processes : int
        For all alike.
    rounds : int
    few : int
        Reports per round for the slow ways.
    copies : int
        Copies of the sources for the quick ways: above 1.
    """
    each = len(pairs())
    many = copies * each
    found: dict[str, list[Cost]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        given = notebook(work)
        chromium = browser()
        told = chromium_for_playwright(work / "browsers", chromium) if chromium else {}
        source, least = project(work / "project", copies), project(work / "least", 1)

        def slow(engine: str | None, reports: int) -> Cost:
            return cost(
                lambda: loop(
                    work, given, ROOT, told, reports=reports, processes=processes, engine=engine
                )
            ).per(reports)

        def ours() -> Cost:
            shutil.rmtree(work / "out", ignore_errors=True)
            return cost(lambda: build(source, work / "out", processes))

        def start() -> Cost:
            shutil.rmtree(work / "out", ignore_errors=True)
            return cost(lambda: build(least, work / "out", processes))

        def floor() -> Cost:
            program = [sys.executable, "-m", "tests.benchmarks.floor", str(many), str(processes)]
            wall, cpu = map(float, run(program, env=environment(), cwd=ROOT).stdout.split())
            return Cost(wall, cpu).per(many)

        calls = {"ours": ours, "least": start}
        if warm.POSSIBLE:  # the floor is a fork
            calls["floor"] = floor
        if chromium:
            engines = {"stock": None} | ({"ploomber": "embedded"} if rivals() else {})
            for engine in engines.values():
                slow(engine, 1)  # the first ones fill caches
            calls = {
                **{name: partial(slow, engine, few) for name, engine in engines.items()},
                **calls,
            }
        start()
        for number in range(rounds):
            order = [*calls][number % len(calls) :] + [*calls][: number % len(calls)]
            for name in order:
                found.setdefault(name, []).append(calls[name]())
    pairwise = list(zip(found["ours"], found.pop("least"), strict=True))
    found["further"] = [
        Cost((full.wall - few.wall) / (many - each), (full.cpu - few.cpu) / (many - each))
        for full, few in pairwise
    ]
    found["ours"] = [full.per(many) for full, _ in pairwise]
    seconds = {name: medians(found[name]) for name in WAYS if name in found}
    about = {"processes": processes, "rounds": rounds, "reports": {"slow": few, "quick": many}}
    ratios = {
        f"{above} / {below}": ratio(found[above], found[below])
        for above, below in (
            ("stock", "ours"), ("stock", "further"), ("ploomber", "ours"), ("further", "floor"),
        )
        if {above, below} <= found.keys()
    }  # fmt: skip
    per = {name: {"wall": took.wall, "cpu": took.cpu} for name, took in seconds.items()}
    return {**about, "seconds per report": per, "ratios": ratios}


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    per = found["seconds per report"]
    rows: list[list[object]] = [
        [WAYS[name], value["wall"], value["cpu"], value["cpu"] / per["further"]["cpu"]]
        for name, value in per.items()
    ]
    count = found["reports"]
    return (
        table(["one report by", "seconds", "processor seconds", "times ours"], rows)
        + f"\n\nMedians of {found['rounds']} rounds: {count['slow']} reports by the stock tools, "
        f"{count['quick']} by the others, {found['processes']} at a time."
    )
