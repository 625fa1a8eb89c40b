"""The engine gives what papermill's own gives, cell for cell, on whatever a notebook may do."""

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import threading
import warnings

import nbformat
import psutil
import pytest
from nbclient.exceptions import DeadKernelError
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook

from analysis.engine import papermill_engine as engine
from analysis.engine import pickle_socket, spawn, warm
from analysis.engine.cells import CellProcess, MemoryCeilingError, ReportTimeoutError
from analysis.engine.surroundings import Surroundings
from analysis.engine.terms import Limits, LostWorker

from .conftest import FIXTURES, ROOT, wait_for
from .outputs import ran

pytestmark = pytest.mark.slow

AWKWARD = sorted(
    path.stem
    for path in (FIXTURES / "awkward").glob("*.ipynb")
    if path.stem != "eats_memory"  # a stock kernel has no ceiling
)
BRIEFS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_notebooks(name, monkeypatch):
    path = FIXTURES / "awkward" / f"{name}.ipynb"
    options = {"execution_timeout": 2} if name == "never_ends" else {}
    assert ran(path, "briefing", monkeypatch, **options) == ran(
        path, "nbclient", monkeypatch, **options
    )


@pytest.mark.parametrize("name", BRIEFS)
def test_our_own_notebooks(name, monkeypatch):
    monkeypatch.setenv("BRIEFING_ROOT", str(ROOT))
    path = ROOT / "notebooks" / f"{name}.ipynb"
    given = {"parameters": {"source": "exercise-strait-closure"}}
    if name == "state_brief":
        given["parameters"]["state"] = "XAV"
    ours = ran(path, "briefing", monkeypatch, **given)
    assert ours.error == ""
    assert ours == ran(path, "nbclient", monkeypatch, **given)


@contextlib.contextmanager
def quiet():
    """Stock kernels' clients warn of themselves."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def run(name, **options):
    notebook = nbformat.read(FIXTURES / name, 4)
    return execute_notebook(
        notebook, None, engine_name="briefing", kernel_name="python3", progress_bar=False, **options
    )


def test_memory_has_a_ceiling():
    limits = Limits(memory=400 * 2**20)
    with pytest.raises(MemoryCeilingError, match=r"held .* where a report may hold 400 MB"):
        run("awkward/eats_memory.ipynb", briefing_limits=limits)


def test_a_report_has_its_time():
    with pytest.raises(ReportTimeoutError) as caught:
        run("awkward/never_ends.ipynb", briefing_limits=Limits(report_seconds=0.5))
    assert caught.value.cell == (1, "while True:\n    pass")


def command_line(process):
    """Return a process's command line; nothing of one that is dead and waits to be reaped."""
    try:
        return " ".join(process.cmdline())
    except psutil.ZombieProcess:
        return ""
    except psutil.NoSuchProcess:  # gone since it was listed
        return "template"


def test_nothing_is_left_running():
    before = set(psutil.Process().children(recursive=True))
    run("awkward/threads_left_behind.ipynb")

    def none_is_left():
        left = set(psutil.Process().children(recursive=True)) - before
        return all("template" in command_line(process) for process in left)

    wait_for(none_is_left)


def test_a_process_with_threads_and_a_loop_may_use_it():
    done = []

    async def within():
        done.append(run("whole.ipynb").cells[-1].outputs[0].data["text/plain"])

    thread = threading.Thread(target=lambda: asyncio.run(within()))
    thread.start()
    thread.join()
    assert done == ["42"]


def test_a_warm_process_that_was_killed_is_started_again():
    first = warm.notebook_template(Surroundings.here())
    first._started.process.kill()
    first._started.process.wait()
    assert run("whole.ipynb").cells[-1].outputs[0].data["text/plain"] == "42"
    assert warm.notebook_template(Surroundings.here()) is not first


def test_a_warm_process_that_is_dead_but_not_yet_reaped_counts_as_lost(monkeypatch):
    """Its reports end before it can be waited for; tried again too soon, all attempts were lost."""
    first = warm.notebook_template(Surroundings.here())
    first._started.process.kill()
    assert pickle_socket.PickleSocket(first._control).ready(10)
    monkeypatch.setattr(first._started.process, "poll", lambda: None)
    assert warm.notebook_template(Surroundings.here()) is not first


