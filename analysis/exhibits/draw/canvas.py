"""A canvas in CSS pixels, origin at the top left, that becomes one self-contained SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from analysis.blocks.drawing import Box, Drawing
from analysis.exhibits.draw import screen
from analysis.exhibits.draw.fonts import drawn, width_of
from analysis.exhibits.draw.marks import FOCUS, GREY, INK, QUIET, Anchor, Hatch, Mark, Word
from analysis.exhibits.draw.svg import svg

NARROW = 312.0  # at 320 px a page leaves a drawing 288, so its smallest text is 11 px there
WIDE = 680.0  # on 166 mm of paper its smallest text, 11 px, is 7.6 points
TALLEST, HIGHEST = 900.0, 400.0  # how high a narrow one may be, and a wide one: a third of a page
SMALL = 12.0
BODY = 13.0
LINE = 1.32  # line height over font size
_EDGE = 1.2


class Canvas:
    """Collects marks and words; ``finish`` writes them.

    All lengths are CSS pixels. A narrow one is for phones and notebooks, which show it at nearly
    its own size; a wide one for paper and larger screens.
    """

    def __init__(self, width: float = NARROW) -> None:
        self.width = width
        self.marks: list[Mark] = []
        self.words: list[Word] = []

    @property
    def wide(self) -> bool:
        """Whether there is room for columns side by side."""
        return self.width > NARROW

    @property
    def highest(self) -> float:
        """Where a drawing has to end."""
        return HIGHEST if self.wide else TALLEST

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = BODY,
        color: str = INK,
        bold: bool = False,
        anchor: Anchor = "left",
    ) -> Box:
        """Set one line; ``y`` is the top of the line. Returns where it stands."""
        words = drawn(words)
        wide = width_of(words, size, bold=bold)
        left = x - {"left": 0.0, "center": wide / 2, "right": wide}[anchor]
        self.words.append(Word(anchor, left, left + wide, y, words, size, color, bold))
        return Box(left, y, left + wide, y + size * LINE, words)

    def paragraph(
        self,
        x: float,
        y: float,
        words: str,
        width: float,
        *,
        size: float = BODY,
        color: str = INK,
        bold: bool = False,
        lines: int = 3,
        anchor: Anchor = "left",
    ) -> float:
        """Set text in lines no wider than ``width``; returns the bottom of the last line."""
        for line in wrap(words, width, size, bold=bold, lines=lines):
            y = self.text(x, y, line, size=size, color=color, bold=bold, anchor=anchor).y1
        return y

    def bar(
        self, x: float, y: float, width: float, height: float, color: str, hatch: Hatch = ""
    ) -> None:
        """Fill a rectangle; grey is too pale to be made out on white and gets a dark edge."""
        if width <= 0 or height <= 0:
            return
        self.marks.append(Mark("bar", x, y, width, height, color, hatch))
        if color == GREY and width > _EDGE:
            self.frame(x + _EDGE / 2, y + _EDGE / 2, width - _EDGE, height - _EDGE, QUIET)

    def frame(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """Outline a rectangle."""
        self.marks.append(Mark("frame", x, y, width, height, color))

    def line(
        self, x0: float, y0: float, x1: float, y1: float, color: str = QUIET, *,
        wide: float = 1.0, dashed: bool = False,
    ) -> None:  # fmt: skip
        """Draw a level or upright line."""
        level = y0 == y1
        width, height = (x1 - x0, wide) if level else (wide, y1 - y0)
        left, top = (x0, y0 - wide / 2) if level else (x0 - wide / 2, y0)
        kind: Literal["dashes", "line"] = "dashes" if dashed else "line"
        self.marks.append(Mark(kind, left, top, width, height, color))

    def arrow(self, x0: float, x1: float, y: float, color: str = FOCUS, *,
              wide: float = 1.5, head: float = 9, dashed: bool = False) -> None:  # fmt: skip
        """Draw a level arrow from ``x0`` to ``x1``, to the right or to the left."""
        kind: Literal["right", "left"] = "right" if x1 >= x0 else "left"
        neck = x1 - head if kind == "right" else x1 + head
        self.line(min(x0, neck), y, max(x0, neck), y, color, wide=wide, dashed=dashed)
        self.marks.append(Mark(kind, min(x1, neck), y - head / 2, head, head, color))

    def dot(self, x: float, y: float, color: str = FOCUS, *, size: float = 9) -> None:
        """Put a disc around a point."""
        self.marks.append(Mark("dot", x - size / 2, y - size / 2, size, size, color))

    def finish(self, height: float) -> Drawing:
        """Return the drawing; ``height`` is where it ends."""
        boxes = tuple(
            Box(one.x0, one.y, one.x1, one.y + one.size * LINE, one.words) for one in self.words
        )
        seen = "" if self.wide else screen.html(self.marks, self.words, self.width, height)
        written = svg(self.marks, self.words, self.width, height)
        return Drawing(written, (self.width, height), boxes=boxes, html=seen)


def draw(layout: Callable[[Canvas], float]) -> Drawing:
    """Return what a layout draws, twice: for paper and wide pages, and for phones.

    Parameters
    ----------
    layout : callable
        Draws on a canvas of either width and returns where it ends.
    """
    wide, narrow = Canvas(WIDE), Canvas(NARROW)
    return wide.finish(layout(wide)).with_narrow(narrow.finish(layout(narrow)))


def wrap(words: str, width: float, size: float, *, bold: bool = False, lines: int = 3) -> list[str]:
    """Break text into lines no wider than ``width``; what does not fit ends in an ellipsis."""
    out, line = [], ""
    for word in _pieces(words, width, size, bold=bold):
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, size, bold=bold) > width:
            out.append(line)
            line = word
            if len(out) > lines:  # what follows is not shown, however much there is
                break
        else:
            line = longer
    out.append(line)
    if len(out) > lines:
        last = out[lines - 1]
        while last and width_of(last + "…", size, bold=bold) > width:
            last = last[:-1]
        out = [*out[: lines - 1], last.rstrip() + "…"]
    return out


def _pieces(words: str, width: float, size: float, *, bold: bool) -> Iterator[str]:
    """Split at spaces, and a word wider than a line wherever it must be."""
    for word in drawn(words).split():
        rest = word
        while len(rest) > 1:
            cut = _fitting(rest, width, size, bold=bold)
            if cut == len(rest):
                break
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


def _fitting(word: str, width: float, size: float, *, bold: bool) -> int:
    """Return how many letters of a word fit, one at least; looks no further than it must."""
    high = 16
    while high < len(word) and width_of(word[:high], size, bold=bold) <= width:
        high *= 2
    high = min(high, len(word))
    if width_of(word[:high], size, bold=bold) <= width:
        return high
    low = 1
    while high - low > 1:
        middle = (low + high) // 2
        if width_of(word[:middle], size, bold=bold) <= width:
            low = middle
        else:
            high = middle
    return low
