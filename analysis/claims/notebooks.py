"""Whether a notebook keeps the suite's form: questions first, short cells, checked parameters."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from analysis.claims.document import decode, read_bytes, shown
from analysis.errors import Fault
from analysis.parameters import read_cell

LONGEST_CELL = 10
_CELL = re.compile(r'^\s*"cell_type"\s*:', re.MULTILINE)
_SOURCE = re.compile(r'^\s*"source"\s*:', re.MULTILINE)


@dataclass(frozen=True)
class _Cell:
    index: int
    kind: str
    source: str
    raw: Mapping[str, object]
    line: int

    @property
    def tagged(self) -> bool:
        metadata = self.raw.get("metadata")
        tags = metadata.get("tags") if isinstance(metadata, dict) else None
        return isinstance(tags, list) and "parameters" in tags


Found = Iterator[tuple[_Cell | None, int, str, str]]


def check_notebooks(paths: Mapping[str, Path] | Sequence[Path]) -> list[Fault]:
    """Check the form of notebooks.

    Parameters
    ----------
    paths : mapping of str to Path, or sequence of Path
        The notebooks, with the names that messages shall use where these are known.

    Returns
    -------
    list of Fault
        ``line`` counts in the notebook's file, ``field`` is ``cells[i]``, from zero.
    """
    named = paths if isinstance(paths, Mapping) else {str(path): path for path in paths}
    return [fault for name, path in named.items() for fault in _notebook(path, name)]


def _notebook(path: Path, name: str) -> list[Fault]:
    raw = read_bytes(path, name)
    text = raw if isinstance(raw, Fault) else decode(raw, name)
    if isinstance(text, Fault):
        return [text]
    try:
        data = json.loads(text)
    except ValueError as error:
        return [Fault(name, getattr(error, "lineno", 0), "", f"is not JSON: {shown(str(error))}")]
    except RecursionError:
        return [Fault(name, 0, "", "is nested too deeply")]
    cells = data.get("cells") if isinstance(data, dict) else None
    if not isinstance(cells, list) or data.get("nbformat") != 4:
        return [Fault(name, 0, "", "is no notebook of format 4", "save it from JupyterLab")]
    if not all(isinstance(cell, dict) for cell in cells):
        return [Fault(name, 0, "cells", "holds what is no cell", "save it from JupyterLab")]
    lines = _lines(text, len(cells))
    read = [
        _Cell(index, str(cell.get("cell_type")), _source(cell), cell, lines[index])
        for index, cell in enumerate(cells)
    ]
    return [
        Fault(name, cell.line + offset if cell and cell.line else 0,
              f"cells[{cell.index}]" if cell else "", message, suggestion)
        for cell, offset, message, suggestion in _faults(read)
    ]  # fmt: skip


def _source(cell: Mapping[str, object]) -> str:
    source = cell.get("source")
    parts = source if isinstance(source, list) else [source]
    return "".join(part for part in parts if isinstance(part, str))


def _lines(text: str, count: int) -> list[int]:
    """Return the line above each cell's first source line, 0 where the file is not as saved."""
    cells = [match.start() for match in _CELL.finditer(text)]
    if len(cells) != count:
        return [0] * count
    sources = [_SOURCE.search(text, start) for start in cells]
    return [text.count("\n", 0, found.start()) + 1 if found else 0 for found in sources]


def _faults(cells: Sequence[_Cell]) -> Found:
    yield from _opening(cells)
    tagged = [cell for cell in cells if cell.tagged and cell.kind == "code"]
    if len(tagged) != 1:
        place = tagged[1] if tagged else None
        yield place, 0, f"{len(tagged)} cells are tagged parameters", "tag exactly one code cell"
    for before, cell in zip([None, *cells], cells, strict=False):
        if cell.kind == "code":
            if before is None or before.kind != "markdown" or not before.source.strip():
                yield cell, 0, "a code cell without its question", "put a markdown cell before it"
            yield from _code(cell)
        elif cell.kind not in {"markdown", "raw"}:
            yield cell, 0, f"unknown kind of cell {shown(cell.kind)}", "markdown, code or raw"


def _opening(cells: Sequence[_Cell]) -> Found:
    opening = list(takewhile(lambda cell: cell.kind == "markdown", cells[:2]))
    lines = "\n".join(cell.source.strip() for cell in opening).splitlines()
    if not lines or not lines[0].startswith("# "):
        yield (cells[0] if cells else None), 0, "no title", "begin with markdown: # Title"
    elif not any(
        line.strip() and not line.startswith("#") and not line.endswith("?") for line in lines[1:]
    ):
        yield cells[0], 0, "no purpose below the title", "say in a sentence what it answers"


def _code(cell: _Cell) -> Found:
    if cell.raw.get("outputs"):
        yield cell, 0, "holds outputs", "run: make fix"
    if cell.raw.get("execution_count") is not None:
        yield cell, 0, "holds an execution count", "run: make fix"
    count = len(cell.source.splitlines())
    if count > LONGEST_CELL:
        yield cell, 0, f"{count} lines", f"{LONGEST_CELL} at most; split the cell"
    try:
        tree = ast.parse(cell.source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        at = getattr(error, "lineno", None) or 0
        yield cell, at, f"is not plain Python: {shown(str(error))}", "no magics, no shell lines"
        return
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield cell, line, f"defines {shown(node.name)}", "move it into the package"
        elif isinstance(node, ast.Import):
            yield cell, line, f"imports {shown(node.names[0].name)}", "from analysis import …"
        elif isinstance(node, ast.ImportFrom) and (node.module != "analysis" or node.level):
            yield cell, line, f"imports from {shown(node.module)}", "from analysis import …"
    if cell.tagged:
        for fault in read_cell(cell.source, strict=True).faults:
            yield cell, fault.line, fault.message, fault.suggestion