def test_without_fork_a_process_is_started(monkeypatch):
    """And from the second notebook on another, ahead of the next; none has a kernel's sockets."""
    monkeypatch.setattr(warm, "POSSIBLE", False)
    monkeypatch.setattr(engine, "spares", spawn.Spares())
    monkeypatch.setattr(engine.NBClientEngine, "execute_managed_notebook", None)
    for ahead in (False, True, True):
        nb = run("whole.ipynb")
        assert nb.cells[-1].outputs[0].data["text/plain"] == "42"
        assert (engine.spares._spare is not None) is ahead
    engine.spares.close()
    assert engine.spares._spare is None


def test_where_no_process_can_be_started_a_stock_kernel_is_and_says_so(monkeypatch, caplog):
    def lost(*_):
        raise LostWorker("no room")

    monkeypatch.setattr(warm, "POSSIBLE", False)
    monkeypatch.setattr(spawn.Spares, "take", lost)
    monkeypatch.setattr(engine.logger, "propagate", True)
    with quiet():
        nb = run("whole.ipynb")
    assert nb.cells[-1].outputs[0].data["text/plain"] == "42"
    assert "A stock kernel is started: no room" in caplog.text


@pytest.mark.parametrize("way", ["forked", "started", "stock"])
def test_cells_are_told_by_variables_which_this_process_does_not_keep(way, monkeypatch):
    def lost(*_):
        raise LostWorker("no room")

    monkeypatch.setattr(warm, "POSSIBLE", way == "forked")
    monkeypatch.setattr(engine, "spares", spawn.Spares())
    if way == "stock":
        monkeypatch.setattr(spawn.Spares, "take", lost)
    monkeypatch.setenv("BRIEFING_TOLD", "before")
    cell = nbformat.v4.new_code_cell("import os\nos.environ['BRIEFING_TOLD']")
    notebook = nbformat.v4.new_notebook(cells=[cell])
    with quiet():
        done = execute_notebook(
            notebook, None, engine_name="briefing", kernel_name="python3", language="python",
            progress_bar=False, briefing_variables={"BRIEFING_TOLD": "this"},
        )  # fmt: skip
    assert done.cells[0].outputs[0].data["text/plain"] == "'this'"
    assert os.environ["BRIEFING_TOLD"] == "before"
    engine.spares.close()


def test_a_process_that_dies_between_two_cells_is_a_kernel_that_died(monkeypatch):
    """Whether that shows when a cell is sent or when its answer is awaited is a matter of load."""
    ask = CellProcess.request

    def late(process, source, **options):
        process.end()
        wait_for(lambda: process._socket.ready(0))
        with contextlib.suppress(EOFError):
            process.answer(print, None, None)
        process._socket._end.shutdown(socket.SHUT_RDWR)
        ask(process, source, **options)

    monkeypatch.setattr(CellProcess, "request", late)
    with pytest.raises(DeadKernelError, match="Kernel died"):
        run("whole.ipynb")


def test_without_a_warm_process_another_is_started_and_says_so(monkeypatch, caplog):
    def lost(*_):
        raise LostWorker("no")

    monkeypatch.setattr(warm, "notebook_template", lost)
    monkeypatch.setattr(engine.logger, "propagate", True)
    with quiet():
        nb = run("whole.ipynb")
    assert nb.cells[-1].outputs[0].data["text/plain"] == "42"
    assert "there is no warm one: no" in caplog.text


def test_plain_papermill_finds_the_engine(tmp_path):
    out = tmp_path / "out.ipynb"
    command = [sys.executable, "-m", "papermill", "--engine", "briefing", "-k", "python3"]
    done = subprocess.run(
        [*command, str(FIXTURES / "small.ipynb"), str(out), "-p", "draws", "7"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "stock kernel" not in done.stderr
    nb = nbformat.read(out, 4)
    assert nb.cells[4].outputs[0].text == "exercise-strait-closure XAV 7 full\n"
    assert nb.metadata.papermill.duration > 0
    assert "iopub.execute_input" in nb.cells[4].metadata.execution


def test_an_error_stops_the_notebook_as_papermill_does():
    with pytest.raises(PapermillExecutionError) as caught:
        run("awkward/fails_in_the_middle.ipynb")
    assert caught.value.cell_index == 1
