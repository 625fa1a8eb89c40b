"""Charts: what each shows and says, and that it is not said more firmly than the data allow."""

from __future__ import annotations

import itertools
import warnings
from collections import Counter

import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from analysis.blocks import Figure
from analysis.exhibits import figures
from analysis.exhibits.draw import canvas
from analysis.exhibits.draw.canvas import Canvas
from analysis.exhibits.figures import _voices as voices
from analysis.exhibits.figures._curve import Setting, _turns
from analysis.exhibits.figures._tornado import Loss
from analysis.exhibits.figures._tornado import _title as tornado_title
from analysis.exhibits.study import Study, study
from analysis.reference import yardstick
from analysis.words import messages

from .conftest import Make
from .test_figures import check, drawn

NAMES = {
    "long": "Confederation of the United Federal Island Territories beyond the Northern Straits",
    "hangul": "대한민국 서울특별시",
    "arabic": "جمهورية مصر العربية",
}


def texts(figure: Figure) -> list[str]:
    return [box.text for box in figure.drawing.boxes]


def bars(sheet: Canvas, colour: str) -> list[Rectangle]:
    rgb = tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return [
        mark for mark in sheet._marks
        if isinstance(mark, Rectangle) and mark.get_fill() and mark.get_facecolor()[:3] == rgb
    ]  # fmt: skip


def outlines(sheet: Canvas) -> list[Rectangle]:
    return [m for m in sheet._marks if isinstance(m, Rectangle) and m.get_facecolor()[3] == 0]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("claims", "states"), [(1, 1), (60, 5), (110, 12)])
def test_names_of_any_length_and_script_stay_apart(
    make: Make, name: str, claims: int, states: int
) -> None:
    word = NAMES[name]
    source = make(claims=claims, states=states, name=word, voice=word, word=word)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check(drawn(study(source)))
        check(drawn(study(source, "XAA")))


def test_marks_stay_inside_and_lines_do_not_run_through_words(
    make: Make, cases: list[Study], sheets: list[Canvas]
) -> None:
    made = [one for case in cases for one in drawn(case)]
    made += drawn(study(make(claims=110, states=12, voice="A Voice with a Name " * 4)))
    for figure, sheet in zip(made, sheets, strict=True):
        width, height = figure.drawing.size
        for mark in sheet._marks:
            if isinstance(mark, Rectangle):
                (left, top), wide, tall = mark.get_xy(), mark.get_width(), mark.get_height()
                assert left >= -0.5, figure.id
                assert left + wide <= width + 0.5, figure.id
                assert top >= -0.5, figure.id
                assert top + tall <= height + 0.5, figure.id
            elif isinstance(mark, Line2D):
                xs, ys = list(mark.get_xdata()), list(mark.get_ydata())
                assert all(0 <= x <= width for x in xs), figure.id
                assert all(0 <= y <= height for y in ys), figure.id
                for box in figure.drawing.boxes:
                    through = (
                        min(xs) < box.x1 - 0.5 and max(xs) > box.x0 + 0.5
                        and min(ys) < box.y1 - 1 and max(ys) > box.y0 + 1
                    )  # fmt: skip
                    assert not through, (figure.id, box)


def test_what_is_pale_on_white_has_a_dark_edge(cases: list[Study], sheets: list[Canvas]) -> None:
    for case in cases:
        drawn(case)
    for sheet in sheets:
        edges = [(*mark.get_xy(), mark.get_width()) for mark in outlines(sheet)]
        for bar in bars(sheet, canvas.GREY):
            (left, top), wide = bar.get_xy(), bar.get_width()
            assert wide < 2 or any(
                abs(x - left) < 1 and abs(y - top) < 1 and abs(w - wide) < 2 for x, y, w in edges
            )
        lines = [m for m in sheet._marks if isinstance(m, Line2D)]
        assert not [m for m in lines if m.get_color() in {canvas.GREY, canvas.PALE}]


def test_risks_that_share_a_hedge_word_share_a_bar(
    cases: list[Study], sheets: list[Canvas]
) -> None:
    for case in cases:
        sheets.clear()
        figure = figures.risk_ranges(case)
        if figure is None:
            continue
        hedges = Counter(
            str(row.cells[2][0]) for row in figure.rows if row.cells[3] != ("no range",)
        )
        assert len(bars(sheets[0], canvas.FOCUS)) == len(hedges)
        for word, n in hedges.items():
            assert sum(text.startswith(f"“{word}”") for text in texts(figure)) == 1
            assert f"{n} risk{'' if n == 1 else 's'}" in texts(figure)


def test_the_yardstick_terms_that_a_range_meets_are_filled_and_bold(
    make: Make, sheets: list[Canvas]
) -> None:
    figure = figures.risk_ranges(study(make(claims=3)))  # one risk, put with “may”
    assert figure is not None
    met = yardstick("uk_phia").terms_over(10, 70)
    strip_and_key = bars(sheets[0], canvas.TEAL)
    assert len(strip_and_key) == 2 * len(met)
    places = {round(bar.get_x(), 1) for bar in strip_and_key}
    assert len(places) == len(met)  # the strip below the bar stands over the key's bands
    bold = {line.words for line in sheets[0]._texts if line.bold}
    for term, low, high in yardstick("uk_phia").bands:
        assert (f"{term} {low:g}–{high:g} %" in bold) == (term in met)


