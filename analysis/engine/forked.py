"""How a process of ours is begun by forking this one, which must be warm and have no thread."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import tempfile
from collections.abc import Callable, Collection
from typing import NoReturn, Protocol

from analysis.engine.limits import die_with_parent, end_tree
from analysis.engine.pickle_socket import PickleSocket
from analysis.engine.variables import environment


class Beginning(Protocol):
    """A process that was begun here, however; ``socket`` is that of the channel to it."""

    socket: socket.socket
    channel: PickleSocket

    @property
    def pid(self) -> int:
        """Its number."""

    @property
    def running(self) -> bool:
        """Whether it has not ended."""

    def last_words(self) -> str:
        """Return the end of what it wrote to its standard error."""

    def end(self) -> None:
        """End it and all that it started."""


class Forked:
    """A fork of this process, of a session of its own, that ends when this one does.

    Parameters
    ----------
    become : callable
        Is given the other end of the channel in the fork, and never returns.
    keep : collection of int
        The descriptors that it keeps open besides.
    """

    def __init__(self, become: Callable[[socket.socket], NoReturn], keep: Collection[int]) -> None:
        self.socket, theirs = socket.socketpair()
        self.channel = PickleSocket(self.socket)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  (as long as the process)
        parent = os.getpid()
        self.pid = os.fork()
        self._ended = False
        if self.pid == 0:
            try:
                os.setsid()
                die_with_parent(parent)
                _settle(self._errors.fileno(), {theirs.fileno(), *keep})
                become(theirs)
            finally:
                os._exit(1)
        theirs.close()

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        if not self._ended:
            with contextlib.suppress(ChildProcessError):
                self._ended = os.waitpid(self.pid, os.WNOHANG)[0] != 0
        return not self._ended

    def last_words(self) -> str:
        """Return the end of what it wrote to its standard error."""
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace")[-2000:]

    def end(self) -> None:
        """End it and all that it started."""
        if self.running:
            end_tree(self.pid)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self.pid, 0)
            self._ended = True
        with contextlib.suppress(OSError):  # what it left behind
            os.killpg(self.pid, signal.SIGKILL)
        self.channel.close()
        self._errors.close()


def _settle(errors: int, keep: Collection[int]) -> None:
    """Make this process what one that is started afresh would be."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGIO):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream, instead in enumerate((nothing, nothing, errors)):
        os.dup2(instead, stream)
    for descriptor in map(int, os.listdir("/proc/self/fd")):  # noqa: PTH208  (names alone)
        if descriptor > 2 and descriptor not in keep:
            with contextlib.suppress(OSError):
                os.close(descriptor)
    os.environ.update(environment())
