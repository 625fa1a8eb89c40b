"""The warm process: imports once, then forks itself for every report it is asked to build."""

from __future__ import annotations

import gc
import importlib
import os
import signal
import socket
import sys
import traceback

from analysis.batch import limits
from analysis.batch.wire import Wire

READY = b"r"


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
    warm(modules)
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
            os._exit(_report(descriptors[0], parent))
        os.close(descriptors[0])


def _report(descriptor: int, parent: int) -> int:
    """Be the process of one report; return its exit code."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    limits.die_with_parent(parent)
    limits.adopt_orphans()
    from analysis.batch.execute import build_report

    wire = Wire(socket.socket(fileno=descriptor))
    try:
        wire.send(os.getpid())
        result = build_report(wire.receive())
        limits.end_descendants()
        wire.send(result)
    except (EOFError, OSError):  # the runner is gone; nobody is left to tell
        return 1
    return 0


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