def test_ranges_that_lie_apart_are_not_said_to_overlap(make: Make) -> None:
    source = make(claims=12)
    record = source.record
    words = ("likely", "unlikely", "likely", "unlikely")
    risks = tuple(
        risk.model_copy(update={"hedge": word})
        for risk, word in zip(record.risks, words, strict=True)
    )
    apart = source.__class__(
        card=source.card, record=record.model_copy(update={"risks": risks}), overlay=None,
        text=None, digests={},
    )  # fmt: skip
    figure = figures.risk_ranges(study(apart))
    assert figure is not None
    assert "overlap" not in figure.title
    assert "apart" in figure.title
    assert "not coded" in figure.text()


def test_columns_are_headed_by_names_or_by_codes_but_never_by_both(
    cases: list[Study], make: Make
) -> None:
    figure = figures.motive_matrix(cases[0])
    assert figure is not None
    shown = " ".join(texts(figure))
    for code in cases[0].states:
        assert code not in shown
    long = figures.motive_matrix(study(make(claims=30, states=3, name="x" * 80)))
    assert long is not None
    assert {"XAA", "XAB", "XAC"} <= set(texts(long))
    assert sum("XAA:" in text for text in texts(long)) == 1


def test_an_empty_column_of_the_state_at_issue_is_framed(make: Make, sheets: list[Canvas]) -> None:
    case = study(make(claims=1, states=3), "XAC")
    assert figures.motive_matrix(case) is not None
    assert len(outlines(sheets[0])) == 2  # the grey cell of another state, and the column


def test_a_quote_is_followed_over_its_relay_to_the_article(make: Make) -> None:
    case = study(make(claims=9))
    figure = figures.attribution(case)
    assert figure is not None
    by_text = {box.text: box for box in figure.drawing.boxes}
    relay = by_text["the Relay Agency"]
    ends = [box for box in figure.drawing.boxes if box.text == "article" and box.y0 == relay.y0]
    assert len(ends) == 1
    assert relay.x1 < ends[0].x0


def test_an_outlet_that_is_not_named_is_said_to_be_so(make: Make) -> None:
    case = study(make(claims=9))
    unstated = [
        claim.model_copy(update={"outlet_stated": False, "chain": ("speaker", "article")})
        if claim.chain[0] == "speaker" and claim.id == "C02" else claim
        for claim in case.source.record.claims
    ]  # fmt: skip
    record = case.source.record.model_copy(update={"claims": tuple(unstated)})
    source = case.source.__class__(
        card=case.source.card, record=record, overlay=None, text=None, digests={}
    )
    figure = figures.attribution(study(source))
    assert figure is not None
    assert "outlet not named" in texts(figure)
    assert "2 ×" in texts(figure)
    assert "1 ×" in texts(figure)


def test_routes_count_every_claim_once(cases: list[Study]) -> None:

    from analysis.assess.attribution import attribution

    for case in cases:
        for speaker in attribution(case.view):
            assert sum(n for _, n in voices.routes(case, speaker)) == speaker.n


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ((0, 0), "No single"),
        ((3, 2), "overturns most: 3 of 4"),
        ((2, 2), "Two losses overturn 2 of 4"),
    ],
)
def test_the_heaviest_loss_is_named_only_if_it_is_alone(
    weights: tuple[int, int], words: str
) -> None:
    losses = [Loss("source", f"s{i}", f"Voice {i}", n, 1) for i, n in enumerate(weights)]
    assert words in tornado_title(messages("en"), losses, 4)


def test_titles_of_ties_name_no_winner(make: Make) -> None:
    case = study(make(claims=110, states=12))
    matrix, flow = figures.motive_matrix(case), figures.exchange(case)
    assert matrix is not None
    assert matrix.title == "4 states share the widest range of motives: 7 of 7 domains"
    assert isinstance(flow, Figure)
    assert "even" in flow.title


def test_what_a_judgement_turns_with_is_found_by_changing_one_choice_alone() -> None:
    words = messages("en")
    settings = [Setting(r, y, "coded", "wide") for r in ("strict", "inclusive") for y in ("a", "b")]
    assert _turns(words, {s: s.reading for s in settings}, settings) == ["the reading"]
    assert _turns(words, {s: s.yardstick for s in settings}, settings) == ["the likelihood scale"]
    assert _turns(words, dict.fromkeys(settings, "same"), settings) == []
    assert _turns(words, dict.fromkeys(settings[:2], "same"), settings) == ["the reading"]


def test_a_frame_holds_figures_of_one_kind(cases: list[Study], sheets: list[Canvas]) -> None:
    figure = figures.quantities(cases[0])
    assert figure is not None
    frames = sorted(
        (mark.get_y(), mark.get_y() + mark.get_height()) for mark in outlines(sheets[0])
    )
    assert len(frames) > 1
    heads = [box for box in figure.drawing.boxes if box.text.split(":")[0] in
             {"Stock", "Flow", "Total", "Share"}]  # fmt: skip
    kinds = {str(row.cells[1][0]) for row in figure.rows}
    assert {head.text.split(":")[0].lower() for head in heads} == kinds
    for (_, end), (start, _) in itertools.pairwise(frames):
        assert end < start
    for head in heads:
        assert not any(start < head.y1 - 1 and head.y0 + 1 < end for start, end in frames)
