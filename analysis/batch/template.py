"""The warm process: imports once, then forks itself for every report it is asked to build."""

from __future__ import annotations

import gc
import importlib
import os
import signal
import socket
import sys
import traceback
from typing import Any

from analysis.batch import limits
from analysis.batch.cells import be_cells
from analysis.batch.kernel import make_kernel
from analysis.batch.wire import CELLS, READY, Wire

kernel: Any = None
"""The kernel made beforehand, for the forks of this process to run cells in."""


def warm(modules: list[str]) -> None:
    """Import what notebooks and exporters will need; a module that fails will fail in its cell."""
    for name in modules:
        module, _, member = name.partition(":")
        try:
            imported = importlib.import_module(module)
            if member:
                getattr(imported, member)
        except Exception:  # noqa: BLE001  (the notebook that wants it tells its reader)
            traceback.print_exc()


def serve(control: socket.socket, modules: list[str]) -> None:
    """Fork once per descriptor that arrives; end when the other side is gone.

    This process must never start a thread, an event loop or a zmq context: a fork copies only the
    calling thread, and locks that another one held would stay locked for ever.
    """
    global kernel  # noqa: PLW0603  (one per process is the point)
    warm(modules)
    kernel = make_kernel()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps the reports' processes
    gc.collect()
    gc.freeze()  # so that a collection in a child does not touch, and thereby copy, every page
    control.sendall(READY)
    parent = os.getpid()
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not data:
            os._exit(0)
        if os.fork() == 0:
            control.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            end = socket.socket(fileno=descriptors[0])
            if data == CELLS:
                be_cells(end, kernel, parent)
            os._exit(_report(end, parent))
        os.close(descriptors[0])


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
    serve(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
