"""The warm process: imports once, then forks itself for every report it is asked to build."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import analysis
from analysis.batch import limits
from analysis.batch.cells import be_cells
from analysis.batch.kernel import be_kernel, make_kernel
from analysis.batch.task import Preparation
from analysis.batch.wire import ASKING, CELLS, KERNEL, READY, Wire
from analysis.claims.load import load_source

kernel: Any = None
"""The kernel made beforehand, for the forks of this process to run cells in."""


def make_ready(ahead: Preparation) -> None:
    """Import, convert and cache what reports will need; what fails here will fail in its report."""
    for wanted in ahead.modules:
        module, _, member = wanted.partition(":")
        with _forgiving():
            imported = importlib.import_module(module)
            if member:
                getattr(imported, member)
    if any(wanted.startswith("analysis:") for wanted in ahead.modules):
        with _forgiving():
            analysis.prepare()
    if ahead.notebooks:
        with _forgiving():
            from analysis import render

            render.ready_pdf()
    for notebook in ahead.notebooks:
        with _forgiving():
            import nbformat

            told = nbformat.reads(notebook, as_version=4)  # compiles the format's schema
            nbformat.writes(told)
            render.prepare(told)
            render.to_html(told)


@contextlib.contextmanager
def _forgiving() -> Iterator[None]:
    try:
        yield
    except Exception:  # noqa: BLE001  (notebooks import whatever they like)
        traceback.print_exc()


def serve(control: socket.socket) -> None:
    """Fork once per descriptor that arrives; end when the other side is gone.

    This process must never start a thread, an event loop or a zmq context: a fork copies only the
    calling thread, and locks that another one held would stay locked for ever.
    """
    global kernel  # noqa: PLW0603  (one per process is the point)
    ahead: Preparation = Wire(control).receive()
    make_ready(ahead)
    kernel = make_kernel()
    signal.signal(signal.SIGCHLD, _reap)
    gc.collect()
    gc.freeze()  # so that a collection in a child does not touch, and thereby copy, every page
    control.sendall(READY)
    parent = os.getpid()
    while True:
        asked, descriptors, _, _ = socket.recv_fds(control, ASKING, 1)
        if not asked:
            os._exit(0)
        kind, source = asked[:1], asked[1:].decode("ascii").strip()
        if source and ahead.root:
            with _forgiving():  # read once here, remembered in every report about it
                load_source(source, Path(ahead.root))
        if os.fork() == 0:
            control.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            end = socket.socket(fileno=descriptors[0])
            if kind == CELLS:
                be_cells(end, kernel, parent)
            if kind == KERNEL:
                be_kernel(end, parent)
            os._exit(_report(end, parent))
        os.close(descriptors[0])


def _reap(_number: int, _frame: object) -> None:
    """Take leave of reports' processes; ignoring them would lose count of their processor time."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _report(end: socket.socket, parent: int) -> int:
    """Be the process of one report; return its exit code."""
    os.setsid()
    limits.die_with_parent(parent)
    limits.adopt_orphans()
    from analysis.batch.execute import build_report

    wire = Wire(end)
    try:
        wire.send(os.getpid())
        result = build_report(wire.receive())
        limits.end_descendants()
        wire.send(result)
    except (EOFError, OSError):  # the runner is gone; nobody is left to tell
        return 1
    return 0


if __name__ == "__main__":
    sys.modules["analysis.batch.template"] = sys.modules["__main__"]  # one module, not two
    serve(socket.socket(fileno=int(sys.argv[1])))
