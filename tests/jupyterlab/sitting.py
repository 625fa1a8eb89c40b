"""A coding desk in a real JupyterLab: its notebook opened on some seeds, and what its page says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat

from .conftest import ROOT, Lab


def opened(page: Any, words: str = "Nothing moves") -> None:
    """Run the notebook, and wait for the desk."""
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.locator(".briefing-desk .card.current").wait_for()
    moving(page, words)


def moving(page: Any, words: str) -> None:
    """Wait until what moves is said to be so."""
    page.locator(".briefing-desk .moves [role=status]", has_text=words).wait_for()


def bar(page: Any, words: str) -> None:
    """Wait until the bar says so."""
    page.locator(".briefing-desk .bar", has_text=words).wait_for()


@contextmanager
def seated(
    lab: Lab, browser: Any, seeds: Path, *more: str, source: str = "", words: str = "Nothing moves"
) -> Iterator[Any]:
    """Open the desk as its notebook does, with more cells behind it; end its kernel afterwards."""
    book = nbformat.read(ROOT / "notebooks" / "desk.ipynb", as_version=4)
    [cell] = [one for one in book.cells if one.id == "desk"]
    cell.source = (
        f"import os\nos.environ['BRIEFING_SEEDS'] = {str(seeds)!r}\n"
        f"os.environ['XDG_STATE_HOME'] = {str(lab.folder / 'state')!r}\n"
        + (f"source = {source!r}\n" if source else "")
        + cell.source
    )
    book.cells += [nbformat.v4.new_code_cell(one) for one in more]
    nbformat.write(book, lab.folder / "desk.ipynb")
    context = browser.new_context(viewport={"width": 1500, "height": 1000})
    page = context.new_page()
    lab.opened(page)
    page.evaluate("jupyterapp.commands.execute('docmanager:open', {path: 'desk.ipynb'})")
    page.locator(".jp-NotebookPanel:visible [data-status=idle]").first.wait_for()
    opened(page, words)
    try:
        yield page
    finally:
        if not page.is_closed():
            page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")
        context.close()
