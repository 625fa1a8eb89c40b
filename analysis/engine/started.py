"""How a process of ours is started, spoken to, heard when it fails, and ended."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from typing import Any

from analysis.engine.limits import end_tree, package_folder
from analysis.engine.pickle_socket import PickleSocket


class Started:
    """A process of ours, started afresh, and the channel to it; ``socket`` is the channel's.

    Parameters
    ----------
    module : str
        Whose ``main`` is given the other end by ``inherited_end``.
    environment : mapping of str to str
    options : tuple of str
        Of Python's.
    """

    def __init__(
        self, module: str, environment: Mapping[str, str], options: tuple[str, ...] = ()
    ) -> None:
        ours, theirs = socket.socketpair()
        shares = hasattr(theirs, "share")  # Windows hands sockets over by name
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  (as long as the process)
        more: dict[str, Any] = {} if shares else {"pass_fds": [theirs.fileno()]}
        self.process = subprocess.Popen(
            [sys.executable, *options, "-m", module, str(theirs.fileno())],
            stdin=subprocess.PIPE if shares else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            start_new_session=True,  # Ctrl-C is for the runner, which then ends this process
            cwd=package_folder(),
            env=dict(environment),
            **more,
        )
        if shares:
            assert self.process.stdin is not None  # noqa: S101
            with self.process.stdin as stdin:
                stdin.write(theirs.share(self.process.pid))  # type: ignore[attr-defined]
        theirs.close()
        self.socket, self.channel = ours, PickleSocket(ours)

    @property
    def pid(self) -> int:
        """Its number."""
        return self.process.pid

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self.process.poll() is None

    def last_words(self) -> str:
        """Return the end of what it wrote to its standard error."""
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace")[-2000:]

    def end(self) -> None:
        """End it and all that it started."""
        if self.process.poll() is None:
            end_tree(self.process.pid)
        with contextlib.suppress(AttributeError, OSError):  # what it left behind; not on Windows
            os.killpg(self.process.pid, signal.SIGKILL)
        self.channel.close()
        self.process.wait()
        self._errors.close()
