"""What a person sees of a build: a progress bar while it runs, a table when it is done."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from analysis.batch.plan import Report
from analysis.batch.task import MEGABYTE, Result

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_ROWS = 40


class Show(Protocol):
    """Told of everything that happens in a build."""

    done: int

    def start(self, planned: int, due: int) -> None:
        """Begin: so many reports belong to the build, so many of them are due."""

    def say(self, message: str) -> None:
        """Tell something that concerns no single report."""

    def report(self, report: Report, result: Result) -> None:
        """Tell what came of one report."""

    def finish(self) -> int:
        """Print the closing table and return the exit code."""


class Terminal:
    """Progress to standard error, the table to standard output.

    Attributes
    ----------
    done : int
        Reports that were built.
    results : list of (Report, Result)
        What came of each report that was due, without its files.
    """

    def __init__(self) -> None:
        self.done = 0
        self.results: list[tuple[Report, Result]] = []
        self._planned = self._due = 0
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def start(self, planned: int, due: int) -> None:
        """Begin the progress bar; none where nobody watches or nothing is due."""
        self._planned, self._due = planned, due
        if due and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

            columns = ("{task.description}", BarColumn(), MofNCompleteColumn())
            self._bar = Progress(
                *columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True
            )
            self._bar.start()
            self._task = self._bar.add_task("Building", total=due)

    def say(self, message: str) -> None:
        """Print a line to standard error."""
        print(message, file=sys.stderr)

    def report(self, report: Report, result: Result) -> None:
        """Advance the bar; a failure is told at once."""
        self.done += result.failure is None
        self.results.append((report, replace(result, files={})))  # they are published
        if result.failure is not None:
            self.say(f"failed: {report.id}: {result.failure.summary}")
        for warning in (*result.missing, *result.warnings):
            self.say(f"{report.id}: {warning}")
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)

    def stop(self) -> None:
        """End the bar, whatever happened."""
        if self._bar is not None:
            self._bar.stop()

    def finish(self) -> int:
        """Print the table and a closing line; 1 when a report, or a figure of one, failed."""
        self.stop()
        failed = [pair for pair in self.results if pair[1].failure is not None]
        if self.results:
            self._table(failed)
        seconds = time.monotonic() - self._started
        unchanged = self._planned - self._due
        print(
            f"{len(self.results) - len(failed)} built, {unchanged} unchanged, "
            f"{len(failed)} failed in {seconds:.1f} s."
        )
        lacking = sum(bool(result.missing) for _, result in self.results)
        if lacking:
            print(f"{lacking} of the built ones lack{'s' * (lacking == 1)} a figure.")
        return 1 if failed or lacking else 0

    def _table(self, failed: list[tuple[Report, Result]]) -> None:
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
        Console().print(table)
        if len(good) > _ROWS:
            print(f"and {len(good) - _ROWS} more reports, built.")


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text.splitlines()[0][:200]) if text else ""
