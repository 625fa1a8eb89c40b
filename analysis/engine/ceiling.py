"""What a stock kernel may hold: watched from beside, since its client only waits for messages."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator

from nbclient.exceptions import DeadKernelError

from analysis.engine.cells import MemoryCeilingError
from analysis.engine.limits import descendants, end_all, resident

_LOOK_SECONDS = 0.05


class Watch:
    """Looks at all that this process has started since, and ends it when it holds too much.

    Attributes
    ----------
    peak : int
        The most that was held, in bytes.
    passed : int
        What was held when the ceiling was passed; 0 while it was not.
    """

    def __init__(self, ceiling: int | None) -> None:
        self.peak = self.passed = 0
        self._ceiling = ceiling
        self._before = set(descendants(os.getpid()))
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            started = set(descendants(os.getpid())) - self._before
            resident_now = sum(map(resident, started))
            self.peak = max(self.peak, resident_now)
            if self._ceiling is not None and resident_now > self._ceiling:
                self.passed = resident_now
                end_all(started)
                return

    def end(self) -> None:
        """Stop looking."""
        self._over.set()
        self._thread.join()


@contextlib.contextmanager
def watched(ceiling: int | None) -> Iterator[Watch]:
    """Hold the kernels that are started within to a ceiling of so many bytes.

    Raises
    ------
    MemoryCeilingError
        In place of the error of a kernel that was ended for what it held.
    """
    watch = Watch(ceiling)
    try:
        yield watch
    except DeadKernelError as error:
        if not watch.passed:
            raise
        raise MemoryCeilingError.of(watch.passed, ceiling or 0) from error
    finally:
        watch.end()
