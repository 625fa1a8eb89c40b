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
from analysis.blocks.drawing import Drawing
from analysis.exhibits import figures
from analysis.exhibits.draw import fonts, marks
from analysis.exhibits.draw.canvas import HIGHEST, WIDE, Canvas, wrap
from analysis.exhibits.study import Study, study

from .conftest import HOSTILE, Make

TALLEST = 1000  # of a drawing on a phone, where it is read in a column
PAPER = 166 / 25.4 * 72  # points that a drawing takes up across the page
COLOURS = {*marks.DARK, *marks.DARK.values()}


def drawn(case: Study) -> list[Figure]:
    # These judge again and again: once per source is enough, and not for very many claims.
    slow = {"reversals", "specification_curve"}
    skipped = slow if case.state or len(case.claims) > 100 else set()
    made = (getattr(figures, name)(case) for name in figures.__all__ if name not in skipped)
    return [figure for figure in made if isinstance(figure, Figure)]


def both(figure: Figure) -> tuple[Drawing, Drawing]:
    """Return a figure's drawings: for paper and for phones."""
    assert figure.drawing.narrow is not None, figure.id
    return figure.drawing, figure.drawing.narrow


def measured(sheet: Canvas) -> Iterator[tuple[str, float, float, float, float]]:
    """Measure the outlines of each line, in CSS pixels, apart from the canvas's own estimate."""
    for line in sheet.words:
        font = fonts.properties(line.words, line.size, bold=line.bold)
        box = TextPath((0, 0), line.words, prop=font, usetex=False).get_extents()
        ends = (box.x0 / 0.75, box.x1 / 0.75, box.y0 / 0.75, box.y1 / 0.75)
        x, y = line.x0, line.y + line.size
        yield line.words, x + ends[0], y - ends[3], x + ends[1], y - ends[2]


def apart(drawing: Drawing, name: str) -> None:
    """Hold that no text of a drawing is clipped and none lies on another."""
    width, height = drawing.size
    for box in drawing.boxes:
        assert box.x0 >= -0.5, (name, width, box)
        assert box.x1 <= width + 0.5, (name, width, box)
        assert box.y0 >= 0, (name, width, box)
        assert box.y1 <= height + 2, (name, width, box)
    for one, other in itertools.combinations(drawing.boxes, 2):
        free = (
            one.x1 <= other.x0 + 0.5 or other.x1 <= one.x0 + 0.5
            or one.y1 <= other.y0 + 1.5 or other.y1 <= one.y0 + 1.5
        )  # fmt: skip
        assert free, (name, width, one, other)


def check(made: list[Figure]) -> None:
    for figure in made:
        wide, narrow = both(figure)
        assert wide.size[1] <= HIGHEST + 5, (figure.id, wide.size)
        assert narrow.size[1] <= TALLEST, (figure.id, narrow.size)
        for drawing in (wide, narrow):
            apart(drawing, figure.id)
            assert set(re.findall(r"#[0-9a-f]{6}", drawing.svg)) <= COLOURS
            ET.fromstring(drawing.svg)
        assert len(figure.title.split()) <= 15, figure.title
        assert figure.alt.count(".") >= 1
        assert figure.claims
        assert figure.rows


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
    drawings = [drawing for figure in made for drawing in both(figure)]
    assert len(drawings) == len(sheets)
    for drawing, sheet in zip(drawings, sheets, strict=True):
        width, height = drawing.size
        boxes = list(measured(sheet))
        assert len(boxes) == len(drawing.boxes)
        for text, x0, y0, x1, y1 in boxes:
            assert x0 >= -1, text
            assert x1 <= width + 1.5, text
            assert y0 >= -1, text
            assert y1 <= height + 1, text


def test_a_clipped_text_would_be_noticed() -> None:
    canvas = Canvas()
    canvas.text(370, 0, "far too long to stay inside")
    with pytest.raises(AssertionError):
        apart(canvas.finish(20), "too long")


def test_text_is_never_too_small_for_a_phone_or_for_paper(
    cases: list[Study], sheets: list[Canvas]
) -> None:
    drawn(cases[0])
    for sheet in sheets:
        least = min(word.size for word in sheet.words)
        if sheet.wide:
            assert least * PAPER / WIDE >= 7
        else:
            assert least * 288 / sheet.width >= 10


def test_the_same_input_gives_the_same_bytes(make: Make) -> None:
    one = [drawing.svg for figure in drawn(study(make(claims=30))) for drawing in both(figure)]
    fonts.width_of.cache_clear()
    fonts.stack.cache_clear()
    two = [drawing.svg for figure in drawn(study(make(claims=30))) for drawing in both(figure)]
    assert one == two
    assert not any(
        re.search(r"\d{4}-\d\d-\d\dT|<dc:date|file:|http://(?!www\.w3)", svg) for svg in one
    )


def test_svg_stands_alone(cases: list[Study]) -> None:
    for figure in drawn(cases[0]):
        for drawing in both(figure):
            assert drawing.svg.startswith("<svg")
            assert "<text" not in drawing.svg
            assert "<image" not in drawing.svg
            assert all(ref.startswith("#") for ref in re.findall(r'href="([^"]*)"', drawing.svg))
            assert base64.b64decode(drawing.uri.split(",")[1]).decode() == drawing.svg


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


def test_nothing_to_find_draws_nothing(make: Make) -> None:
    case = study(make(claims=3, motives=False, risks=False))
    assert figures.motive_matrix(case) is None
    assert figures.risk_ranges(case) is None
    assert figures.risk_chains(case) is None
    assert isinstance(figures.exchange(case), Callout)


def test_the_focus_is_the_state_of_the_study(make: Make) -> None:
    figure = figures.motive_matrix(study(make(claims=12, states=4), "XAB"))
    assert isinstance(figure, Figure)
    assert "State 2" in figure.title or "XAB" in figure.title
