"""A build of a few reports, those of one source: by the stock loop, afresh, by a warm process."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from analysis.engine.reach.setting import SETTING
from tests.benchmarks.loop import cost_there, warm_process
from tests.benchmarks.measure import Cost, cost, environment, medians, ratio, run, table
from tests.benchmarks.projects import BRIEF, ROOT, notebook, pairs, project
from tests.benchmarks.stock import browser, chromium_for_playwright, loop

STOCK, AFRESH, WARM = "stock", "afresh", "warm"
WAYS = {
    STOCK: "papermill, nbconvert html, nbconvert webpdf",
    AFRESH: "`briefing build` (HTML, PDF, notebook), afresh",
    WARM: "the same, a warm process at hand",
}


def few(processes: int, rounds: int) -> dict[str, Any]:
    """Build all reports of the first source, from the command to the files, in each round.

    Parameters
    ----------
    processes : int
        For all alike.
    rounds : int
    """
    reports = sum(source == pairs()[0][0] for source, _ in pairs())
    found: dict[str, list[Cost]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        given, root = notebook(work), project(work / "project", 1)
        told = environment(BRIEFING_ROOT=str(root), XDG_RUNTIME_DIR=scratch)
        chromium = browser()
        playwright = chromium_for_playwright(work / "browsers", chromium) if chromium else {}
        program = [sys.executable, "-m", "tests.benchmarks.few", str(processes)]

        def slow(count: int) -> Cost:
            return cost(
                lambda: loop(work, given, ROOT, playwright, reports=count, processes=processes)
            )

        if chromium:
            slow(1)  # the first one fills caches
        for _ in range(rounds):
            for name, one in json.loads(run(program, env=told, cwd=ROOT).stdout).items():
                found.setdefault(name, []).append(Cost(*one))
            if chromium:
                found.setdefault(STOCK, []).append(slow(reports))
    compared = [name for name in (AFRESH, WARM) if chromium]
    return {
        "reports": reports,
        "rounds": rounds,
        "processes": processes,
        "costs": {name: vars(medians(found[name])) for name in WAYS if name in found},
        "ratios": {f"{STOCK} / {name}": ratio(found[STOCK], found[name]) for name in compared},
    }


def ours(root: Path, processes: int) -> dict[str, tuple[float, float]]:
    """Return what our builds cost, in this process's environment."""
    source = min(path.name for path in (root / "seeds").iterdir())
    words = ["build", source, "--brief", BRIEF, "--force", "--jobs", str(processes)]
    command = [sys.executable, "-m", "analysis", *words]

    def build(minutes: str) -> None:
        run(command, env={**os.environ, SETTING: minutes})

    build("0")  # fills caches
    afresh = cost(lambda: build("0"))
    with warm_process(root) as resident:
        warm = cost_there(resident, lambda: build("30"))
    return {AFRESH: (afresh.wall, afresh.cpu), WARM: (warm.wall, warm.cpu)}


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    first = found["costs"].get(STOCK)
    rows: list[list[object]] = [
        [WAYS[name], one["wall"], one["cpu"], first["wall"] / one["wall"] if first else "–"]
        for name, one in found["costs"].items()
    ]
    return (
        table(
            [f"{found['reports']} reports by", "seconds", "processor s", "stock tools ÷ it"], rows
        )
        + f"\n\nFrom the command to the files, medians of {found['rounds']} rounds, "
        f"{found['processes']} reports at a time."
    )


if __name__ == "__main__":
    print(json.dumps(ours(Path(os.environ["BRIEFING_ROOT"]), int(sys.argv[1]))))
