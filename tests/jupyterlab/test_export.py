"""JupyterLab's own menu exports what an analyst has before them, and says what did not run."""

from __future__ import annotations

import re
import urllib.error
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import nbformat
import pypdfium2
import pytest

from analysis.blocks import Callout
from analysis.blocks.ran import Ran, digest

from .conftest import Lab

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOURCE = "exercise-strait-closure"
PARAMETERS = f'source: str = "{SOURCE}"\nstate: str = "{{}}"\nyardstick: str = "{{}}"\n'
STUDY = """from analysis import study, texts

case = study(source, state, yardstick=yardstick)"""
FORMATS = ("briefing_html", "briefing_pdf")
NAMES = {"XBO": "Borrenmark", "XCE": "Ceravia"}
NOT_SO = "Not what the notebook says now"


def written(path: Path) -> None:
    """Write an analyst's notebook: ours in small, and a cell of their own."""
    cells = [
        nbformat.v4.new_markdown_cell("# State brief"),
        nbformat.v4.new_code_cell(
            PARAMETERS.format("XAV", "uk_phia"), metadata={"tags": ["parameters"]}
        ),
        nbformat.v4.new_code_cell(STUDY),
        nbformat.v4.new_code_cell("texts.masthead(case)"),
        nbformat.v4.new_code_cell("print('first words')"),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)


@pytest.fixture
def page(lab: Lab, browser: Any) -> Iterator[Any]:
    """An analyst's notebook, open, with its kernel."""
    written(lab.folder / "own.ipynb")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    lab.opened(page)
    page.evaluate("jupyterapp.commands.execute('docmanager:open', {path: 'own.ipynb'})")
    page.locator(".jp-NotebookPanel:visible .jp-Cell").first.wait_for()
    page.locator(".jp-NotebookPanel:visible [data-status=idle]").first.wait_for()
    yield page
    page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")
    context.close()


def edited(page: Any, number: int, text: str) -> None:
    """Type a cell's text anew."""
    page.locator(".jp-Cell .cm-content").nth(number).click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def chosen(page: Any, *path: str) -> None:
    """Go through JupyterLab's menus by mouse."""
    page.locator(".lm-MenuBar-item", has_text=path[0]).first.click()
    for name in path[1:]:
        page.locator(".lm-Menu-item", has=page.get_by_text(name, exact=True)).last.click()


def exported(page: Any, name: str) -> bytes:
    """Export through the menu, and return the file that arrives."""
    with page.expect_download() as arrived:
        chosen(page, "File", "Save and Export Notebook As", name)
    return Path(arrived.value.path()).read_bytes()


def seen(data: bytes) -> str:
    """Return the words of a page or a PDF, on one line."""
    if data.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(data) as document:
            text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    else:
        root = lxml.html.document_fromstring(data)
        for hidden in root.xpath("//style"):
            hidden.drop_tree()
        text = root.text_content()
    return " ".join(text.split())


def test_a_report_that_cannot_be_made_says_why_on_one_page(lab: Lab) -> None:
    written(lab.folder / "forged.ipynb")
    forged = nbformat.read(lab.folder / "forged.ipynb", as_version=4)
    record = Ran((digest("x"),), {"language": "no-such"}).metadata()
    shown = Callout("x", "coding", "X", ("x",))._repr_mimebundle_()
    output = nbformat.v4.new_output("display_data", shown, metadata=record)
    forged.cells.append(nbformat.v4.new_code_cell("x", outputs=[output], execution_count=1))
    nbformat.write(forged, lab.folder / "forged.ipynb")
    for name in FORMATS:
        with pytest.raises(urllib.error.HTTPError) as caught:
            lab.ask(f"nbconvert/{name}/forged.ipynb")
        page = seen(caught.value.read())
        assert page.count("no table of words for 'no-such'; known: en") == 1
        assert "Traceback" not in page


def test_the_menu_lists_each_briefing_once(lab: Lab, page: Any) -> None:
    page.locator(".lm-MenuBar-item", has_text="File").first.click()
    page.get_by_text("Save and Export Notebook As", exact=True).hover()
    page.get_by_text("Briefing_pdf", exact=True).wait_for()
    listed = page.locator(".lm-Menu-itemLabel").all_inner_texts()
    assert [name for name in listed if "riefing" in name] == ["Briefing_html", "Briefing_pdf"]
    assert [n for n in lab.ask("api/nbconvert") if "briefing" in n] == list(FORMATS)


def test_an_export_holds_what_was_edited_and_tells_what_did_not_run(lab: Lab, page: Any) -> None:
    edited(page, 1, PARAMETERS.format("XBO", "uk_phia"))
    edited(page, 4, "print('second words')")
    chosen(page, "Run", "Run All Cells")
    page.locator(".jp-OutputArea", has_text="second words").wait_for()
    for name in FORMATS:  # nothing was saved yet: JupyterLab does it first
        words = seen(exported(page, name.capitalize()))
        assert NAMES["XBO"] in words
        assert "second words" in words
        assert re.search("Parameter state ?XBO", words)
        assert NOT_SO not in words
    edited(page, 1, PARAMETERS.format("XCE", "uk_phia"))
    for name in FORMATS:
        words = seen(exported(page, name.capitalize()))
        assert NAMES["XBO"] in words
        assert re.search("Parameter state ?XBO", words)
        assert "XCE" not in words
        assert f"{NOT_SO}. Cell 2 was changed after it ran" in words


def test_a_wrong_parameter_is_one_box_in_the_notebook_and_in_its_export(page: Any) -> None:
    edited(page, 1, PARAMETERS.format("XBB", "uk_fia"))
    chosen(page, "Run", "Run All Cells")
    shown = page.locator(
        ".jp-OutputArea-output[data-mime-type*='error'], .jp-RenderedText", has_text="UsageError"
    )
    shown.first.wait_for()
    assert shown.count() == 1
    told = shown.inner_text()
    assert told.startswith("UsageError: 2 faults")
    for fault in ("Did you mean 'uk_phia'?", "Did you mean 'XBO'?"):
        assert fault in told
    assert "Traceback" not in told
    for name in FORMATS:
        words = seen(exported(page, name.capitalize()))
        assert words.count("failed with UsageError") == 1
        for fault in ("Did you mean 'uk_phia'?", "Did you mean 'XBO'?"):
            assert fault in words
        assert "Traceback" not in words
        assert "Cells 4, 5 were not run." in words
