"""Which notebooks are run for which source and state, and where their expected outputs stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

from analysis.claims.load import load_source, sources

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ROOT / "notebooks"
EXPECTED = Path(__file__).parent / "expected"


@dataclass(frozen=True)
class Run:
    """One notebook with its parameters."""

    brief: str
    source: str
    state: str | None

    @property
    def path(self) -> Path:
        stem = f"{self.brief}-{self.state}" if self.state else self.brief
        return EXPECTED / self.source / f"{stem}.ipynb"

    def notebook(self) -> NotebookNode:
        """The notebook as papermill would run it, without outputs."""
        book = load_notebook_node(str(NOTEBOOKS / f"{self.brief}.ipynb"))
        given = {"source": self.source} | ({"state": self.state} if self.state else {})
        book = parameterize_notebook(book, given)
        for cell in book.cells:
            if "injected-parameters" in cell.metadata.get("tags", []):
                cell.id = "injected-parameters"
            cell.metadata = {"tags": tags} if (tags := cell.metadata.get("tags")) else {}
        book.metadata = {
            key: book.metadata[key]
            for key in ("kernelspec", "language_info")
            if key in book.metadata
        }
        return book


def has_parameter(path: Path, name: str) -> bool:
    book = nbformat.read(path, as_version=4)
    [cell] = [c for c in book.cells if "parameters" in c.metadata.get("tags", [])]
    return any(line.startswith(f"{name}:") for line in cell.source.splitlines())


def runs() -> Iterator[Run]:
    """Yield every notebook for every source, and per state where it takes one."""
    for source in sources(ROOT):
        states = load_source(source, ROOT).card.states
        for path in sorted(NOTEBOOKS.glob("*.ipynb")):
            if has_parameter(path, "state"):
                for code, state in states.items():
                    if not state.collective:
                        yield Run(path.stem, source, code)
            else:
                yield Run(path.stem, source, None)
