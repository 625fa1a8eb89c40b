"""What a process of cells takes over from whoever asks for it, as one started afresh would."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from analysis.engine.inherited import ceilings, umask
from analysis.engine.variables import at_start

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
        return cls(variables, cwd or str(Path.cwd()), umask(), ceilings())

    @property
    def at_start(self) -> tuple[tuple[str, str], ...]:
        """The variables that must have been set when a process started."""
        return at_start(self.environment)

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
