"""Every small notebook comes out well in both formats: all is there, or a line says what is not."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import page as validator
import pikepdf
import pypdfium2
import pytest
from lxml import html as lxml_html
from traitlets.config import Config

from analysis.lint.wellformed import faults
from analysis.render.exporters import exporter
from analysis.render.formats import FORMATS
from tests.foreign.cases import CASES
from tests.foreign.cells import TITLE, Case, picture
from tests.reports.axe import violations

ACTS = re.compile(
    r"<script|<iframe|<object|<embed|<form|\son\w+=|javascript:|src=\"(?!data:)", re.IGNORECASE
)


@dataclass(frozen=True)
class Made:
    """A case as files."""

    html: str
    pdf: Path
    warnings: str


def notebook(case: Case) -> Any:
    cells = [*case.cells] if case.title != "T" else [TITLE, *case.cells]
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}, **case.metadata}
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}
    return nbformat.from_dict(whole)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Made]:
    """What comes of a case, made once."""
    root = tmp_path_factory.mktemp("foreign")
    (root / "up.png").write_bytes(picture())
    return cache(lambda case: _made(case, root / case.name))


def _made(case: Case, folder: Path) -> Made:
    folder.mkdir()
    for name, data in case.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    path, pdf = folder / f"{case.name}.ipynb", folder / f"{case.name}.pdf"
    nbformat.write(notebook(case), path)
    records: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = records.append  # type: ignore[method-assign]
    log = logging.getLogger("foreign")
    log.addHandler(handler)
    config = Config(TemplateExporter=case.options) if case.options else Config()
    page, _ = exporter(FORMATS["html"])(config=config, log=log).from_filename(str(path))
    data, _ = exporter(FORMATS["pdf"])(config=config, log=log).from_filename(str(path))
    log.removeHandler(handler)
    pdf.write_bytes(data)
    return Made(page, pdf, "\n".join(record.getMessage() for record in records))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text).replace("\xad", "").replace("\u200b", "").replace("\ufffe", "-")


def page_of(html: str) -> Any:
    root = lxml_html.fromstring(html)
    for item in root.xpath("//style"):
        item.drop_tree()
    return root


def pdf_words(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document)


def pdf_alts_and_links(path: Path) -> tuple[list[str], int]:
    with pikepdf.open(path) as document:
        alts = [
            str(item.Alt)
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary)
            and "/Alt" in item
            and item.get("/S") == "/Figure"
        ]
        links = sum(
            1
            for sheet in document.pages
            for note in sheet.get("/Annots", [])
            if note.get("/Subtype") == "/Link" and ("/Dest" in note or note.A.get("/S") == "/GoTo")
        )
    return alts, links


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_page(case: Case, made: Callable[[Case], Made]) -> None:
    html = made(case).html
    assert faults(html, case.name) == []
    assert not ACTS.search(html)
    root = page_of(html)
    words = squeezed(root.text_content())
    assert [one for one in case.sees if squeezed(one) not in words] == []
    assert [one for one in case.hides if squeezed(one) in words] == []
    main = root.xpath("//main")[0]
    assert root.findtext(".//title") == case.title
    assert [item.get("alt") for item in main.iter("img")] == list(case.pictures)
    ids = {item.get("id") for item in root.iter() if item.get("id")}
    links = [item.get("href") for item in main.iter("a") if item.get("href", "").startswith("#")]
    assert [link for link in links if link[1:] not in ids] == []
    assert len(links) == case.links
    assert all(item.get("href").startswith(("#", "http")) for item in main.iter("a"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_pdf(case: Case, made: Callable[[Case], Made]) -> None:
    words = squeezed(pdf_words(made(case).pdf))
    assert [one for one in case.sees if squeezed(one) not in words] == []
    assert [one for one in case.hides if squeezed(one) in words] == []
    alts, links = pdf_alts_and_links(made(case).pdf)
    assert sorted(alts) == sorted(case.pictures)
    assert links >= case.links
    warnings = made(case).warnings
    assert case.warns in warnings
    assert "Traceback" not in warnings
    assert "shown as text" not in warnings


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """All cases as one notebook, for judges that take long to begin."""
    from analysis.render import make_pdf, to_html

    cells = [TITLE]
    for case in CASES:
        cells += [cell for cell in case.cells if cell["cell_type"] != "raw"]
    whole = nbformat.from_dict({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    folder = tmp_path_factory.mktemp("together")
    (folder / "all.html").write_text(to_html(whole), encoding="utf-8")
    (folder / "all.pdf").write_bytes(make_pdf(whole).data)
    return folder


@pytest.mark.browser
@pytest.mark.slow
def test_the_page_breaks_no_rule(browser: Any, together: Path) -> None:
    page = browser.new_page(bypass_csp=True)
    assert violations(page, together / "all.html") == []
    page.context.close()


@pytest.mark.parametrize("profile", ["PDF/UA-1", "PDF/A-2a"])
def test_the_validator_finds_no_fault(together: Path, profile: str) -> None:
    found = validator.validate_pdf(together / "all.pdf", profile=profile)
    assert [(fault.rule_id, fault.message) for fault in found.failures] == []
