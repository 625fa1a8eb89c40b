"""Foreign markup: converted together, kept apart, and never able to act."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat import v4

from analysis.blocks.typst import typst_literal
from analysis.lint.wellformed import faults
from analysis.render import grid, html_dom, html_parts, pandoc
from analysis.render.admonitions import fenced
from analysis.render.anchors import Places
from analysis.render.exporters import BriefingPDF
from analysis.render.html_text import markup
from analysis.render.sanitise import clean
from analysis.render.slots import Admonition
from analysis.render.typst_text import typeset
from analysis.words import messages

EN = messages("en")
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="

OPEN_ENDED = ("```\nnever closed", "<!-- never closed", "<div><b>never closed", "<script>never",
              "> quoted", "- listed\n  - deeper", "$$ never closed", "~~~~", "[a]: b", "    code",
              "| a | b |\n|---|---|", "<table><tr><td>", "***", "\\", "# ", "`")  # fmt: skip


def html(text: str) -> str:
    return pandoc.convert([text], pandoc.MARKDOWN, pandoc.HTML)[0]


@pytest.mark.parametrize("text", OPEN_ENDED)
def test_what_one_text_leaves_open_does_not_reach_the_next(text: str) -> None:
    pandoc._kept.clear()
    before, _, after = pandoc.convert(
        ["One *before*.", text, "One *after*."], pandoc.MARKDOWN, pandoc.HTML
    )
    assert before == "<p>One <em>before</em>.</p>"
    assert after == "<p>One <em>after</em>.</p>"


@pytest.mark.parametrize("text", OPEN_ENDED)
def test_a_text_converts_alike_alone_and_among_others(text: str) -> None:
    pandoc._kept.clear()
    alone = html(text)
    pandoc._kept.clear()
    among = pandoc.convert(["# One", text, "Two [a] [^1]"], pandoc.MARKDOWN, pandoc.HTML)[1]
    assert among == alone


def test_a_text_is_converted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = html("Said *once* only.")
    monkeypatch.setattr(pandoc, "_run", lambda *_: pytest.fail("converted again"))
    assert html("Said *once* only.") == first


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        "<svg onload=alert(1)><script>1</script></svg>",
        "<iframe src=//example.org></iframe>",
        "<style>*{background:url(//example.org)}</style>",
        "<form action=//example.org><button>x</button></form>",
        "<object data=x></object><embed src=x>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<p style='background:url(//example.org/x)'>x</p>",
        "<meta http-equiv=refresh content='0;url=//example.org'><base href=//example.org>",
    ],
)
def test_markup_that_acts_or_loads_is_dropped(attack: str) -> None:
    shown = "".join(markup(EN, piece, 1) for piece in html_parts.read(EN, attack)).lower()
    for sign in ("script", "onerror", "onload", "style", "<iframe", "<form", "<object", "<embed",
                 "<meta", "<base", "<svg", "url("):  # fmt: skip
        assert sign not in shown
    assert "data:text" not in shown


def test_table_semantics_and_data_attributes_survive() -> None:
    kept = clean('<table><tr><th scope="col" colspan="2" data-x="1">a</th></tr></table>')
    for sign in ('scope="col"', 'colspan="2"', 'data-x="1"'):
        assert sign in kept


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_stays_text_in_typst(text: str) -> None:
    code = typst_literal(text)
    assert code.startswith('"')
    assert code.endswith('"')
    inside = code[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in inside


def test_a_remote_image_becomes_a_link_and_a_note() -> None:
    (flow,) = html_parts.read(EN, '<p><img src="https://example.org/x.png" alt="A map"></p>')
    shown = markup(EN, flow, 3)
    assert "<img" not in shown
    assert '<a href="https://example.org/x.png">A map</a>' in shown
    assert "image not included" in shown


def test_a_picture_without_words_is_named_by_its_cell() -> None:
    (flow,) = html_parts.read(EN, f'<p><img src="data:image/png;base64,{PNG}"></p>')
    assert 'alt="Figure without description, from cell 7"' in markup(EN, flow, 7)


def test_tasks_formulas_and_notes_in_both_formats() -> None:
    text = "- [x] done\n\nNoted[^1], $x^2$.\n\n$$y$$\n\n[^1]: A note."
    read = html_parts.read(EN, html(text))
    shown = markup(EN, read[0], 5)
    assert "☑ done" in shown
    assert "<input" not in shown
    assert 'href="#fn-5-1"' in shown
    assert 'id="fnref-5-1"' in shown
    assert shown.count("<math") == 2
    assert shown.count('class="scroll formula" tabindex="0"') == 1  # a line of its own may be long
    code = typeset(read)[0]
    assert "#footnote[A note.]" in code
    assert '#bn-formula("x^2", false, $ attach(\\u{78}, t: #"2") $)' in code
    assert '#bn-formula("y", true, $ \\u{79} $)' in code


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| c | d |",
        "Words\n\n| a | b |\n|---|---|\n| c | d |\n\n$$x$$\n\n| e |\n|---|\n| $y$ |",
        "- an item\n\n  | a |\n  |---|\n  | b |",
        "> | a |\n> |---|\n> | b |",
        "A note[^1] and a table\n\n| a |\n|---|\n| b |\n\n[^1]: said below",
    ],
)
def test_no_paragraph_holds_a_block(text: str) -> None:
    [html] = pandoc.convert([text], pandoc.MARKDOWN, pandoc.HTML)
    page = "".join(markup(EN, piece, 1) for piece in html_parts.read(EN, html))
    assert "<table" in page
    told = [str(fault) for fault in faults(f"<!DOCTYPE html>\n<div>{page}</div>", "page")]
    assert [one for one in told if "stands inside" in one or "closes" in one] == []
    assert "<p></p>" not in page


def test_a_link_to_nowhere_becomes_text() -> None:
    (flow,) = html_parts.read(EN, '<p><a href="#there">go</a></p>')
    assert markup(EN, flow, 1) == "<p>go</p>"
    places = Places()
    places.add("there", "s-there")
    assert markup(EN, flow, 1, places) == '<p><a href="#s-there">go</a></p>'


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("> [!NOTE]\n> Words.", "Note"),
        ("> [!INFO] Read first\n> Words.", "Note: Read first"),
        ("> [!TIP]- Fold\n> Words.", "Tip: Fold"),
        ("```{danger} Deep water\n:class: x\n\nWords.\n```", "Caution: Deep water"),
        ("::: {.callout-warning}\n## Small sample\nWords.\n:::", "Warning: Small sample"),
        (
            '<div class="alert alert-info"><h4 class="alert-heading">Mind</h4>Words.</div>',
            "Note: Mind",
        ),
    ],
)
def test_a_callout_is_headed_by_its_kind_and_its_title(text: str, title: str) -> None:
    (flow,) = html_parts.read(EN, html(fenced(text)))
    (slot,) = flow.slots
    assert isinstance(slot, Admonition)
    assert slot.title == title
    assert html_dom.words(html_dom.fragment(slot.markup)) == "Words."


@pytest.mark.parametrize(
    "text",
    ["```python\nx = {note}\n```", "````\n```{note}\nx\n```\n````", "Plain {note}.", "> said"],
)
def test_what_is_no_callout_stays(text: str) -> None:
    assert fenced(text) == text


def read_table(source: str) -> grid.Grid:
    return grid.read(html_dom.fragment(source).find("table"))


def test_spans_place_cells_in_their_columns() -> None:
    table = read_table(
        "<table><thead><tr><th></th><th>n</th></tr></thead><tbody>"
        '<tr><th rowspan="2">a</th><td>1.5</td></tr><tr><td>−20</td></tr></tbody></table>'
    )
    assert [[cell.column for cell in row] for row in table.body] == [[0, 1], [1]]
    assert table.alignments() == ("left", "right")
    shown = grid.as_html(table, "x")
    assert '<th scope="rowgroup" rowspan="2">a</th>' in shown
    assert '<td class="number">−20</td>' in shown


def test_a_table_is_headed_by_its_first_rows_where_these_are_heads() -> None:
    table = read_table("<table><tr><th>a</th></tr><tr><th>b</th></tr><tr><td>1</td></tr></table>")
    assert [len(table.head), len(table.body)] == [2, 1]
    table = read_table("<table><tr><td>a</td></tr><tr><td>1</td></tr></table>")
    assert [len(table.head), len(table.body)] == [0, 2]  # its first row may be anything


def test_a_wide_table_is_cut_with_its_row_heads_repeated() -> None:
    cells = "".join(f"<td>column {n}</td>" for n in range(12))
    table = read_table(
        f"<table><thead><tr><th></th>{cells}</tr></thead><tr><th>r</th>{cells}</tr></table>"
    )
    parts = list(table.slices(60))
    assert len(parts) > 1
    assert all(part.body[0][0].text == "r" for part in parts)
    texts = [cell.text for part in parts for cell in part.body[0][1:]]
    assert texts == [f"column {n}" for n in range(12)]


def test_a_run_that_no_line_could_hold_stays_on_the_page():
    """Of a digest in prose, of what a cell printed, and of a traceback, every letter is there."""
    runs = ["0a9f" * 32, "cafe" * 24, "beef" * 75, "dead" * 80, "face" * 100]
    error = v4.new_output("error", ename="E", evalue=runs[3], traceback=[runs[4]])
    told = v4.new_output("stream", name="stdout", text=f"one {runs[2]}\n")
    cells = [
        v4.new_markdown_cell(f"# Runs\n\nA digest: {runs[0]} and `{runs[1]}`."),
        v4.new_code_cell("1", outputs=[told, error]),
    ]
    data, _ = BriefingPDF().from_notebook_node(v4.new_notebook(cells=cells))
    with pypdfium2.PdfDocument(data) as document:
        [page] = document
        width, _ = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        assert max(right for _, _, right, _ in boxes) < width - 36
        letters = re.sub(r"[^0-9a-z]", "", text.get_text_range())
    assert all(run in letters for run in runs)
