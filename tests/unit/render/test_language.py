"""In another language no English word is left that render itself puts into a report."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import pikepdf
import pytest

from analysis.blocks import (
    Callout,
    ClaimAnnex,
    ClaimEntry,
    Column,
    Figure,
    KeyJudgement,
    KeyJudgements,
    Row,
    Stack,
    Statement,
    Statements,
    Table,
)
from analysis.blocks.drawing import Drawing
from analysis.render import Entry, error_page, index_html, make_pdf, to_docx, to_html, to_md
from analysis.words import messages
from analysis.words.markup import css_message, markup_message
from tests.unit.render.test_notebook import code, displays, prose, shows, stream
from tests.unit.render.test_render import book
from tests.unit.render.test_render import words as text_of
from tests.unit.words import pseudo

SHOWN = ("alt", "title", "aria-label", "placeholder", "data-some", "data-none")
"""Attributes whose words a reader hears or sees."""
OWN = ("Zzeigen", "J-ALL-01", "Zz zz", "https example org png")
"""What no code of ours says."""
PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
ZZ = ("Zzeigen",)


def exhibit() -> Stack:
    """Return one block of most kinds, in the language spoken."""
    columns, row = (Column("Zz"),), Row((ZZ,), ("C01",))
    entry = ClaimEntry(
        "C01", "Zzeigen", ("S1",), (), "zz", "zz", "zz", "zz", (), (("where", "S1"),)
    )
    judged = KeyJudgement("J-ALL-01", ZZ, ("C01",), "low", "low", ZZ, ZZ)
    drawing = Drawing('<svg xmlns="http://www.w3.org/2000/svg"/>', (9, 9))
    return Stack((
        Figure("fig-a", "coding", ("C01",), "Zzeigen", "Zz", "Zz zz", ZZ, drawing, columns, (row,)),
        Table("tab-a", "assumption", "Zzeigen", columns, (row,)),
        KeyJudgements((judged,)),
        Statements("list", (Statement("assumption", ZZ, ("C01",)),)),
        Callout("zz", "reported", "Zz", ZZ),
        ClaimAnnex((entry,)),
    ))  # fmt: skip


@pytest.fixture
def tag(tmp_path: Path) -> Iterator[str]:
    with pseudo.known(tmp_path) as known:
        yield known


def report(**briefing: Any) -> dict[str, Any]:
    picture = f"![](data:image/gif;base64,{PIXEL}) ![](https://example.org/a.png)"
    error = {"output_type": "error", "ename": "Zz", "evalue": "Zz", "traceback": ["Zz"]}
    language = briefing.get("parameters", {}).get("language", "en")
    parts = (replace(part, language=language) for part in exhibit().parts)
    shown = displays(Stack(tuple(parts), language=language))
    return book(
        prose("# State brief"), prose("## What it wants and what it risks"),
        prose("## Zzeigen\n\n$$z$$"),
        prose("## Who gives what to whom\n\n" + picture),
        prose("## Claims cited\n\nZzeigen.", "layer-reported"),
        code(shown),
        code(stream("Zzeigen"), stream("Zzeigen", "stderr"), error),
        code(shows(text_html="<table><tr><td>1</td></tr></table>")),
        code({"output_type": "display_data", "data": {"image/png": "AAAA"}, "metadata": {}}),
        **{"brief": "state_brief", "build": "1" * 12, "digests": {"zz": "1"}, "version": "1"}
        | briefing,
    )  # fmt: skip


def plain(page: str) -> set[str]:
    """Return the plain English words of a page that a reader meets."""
    root = lxml.html.document_fromstring(page)
    told = [page[page.index("<style") : page.index("</style>")]]
    told = re.findall(r'content: "([^"]*)"', told[0])
    for item in root.xpath("//style | //script | //annotation | //kbd"):
        item.drop_tree()
    for name in SHOWN:
        told += root.xpath(f"//@{name}")
    told += root.xpath("//text()")
    allowed = (*OWN, "state_brief qps draws language")
    return pseudo.plain_words("\n".join(map(str, told)), allowed)


def test_the_page_speaks_the_language(tag: str) -> None:
    page = to_html(report(parameters={"language": tag, "draws": None}))
    assert f'<html lang="{tag}">' in page
    assert plain(page) == set()
    assert 'id="s-what-it-wants-and-what-it-risks">Ẃĥáť' in page
    assert '<a href="#s-what-it-wants-and-what-it-risks">Ẃĥáť' in page
    assert 'id="s-zzeigen">Zzeigen' in page
    assert 'content: "Þáğé " counter(page) " óƒ " counter(pages)' in page


def test_the_pdf_speaks_the_language(tag: str) -> None:
    for detail in ("full", "one-page"):
        parameters = {"language": tag, "detail": detail}
        made = make_pdf(report(parameters=parameters))
        with pikepdf.open(io.BytesIO(made.data)) as document:
            assert document.Root.Lang == tag
        text = text_of(made.data)
        allowed = (*OWN, "state_brief language detail one-page full")
        assert pseudo.plain_words(text, allowed) <= {tag}
        assert "Ćóńƒíďéńćé íś ĺóẃ: Zzeigen." in " ".join(text.split())
        assert "Ẃĥáť íť ẃáńťś áńď ẃĥáť íť ŕíśķś" in text


def test_word_and_markdown_speak_the_language(tag: str) -> None:
    source = report(parameters={"language": tag})
    allowed = (*OWN, tag, "state_brief language", "math", "picture-1.png")
    assert pseudo.plain_words(re.sub(r"]\(.*?\)", "", to_md(source)), allowed) == set()
    with zipfile.ZipFile(io.BytesIO(to_docx(source))) as archive:
        xml = archive.read("word/document.xml").decode()
    shown = "\n".join(
        re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", xml) + re.findall(r'descr="(.*?)"', xml)
    )
    assert pseudo.plain_words(shown, allowed) == set()


def test_index_and_error_page_speak_the_language(tag: str) -> None:
    entries = [
        Entry("zz", "Zzeigen", "state_brief", "XAV", date="2026-11-04", links={"pdf": "zz"}),
        Entry("zz", "Zzeigen", "overview", status="failed", error_link="zz", links={"md": "zz"}),
        Entry("zz", "Zzeigen", "overview", status="pending", title="Zz", line="Zz", language="en"),
    ]
    page, empty = index_html(entries, language=tag), index_html([], language=tag)
    error = error_page(
        "zz", "Zz", place="Zz", code="Zz", trace="Zz", facts={"zz": 1}, note="Zz", language=tag
    )
    for one in (page, empty, error):
        assert f'<html lang="{tag}">' in one
        assert plain(one) <= {"XAV", "found"}
    assert '<h3 lang="en">' in page
    assert "4 Ńóνéµßéŕ 2026" in page
    english = index_html(entries)
    held = re.compile(r"sha256-([^&]+)")
    assert held.findall(page) == held.findall(english)


def test_a_language_of_a_region_is_the_language_of_the_pdf(tmp_path: Path) -> None:
    with pseudo.known(tmp_path):
        (tmp_path / "qps.ftl").rename(tmp_path / "pt-BR.ftl")
        made = make_pdf(report(parameters={"language": "pt-BR"}))
    with pikepdf.open(io.BytesIO(made.data)) as document:
        assert document.Root.Lang == "pt-BR"


def test_a_message_stands_safely_among_markup(tmp_path: Path) -> None:
    with pseudo.known(tmp_path) as tag:
        hostile = (
            'page-close = "<b> { $claim } & \\ </style>',
            'page-number = { $pages }"\\</style>{ $page }',
        )
        (tmp_path / f"{tag}.ftl").write_text("\n".join(hostile), encoding="utf-8")
        said = markup_message(messages(tag), "page-close", {"claim": "<i>C01</i>"})
        assert said == "&quot;&lt;b&gt; <i>C01</i> &amp; \\ &lt;/style&gt;"
        assert css_message(messages(tag), "page-number") == (
            r'counter(pages) "\22 \5c \3c /style\3e " counter(page)'
        )


def test_a_value_cannot_forge_a_gap() -> None:
    forged = "\0places\0 \0absent\0 <b>"
    made = markup_message(messages("en"), "page-fact-parameter", {}, name=forged)
    assert "&lt;b&gt;" in made
    assert "\0absent\0" in made
    assert markup_message(messages("en"), "page-used-in", {"places": forged}).count("<b>") == 1
