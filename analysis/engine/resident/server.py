"""The resident process: imports once, listens, and forks itself for every command it is handed."""

from __future__ import annotations

import sys
import time

SINCE = time.time_ns()
if __name__ == "__main__":
    del sys.path[0]  # the folder of the package, which a kernel would not look into

import contextlib  # noqa: E402
import os  # noqa: E402
import pickle  # noqa: E402
import signal  # noqa: E402
import socket  # noqa: E402
from dataclasses import replace  # noqa: E402
from functools import partial  # noqa: E402
from importlib import import_module  # noqa: E402
from types import FrameType  # noqa: E402
from typing import NoReturn  # noqa: E402

from analysis.engine.limits import descendants  # noqa: E402
from analysis.engine.reach import address  # noqa: E402
from analysis.engine.reach.hand_over import READY, STALE  # noqa: E402
from analysis.engine.resident.order import Resident, carry_out  # noqa: E402
from analysis.engine.stamps import changed  # noqa: E402
from analysis.engine.template import make_warm  # noqa: E402
from analysis.engine.warm_kernel import WarmKernel  # noqa: E402

_LOOK_SECONDS = 1.0
_FILES_SECONDS = 5.0


class Server:
    """Listens under this process's own name until it is of no more use.

    Parameters
    ----------
    warm : WarmKernel
    resident : Resident
    folder : str
        Of the sockets.
    """

    def __init__(self, warm: WarmKernel, resident: Resident, folder: str) -> None:
        self._warm, self._resident = warm, resident
        self._folder, self._path = folder, f"{folder}/{address.own_name()}"
        passing = f"{self._path}.{os.getpid()}"
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(passing)
        self._socket.listen(16)
        self._socket.settimeout(_LOOK_SECONDS)
        # In one step, over what a crash left there, or over one of the same name that then goes.
        os.rename(passing, self._path)  # noqa: PTH104
        self._mark = self._look()

    def serve(self) -> None:
        """Fork for each that asks; return when nobody does any more, or the code was changed."""
        asked = looked = time.monotonic()
        while self._look() == self._mark:
            try:
                end, _ = self._socket.accept()
            except TimeoutError:
                now = time.monotonic()
                if descendants(os.getpid()):
                    asked = now
                if now - asked > 60 * self._resident.minutes:
                    return
                if now - looked > _FILES_SECONDS:
                    looked = now
                    if changed(self._warm.stamps):
                        return
                continue
            asked = time.monotonic()
            with end:
                if not self._answer(end):
                    return

    def _answer(self, end: socket.socket) -> bool:
        """Fork for one that asks; False where the code was changed."""
        if address.peer(end)[1] != os.geteuid():
            return True
        fresh = not changed(self._warm.stamps)
        with contextlib.suppress(OSError):  # it may have given up waiting
            end.send(READY if fresh else STALE)
            if fresh and os.fork() == 0:
                self._socket.close()
                os.close(int(os.path.basename(self._folder)))  # noqa: PTH119  (a descriptor)
                carry_out(end, self._warm, self._resident)
        return fresh

    def close(self) -> None:
        """Leave nothing behind."""
        if self._look() == self._mark:
            os.unlink(self._path)  # noqa: PTH108
            address.forget_folder()

    def _look(self) -> tuple[int, int] | None:
        with contextlib.suppress(OSError):
            status = os.stat(self._path)  # noqa: PTH116
            return status.st_dev, status.st_ino
        return None


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit


def _make_ready(resident: Resident) -> None:
    if resident.ahead.beside is not None:
        resident.ahead.beside()
    import_module(resident.command.partition(":")[0])


def main() -> None:
    """Make ready what is read from standard input, and serve."""
    resident: Resident = pickle.load(sys.stdin.buffer)  # noqa: S301  (from whoever started it)
    os.chdir("/")
    beside = partial(_make_ready, resident)
    warm = make_warm(replace(resident.ahead, beside=beside), SINCE)
    signal.signal(signal.SIGTERM, _leave)
    with address.private_folder(make=True) as folder:
        server = Server(warm, resident, folder)
        try:
            server.serve()
        finally:
            server.close()


if __name__ == "__main__":
    main()
