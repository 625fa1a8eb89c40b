"""The benchmarks run at the least size there is, and their figures reach the documents."""

from __future__ import annotations

import contextlib
import json
import math
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks import afresh, cluster, few, model, publish, scale, seeds, stock, unmeasured
from tests.benchmarks.measure import Cost, cost, environment, ratio, run
from tests.benchmarks.projects import BRIEF, ROOT, SOURCE, copy, notebook, pairs
from tests.benchmarks.stock import browser, chromium_for_playwright, loop

PLAIN = {
    "cells": [{
        "cell_type": "code", "id": "given", "metadata": {"tags": ["parameters"]}, "outputs": [],
        "execution_count": None, "source": 'source: str = "exercise-strait-closure"  # a source',
    }],
    "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
}  # fmt: skip
"""A brief that shows nothing, built once per source."""
BROWSER = browser()


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
    found = seeds.seeds((100,))
    assert min(found["sizes"][100][what]["seconds"] for what in ("raw", "load", "check")) > 0
    assert found["ratios"].keys() == {
        f"{what} / raw parse, 100 claims" for what in ("load", "check")
    }
    assert "| 100 | " in seeds.told(found)


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
def test_a_few_reports_are_told_beside_the_stock_tools_where_these_ran(measured: bool) -> None:
    costs = {"afresh": {"wall": 4.0, "cpu": 5.0}, "warm": {"wall": 2.0, "cpu": 3.0}}
    stock = {"stock": {"wall": 32.0, "cpu": 60.0}} if measured else {}
    text = few.told({"costs": stock | costs, "reports": 5, "rounds": 3, "processes": 2})
    assert ("| the same, a warm process at hand | 2 | 3 | 16 |" in text) == measured


def test_a_few_reports_are_built_afresh_and_by_a_warm_process(tmp_path: Path) -> None:
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


def test_figures_that_nobody_took_are_not_published(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"bench\.json is not there: make bench writes it"):
        publish.main(tmp_path / "bench.json", tmp_path)


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", *arguments])
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    bench.main()


def test_every_part_that_there_is_not_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        call(monkeypatch, "sedes", "seeds", "nonsense")
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert "There is no part 'sedes'. Did you mean 'seeds'? Known: throughput," in said
    assert "There is no part 'nonsense'." in said


def test_figures_of_tiny_sizes_do_not_take_the_place_of_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(seeds, "told", lambda _: "a table")
    monkeypatch.setitem(bench.PARTS, "seeds", ("Seeds", seeds, lambda quick, _: {"tiny": quick}))
    call(monkeypatch, "seeds")
    call(monkeypatch, "seeds", "--quick")
    read = {path.name: json.loads(path.read_bytes()) for path in Path(".cache").iterdir()}
    assert {name: one["seeds"]["tiny"] for name, one in read.items()} == {
        "bench.json": False,
        "bench-quick.json": True,
    }
    assert "All figures: .cache/bench-quick.json" in capsys.readouterr().out


_STOPPED = """
import subprocess, sys
from tests.benchmarks import __main__ as bench, seeds
def asleep(quick, cores):
    program = "import time; print('up', flush=True); time.sleep(600)"
    one = subprocess.Popen([sys.executable, "-c", program])
    one.wait()
bench.PARTS["seeds"] = ("Asleep", seeds, asleep)
sys.argv = ["bench", "seeds", "--out", sys.argv[1]]
bench.main()
"""


def test_who_stops_it_leaves_no_process(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _STOPPED, str(tmp_path / "bench.json")],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT,
    )  # fmt: skip
    assert process.stdout is not None
    while process.stdout.readline() != "up\n":
        assert process.poll() is None
    started = psutil.Process(process.pid).children(recursive=True)
    assert started
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "Stopped. The figures of finished parts are in " in said
    assert "Traceback" not in said
    assert not any(one.is_running() for one in started)


def test_what_cannot_be_measured_here_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(unmeasured, "rivals", lambda: True)
    monkeypatch.setattr(unmeasured, "cores", lambda: 2)
    monkeypatch.setattr(unmeasured, "browser", lambda: "/usr/bin/chromium")
    assert unmeasured.unmeasured(bench.PARTS) == []
    monkeypatch.setattr(unmeasured, "cores", lambda: 1)
    monkeypatch.setattr(unmeasured.warm, "POSSIBLE", False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(unmeasured, "browser", browser)
    told = " ".join(unmeasured.unmeasured(bench.PARTS))
    for lacking in ("no Chromium", "BRIEFING_FORK=0", "one core"):
        assert lacking in told
    assert unmeasured.unmeasured(["seeds"]) == []


def test_a_half_made_environment_of_rivals_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    python = tmp_path / "bin" / "python"
    monkeypatch.setattr(stock, "RIVALS", python)
    python.parent.mkdir()
    python.touch()
    assert not stock.rivals()
    (tmp_path / ".installed").touch()
    assert stock.rivals()


def test_a_cluster_is_compared_by_whole_builds_and_by_further_reports(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    walls = iter([9.0, 3.0, 43.0, 9.0, 3.0, 23.0])
    monkeypatch.setattr(cluster, "workers", lambda *_: contextlib.nullcontext("tcp://nowhere"))
    monkeypatch.setattr(cluster, "project", lambda *_: tmp_path)
    monkeypatch.setattr(cluster, "pairs", lambda: (("one", "XAV"),) * 4)
    monkeypatch.setattr(cluster, "cost", lambda _: Cost(next(walls), 1.0))
    found = cluster.cluster(2, 1)
    assert found["ratios"]["whole build, one worker / two workers"] == {"wall": 43 / 23}
    assert found["ratios"]["each further report, one worker / two workers"] == {"wall": 2.0}
    assert "| 2 | 23 | 5 |" in cluster.told(json.loads(json.dumps(found)))
