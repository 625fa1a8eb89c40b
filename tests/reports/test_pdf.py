"""What an independent validator, a reader and an archive make of every PDF."""

from __future__ import annotations

import re
from typing import Any

import nbformat
import page as validator
import pikepdf
import pypdfium2
import pytest
from lxml import html as lxml_html

from analysis.render import make_pdf, to_html
from tests.reports.statements import lost, said

pytestmark = pytest.mark.slow


def words(path: Any) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document)


@pytest.mark.parametrize("profile", ["PDF/UA-1", "PDF/A-2a"])
def test_the_validator_finds_no_fault(reports: list[Any], subtests: Any, profile: str) -> None:
    for report in reports:
        with subtests.test(report.name):
            found = validator.validate_pdf(report.pdf, profile=profile)
            assert [(fault.rule_id, fault.message) for fault in found.failures] == []
            assert found.is_compliant


def test_title_language_tags_and_fonts(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        with subtests.test(report.name), pikepdf.open(report.pdf) as document:
            root = document.Root
            assert str(root.Lang)
            assert bool(root.MarkInfo.Marked)
            assert bool(root.ViewerPreferences.DisplayDocTitle)
            title = lxml_html.parse(str(report.html)).findtext(".//title")
            with document.open_metadata() as metadata:
                assert metadata["dc:title"] == title
            for item in document.objects:
                if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                    assert any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/URI":
                    assert str(item.URI).startswith(("https://", "http://", "mailto:"))


def test_the_pdf_shows_the_same_judgements_claims_and_headings(
    reports: list[Any], subtests: Any
) -> None:
    for report in reports:
        with subtests.test(report.name):
            text = re.sub(r"\s+", "", words(report.pdf)).replace("\xad", "").replace("\ufffe", "-")
            page = lxml_html.parse(str(report.html))
            wanted = set(page.xpath("//main//@data-id"))
            wanted |= {
                entry.removeprefix("claim-")
                for entry in page.xpath("//article[@class='claim']/@id")
            }
            wanted |= {item.text_content() for item in page.xpath("//main//h2")}
            assert {item for item in wanted if re.sub(r"\s+", "", item) not in text} == set()


def test_the_pdf_says_what_the_page_says_in_its_order(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        if "/" not in report.name:
            continue  # an analyst's own signs come out of a PDF in more than one spelling
        with subtests.test(report.name):
            assert lost(report.html, report.pdf) == []
            assert len(said(report.html)) > 50


def test_every_page_has_its_number_and_the_report_its_marks(
    reports: list[Any], subtests: Any
) -> None:
    for report in reports:
        with subtests.test(report.name), pypdfium2.PdfDocument(report.pdf) as document:
            total = len(document)
            for number, sheet in enumerate(document, 1):
                assert f"Page {number} of {total}" in sheet.get_textpage().get_text_bounded()
            assert [mark.get_title() for mark in document.get_toc()]


def test_no_glyph_is_missing(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        with subtests.test(report.name):
            assert "\ufffd" not in words(report.pdf)


def test_the_same_notebook_gives_the_same_bytes(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        with subtests.test(report.name):
            notebook = nbformat.read(report.notebook, as_version=4)
            assert make_pdf(notebook).data == report.pdf.read_bytes()
            assert to_html(notebook) == report.html.read_text(encoding="utf-8")
