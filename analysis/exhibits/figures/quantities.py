"""The article's figures, each kind in a part and a frame of its own: never a trend, never a sum."""

from __future__ import annotations

from typing import get_args

from analysis.assess.quantities import reconcile
from analysis.blocks import Figure, Table
from analysis.blocks.drawing import Drawing
from analysis.claims.record import Quantity
from analysis.claims.vocabulary import QuantityKind
from analysis.exhibits.draw.canvas import FOCUS, QUIET, SMALL, Canvas
from analysis.exhibits.figures.parts import brief, source_line
from analysis.exhibits.isolate import isolate_failure
from analysis.exhibits.study import Study
from analysis.exhibits.tables.figures import given, worded
from analysis.exhibits.tables.figures import quantities as table
from analysis.words import Messages

MOST = 8
Held = tuple[str, Quantity]
Frame = list[Held]


@isolate_failure
def quantities(study: Study) -> Figure | None:
    """Return the figures apart from each other; None with fewer than two or on one page."""
    words = study.words
    found, data = given(study), table(study)
    if not study.full or not isinstance(data, Table) or len(found) < 2:
        return None
    frames = _frames(study, found)
    first = found[0][1]
    title = _title(words, frames, len(found))
    return Figure(
        "fig-quantities",
        "reported",
        data.claims,
        title,
        words.message("chart-quantities-measure"),
        words.message("chart-quantities-alt", title=title, figure=brief(worded(words, first)),
            voice=brief(study.voices[first.originator].name)),
        source_line(study, data.claims),
        _draw(study, frames),
        data.columns,
        data.rows,
    )  # fmt: skip


def _title(words: Messages, frames: list[Frame], n: int) -> str:
    held = [len(frame) for frame in frames if len(frame) > 1]
    if not held:
        return words.message("chart-quantities-title-none", n=n, number=words.number(n))
    if len(held) == 1:
        return words.message(
            "chart-quantities-title-one", some=held[0], number=words.number(held[0]), n=n
        )
    return words.message("chart-quantities-title", n=n, groups=len(frames))


def _frames(study: Study, found: list[Held]) -> list[Frame]:
    """Return the figures in groups that may be compared, kind by kind, the largest group first."""
    fits = {frozenset((one.claim, one.other)) for one in reconcile(study.records) if one.comparable}
    groups: list[Frame] = []
    for held in found:
        home = next((g for g in groups if frozenset((g[0][0], held[0])) in fits), None)
        if home is None:
            groups.append([held])
        else:
            home.append(held)
    kinds = get_args(QuantityKind)
    return sorted(groups, key=lambda frame: (kinds.index(frame[0][1].kind), -len(frame)))


def _draw(study: Study, frames: list[Frame]) -> Drawing:
    canvas = Canvas()
    y, drawn, shown = 0.0, 0, _shown(frames)
    for kind in dict.fromkeys(frame[0][1].kind for frame in shown):
        words = study.words.message(f"chart-quantities-kind-{kind}")
        y = canvas.paragraph(0, y, words, canvas.width, size=SMALL, bold=True, lines=2) + 4
        for frame in shown:
            if frame[0][1].kind == kind:
                drawn += len(frame)
                y = _frame(canvas, study, frame, y)
        y += 4
    if sum(map(len, frames)) > drawn:
        words = study.words.message("chart-more", n=sum(map(len, frames)) - drawn)
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 9
    return canvas.finish(y - 9)


def _shown(frames: list[Frame]) -> list[Frame]:
    """Return the frames that there is room for: the first of each kind before any further one."""
    place: dict[str, int] = {}
    turns = []
    for frame in frames:
        kind = frame[0][1].kind
        turns.append(place.get(kind, 0))
        place[kind] = turns[-1] + 1
    kept: list[int] = []
    for i in sorted(range(len(frames)), key=lambda i: (len(frames[i]) < 2, turns[i], i)):
        if sum(len(frames[k]) for k in (*kept, i)) <= MOST or not kept:
            kept.append(i)
    return [frames[i][:MOST] for i in sorted(kept)]


def _frame(canvas: Canvas, study: Study, frame: Frame, top: float) -> float:
    inner = canvas.width - 24
    y = top + 7
    largest = max((_size(q) for _, q in frame), default=0.0)
    for claim, q in frame:
        y = (
            canvas.paragraph(
                12, y, worded(study.words, q), inner, size=16, bold=True, color=FOCUS, lines=2
            )
            + 1
        )
        if len(frame) > 1 and largest > 0 and _size(q) > 0:
            canvas.bar(12, y, inner * _size(q) / largest, 9, FOCUS)
            y += 12
        words = study.words.message(
            "chart-quantities-voice", voice=study.voices[q.originator].name, claim=claim
        )
        y = canvas.paragraph(12, y, words, inner, size=SMALL, lines=2) + 2
    q = frame[0][1]
    words = study.words.message(
        "chart-quantities-where",
        place=q.place or study.words.message("chart-quantities-no-place"),
        time=q.time or study.words.message("chart-quantities-no-time"),
    )
    y = canvas.paragraph(12, y, words, inner, size=SMALL, color=QUIET, lines=2) + 7
    canvas.frame(1, top, canvas.width - 2, y - top, QUIET)
    return y + 8


def _size(q: Quantity) -> float:
    """Return the length of a figure's bar: its value, or the upper end of its range."""
    return max(q.value or 0.0, q.high or 0.0)
