"""Reports where no process can be forked: workers that stay, each with fresh processes for cells.

A worker imports papermill and the exporters once. The cells of each report run in a process of
their own, which has done its imports while the report before was built.
"""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

from analysis.batch.readiness import preload_cells
from analysis.batch.task import Failure, LostWorker, Preparation, Result, Task
from analysis.engine.limits import end_with_parent
from analysis.engine.pickle_socket import PickleSocket, inherited_end
from analysis.engine.spawn import spares
from analysis.engine.started import Started
from analysis.engine.variables import environment
from analysis.engine.warm_kernel import uncollected

_GRACE_SECONDS = 60.0
"""For what does not count as the report's own time: the start of its processes."""


class ColdWorkers:
    """As many workers as reports are built at a time.

    Parameters
    ----------
    ahead : Preparation
    due : int, optional
        How many reports there will be, so that no process is started for nothing.
    """

    def __init__(self, ahead: Preparation, due: int | None = None) -> None:
        self.ahead, self.due = ahead, due
        self._lock = threading.Lock()
        self._idle: list[tuple[Started, bool]] = []
        self._all: set[Started] = set()
        self._ready = 0

    def build(self, task: Task) -> Result:
        """Build one report; LostWorker when its process vanishes."""
        worker, more = self._taken()
        limit, begun = task.limits.report_seconds, time.monotonic()
        try:
            worker.channel.send((task, more, str(Path.cwd())))
            deadline = None if limit is None else begun + limit + _GRACE_SECONDS
            result: Result = worker.channel.receive_by(deadline)
        except TimeoutError:
            self._end(worker, ready=more)
            summary = "The report was not done within its time, and did not stop by itself."
            return Result(task.id, failure=Failure(summary), seconds=time.monotonic() - begun)
        except (EOFError, OSError):
            raise self._lost(worker, ready=more) from None
        with self._lock:
            self._idle.append((worker, more))
        return result

    def _taken(self) -> tuple[Started, bool]:
        """Return a worker, and whether it shall start a process for another report.

        LostWorker when a new one vanishes at once.
        """
        with self._lock:
            worker, had = self._idle.pop() if self._idle else (None, False)
            self._ready -= had
            if self.due is not None:
                self.due -= 1
            more = self.due is None or self.due > self._ready
            self._ready += more
        if worker is None:
            worker = Started("analysis.batch.cold", {**environment(), "BRIEFING_FORK": "0"})
            with self._lock:
                self._all.add(worker)
            try:
                worker.channel.send(self.ahead)
            except OSError:  # it was gone before it could be told anything
                raise self._lost(worker, ready=more) from None
        return worker, more

    def _lost(self, worker: Started, *, ready: bool) -> LostWorker:
        words = worker.last_words()
        self._end(worker, ready=ready)
        return LostWorker(words)

    def _end(self, worker: Started, *, ready: bool) -> None:
        with self._lock:
            self._ready -= ready
            self._all.discard(worker)
        worker.end()

    def close(self) -> None:
        """End all workers and what they are building."""
        with self._lock:
            for worker in self._all:
                worker.end()
            self._all.clear()
            self._idle.clear()


_workers: ColdWorkers | None = None
_starting = threading.Lock()


def cold_workers(ahead: Preparation, due: int | None = None) -> ColdWorkers:
    """Return this process's workers, for so many reports to come."""
    global _workers  # noqa: PLW0603  (one set per process is the point)
    with _starting:
        if _workers is None or _workers.ahead != ahead:
            if _workers is not None:
                _workers.close()
            _workers = ColdWorkers(ahead)
        _workers.due = due
        return _workers


def close_workers() -> None:
    """End this process's workers."""
    global _workers  # noqa: PLW0603
    with _starting:
        if _workers is not None:
            _workers.close()
            _workers = None


def main() -> None:
    """Build the reports that come down the channel."""
    end_with_parent()
    channel = PickleSocket(inherited_end())
    try:
        ahead = preload_cells(channel.receive())
        spares.expect(ahead, os.environ, more=True)
        with uncollected():
            from analysis.batch.execute import build_report
        while True:
            task, more, cwd = channel.receive()
            os.chdir(cwd)
            spares.expect(ahead, os.environ, more=more)
            channel.send(build_report(task))
    except (EOFError, OSError):  # nobody is left to build for
        pass
    finally:
        spares.close()


if __name__ == "__main__":
    main()
