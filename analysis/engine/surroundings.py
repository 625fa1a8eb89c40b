"""What a process of cells takes over from whoever asks for it, as one started afresh would."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_AT_START = re.compile(
    r"(PYTHON|LC_|LD_|DYLD_|MPL|IPYTHON|JUPYTER_|XDG_|NUMEXPR_|NPY_|NUMPY|PANDAS|MALLOC_|KMP_|ARROW)"
    r"|.*_NUM_THREADS$|(HOME|LANG|LANGUAGE|PATH|USERPROFILE|APPDATA|VIRTUAL_ENV)$"
)
"""Variables that Python and libraries read when they start: to change one takes a new process."""

_IF_UNSET = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "PYDEVD_USE_FRAME_EVAL": "NO",
}
"""What ipykernel sets where nobody has."""


@dataclass(frozen=True)
class Surroundings:
    """A process's environment, folder, file mask and resource limits.

    Attributes
    ----------
    environment : mapping of str to str
    cwd : str
    umask : int or None
        None where the platform does not tell it without setting it.
    ceilings : mapping of int to (int, int)
        Soft and hard limit by the number of the resource.
    """

    environment: Mapping[str, str]
    cwd: str
    umask: int | None = None
    ceilings: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def here(
        cls, environment: Mapping[str, str] | None = None, cwd: str | None = None
    ) -> Surroundings:
        """Return those of this process, with another environment or folder if one is given."""
        variables = {**os.environ} if environment is None else {**environment}
        return cls(variables, cwd or str(Path.cwd()), _umask(), _ceilings())

    @property
    def at_start(self) -> tuple[tuple[str, str], ...]:
        """The variables that must have been set when a process started."""
        settled = {name: value for name, value in self.environment.items() if _AT_START.match(name)}
        return tuple(sorted(settled.items()))

    def enter(self) -> None:
        """Make them those of this process, and forget what was remembered of others."""
        os.environ.clear()
        os.environ.update(self.environment)
        for name, value in _IF_UNSET.items():
            os.environ.setdefault(name, value)
        with contextlib.suppress(AttributeError):  # Windows has no such clock
            time.tzset()
        os.chdir(self.cwd)
        if self.umask is not None:
            os.umask(self.umask)
        for number, pair in self.ceilings.items():
            _hold(number, pair)
        tempfile.tempdir = None
        sys.path_importer_cache.clear()
        importlib.invalidate_caches()


def _umask() -> int | None:
    """Read it without setting it, which other threads would notice (Linux)."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("Umask:"):
                return int(line.split()[1], 8)
    return None


def _ceilings() -> dict[int, tuple[int, int]]:
    try:
        import resource
    except ImportError:  # Windows
        return {}
    numbers = {n for name, n in vars(resource).items() if name.startswith("RLIMIT_")}
    ceilings = {}
    for number in sorted(numbers):
        with contextlib.suppress(OSError, ValueError):
            ceilings[number] = resource.getrlimit(number)
    return ceilings


def _hold(number: int, pair: tuple[int, int]) -> None:
    import resource

    with contextlib.suppress(OSError, ValueError):  # a hard limit may only be lowered
        if resource.getrlimit(number) != pair:
            resource.setrlimit(number, pair)


@contextlib.contextmanager
def holding(variables: Mapping[str, str]) -> Iterator[None]:
    """Hold variables in this process's environment, for a process that is started meanwhile."""
    before = {**os.environ}
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
