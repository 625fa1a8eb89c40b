"""The runner's side of the warm process: start it, hand it work, notice when it is lost."""

from __future__ import annotations

import atexit
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from analysis.engine.cells import CellProcess, fork_inherited
from analysis.engine.forked import Beginning, Forked
from analysis.engine.limits import descendants, end_tree
from analysis.engine.pickle_socket import CALL, CELLS, KERNEL, PickleSocket, asking, gone
from analysis.engine.reach.lent import Lent
from analysis.engine.stamps import Stamp, changed
from analysis.engine.started import Started
from analysis.engine.surroundings import Surroundings
from analysis.engine.terms import LostWorker, Preload
from analysis.engine.variables import THREAD_CAPS, at_start, environment
from analysis.engine.warm_kernel import general

POSSIBLE = (
    sys.platform == "linux" and hasattr(os, "fork") and os.environ.get("BRIEFING_FORK") != "0"
)
"""Forking a process that holds numpy and friends is dependable on Linux only; even there it can be
refused, by ``BRIEFING_FORK=0``."""

_START_SECONDS = 120.0
_GRACE_SECONDS = 5.0
_Value = TypeVar("_Value")
_Answer = TypeVar("_Answer")


class Template:
    """A warm process that can be asked for forks from several threads at once.

    Parameters
    ----------
    ahead : Preload
    started : Beginning
        The process itself, which waits to be told what to make ready.
    """

    def __init__(self, ahead: Preload, started: Beginning) -> None:
        self._lock = threading.Lock()
        self._running: set[int] = set()
        self._stamps: dict[str, Stamp] = {}
        self._started, self._control = started, started.socket
        self._control.settimeout(_START_SECONDS)
        try:
            self._started.channel.send(ahead)
            self._stamps = self._started.channel.receive()
        except (OSError, EOFError):  # it ended, or took too long
            words = self._started.last_words()
            self.close()
            raise LostWorker(f"the warm process did not start:\n{words}") from None
        self._control.settimeout(None)

    @property
    def alive(self) -> bool:
        """Whether the process still runs.

        A killed process closes its end and takes its forks along before it can be waited for, so
        whoever has just lost a fork may be told too soon that it still runs.
        """
        return self._started.running and not gone(self._control)

    @property
    def fresh(self) -> bool:
        """Whether all that it has loaded is what the files hold."""
        return not changed(self._stamps)

    @property
    def busy(self) -> bool:
        """Whether any fork of it runs."""
        return bool(descendants(self._started.pid))

    def cells(self, surroundings: Surroundings) -> CellProcess:
        """Return a new process that runs cells; LostWorker when none can be had."""
        try:
            return CellProcess(self._fork(CELLS), surroundings)
        except (EOFError, OSError) as error:
            raise LostWorker("the warm process vanished") from error

    def kernel(self) -> PickleSocket:
        """Return the channel to a new kernel with sockets of its own."""
        return self._fork(KERNEL)

    def _fork(self, kind: bytes, about: str = "") -> PickleSocket:
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            socket.send_fds(self._control, [asking(kind, about)], [theirs.fileno()])
        return PickleSocket(ours)

    def call(
        self,
        function: Callable[[_Value], _Answer],
        value: _Value,
        *,
        about: str = "",
        seconds: float | None = None,
    ) -> _Answer:
        """Have a fork call a function of a module, and return its answer.

        Parameters
        ----------
        function : callable
        value : object
        about : str
            What the preparation's ``each`` is called with before.
        seconds : float, optional
            After which it should have ended by itself.

        Raises
        ------
        TimeoutError
            When it has not, shortly after; it was ended.
        LostWorker
            When the fork, or the warm process, vanishes.
        """
        pid, channel = 0, None
        deadline = None if seconds is None else time.monotonic() + seconds + _GRACE_SECONDS
        try:
            channel = self._fork(CALL, about)
            pid = channel.receive()
            self._running.add(pid)
            channel.send((function, value, str(Path.cwd())))
            answer: _Answer = channel.receive_by(deadline)
        except TimeoutError:
            end_tree(pid)
            raise
        except (EOFError, OSError) as error:
            raise LostWorker("the process vanished") from error
        finally:
            self._running.discard(pid)
            if channel is not None:
                channel.close()
        return answer

    def close(self) -> None:
        """End the warm process and every call that it is busy with."""
        for pid in tuple(self._running):
            end_tree(pid)
        self._started.end()


_CALLS = "calls"
_templates: dict[object, Template] = {}
_ready: list[tuple[object, Forked]] = []
_retired: list[Template] = []
_starting = threading.Lock()


def template(ahead: Preload, *, check: bool = True) -> Template:
    """Return this process's warm process for calls, started anew when it was lost.

    Parameters
    ----------
    ahead : Preload
    check : bool
        Whether it is also started anew when files have changed.
    """
    return _template(_CALLS, ahead, environment(), (), check=check)


def _template(
    key: object,
    ahead: Preload,
    environ: Mapping[str, str],
    options: tuple[str, ...],
    *,
    check: bool = True,
) -> Template:
    with _starting:
        known = _templates.get(key)
        if known is not None and known.alive and (known.fresh or not check):
            return known
        if known is not None:
            del _templates[key]
            _retired.append(known)
        for old in [one for one in _retired if not (one.alive and one.busy)]:
            _retired.remove(old)
            old.close()
        lent = None if key == _CALLS or options else Lent.for_notebooks(environ)
        _templates[key] = Template(ahead, lent or _begin(environ, options))
        return _templates[key]


def offer(forked: Forked) -> None:
    """Keep a fork of this process, made while it had no thread, for the first that is asked for."""
    _ready.append((at_start(environment()), forked))


def _begin(environ: Mapping[str, str], options: tuple[str, ...]) -> Beginning:
    while _ready and not options:
        fits, forked = _ready.pop()
        if fits == at_start(environ) and forked.running:
            return forked
        forked.end()
    return Started("analysis.engine.template", environ, options)


@atexit.register
def close_templates() -> None:
    """End this process's warm processes."""
    with _starting:
        for known in (*_templates.values(), *_retired):
            known.close()
        for _, forked in _ready:
            forked.end()
        _templates.clear()
        _retired.clear()
        _ready.clear()


def notebook_template(surroundings: Surroundings, options: tuple[str, ...] = ()) -> Template:
    """Return the warm process for notebooks that are run outside a build.

    One is started for each set of the variables that libraries read when they are imported; a few
    are kept.
    """
    key = ("notebooks", surroundings.at_start, options)
    with _starting:
        others = [one for one in _templates if isinstance(one, tuple) and one != key]
        _retired.extend(_templates.pop(old) for old in others[:-_KEPT])
    environ = {**THREAD_CAPS, **surroundings.environment}
    return _template(key, general(), environ, options)


_KEPT = 1


def cell_process(surroundings: Surroundings, options: tuple[str, ...] = ()) -> CellProcess | None:
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
    if process := fork_inherited(surroundings):
        return process
    return notebook_template(surroundings, options).cells(surroundings)
