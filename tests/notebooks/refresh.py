"""Run every notebook and keep its plain-text outputs: ``python -m tests.notebooks.refresh``.

Execution counts stay: nbval takes a cell without one for a cell that never ran.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from tests.notebooks.plan import EXPECTED, ROOT, Run, runs


def executed(run: Run) -> NotebookNode:
    book = run.notebook()
    NotebookClient(book, timeout=300, resources={"metadata": {"path": str(ROOT)}}).execute()
    for cell in book.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            for output in cell.outputs:
                if "data" in output:
                    output.data = {"text/plain": output.data["text/plain"]}
                    output.metadata = {}
    book.metadata = {
        key: book.metadata[key] for key in ("kernelspec", "language_info") if key in book.metadata
    }
    book.metadata["language_info"] = {"name": "python"}
    return book


def main(only: list[str]) -> int:
    os.environ["BRIEFING_ROOT"] = str(ROOT)
    planned = list(runs())
    for run in planned:
        if only and not any(word in str(run.path) for word in only):
            continue
        book = executed(run)
        run.path.parent.mkdir(parents=True, exist_ok=True)
        text = nbformat.writes(book, version=4)
        run.path.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8")
        sys.stdout.write(f"{run.path.relative_to(ROOT)}\n")
    kept: set[Path] = {run.path for run in planned}
    for path in sorted(EXPECTED.rglob("*.ipynb")):
        if path not in kept:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
