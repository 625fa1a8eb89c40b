"""What a drawing is made of: marks, lines of text, and one palette for both lights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

INK = "#1a1a1a"
QUIET = "#595959"
PAPER = "#ffffff"
FOCUS = "#12436d"
TEAL = "#28a197"
PLUM = "#801650"
ORANGE = "#f46a25"
GREY = "#bfbfbf"
PALE = "#e8e8e8"

DARK = {
    INK: "#e9ecef", QUIET: "#b3bcc4", PAPER: "#12161a", FOCUS: "#93c5ef", TEAL: "#2aa79c",
    PLUM: "#f8bcdd", ORANGE: "#b04510", GREY: "#5c656d", PALE: "#2a3138",
}  # fmt: skip
"""Each colour where the page is dark: what was the darker of two is the lighter there, and text
that is to be read on a fill is again."""

Anchor = Literal["left", "center", "right"]
Hatch = Literal["", "slant", "cross", "dots"]


class Mark(NamedTuple):
    """A filled rectangle, an outline, a dot or a level or upright line, in CSS pixels.

    A ``hatch`` is drawn in ``PAPER`` over the fill, so that fills differ without colour too.
    """

    kind: Literal["bar", "frame", "dot", "line", "dashes", "right", "left"]
    x: float
    y: float
    width: float
    height: float
    color: str
    hatch: Hatch = ""


class Word(NamedTuple):
    """A line of text: where it is anchored, left and right ends, top, size."""

    anchor: Anchor
    x0: float
    x1: float
    y: float
    words: str
    size: float
    color: str
    bold: bool


def stripes(mark: Mark, gap: float = 6.0) -> Iterator[tuple[float, float, float, float]]:
    """Yield the strokes of a slanted hatch, each cut where the rectangle ends."""
    at = gap / 2
    while at < mark.width + mark.height:
        x0, y0 = (0.0, at) if at <= mark.height else (at - mark.height, mark.height)
        x1, y1 = (at, 0.0) if at <= mark.width else (mark.width, at - mark.width)
        yield mark.x + x0, mark.y + y0, mark.x + x1, mark.y + y1
        at += gap


def mirrored(mark: Mark) -> Iterator[tuple[float, float, float, float]]:
    """Yield the strokes of the same hatch, slanted the other way."""
    turn = 2 * mark.x + mark.width
    for x0, y0, x1, y1 in stripes(mark):
        yield turn - x0, y0, turn - x1, y1
