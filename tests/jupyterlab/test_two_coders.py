"""Two coders in a real JupyterLab: one codes blind, and what differs is settled by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path
from typing import Any

import nbformat
import pytest

from analysis.desk import ledger
from tests.reports.axe import part_violations

from .conftest import ROOT, Lab

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOURCE = "exercise-strait-closure"
CELLS = ("coding_desk(source, coder='ida-roe', against='second')",
         "coding_desk(source, coder='an3', blind=True)")  # fmt: skip


@pytest.fixture
def folder(lab: Lab) -> Path:
    """The exercise with both codings, in a folder of this test; a list in its CODING.md."""
    found = lab.folder / "settling" / SOURCE
    shutil.rmtree(found.parent, ignore_errors=True)
    shutil.copytree(ROOT / "seeds" / SOURCE, found)
    row = "| C99 | kind | event (an8) | risk (an9) | event | an8 | 2031-05-07 | settled before |"
    coding = found / "CODING.md"
    coding.write_text(
        ledger.written(coding.read_text().partition("<!-- disagreements -->")[0], [], [row])
    )
    return found


@pytest.fixture
def page(lab: Lab, browser: Any, folder: Path) -> Iterator[Any]:
    """Both modes of the desk in one notebook, on these files."""
    first = (
        f"import os\nos.environ['BRIEFING_SEEDS'] = {str(folder.parent)!r}\n"
        f"os.environ['XDG_STATE_HOME'] = {str(lab.folder / 'state-of-two')!r}\n"
        f"from analysis import coding_desk\nsource = {SOURCE!r}"
    )
    cells = [nbformat.v4.new_code_cell(text) for text in (first, *CELLS)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    book = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(book, lab.folder / "two.ipynb")
    context = browser.new_context(viewport={"width": 1500, "height": 1100})
    page = context.new_page()
    lab.opened(page)
    page.evaluate("jupyterapp.commands.execute('docmanager:open', {path: 'two.ipynb'})")
    page.locator(".jp-NotebookPanel:visible [data-status=idle]").first.wait_for()
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.locator(".adjudicating[data-mode=blind] h3", has_text="1 of 92").wait_for()
    yield page
    page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")
    context.close()


def different(old: str, new: str) -> list[str]:
    return [line for line in ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


def test_two_disagreements_are_settled_by_keyboard_and_are_a_line_each(
    page: Any, lab: Lab, folder: Path
) -> None:
    claims, coding = folder / "claims.yaml", folder / "CODING.md"
    before = claims.read_text(), coding.read_text()
    desk = page.locator(".adjudicating[data-mode=settle]")
    blind = page.locator(".adjudicating[data-mode=blind]")
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.themed(page, theme)
        for mode in ("settle", "blind"):
            assert part_violations(page, f".adjudicating[data-mode={mode}]") == []
    assert desk.locator("thead th", has_text="A: an1").count() == 1
    assert "says" not in blind.evaluate("one => Object.keys(one.dataset).join()")
    assert "The Corren Strait" not in blind.inner_text()

    desk.locator(".current-item").focus()
    page.keyboard.press("b")  # C05, ability
    desk.locator(".told", has_text="C05 commitment: ability").wait_for()
    desk.locator("h3", has_text="2 of 18: C07").wait_for()
    page.keyboard.press("t")
    page.keyboard.insert_text("boost")
    page.keyboard.press("Enter")
    desk.locator(".told", has_text="Did you mean 'boosted'?").wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("boosted")
    page.keyboard.press("Enter")
    desk.locator(".told", has_text="C07 commitment: boosted").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    page.keyboard.press("w")
    page.keyboard.insert_text("<img src=x> | \u202e the count is theirs")
    page.keyboard.press("Enter")
    desk.locator(".state", has_text="the count is theirs").wait_for()
    assert (claims.read_text(), coding.read_text()) == before
    page.keyboard.press("Control+s")
    desk.locator(".bar", has_text="All is saved. 2 of 18 disagreements settled").wait_for()

    assert different(before[0], claims.read_text()) == [
        "-     commitment: asserted", "+     commitment: ability",
        "-     commitment: attributed", "+     commitment: boosted",
    ]  # fmt: skip
    added = different(before[1], coding.read_text())
    assert [line[:27] for line in added] == [
        "+ | C05 | commitment | asse", "+ | C07 | commitment | attr",
    ]  # fmt: skip
    assert page.evaluate("document.querySelectorAll('.briefing-desk img').length") == 0

    blind.locator(".current-item").focus()
    page.keyboard.press("d")
    blind.locator(".bar", has_text="Unsaved: C01").wait_for()
    page.keyboard.press("Control+s")
    blind.locator(".bar", has_text="All is saved").wait_for()
    assert "coder: an3" in (folder / "third_coding.yaml").read_text()
