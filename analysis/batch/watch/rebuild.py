"""How a saved project is built: in the resident process, or else in one started for it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from analysis.batch.stay import leave_warm, stay_minutes
from analysis.engine.reach import hand_over
from analysis.engine.resident.start import present

_LOOK_SECONDS = 0.05


@dataclass(frozen=True)
class Outcome:
    """What came of one command: its exit code, and what it said on standard error."""

    code: int
    message: str


class Builder:
    """Runs commands of ``briefing``, one at a time, and keeps a warm process at hand for them.

    Parameters
    ----------
    root : Path
        Of the project.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._ours: subprocess.Popen[bytes] | None = None
        self._running: hand_over.Handed | subprocess.Popen[bytes] | None = None
        self._stopped = threading.Event()

    def run(self, arguments: Sequence[str]) -> Outcome:
        """Run a command to its end, in silence."""
        with tempfile.TemporaryFile() as errors, Path(os.devnull).open("r+b") as nothing:
            code = self._run(arguments, nothing, errors)
            errors.seek(0)
            return Outcome(code, errors.read().decode(errors="replace").strip())

    def _run(self, arguments: Sequence[str], nothing: IO[bytes], errors: IO[bytes]) -> int:
        streams = (nothing.fileno(), nothing.fileno(), errors.fileno())
        handed = hand_over.hand_over(arguments, streams)
        if handed is None and self.make_ready():
            handed = hand_over.hand_over(arguments, streams)
        if handed is not None:
            self._running = handed
            if self._stopped.is_set():
                handed.interrupt()
            code = handed.wait()
            self._running = None
            if code is not None or self._stopped.is_set():
                return 3 if code is None else code
        command = [sys.executable, "-m", "analysis", *arguments]
        with subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=errors) as process:
            self._running = process
            if self._stopped.is_set():
                process.terminate()
            process.wait()
            self._running = None
            return process.returncode

    def make_ready(self) -> bool:
        """Have a warm process listen; False where none can be had."""
        if self._ours is not None and self._ours.poll() is not None:
            self._ours = None
        minutes = stay_minutes(asked=True)
        if not minutes:
            return False
        if self._ours is None:
            self._ours = leave_warm(self._root, minutes)
        while not present():
            if self._ours is None or self._ours.poll() is not None or self._stopped.is_set():
                return False
            time.sleep(_LOOK_SECONDS)
        return True

    def stop(self) -> None:
        """Stop what runs, as Ctrl-C does."""
        self._stopped.set()
        running = self._running
        if isinstance(running, subprocess.Popen):
            running.terminate()
        elif running is not None:
            running.interrupt()

    def close(self) -> None:
        """End the warm process that was started here, unless it shall stay for later commands."""
        self.stop()
        if self._ours is not None and self._ours.poll() is None:
            if stay_minutes():
                self._ours.returncode = 0  # it is not waited for
            else:
                self._ours.terminate()
                self._ours.wait()
