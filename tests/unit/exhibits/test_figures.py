"""Charts: nothing clipped, nothing overlapping, the same bytes twice, a title that is a finding."""

from __future__ import annotations

import base64
import itertools
import re
import warnings
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from matplotlib.textpath import TextPath

from analysis.blocks import Callout, Figure
from analysis.exhibits import figures
from analysis.exhibits.draw import canvas as drawing
from analysis.exhibits.draw import fonts
from analysis.exhibits.draw.canvas import Canvas, wrap
from analysis.exhibits.study import Study, study

from .conftest import HOSTILE, Make

TALLEST = 200 / 64  # a page holds 200 mm of a chart; at 64 mm wide its smallest text is 7 points
COLOURS = {
    "#12436d", "#28a197", "#801650", "#f46a25", "#bfbfbf", "#e8e8e8", "#1a1a1a", "#595959",
    "#ffffff",
}  # fmt: skip


def drawn(case: Study) -> list[Figure]:
    # These judge again and again: once per source is enough, and not for very many claims.
    slow = {"tornado", "specification_curve"}
    skipped = slow if case.state or len(case.claims) > 100 else set()
    made = (getattr(figures, name)(case) for name in figures.__all__ if name not in skipped)
    return [figure for figure in made if isinstance(figure, Figure)]


def measured(sheet: Canvas) -> Iterator[tuple[str, float, float, float, float]]:
    """Measure the outlines of each line, in CSS pixels, apart from the canvas's own estimate."""
    for line in sheet._texts:
        font = fonts.properties(line.words, line.size, bold=line.bold)
        box = TextPath((0, 0), line.words, prop=font, usetex=False).get_extents()
        ends = (box.x0 / 0.75, box.x1 / 0.75, box.y0 / 0.75, box.y1 / 0.75)
        yield line.words, line.x + ends[0], line.y - ends[3], line.x + ends[1], line.y - ends[2]


def check(made: list[Figure]) -> None:
    for figure in made:
        width, height = figure.drawing.size
        for box in figure.drawing.boxes:
            assert box.x0 >= -0.5, (figure.id, box)
            assert box.x1 <= width + 0.5, (figure.id, box)
            assert box.y0 >= 0, (figure.id, box)
            assert box.y1 <= height + 2, (figure.id, box)
        for one, other in itertools.combinations(figure.drawing.boxes, 2):
            apart = (
                one.x1 <= other.x0 + 0.5 or other.x1 <= one.x0 + 0.5
                or one.y1 <= other.y0 + 1.5 or other.y1 <= one.y0 + 1.5
            )  # fmt: skip
            assert apart, (figure.id, one, other)
        assert height / width <= TALLEST, figure.id
        assert len(figure.title.split()) <= 15, figure.title
        assert figure.alt.count(".") >= 1
        assert figure.claims
        assert figure.rows
        assert set(re.findall(r"#[0-9a-f]{6}", figure.drawing.svg)) <= COLOURS
        ET.fromstring(figure.drawing.svg)


def test_real_sources_draw_cleanly(cases: list[Study]) -> None:
    for case in cases:
        check(drawn(case))


@pytest.mark.parametrize("claims", [1, 2, 3, 40])
def test_small_and_middling_sources_draw_cleanly(make: Make, claims: int) -> None:
    for states in (1, 3):
        case = study(make(claims=claims, states=states))
        check(drawn(case))
        check(drawn(study(case.source, "XAA", reading="inclusive")))


@pytest.mark.parametrize(
    "name",
    [
        "The Very Long-Named Confederation of United Federal Island Territories",
        "Donaudampfschifffahrtsgesellschaftskapitänsrepublik",
        "한국 العربية 漢字 😀",
        HOSTILE,
        "$x_1$ \\frac{1}{2}",
    ],
)
def test_twelve_states_with_awkward_names(make: Make, name: str) -> None:
    source = make(claims=110, states=12, name=name, voice=name, word=f"{name} " * 4)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check(drawn(study(source)))
        check(drawn(study(source, "XAB", reading="inclusive")))


