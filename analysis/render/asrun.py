"""Decide whether an executed notebook shows what its cells say now, and with what they ran."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, cast

from analysis.blocks import MIME, BlockFault, Masthead, ran, read_block, unstacked
from analysis.blocks.ran import Ran
from analysis.parameters import read_cell
from analysis.render.options import tags_of
from analysis.render.parts import joined

PARAMETERS = frozenset({"parameters", "injected-parameters"})
_LEFT_OUT = "skip-execution"


@dataclass(frozen=True)
class Cell:
    """A code cell; ``number`` counts all cells from 1."""

    number: int
    source: str
    tags: frozenset[str]
    count: int | None
    outputs: tuple[Mapping[str, Any], ...]

    @property
    def own(self) -> Ran | None:
        """The record in its own outputs."""
        return next(_records([self]), None)


@dataclass(frozen=True)
class Doubts:
    """What a reader of the report must know of its notebook; numbers of cells.

    Attributes
    ----------
    nothing : bool
        Whether no cell ran at all.
    unrun, changed, early : tuple of int
        Cells that never ran, cells changed since, cells that ran before one above them.
    """

    nothing: bool = False
    unrun: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    early: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.nothing or self.unrun or self.changed or self.early)


def code_cells(notebook: Mapping[str, Any]) -> list[Cell]:
    """Return the code cells of a notebook that hold anything; what makes no sense is left out."""
    rows = []
    for number, cell in enumerate(notebook.get("cells", ()), 1):
        source = joined(cell.get("source") or "")
        if cell.get("cell_type") != "code" or not source.strip():
            continue
        tags = frozenset(tags_of(cell))
        count = cell.get("execution_count")
        count = count if isinstance(count, int) else None
        rows.append(Cell(number, source, tags, count, tuple(cell.get("outputs", ()))))
    return rows


def doubts(notebook: Mapping[str, Any]) -> Doubts:
    """Return what of a notebook did not run as it stands.

    A cell is held against the records that the outputs carry. Of a cell after the last of them
    only its execution count is known.
    """
    cells = [cell for cell in code_cells(notebook) if _LEFT_OUT not in cell.tags or cell.outputs]
    if cells and not any(cell.outputs or cell.count for cell in cells):
        return Doubts(nothing=True)
    counted = any(cell.count for cell in cells)  # or somebody took all counts away
    records = list(_records(cells))
    early, latest = [], 0
    for cell in cells:
        if cell.count is not None:
            early += [cell.number] if cell.count <= latest else []
            latest = max(latest, cell.count)
    return Doubts(
        unrun=tuple(cell.number for cell in cells if counted and cell.count is None),
        changed=tuple(cell.number for cell in cells if _vouched(cell, records) is False),
        early=tuple(early),
    )


def study(notebook: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return what the study of a notebook was made with; None where no study of ours was shown.

    That of the masthead counts, else that of the last output that tells of one.
    """
    parameters: Mapping[str, Any] | None = None
    for cell in code_cells(notebook):
        for output in cell.outputs:
            data = output.get("data", {})
            record = ran.read(output.get("metadata"))
            if MIME in data and parameters is None:
                parameters = {}
            if record is not None and record.parameters:
                parameters = record.parameters
            head = _masthead(data.get(MIME))
            if head is not None and (stated_ := head.given or parameters):
                return stated_
    return parameters


def _masthead(value: object) -> Masthead | None:
    for one in unstacked(value):
        if one.get("type") == Masthead.block_type:
            with suppress(BlockFault):
                return cast("Masthead", read_block(one))
    return None


def stated(notebook: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the parameter cells of a notebook assign: all of it, and what of it ran so."""
    cells = code_cells(notebook)
    records, unrun = list(_records(cells)), doubts(notebook)
    every: dict[str, Any] = {}
    ran_so: dict[str, Any] = {}
    for cell in cells:
        if PARAMETERS & cell.tags:
            values = read_cell(cell.source).values
            every |= values
            never = unrun.nothing or cell.number in unrun.unrun
            if _vouched(cell, records) if records else not never:
                ran_so |= values
    return every, ran_so


def _records(cells: list[Cell]) -> Iterator[Ran]:
    for cell in cells:
        for output in cell.outputs:
            if record := ran.read(output.get("metadata")):
                yield record


def _vouched(cell: Cell, records: list[Ran]) -> bool | None:
    """Return whether a cell ran with its present text; None where no record tells."""
    own_digest = ran.digest(cell.source)
    if own := cell.own:
        return own.cells[-1] == own_digest
    if cell.count is None:
        return None
    digests = {
        record.cells[cell.count - 1] for record in records if 0 < cell.count <= len(record.cells)
    }
    digests.discard(ran.digest(""))  # of a history that was emptied
    return own_digest in digests if digests else None
