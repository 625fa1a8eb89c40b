"""Which exhibits of which briefs differ between two codings, and in which cells of their tables."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Thread
from typing import ClassVar

from analysis.blocks import Block
from analysis.blocks.table import Row, Table
from analysis.desk.moves import EXHIBITS, Look, briefs
from analysis.words.rich_text import plain

SLOW = frozenset({"figures.reversals", "tables.losses", "texts.survival"})
"""What leaves out each claim in turn, and so takes seconds where there are hundreds."""
_AT_ONCE = 0.04
"""Seconds after which whoever asks is answered, and may ask for something else first."""
_QUIET = 1.5
"""Seconds without a change before a slow exhibit is begun: it slows down what is typed."""


@dataclass(frozen=True)
class Shift:
    """One exhibit of one brief that differs.

    Attributes
    ----------
    exhibit : str
        Such as ``tables.risks``.
    state : str
        The name of the state that the brief is on; of one on the whole source, of all states.
    tables : tuple of ShiftedTable
        Its tables as they are now, where these differ.
    """

    exhibit: str
    state: str
    tables: tuple[ShiftedTable, ...]


@dataclass(frozen=True)
class ShiftedTable:
    """A table as it is now.

    Attributes
    ----------
    table : Table
    cells : tuple of (row, column)
        Those that are new or have other words.
    gone : tuple of str
        The heads of rows that it no longer has.
    """

    table: Table
    cells: tuple[tuple[int, int], ...]
    gone: tuple[str, ...]


class Comparison:
    """Two codings, compared exhibit by exhibit as somebody has time for it.

    Parameters
    ----------
    before, after : Look
        The source as it is saved, and as it is being coded.
    """

    _thread: ClassVar[Thread | None] = None  # one for all: those of earlier changes would pile up

    def __init__(self, before: Look, after: Look) -> None:
        self.before, self.after = before, after
        both = briefs(before, after)
        last = sorted(EXHIBITS, key=SLOW.__contains__)
        self._places = [(code, name) for name in last for code in both]
        self._since = time.monotonic()

    def differing(self, start: int = 0) -> tuple[list[Shift], int | None]:
        """Return what differs from a place on, and the place to go on from; None at the end.

        Parameters
        ----------
        start : int
            Where an earlier call left off. One that finds nothing ready ends where it began.
        """
        until = time.monotonic() + _AT_ONCE
        found: list[Shift] = []
        for number in range(max(start, 0), len(self._places)):
            code, name = self._places[number]
            if time.monotonic() > until or not self._ready(code, name):
                return found, number
            if (shift := shifted(self.before, self.after, code, name)) is not None:
                found.append(shift)
        return found, None

    def _ready(self, code: str | None, name: str) -> bool:
        """Return whether an exhibit can be drawn at once; see to it that it soon can."""
        if name not in SLOW:
            return True
        studies = [study for look in (self.before, self.after) if (study := look.studies.get(code))]
        due = [study for study in studies if "moves" not in vars(study)]
        if not due:
            return True
        running = Comparison._thread
        if (running and running.is_alive()) or time.monotonic() < self._since + _QUIET:
            return False
        # One study at a time, beside what is typed meanwhile, which would have to wait for it.
        Comparison._thread = Thread(target=lambda: due[0].moves, daemon=True)
        Comparison._thread.start()
        Comparison._thread.join(_AT_ONCE)
        return all("moves" in vars(study) for study in due)


def shifted(before: Look, after: Look, code: str | None, name: str) -> Shift | None:
    """Return how one exhibit of one brief differs; None where it does not.

    Parameters
    ----------
    before, after : Look
    code : str or None
        The state of the brief, as ``briefs`` has it.
    name : str
        The exhibit, such as ``tables.risks``.
    """
    was, now = before.exhibit(code, name), after.exhibit(code, name)
    if (was and was.to_json()) == (now and now.to_json()):
        return None
    study = after.studies.get(code) or before.studies[code]
    old = {one.id: one for one in _tables(was)}
    tables = [_table(old.get(one.id), one) for one in _tables(now)]
    return Shift(name, study.name(), tuple(one for one in tables if one.cells or one.gone))


def _tables(block: Block | None) -> Iterator[Table]:
    for part in block.parts if block else ():
        if isinstance(part, Table):
            yield part


def _table(was: Table | None, now: Table) -> ShiftedTable:
    """Return a table with what differs; a row is known again by its head or its claims."""
    left = [*was.rows] if was else []
    columns = {column.head: number for number, column in enumerate(was.columns if was else ())}
    by_head = [_taken(left, lambda old, new: old.cells[0] == new.cells[0], row) for row in now.rows]
    cells = []
    for number, row in enumerate(now.rows):
        old = by_head[number] or _taken(left, lambda old, new: old.claims == new.claims != (), row)
        for place, cell in enumerate(row.cells):
            at = columns.get(now.columns[place].head)
            if not old or at is None or old.cells[at] != cell:
                cells.append((number, place))
    return ShiftedTable(now, tuple(cells), tuple(plain(row.cells[0]) for row in left))


def _taken(rows: list[Row], alike: Callable[[Row, Row], bool], new: Row) -> Row | None:
    """Take the first of some rows that is like a new one away from them."""
    found = next((number for number, old in enumerate(rows) if alike(old, new)), None)
    return None if found is None else rows.pop(found)
