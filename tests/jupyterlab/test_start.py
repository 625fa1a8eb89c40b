"""The start notebook in a real JupyterLab, by keyboard: an article in, a brief built and read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from analysis.project.start import start
from tests.reports.axe import part_violations

from .conftest import Lab

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOURCE = "exercise-strait-closure"
ARTICLE = (
    "Ferry line cut\n\nThe harbour office of Avalo said on Monday that two ferries stopped"
    ' sailing.\n\nA captain, Ona Brel, told reporters that Borland "may close" the line for good.\n'
)
OWN = (
    f'source: str = "{SOURCE}"\nlevels: list[int] = [1, 2]  # metres\n'
    "draws: int = 200  # (100 to 900)"
)


DROP = """([place, files]) => {
  const transfer = new DataTransfer();
  for (const [name, text] of files) transfer.items.add(new File([text], name));
  const event = new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true});
  place.dispatchEvent(event);
}"""


@pytest.fixture
def project(lab: Lab) -> Path:
    """A project as ``briefing init`` starts one, with a brief of the analyst's own."""
    folder = lab.folder / "project"
    shutil.rmtree(folder, ignore_errors=True)
    start(folder)
    brief = new_notebook(
        cells=[
            new_markdown_cell("# Water in the ponds\n\nWhat the gauges show."),
            new_code_cell(OWN, metadata={"tags": ["parameters"]}),
            new_code_cell("print(source, levels, draws)"),
        ]
    )
    nbformat.write(brief, folder / "notebooks" / "ponds.ipynb")
    return folder


@pytest.fixture
def page(lab: Lab, browser: Any, project: Path) -> Iterator[Any]:
    """The start notebook of that project, run."""
    path = project / "notebooks" / "start.ipynb"
    book = nbformat.read(path, as_version=4)
    [cell] = [one for one in book.cells if one.id == "start"]
    cell.source = f"import os\nos.environ['BRIEFING_ROOT'] = {str(project)!r}\n{cell.source}"
    own = "from analysis import parameter_form\n\nparameter_form('ponds')"
    book.cells.append(new_code_cell(own))
    nbformat.write(book, path)
    context = browser.new_context(viewport={"width": 1500, "height": 1000})
    page = context.new_page()
    lab.opened(page)
    page.evaluate(
        "path => jupyterapp.commands.execute('docmanager:open', {path})",
        path.relative_to(lab.folder).as_posix(),
    )
    page.locator(".jp-NotebookPanel:visible [data-status=idle]").first.wait_for()
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.locator("div.briefing-lab table").wait_for()
    yield page
    page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")
    context.close()


