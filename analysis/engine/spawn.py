"""Processes that run cells where none can be forked: the next is started while one works."""

from __future__ import annotations

import atexit
import contextlib
import threading
from collections.abc import Mapping

from analysis.engine.cells import CellProcess
from analysis.engine.stamps import changed
from analysis.engine.started import Started
from analysis.engine.surroundings import Surroundings
from analysis.engine.terms import LostWorker, Preload
from analysis.engine.variables import THREAD_CAPS
from analysis.engine.warm_kernel import general


class SpawnedCells(CellProcess):
    """A process that runs cells and was started for them."""

    def __init__(self, started: Started, surroundings: Surroundings) -> None:
        self._started = started
        super().__init__(started.channel, surroundings)

    def end(self) -> None:
        """End it and all that it started."""
        self._started.end()


class Spares:
    """Starts processes for cells, one ahead where another notebook is to be expected."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._spare: tuple[object, Started] | None = None
        self._ahead: Preload | None = None
        self._more: bool | None = None
        self._taken = 0

    def expect(self, ahead: Preload, environment: Mapping[str, str], *, more: bool) -> None:
        """Say what notebooks import, and whether another will come after the next one."""
        self._ahead, self._more = ahead, more
        with self._lock:
            self._start(Surroundings(environment, ""), ())

    def take(self, surroundings: Surroundings, options: tuple[str, ...]) -> CellProcess:
        """Return a process that runs cells; LostWorker when none can be had."""
        with self._lock:
            started = self._start(surroundings, options)
            self._spare, self._taken = None, self._taken + 1
        try:
            stamps = started.channel.receive()
            if changed(stamps):
                started.end()
                started = self._begun(surroundings, options)
                started.channel.receive()
            cells = SpawnedCells(started, surroundings)
        except (EOFError, OSError):
            words = started.last_words()
            started.end()
            raise LostWorker(f"no process could be started:\n{words}") from None
        # Unless it is known, whoever ran two notebooks is taken to run a third.
        if self._taken > 1 if self._more is None else self._more:
            with self._lock:
                self._start(surroundings, options)
        return cells

    def _start(self, surroundings: Surroundings, options: tuple[str, ...]) -> Started:
        key = (surroundings.at_start, options)
        if self._spare is not None:
            spare_key, started = self._spare
            if spare_key == key and started.process.poll() is None:
                return started
            started.end()
        started = self._begun(surroundings, options)
        self._spare = key, started
        return started

    def _begun(self, surroundings: Surroundings, options: tuple[str, ...]) -> Started:
        environment = {**THREAD_CAPS, **surroundings.environment}
        started = Started("analysis.engine.spawned", environment, options)
        with contextlib.suppress(OSError):  # it ended, which is noticed when it is taken
            started.channel.send(self._ahead or general())
        return started

    def close(self) -> None:
        """End the one that is ready."""
        with self._lock:
            if self._spare is not None:
                self._spare[1].end()
                self._spare = None


spares = Spares()
"""Those of this process."""

atexit.register(spares.close)
