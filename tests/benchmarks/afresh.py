"""Reports where no process can be forked, beside the least that they can cost.

The least is to import everything once in a bare Python, and the floor of a report.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import Cost, cost, environment, medians, ratio, run, table
from tests.benchmarks.projects import BRIEF, ROOT, pairs, project

IMPORTS = (
    "import papermill.execute, ipykernel.ipkernel, analysis.batch.execute, analysis.render.html, "
    "analysis.render.pdf, analysis.render.picture, matplotlib.pyplot; "
    "from analysis import figures, judgements, show, study, tables, texts"
)
"""What a report needs of libraries and of ours, as one statement."""


def afresh(processes: int, rounds: int, copies: int) -> dict[str, Any]:
    """Measure builds without fork, imports alone, and the floor, one after another in each round.

    Parameters
    ----------
    processes : int
        Of builds and floor alike.
    rounds : int
    copies : int
        Of the sources.
    """
    many = copies * len(pairs())
    found: dict[str, list[Cost]] = {"a report without fork": [], "the least": []}
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        source = project(work / "project", copies)
        told = environment(BRIEFING_ROOT=str(source), BRIEFING_FORK="0")
        options = ["--brief", BRIEF, "--out", str(work / "out"), "--jobs", str(processes)]
        program = [sys.executable, "-m", "analysis", "build", *options]
        imports = [sys.executable, "-c", IMPORTS]
        floor = [sys.executable, "-m", "tests.benchmarks.floor", str(many), str(processes)]
        run(imports, env=environment())
        for _ in range(rounds):
            shutil.rmtree(work / "out", ignore_errors=True)
            built = cost(lambda: run(program, env=told))
            found["a report without fork"].append(built.per(many))
            once = cost(lambda: run(imports, env=environment(), cwd=ROOT))
            wall, cpu = map(float, run(floor, env=environment(), cwd=ROOT).stdout.split())
            least = Cost(wall, cpu).per(many)
            found["the least"].append(Cost(once.wall + least.wall, once.cpu + least.cpu))
    return {
        "reports": many,
        "costs": {name: vars(medians(costs)) for name, costs in found.items()},
        "ratios": {"a report without fork / the least": ratio(*found.values())},
    }


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows = [[name, one["wall"], one["cpu"]] for name, one in found["costs"].items()]
    return table([f"of {found['reports']}", "s", "processor s"], rows)
