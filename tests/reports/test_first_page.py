"""The first page tells what the article says, and no report of the first source is long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from lxml import html

from analysis.assess.perspective import Perspective
from analysis.assess.records import Records
from analysis.assess.stance import Stance, stance
from analysis.claims.load import load_source

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SOURCE = "dprk-troops-in-russia"
PAGES = {"overview": 4, "evidence_review": 8, "robustness": 4, "state_brief-PRK": 4,
         "state_brief-RUS": 4}  # fmt: skip
REST, TOGETHER = 3, 32
"""Pages of any other report, and of all eight (design, section 5)."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The reports of the first source, each without its ending."""
    out = tmp_path_factory.mktemp("first")
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "build", SOURCE, "--format", "html,pdf", "--jobs", "2",
         "--out", str(out)], cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.stem: path.with_suffix("") for path in sorted((out / SOURCE).glob("*.pdf"))}


@pytest.fixture(scope="module")
def stances() -> dict[str, Stance]:
    view = Perspective(Records(load_source(SOURCE)))
    return {code: stance(view, code) for code in view.records.states}


def first_page(report: Path) -> html.HtmlElement:
    page = html.parse(str(report.with_suffix(".html"))).getroot()
    [found] = page.xpath("//section[@data-page='first']")
    return found


def flat(text: str) -> str:
    """Return letters and digits alone: a PDF breaks and parts words as its lines need."""
    return "".join(filter(str.isalnum, text)).casefold()


def test_the_reports_keep_to_their_pages(built: dict[str, Path]) -> None:
    counts = {}
    for name, path in built.items():
        with pypdfium2.PdfDocument(path.with_suffix(".pdf")) as document:
            counts[name] = len(document)
            last = document[len(document) - 1].get_textpage().get_text_bounded()
        assert len(last.split()) > 60, f"{name} ends on a page of a few lines"
    assert len(counts) == 8
    assert {name: n for name, n in counts.items() if n > PAGES.get(name, REST)} == {}
    assert sum(counts.values()) <= TOGETHER


def test_every_motive_and_risk_stands_on_the_first_page(
    built: dict[str, Path], stances: dict[str, Stance]
) -> None:
    for code, one in stances.items():
        reports = ["overview", *([f"state_brief-{code}"] if f"state_brief-{code}" in built else [])]
        for name in reports:
            page = first_page(built[name])
            shown = {e.get("data-entry"): e.text_content() for e in page.xpath(".//*[@data-entry]")}
            for entry in one.entries:
                assert shown[entry.id].casefold() == entry.short.casefold(), (name, entry.id)


def test_the_first_page_is_page_one_of_the_pdf(
    built: dict[str, Path], stances: dict[str, Stance]
) -> None:
    for name, path in built.items():
        page = first_page(path)
        with pypdfium2.PdfDocument(path.with_suffix(".pdf")) as document:
            first = flat(document[0].get_textpage().get_text_bounded())
            second = flat(document[1].get_textpage().get_text_bounded())
        assert flat(page.findtext(".//h1")) in first
        for heading in page.xpath(".//h2"):
            assert flat(heading.text_content()) in first, (name, heading.text_content())
            assert flat(heading.text_content()) not in second, (name, heading.text_content())
        for entry in page.xpath(".//*[@data-entry]"):
            assert flat(entry.text_content()) in first, (name, entry.text_content())


def test_one_page_is_that_first_page(tmp_path: Path, built: dict[str, Path]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "build", SOURCE, "--brief", "state_brief", "--state",
         "RUS", "-p", "detail", "one-page", "--format", "html", "--out", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    short, full = (
        " ".join(first_page(path).text_content().split())
        for path in (tmp_path / SOURCE / "state_brief-RUS", built["state_brief-RUS"])
    )
    assert short == full
