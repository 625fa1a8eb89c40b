"""What a process inherits beside its environment: the mask of its files, and limits of resources.

Every command may have to tell them before it imports anything, so this imports next to nothing.
"""

from __future__ import annotations

import contextlib


def umask() -> int | None:
    """Return the mask without setting it, which other threads would notice; None if untold."""
    with contextlib.suppress(OSError), open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123
        for line in status:
            if line.startswith("Umask:"):
                return int(line.split()[1], 8)
    return None


def ceilings() -> dict[int, tuple[int, int]]:
    """Return the soft and the hard limit of each resource, by its number."""
    try:
        import resource
    except ImportError:  # Windows
        return {}
    numbers = {n for name, n in vars(resource).items() if name.startswith("RLIMIT_")}
    limits = {}
    for number in sorted(numbers):
        with contextlib.suppress(OSError, ValueError):
            limits[number] = resource.getrlimit(number)
    return limits
