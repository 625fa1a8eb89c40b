"""What a person sees of a build: what is being done while it runs, a table when it is done."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from analysis.batch.plan import Report
from analysis.batch.task import MEGABYTE, Result, Task
from analysis.batch.unbuilt import Unbuilt

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_ROWS = 40
_NAMED = 2
"""Reports of those being built that the bar names; the others it counts."""
_LOG = 240
"""Columns of a table that goes into a file, where no line need be folded."""
_READING = "Reading sources and briefs…"
HANDED_OUT = re.compile(r"\[(\d+)/(\d+)\] (.+)")
"""The line that tells a log which report is being built: its number, of how many, its id."""


class Show(Protocol):
    """Told of everything that happens in a build."""

    done: int

    def begin(self) -> None:
        """Say that the build has begun, before anything is read."""

    def start(self, planned: int, due: int) -> None:
        """Begin: so many reports belong to the build, so many of them are due."""

    def print_line(self, message: str) -> None:
        """Tell something that concerns no single report."""

    def running(self, task: Task) -> None:
        """Tell that a report was handed out to be built."""

    def report(self, report: Report, result: Result) -> None:
        """Tell what came of one report."""

    def finish(self, unbuilt: Sequence[Unbuilt], index: str) -> int:
        """Print the closing table and return the exit code."""


class Terminal:
    """Progress to standard error, the table to standard output.

    Parameters
    ----------
    quiet : bool
        Whether to say on standard error only what went wrong.

    Attributes
    ----------
    done : int
        Reports that were built.
    results : list of (Report, Result)
        What came of each report that was due, without its files.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self.done = 0
        self.results: list[tuple[Report, Result]] = []
        self._planned = 0
        self._due = 0
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._out: list[str] = []
        self._handed = 0
        self._person = sys.stderr.isatty()
        self._plain = not self._person and not quiet

    def begin(self) -> None:
        """Say at once that something is being done."""
        if self._person:
            print(_READING, end="\r", file=sys.stderr, flush=True)
        elif self._plain:
            self.print_line(_READING)

    def start(self, planned: int, due: int) -> None:
        """Begin the bar where a person watches."""
        self._planned, self._due = planned, due
        if self._person:
            print("\x1b[K", end="", file=sys.stderr, flush=True)
        if due and self._person:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

            columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._bar = Progress(
                *columns, "{task.description}", console=Console(stderr=True), transient=True
            )
            self._bar.start()
            self._task = self._bar.add_task("starting", total=due)

    def print_line(self, message: str) -> None:
        """Print a line to standard error."""
        print(message, file=sys.stderr, flush=True)

    def running(self, task: Task) -> None:
        """Name the report in the bar, or on a line of its own."""
        self._handed += 1
        self._out.append(task.id)
        if self._plain:
            self.print_line(f"[{self._handed}/{self._due}] {task.id}")
        self._name()

    def report(self, report: Report, result: Result) -> None:
        """Advance the bar; a failure is told at once."""
        self.done += result.failure is None
        self.results.append((report, replace(result, files={})))  # they are published
        if report.id in self._out:
            self._out.remove(report.id)
        if result.failure is not None:
            cell = f" (cell {result.failure.cell})" if result.failure.cell else ""
            self.print_line(f"failed: {report.id}: {result.failure.summary}{cell}")
        for warning in (*result.missing, *result.warnings):
            self.print_line(f"{report.id}: {warning}")
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)
        self._name()

    def _name(self) -> None:
        if self._bar is not None and self._task is not None:
            others = len(self._out) - _NAMED
            more = f" and {others} more" if others > 0 else ""
            words = _plain(", ".join(self._out[:_NAMED]) + more)
            self._bar.update(self._task, description=words)

    def stop(self) -> None:
        """End the bar, whatever happened."""
        if self._bar is not None:
            self._bar.stop()

    def finish(self, unbuilt: Sequence[Unbuilt] = (), index: str = "") -> int:
        """Print the table and the closing lines.

        Returns
        -------
        int
            1 when a report, a figure of one, a source or a brief failed, else 0.
        """
        self.stop()
        failed = [pair for pair in self.results if pair[1].failure is not None]
        if self.results or unbuilt:
            self._table(failed, unbuilt)
        seconds = time.monotonic() - self._started
        unchanged = self._planned - self._due
        print(
            f"{len(self.results) - len(failed)} built, {unchanged} unchanged, "
            f"{len(failed)} failed in {seconds:.1f} s."
        )
        lacking = sum(bool(result.missing) for _, result in self.results)
        if lacking:
            print(f"{lacking} of the built ones lack{'s' * (lacking == 1)} a figure.")
        at_fault = sum(one.status == "failed" for one in unbuilt)
        if unbuilt:
            passed = len(unbuilt) - at_fault
            print(f"Sources and notebooks: {at_fault} at fault, {passed} passed over (see above).")
        if not self._planned and not unbuilt:
            print("There is no source or no brief yet: briefing new FILE --id SOURCE starts a")
            print("source; a brief is a notebook in notebooks/ with a cell tagged parameters.")
        if index:
            print(f"Index: {index}")
        return 1 if failed or lacking or at_fault else 0

    def _table(self, failed: list[tuple[Report, Result]], unbuilt: Sequence[Unbuilt]) -> None:
        from rich.console import Console
        from rich.table import Table

        good = [pair for pair in self.results if pair[1].failure is None]
        good.sort(key=lambda pair: (not pair[1].missing, pair[0].id))
        table = Table()
        for head in ("report", "status", "seconds", "peak memory"):
            table.add_column(head, overflow="fold")
        for report, result in good[:_ROWS] + sorted(failed, key=lambda p: p[0].id):
            status = "built, a figure is missing" if result.missing else "built"
            status = status if result.failure is None else f"failed: {result.failure.summary}"
            memory = f"{result.memory / MEGABYTE:.0f} MB"
            table.add_row(report.id, _plain(status), f"{result.seconds:.2f}", memory)
        for one in unbuilt:
            table.add_row(_plain(one.path), _plain(f"{one.status}: {one.why}"), "", "")
        person = sys.stdout.isatty() or "COLUMNS" in os.environ
        Console(width=None if person else _LOG).print(table)
        if len(good) > _ROWS:
            print(f"and {len(good) - _ROWS} more reports, built.")


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text.splitlines()[0][:300]) if text else ""
