"""What a process has used, and what it is held to, as far as the platform tells."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_PROC = Path("/proc/self/statm").exists()
"""Reading it is a hundred times faster than psutil, which reads of every process there is to find
the children of one; and the memory of each report is looked at twenty times a second."""

_LOOK_SECONDS = 1.0
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def peak_memory() -> int:
    """Return the most memory this process ever held, in bytes; 0 where the platform hides it."""
    if resource is None:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def resident(pid: int) -> int:
    """Return the memory that a process holds now, in bytes; 0 when it is gone."""
    if not _PROC:
        import psutil

        with contextlib.suppress(psutil.Error):
            return int(psutil.Process(pid).memory_info().rss)
        return 0
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def high_water(pid: int) -> int:
    """Return the most memory that a process ever held, in bytes; 0 where the platform hides it."""
    if not _PROC:
        return 0
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def descendants(pid: int) -> list[int]:
    """Return a process's children and theirs, as far as the kernel lists them."""
    if not _PROC:
        import psutil

        with contextlib.suppress(psutil.Error):
            return [child.pid for child in psutil.Process(pid).children(recursive=True)]
        return []
    below = []
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            children = (task / "children").read_text(encoding="ascii").split()
            for child in map(int, children):
                below += [child, *descendants(child)]
    return below


def end_tree(pid: int) -> None:
    """End a process and all that it started."""
    end_all((*descendants(pid), pid))


def end_all(pids: Iterable[int]) -> None:
    """End processes, of which some may have ended already."""
    for pid in pids:
        with contextlib.suppress(OSError):  # Windows knows SIGTERM alone, which is final there
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def die_with_parent(parent: int) -> None:
    """Have the kernel end this process when its parent ends (Linux)."""
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def end_with_parent() -> None:
    """Have this process end, soon, when its parent has; on any platform, by a thread."""
    import psutil  # not by a command that only prints its help

    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent and psutil.pid_exists(parent):
            time.sleep(_LOOK_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def package_folder() -> str:
    """Return where Python finds this package, whatever lies in the folder that one is in."""
    return str(Path(__file__).resolve().parents[2])


def adopt_orphans() -> None:
    """Become the parent of whatever descendants leave behind, so that it can be ended (Linux)."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def end_descendants() -> None:
    """End every process that this one has left behind."""
    for _ in range(10):  # each round can orphan processes that the next one finds
        pids = descendants(os.getpid())
        if not pids:
            return
        end_all(pids)
        for pid in pids:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)
