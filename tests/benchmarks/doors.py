"""The two ways to a warm kernel beside the stock one: same notebook, same warm papermill."""

from __future__ import annotations

import json
import os
import sys
import time
import warnings
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import environment, median, run, table
from tests.benchmarks.projects import ROOT, SOURCE, pairs

_WAYS = {
    "stock kernel": ("nbclient", None),
    "kernel provisioner": ("nbclient", "briefing"),
    "papermill engine": ("briefing", None),
}
_NOTEBOOKS = {
    "two cells": ROOT / "tests" / "batch" / "fixtures" / "whole.ipynb",
    "a state brief": ROOT / "notebooks" / "state_brief.ipynb",
}


def doors(rounds: int) -> dict[str, Any]:
    """Measure each way on each notebook, in one process that has papermill imported."""
    program = [sys.executable, "-m", "tests.benchmarks.doors", str(rounds)]
    done = run(program, env=environment(BRIEFING_ROOT=str(ROOT)), cwd=ROOT)
    found: dict[str, Any] = json.loads(done.stdout)
    brief = found["a state brief"]
    ours = brief["papermill engine"]
    found["ratios"] = {
        f"{way} / papermill engine": {"wall": brief[way] / ours}
        for way in ("stock kernel", "kernel provisioner")
    }
    return found


def timed(path: Path, engine: str, rounds: int) -> float:
    """Return the median seconds of a notebook's run, the first one left out."""
    import nbformat
    from papermill.execute import execute_notebook

    given = {"source": SOURCE} | ({"state": dict(pairs())[SOURCE]} if "brief" in path.stem else {})
    taken = []
    for _ in range(rounds + 1):
        notebook = nbformat.read(path, 4)
        started = time.perf_counter()
        execute_notebook(
            notebook, None, given, engine_name=engine, kernel_name="python3", language="python",
            progress_bar=False,
        )  # fmt: skip
        taken.append(time.perf_counter() - started)
    return median(taken[1:])


def main(rounds: int) -> None:
    """Print the seconds of each notebook by each way, as JSON."""
    from jupyter_client.provisioning import KernelProvisionerFactory

    warnings.simplefilter("ignore")
    found: dict[str, dict[str, float]] = {}
    for title, path in _NOTEBOOKS.items():
        found[title] = {}
        for way, (engine, provisioner) in _WAYS.items():
            os.environ.pop("JUPYTER_DEFAULT_PROVISIONER_NAME", None)
            if provisioner:
                os.environ["JUPYTER_DEFAULT_PROVISIONER_NAME"] = provisioner
            KernelProvisionerFactory.clear_instance()
            found[title][way] = timed(path, engine, rounds)
    print(json.dumps(found))


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows = [[way, *(found[title][way] for title in _NOTEBOOKS)] for way in _WAYS]
    return table(["way", *(f"{title}, s" for title in _NOTEBOOKS)], rows)


if __name__ == "__main__":
    main(int(sys.argv[1]))
