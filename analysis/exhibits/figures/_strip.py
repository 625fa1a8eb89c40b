"""The article strip: every sentence in order, who asserts what in it, and how firmly."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import NamedTuple

from analysis.assess.passages import (
    FIRMNESS,
    Assertion,
    Firmness,
    Passage,
    Speaker,
    own_from,
    passages,
)
from analysis.blocks import Callout, Column, Figure, RichText, Row, refs
from analysis.exhibits import dataframes, selection
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas, wrap
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.draw.marks import FOCUS, GREY, ORANGE, PALE, PLUM, QUIET, TEAL, Hatch
from analysis.exhibits.figures._parts import brief, chart, headline
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import group_label
from analysis.words import Messages, raised

NAMED: tuple[tuple[str, Hatch], ...] = ((FOCUS, ""), (TEAL, "slant"), (PLUM, "cross"))
"""Colour and hatch of the named speakers, those with most sentences first."""
TALL: dict[Firmness, float] = {"flat": 15, "hedged": 8, "granted": 3}


class Lane(NamedTuple):
    """One speaker's line through the article; further named speakers share the last."""

    label: str
    color: str
    hatch: Hatch
    speakers: frozenset[Speaker]


@shows(dataframes.passages)
@isolate_failure
def article_strip(study: Study) -> Figure | Callout | None:
    """Return where in the article who asserts what, and how firmly; a sentence for one speaker.

    None where the report's claims stand in no sentence.

    Parameters
    ----------
    study : Study
        The source, and how it is read; for a state only the claims about it are drawn.

    Returns
    -------
    Figure, Callout or None
        ``data`` has a row for each sentence, speaker and firmness.

    Examples
    --------
    >>> figures.article_strip(exercise).data[["sentence", "speaker", "firmness"]].iloc[0].tolist()
    ['H', 'quay-register', 'flat']
    """
    words = study.words
    claims = selection.about(study)
    lines = passages(study.records, set(claims))
    lanes = _lanes(study, lines)
    if not lanes:
        return None
    if len(lanes) == 1:
        text = words.message("chart-strip-one", speaker=lanes[0].label)
        return Callout("one-speaker", "coding", words.message("chart-strip-one-title"), (text,))
    about = study.name() if study.state else "none"
    texts = (_title(words, lines, lanes), words.message("chart-strip-measure", state=about),
             _alt(study, lines, lanes))  # fmt: skip
    columns = (Column(words.message("chart-strip-sentence")),
               *(Column(lane.label, 3) for lane in lanes))  # fmt: skip
    rows = [_row(words, line, lanes) for line in lines]
    return chart(study, "article-strip", "coding", claims, texts,
                 partial(_lay, words, lines, lanes), (columns, rows))  # fmt: skip


def _lanes(study: Study, lines: tuple[Passage, ...]) -> list[Lane]:
    """Return the lanes: named speakers, the busiest first, then unnamed ones, then the article."""
    words = study.words
    busy = Counter(speaker for line in lines for speaker in line.speakers)
    named = sorted((one for one in busy if one.kind == "named"), key=lambda one: -busy[one])
    alone = len(named) if len(named) <= len(NAMED) else len(NAMED) - 1
    lanes = [
        Lane(_name(study, one), *look, frozenset({one}))
        for one, look in zip(named[:alone], NAMED, strict=False)
    ]
    if named[alone:]:
        others = words.message("chart-strip-others", n=len(named) - alone)
        lanes.append(Lane(others, *NAMED[-1], frozenset(named[alone:])))
    unnamed = frozenset(one for one in busy if one.kind == "unnamed")
    if unnamed:
        lanes.append(Lane(words.message("chart-strip-unnamed"), ORANGE, "dots", unnamed))
    own = frozenset(one for one in busy if one.kind == "article")
    if own:
        lanes.append(Lane(words.message("chart-strip-own"), GREY, "", own))
    return lanes


def _name(study: Study, one: Speaker) -> str:
    known = study.voices.get(one.id)
    label = known.name if known else group_label(study, one.id)
    return raised(label)


def _asserted(line: Passage, lane: Lane) -> list[Assertion]:
    kept = (one for one in line.assertions if one.speaker in lane.speakers)
    return sorted(kept, key=lambda one: FIRMNESS.index(one.firmness))


def _row(words: Messages, line: Passage, lanes: list[Lane]) -> Row:
    cells: list[RichText] = [(line.sentence,)]
    for lane in lanes:
        texts: list[RichText] = []
        for one in _asserted(line, lane):
            firm = words.message(f"chart-strip-{one.firmness}")
            texts.append((*(("; ",) if texts else ()), firm, *refs(one.claims)))
        cells.append(tuple(span for run in texts for span in run) or (words.message("chart-none"),))
    claims = tuple(claim for one in line.assertions for claim in one.claims)
    return Row(tuple(cells), tuple(dict.fromkeys(claims)))


def _title(words: Messages, lines: tuple[Passage, ...], lanes: list[Lane]) -> str:
    turn = own_from(lines)
    if turn and turn != lines[0].paragraph:
        return words.message("chart-strip-title-turn", paragraph=turn.removeprefix("P"))
    stating = [line for line in lines if line.assertions]
    own = sum(any(one.kind == "article" for one in line.speakers) for line in stating)
    if not own:
        return words.message("chart-strip-title-others")
    first = next((lane for lane in lanes if lane.color != GREY), lanes[0])
    return headline(
        words.message("chart-strip-title-mixed", own=own, n=len(stating), speaker=first.label),
        words.message("chart-strip-title-own", own=own, n=len(stating)),
    )


