"""Formulas in an analyst's notebook: set in both formats, or shown as TeX, each for itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from analysis.render.pdf import Pdf, make_pdf
from tests.foreign.made import alternatives, both, notebook, output, page, printed

KNOWN = (Path(__file__).parent / "formulas.txt").read_text(encoding="utf-8").splitlines()
"""One formula a line; together they use what KaTeX lists as supported."""


@pytest.fixture(scope="module")
def all_known() -> tuple[Any, Pdf]:
    texts = [f"$${tex}$$" for tex in KNOWN]
    return page(notebook(*texts)), make_pdf(notebook(*texts))


def test_every_known_formula_is_set_in_the_page(all_known: tuple[Any, Pdf]) -> None:
    main, _ = all_known
    assert [code.text_content() for code in main.iter("code")] == []
    shown = re.sub(r"<annotation.*?</annotation>", "", lxml.html.tostring(main, encoding="unicode"))
    assert re.findall(r"\\[A-Za-z]+", shown) == []
    assert len(main.findall(".//math")) == len(KNOWN)


def test_every_known_formula_is_set_in_the_pdf(all_known: tuple[Any, Pdf]) -> None:
    _, made = all_known
    assert made.warnings == ()
    assert len(alternatives(made)) >= len(KNOWN) - 2  # two show white space alone
    text = printed(made)
    assert not re.search("[\ue000-\uf8ff]", text)
    assert [name for name in re.findall(r"\\[A-Za-z]{4,}", "".join(KNOWN)) if name in text] == []


@pytest.mark.parametrize(
    "tex", [r"\foo{x}", r"\begin{CD} A @>a>> B \end{CD}", r"\right)", r"\undefined"]
)
def test_a_formula_that_nobody_sets_falls_back_alone(tex: str) -> None:
    texts = (f"If ${tex}$ then $x^2$ and *so* on.",)
    main, made = page(notebook(*texts)), make_pdf(notebook(*texts))
    assert [" ".join(one.text_content().split()) for one in main.iter("code")] == [tex]
    assert len(main.findall(".//math")) == 1
    assert main.find(".//em").text == "so"
    assert tex in printed(made)
    assert alternatives(made) == ["x^2"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Before $$ $$ after", "Before after"),
        ("Costs $5 and then $6 more", "Costs $5 and then $6 more"),
        ("Code `$x$` stays", "Code $x$ stays"),
        ("Sum $a$; then $b$; end", "Sum 𝑎; then 𝑏; end"),
        (r"Both \\(a\\) and \\[b\\] are set", "Both 𝑎 and 𝑏 are set"),
    ],
)
def test_text_around_formulas_stays(text: str, words: str) -> None:
    assert words in printed(make_pdf(notebook(text)))


def test_equations_bear_numbers_and_references_lead_to_them() -> None:
    texts = (
        "\\begin{equation}\\label{eq:one}\nE = mc^2\n\\end{equation}",
        "\\begin{align}\na &= b \\label{eq:two} \\\\\nc &= d \\nonumber \\\\ e &= f\n\\end{align}",
        "\\begin{equation*}\nz\n\\end{equation*}\n\n$$\\label{eq:own} y \\tag{A}$$",
        "\\begin{gather} u \\label{eq:four} \\end{gather}",
        "See \\eqref{eq:one}, \\eqref{eq:two}, \\ref{eq:own}, \\eqref{eq:four}; \\eqref{no}.",
    )
    words = "See (1), (2), A, (4); (???)."
    main = page(notebook(*texts))
    assert words in " ".join(main.text_content().split())
    assert words in printed(make_pdf(notebook(*texts)))
    marks = [math.xpath("string(.//mtext)") for math in main.iter("math")]
    assert [mark for mark in marks if mark] == ["(1)", "(2)", "(A)", "(4)"]


def test_output_in_latex_that_is_no_formula_gives_way_to_text() -> None:
    source = notebook(
        output({"text/latex": r"\begin{tabular}\toprule a\end{tabular}", "text/plain": "a row"}),
        output({"text/latex": r"$\displaystyle \sqrt{q}$", "text/plain": "sqrt(q)"}),
    )
    words, _, made = both(source)
    assert "a row" in words
    assert "toprule" not in words
    assert "sqrt(q)" not in words
    assert len(alternatives(made)) == 1
