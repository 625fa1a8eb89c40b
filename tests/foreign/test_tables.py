"""Tables of an analyst's notebook: every cell in its place, in both formats."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.render import grid, html_dom
from analysis.render.html import to_html
from analysis.render.styled import paint
from tests.foreign.made import both, notebook, output, page

RANDOM = np.random.default_rng(7)


def frame(columns: Any, rows: Any = 3) -> pd.DataFrame:
    """Return a table of numbers, each of them standing once."""
    index = pd.RangeIndex(rows) if isinstance(rows, int) else rows
    numbers = RANDOM.permutation(np.arange(100_000, 999_999))[: len(columns) * len(index)]
    return pd.DataFrame(numbers.reshape(len(index), -1), index=index, columns=columns)


GROUPS = pd.MultiIndex.from_product([["alpha", "beta"], ["low", "high"], list("uvwxyz")])
SIDES = pd.MultiIndex.from_product([["north", "south"], ["east", "west"]], names=["n", "e"])
WIDE: dict[str, tuple[pd.DataFrame, tuple[str, ...]]] = {
    "many columns": (frame([f"col{n}" for n in range(40)]), ("0", "1", "2")),
    "groups of columns": (frame(GROUPS), ("0", "1", "2")),
    "groups of both": (frame(GROUPS, SIDES), ("north", "south", "east", "west")),
    "long words": (frame([f"a-rather-long-name-of-column-{n}" for n in range(9)]), ("0", "1")),
}


@pytest.mark.parametrize("name", WIDE)
def test_a_wide_table_keeps_every_number_and_the_keys_of_its_rows(name: str) -> None:
    data, keys = WIDE[name]
    _, pdf, made = both(notebook(output({"text/html": data.to_html()})))
    assert made.warnings == ()
    assert [str(n) for n in data.to_numpy().ravel() if str(n) not in pdf] == []
    parts = list(grid.read(html_dom.fragment(data.to_html())[0]).slices(80))
    assert len(parts) > 1
    for part in parts:
        words = {cell.text for row in part.body for cell in row}
        assert words >= set(keys)
        assert sum(part.lengths()) + 2 * part.width <= 80


@pytest.mark.parametrize("rows", [1, 2, 5])
@pytest.mark.parametrize("room", [30, 50, 90])
def test_slices_hold_every_cell_once_and_stay_rectangular(rows: int, room: int) -> None:
    whole = grid.read(html_dom.fragment(frame(GROUPS, rows).to_html())[0])
    parts = list(whole.slices(room))
    numbers = [cell.text for row in whole.body for cell in row if not cell.head]
    assert sorted(numbers) == sorted(
        cell.text for part in parts for row in part.body for cell in row if not cell.head
    )
    for part in parts:
        for row in (*part.head, *part.body):
            assert sum(cell.across for cell in row) == part.width
            places = [at for cell in row for at in range(cell.column, cell.column + cell.across)]
            assert places == sorted(set(places))


def test_a_wide_table_of_markdown_repeats_its_first_column() -> None:
    head = "|".join(f" head{n} " for n in range(25))
    row = "|".join(f" value{n} " for n in range(25))
    _, pdf, _ = both(notebook(f"|{head}|\n|{'---|' * 25}\n|{row}|"))
    assert pdf.count("value0 ") > 1
    assert pdf.count("value1 ") == 1


def test_a_long_address_stays_in_its_column() -> None:
    address = "https://example.org/" + "abcdefghij/" * 28
    data = pd.DataFrame({"name": ["a", "b"], "url": [address, "x"], "n": [111, 222]})
    for html in (data.to_html(), data.to_html(render_links=True)):
        _, pdf, made = both(notebook(output({"text/html": html})))
        assert made.warnings == ()
        assert "111" in pdf
        assert "".join(pdf.replace("\u200b", "").split()).count("abcdefghij/") >= 20


def test_a_table_without_heads_gets_none() -> None:
    html = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
    source = notebook(output({"text/html": html}))
    assert page(source).findall(".//th") == []
    assert both(source)[2].warnings == ()
    heads = "<table><tr><th>k</th><th>n</th></tr><tr><td>b</td><td>2</td></tr></table>"
    assert len(page(notebook(output({"text/html": heads}))).findall(".//thead//th")) == 2


@pytest.mark.parametrize("html", ["<table></table>", "<table><tr></tr></table>",
                                  "<table><caption>none</caption></table>"])  # fmt: skip
def test_an_empty_table_shows_nothing_and_costs_nothing(html: str) -> None:
    source = notebook(output({"text/html": f"<h3>Details</h3>{html}<p>after <b>it</b></p>"}))
    words, pdf, made = both(source)
    assert "Details after it" in words
    assert "Details after it" in pdf
    assert made.warnings == ()


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ("Votes by state:\n| state | votes |\n|---|---|\n| XA | 1 |", 1),
        ("## Head\n| state | votes |\n|:--|--:|\n| XA | 1 |\nmore words", 1),
        ("- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |", 1),
        ("```\ntext\n| a | b |\n|---|---|\n| 1 | 2 |\n```", 0),
        ("a | b", 0),
    ],
)
def test_a_table_may_follow_text_at_once(text: str, tables: int) -> None:
    source = notebook(text)
    assert len(page(source).findall(".//table")) == tables
    if "```" in text:
        assert "text\n| a | b |\n|---|---|" in page(source).text_content()


def contrast(css: str) -> float:
    """Return the contrast of letters and ground in declarations of CSS."""
    ink = re.search(r"(?<!-)color:#(\w{6})", css)
    ground = re.search(r"background-color:#(\w{6})", css)
    assert ink
    assert ground

    def luminance(code: str) -> float:
        parts = [int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [
            one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
        ]
        return sum(w * one for w, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(ink[1]), luminance(ground[1])))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    "said",
    ["color: red", "background-color: #cfc", "background-color: yellow; color: white",
     "background-color: rgb(10, 20, 30)", "color: #777; background: #888",
     "background-color: hsl(120, 100%, 25%); color: black"],
)  # fmt: skip
def test_colours_come_along_legibly(said: str) -> None:
    assert contrast(paint(said).css()) >= 4.5


@pytest.mark.parametrize(
    "said",
    ["", "text-align: right", "color: expression(alert(1))", "color: red; }</style>",
     "background: url(https://example.org/x)"],
)  # fmt: skip
def test_nothing_but_colours_comes_along(said: str) -> None:
    css = paint(said).css()
    assert re.fullmatch(r"(?:(?:background-)?color:#[0-9a-f]{6};?)*", css)


def test_styles_of_pandas_colour_both_formats() -> None:
    data = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [3, -2, 1]})
    plain = both(notebook(output({"text/html": data.style.to_html()})))[2]
    styled = data.style.background_gradient(subset=["a"]).bar(subset=["b"], color="#d65f5f")
    source = notebook(output({"text/html": styled.to_html()}))
    html = to_html(source)
    assert html.count("background-color:#") == 3
    assert html.count("linear-gradient(90deg,#ffffff") == 3
    made = both(source)[2]
    assert made.warnings == ()
    assert len(made.data) > len(plain.data)


def test_a_cell_of_any_html_may_be_coloured() -> None:
    html = '<table><tr><th>k</th></tr><tr><td style="background-color: #fdd">7</td></tr></table>'
    (cell,) = page(notebook(output({"text/html": html}))).findall(".//td")
    assert cell.get("style") == "background-color:#ffdddd;color:#16191d"
