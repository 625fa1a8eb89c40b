"""The kernel provisioner ``briefing``: JupyterLab, nbval and nbclient get kernels in a blink.

Set ``JUPYTER_DEFAULT_PROVISIONER_NAME=briefing``. The kernel is ipykernel's own, sockets, threads
and all, forked from a process that has the imports done; any other kernel starts as it always does.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from analysis.engine import warm
from analysis.engine.installed_kernels import own_command
from analysis.engine.pickle_socket import PickleSocket
from analysis.engine.surroundings import Surroundings
from analysis.engine.terms import LostWorker


class ForkedKernel:
    """What a provisioner asks of the process of a kernel, for one that is not our own child.

    Attributes
    ----------
    pid : int
    returncode : int or None
        None while it runs; afterwards 0, since only its true parent learns more.
    """

    stdin = stdout = stderr = None

    def __init__(
        self, channel: PickleSocket, arguments: list[str], surroundings: Surroundings
    ) -> None:
        self._socket = channel
        self.pid: int = channel.receive()
        self.returncode: int | None = None
        channel.send((arguments, surroundings))

    def poll(self) -> int | None:
        """Return None while the kernel runs: it holds its end of the channel until it ends."""
        if self.returncode is None and self._socket.ready(0):
            self.returncode = 0
            self._socket.close()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end; TimeoutError after so many seconds."""
        end = None if timeout is None else time.monotonic() + timeout
        while self.poll() is None:
            if end is not None and time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.01)
        return 0

    def send_signal(self, number: int) -> None:
        """Send a signal, unless the kernel has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End the kernel at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the kernel to end."""
        self.send_signal(signal.SIGTERM)


class WarmProvisioner(LocalProvisioner):
    """Forks Python kernels from a warm process; starts all others, and all elsewhere, as usual."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Launch a kernel and return how to reach it."""
        own = own_command(cmd)
        if warm.POSSIBLE and own is not None:
            options, arguments = own
            environment = {**os.environ, **(kwargs.get("env") or {})}
            here = Surroundings.here(environment, str(kwargs.get("cwd") or Path.cwd()))
            try:
                channel = warm.notebook_template(here, options).kernel()
                process: Any = ForkedKernel(channel, arguments, here)
            except (LostWorker, EOFError, OSError) as error:
                self.log.warning("A stock kernel is started: there is no warm process (%s).", error)
            else:
                self.process = process
                self.pid = self.pgid = process.pid
                self.cwd = here.cwd
                return self.connection_info
        return await super().launch_kernel(cmd, **kwargs)
