"""Every view of every exhibit treats a seed's text as text, whatever it looks like."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html as lxml_html

from analysis.blocks import (
    MIME,
    Block,
    Callout,
    ClaimRef,
    Column,
    Figure,
    KeyJudgement,
    KeyJudgements,
    Masthead,
    Row,
    Statement,
    Statements,
    Table,
    escape_invisible,
    layout,
    plain,
    stacked,
)
from analysis.blocks.typst import Code, typst_literal
from analysis.exhibits import figures, judgements, tables, texts
from analysis.exhibits.study import Study, study
from analysis.words import messages

from .conftest import HOSTILE, Make
from .test_figures import both

ROOMS = (figures, tables, texts)


SLOW = {"losses", "tornado", "survival", "specifications", "specification_curve"}
"""Those that judge again and again; once per source is enough."""


def every_exhibit(case: Study, *, slow: bool | None = None) -> list[Block]:
    slow = case.state is None if slow is None else slow
    shown = [
        getattr(room, name)(case)
        for room in ROOMS
        for name in room.__all__
        if name != "moves" and (slow or name not in SLOW)
    ]
    shown.append(tables.moves(case, case.recoded("C01", "commitment", "presupposed")))
    return [x for x in (*shown, judgements.key(case), judgements.change(case)) if x is not None]


def typst_strings(code: str) -> list[str]:
    return re.findall(r'"((?:[^"\\]|\\.)*)"', code)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("plain", "plain"),
        ("Ärger über 東京 😀", "Ärger über 東京 😀"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\u200bb\u00ad", "a⟨U+200B⟩b⟨U+00AD⟩"),
        ("a\x00b\x1b", "a⟨U+0000⟩b⟨U+001B⟩"),
        ("a\nb\tc", "a b c"),
        ("\ud800", "⟨U+D800⟩"),
        ("\u2028", "⟨U+2028⟩"),
    ],
)
def test_what_would_not_show_is_made_visible(given: str, shown: str) -> None:
    assert escape_invisible(given) == shown
    assert escape_invisible(shown) == shown


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "none"),
        (True, "true"),
        (-3, "-3"),
        (0.25, "0.25"),
        ('a "b" \\ #c', '"a \\"b\\" \\\\ #c"'),
        ((), "()"),
        (("a",), '("a",)'),
        ({}, "(:)"),
        ({"a-b": (1, 2)}, '("a-b": (1,2,),)'),
        (Code("1fr"), "1fr"),
        ('<svg a="1">\n</svg>', '"<svg a=\\"1\\">\\n</svg>"'),
    ],
)
def test_values_become_literals(value: object, code: str) -> None:
    assert typst_literal(value) == code


@pytest.mark.parametrize(
    "value", [object(), b"x", {1, 2}, ClaimRef("C01"), float("nan"), float("inf")]
)
def test_nothing_else_reaches_typst(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        typst_literal(value)


def test_hostile_text_stays_text_in_every_view(make: Make) -> None:
    case = study(make(word=HOSTILE, name=HOSTILE, voice=HOSTILE), "XAA")
    for exhibit in every_exhibit(case):
        page = exhibit.html()
        assert "<script" not in page
        assert "\u202e" not in page + exhibit.text() + exhibit.typst()
        assert "{{" not in page.replace("{{ 7*7 }}", "")
        assert "49" not in re.sub(r"data:[^\"]*|\d{3,}", "", page) or "7*7" in page
        tree = lxml_html.fromstring(f"<div>{page}</div>")
        assert not tree.xpath("//script | //*[@onerror]")
        outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', exhibit.typst())
        assert "#let" not in outside
        assert re.fullmatch(r"[#\w\s(),:.\"\-]*", outside), outside


def test_each_typst_call_is_one_of_the_contract(make: Make) -> None:
    known = {
        "masthead",
        "figure",
        "table",
        "statements",
        "judgement",
        "callout",
        "claims",
        "lines",
        "codings",
        "judgement-note",
    }
    for exhibit in every_exhibit(study(make(), "XAA")):
        outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', exhibit.typst())
        assert set(re.findall(r"#bn-([a-z-]+)\(", outside)) <= known
        assert outside.count("#") == len(re.findall(r"#bn-", outside)) >= 1


def test_every_block_names_its_layer_and_balances(make: Make) -> None:
    for exhibit in every_exhibit(study(make(), "XAA")):
        page = exhibit.html()
        tree = lxml_html.fromstring(f"<div>{page}</div>")
        for block in tree.xpath(
            "./figure|./aside|./header|.//li|.//article|./section[@class='judgement']"
        ):
            layers = {"reported", "assumption", "coding", "judgement"}
            assert block.get("data-layer") in layers
        for tag in ("figure", "section", "article", "ul", "li", "p", "span", "dl", "aside"):
            assert len(re.findall(rf"<{tag}[ >]", page)) == page.count(f"</{tag}>"), tag


def test_a_table_has_caption_scopes_and_labels() -> None:
    row = Row((("A", ClaimRef("C01")), ("2",)), ("C01",))
    table = Table("tab-x", "coding", "A caption", (Column("Head"), Column("N", 1, "right")), (row,))
    tree = lxml_html.fromstring(table.html())
    assert tree.xpath("//caption//span[@class='finding']/text()") == ["A caption"]
    assert tree.xpath("//th[@scope='col']/text()") == ["Head", "N"]
    assert tree.xpath("//th[@scope='row']")
    assert tree.xpath("//td/@data-label") == ["N"]
    assert tree.xpath("//tr/@data-claims") == ["C01"]
    assert tree.xpath("//a/@href") == ["#claim-C01"]
    assert tree.xpath("//div[@role='region']/@aria-label") == ["A caption"]


def test_likelihood_and_confidence_stand_in_separate_sentences() -> None:
    item = KeyJudgement(
        "J-XAV-01", ("It is likely (55–75 %).",), ("C01",), "low", "low", ("one group",),
        ("A second group.",), ("A1",), "likely", (55, 75), "uk_phia",
    )  # fmt: skip
    tree = lxml_html.fromstring(KeyJudgements((item,)).html())
    assert dict(tree.attrib) == {
        "class": "judgement", "id": "J-XAV-01", "data-layer": "judgement", "data-id": "J-XAV-01",
        "data-claims": "C01", "data-assumptions": "A1", "data-confidence": "low", "data-cap": "low",
        "data-likelihood": "likely", "data-range": "55-75", "data-yardstick": "uk_phia",
    }  # fmt: skip
    [confidence] = tree.xpath("//p[@class='confidence']")
    assert "likely" not in confidence.text_content()
    assert confidence.xpath("span[@class='cause']/text()") == ["one group"]


def test_plain_text_keeps_its_width() -> None:
    long = "word " * 60 + "한국" * 40
    lines = layout.grid(("One", "Two", "Three"), [(long, "x", long)]).splitlines()
    assert max(map(layout.width_of, lines)) <= layout.WIDTH
    assert "[C07]" in plain(("see ", ClaimRef("C07")))


def test_each_run_of_one_layer_begins_with_its_name() -> None:
    layers = ("reported", "reported", "coding", "reported", "assumption", "assumption")
    made = Statements("s", tuple(Statement(layer, ("Words.",)) for layer in layers))
    assert [line[2:] for line in made.text().splitlines()] == [
        "[Reported] Words.", "Words.", "[Coding] Words.", "[Reported] Words.",
        "[Assumption] Words.", "Words.",
    ]  # fmt: skip
    tree = lxml_html.fromstring(made.html())  # the page names it in all and shows the first
    tags = [item.xpath("string(span[@class='layer-tag'])") for item in tree.xpath("//li")]
    assert tags == [layer.capitalize() for layer in layers]


def test_each_layer_of_a_run_is_shown_once_by_every_style() -> None:
    report = Path("analysis/render/templates/report.css").read_text(encoding="utf-8")
    for layer in ("reported", "assumption", "coding"):
        item = f"li[data-layer={layer}]"
        assert f".statements {item} + {item}" in report

    layers = ("reported", "reported", "coding", "reported")
    made = Statements("s", tuple(Statement(layer, ("Words.",)) for layer in layers))
    tags = lxml_html.fromstring(made.html(None)).xpath("//li/span[@class='layer-tag']/@style")
    assert ["width:1px" in style for style in tags] == [False, True, False, False]


def test_a_page_is_the_notebook_without_its_looks(make: Make) -> None:
    for case in (study(make(), "XAA"), study(make(word=HOSTILE, name=HOSTILE, voice=HOSTILE))):
        for exhibit in every_exhibit(case):
            shown = exhibit._repr_mimebundle_()["text/html"]
            assert " style=" in shown
            assert " style=" not in exhibit.html()
            tree = lxml_html.fromstring(f"<div>{shown}</div>")
            assert not tree.xpath("//script | //style | //*[@onerror]")
            assert "\u202e" not in shown


def test_a_chart_of_a_notebook_says_what_its_picture_shows(make: Make) -> None:
    shown = [x for x in every_exhibit(study(make())) if isinstance(x, Figure)]
    assert len(shown) > 5
    for figure in shown:
        tree = lxml_html.fromstring(figure.drawing.html)
        words = [span.text for span in tree.iter("span") if span.text]
        assert words == [box.text for box in both(figure)[1].boxes]


def test_runs_stand_in_a_message_as_they_are() -> None:
    said = messages("en").rich_message("text-more", items=("see ", ClaimRef("C01")), n=2)
    assert said == ("see ", ClaimRef("C01"), " and 2 more")
    hostile = "a\0words\0 { $n } b"
    assert messages("en").rich_message("text-quoted", words=hostile) == (f"“{hostile}”",)


def test_a_stack_shows_what_is_there() -> None:
    note = Callout("x", "coding", "Title", ("Text",))
    assert stacked(None, None) is None
    assert stacked(None, note) is note
    both = stacked(note, Statements("s", (Statement("coding", ("One",)),)))
    assert both is not None
    assert both.html().count("data-layer") == 2
    assert both.typst().count("#bn-") == 2


def test_jupyter_gets_three_views() -> None:
    bundle = Masthead("masthead", "T", "A", "As of", "Source")._repr_mimebundle_(include=None)
    assert set(bundle) == {"text/plain", "text/html", MIME}


def test_a_view_refuses_nothing_silently(monkeypatch: pytest.MonkeyPatch) -> None:
    broken: Callable[[], str] = Callout("x", "coding", "T", (3,)).html  # type: ignore[arg-type]
    assert "3" in broken()


def test_the_id_of_a_judgement_stays_whole_and_hides_no_markup() -> None:
    said = "(J-PRK-02) <b>J-all-1</b> AJ-X-1"
    shown = Statements("notes", (Statement("coding", (said,)),)).html()
    assert '(<span class="whole">J-PRK-02</span>) &lt;b&gt;J-all-1&lt;/b&gt; AJ-X-1' in shown