def _alt(study: Study, lines: tuple[Passage, ...], lanes: list[Lane]) -> str:
    words = study.words
    nameless = {words.message(f"chart-strip-{one}") for one in ("own", "unnamed")}
    speak = {
        lane.label: sum(bool(line.speakers & lane.speakers) for line in lines) for lane in lanes
    }
    bare = sum(not line.covered for line in lines)
    listed = [
        words.message(
            "chart-strip-alt-lane", n=n,
            speaker=lowered(study.records, name) if name in nameless else brief(name),
        )
        for name, n in speak.items()
    ]  # fmt: skip
    return words.message("chart-strip-alt", n=len(lines), lanes=words.listed(listed), bare=bare)


def _lay(words: Messages, lines: tuple[Passage, ...], lanes: list[Lane], canvas: Canvas) -> float:
    bare = [line for line in lines if not line.covered]
    labels = 176.0 if canvas.wide else 0.0
    places, cell = _places(lines, labels, canvas.width)
    heads = [lane.label for lane in lanes]
    if bare:
        heads.append(words.message("chart-strip-bare"))
    y = 0.0
    for i, head in enumerate(heads):
        room = labels - 12 if canvas.wide else canvas.width
        named = wrap(head, room, SMALL, bold=True, lines=2)
        if canvas.wide:
            tall = max(len(named) * SMALL * LINE, 17.0)
            top = y + tall / 2 - len(named) * SMALL * LINE / 2
        else:
            top, tall = y, 17.0
        for part in named:
            top = canvas.text(0, top, part, size=SMALL, bold=True).y1
        base = y + tall / 2 + 8 if canvas.wide else top + 16
        _track(canvas, lines, places, cell, base)
        for line in lines:
            x = places[line.sentence]
            if i < len(lanes):
                _cells(canvas, lanes[i], _asserted(line, lanes[i]), x, cell, base)
            elif not line.covered:
                canvas.frame(x + 0.6, base - 14.4, max(cell - 2.2, 0.8), 13.8, QUIET)
        y = max(base, y + tall) + 7
    return _foot(words, canvas, lines, places, cell, y - 4)


def _places(
    lines: tuple[Passage, ...], left: float, right: float
) -> tuple[dict[str, float], float]:
    """Return where each sentence starts and how wide one is; a gap stands between paragraphs."""
    breaks = len({line.paragraph for line in lines}) - 1
    gap = min(6.0, (right - left) / (4 * breaks)) if breaks else 0.0
    cell = (right - left - gap * breaks) / len(lines)
    places: dict[str, float] = {}
    x, paragraph = left, lines[0].paragraph
    for line in lines:
        x += gap if line.paragraph != paragraph else 0.0
        paragraph = line.paragraph
        places[line.sentence] = x
        x += cell
    return places, cell


def _track(
    canvas: Canvas, lines: tuple[Passage, ...], places: dict[str, float], cell: float, base: float
) -> None:
    """Draw the paragraphs as a pale line under what is asserted in them."""
    ends: dict[str, tuple[float, float]] = {}
    for line in lines:
        x = places[line.sentence]
        ends[line.paragraph] = (ends.get(line.paragraph, (x, x))[0], x + cell)
    for x0, x1 in ends.values():
        canvas.bar(x0, base - 1, max(x1 - x0 - 1, 0.5), 2, PALE)


def _cells(
    canvas: Canvas, lane: Lane, asserted: list[Assertion], x: float, cell: float, base: float
) -> None:
    """Draw what one speaker asserts in a sentence: each firmness in a part of its room."""
    room = max(cell - 1, cell * 0.75)
    firm = dict.fromkeys(one.firmness for one in asserted)
    for i, kind in enumerate(firm):
        tall = TALL[kind]
        left = x + room * i / len(firm)
        hatch = lane.hatch if tall > 3 and cell > 4 else ""
        canvas.bar(left, base - tall, room / len(firm), tall, lane.color, hatch)


def _foot(
    words: Messages,
    canvas: Canvas,
    lines: tuple[Passage, ...],
    places: dict[str, float],
    cell: float,
    y: float,
) -> float:
    """Name the paragraphs below the lanes, and what the heights mean below these."""
    free = 0.0
    spans: dict[str, list[float]] = {}
    for line in lines:
        spans.setdefault(line.paragraph, []).append(places[line.sentence])
    for paragraph, starts in spans.items():
        name = paragraph.removeprefix("P")
        middle = (starts[0] + starts[-1] + cell) / 2
        half = width_of(name, SMALL) / 2
        if middle - half >= free and middle + half <= canvas.width:
            free = canvas.text(middle, y, name, size=SMALL, color=QUIET, anchor="center").x1 + 4
    y += SMALL * LINE + 5
    x = 0.0
    for kind in FIRMNESS:
        text = words.message(f"chart-strip-key-{kind}")
        if x and x + 14 + width_of(text, SMALL) > canvas.width:
            x, y = 0.0, y + SMALL * LINE + 3
        canvas.bar(x, y + 15 - TALL[kind], 8, TALL[kind], QUIET)
        x = canvas.text(x + 14, y, text, size=SMALL, color=QUIET).x1 + 18
    return y + SMALL * LINE + 2
