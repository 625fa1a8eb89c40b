"""Where the resident process of this user, environment and code listens, if it may be used.

Every command passes here before it imports anything, so this imports next to nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import socket
import stat
import struct
import sys
from collections.abc import Iterator, Mapping

from analysis.engine.reach.setting import minutes
from analysis.engine.variables import at_start, environment

_PEER = struct.Struct("3i")


def usable() -> bool:
    """Return whether a resident process may be asked, or started, by this one."""
    option = [*sys.orig_argv[1:2], "-"][0]
    if sys.platform != "linux" or os.environ.get("BRIEFING_FORK") == "0":
        return False
    if option.startswith("-") and option != "-m":  # it holds for this process alone
        return False
    with contextlib.suppress(ValueError):
        return minutes() != 0
    return False


def own_prefix() -> str:
    """Return what the names of all residents of this Python's environment begin with."""
    return f"{_digest(sys.prefix)[:16]}-"


def own_name(variables: Mapping[str, str] | None = None) -> str:
    """Return the name of the socket: another user, environment or namespace has another one.

    Parameters
    ----------
    variables : mapping of str to str, optional
        The environment that a process was to be started with; that of a build's by default.
    """
    spaces = "/proc/self/ns"
    root = os.stat("/")  # noqa: PTH116
    about = (
        os.path.realpath(sys.executable),
        sys.version,
        os.path.abspath(__file__),  # noqa: PTH100
        at_start(environment() if variables is None else variables),
        os.getpriority(os.PRIO_PROCESS, 0),
        (os.getegid(), *sorted(os.getgroups())),
        [os.readlink(f"{spaces}/{one}") for one in sorted(os.listdir(spaces))],  # noqa: PTH115, PTH208
        _confinement(),
        (root.st_dev, root.st_ino),
    )
    return own_prefix() + _digest(repr(about))[:32]


def _confinement() -> list[bytes]:
    """Return what this process may not do, which whoever runs its command shall not do either."""
    with open("/proc/self/status", "rb") as status:  # noqa: PTH123
        return [line for line in status if line.startswith((b"Cap", b"NoNewPrivs", b"Seccomp:"))]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@contextlib.contextmanager
def private_folder(*, make: bool = False) -> Iterator[str]:
    """Hold the folder of the sockets, which its owner alone can enter, and yield a path into it.

    The path leads through a descriptor: what is opened by it lies in the very folder that was
    looked at, and it is short enough for a socket, however long the folder's own.

    Raises
    ------
    OSError
        Where there is none, or it is not ours alone.
    """
    path = _folder()
    if make:
        with contextlib.suppress(FileExistsError):
            os.mkdir(path, 0o700)  # noqa: PTH102
    held = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if not _ours_alone(os.fstat(held)):
            raise PermissionError(f"{path} is open to others")
        yield f"/proc/self/fd/{held}"
    finally:
        os.close(held)


def forget_folder() -> None:
    """Remove the folder, if nothing is in it."""
    with contextlib.suppress(OSError):
        os.rmdir(_folder())  # noqa: PTH106


def _folder() -> str:
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    with contextlib.suppress(OSError):
        if given and _ours_alone(os.stat(given)):  # noqa: PTH116
            return f"{given}/briefing"
    return f"/tmp/briefing-{os.geteuid()}"  # noqa: S108  (refused where it is not ours)


def _ours_alone(status: os.stat_result) -> bool:
    return (
        stat.S_ISDIR(status.st_mode)
        and status.st_uid == os.geteuid()
        and not stat.S_IMODE(status.st_mode) & 0o077
    )


def peer(end: socket.socket) -> tuple[int, int]:
    """Return process and user at a socket's other end."""
    packed = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size)
    pid, user, _ = _PEER.unpack(packed)
    return pid, user
