"""Refresh the README's pictures of what analysts work at, from a real JupyterLab."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from PIL import Image
from playwright.sync_api import sync_playwright

from analysis.project.start import start
from tests.conftest import FLAGS

from .conftest import ROOT, Lab, running

SAMPLE = ROOT / "reports" / "sample"
SOURCE = "exercise-strait-closure"
ARTICLE = """Salt barges wait as Tarnholm closes its locks

Tarnholm closed the two northern locks of the Ressel canal on Tuesday, its waterways office said.

Forty barges with salt for Lower Quill are waiting above the locks, an official of Ombry said.

The waterways office said the gates need new hinges and that the work may take six weeks.

Officials in Lower Quill do not believe it. "They want a higher toll," said trade minister Ada Venn.

A spokesman for Tarnholm denied that the closure had anything to do with the toll.
"""
SIZE = {"width": 1360, "height": 900}


def main() -> None:
    """Write a picture of the start page, and one of the desk."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory(prefix="briefing-pictures-") as name:
        home, project = Path(name) / "home", Path(name) / "project"
        home.mkdir()
        start(project)
        (project / "seeds" / SOURCE / "second_coding.yaml").unlink()  # it names every claim
        with running(home, project) as lab, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
            page = browser.new_page(viewport=SIZE)
            _start_page(page, lab, project)
            _desk(page)
            page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")
            browser.close()


def _start_page(page: Any, lab: Lab, project: Path) -> None:
    """Add an article, build a brief of the exercise, and show its page beside."""
    path = project / "notebooks" / "start.ipynb"
    book = nbformat.read(path, as_version=4)
    [cell] = [one for one in book.cells if one.id == "start"]
    setting = {"BRIEFING_ROOT": str(project), "XDG_STATE_HOME": str(project.parent / "state")}
    cell.source = f"import os\nos.environ |= {setting!r}\n{cell.source}"
    nbformat.write(book, path)
    lab.opened(page)
    page.evaluate("jupyterapp.commands.execute('docmanager:open', {path: 'notebooks/start.ipynb'})")
    page.locator(".jp-NotebookPanel:visible [data-status=idle]").first.wait_for()
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.evaluate("jupyterapp.commands.execute('application:toggle-left-area')")
    place = page.locator(".briefing-lab")
    place.locator("table").wait_for()
    article = project.parent / "salt-barges.txt"
    article.write_text(ARTICLE)
    place.locator("summary", has_text="New article").click()
    place.locator("input[type=file]").set_input_files(article)
    page.wait_for_function("document.querySelector('.drop input[type=text]').value !== ''")
    place.get_by_text("Start the source").click()
    place.locator("tr.chosen", has_text="salt-barges").wait_for()
    place.locator(f"[data-source={SOURCE}]").click()
    place.locator(".chosen h3", has_text="strait").wait_for()
    place.locator(".chosen select").first.select_option("state_brief")
    place.locator("[data-name=state]").select_option("XAV")
    place.locator(".building button.build").click()
    place.locator(".building .told", has_text="1 built").wait_for(timeout=300_000)
    place.locator(".reports button").first.click()
    place.frame_locator("iframe").locator("h1").wait_for()
    _photograph(page, ".briefing-lab", "start")


def _desk(page: Any) -> None:
    """Reject a claim on which a judgement rests, and show what moves."""
    page.get_by_text("Close the preview").click()
    page.get_by_text("Open the desk").click()
    page.locator(".briefing-desk .card.current").focus()
    page.locator(".briefing-desk .moves [role=status]", has_text="Nothing moves").wait_for()
    page.keyboard.press("/")
    page.keyboard.insert_text("counted the hulls")
    page.keyboard.press("Enter")
    page.locator(".briefing-desk .card.current[data-claim=C07]").wait_for()
    page.keyboard.press("r")
    page.keyboard.insert_text("no claim of its own")
    page.keyboard.press("Enter")
    page.locator(".briefing-desk .moves [role=status]", has_text="differ").wait_for(timeout=60_000)
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    _photograph(page, ".briefing-desk", "desk")


def _photograph(page: Any, part: str, name: str) -> None:
    """Keep a part of the page as a picture of few colours, which weighs little."""
    page.locator(part).evaluate("part => part.scrollIntoView({block: 'start'})")
    page.evaluate("document.activeElement?.blur()")
    box = page.locator(part).bounding_box()
    top = max(box["y"], 0)
    height = min(box["height"], SIZE["height"] - top - 30)
    clip = {"x": box["x"] - 8, "y": top, "width": box["width"] + 16, "height": height}
    raw = page.screenshot(clip=clip)
    picture = Image.open(io.BytesIO(raw)).convert("RGB").quantize(64, dither=Image.Dither.NONE)
    picture.save(SAMPLE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    os.environ.pop("BRIEFING_SEEDS", None)
    main()
