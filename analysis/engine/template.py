"""The warm process: imports once, then forks itself for every notebook it is asked to run."""

from __future__ import annotations

import sys
import time

SINCE = time.time_ns()
if __name__ == "__main__":
    del sys.path[0]  # the folder of the package, which a kernel would not look into

import contextlib  # noqa: E402
import os  # noqa: E402
import signal  # noqa: E402
import socket  # noqa: E402
from typing import NoReturn  # noqa: E402

from analysis.engine import limits  # noqa: E402
from analysis.engine.pickle_socket import (  # noqa: E402
    ASKING,
    CALL,
    CELLS,
    KERNEL,
    PickleSocket,
    asked,
)
from analysis.engine.stamps import Stamp  # noqa: E402
from analysis.engine.terms import Preload  # noqa: E402
from analysis.engine.warm_kernel import WarmKernel, forgiving, uncollected  # noqa: E402


def serve(control: socket.socket) -> None:
    """Import what is asked for, then fork once per descriptor that arrives.

    This process must never start a thread, an event loop or a zmq context: a fork copies only the
    calling thread, and locks that another one held would stay locked for ever.
    """
    channel = PickleSocket(control)
    ahead: Preload = channel.receive()
    warm = make_warm(ahead, SINCE)
    channel.send(warm.stamps)
    fork_on_demand(control, warm, ahead)


def make_warm(ahead: Preload, since: int) -> WarmKernel:
    """Make this process's kernel, which began at ``since``, and make the process fit to fork."""
    with uncollected():
        warm = WarmKernel(ahead, since)
        from analysis.engine import cells  # after the kernel, which does not import what this does

        cells.inherit(warm)
    signal.signal(signal.SIGCHLD, reap)
    return warm


def lend(control: socket.socket, warm: WarmKernel, stamps: dict[str, Stamp]) -> NoReturn:
    """Be the warm process of one runner, in a fork of one that is warm already.

    The runner looks whether the files of these stamps were changed: of none, where it lasts no
    longer than one build, before which somebody looked.
    """
    signal.signal(signal.SIGCHLD, reap)
    channel = PickleSocket(control)
    try:
        ahead: Preload = channel.receive()
        with uncollected():
            warm.add(ahead)
        channel.send(stamps)
        fork_on_demand(control, warm, ahead)
    except (EOFError, OSError):  # the runner is gone
        os._exit(1)


def fork_on_demand(control: socket.socket, warm: WarmKernel, ahead: Preload) -> NoReturn:
    """Fork once per descriptor that arrives; end when the other side is gone."""
    from analysis.engine import cells

    parent = os.getpid()
    while True:
        request, descriptors, _, _ = socket.recv_fds(control, ASKING, 1)
        if not request:
            os._exit(0)
        kind, about = asked(request)
        if about and ahead.each is not None:
            with forgiving():
                ahead.each(about)
        if os.fork() == 0:
            control.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            end = socket.socket(fileno=descriptors[0])
            if kind == CELLS:
                cells.be_cells(end, warm, parent)
            if kind == KERNEL:
                cells.be_kernel(end, warm, parent)
            if kind == CALL:
                os._exit(_call(end, parent))
            os._exit(2)
        os.close(descriptors[0])


def reap(_number: int, _frame: object) -> None:
    """Take leave of forks; ignoring them would lose count of their processor time."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _call(end: socket.socket, parent: int) -> int:
    """Be the process of one call; return its exit code."""
    os.setsid()
    limits.die_with_parent(parent)
    limits.adopt_orphans()
    channel = PickleSocket(end)
    try:
        channel.send(os.getpid())
        function, argument, cwd = channel.receive()
        os.chdir(cwd)
        result = function(argument)
        limits.end_descendants()
        channel.send(result)
    except (EOFError, OSError):  # the runner is gone; nobody is left to tell
        return 1
    return 0


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
