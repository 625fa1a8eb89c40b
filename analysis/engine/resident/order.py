"""What a fork of the resident process does for whoever asked: a command, or forks of its own."""

from __future__ import annotations

import contextlib
import io
import marshal
import os
import signal
import socket
import sys
import traceback
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import FrameType
from typing import NoReturn

from analysis.engine import warm as runner
from analysis.engine.forked import Forked
from analysis.engine.pickle_socket import PickleSocket
from analysis.engine.reach.hand_over import COMMAND, GO, LENGTH, TAKEN, TEMPLATE
from analysis.engine.surroundings import Surroundings
from analysis.engine.template import lend
from analysis.engine.terms import Preload
from analysis.engine.warm_kernel import WarmKernel

_ASKING_SECONDS = 10.0


@dataclass(frozen=True)
class Resident:
    """What a resident process is started with.

    Attributes
    ----------
    ahead : Preload
    command : str
        ``module:function`` that runs a command line, given its arguments.
    minutes : float
        How long it stays without being asked.
    """

    ahead: Preload
    command: str
    minutes: float


def carry_out(end: socket.socket, warm: WarmKernel, resident: Resident) -> NoReturn:
    """Be what is asked for; never returns."""
    code = 1
    try:
        os.setsid()
        keep = _descriptors() - {end.fileno()}
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        end.settimeout(_ASKING_SECONDS)
        kind, streams, _, _ = socket.recv_fds(end, 1, 3)
        if kind == TEMPLATE:
            end.settimeout(None)
            PickleSocket(end).send(os.getpid())
            lend(end, warm, warm.stamps)
        if kind == COMMAND and len(streams) == 3:
            code = _command(end, streams, warm, resident, keep)
    except OSError:  # nobody asks any more
        pass
    except BaseException:  # noqa: BLE001  (whatever it is, it must not go on as the server)
        traceback.print_exc()
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _command(
    end: socket.socket, streams: list[int], warm: WarmKernel, resident: Resident, keep: set[int]
) -> int:
    (length,) = LENGTH.unpack(_exactly(end, LENGTH.size))
    arguments, environ, cwd, umask, ceilings, processors = marshal.loads(_exactly(end, length))  # noqa: S302
    end.send(TAKEN)
    if end.recv(1) != GO:  # it gave up waiting, and runs elsewhere
        return 1
    end.settimeout(None)
    _take_streams(streams)
    Surroundings(environ, cwd, umask, ceilings).enter()
    os.sched_setaffinity(0, processors)
    sys.argv[1:] = arguments
    runner.offer(Forked(partial(lend, warm=warm, stamps={}), keep))  # while there is no thread
    module, _, function = resident.command.partition(":")
    try:
        _heed(end)
        getattr(import_module(module), function)(arguments)
        code = 0
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except KeyboardInterrupt:
        code = 3
    except Exception:  # noqa: BLE001  (a fault of ours is told as it is where no process stays)
        traceback.print_exc()
        code = 1
    signal.signal(signal.SIGIO, signal.SIG_IGN)
    runner.close_templates()
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    end.send(bytes([code & 0xFF]))
    return code


def _exactly(end: socket.socket, length: int) -> bytes:
    content = b""
    while len(content) < length:
        part = end.recv(length - len(content))
        if not part:
            raise ConnectionError
        content += part
    return content


def _descriptors() -> set[int]:
    return {int(name) for name in os.listdir("/proc/self/fd")} - {0, 1, 2}  # noqa: PTH208


def _take_streams(streams: list[int]) -> None:
    """Read from and write to what whoever asked reads from and writes to."""
    for number, given in enumerate(streams):
        os.dup2(given, number)
        os.close(given)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        was = getattr(sys, f"__{name}__")
        stream = io.TextIOWrapper(
            open(number, "rb" if number == 0 else "wb", closefd=False),  # noqa: SIM115
            encoding=was.encoding,
            errors=was.errors,
            line_buffering=number == 2 or os.isatty(number),
        )
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _heed(end: socket.socket) -> None:
    """Have whatever arrives, and the end of whoever asked, stop the command as Ctrl-C does."""
    import fcntl

    def stop(_number: int, _frame: FrameType | None) -> None:
        with contextlib.suppress(BlockingIOError):
            end.recv(1, socket.MSG_DONTWAIT)
            raise KeyboardInterrupt

    signal.signal(signal.SIGIO, stop)
    fcntl.fcntl(end, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(end, fcntl.F_SETFL, fcntl.fcntl(end, fcntl.F_GETFL) | os.O_ASYNC)
    stop(signal.SIGIO, None)  # what came before this, or that nobody asks any more
