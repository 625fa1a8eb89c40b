"""How two of our own processes speak over a socket: pickles with their length in front."""

from __future__ import annotations

import pickle
import select
import socket
import struct
import sys
import time
from typing import Any

CALL = b"f"
CELLS = b"c"
KERNEL = b"k"
"""What a fork of the warm process is to be: a call of a function, what runs cells, a kernel."""

ASKING = 1 + 1024
"""Bytes of a request to the warm process: its kind, then what it is about."""


def asking(kind: bytes, about: str = "") -> bytes:
    """Return a request to the warm process; what it is about is left out where it is too long."""
    named = about.encode("utf-8", "surrogateescape")
    return kind + (named if len(named) < ASKING else b"").ljust(ASKING - 1)


def asked(request: bytes) -> tuple[bytes, str]:
    """Return the kind of a request to the warm process, and what it is about."""
    return request[:1], request[1:].decode("utf-8", "surrogateescape").strip()


def gone(end: socket.socket) -> bool:
    """Return whether nobody holds a socket's other end any more."""
    poller = select.poll()
    poller.register(end, 0)  # a hang-up is told without being asked for
    return bool(poller.poll(0))


_HEAD = struct.Struct("!Q")


class PickleSocket:
    """One end of a socket that carries whole objects."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    def send(self, value: object) -> None:
        """Send one object; BrokenPipeError or ConnectionResetError when nobody listens."""
        packed = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self._end.sendall(_HEAD.pack(len(packed)) + packed)  # in one: each wakes the other end

    def ready(self, seconds: float | None) -> bool:
        """Wait until something can be read, or the other end is gone; False when time is up."""
        left = None if seconds is None else max(0, seconds)
        if not hasattr(select, "poll"):  # Windows
            return bool(select.select([self._end], [], [], left)[0])
        poller = select.poll()  # unlike select, it knows no highest descriptor
        poller.register(self._end, select.POLLIN)
        return bool(poller.poll(None if left is None else left * 1000))

    def receive(self) -> Any:
        """Return the next object; EOFError when the other end is gone."""
        (length,) = _HEAD.unpack(self._exactly(_HEAD.size))
        return pickle.loads(self._exactly(length))  # noqa: S301  (the other end is our own child)

    def receive_by(self, deadline: float | None) -> Any:
        """Return the next object, or raise TimeoutError at a moment of the monotonic clock."""
        left = None if deadline is None else deadline - time.monotonic()
        if not self.ready(left):
            raise TimeoutError
        return self.receive()

    def _exactly(self, length: int) -> bytearray:
        content = bytearray(length)
        view = memoryview(content)
        while view:
            got = self._end.recv_into(view)
            if not got:
                raise EOFError
            view = view[got:]
        return content

    def fileno(self) -> int:
        """Return the socket's descriptor."""
        return self._end.fileno()

    def close(self) -> None:
        """Close this end."""
        self._end.close()


def inherited_end() -> socket.socket:
    """Return this process's end of the wire to whoever started it."""
    if hasattr(socket, "fromshare"):  # Windows
        end: socket.socket = socket.fromshare(sys.stdin.buffer.read())
        return end
    return socket.socket(fileno=int(sys.argv[1]))
