"""Charts as they are seen: on a phone, without colour, by the ear, and beside one that failed."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import show
from analysis.blocks import FIGURE_FAILED, Callout, Figure
from analysis.errors import UsageError
from analysis.exhibits import figures
from analysis.exhibits.draw import canvas, fonts, marks
from analysis.exhibits.draw.canvas import Canvas, wrap
from analysis.exhibits.figures import _backing as backing
from analysis.exhibits.figures import _rivals as rivals
from analysis.exhibits.isolate import isolate_failure
from analysis.exhibits.study import Study, study

from .conftest import Make
from .test_figures import apart, both

PHONE, MARGINS = 320, 32  # CSS pixels: the narrowest page, and what it keeps at its sides
LONGEST = ("article_strip", "exchange", "motive_matrix", "risk_chains", "risk_ranges", "quantities")
LONG = 1900  # letters; the longest a seed's field may be is 2,000
# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                     (-0.003882, -0.048116, 1.051998)),
    "no green cones": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                       (-0.011820, 0.042940, 0.968881)),
    "no blue cones": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                      (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
# Colours that meet in one chart and mean different things.
PAIRS = [
    (marks.FOCUS, marks.GREY),  # focus or context
    (marks.ORANGE, marks.PLUM),  # against or strongly against
    (marks.FOCUS, marks.PALE),  # a range on its track
    (marks.QUIET, marks.PAPER),  # the edge that grey marks have, and outlines
    (marks.PLUM, marks.PAPER),  # a frame, and a hatch on its fill
    (marks.TEAL, marks.PAPER),
    (marks.FOCUS, marks.PAPER),
]
TEXTS = [
    (marks.INK, marks.PAPER), (marks.QUIET, marks.PAPER), (marks.INK, marks.PALE),
    (marks.INK, marks.ORANGE), (marks.PAPER, marks.PLUM), (marks.PAPER, marks.FOCUS),
    (marks.FOCUS, marks.PAPER),
]  # fmt: skip
"""Text and its ground."""
# These differ in height, in sign or in words as well.
ALSO_OTHERWISE = [(marks.FOCUS, marks.ORANGE), (marks.ORANGE, marks.PAPER)]


def _contrast(one: str, other: str, matrix: tuple[tuple[float, ...], ...]) -> float:
    def luminance(colour: str) -> float:
        held = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
        linear = np.where(held <= 0.04045, held / 12.92, ((held + 0.055) / 1.055) ** 2.4)
        seen = np.clip(np.array(matrix) @ linear, 0, 1)
        return float(seen @ [0.2126, 0.7152, 0.0722])

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _lit(colour: str, light: str) -> str:
    return marks.DARK[colour] if light == "dark" else colour


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("sight", SIGHT)
def test_colours_that_mean_different_things_differ_in_lightness(sight: str, light: str) -> None:
    least, helped = (3.0, 3.0) if sight == "usual" else (2.88, 2.4)
    for one, other in PAIRS:
        seen = _contrast(_lit(one, light), _lit(other, light), SIGHT[sight])
        assert seen >= least, (one, other)
    for one, other in ALSO_OTHERWISE:
        seen = _contrast(_lit(one, light), _lit(other, light), SIGHT[sight])
        assert seen >= helped, (one, other)


@pytest.mark.parametrize("light", ["light", "dark"])
def test_text_is_legible_on_its_ground(light: str) -> None:
    for one, other in TEXTS:
        assert _contrast(_lit(one, light), _lit(other, light), SIGHT["usual"]) >= 4.5, (one, other)


def test_cells_for_and_against_differ_in_form_and_sign() -> None:
    signs = [sign for sign, _, _ in rivals._CELLS.values()]
    assert len(set(signs)) == len(signs)
    filled = {name for name, (_, fill, _) in rivals._CELLS.items() if fill}
    assert filled == {"I", "II"}  # what the score counts, and nothing else
    assert {(ink, fill) for _, fill, ink in rivals._CELLS.values() if fill} <= set(TEXTS)


def test_every_colour_of_a_drawing_has_its_other_in_the_dark(cases: list[Study]) -> None:
    figure = figures.explanations(cases[0])
    assert isinstance(figure, Figure)
    style, drawn = figure.drawing.svg.split("</style>")
    assert "prefers-color-scheme:dark" in style
    for colour in set(re.findall(r'(?:fill|stroke)="(#\w+)"', drawn)):
        assert f'[fill="{colour}"]{{fill:{marks.DARK[colour]}}}' in style


@pytest.mark.parametrize("word", ["x", "ع", "한", "\u200b", "\U0001f600"])
def test_a_very_long_word_is_cut_without_being_measured_letter_by_letter(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    measure = fonts.width_of

    def counted(text: str, size: float, *, bold: bool = False) -> float:
        asked.append(len(text))
        return measure(text, size, bold=bold)

    monkeypatch.setattr(canvas, "width_of", counted)
    made = wrap(word * 10_000, 200, 12, lines=2)
    assert len(made) == 2
    assert made[-1].endswith("…")
    assert sum(asked) < 20_000  # letters measured; letter by letter it would be 50 million


@settings(deadline=None, max_examples=60)
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cs",))
        | st.sampled_from("한국عربيעברית\u200b\u200d\u202e 😀—"),
        max_size=120,
    ),
    st.integers(40, 300),
)
def test_whatever_is_wrapped_fits(text: str, width: int) -> None:
    made = wrap(text, width, 12, lines=3)
    assert len(made) <= 3
    for line in made:
        assert fonts.width_of(line, 12) <= width + 0.5 or len(line) <= len("⟨U+10FFFF⟩")


def test_alternative_text_says_more_than_the_title(cases: list[Study]) -> None:
    for case in (cases[0], cases[1]):
        for name in figures.__all__:
            if case.state and name in {"reversals", "specification_curve"}:
                continue  # as in the reports
            figure = getattr(figures, name)(case)
            if isinstance(figure, Figure):
                assert figure.alt.rstrip(".") != figure.title, name
                assert figure.alt.endswith("."), name
                assert "\n" not in figure.alt
                assert not figure.alt.lower().startswith(("figure", "chart", "image")), name


def test_alternative_text_stays_short_however_long_a_name_is(make: Make) -> None:
    case = study(make(claims=30, states=4, name="x" * LONG, voice="y" * LONG))
    for name in LONGEST:
        figure = getattr(figures, name)(case)
        assert len(figure.alt) < 1800, name


def test_the_longest_words_a_seed_may_hold_stay_inside(make: Make) -> None:
    source = make(claims=30, states=4, name="x" * LONG, voice="y" * LONG, word="z" * LONG)
    case = study(source)
    for name in LONGEST:
        for drawing in both(getattr(figures, name)(case)):
            apart(drawing, name)


def test_a_figure_that_fails_leaves_its_neighbours(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("<b>private</b>")

    monkeypatch.setattr(backing, "_lay", broken)
    case = study(make(claims=30))
    failed = figures.backing(case)
    assert isinstance(failed, Callout)
    assert failed.kind == FIGURE_FAILED
    shown = show(figures.article_strip(case), failed, figures.quantities(case))
    assert shown is not None
    for view in (shown.text(), shown.html(), shown.typst()):
        assert "from judgement to evidence" in view
        assert "ZeroDivisionError" in view
        assert "private" not in view
    assert 'id="fig-article-strip"' in shown.html()
    assert 'id="fig-quantities"' in shown.html()


@pytest.mark.parametrize("error", [UsageError("wrong state"), MemoryError()])
def test_what_is_no_fault_of_the_figure_passes_through(error: Exception) -> None:
    def figure(_: object) -> None:
        raise error

    with pytest.raises(type(error)):
        isolate_failure(figure)(None)


def test_every_figure_fails_alone() -> None:
    assert all(hasattr(getattr(figures, name), "__wrapped__") for name in figures.__all__)


def test_a_canvas_is_no_wider_than_a_phone_can_show() -> None:
    assert canvas.SMALL * (PHONE - MARGINS) / Canvas().width >= 11
