"""Risks under the hedge word that they share: one mark on a percent axis, the risks below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.exhibits.draw.canvas import LINE, QUIET, SMALL, Anchor, Canvas
from analysis.exhibits.draw.fonts import width_of
from analysis.words import Messages

MOST, WORDS = 12, 8
LEFT, RIGHT = 6.0, 8.0


class Hedge(NamedTuple):
    """A hedge word with the interval that it is read as, percent, and the risks put so."""

    head: str
    low: float | None
    high: float | None
    events: tuple[str, ...]


def at(canvas: Canvas, value: float) -> float:
    """Return where a percentage stands on the axis."""
    return LEFT + (canvas.width - LEFT - RIGHT) * value / 100


def ordered(hedges: list[Hedge]) -> list[Hedge]:
    """Return the likeliest first; those without an interval last."""
    return sorted(
        hedges,
        key=lambda one: (
            (1, 0.0) if one.low is None or one.high is None else (0, -(one.low + one.high))
        ),
    )


def draw(
    words: Messages,
    canvas: Canvas,
    hedges: list[Hedge],
    mark: Callable[[Hedge, float], float],
    y: float = 0.0,
) -> float:
    """Draw each word's mark with its risks; ``mark`` draws at a height and returns where it ends.

    Returns
    -------
    float
        Where the last one ends, CSS pixels.
    """
    left = 0
    for hedge, events in _room(hedges):
        left += len(hedge.events) - len(events)
        many = words.message("chart-hedges-risks", n=len(hedge.events))
        room = canvas.width - width_of(many, SMALL) - 10
        canvas.text(canvas.width, y, many, size=SMALL, color=QUIET, anchor="right")
        y = canvas.paragraph(0, y, hedge.head, room, size=SMALL, bold=True, lines=2) + 2
        if hedge.low is not None:
            y = mark(hedge, y) + 3
        for event in events:
            canvas.dot(LEFT + 2, y + SMALL * 0.72, QUIET, size=4)
            y = canvas.paragraph(14, y, event, canvas.width - 16, size=SMALL, lines=2)
        y += 11
    left += sum(len(hedge.events) for hedge in hedges[WORDS:])
    if left:
        y = canvas.text(0, y, words.message("chart-more", n=left), size=SMALL, color=QUIET).y1 + 9
    return y


def _room(hedges: list[Hedge]) -> Iterator[tuple[Hedge, tuple[str, ...]]]:
    """Share the lines out: each word shows its first risk before any shows a further one."""
    shown = hedges[:WORDS]
    room = [0] * len(shown)
    while sum(room) < MOST and any(n < len(h.events) for n, h in zip(room, shown, strict=True)):
        for i, hedge in enumerate(shown):
            room[i] += sum(room) < MOST and room[i] < len(hedge.events)
    return ((hedge, hedge.events[:n]) for hedge, n in zip(shown, room, strict=True))


def axis(words: Messages, canvas: Canvas, y: float) -> float:
    """Draw the axis from 0 to 100 percent; returns where its labels end."""
    canvas.line(at(canvas, 0), y, at(canvas, 100), y, QUIET)
    for tick in (0, 25, 50, 75, 100):
        canvas.line(at(canvas, tick), y, at(canvas, tick), y + 4, QUIET)
        anchor: Anchor = "left" if tick == 0 else "right" if tick == 100 else "center"
        canvas.text(
            at(canvas, tick),
            y + 5,
            words.message("chart-percent", n=tick),
            size=SMALL,
            color=QUIET,
            anchor=anchor,
        )
    return y + 5 + SMALL * LINE