def test_an_article_becomes_a_source_and_a_brief_is_built_and_read_by_keyboard(
    page: Any, lab: Lab, project: Path
) -> None:
    place = page.locator("div.briefing-lab")
    article = project.parent / "Ferry line (1).txt"
    article.write_text(ARTICLE)
    press = page.keyboard.press
    page.on("filechooser", lambda chooser: chooser.set_files(article))

    place.locator("summary", has_text="New article").focus()
    press("Enter")
    place.locator("input[type=file]").wait_for()
    press("Tab")
    page.wait_for_function("document.activeElement.type === 'file'")
    press("Enter")
    page.wait_for_function(
        "document.querySelector('.drop input[type=text]').value === 'ferry-line-1'"
    )
    place.get_by_label("Id of the source").focus()
    press("Control+a")
    page.keyboard.insert_text(SOURCE)
    place.locator(".drop .faults", has_text=f"seeds/{SOURCE} exists").wait_for()
    press("Control+a")
    page.keyboard.insert_text("ferry-line")
    place.locator(".drop .faults:empty").wait_for(state="attached")
    press("Enter")
    row = place.locator("tr.chosen", has_text="ferry-line")
    row.wait_for()
    drafts = int(row.locator("td").nth(1).inner_text())
    assert drafts >= 2
    assert (project / "seeds" / "ferry-line" / "article.txt").read_text() == ARTICLE
    place.locator(".hints", has_text="accept it").wait_for()

    place.locator("summary", has_text="New article").focus()
    press("Enter")
    drop = place.locator(".drop").element_handle()
    page.evaluate(DROP, [drop, [["a.txt", "A."], ["b.txt", "B."]]])
    place.locator(".drop .faults", has_text="2 files: one at a time").wait_for()
    page.evaluate(DROP, [drop, [["<img src=x>.pdf", "GIF89a..."]]])
    page.wait_for_function("document.querySelector('.drop input[type=text]').value === 'img-src-x'")
    place.get_by_text("Start the source").focus()
    press("Enter")
    place.locator(".drop .faults", has_text="<img src=x>.pdf: is a picture").wait_for()
    assert not (project / "seeds" / "img-src-x").exists()

    place.locator(f"[data-source={SOURCE}]").focus()
    press("Enter")
    place.locator(".chosen h3", has_text="Report on a half-closed strait").wait_for()
    place.locator(".chosen select").first.focus()
    page.keyboard.type("ponds")
    draws = place.locator("[data-name=draws]")
    draws.focus()
    press("Control+a")
    page.keyboard.type("12")
    press("Shift+Tab")
    press("Control+a")
    page.keyboard.type("[1, x")
    place.locator(".building button.build").focus()
    press("Enter")
    box = place.locator(".building .faults")
    box.locator("li").nth(1).wait_for()
    assert box.locator("li").all_inner_texts() == [
        "ponds: levels: '[1, x' is not a list.",
        "ponds: draws: 12 is out of range: int from 100 to 900.",
    ]
    assert page.evaluate("document.activeElement.className") == "faults"
    assert not (project / "reports" / SOURCE).exists()
    for name, text in (("levels", "[3, 4]"), ("draws", "300")):
        place.locator(f"[data-name={name}]").focus()
        press("Control+a")
        page.keyboard.type(text)
    place.locator(".building button.build").focus()
    press("Enter")
    place.locator(".building .cancel").wait_for()
    place.locator(".building .told", has_text="1 built").wait_for(timeout=120_000)
    shown = place.locator(".reports button[data-stem=ponds]")
    shown.focus()
    press("Enter")
    frame = place.frame_locator("iframe")
    frame.locator("h1", has_text="Water in the ponds").wait_for()
    frame.get_by_text(f"{SOURCE} [3, 4] 300").wait_for()
    beside = frame.get_by_text("This report as PDF").get_attribute("href")
    assert beside == f"{lab.url}/files/project/reports/{SOURCE}/ponds.pdf"
    skip = frame.locator("a[href^='#']").first
    skip.focus()
    press("Enter")
    assert skip.evaluate("link => location.href.endsWith(link.getAttribute('href'))")
    place.get_by_text("Open in a tab").focus()
    with page.context.expect_page() as tab:
        press("Enter")
    tab.value.locator("h1", has_text="Water in the ponds").wait_for()
    tab.value.close()
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.themed(page, theme)
        assert part_violations(page, ".briefing-lab") == []

    place.get_by_text("Close the preview").focus()
    press("Enter")
    assert page.evaluate("document.activeElement.dataset.stem") == "ponds"
    cells = page.locator(".jp-NotebookPanel:visible .jp-Cell")
    before = cells.count()
    for name in ("Open the desk", "Code blind"):
        place.get_by_text(name).focus()
        for key in ("b", "d", "d", "x"):  # which JupyterLab has for a cell made or taken away
            press(key)
    assert cells.count() == before
    press("Enter")
    place.locator(".chosen .faults", has_text="Whoever codes blind has a name").wait_for()
    place.get_by_label("Who codes or settles").focus()
    page.keyboard.type("an3")
    press("Tab")
    press("Enter")
    place.locator("[data-mode=blind] h3", has_text="1 of 92").wait_for()
    field = place.locator("[data-mode=blind] select").first
    field.focus()
    page.keyboard.type("asses")
    press("Enter")
    place.locator("[data-mode=blind] .bar", has_text="Coded: C01: kind").wait_for()
    assert field.input_value() == "assessment"
    settle = place.get_by_text("Settle", exact=True)
    settle.focus()
    press("Enter")
    place.locator("[data-mode=settle] h3", has_text="1 of 18").wait_for()
    place.get_by_text("Open the desk").focus()
    press("Enter")
    page.locator(".briefing-desk .card.current").wait_for()

    form = page.locator("section.briefing-lab")
    draws = form.locator("[data-name=draws]")
    draws.focus()
    press("Control+a")
    page.keyboard.type("12")
    press("Tab")
    form.locator(".faults li", has_text="12 is out of range").wait_for()
    assert form.locator("[data-name=source]").input_value() == SOURCE
