"""The process that runs a notebook's cells: how it is forked, asked, watched and ended."""

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
from typing import Any, Self

from nbclient.exceptions import DeadKernelError

from analysis.batch import limits
from analysis.batch.wire import Wire

_LOOK_SECONDS = 0.05
_FIRST_VICTIM = "500"


class MemoryCeilingError(DeadKernelError):
    """A cell's process was ended because it held more memory than a report may."""

    @classmethod
    def of(cls, held: int, ceiling: int) -> Self:
        """Return the error that names both, given in bytes."""
        return cls(
            f"The memory ceiling was passed: the cell held {held // 2**20} MB "
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

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.pid, packed = wire.receive()
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
            self._wire.send(content)
        except OSError:
            raise EOFError from None

    def answer(
        self, take: Callable[[dict[str, Any]], None], deadline: float | None, ceiling: int | None
    ) -> dict[str, Any]:
        """Pass on the cell's messages until its reply comes, and return that.

        Raises
        ------
        TimeoutError
            When the deadline of the monotonic clock passes; the process is ended.
        EOFError
            When the process is gone.
        MemoryCeilingError
            When it held more than ``ceiling`` bytes; the process is ended.
        """
        looked = time.monotonic()
        while True:
            if not self._wire.ready(_LOOK_SECONDS) or time.monotonic() - looked > _LOOK_SECONDS:
                looked = time.monotonic()
                self._watch(deadline, ceiling)
                continue
            try:
                kind, packed, *buffers = self._wire.receive()
            except OSError:
                raise EOFError from None
            content: dict[str, Any] = json.loads(packed)
            if kind == "reply":
                return content
            if content.pop("own"):
                take({**content, "buffers": buffers[0] if buffers else []})

    def _watch(self, deadline: float | None, ceiling: int | None) -> None:
        held = sum(map(limits.resident, (self.pid, *limits.descendants(self.pid))))
        self.peak = max(self.peak, held)
        if ceiling is not None and held > ceiling:
            self.end()
            raise MemoryCeilingError.of(held, ceiling)
        if deadline is not None and time.monotonic() > deadline:
            self.end()
            raise TimeoutError

    def end(self) -> None:
        """End the process and all that it started."""
        for pid in (*limits.descendants(self.pid), self.pid):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)

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
        self._wire.close()


def fork_cells(kernel: Any) -> CellProcess:
    """Fork this process, which must have no other thread, into one that runs cells."""
    ours, theirs = socket.socketpair()
    parent = os.getpid()
    if os.fork() == 0:
        ours.close()
        be_cells(theirs, kernel, parent)
    theirs.close()
    return CellProcess(Wire(ours))


def be_cells(end: socket.socket, kernel: Any, parent: int) -> None:
    """Be the process that runs cells; never returns."""
    from analysis.batch.kernel import serve_cells

    code = 1
    try:
        os.setsid()
        limits.die_with_parent(parent)
        with contextlib.suppress(OSError):  # if memory runs out, this is the one to end
            Path("/proc/self/oom_score_adj").write_text(_FIRST_VICTIM, encoding="ascii")
        wire = Wire(end)
        wire.send((os.getpid(), json.dumps(kernel.language_info)))
        serve_cells(kernel, wire.receive, wire.send)
        code = 0
    except (EOFError, OSError):  # the parent is gone
        pass
    except RuntimeError:  # a cell stopped the loop, as exit() does
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(code)
