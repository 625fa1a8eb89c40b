"""What is wrong with a notebook: what keeps it from being built, and the form of our own briefs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path

from analysis.claims.document import printable
from analysis.claims.notebook_file import NotebookCell, NotebookFile, read_notebook
from analysis.errors import Fault
from analysis.parameters import read_cell
from analysis.paths import SLUG

LONGEST_CELL = 10
SHIPPED = "shipped"
"""The key of ``metadata.briefing`` by which a notebook of the suite names itself.

A copy under another name is an analyst's own, and free of the suite's form.
"""
_LEAVE_OUT = 'set "briefing": {"batch": false} in its metadata to leave it out'

_Fault = Iterator[tuple[NotebookCell | None, int, str, str]]


def check_notebooks(paths: Mapping[str, Path] | Sequence[Path]) -> list[Fault]:
    """Check notebooks: that those with parameters can be built, and the form of the suite's own.

    Parameters
    ----------
    paths : mapping of str to Path, or sequence of Path
        The notebooks, with the names that messages shall use where these are known.

    Returns
    -------
    list of Fault
        ``line`` counts in the notebook's file, ``field`` is ``cells[i]``, from zero. A notebook
        without parameters is no brief and has none; outputs are no fault.
    """
    named = paths if isinstance(paths, Mapping) else {str(path): path for path in paths}
    return [fault for name, path in named.items() for fault in _notebook(path, name)]


def _notebook(path: Path, name: str) -> list[Fault]:
    notebook = read_notebook(path, name)
    if isinstance(notebook, Fault):
        return [notebook]
    shipped = notebook.briefing.get(SHIPPED) == path.stem
    faults = []
    if shipped or notebook.parameters:
        faults += brief_faults(notebook, path.stem, name, strict=shipped)
    if shipped:
        faults += [
            _fault(name, cell, line, message, suggestion)
            for cell, line, message, suggestion in _form(notebook.cells)
        ]
    return faults


def brief_faults(
    notebook: NotebookFile, stem: str, where: str, *, strict: bool = False
) -> list[Fault]:
    """Return what keeps a notebook from being built as a brief.

    Parameters
    ----------
    notebook : NotebookFile
    stem : str
        Its file's name without suffix.
    where : str
        Its name in messages.
    strict : bool
        Whether its parameters have to be of the form of the suite's own.
    """
    faults = []
    if notebook.language.casefold() not in {"python", "python3", "ipython"}:
        message = f"its language is {printable(notebook.language)}; only Python is run"
        faults.append(Fault(where, 0, "metadata", message, _LEAVE_OUT))
    if not SLUG.fullmatch(stem):
        slug = re.sub(r"[^a-z0-9_-]+", "_", stem.casefold()).strip("_-")[:64] or "my_brief"
        message = "its name is none for a brief, and so for files and addresses"
        faults.append(Fault(where, 0, "", message, f"rename it {slug}.ipynb, or {_LEAVE_OUT}"))
    if len(cells := notebook.parameters) != 1:
        message = f"{len(cells)} cells are tagged parameters"
        place = cells[1] if cells else None
        return [*faults, _fault(where, place, 0, message, "tag exactly one code cell")]
    return faults + [
        _fault(where, cells[0], fault.line, fault.message, fault.suggestion)
        for fault in read_cell(cells[0].source, strict=strict).faults
    ]


def _fault(name: str, cell: NotebookCell | None, line: int, message: str, suggestion: str) -> Fault:
    at = cell.line + line if cell and cell.line else 0
    return Fault(name, at, f"cells[{cell.index}]" if cell else "", message, suggestion)


def _form(cells: Sequence[NotebookCell]) -> _Fault:
    yield from _opening(cells)
    for before, cell in zip([None, *cells], cells, strict=False):
        if cell.kind == "code":
            if before is None or before.kind != "markdown" or not before.source.strip():
                yield cell, 0, "a code cell without its question", "put a markdown cell before it"
            yield from _code(cell)
        elif cell.kind not in {"markdown", "raw"}:
            yield cell, 0, f"unknown kind of cell {printable(cell.kind)}", "markdown, code or raw"


def _opening(cells: Sequence[NotebookCell]) -> _Fault:
    opening = list(takewhile(lambda cell: cell.kind == "markdown", cells[:2]))
    lines = "\n".join(cell.source.strip() for cell in opening).splitlines()
    if not lines or not lines[0].startswith("# "):
        yield (cells[0] if cells else None), 0, "no title", "begin with markdown: # Title"
    elif not any(
        line.strip() and not line.startswith("#") and not line.endswith("?") for line in lines[1:]
    ):
        yield cells[0], 0, "no purpose below the title", "say in a sentence what it answers"


def _code(cell: NotebookCell) -> _Fault:
    count = len(cell.source.splitlines())
    if count > LONGEST_CELL:
        yield cell, 0, f"{count} lines", f"{LONGEST_CELL} at most; split the cell"
    try:
        tree = ast.parse(cell.source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        at = getattr(error, "lineno", None) or 0
        yield cell, at, f"is not plain Python: {printable(str(error))}", "no magics, no shell lines"
        return
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield cell, line, f"defines {printable(node.name)}", "move it into the package"
        elif isinstance(node, ast.Import):
            yield cell, line, f"imports {printable(node.names[0].name)}", "from analysis import …"
        elif isinstance(node, ast.ImportFrom) and (node.module != "analysis" or node.level):
            yield cell, line, f"imports from {printable(node.module)}", "from analysis import …"
