"""The article's figures, each kind in a part and a frame of its own: never a trend, never a sum."""

from __future__ import annotations

from functools import partial
from typing import get_args

from analysis.assess.quantities import reconcile
from analysis.blocks import Figure, Table
from analysis.claims.record import Quantity
from analysis.claims.vocabulary import QuantityKind
from analysis.exhibits import dataframes
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas, wrap
from analysis.exhibits.draw.marks import FOCUS, QUIET
from analysis.exhibits.figures._parts import brief, chart, ids, more, size
from analysis.exhibits.isolate import isolate_failure, shows
from analysis.exhibits.study import Study
from analysis.exhibits.tables._figures import given
from analysis.exhibits.tables._figures import quantities as table
from analysis.exhibits.wording.amounts import worded
from analysis.words import Messages

MOST, FEWER, GAP = 12, 8, 10.0
Figured = tuple[str, Quantity]
Frame = list[Figured]


@shows(dataframes.quantities)
@isolate_failure
def quantities(study: Study) -> Figure | None:
    """Return the figures apart from each other; None with fewer than two.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Figure or None
        ``data`` is that of ``tables.quantities``.

    Examples
    --------
    >>> figures.quantities(exercise).data["kind"].value_counts().to_dict()
    {'stock': 7, 'flow': 6, 'share': 3, 'total': 2}
    """
    words = study.words
    figures, data = given(study), table(study)
    if not isinstance(data, Table) or len(figures) < 2:
        return None
    frames = _frames(study, figures)
    first = figures[0][1]
    title = _title(words, frames, len(figures))
    alt = words.message("chart-quantities-alt", title=title, figure=brief(worded(words, first)),
                        voice=brief(study.voices[first.originator].name))  # fmt: skip
    texts = title, words.message("chart-quantities-measure"), alt
    return chart(study, "quantities", "reported", data.claims, texts,
                 partial(_lay, study, frames), (data.columns, data.rows))  # fmt: skip


def _title(words: Messages, frames: list[Frame], n: int) -> str:
    sizes = [len(frame) for frame in frames if len(frame) > 1]
    if not sizes:
        return words.message("chart-quantities-title-none", n=n, number=words.number(n))
    if len(sizes) == 1:
        return words.message(
            "chart-quantities-title-one", some=sizes[0], number=words.number(sizes[0]), n=n
        )
    return words.message("chart-quantities-title", n=n, groups=len(frames))


def _frames(study: Study, quantities: list[Figured]) -> list[Frame]:
    """Return the figures in groups that may be compared, kind by kind, the largest group first."""
    fits = {frozenset((one.claim, one.other)) for one in reconcile(study.records) if one.comparable}
    groups: list[Frame] = []
    for one in quantities:
        home = next((g for g in groups if frozenset((g[0][0], one[0])) in fits), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    kinds = get_args(QuantityKind)
    return sorted(groups, key=lambda frame: (kinds.index(frame[0][1].kind), -len(frame)))


def _lay(study: Study, frames: list[Frame], canvas: Canvas) -> float:
    """Draw each kind in a part of its own: on paper side by side, on a phone below each other."""
    kept = _kept(frames, MOST if canvas.wide else FEWER)
    kinds = list(dict.fromkeys(frame[0][1].kind for frame in kept))
    side = len(kinds) if canvas.wide else 1
    wide = (canvas.width - GAP * (side - 1)) / side
    heads = [study.words.message(f"chart-quantities-kind-{kind}") for kind in kinds]
    lines = [len(wrap(head, wide, SMALL, bold=True, lines=3)) for head in heads]
    y, end, drawn = 0.0, 0.0, 0
    for i, (kind, head) in enumerate(zip(kinds, heads, strict=True)):
        x, top = (i * (wide + GAP), 0.0) if canvas.wide else (0.0, end)
        canvas.paragraph(x, top, head, wide, size=SMALL, bold=True, lines=3)
        y = top + (max(lines) if canvas.wide else lines[i]) * SMALL * LINE + 4
        own = [frame for frame in kept if frame[0][1].kind == kind]
        for k, frame in enumerate(own):
            room = canvas.highest - 24 - y
            fitting = (
                frame[:n]
                for n in range(len(frame), 0, -1)
                if n == 1 or _frame(Canvas(canvas.width), study, frame[:n], 0, wide, 0) < room
            )
            part = next(fitting)
            tall = _frame(Canvas(canvas.width), study, part, 0, wide, 0)
            if k and tall > room:
                break
            _frame(canvas, study, part, x, wide, y)
            canvas.frame(x + 1, y, wide - 2, tall, QUIET)
            drawn += len(part)
            y += tall + 7
        end = max(end, y + (0 if canvas.wide else 4))
    return more(canvas, study, sum(map(len, frames)) - drawn, end - 4)


def _kept(frames: list[Frame], most: int) -> list[Frame]:
    """Return the frames that there is room for: the first of each kind before any further one."""
    place: dict[str, int] = {}
    turns = []
    for frame in frames:
        kind = frame[0][1].kind
        turns.append(place.get(kind, 0))
        place[kind] = turns[-1] + 1
    kept: list[int] = []
    for i in sorted(range(len(frames)), key=lambda i: (len(frames[i]) < 2, turns[i], i)):
        if sum(len(frames[k]) for k in (*kept, i)) <= most or not kept:
            kept.append(i)
    return [frames[i][:most] for i in sorted(kept)]


def _frame(canvas: Canvas, study: Study, frame: Frame, x: float, wide: float, top: float) -> float:
    """Draw figures that may be compared; returns how high their frame is."""
    words = study.words
    inner, left, y = wide - 20, x + 10, top + 6
    largest = max((_size(q) for _, q in frame), default=0.0)
    for claim, q in frame:
        y = canvas.paragraph(left, y, worded(words, q), inner, size=14, bold=True, color=FOCUS,
                             lines=3) + 1  # fmt: skip
        if len(frame) > 1 and largest > 0 and _size(q) > 0:
            canvas.bar(left, y, inner * _size(q) / largest, 9, FOCUS)
            y += 12
        heading = words.message("chart-quantities-voice", voice=study.voices[q.originator].name,
                             claim=claim)  # fmt: skip
        y = canvas.paragraph(left, y, heading, inner, size=size(canvas), lines=3) + 2
        if others := _against(study, claim):
            text = words.message("chart-quantities-disputed", claims=ids(others))
            y = canvas.paragraph(left, y, text, inner, size=size(canvas), bold=True, lines=2) + 2
    q = frame[0][1]
    where = words.message(
        "chart-quantities-where",
        place=q.place or words.message("chart-quantities-no-place"),
        time=q.time or words.message("chart-quantities-no-time"),
    )
    y = canvas.paragraph(left, y, where, inner, size=size(canvas), color=QUIET, lines=2) + 6
    return y - top


def _against(study: Study, claim: str) -> tuple[str, ...]:
    """Return the claims on other sides of the disputes that a figure is part of."""
    others = [
        other
        for dispute in study.records.disputes if claim in dispute.claims
        for side in dispute.sides if claim not in side.claims
        for other in side.claims
    ]  # fmt: skip
    return tuple(dict.fromkeys(others))


def _size(q: Quantity) -> float:
    """Return the length of a figure's bar: its value, or the upper end of its range."""
    return max(q.value or 0.0, q.high or 0.0)
