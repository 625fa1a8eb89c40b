"""Charts: what each shows and says, and that it is not said more firmly than the data allow."""

from __future__ import annotations

import itertools
import warnings

import pytest

from analysis.blocks import Callout, Figure
from analysis.claims.source import Source
from analysis.exhibits import figures
from analysis.exhibits.draw import marks
from analysis.exhibits.draw.canvas import Canvas
from analysis.exhibits.draw.marks import Mark
from analysis.exhibits.figures._curve import Setting, _turns
from analysis.exhibits.study import Study, study
from analysis.exhibits.wording.judged import fact
from analysis.words import messages

from .conftest import Make
from .test_figures import both, check, drawn

NAMES = {
    "long": "Confederation of the United Federal Island Territories beyond the Northern Straits",
    "hangul": "대한민국 서울특별시",
    "arabic": "جمهورية مصر العربية",
}


def texts(figure: Figure | Callout | None) -> list[str]:
    assert isinstance(figure, Figure)
    return [box.text for box in figure.drawing.boxes]


def bars(sheet: Canvas, colour: str) -> list[Mark]:
    return [mark for mark in sheet.marks if mark.kind == "bar" and mark.color == colour]


def outlines(sheet: Canvas) -> list[Mark]:
    return [mark for mark in sheet.marks if mark.kind == "frame"]


def with_claims(source: Source, **changes: dict[str, object]) -> Source:
    """Return a source some of whose claims are coded otherwise."""
    claims = tuple(one.model_copy(update=changes.get(one.id, {})) for one in source.record.claims)
    record = source.record.model_copy(update={"claims": claims})
    return Source(card=source.card, record=record, overlay=source.overlay, text=None, digests={})


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
    drawings = [(figure.id, drawing) for figure in made for drawing in both(figure)]
    for (name, drawing), sheet in zip(drawings, sheets, strict=True):
        width, height = drawing.size
        for mark in sheet.marks:
            assert mark.x >= -0.5, name
            assert mark.x + mark.width <= width + 0.5, (name, mark)
            assert mark.y >= -0.5, name
            assert mark.y + mark.height <= height + 0.5, (name, mark)
            if mark.kind in {"line", "dashes", "left", "right"}:
                for box in drawing.boxes:
                    through = (
                        mark.x < box.x1 - 0.5 and mark.x + mark.width > box.x0 + 0.5
                        and mark.y < box.y1 - 1 and mark.y + mark.height > box.y0 + 1
                    )  # fmt: skip
                    assert not through, (name, box)


def test_what_is_pale_on_white_has_a_dark_edge(cases: list[Study], sheets: list[Canvas]) -> None:
    for case in cases:
        drawn(case)
    assert any(bars(sheet, marks.GREY) for sheet in sheets)
    for sheet in sheets:
        edges = [(mark.x, mark.y, mark.width) for mark in outlines(sheet)]
        for bar in bars(sheet, marks.GREY):
            assert bar.width < 2 or any(
                abs(x - bar.x) < 1 and abs(y - bar.y) < 1 and abs(w - bar.width) < 2
                for x, y, w in edges
            )
        lines = [mark for mark in sheet.marks if mark.kind in {"line", "dashes"}]
        assert not [mark for mark in lines if mark.color in {marks.GREY, marks.PALE}]


@pytest.mark.parametrize(("turned", "title"), [
    ((4, 7, 10), "From paragraph 4 on the article speaks for itself alone"),
    ((4, 10), "The article speaks for itself in"),
])  # fmt: skip
def test_the_strip_says_where_attribution_ends(
    make: Make, turned: tuple[int, ...], title: str
) -> None:
    source = make(claims=10)
    digest = source.card.sentences["P1S1"]
    keys = [f"P{i}S1" for i in range(1, 11)]
    card = source.card.model_copy(update={"sentences": dict.fromkeys(keys, digest)})
    said = [key for i, key in enumerate(keys, 1) if i not in {*range(4, 11)} - set(turned[1:])]
    chains = {f"C{i:02d}": {"at": (f"P{i}S1",),
                            "chain": ("speaker", "article") if i < 4 or (
                                len(turned) == 2 and i in turned) else ("article",)}
              for i in range(1, 11)}  # fmt: skip
    assert said
    changed = with_claims(source, **chains)
    changed = Source(card=card, record=changed.record, overlay=None, text=None, digests={})
    figure = figures.article_strip(study(changed))
    assert isinstance(figure, Figure)
    assert figure.title.startswith(title)