def test_five_hundred_claims_draw_cleanly(make: Make) -> None:
    check(drawn(study(make(claims=500, states=12))))


def test_estimates_agree_with_the_renderer(make: Make, sheets: list[Canvas]) -> None:
    made = drawn(study(make(claims=60, states=7, name="Ångström Isles", word="Grüße “zu” 10–20 %")))
    assert len(made) == len(sheets)
    for figure, sheet in zip(made, sheets, strict=True):
        width, height = figure.drawing.size
        boxes = list(measured(sheet))
        assert len(boxes) == len(figure.drawing.boxes)
        for text, x0, y0, x1, y1 in boxes:
            assert x0 >= -1, (figure.id, text)
            assert x1 <= width + 1.5, (figure.id, text)
            assert y0 >= -1, (figure.id, text)
            assert y1 <= height + 1, (figure.id, text)


def test_a_clipped_text_would_be_noticed() -> None:
    canvas = Canvas()
    canvas.text(370, 0, "far too long to stay inside")
    [box] = canvas.finish(20).boxes
    assert box.x1 > 380


def test_text_is_never_smaller_than_twelve_pixels(cases: list[Study], sheets: list[Canvas]) -> None:
    drawn(cases[0])
    sizes = {line.size for sheet in sheets for line in sheet._texts}
    assert sizes
    assert min(sizes) >= 12


def test_the_same_input_gives_the_same_bytes(make: Make) -> None:
    one = [figure.drawing.svg for figure in drawn(study(make(claims=30)))]
    fonts.width_of.cache_clear()
    fonts.stack.cache_clear()
    two = [figure.drawing.svg for figure in drawn(study(make(claims=30)))]
    assert one == two
    assert not any(
        re.search(r"\d{4}-\d\d-\d\dT|<dc:date|file:|http://(?!www\.w3)", svg) for svg in one
    )


def test_svg_stands_alone(cases: list[Study]) -> None:
    for figure in drawn(cases[0]):
        svg = figure.drawing.svg
        assert svg.startswith("<svg")
        assert "<text" not in svg
        assert "<image" not in svg
        assert all(ref.startswith("#") for ref in re.findall(r'href="([^"]*)"', svg))
        assert base64.b64decode(figure.uri.split(",")[1]).decode() == svg


def test_hangul_without_a_font_is_written_as_code_points(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fonts.drawn("\ue000") == "⟨U+E000⟩"
    assert fonts.drawable("Ärger")
    assert not fonts.drawable("a\U000e0041")


@pytest.mark.parametrize("text", ["", "one", "word " * 40, "x" * 300, "ein " + "y" * 90 + " end"])
def test_wrapped_lines_fit(text: str) -> None:
    for lines in (1, 2, 3):
        made = wrap(text, 120, 12, lines=lines)
        assert len(made) <= lines
        assert all(fonts.width_of(line, 12) <= 120.5 for line in made)


def test_a_page_of_one_has_no_figures(make: Make) -> None:
    assert drawn(study(make(), detail="one-page")) == []


def test_nothing_to_find_draws_nothing(make: Make) -> None:
    case = study(make(claims=3, motives=False, risks=False))
    assert figures.motive_matrix(case) is None
    assert figures.risk_ranges(case) is None
    assert isinstance(figures.exchange(case), Callout)
    assert isinstance(figures.commitment(case), Callout)


def test_the_focus_is_the_state_of_the_study(make: Make) -> None:
    figure = figures.motive_matrix(study(make(claims=12, motives=True), "XAB"))
    assert figure is not None
    assert "State 2" in figure.title or "XAB" in figure.title


def test_colours_survive_grey() -> None:
    def grey(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        light, dark = sorted((grey(one), grey(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    assert contrast(drawing.FOCUS, drawing.TEAL) >= 3
    assert contrast(drawing.FOCUS, drawing.GREY) >= 3
    assert contrast(drawing.FOCUS, "#ffffff") >= 4.5
    assert contrast(drawing.QUIET, "#ffffff") >= 4.5
