"""Where no process can be forked, a build is slower and says so, and its reports are the same."""

import re
import signal

import psutil
import pytest

from analysis.batch import cold
from analysis.batch.task import Limits, LostWorker, Preparation, Task
from analysis.engine import limits, started, warm

from .conftest import SOURCE, wait_for

pytestmark = pytest.mark.slow

NO_FORK = """\
import os, select, time
for room, names in (
    (os, "fork forkpty memfd_create killpg getpgid setsid pread sched_getaffinity"),
    (select, "poll epoll"),
    (time, "tzset"),
):
    for name in names.split():
        delattr(room, name)
"""
"""What Python does at its start where this is called ``sitecustomize``."""


@pytest.fixture
def without_fork(monkeypatch):
    """Builds of this test start processes: from the command line, or in this process."""
    monkeypatch.setenv("BRIEFING_FORK", "0")
    monkeypatch.setattr(warm, "POSSIBLE", False)
    yield
    cold.close_workers()


def pages(project, name):
    return {p.name: p.read_bytes() for p in (project.out / SOURCE).glob(f"{name}*.*")}


def test_a_build_without_fork(project, without_fork, monkeypatch):
    """From the command line, in processes that have no fork to call."""
    monkeypatch.setattr(warm, "POSSIBLE", True)
    project.add("small.ipynb")
    project.brief("broken", "1 / 0")
    assert len(project.build(formats=("html", "pdf", "ipynb")).good) == 3
    warm_pages = pages(project, "small")
    assert len(warm_pages) == 9
    patch = project.root / "patch"
    patch.mkdir()
    (patch / "sitecustomize.py").write_text(NO_FORK)
    monkeypatch.setenv("PYTHONPATH", str(patch))
    done = project.briefing("build", "--force", "--jobs", "2")
    assert done.returncode == 1, done.stderr
    assert "3 built, 0 unchanged, 1 failed" in done.stdout
    assert f"failed: {SOURCE}/broken: ZeroDivisionError: division by zero" in done.stderr
    said = "This platform cannot fork a warm process; each report starts a process."
    assert done.stderr.count(said) == 1
    assert "Traceback" not in done.stderr
    assert pages(project, "small") == warm_pages
    assert project.build(briefs=["small"], formats=("html", "pdf", "ipynb")).results == {}


def test_a_warm_process_that_cannot_start(project, monkeypatch, capsys):
    def lost(_ahead):
        raise LostWorker("no room")

    project.add("whole.ipynb")
    monkeypatch.setattr(warm, "template", lost)
    assert project.build().code == 0
    assert "No warm process (no room)" in capsys.readouterr().err


def test_a_stock_kernel_has_its_memory(project, without_fork):
    """Held to a ceiling with all that it starts, and named as such; the neighbours are built."""
    project.add("whole.ipynb")
    project.brief("eats", "held = []\nwhile True:\n    held.append(bytearray(b'x' * 2**24))")
    eater = "held = []\nwhile True: held.append(bytearray(b'x' * 2**24))"
    project.brief(
        "feeds", f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {eater!r}])"
    )
    done = project.build(limits=Limits(memory=400 * 2**20))
    assert done.code == 1
    assert done.good == {f"{SOURCE}/whole"}
    for name in ("eats", "feeds"):
        told = done.failure(name).summary
        assert re.fullmatch(
            r"The memory ceiling was passed: "
            r"the cell held \d+ MB where a report may hold 400 MB\.",
            told,
        ), told


def test_a_kernel_that_died_is_not_taken_for_one_that_ate(project, without_fork):
    project.brief("dies", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    done = project.build(limits=Limits(memory=400 * 2**20))
    assert done.failure("dies").summary == "The process that ran the cells died."


def test_a_stock_kernel_is_killed_by_another_process(project, without_fork):
    project.brief("a_free", "1")
    project.gated("gated")
    process = project.start("build", "--format", "html", "--jobs", "2")
    [(kernel, _)] = project.at_gate("gated")
    psutil.Process(kernel).kill()
    out, said = process.communicate(timeout=300)
    assert process.returncode == 1
    assert f"failed: {SOURCE}/gated: The process that ran the cells died." in said
    assert "1 built, 0 unchanged, 1 failed" in out


def test_a_process_with_a_stock_kernel_is_lost(project, without_fork):
    """Its report is tried again, as that of a warm process is."""
    project.gated("gated")
    process = project.start("build", "--format", "html", "--jobs", "1")
    [(_, worker)] = project.at_gate("gated")
    psutil.Process(worker).kill()
    project.open_gate()
    out, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert "1 built, 0 unchanged, 0 failed" in out


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_with_stock_kernels_is_stopped(project, without_fork, number):
    project.gated("gated_1")
    project.gated("gated_2")
    process = project.start("build", "--format", "html", "--jobs", "1")
    [(kernel, worker)] = project.at_gate("gated_1")
    helpers = [psutil.Process(kernel), psutil.Process(worker)]
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == (-number if number == signal.SIGKILL else 3)
    assert "Traceback" not in said
    assert psutil.wait_procs(helpers, timeout=60)[1] == []
    project.open_gate()
    assert len(project.build().good) == 2


def test_a_cold_report_has_its_time(project, without_fork):
    project.brief("never_ends", "while True:\n    pass")
    before = set(psutil.Process().children(recursive=True))
    done = project.build(limits=Limits(report_seconds=3))
    assert done.failure("never_ends").summary == "The report was not done within its time."
    wait_for(lambda: set(psutil.Process().children(recursive=True)) <= before)


def test_a_cold_worker_that_is_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(started.sys, "executable", "/bin/false")
    with pytest.raises(LostWorker):
        cold.ColdWorkers(Preparation()).build(Task("a/b", "{}", {}, {}, (), str(tmp_path)))


def test_what_has_ended_already_is_no_fault():
    limits.end_tree(2**22 + 1)
    gone = psutil.Popen(["true"])
    gone.wait()
    limits.end_all([gone.pid])
    assert limits.resident(gone.pid) == 0


def test_no_process_is_started_for_nothing(monkeypatch):
    """Each report but the last, whichever worker takes it, has another one's process started."""

    class Nobody:
        def __init__(self, *_):
            self.channel = self

        def send(self, _):
            pass

    monkeypatch.setattr(cold, "Started", Nobody)
    workers = cold.ColdWorkers(Preparation(), due=4)
    first, more = workers._taken()
    second, another = workers._taken()
    assert (more, another) == (True, True)
    workers._idle += [(first, more), (second, another)]
    assert [workers._taken()[1] for _ in range(2)] == [False, False]
