"""Nbconvert and kernels: names, errors in one message, what outputs tell of the cells that ran."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert.exporters import get_export_names
from papermill.execute import execute_notebook

from analysis.render.asrun import Doubts, doubts
from analysis.render.document import about

from .conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

SOURCE = "exercise-strait-closure"
CELLS = (
    f'source: str = "{SOURCE}"\nstate: str = "XAV"\npaper: str = "a4"\nlimit: int = 3',
    "from analysis import show, study, texts\nimport pandas as pd",
    "case = study(source, state, paper=paper)",
    "other = study(source, 'XCE')",
    "show(texts.masthead(case), texts.banners(case))",
    "pd.DataFrame({'a': [limit]})",
)


def notebook(*cells: str) -> nbformat.NotebookNode:
    made = [nbformat.v4.new_code_cell(source, id=f"cell-{i}") for i, source in enumerate(cells)]
    made[0].metadata["tags"] = ["parameters"]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.v4.new_notebook(cells=made, metadata={"kernelspec": kernel})


def nbconvert(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nbconvert", *arguments],
        cwd=folder, env={**os.environ, "BRIEFING_ROOT": str(ROOT)},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["html", "pdf"])
def test_an_old_name_answers_with_the_new_one(tmp_path: Path, name: str) -> None:
    nbformat.write(notebook("x = 1"), tmp_path / "own.ipynb")
    done = nbconvert(tmp_path, "--to", f"briefing-{name}", "own.ipynb")
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert f"--to briefing_{name}" in line


def test_no_list_of_formats_has_an_old_name() -> None:
    assert [n for n in get_export_names() if "briefing" in n] == ["briefing_html", "briefing_pdf"]


def test_all_faults_of_a_cell_are_one_message_without_a_traceback(tmp_path: Path) -> None:
    wrong = "from analysis import study\nstudy('no-such', paper='a5', reading='strikt', draws=1)"
    nbformat.write(notebook("x = 1", wrong), tmp_path / "own.ipynb")
    done = nbconvert(tmp_path, "--to", "briefing_pdf", "--execute", "own.ipynb")
    assert done.returncode == 2
    assert not (tmp_path / "own.pdf").exists()
    assert "Traceback" not in done.stderr
    told = done.stderr[done.stderr.index("UsageError") :].splitlines()
    assert told[0] == "UsageError: 4 faults"
    assert [any(f in line for line in told[1:]) for f in ("no-such", "a5", "strikt", "draws")] == [
        True
    ] * 4


def test_an_error_that_is_not_ours_keeps_its_place_but_not_that_of_nbconvert(
    tmp_path: Path,
) -> None:
    nbformat.write(notebook("x = 1", "1 / 0"), tmp_path / "own.ipynb")
    done = nbconvert(tmp_path, "--to", "briefing_html", "--execute", "own.ipynb")
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr
    assert "nbconvertapp.py" not in done.stderr


@pytest.fixture(scope="module")
def ran() -> Any:
    """The notebook as each engine leaves it, with a state that papermill puts in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_ROOT", str(ROOT))
        yield {
            engine: execute_notebook(
                notebook(*CELLS), None, parameters={"state": "XBO"}, engine_name=engine,
                kernel_name="python3", progress_bar=False,
            )
            for engine in ("nbclient", "briefing")
        }  # fmt: skip


def test_outputs_tell_what_ran_whatever_ran_them(ran: dict[str, Any]) -> None:
    stock, ours = ([cell.get("outputs") for cell in ran[name].cells] for name in ran)
    assert stock == ours
    told = about(ran["nbclient"])
    assert (told.source, told.state, told.paper) == (SOURCE, "XBO", "a4")
    assert told.parameters == {"source": SOURCE, "state": "XBO", "paper": "a4", "limit": 3}
    assert doubts(ran["nbclient"]) == Doubts()


@pytest.mark.parametrize("index", range(7))
def test_each_cell_that_changes_after_its_run_is_told(ran: dict[str, Any], index: int) -> None:
    changed = copy.deepcopy(ran["nbclient"])
    changed.cells[index].source += "\nchanged = 1"
    assert doubts(changed) == Doubts(changed=(index + 1,))
    assert about(changed).state == "XBO"
