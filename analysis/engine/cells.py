"""The process that runs a notebook's cells: how it begins, is asked, watched and ended."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn, Self

from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from nbclient.exceptions import DeadKernelError

from analysis.engine import limits
from analysis.engine.kernel import PipeKernel, serve_cells
from analysis.engine.pickle_socket import PickleSocket
from analysis.engine.surroundings import Surroundings
from analysis.engine.warm_kernel import WarmKernel

_LOOK_SECONDS = 0.05
_LAST_WORDS_SECONDS = 3.0
_FIRST_VICTIM = "500"


class MemoryCeilingError(DeadKernelError):
    """A cell's process was ended because it held more memory than a report may."""

    @classmethod
    def of(cls, resident: int, ceiling: int) -> Self:
        """Return the error that names both, given in bytes."""
        return cls(
            f"The memory ceiling was passed: the cell held {resident // 2**20} MB "
            f"where a report may hold {ceiling // 2**20} MB."
        )


class ReportTimeoutError(DeadKernelError):
    """A cell's process was ended because the report took longer than it may."""


class CellProcess:
    """The parent's side of a process that runs cells.

    Attributes
    ----------
    language_info : dict
        What the notebook's metadata will say of its language.
    peak : int
        The most memory it was seen to hold, in bytes, with all that it started.
    """

    def __init__(self, channel: PickleSocket, surroundings: Surroundings) -> None:
        self._socket = channel
        self.pid, packed = channel.receive()
        channel.send(surroundings)
        self.language_info = json.loads(packed)
        self.peak = 0

    def request(self, source: str, *, stop_on_error: bool) -> None:
        """Ask for one cell; EOFError when the process is gone."""
        content = {
            "code": source,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": stop_on_error,
        }
        try:
            self._socket.send(content)
        except OSError:
            raise EOFError from None

    def answer(
        self, take: Callable[[dict[str, Any]], None], deadline: float | None, ceiling: int | None
    ) -> dict[str, Any]:
        """Pass on the cell's messages until its reply comes, and return that.

        Raises
        ------
        TimeoutError
            When the deadline of the monotonic clock passes; the process is interrupted, so that
            its last messages tell where it was, and ended.
        EOFError
            When the process is gone.
        MemoryCeilingError
            When it held more than ``ceiling`` bytes; the process is ended.
        """
        looked, late = time.monotonic(), False
        while True:
            if not self._socket.ready(_LOOK_SECONDS) or time.monotonic() - looked > _LOOK_SECONDS:
                looked = time.monotonic()
                self._watch(ceiling)
                if deadline is not None and looked > deadline:
                    if late:
                        break
                    late, deadline = True, looked + _LAST_WORDS_SECONDS
                    self.interrupt()
                continue
            try:
                kind, packed, *buffers = self._socket.receive()
            except (OSError, EOFError):
                if late:
                    break
                raise EOFError from None
            content: dict[str, Any] = json.loads(packed)
            if kind == "reply":
                if late:
                    break
                return content
            if content.pop("own"):
                take({**content, "buffers": buffers[0] if buffers else []})
        self.end()
        raise TimeoutError

    def _watch(self, ceiling: int | None) -> None:
        resident = sum(map(limits.resident, (self.pid, *limits.descendants(self.pid))))
        self.peak = max(self.peak, resident)
        if ceiling is not None and resident > ceiling:
            self.end()
            raise MemoryCeilingError.of(resident, ceiling)

    def interrupt(self) -> None:
        """Stop the cell as a person at a keyboard would, where the platform has a way to."""
        with contextlib.suppress(AttributeError, ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGINT)

    def end(self) -> None:
        """End the process and all that it started."""
        limits.end_tree(self.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(OSError):
            self.peak = max(self.peak, limits.high_water(self.pid))
        self.end()
        self._socket.close()


_warm: WarmKernel | None = None


def inherit(warm: WarmKernel) -> None:
    """Keep the kernel that forks of this process will run cells in."""
    global _warm  # noqa: PLW0603  (one per process is the point)
    _warm = warm


def fork_inherited(surroundings: Surroundings) -> CellProcess | None:
    """Fork this process, if it was itself forked from a warm one, into one that runs cells."""
    if _warm is None:
        return None
    ours, theirs = socket.socketpair()
    parent = os.getpid()
    if os.fork() == 0:
        ours.close()
        be_cells(theirs, _warm, parent)
    theirs.close()
    return CellProcess(PickleSocket(ours), surroundings)


def be_cells(end: socket.socket, warm: WarmKernel, parent: int) -> NoReturn:
    """Be the process that runs cells; never returns."""
    code = 1
    try:
        os.setsid()
        limits.die_with_parent(parent)
        with contextlib.suppress(OSError):  # if memory runs out, this is the one to end
            Path("/proc/self/oom_score_adj").write_text(_FIRST_VICTIM, encoding="ascii")
        run_cells(PickleSocket(end), warm)
        code = 0
    except (EOFError, OSError):  # the parent is gone
        pass
    except RuntimeError:  # a cell stopped the loop, as exit() does
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(code)


def run_cells(channel: PickleSocket, warm: WarmKernel) -> None:
    """Take over the surroundings, and run the cells that come down the channel."""
    channel.send((os.getpid(), json.dumps(warm.kernel.language_info)))
    warm.begin(channel.receive())
    serve_cells(warm.kernel, channel.receive, channel.send)


def be_kernel(end: socket.socket, warm: WarmKernel, parent: int) -> NoReturn:
    """Be a whole ipykernel, with sockets and threads of its own; never returns.

    Its end of the socket stays open as long as it lives.
    """
    channel = PickleSocket(end)
    os.setsid()
    limits.die_with_parent(parent)
    channel.send(os.getpid())
    arguments, surroundings = channel.receive()
    for kind in (IPKernelApp, PipeKernel, ZMQInteractiveShell):
        kind.clear_instance()
    warm.begin(surroundings)
    # It watches its parent, which is the process that was forked, not the one that asked for it.
    os.environ["JPY_PARENT_PID"] = str(parent)
    sys.argv[1:] = arguments
    IPKernelApp.launch_instance(arguments)
    os._exit(0)
