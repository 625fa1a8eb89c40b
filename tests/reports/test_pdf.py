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

from analysis.blocks import Column, Row, Table
from analysis.render import make_pdf, to_html
from analysis.render.navigation import CLOSE, OPEN
from tests.reports.statements import lost, said, squeezed

pytestmark = pytest.mark.slow
HEAD, FOOT = 62, 60
"""Height of a page's head and foot, in points (the template's margins)."""


BESIDE = re.compile(f"({OPEN.decode()}).*?({CLOSE.decode()})", re.DOTALL)
"""What a build puts into a page of those that stand beside it."""


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
            assert len(said(report.html)) > 15
            ids = re.findall(r'id="claim-(C\d+)"', report.html.read_text(encoding="utf-8"))
            with pypdfium2.PdfDocument(report.pdf) as document:
                text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)
            assert [one for one in ids if one not in text] == []


def test_every_page_has_its_number_and_the_report_its_marks(
    reports: list[Any], subtests: Any
) -> None:
    for report in reports:
        with subtests.test(report.name), pypdfium2.PdfDocument(report.pdf) as document:
            total = len(document)
            for number, sheet in enumerate(document, 1):
                assert f"Page {number} of {total}" in sheet.get_textpage().get_text_bounded()
            assert [mark.get_title() for mark in document.get_toc()]


def test_the_marks_and_the_links_lead_to_pages(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        with subtests.test(report.name), pikepdf.open(report.pdf) as document:
            sheets = {sheet.objgen for sheet in document.pages}
            trees = document.Root.get("/Names", {}).get("/Dests")
            named = set(map(str, pikepdf.NameTree(trees))) if trees is not None else set()
            links = [
                note.A.get("/D") if "/A" in note else note.get("/Dest")
                for sheet in document.pages for note in sheet.get("/Annots", [])
                if note.get("/Subtype") == "/Link" and note.get("/A", {}).get("/S") != "/URI"
            ]  # fmt: skip
            with document.open_outline() as marks:
                listed = list(marks.root)
            assert len(listed) > 3 or "/" not in report.name
            links += [mark.destination or mark.action.D for mark in listed]
            lost_ones = [
                goal for goal in links
                if not (str(goal) in named or (
                    isinstance(goal, pikepdf.Array) and goal[0].objgen in sheets))
            ]  # fmt: skip
            assert lost_ones == []
            assert links or "/" not in report.name


def test_no_heading_is_the_last_of_its_page(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        with subtests.test(report.name), pypdfium2.PdfDocument(report.pdf) as document:
            for mark in document.get_toc():
                goal = mark.get_dest()
                sheet, (_, top, *_) = document[goal.get_index()], goal.get_view()[1]
                below = sheet.get_textpage().get_text_bounded(bottom=FOOT, top=top + 2)
                left = squeezed(below).replace(squeezed(mark.get_title()), "", 1)
                assert len(left) > 20, mark.get_title()


def test_the_running_head_names_brief_and_title(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        page = lxml_html.parse(str(report.html))
        kind = page.findtext(".//header[@class='banner']//span[@class='product']")
        title = " ".join(page.findtext(".//title").split())
        with subtests.test(report.name), pypdfium2.PdfDocument(report.pdf) as document:
            for number, sheet in enumerate(document, 1):
                head = sheet.get_textpage().get_text_bounded(bottom=sheet.get_height() - HEAD)
                assert squeezed(kind) in squeezed(head)
                if number > 1:
                    assert squeezed(title)[:30] in squeezed(head)


def test_long_words_are_hyphenated(reports: list[Any]) -> None:
    found = [r.name for r in reports if re.search("[\x02\xad\ufffe]", words(r.pdf))]
    assert len(found) > 3


def test_a_table_repeats_its_head_on_each_page() -> None:
    columns = (Column("Head one"), Column("Head two"))
    rows = tuple(Row(((f"Row {n}",), (f"Value {n}",))) for n in range(150))
    shown = Table(id="tab-long", layer="coding", caption="A long table", columns=columns, rows=rows)
    frame = "<table><thead><tr><th>Head one</th><th>Head two</th></tr></thead><tbody>" + "".join(
        f"<tr><th>Row {n}</th><td>Value {n}</td></tr>" for n in range(150)
    )
    for data in (shown._repr_mimebundle_(), {"text/html": frame + "</tbody></table>"}):
        cell = nbformat.v4.new_code_cell(
            "x", outputs=[nbformat.v4.new_output("display_data", data=data)]
        )
        made = make_pdf(nbformat.v4.new_notebook(cells=[cell]))
        with pypdfium2.PdfDocument(made.data) as document:
            texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
        filled = [text for text in texts if "Value" in text]
        assert len(filled) > 2
        assert all(text.count("Head two") == 1 for text in filled)


def test_no_glyph_is_missing(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        with subtests.test(report.name):
            assert "\ufffd" not in words(report.pdf)


def test_the_same_notebook_gives_the_same_bytes(reports: list[Any], subtests: Any) -> None:
    for report in reports:
        with subtests.test(report.name):
            notebook = nbformat.read(report.notebook, as_version=4)
            assert make_pdf(notebook).data == report.pdf.read_bytes()
            page = BESIDE.sub(r"\1\2", report.html.read_text(encoding="utf-8"))
            assert to_html(notebook) == page
