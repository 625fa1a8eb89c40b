"""Read a notebook as far as it is one: its cells, their lines in the file, what it says it is."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from analysis.claims.document import decode, printable, read_bytes
from analysis.errors import Fault

_CELL = re.compile(r'^\s*"cell_type"\s*:', re.MULTILINE)
_SOURCE = re.compile(r'^\s*"source"\s*:', re.MULTILINE)
_SAVE = "open it in JupyterLab and save it"
_SMALLER = "clear its outputs, or move its data into a file"


@dataclass(frozen=True)
class NotebookCell:
    """One cell.

    Attributes
    ----------
    index : int
        From zero.
    kind, source : str
        Its type and its text.
    tags : tuple of str
    raw : mapping
        The cell as the file has it.
    line : int
        The line above the first of its text in the file; 0 where the file is not as saved.
    """

    index: int
    kind: str
    source: str
    tags: tuple[str, ...]
    raw: Mapping[str, Any]
    line: int


@dataclass(frozen=True)
class NotebookFile:
    """A notebook: its JSON, its cells, and what its metadata says of it."""

    data: dict[str, Any]
    cells: tuple[NotebookCell, ...]

    @property
    def parameters(self) -> tuple[NotebookCell, ...]:
        """The code cells tagged ``parameters``."""
        return tuple(c for c in self.cells if c.kind == "code" and "parameters" in c.tags)

    @property
    def briefing(self) -> Mapping[str, Any]:
        """What ``metadata.briefing`` says; empty where it is no mapping."""
        return _mapping(self._metadata.get("briefing"))

    @property
    def interactive(self) -> bool:
        """Whether it is for a person alone and never built."""
        return self.briefing.get("batch", True) is False

    @property
    def language(self) -> str:
        """The language of its cells, as far as it says."""
        spec, info = (_mapping(self._metadata.get(n)) for n in ("kernelspec", "language_info"))
        return str(spec.get("language") or info.get("name") or "python")

    @property
    def _metadata(self) -> Mapping[str, Any]:
        return _mapping(self.data.get("metadata"))


def read_notebook(path: Path, name: str) -> NotebookFile | Fault:
    """Read a notebook of format 4.

    Parameters
    ----------
    path : Path
    name : str
        Its name in messages.

    Returns
    -------
    NotebookFile or Fault
        A Fault for what cannot be read, is no notebook, or is one of another format.
    """
    raw = read_bytes(path, name)
    text = raw if isinstance(raw, Fault) else decode(raw, name)
    if isinstance(text, Fault):
        return replace(text, suggestion=_SMALLER) if "the limit is" in text.message else text
    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        return Fault(name, line, "", f"is no notebook, not JSON: {printable(str(error))}", _SAVE)
    except RecursionError:
        return Fault(name, 0, "", "is nested too deeply")
    cells = data.get("cells") if isinstance(data, dict) else None
    if not isinstance(cells, list) or data.get("nbformat") != 4:
        return Fault(name, 0, "", "is no notebook of format 4", _SAVE)
    for index, cell in enumerate(cells):
        if not isinstance(cell, dict) or not isinstance(cell.get("cell_type"), str):
            return Fault(name, 0, f"cells[{index}]", "is no cell", _SAVE)
        if not isinstance(cell.get("metadata", {}), dict):
            return Fault(name, 0, f"cells[{index}]", "has metadata that is no mapping", _SAVE)
    lines = _lines(text, len(cells))
    return NotebookFile(data, tuple(_cell(i, c, lines[i]) for i, c in enumerate(cells)))


def _cell(index: int, raw: Mapping[str, Any], line: int) -> NotebookCell:
    source = raw.get("source")
    parts = source if isinstance(source, list) else [source]
    text = "".join(part for part in parts if isinstance(part, str))
    tags = raw.get("metadata", {}).get("tags")
    words = tuple(t for t in tags if isinstance(t, str)) if isinstance(tags, list) else ()
    return NotebookCell(index, raw["cell_type"], text, words, raw, line)


def _lines(text: str, count: int) -> list[int]:
    cells = [match.start() for match in _CELL.finditer(text)]
    if len(cells) != count:
        return [0] * count
    sources = [_SOURCE.search(text, start) for start in cells]
    return [text.count("\n", 0, matches.start()) + 1 if matches else 0 for matches in sources]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def notebook_paths(folder: Path) -> Iterator[Path]:
    """Yield the notebooks below a folder in a fixed order; hidden folders hold none."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        named = [*files, *(name for name in folders if name.endswith(".ipynb"))]
        for name in sorted(named):
            if name.endswith(".ipynb") and not name.startswith("."):
                yield Path(here, name)
