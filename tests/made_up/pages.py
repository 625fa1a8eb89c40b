"""Build a source's pages as the batch does, but in this process: the cells, then the HTML."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import nbformat

from analysis.batch.briefs import read_briefs
from analysis.claims.source import Source
from analysis.render import to_html

ROOT = Path(__file__).parents[2]
DRAWS = 100


def pages(source: Source, *only: str, **parameters: Any) -> Iterator[tuple[str, str]]:
    """Yield name and HTML of every report of a source: each brief, for each state where it asks.

    Parameters
    ----------
    source : Source
        As loaded.
    *only : str
        Briefs; without any, all of them.
    **parameters
        What to set besides; each brief takes those it knows.
    """
    states = [code for code, one in source.card.states.items() if not one.collective]
    for name in only or briefs():
        if "state" not in _cells(name)[1]:
            yield name, page(name, source, **parameters)
            continue
        for state in states:
            yield f"{name}-{state}", page(name, source, state=state, **parameters)


def page(brief: str, source: Source, **parameters: Any) -> str:
    """Return one report as HTML."""
    book, known = _cells(brief)
    given = {"draws": DRAWS, **parameters, "source": source.card.id}
    given = {name: value for name, value in given.items() if name in known}
    space: dict[str, Any] = {}
    cells = []
    for place, (cell, code, last) in enumerate(book, 1):
        made = nbformat.from_dict(cell)
        cells.append(made)
        if code is not None:
            exec(code, space)
            if "parameters" in cell["metadata"].get("tags", ()):
                made.source = "\n".join(f"{name} = {value!r}" for name, value in given.items())
                space |= given | {"source": source}
            shown = eval(last, space) if last is not None else None
            made.execution_count = place
            if shown is not None:
                made.outputs = [nbformat.v4.new_output("display_data", shown._repr_mimebundle_())]
    metadata = {"briefing": {
        "brief": brief, "source": source.card.id, "state": given.get("state", ""),
        "version": version("briefing-notebooks"), "build": "1" * 12, "parameters": given,
        "overlay": "no" if source.overlay is None else "yes", "digests": {"x": "1"},
    }}  # fmt: skip
    return to_html({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


@cache
def briefs() -> tuple[str, ...]:
    """Return the names of the notebooks that the batch runs."""
    paths = sorted((ROOT / "notebooks").glob("*.ipynb"))
    return tuple(path.stem for path in paths if _in_batch(path))


def _in_batch(path: Path) -> bool:
    return bool(nbformat.read(path, as_version=4).metadata.get("briefing", {}).get("batch", True))


@cache
def _cells(brief: str) -> tuple[list[tuple[Any, Any, Any]], frozenset[str]]:
    """Return a notebook's cells with their code compiled, and the names of its parameters."""
    path = ROOT / "notebooks" / f"{brief}.ipynb"
    found = []
    for cell in nbformat.read(path, as_version=4).cells:
        code = last = None
        if cell.cell_type == "code":
            body = ast.parse(cell.source)
            if isinstance(body.body[-1], ast.Expr):
                last = compile(ast.Expression(body.body.pop().value), "cell", "eval")
            code = compile(body, "cell", "exec")
        found.append((cell, code, last))
    known = {one.name for one in read_briefs(ROOT).by_name[brief].parameters}
    return found, frozenset(known)
