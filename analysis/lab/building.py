"""A ``briefing build`` that runs beside a notebook: begun, told of as it goes, and stopped."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from analysis.batch.show import HANDED_OUT
from analysis.errors import Interrupted, UsageError

_CLOSING = re.compile(r"^\d+ built, ", re.MULTILINE)
_LINE = 1 << 20
_MOST_LINES = 200

Progress = dict[str, Any]


class Building:
    """One build at a time, in a process of its own, so that the kernel answers all the while.

    Parameters
    ----------
    root : Path
        The project.
    tell : callable
        Told of the progress: ``state`` is ``running``, with ``begun`` of ``due`` reports and the
        one ``about``; or ``built``, ``failed``, ``refused`` or ``stopped``, with all ``lines``
        that a person has to read.
    """

    def __init__(self, root: Path, tell: Callable[[Progress], None]) -> None:
        self._root, self._tell = root, tell
        self._task: asyncio.Task[None] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._stopped = False

    @property
    def running(self) -> bool:
        """Whether one is under way."""
        return self._task is not None and not self._task.done()

    def start(self, arguments: Sequence[str]) -> None:
        """Begin a build in the running loop.

        Parameters
        ----------
        arguments : sequence of str
            Those of ``briefing build``.

        Raises
        ------
        UsageError
            While another is under way, or if the arguments cannot be handed to a process.
        """
        if self.running:
            raise UsageError("A build is under way; cancel it, or wait for it.")
        if any("\0" in one for one in arguments):
            raise UsageError("A value holds a zero byte, which no command line takes.")
        self._stopped = False
        self._task = asyncio.get_running_loop().create_task(self._run(arguments))

    def cancel(self) -> None:
        """Stop it; what is finished is kept."""
        self._stopped = True
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):  # it ended just now
                self._process.terminate()

    async def ended(self) -> None:
        """Wait until it has ended."""
        if self._task is not None:
            await self._task

    async def _run(self, arguments: Sequence[str]) -> None:
        self._tell({"state": "running", "begun": 0, "due": 0, "about": ""})
        try:
            self._process = process = await asyncio.create_subprocess_exec(
                # -P: a folder analysis/ of the project's own is not meant
                sys.executable, "-P", "-m", "analysis", "build", *arguments,
                cwd=self._root, env={**os.environ, "BRIEFING_ROOT": str(self._root)},
                stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE, limit=_LINE,
                start_new_session=True,  # what interrupts the kernel shall not stop a build
            )  # fmt: skip
        except OSError as error:
            self._tell({"state": "refused", "lines": [f"No build could be begun: {error}."]})
            return
        if self._stopped:
            self.cancel()
        assert process.stdout is not None  # noqa: S101  (it is a pipe)
        table, lines = await asyncio.gather(process.stdout.read(), self._follow(process))
        code = await process.wait()
        told = table.decode("utf-8", "replace")
        closing = _CLOSING.search(told)
        lines += told[closing.start() :].splitlines() if closing else []
        self._tell({"state": self._outcome(code), "lines": lines[-_MOST_LINES:]})

    async def _follow(self, process: asyncio.subprocess.Process) -> list[str]:
        """Tell which report is being built; return the other lines."""
        assert process.stderr is not None  # noqa: S101  (it is a pipe)
        lines = []
        async for raw in process.stderr:
            line = raw.decode("utf-8", "replace").rstrip()
            if handed := HANDED_OUT.fullmatch(line):
                begun, due, about = int(handed[1]), int(handed[2]), handed[3]
                self._tell({"state": "running", "begun": begun, "due": due, "about": about})
            elif line and not line.endswith("…"):
                lines.append(line)
        return lines

    def _outcome(self, code: int) -> str:
        if code == Interrupted.exit_code or (code < 0 and self._stopped):
            return "stopped"
        return {0: "built", 1: "failed"}.get(code, "refused")
