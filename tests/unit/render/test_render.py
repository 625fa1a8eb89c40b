"""The page and the PDF of a notebook, and what is said when something cannot be shown."""

from __future__ import annotations

import base64
import io
import logging
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import lxml.html
import nbformat
import pikepdf
import pypdfium2
import pytest
from nbconvert.exporters import get_exporter
from PIL import Image

from analysis.blocks import (
    ClaimAnnex,
    ClaimEntry,
    ClaimRef,
    Column,
    Figure,
    KeyJudgement,
    KeyJudgements,
    Masthead,
    Row,
    Stack,
    Statement,
    Statements,
    Table,
)
from analysis.blocks.drawing import Drawing
from analysis.errors import ReportFailed
from analysis.reference import fonts
from analysis.render import (
    Entry,
    first_page,
    headline,
    index_html,
    make_pdf,
    prepare,
    to_docx,
    to_html,
    to_md,
    to_pdf,
    typesetter,
)  # fmt: skip
from analysis.render.document import about
from analysis.render.formats import FORMATS
from tests.unit.render.test_notebook import code, displays, prose, shows, stream

FIGURE = Figure(
    "fig-a", "reported", ("C01",), "It holds", "Claims.", "One bar.", ("Source",),
    Drawing('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', (9, 9)),
    (Column("a"),), (Row((("1",),)),),
)  # fmt: skip

HOSTILE = (
    '<script>alert(1)</script> & "q" \'a\' \\ #panic("x") $x$ *s* _u_ `r` @ref <l> // /* */'
    " = h [b] {c} ~ ${jinja} {{ jinja }} {% x %} 김정 Рус عربي 🔥 𓀀"
)


OURS = code(displays(Statements("ours", (Statement("coding", ("Ours.",)),))))


def book(*cells: dict[str, Any], **briefing: Any) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": {"briefing": briefing}, "nbformat": 4,
            "nbformat_minor": 4}  # fmt: skip


def words(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_hostile_words_are_words_everywhere() -> None:
    source = book(
        prose("# T"), code(stream(HOSTILE)), code({"output_type": "error", "ename": HOSTILE,
        "evalue": HOSTILE, "traceback": [HOSTILE]}), title=HOSTILE, state=HOSTILE, build=HOSTILE,
        parameters={HOSTILE: HOSTILE}, digests={HOSTILE: HOSTILE},
    )  # fmt: skip
    page = to_html(source)
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    made = make_pdf(source)
    text = "".join(words(made.data).split())
    for sign in ('#panic("x")', "<script>alert(1)</script>", "{{jinja}}", "U+13000⟩", "김정"):
        assert sign in text


def test_a_character_without_glyph_is_shown_and_named(caplog: pytest.LogCaptureFixture) -> None:
    source = book(prose("# T"), prose("A 𓀀 sign."))
    made = make_pdf(source)
    assert made.warnings == ("cell 2: no font has U+13000 (egyptian hieroglyph a001)",)
    assert "⟨U+13000⟩" in words(made.data)
    with caplog.at_level(logging.WARNING):
        assert to_pdf(source) == made.data
    assert "U+13000" in caplog.text


def test_a_broken_cell_is_shown_as_text_beside_its_neighbours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from analysis.render import typst_blocks

    given = typst_blocks.typeset
    monkeypatch.setattr(
        typst_blocks,
        "typeset",
        lambda *flows: [code.replace("BREAK", "#nothing") for code in given(*flows)],
    )
    made = make_pdf(book(prose("# T"), prose("Before."), prose("BREAK here."), prose("After.")))
    text = words(made.data)
    assert made.warnings == ("cell 3: shown as text, unknown variable: nothing",)
    assert "Before." in text
    assert "BREAK here." in text
    assert "After." in text


def test_a_picture_that_cannot_be_read_leaves_its_description() -> None:
    data = {"image/png": "AAAA", "text/plain": "x"}
    output = {"output_type": "display_data", "data": data, "metadata": {"alt": "A lost map."}}
    made = make_pdf(book(prose("# T"), code(output), prose("After.")))
    assert "A lost map." in words(made.data)
    assert "After." in words(made.data)
    assert len(made.warnings) == 1


def test_a_figure_that_cannot_be_set_leaves_its_data() -> None:
    broken = replace(FIGURE, drawing=Drawing("<svg", (9, 9)))
    made = make_pdf(book(prose("# T"), code(displays(broken)), prose("After.")))
    assert [warning.partition(",")[0] for warning in made.warnings] == ["cell 2: shown as text"]
    text = words(made.data)
    assert "It holds" in text
    assert "After." in text


def test_a_drawing_of_another_hand_acts_nowhere() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script>'
        '<image href="http://hostile.invalid/x.png" width="9" height="9"/></svg>'
    )
    source = book(prose("# T"), code(displays(replace(FIGURE, drawing=Drawing(svg, (9, 9))))))
    root = lxml.html.document_fromstring(to_html(source))
    assert not root.xpath("//svg | //script | //@onload")
    assert root.xpath("//img/@src") == [Drawing(svg, (9, 9)).uri]
    (warning,) = make_pdf(source).warnings  # and loads nothing
    assert warning.startswith("cell 2: shown as text, failed to load linked image")


