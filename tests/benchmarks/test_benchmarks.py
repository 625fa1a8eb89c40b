"""The benchmarks run at the least size there is, and their figures reach the documents."""

from __future__ import annotations

import json
import math
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import afresh, few, model, publish, scale, seeds
from tests.benchmarks.measure import Cost, cost, environment, ratio, run
from tests.benchmarks.projects import BRIEF, ROOT, SOURCE, copy, notebook, pairs
from tests.benchmarks.stock import NO_BROWSER, chromium_for_playwright, loop

PLAIN = {
    "cells": [{
        "cell_type": "code", "id": "given", "metadata": {"tags": ["parameters"]}, "outputs": [],
        "execution_count": None, "source": 'source: str = "exercise-strait-closure"  # a source',
    }],
    "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
}  # fmt: skip
"""A brief that shows nothing, built once per source."""
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")


def test_the_cost_of_a_call_counts_the_time_of_its_processes() -> None:
    busy = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(9_000_000))'])"
    assert cost(lambda: run([sys.executable, "-c", busy])).cpu > 0.05
    idle = cost(lambda: run([sys.executable, "-c", "import time; time.sleep(0.5)"]))
    assert idle.cpu < 0.5 <= idle.wall


def test_a_ratio_is_taken_within_rounds() -> None:
    assert ratio([Cost(10, 4), Cost(40, 8)], [Cost(1, 1), Cost(4, 2)]) == {"wall": 10, "cpu": 4}


def test_the_floor_makes_a_report() -> None:
    program = [sys.executable, "-m", "tests.benchmarks.floor", "1", "1"]
    done = run(program, cwd=ROOT, env=environment())
    wall, cpu = map(float, done.stdout.split())
    assert min(wall, cpu) > 0
    assert "Error" not in done.stderr


def test_what_a_report_costs_without_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    source = pairs()[-1][0]
    few = tuple(pair for pair in pairs() if pair[0] == source)
    for module in ("projects", "afresh"):
        monkeypatch.setattr(f"tests.benchmarks.{module}.pairs", lambda: few)
    found = json.loads(json.dumps(afresh.afresh(1, rounds=1, copies=1)))
    assert found["reports"] == len(few)
    assert found["ratios"]["a report without fork / the least"]["cpu"] > 0
    assert "processor s" in afresh.told(found)


@pytest.mark.skipif(BROWSER is None, reason="stock nbconvert needs Chromium")
def test_the_stock_loop_makes_a_report(tmp_path: Path) -> None:
    assert BROWSER is not None
    told = chromium_for_playwright(tmp_path / "browsers", BROWSER)
    loop(tmp_path, notebook(tmp_path), ROOT, told, reports=1, processes=1)
    for extension in ("ipynb", "html", "pdf"):
        assert (tmp_path / f"stock-0.{extension}").stat().st_size > 10_000


def test_scale_measures_builds_and_rebuilds(monkeypatch: pytest.MonkeyPatch) -> None:
    source = pairs()[-1][0]
    few = tuple(pair for pair in pairs() if pair[0] == source)
    for module in ("projects", "scale"):
        monkeypatch.setattr(f"tests.benchmarks.{module}.pairs", lambda: few)
    found: dict[str, Any] = json.loads(json.dumps(scale.scale(2, (1,), rounds=1)))
    assert [*found["sizes"]] == [str(len(few))]
    assert found["one claim changed"]["built"] == len(few)
    assert found["nothing changed"]["cpu"] < found["start"]["cpu"]
    assert "processor s" in scale.told(found)


def test_seeds_are_loaded_and_checked() -> None:
    sizes = seeds.seeds((100,))["sizes"]
    assert min(sizes[100][what]["seconds"] for what in ("load", "check")) > 0


def test_the_fit_finds_the_line() -> None:
    sizes = {
        str(n): {
            "cost": {"cpu": 3 + 0.5 * n},
            "record, bytes per report": 100,
            "memory": {"report": [100.0, 110.0]},
        }
        for n in (20, 200, 1000)
    }
    loads = {str(n): {"load": {"seconds": 1 + 0.001 * n}} for n in (100, 10_000)}
    fitted = model.model({"scale": {"sizes": sizes}, "seeds": {"sizes": loads}})
    assert math.isclose(fitted["fixed"], 3)
    assert math.isclose(fitted["report"], 0.5)
    assert math.isclose(fitted["claim"], 0.001)
    assert "| per report | 0.5 |" in model.told(fitted)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_a_document_has_one_place_for_figures(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "<!-- bench -->\nnew\n<!-- /bench -->" in publish.put(text, "bench", "new")


def test_figures_are_put_nowhere_else() -> None:
    with pytest.raises(ValueError, match="0 places"):
        publish.put("nothing here", "bench", "new")


@pytest.mark.parametrize("measured", [True, False])
def test_a_few_reports_are_told_with_what_was_left_out(measured: bool) -> None:
    costs = {"afresh": {"wall": 4.0, "cpu": 5.0}, "warm": {"wall": 2.0, "cpu": 3.0}}
    stock = {"stock": {"wall": 32.0, "cpu": 60.0}} if measured else {}
    missing = [] if measured else [NO_BROWSER]
    found = {"costs": stock | costs, "missing": missing, "reports": 5, "rounds": 3, "processes": 2}
    text = few.told(found)
    assert ("| the same, a warm process at hand | 2 | 3 | 16 |" in text) == measured
    assert (f"Not measured: {NO_BROWSER}." in text) == (not measured)


def test_a_few_reports_are_built_afresh_and_by_a_warm_process(
    tmp_path: Path,
) -> None:
    root = tmp_path / "project"
    (root / "notebooks").mkdir(parents=True)
    (root / "notebooks" / f"{BRIEF}.ipynb").write_text(json.dumps(PLAIN), encoding="utf-8")
    copy(root, SOURCE, SOURCE)
    told = environment(BRIEFING_ROOT=str(root), XDG_RUNTIME_DIR=str(tmp_path))
    done = run([sys.executable, "-m", "tests.benchmarks.few", "1"], env=told, cwd=ROOT)
    costs = json.loads(done.stdout)
    assert [*costs] == [few.AFRESH, few.WARM]
    assert min(seconds for cost in costs.values() for seconds in cost) > 0


def test_a_quick_run_is_not_published(tmp_path: Path) -> None:
    path = tmp_path / "bench.json"
    whole: dict[str, Any] = {key: {} for key in publish.PARTS}
    path.write_text(json.dumps({**whole, "quick": True}), encoding="utf-8")
    with pytest.raises(SystemExit, match="quick"):
        publish.main(path, tmp_path)