def test_the_strip_shows_what_no_claim_covers(make: Make, sheets: list[Canvas]) -> None:
    source = make(claims=9)
    moved = with_claims(source, C02={"at": ("P1S1",)}, C05={"at": ("P1S1",)})
    figure = figures.article_strip(study(moved))
    assert "No claim" in texts(figure)
    assert "No claim" not in texts(figures.article_strip(study(source)))
    empty = [mark for mark in outlines(sheets[0]) if mark.color == marks.QUIET]
    grey = bars(sheets[0], marks.GREY)
    assert len(empty) == len(grey) + 2  # two sentences are bare; grey bars have an edge each


def test_one_voice_is_a_sentence_and_no_strip(make: Make) -> None:
    alone = {f"C{i:02d}": {"chain": ("article",)} for i in range(1, 10)}
    told = figures.article_strip(study(with_claims(make(claims=9), **alone)))
    assert isinstance(told, Callout)
    assert "The article itself" in told.text()


def test_speakers_differ_in_hatch_as_well_as_in_colour(
    cases: list[Study], sheets: list[Canvas]
) -> None:
    assert isinstance(figures.article_strip(cases[0]), Figure)
    lanes = {(m.color, m.hatch) for m in sheets[0].marks if m.kind == "bar" and m.height > 4}
    looks = [look for look in lanes if look[0] not in {marks.QUIET, marks.PALE}]
    assert len(looks) > 2
    named = [hatch for colour, hatch in looks if colour != marks.GREY]
    assert len(set(named)) == len(named)


def test_risks_that_share_a_hedge_word_share_a_bar(
    cases: list[Study], sheets: list[Canvas]
) -> None:
    for case in cases:
        sheets.clear()
        figure = figures.risk_ranges(case)
        if figure is None:
            continue
        hedges = {str(row.cells[2][0]).casefold() for row in figure.rows
                  if row.cells[3] != ("no range",)}  # fmt: skip
        assert len(bars(sheets[0], marks.FOCUS)) == len(hedges)
        for word in hedges:
            assert sum(text.startswith(f"“{word}”") for text in texts(figure)) == 1


def with_hedges(source: Source, *words: str | None) -> Source:
    """Return a source whose risks carry these hedge words."""
    pairs = zip(source.record.risks, itertools.cycle(words), strict=False)
    risks = tuple(risk.model_copy(update={"hedge": word}) for risk, word in pairs)
    record = source.record.model_copy(update={"risks": risks})
    return Source(card=source.card, record=record, overlay=None, text=None, digests={})


def test_ranges_that_are_all_alike_are_not_drawn(make: Make) -> None:
    assert figures.risk_ranges(study(with_hedges(make(claims=12), "may", "could"))) is None


def test_ranges_that_lie_apart_are_not_said_to_overlap(make: Make) -> None:
    figure = figures.risk_ranges(study(with_hedges(make(claims=12), "likely", "unlikely")))
    assert isinstance(figure, Figure)
    assert "overlap" not in figure.title
    assert "apart" in figure.title
    assert "not coded" in figure.text()


def test_a_chain_keeps_its_modal_its_condition_and_its_precedent(cases: list[Study]) -> None:
    for case in cases:
        figure = figures.risk_chains(case)
        if not isinstance(figure, Figure):
            continue
        drawing = both(figure)[1]
        said = " ".join(box.text for box in drawing.boxes)
        for risk in case.view.risks:
            if risk.event.split(",")[0][:30] in said:
                assert (risk.hedge or ("if so" if risk.condition else "stated")) in said
                assert not risk.condition or risk.condition[1:14] in said
        if any(case.claims[c].kind == "precedent" for r in case.view.risks
               for c in case.behind(r.id)):  # fmt: skip
            assert "precedent:" in said


def test_a_danger_stated_flatly_is_not_given_a_modal(make: Make, sheets: list[Canvas]) -> None:
    figure = figures.risk_chains(study(with_hedges(make(claims=12), "could", None)))
    assert isinstance(figure, Figure)
    assert "stated flatly" in figure.title
    kinds = [mark.kind for mark in sheets[0].marks if mark.kind == "dashes"]
    assert len(kinds) == sum(text == "could" for text in texts(figure))


def test_cells_of_the_matrix_hold_words_and_no_counts(cases: list[Study]) -> None:
    figure = figures.motive_matrix(cases[0])
    said = texts(figure)
    for motive in cases[0].view.motives:
        if motive.short and motive.counted:
            assert any(text.startswith(motive.short[:16]) for text in said), motive.id
    assert not [text for text in said if text.isdigit()]


def test_states_without_motives_are_a_line_and_no_column(cases: list[Study]) -> None:
    figure = figures.motive_matrix(cases[0])
    assert isinstance(figure, Figure)
    said = texts(figure)
    wanting = {code for m in cases[0].view.motives for code in (m.state, *m.shared_with)}
    for code in cases[0].states:
        assert (code in wanting) == (cases[0].name(code) in said)
    assert any(text.startswith("No motive laid out: ") for text in said)