def test_a_stand_in_for_a_description_fails_the_report() -> None:
    said = "No description has been provided for this image"
    with pytest.raises(ReportFailed, match="alternative text"):
        to_html(book(code(displays(replace(FIGURE, alt=said)))))


def test_a_claim_links_back_to_each_place_that_cites_it() -> None:
    row = (Row((("A",),), ("C01",)),)
    statement = Statement("coding", ("S",), ("C01", "C02"))
    entries = tuple(
        ClaimEntry(name, "Says", ("S1",), (), "event", "asserted", "silent", "v", ("v",), ())
        for name in ("C01", "C02", "C03")
    )
    judged = KeyJudgement("J-X-1", ("K",), ("C01",), "low", "low", (), ())
    page = to_html(book(
        prose("# T"), prose("## One & two"), code(displays(KeyJudgements((judged,)))),
        code(displays(Table("tab-a", "coding", "A <table>", (Column("H"),), row))),
        code(displays(Stack((FIGURE, Statements("list", (statement, statement)))))),
        code(displays(ClaimAnnex(entries))), prose("[there](#claim-C02) [nowhere](#claim-C09)"),
    ))  # fmt: skip
    root = lxml.html.document_fromstring(page)
    used = {
        item.get("id"): [
            (a.get("href"), a.text_content()) for a in item.xpath("p[@class='used-in']/a")
        ]
        for item in root.xpath("//article[@class='claim']")
    }
    assert used == {
        "claim-C01": [
            ("#J-X-1", "J-X-1"), ("#tab-a", "One & two"),
        ],
        "claim-C02": [("#list", "One & two")],
        "claim-C03": [],
    }  # fmt: skip
    assert len(root.xpath("//p[@class='close']/a[@href='#place']")) == 3
    assert root.xpath("//a[@href='#claim-C02'][text()='there']")
    assert not root.xpath("//a[@href='#claim-C09']")


def test_equal_notebooks_give_equal_bytes_whatever_the_order_of_their_keys() -> None:
    one = book(prose("# T"), parameters={"a": 1, "b": 2}, digests={"x": "1", "y": "2"})
    two = book(prose("# T"), digests={"y": "2", "x": "1"}, parameters={"b": 2, "a": 1})
    assert make_pdf(one).data == make_pdf(two).data
    assert to_html(one) == to_html(two)


