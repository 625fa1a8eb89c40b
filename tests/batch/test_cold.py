"""Where no process can be forked, a build is slower and says so, and its reports are the same."""

import pytest

from analysis.batch import cold, warm
from analysis.batch.task import Limits, LostWorker, Task

from .conftest import SOURCE

pytestmark = pytest.mark.slow


def test_a_build_without_fork(project, monkeypatch, capsys):
    project.add("whole.ipynb")
    project.brief("broken", "1 / 0")
    assert project.build(formats=("html", "ipynb")).good == {f"{SOURCE}/whole"}
    warm_pages = {p.name: p.read_bytes() for p in (project.out / SOURCE).glob("whole.*")}
    assert len(warm_pages) == 2
    monkeypatch.setattr(warm, "POSSIBLE", False)
    capsys.readouterr()
    done = project.build(formats=("html", "ipynb"), force=True)
    assert done.good == {f"{SOURCE}/whole"}
    assert done.failure("broken").summary == "ZeroDivisionError: division by zero"
    assert "each report starts a stock kernel" in capsys.readouterr().err
    assert {p.name: p.read_bytes() for p in (project.out / SOURCE).glob("whole.*")} == warm_pages


def test_a_warm_process_that_cannot_start(project, monkeypatch, capsys):
    def lost(_ahead):
        raise LostWorker("no room")

    project.add("whole.ipynb")
    monkeypatch.setattr(warm, "template", lost)
    assert project.build().code == 0
    assert "No warm process (no room)" in capsys.readouterr().err


def test_a_cold_report_has_its_time(tmp_path):
    limits = Limits(report_seconds=0.1)
    task = Task("a/b", "{}", {}, {}, (), str(tmp_path), limits)
    assert cold.run_task_cold(task).failure.summary == "The report was not done within its time."


def test_a_cold_worker_that_is_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(cold.sys, "executable", "/bin/false")
    with pytest.raises(LostWorker):
        cold.run_task_cold(Task("a/b", "{}", {}, {}, (), str(tmp_path)))
