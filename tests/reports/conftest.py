"""Reports to judge: the fixture notebooks rendered, and real reports of the exercise source."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from analysis.render import Entry, error_page, first_page, index_html, make_pdf, to_html

NOTEBOOKS = Path(__file__).parent / "notebooks"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Report:
    """One report as files."""

    name: str
    html: Path
    pdf: Path
    notebook: Path


def _rendered(folder: Path) -> list[Report]:
    reports = []
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        html, pdf = folder / f"{path.stem}.html", folder / f"{path.stem}.pdf"
        html.write_text(to_html(notebook), encoding="utf-8")
        pdf.write_bytes(make_pdf(notebook).data)
        reports.append(Report(path.stem, html, pdf, path))
    return reports


def _built(folder: Path) -> list[Report]:
    command = [sys.executable, "-m", "analysis", "build", "--out", str(folder), "--jobs", "2"]
    sources = [path.name for path in sorted((ROOT / "seeds").glob("exercise-*"))]
    done = subprocess.run(
        [*command, *sources], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return _standing(folder)


def _standing(folder: Path) -> list[Report]:
    return [
        Report(f"{path.parent.name}/{path.stem}", path, path.with_suffix(".pdf"),
               path.with_suffix(".ipynb"))
        for path in sorted(folder.glob("*/*.html"))
        if not path.name.endswith(".error.html") and path.parent.name != "sample"
    ]  # fmt: skip


PICTURE = base64.b64encode(first_page(make_pdf({"cells": [], "metadata": {}}).data)).decode()


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    """Every report to judge; those of the folder that BRIEFING_REPORTS names, if it is set."""
    folder = tmp_path_factory.mktemp("reports")
    given = os.environ.get("BRIEFING_REPORTS")
    real = _standing(Path(given)) if given else _built(folder / "built")
    return [*_rendered(folder), *real]


@pytest.fixture(scope="session")
def other_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The index and an error page."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "a.html").write_text("", encoding="utf-8")
    entries = [
        Entry("one", "First <source>", "overview", title="Who gains & who risks",
              line="One gains (55–75 %).", date="2026-05-01",
              picture=PICTURE, links={"html": "a.html", "pdf": "a.html"}),
        Entry("one", "First <source>", "state_brief", "XAV", "failed", error="It <b>failed</b>.",
              error_link="a.html", links={"html": "a.html"}),
        Entry("two", "", "state_brief", "XBO", "pending"),
    ]  # fmt: skip
    index = folder / "index.html"
    index.write_text(index_html(entries), encoding="utf-8")
    error = folder / "one" / "error.html"
    error.parent.mkdir()
    page = error_page("one/state_brief-XAV", "It failed.", place="Cell 3", code="1 < 2",
                      trace="Traceback\n" + "x" * 300, facts={"source": "one"})  # fmt: skip
    error.write_text(page, encoding="utf-8")
    return [index, error]


@pytest.fixture(scope="session")
def pages(reports: list[Report], other_pages: list[Path]) -> list[Path]:
    """Every page to look at: the reports, their index, an index with faults, an error page."""
    index = reports[-1].html.parent.parent / "index.html"
    return [index, *other_pages, *(report.html for report in reports)]