def test_prepared_prose_needs_no_converter(monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.render import pandoc

    source = book(prose("# Prepared\n\nWith *prose* and $z^3$."), prose("## Two\n\n- list"))
    prepare(source)
    monkeypatch.setattr(pandoc, "_run", lambda *_: pytest.fail("converted again"))
    to_html(source)
    make_pdf(source)


@pytest.mark.parametrize(
    ("name", "start"), [("briefing_html", "<!DOCTYPE"), ("briefing_pdf", b"%PDF")]
)
def test_jupyter_finds_the_exporters(name: str, start: Any, tmp_path: Path) -> None:
    exporter = get_exporter(name)()
    assert exporter.export_from_notebook == f"Briefing {name.removeprefix('briefing_').upper()}"
    source = nbformat.from_dict(book(prose("# T")))
    data, resources = exporter.from_notebook_node(source)
    assert data.startswith(start)
    assert resources["output_extension"] == f".{name.removeprefix('briefing_')}"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_an_exporter(name: str) -> None:
    exporter = get_exporter(f"analysis.render.exporters.Briefing{name.upper()}")()
    data, resources = exporter.from_notebook_node(nbformat.from_dict(book(prose("# T"))))
    assert data
    assert resources["output_extension"] == f".{name}"


def test_one_page_fits_one_page() -> None:
    cells = [
        prose("# T"),
        OURS,
        *(prose(f"## Part {n}\n\n" + "Some words. " * 40) for n in range(8)),
    ]
    full = make_pdf(book(*cells, parameters={"detail": "full"})).data
    brief = make_pdf(book(*cells, parameters={"detail": "one-page"})).data
    assert len(pypdfium2.PdfDocument(brief)) < len(pypdfium2.PdfDocument(full))


def test_whatever_its_size_a_report_is_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls, plain = [], typesetter.Setter.set
    monkeypatch.setattr(
        typesetter.Setter, "set", lambda self, text: calls.append(text) or plain(self, text)
    )
    parts = [prose(f"## {name}\n\n" + "Some words. " * 60) for name in ("First end", "Rest start")]
    full = [prose("# T"), OURS, *parts * 4, prose("## Detail", "full"), *parts]
    for detail, pages in (("one-page", 1), ("full", 2)):
        made = make_pdf(book(*full, parameters={"detail": detail}))
        assert (len(pypdfium2.PdfDocument(made.data)), made.warnings) == (pages, ())
    assert len(calls) == 2


def test_paper_may_be_letter() -> None:
    made = make_pdf(book(prose("# T"), OURS, parameters={"paper": "us-letter"})).data
    assert pypdfium2.PdfDocument(made)[0].get_size() == (612, 792)
    with pytest.raises(ReportFailed, match="no paper 'a5'; known: a4, us-letter"):
        make_pdf(book(prose("# T"), OURS, parameters={"paper": "a5"}))


def test_an_exported_notebook_gives_its_parameters_by_its_cells() -> None:
    def cell(tag: str, source: str) -> dict[str, Any]:
        return {"cell_type": "code", "id": tag, "source": source, "outputs": [],
                "execution_count": 1, "metadata": {"tags": [tag]}}  # fmt: skip

    given = cell("parameters", 'paper: str = "a4"  # paper\ndraws: int = 4000\n')
    injected = cell("injected-parameters", 'paper = "us-letter"\n')
    told = about(book(given, injected, OURS))
    assert told.parameters == {"paper": "us-letter", "draws": 4000}
    assert told.paper == "us-letter"
    assert about(book(given, cell("injected-parameters", "paper ="), OURS)).paper == "a4"


def test_our_words_are_english_whatever_the_article_is() -> None:
    source = book(prose("# T"), language="zh-Hant")
    assert '<html lang="en">' in to_html(source)
    with pikepdf.open(BytesIO(make_pdf(source).data)) as document:
        assert document.Root.Lang == "en"


def test_the_first_page_becomes_a_small_picture() -> None:
    pdf = make_pdf(book(prose("# T"))).data
    made = first_page(pdf)
    with Image.open(BytesIO(made)) as picture:
        assert picture.format == "WEBP"
        assert picture.size == (120, 169)
        assert picture.convert("L").getextrema()[0] < 128
    assert made == first_page(pdf)
    assert len(made) < 4_000


def test_word_and_markdown_keep_headings_tables_and_descriptions() -> None:
    source = book(prose("# T & U"), prose("## One"), code(displays(FIGURE)))
    text = to_md(source)
    for line in (
        "# T & U",
        "## One",
        "**Reported:** It holds (Claims.)",
        "*Picture: One bar.*",
        "| a   |",
    ):
        assert line in text.splitlines()
    data = to_docx(source)
    assert data == to_docx(source)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    assert 'descr="One bar."' in xml
    assert 'w:val="Heading1"' in xml
    assert "T &amp; U" in xml


def test_word_gives_each_column_room_for_what_it_holds() -> None:
    rows = "".join(f"<tr><td>{'many words ' * 12}</td><td>{n}</td></tr>" for n in range(3))
    html = f"<table><tr><th>What</th><th>n</th></tr>{rows}</table>"
    data = to_docx(book(prose("# T"), code(shows(text_html=html))))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    first, second = map(int, re.findall(r'<w:gridCol w:w="(\d+)"', xml))
    assert first > 3 * second
    assert 'w:w="5000"' in xml


def test_headline_reads_title_answer_and_judgement() -> None:
    statement = ("It is likely (55–75 %) ", ClaimRef("C01"), ". ", ClaimRef("C02"), " and 4 more")
    judged = KeyJudgement("J-X-1", statement, ("C01",), "low", "low", (), ())
    head = Masthead("masthead", "T & U", "An\u202e answer.", "As of.", "Source.")
    found = headline(book(code(displays(Stack((head, KeyJudgements((judged,))))))))
    assert (found.title, found.answer) == ("T & U", "An⟨U+202E⟩ answer.")
    assert found.judgement == "It is likely (55–75 %)."


def test_the_index_escapes_sorts_and_counts() -> None:
    page = index_html([
        Entry("b", "<b>", "state_brief", "XBO", links={"html": 'b/x"y.html'}),
        Entry("b", "<b>", "overview"),
        Entry("a", "A", "overview", status="failed", error="<i>"),
    ])  # fmt: skip
    assert "3 reports on 2 sources" in page
    assert "1 could not be built" in page
    assert "<b>" not in page
    assert 'href="b/x&#34;y.html"' in page
    assert page.index("&lt;i&gt;") < page.index("&lt;b&gt;</h2>")
    assert "script-src &#39;sha256-" in page


def test_the_index_shows_when_how_and_what() -> None:
    page = index_html([
        Entry("a", "A", "overview", date="2026-11-04", links={"pdf": "a/o.pdf"}, picture="UklG"),
        Entry("a", "A", "state_brief", "XAV", status="failed", error="No.", error_link="a/e.html"),
        Entry("a", "A", "robustness", date="<soon>", status="pending"),
    ])  # fmt: skip
    assert '<time class="date" datetime="2026-11-04">4 November 2026</time>' in page
    assert "&lt;soon&gt;" in page
    assert 'src="data:image/webp;base64,UklG"' in page
    assert '<h3><a href="a/o.pdf">' in page
    assert '<h3><a href="a/e.html">' in page
    assert re.findall(r'data-by="(\w+)"', page) == ["brief", "status"]  # what differs, no more
    assert '<option value="pending">Not finished</option>' in page


def test_an_index_of_a_thousand_reports_stays_light() -> None:
    picture = base64.b64encode(b"x" * 2_200).decode()
    entries = [
        Entry(f"s{n % 9}", "Source", "state_brief", f"X{n:03}", date="2026-11-04",
              line="A line. " * 12, links={"html": "h", "pdf": "p"}, picture=picture)
        for n in range(1_000)
    ]  # fmt: skip
    assert len(index_html(entries).encode()) < 5_000_000


def test_fonts_cover_what_they_say() -> None:
    from fontTools.ttLib import TTFont

    covered = set()
    for path in fonts.font_paths():
        with TTFont(path) as font:
            covered.update(font.getBestCmap())
    text = "".join(map(chr, sorted(covered)))
    assert fonts.missing_glyphs(text) == []
    assert fonts.missing_glyphs("a𓀀b\U0001f468\u200d\U0001f469") == ["𓀀"]
    assert fonts.missing_glyphs("".join(map(chr, range(0xAC00, 0xD7A4)))) == []
    assert sum(path.stat().st_size for path in fonts.HERE.iterdir() if path.is_file()) < 8_500_000
