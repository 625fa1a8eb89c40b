"""How a resident process is started, and how those of this Python's environment are ended."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import socket
import subprocess
import sys

from analysis.engine.limits import package_folder
from analysis.engine.reach import address, hand_over
from analysis.engine.resident.order import Resident
from analysis.engine.variables import environment


def start(resident: Resident) -> subprocess.Popen[bytes]:
    """Start one that outlives this process, and return it; it listens when its imports are done."""
    process = subprocess.Popen(
        [sys.executable, "-m", "analysis.engine.resident.server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        cwd=package_folder(),
        env=environment(),
    )
    assert process.stdin is not None  # noqa: S101
    with contextlib.suppress(OSError), process.stdin as stdin:
        stdin.write(pickle.dumps(resident))
    return process


def present() -> bool:
    """Return whether there is one that may be asked; it stays the longer for it."""
    end = hand_over.own()
    if end is not None:
        end.close()
    return end is not None


def end_all() -> None:
    """End every resident of this Python's environment, and leave nothing of them behind."""
    with contextlib.suppress(OSError), address.private_folder() as folder:
        for name in os.listdir(folder):  # noqa: PTH208  (names alone)
            if name.startswith(address.own_prefix()):
                with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as end:
                    end.connect(f"{folder}/{name}")
                    pid, user = address.peer(end)
                    if user == os.geteuid():
                        os.kill(pid, signal.SIGKILL)  # also one that is stopped
                with contextlib.suppress(OSError):
                    os.unlink(f"{folder}/{name}")  # noqa: PTH108
    address.forget_folder()