def test_what_comes_back_points_the_other_way(cases: list[Study], sheets: list[Canvas]) -> None:
    assert isinstance(figures.exchange(cases[0]), Figure)
    heads = [mark.kind for mark in sheets[0].marks if mark.color == marks.FOCUS]
    assert heads.count("left") == heads.count("right") == 1


def test_third_states_stand_in_the_exchange_each_with_its_reading(cases: list[Study]) -> None:
    figure = figures.exchange(cases[0])
    said = " ".join(texts(figure))
    inside = {e for m in cases[0].view.motives if m.giver for e in (m.giver, m.state)}
    for risk in cases[0].view.read("inclusive").risks:
        for bearer in risk.bearers:
            if bearer.state not in inside and bearer.reading in {"possible", "derived"}:
                assert f"{cases[0].name(bearer.state)}" in said
                assert "on another reading" in said


def test_titles_of_ties_name_no_winner(make: Make) -> None:
    case = study(make(claims=110, states=12))
    matrix, flow = figures.motive_matrix(case), figures.exchange(case)
    assert isinstance(matrix, Figure)
    assert matrix.title == "All 4 states with motives share 7 fields"
    assert isinstance(flow, Figure)
    assert "even" in flow.title


def test_evidence_that_separates_the_leader_is_marked(
    cases: list[Study], sheets: list[Canvas]
) -> None:
    from analysis.assess.hypotheses import separates

    assert isinstance(figures.explanations(cases[0]), Figure)
    narrow = sheets[1]  # it shows all of the evidence
    marked = [mark for mark in bars(narrow, marks.FOCUS) if mark.width == 3]
    telling = [row for row in separates(cases[0].view) if row.gap > 0]
    assert len(marked) == len(telling) + 1  # and the key


def test_unverified_claims_are_framed_under_their_judgement(
    cases: list[Study], sheets: list[Canvas]
) -> None:
    if not isinstance(figures.backing(cases[0]), Figure):
        pytest.fail("no chart of what stands behind the judgements")
    framed = [mark for mark in outlines(sheets[0]) if mark.color == marks.PLUM]
    doubted = [claim for one in cases[0].judged for claim in one.claims
               if cases[0].claims[claim].verification == "stated_unverified"]  # fmt: skip
    assert len(framed) == len(doubted) + 1  # and the key


def test_what_reverses_a_judgement_says_to_what(cases: list[Study]) -> None:
    figure = figures.reversals(cases[0])
    assert isinstance(figure, Figure)
    turned = {move.shift.judgement for move in cases[0].moves
              if move.shift.effect in {"falls", "turns"}}  # fmt: skip
    assert {str(row.cells[1][0]) for row in figure.rows} == turned
    assert len(figure.columns) == len(figure.rows[0].cells) == 3  # a table above words the present
    now = {one.id: fact(cases[0], one.verdict) for one in cases[0].judged}
    assert all(str(row.cells[2][0]) != now[str(row.cells[1][0])] for row in figure.rows)


def test_a_sentence_stands_where_nothing_reverses_a_judgement(make: Make) -> None:
    case = study(make(claims=9))
    object.__setattr__(case, "moves", ())
    told = figures.reversals(case)
    assert isinstance(told, Callout)
    assert "No single source" in told.text()


def test_what_a_judgement_turns_with_is_found_by_changing_one_choice_alone() -> None:
    words = messages("en")
    settings = [Setting(r, y, "coded", "wide") for r in ("strict", "inclusive") for y in ("a", "b")]
    assert _turns(words, {s: s.reading for s in settings}, settings) == ["the reading"]
    assert _turns(words, {s: s.yardstick for s in settings}, settings) == ["the likelihood scale"]
    assert _turns(words, dict.fromkeys(settings, "same"), settings) == []
    assert _turns(words, dict.fromkeys(settings[:2], "same"), settings) == ["the reading"]


def test_a_frame_holds_figures_of_one_kind(cases: list[Study], sheets: list[Canvas]) -> None:
    figure = figures.quantities(cases[0])
    assert isinstance(figure, Figure)
    frames = sorted((mark.x, mark.y, mark.y + mark.height) for mark in outlines(sheets[0]))
    assert len(frames) > 1
    heads = [box for box in figure.drawing.boxes if box.text.split(":")[0] in
             {"At one time", "Over a span of time", "In all", "Share"}]  # fmt: skip
    kinds = {str(row.cells[1][0]) for row in figure.rows}
    assert {head.text.split(":")[0].lower() for head in heads} == kinds
    assert {int(x - 1) for x, _, _ in frames} == {int(head.x0) for head in heads}
    for (x, _, end), (other, start, _) in itertools.pairwise(frames):
        assert x != other or end < start
