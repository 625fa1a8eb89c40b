"""A warm process for Jupyter's kernels, lent by the resident process instead of started."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Mapping
from typing import Self

from analysis.engine.pickle_socket import PickleSocket, gone
from analysis.engine.reach import hand_over
from analysis.engine.variables import SETTLED

_BACKEND = "MPLBACKEND"


class Lent:
    """A fork of the resident process that ends, with its own forks, when this one leaves it.

    Parameters
    ----------
    end : socket.socket
        To the resident process, which is ready to be asked.
    """

    def __init__(self, end: socket.socket) -> None:
        self.socket, self.channel = end, PickleSocket(end)
        end.send(hand_over.TEMPLATE)
        self.pid: int = self.channel.receive()

    @classmethod
    def for_notebooks(cls, variables: Mapping[str, str]) -> Self | None:
        """Return one for an environment; None where there is none that fits it."""
        end = hand_over.own({_BACKEND: SETTLED[_BACKEND], **variables})  # kernels have it anyway
        if end is not None:
            with contextlib.suppress(OSError, EOFError):
                return cls(end)
            end.close()
        return None

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return not gone(self.socket)

    def last_words(self) -> str:
        """Return nothing: it writes to nobody."""
        return ""

    def end(self) -> None:
        """Leave it, upon which it ends."""
        self.channel.close()
