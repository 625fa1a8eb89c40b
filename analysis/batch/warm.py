"""The runner's side of the warm process: start it, hand it reports, notice when it is lost."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

from analysis.batch.cells import CellProcess, fork_cells
from analysis.batch.limits import descendants, environment
from analysis.batch.task import Failure, LostWorker, Preparation, Result, Task
from analysis.batch.wire import CELLS, KERNEL, REPORT, Wire, asking, gone

POSSIBLE = sys.platform == "linux" and os.environ.get("BRIEFING_FORK") != "0"
"""Forking a process that holds numpy and friends is dependable on Linux only; even there it can be
refused, by ``BRIEFING_FORK=0``."""

_START_SECONDS = 120.0
_GRACE_SECONDS = 5.0


class Template:
    """A warm process that can be asked for reports from several threads at once."""

    def __init__(self, ahead: Preparation) -> None:
        ours, theirs = socket.socketpair()
        self._control = ours
        self._lock = threading.Lock()
        self._running: set[int] = set()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  (as long as the process)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "analysis.batch.template", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            start_new_session=True,  # Ctrl-C is for the runner, which then ends this process
            env=environment(),
        )
        theirs.close()
        self._control.settimeout(_START_SECONDS)
        try:
            Wire(self._control).send(ahead)
            ready = self._control.recv(1)
        except OSError:  # it ended, or took too long
            ready = b""
        self._control.settimeout(None)
        if not ready:
            words = self._last_words()
            self.close()
            raise LostWorker(f"the warm process did not start:\n{words}")

    def _last_words(self) -> str:
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace")[-2000:]

    @property
    def alive(self) -> bool:
        """Whether the process still runs.

        A killed process closes its end and takes its forks along before it can be waited for, so
        whoever has just lost a report may be told too soon that it still runs.
        """
        return self._process.poll() is None and not gone(self._control)

    def cells(self) -> CellProcess:
        """Return a new process that runs cells; LostWorker when none can be had."""
        try:
            return CellProcess(self._fork(CELLS))
        except (EOFError, OSError) as error:
            raise LostWorker("the warm process vanished") from error

    def kernel(self) -> Wire:
        """Return the wire to a new kernel with sockets of its own."""
        return self._fork(KERNEL)

    def _fork(self, kind: bytes, source: str = "") -> Wire:
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            socket.send_fds(self._control, [asking(kind, source)], [theirs.fileno()])
        return Wire(ours)

    def build(self, task: Task) -> Result:
        """Have one report built; LostWorker when its process, or the warm process, vanishes."""
        pid, wire = 0, None
        try:
            wire = self._fork(REPORT, str(task.briefing.get("source", "")))
            pid = wire.receive()
            self._running.add(pid)
            wire.send(task)
            return self._await(wire, task, pid)
        except (EOFError, OSError) as error:
            raise LostWorker(f"the process that built {task.id} vanished") from error
        finally:
            self._running.discard(pid)
            if wire is not None:
                wire.close()

    def _await(self, wire: Wire, task: Task, pid: int) -> Result:
        seconds = task.limits.report_seconds
        started = time.monotonic()
        deadline = None if seconds is None else started + seconds + _GRACE_SECONDS
        try:
            result: Result = wire.receive_by(deadline)
        except TimeoutError:
            end_tree(pid)
            summary = "The report was not done within its time, and did not stop by itself."
            return Result(task.id, failure=Failure(summary), seconds=time.monotonic() - started)
        return result

    def close(self) -> None:
        """End the warm process and every report that it is building."""
        for pid in tuple(self._running):
            end_tree(pid)
        self._control.close()
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        self._process.wait()
        self._errors.close()


def end_tree(pid: int) -> None:
    """End a report's process and all that it started."""
    for one in (*descendants(pid), pid):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(one, signal.SIGKILL)


NOTEBOOKS = Preparation(
    modules=(
        "matplotlib.pyplot",
        *(f"analysis:{name}" for name in ("study", "figures", "judgements", "tables", "texts")),
    )
)
"""What is made ready for notebooks that are run outside a build."""

_template: Template | None = None
_starting = threading.Lock()


def template(ahead: Preparation) -> Template:
    """Return this process's warm process, started at first use and again when it was lost."""
    global _template  # noqa: PLW0603  (one per process is the point)
    with _starting:
        if _template is None or not _template.alive:
            if _template is not None:
                _template.close()
            _template = Template(ahead)
        return _template


@atexit.register
def close_template() -> None:
    """End this process's warm process, if there is one."""
    global _template  # noqa: PLW0603
    with _starting:
        if _template is not None:
            _template.close()
            _template = None


def run_task(task: Task, ahead: Preparation) -> Result:
    """Build one report in a fork of the warm process; the same call on one machine and on many."""
    return template(ahead).build(task)


def cell_process() -> CellProcess | None:
    """Return a new process that runs cells, or None where this platform cannot fork safely.

    A process that was itself forked from a warm one forks again; any other has a warm one started,
    so that it may have threads and an event loop of its own.

    Raises
    ------
    LostWorker, OSError
        When no warm process can be had.
    """
    if not POSSIBLE:
        return None
    inside = sys.modules.get("analysis.batch.template")
    if inside is not None and inside.kernel is not None:
        return fork_cells(inside.kernel)
    return template(NOTEBOOKS).cells()


def kernel_wire() -> Wire:
    """Return the wire to a new kernel, forked from this process's warm one."""
    return template(NOTEBOOKS).kernel()
