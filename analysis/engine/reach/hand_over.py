"""How a command is handed to the resident process, and what becomes of it there.

Every command passes here before it imports anything, so this imports next to nothing.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import signal
import socket
import struct
from collections.abc import Mapping, Sequence
from types import FrameType

from analysis.engine.inherited import ceilings, umask
from analysis.engine.reach import address

READY, STALE, TAKEN, GO, STOP = b"+", b"-", b"t", b"g", b"i"
"""It may be asked; its code was changed; a fork has read the order; and begins; and shall end."""
COMMAND, TEMPLATE = b"c", b"f"
"""What a fork is to be: a command, or a warm process for forks of whoever asks."""
LENGTH = struct.Struct("!Q")
_ANSWER_SECONDS = 2.0
"""A process that is well answers in a hundredth of that; one that is stopped never does."""


def reach(folder: str, name: str) -> socket.socket:
    """Return a socket to the resident process of a name, which is ready to be asked.

    Raises
    ------
    OSError
        Where nobody listens, answers in time, or may be asked.
    """
    end = socket.socket(socket.AF_UNIX)
    try:
        end.settimeout(_ANSWER_SECONDS)
        end.connect(f"{folder}/{name}")
        if address.peer(end)[1] != os.geteuid():
            raise PermissionError(name)
        if end.recv(1) != READY:
            raise ConnectionRefusedError(name)
    except BaseException:
        end.close()
        raise
    return end


def own(variables: Mapping[str, str] | None = None) -> socket.socket | None:
    """Return a socket to this process's own resident, if there is one that may be used.

    Parameters
    ----------
    variables : mapping of str to str, optional
        Those that it must have been started with; those of a build by default.
    """
    if address.usable():
        with contextlib.suppress(OSError), address.private_folder() as folder:
            return reach(folder, address.own_name(variables))
    return None


class Handed:
    """A command that runs in a fork of the resident process."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    def interrupt(self) -> None:
        """Stop it, as Ctrl-C would."""
        with contextlib.suppress(OSError):
            self._end.send(STOP)

    def wait(self) -> int | None:
        """Return its exit code; None where it vanished."""
        with self._end, contextlib.suppress(OSError):
            code = self._end.recv(1)
            return code[0] if code else None
        return None


def hand_over(arguments: Sequence[str], streams: Sequence[int] = (0, 1, 2)) -> Handed | None:
    """Hand a command with these arguments over, with all that it would find here.

    Parameters
    ----------
    arguments : sequence of str
    streams : sequence of int
        Descriptors of its standard input, output and error.

    Returns
    -------
    Handed or None
        None where there is nobody to take it: it is to be run here.
    """
    end = own()
    if end is None:
        return None
    try:
        order = (
            list(arguments), dict(os.environ), os.getcwd(), umask(), ceilings(),  # noqa: PTH109
            sorted(os.sched_getaffinity(0)),
        )  # fmt: skip
        packed = marshal.dumps(order)
        socket.send_fds(end, [COMMAND], list(streams))
        end.sendall(LENGTH.pack(len(packed)) + packed)
        if end.recv(1) == TAKEN:
            end.sendall(GO)
            end.settimeout(None)
            return Handed(end)
    except OSError:
        pass
    end.close()
    return None


def run(arguments: Sequence[str]) -> int | None:
    """Have a command run to its end, stopped as this process is; None where nobody takes it."""
    handed = hand_over(arguments)
    if handed is None:
        return None
    stopped = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal stopped
        stopped = True
        handed.interrupt()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    code = handed.wait()
    for number, handler in before.items():
        signal.signal(number, handler)
    if code is None and stopped:
        return 3
    return code
