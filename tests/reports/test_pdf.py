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


_NOT_ON_PAPER = (
    ".//details | .//p[@class='used-in' or @class='close'] | .//style | .//math"
    " | .//*[@class='unseen']"
)
_ASIDE = re.compile(
    r"\b[A-Z]\d{2,}\b|\bJ-[A-Z]+-\d+\b|\b(?:Reported|Assumption|Coding|Judgement)\b"
)
_FOOTER = re.compile(r"Build \w+\s+Page \d+ of \d+\s*$")


def squeezed(text: str) -> str:
    """Return text as paper and page share it: no breaks, no claim ids (each cuts the list
    elsewhere), no tags (set smaller, they may be read before or after the line they stand in)."""
    return re.sub(r"[\s\x02\xad\u200b\ufffe\u2010-]+", "", _ASIDE.sub("", text))


def in_order(path: Any) -> str:
    """Return a PDF's text without the running heads and feet of its pages."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [sheet.get_textpage().get_text_bounded() for sheet in document]
    return squeezed("\n".join(_FOOTER.sub("", page).partition("\n")[2] for page in pages))


def said(path: Any) -> list[str]:
    """Return everything that a page says outside the rows of its tables, in its order."""
    main = lxml_html.parse(str(path)).find(".//main")
    for item in main.xpath(_NOT_ON_PAPER):
        item.drop_tree()
    found = []
    for item in main.iter("h1", "h2", "h3", "p", "li", "dd", "figcaption", "caption"):
        if item.find(".//p") is None and item.find(".//li") is None:
            inner = item.find_class("finding")
            found.append(squeezed((inner[0] if inner else item).text_content()))
    return [text for text in found if text]


def test_the_pdf_says_what_the_page_says_in_its_order(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        if "/" not in report.name:
            continue  # an analyst's own signs come out of a PDF in more than one spelling
        with subtests.test(report.name):
            text, place, lost = in_order(report.pdf), 0, []
            statements = said(report.html)
            for words in statements:
                found = text.find(words, place)
                place = found + len(words) if found >= 0 else place
                lost += [words] if found < 0 else []
            assert lost == []
            assert len(statements) > 50


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
