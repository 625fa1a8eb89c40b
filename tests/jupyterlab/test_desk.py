"""The coding desk in a real JupyterLab: worked by keyboard, saved, left in the middle, taken up."""

from __future__ import annotations

import shutil
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pypdfium2
import pytest

from tests.reports.axe import part_violations

from .conftest import ROOT, Lab
from .sitting import bar, moving, opened, seated

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOURCE = "exercise-strait-closure"
MARKUP = "<img src=x onerror=alert(1)> #panic() \u202e\u200b"


@pytest.fixture
def claims(lab: Lab) -> Path:
    """The exercise's own claims, in a folder of this test."""
    shutil.rmtree(lab.folder / "coding", ignore_errors=True)
    shutil.copytree(ROOT / "seeds" / SOURCE, lab.folder / "coding" / SOURCE)
    (lab.folder / "coding" / SOURCE / "second_coding.yaml").unlink()  # it names every claim
    return lab.folder / "coding" / SOURCE / "claims.yaml"


@pytest.fixture
def page(lab: Lab, browser: Any, claims: Path) -> Iterator[Any]:
    """The desk as its notebook opens it, on these claims."""
    motives = "from analysis import study, tables\n\ntables.motives(study(source, 'XBO'))"
    with seated(lab, browser, claims.parents[1], motives) as page:
        yield page


def test_axe_finds_nothing_by_day_or_in_the_dark(page: Any, lab: Lab) -> None:
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.themed(page, theme)
        assert part_violations(page, ".briefing-desk") == []


def test_every_list_is_coded_by_keyboard_and_its_change_found_in_the_pdf(
    page: Any, lab: Lab, claims: Path
) -> None:
    before = claims.read_text()
    page.locator(".briefing-desk .card.current").focus()
    page.keyboard.press("4")
    page.locator(".card.current[data-entry=M01]").wait_for()
    for _ in range(4):
        page.keyboard.press("j")
    page.keyboard.press("e")
    for name in ("wants", "short", "details"):
        box = page.locator(f".card.current [data-field={name}] input")
        box.focus()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(f"{MARKUP} {name}")
        page.keyboard.press("Enter")
        bar(page, name)
    domain = page.locator(".card.current [data-label=domain]")
    domain.focus()
    page.keyboard.press("m")  # which JupyterLab has for a cell of markdown
    bar(page, "domain")
    moving(page, "exhibits differ")
    assert page.evaluate("document.querySelectorAll('.briefing-desk img').length") == 0
    shown = page.locator(".card.current .chip").last.inner_text()
    assert "<img src=x onerror=alert(1)>" in shown
    assert "\\u200b" in shown
    page.locator("details.shift", has_text="motives").first.locator("summary").focus()
    page.keyboard.press("Enter")
    cells = page.locator(".exhibit .changed")
    cells.first.wait_for()
    assert "military" in cells.all_inner_texts()
    page.keyboard.press("Escape")
    page.keyboard.press("6")
    page.locator(".card.current[data-entry]").wait_for()
    page.keyboard.press("c")
    page.keyboard.insert_text("port-office")
    page.keyboard.press("Enter")
    page.locator(".card.current.faulty[data-entry=port-office] .fault").first.wait_for()
    moving(page, "Nothing can be judged")
    page.keyboard.press("i")
    page.keyboard.insert_text("port-board")
    page.keyboard.press("Enter")
    page.locator(".card.current[data-entry=port-board]").wait_for()
    page.keyboard.press("x")
    bar(page, "voices port-board: taken away")
    page.keyboard.press("1")
    page.keyboard.press("c")
    page.locator(".card.current.draft").wait_for()
    page.keyboard.press("u")
    bar(page, "Undone")
    page.keyboard.press("U")
    bar(page, "Made again")
    page.keyboard.press("u")
    page.keyboard.press("Control+s")
    bar(page, "All is saved")
    old, new = ([*text.splitlines()] for text in (before, claims.read_text()))
    [(_, line)] = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    assert "domain: military" in line
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    page.locator(".jp-OutputArea", has_text="military").last.wait_for()
    page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    asked = urllib.request.Request(
        f"{lab.url}/nbconvert/briefing_pdf/desk.ipynb",
        headers={"Authorization": f"token {lab.token}"},
    )
    with urllib.request.urlopen(asked) as reply, pypdfium2.PdfDocument(reply.read()) as pdf:
        words = " ".join(one.get_textpage().get_text_bounded() for one in pdf)
    assert "military" in words
    assert "#panic()" in words


def test_what_was_typed_survives_the_kernel(page: Any, lab: Lab, claims: Path) -> None:
    page.locator(".briefing-desk .card.current").focus()
    page.keyboard.press("e")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("Half a senten")
    for _ in range(200):
        if any("senten" in path.read_text() for path in lab.folder.rglob("desk/*.jsonl")):
            break
        page.wait_for_timeout(50)
    page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")
    # the dead kernel hears no more of it
    page.locator(".card.current [data-label=kind]").select_option("risk")
    page.locator(".told", has_text="The kernel does not answer").wait_for()
    other = page.context.new_page()
    page.close()
    lab.opened(other)
    other.evaluate("jupyterapp.commands.execute('docmanager:open', {path: 'desk.ipynb'})")
    other.locator(".jp-NotebookPanel:visible [data-status=idle]").first.wait_for()
    opened(other, "")  # whatever moves by it
    other.locator(".briefing-desk .notices", has_text="Recovered").wait_for()
    bar(other, "Unsaved: C01: kind")
    assert other.locator(".card.current textarea").input_value() == "Half a senten"
    other.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()")


def test_a_notebook_from_elsewhere_runs_nothing_of_a_desk(lab: Lab, browser: Any) -> None:
    """Its output names a widget whose code its metadata bring: JupyterLab shows the words alone."""
    esm = (
        "window.ran = 1; export default {initialize() {}, render({el}) { el.textContent = 'ran'; }}"
    )
    module = {"_model_module": "anywidget", "_model_name": "AnyModel", "_view_module": "anywidget",
              "_view_name": "AnyView", "_esm": esm, "_anywidget_id": "x"}  # fmt: skip
    model = {"model_module": "anywidget", "model_name": "AnyModel", "state": module,
             "model_module_version": "~0.9.*"}  # fmt: skip
    state = {"version_major": 2, "version_minor": 0, "state": {"m1": model}}
    view = {"version_major": 2, "version_minor": 0, "model_id": "m1"}
    shown = {"application/vnd.jupyter.widget-view+json": view, "text/plain": "<Coding desk>"}
    cell = nbformat.v4.new_code_cell(
        "1", execution_count=1, outputs=[nbformat.v4.new_output("display_data", shown)]
    )
    book = nbformat.v4.new_notebook(
        cells=[cell], metadata={"widgets": {"application/vnd.jupyter.widget-state+json": state}}
    )
    nbformat.write(book, lab.folder / "elsewhere.ipynb")
    context = browser.new_context()
    page = context.new_page()
    lab.opened(page, "elsewhere.ipynb")
    page.locator(".jp-OutputArea", has_text="<Coding desk>").wait_for()
    assert page.evaluate("window.ran") is None
    context.close()
