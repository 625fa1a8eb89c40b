"""A canvas in CSS pixels, origin at the top left, that becomes one self-contained SVG."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from analysis.blocks.drawing import Box, Drawing
from analysis.exhibits.draw import glyphs, screen
from analysis.exhibits.draw.fonts import drawn, face, properties, width_of

INK = "#1a1a1a"
QUIET = "#595959"
FOCUS = "#12436D"
TEAL = "#28A197"
PLUM = "#801650"
ORANGE = "#F46A25"
GREY = "#BFBFBF"
PALE = "#E8E8E8"

WIDTH = 312.0  # at 320 px a page leaves a drawing 288, so its smallest text is 11 px there
SMALL = 12.0
BODY = 13.0
LINE = 1.32  # line height over font size
_EDGE = 1.2

Anchor = Literal["left", "center", "right"]


class Canvas:
    """Collects marks and texts; ``finish`` writes them.

    All lengths are CSS pixels. The drawing is narrow on purpose: a phone shows it at nearly its
    own size, so its text stays legible there.
    """

    def __init__(self, width: float = WIDTH) -> None:
        self.width = width
        self._figure = Figure(dpi=72, facecolor="white")
        self._marks: list[Rectangle | Line2D] = []
        self._texts: list[Line] = []
        self._boxes: list[Box] = []
        self._seen: list[screen.Mark] = []
        self._words: list[screen.Word] = []

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
        box = Box(left, y, left + wide, y + size * LINE, words)
        self._boxes.append(box)
        self._texts.append(Line(left, y + size, words, size, color, bold))
        self._words.append(screen.Word(anchor, left, left + wide, y, words, size, color, bold))
        return box

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
    ) -> float:
        """Set text in lines no wider than ``width``; returns the bottom of the last line."""
        for line in wrap(words, width, size, bold=bold, lines=lines):
            y = self.text(x, y, line, size=size, color=color, bold=bold).y1
        return y

    def bar(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """Fill a rectangle; grey is too pale to be made out on white and gets a dark edge."""
        patch = Rectangle((x, y), width, height, facecolor=color, edgecolor="none", linewidth=0)
        self._marks.append(patch)
        self._seen.append(screen.Mark("bar", x, y, width, height, color))
        if color == GREY and width > _EDGE:
            self.frame(x + _EDGE / 2, y + _EDGE / 2, width - _EDGE, height - _EDGE, QUIET)

    def frame(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """Outline a rectangle."""
        patch = Rectangle((x, y), width, height, facecolor="none", edgecolor=color,
                          linewidth=0.75 * _EDGE)  # fmt: skip
        self._marks.append(patch)
        self._seen.append(screen.Mark("frame", x, y, width, height, color))

    def line(
        self, x0: float, y0: float, x1: float, y1: float, color: str = QUIET, *,
        wide: float = 1.0, dashed: bool = False,
    ) -> None:  # fmt: skip
        """Draw a level or upright line."""
        mark = Line2D([x0, x1], [y0, y1], color=color, linewidth=wide * 0.75)
        if dashed:
            mark.set_linestyle((0, (3, 2)))
        self._marks.append(mark)
        self._seen.append(screen.line(x0, y0, x1, y1, color, wide, dashed=dashed))

    def arrow(self, x0: float, x1: float, y: float, color: str = FOCUS, *,
              wide: float = 1.5, head: float = 9, dashed: bool = False) -> None:  # fmt: skip
        """Draw a level arrow that points to the right and ends at ``x1``."""
        self.line(x0, y, x1 - head * 0.6, y, color, wide=wide, dashed=dashed)
        self.dot(x1 - head / 2, y, color, size=head, mark=">")

    def dot(
        self, x: float, y: float, color: str = FOCUS, *, size: float = 9, mark: str = "o"
    ) -> None:
        """Put a marker; ``mark`` is matplotlib's name of it."""
        self._marks.append(
            Line2D([x], [y], color=color, marker=mark, markersize=size * 0.75, linestyle="none",
                   markeredgewidth=0)
        )  # fmt: skip
        left, top = x - size / 2, y - size / 2
        if mark == "o":
            self._seen.append(screen.Mark("dot", left, top, size, size, color))
        else:
            self._words.append(screen.arrowhead(left, y, size))

    def finish(self, height: float) -> Drawing:
        """Return the drawing; ``height`` is where it ends."""
        figure = self._figure
        figure.set_size_inches(self.width / 96, height / 96)
        flip = Affine2D().scale(0.75, -0.75).translate(0, 0.75 * height)  # pixels to points
        with rc_context({"svg.fonttype": "path", "svg.hashsalt": "briefing"}):
            for mark in self._marks:
                mark.set_transform(flip)
                figure.add_artist(mark)
            shaped, plain = _parted(self._texts)
            figure.add_artist(_Texts(shaped))
            out = io.StringIO()
            none = dict.fromkeys(("Creator", "Date", "Format", "Type"))
            FigureCanvasSVG(figure).print_figure(out, format="svg", dpi=72, metadata=none)
        body, end, _ = _trimmed(out.getvalue()).rpartition("</g></svg>")
        svg = f"{body}{plain}{end}"
        seen = screen.html(self._seen, self._words, self.width, height)
        return Drawing(svg, (self.width, height), tuple(self._boxes), seen)


class Line(NamedTuple):
    """One line of text: left end and baseline in CSS pixels, words, size, colour, weight."""

    x: float
    y: float
    words: str
    size: float
    color: str
    bold: bool


def _parted(lines: list[Line]) -> tuple[list[Line], str]:
    """Return the lines that matplotlib has to shape, and the others as SVG."""
    shaped: list[Line] = []
    plain: dict[bool, list[tuple[float, float, float, str, list[glyphs.Glyph]]]] = {}
    for line in lines:
        placed = glyphs.line(line.words, face(bold=line.bold))
        if placed is None:
            shaped.append(line)
        else:
            x, y, size = 0.75 * line.x, 0.75 * line.y, 0.75 * line.size
            plain.setdefault(line.bold, []).append((x, y, size, line.color.lower(), placed[0]))
    return shaped, "".join(
        glyphs.svg_lines(found, face(bold=bold)) for bold, found in plain.items()
    )


class _Texts(Artist):
    """Lines of a drawing at once; matplotlib's own text artist measures each one again."""

    def __init__(self, lines: list[Line]) -> None:
        super().__init__()
        self.set_zorder(10)
        self._lines = lines

    def draw(self, renderer: RendererBase) -> None:
        for line in self._lines:
            context = renderer.new_gc()
            context.set_foreground(line.color)
            font = properties(line.words, line.size, bold=line.bold)
            # The SVG renderer counts downward from the top, as the canvas does.
            renderer.draw_text(context, 0.75 * line.x, 0.75 * line.y, line.words, font, 0)
            context.restore()


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


def _trimmed(svg: str) -> str:
    """Drop what is not drawn (prolog, comments, line breaks) and shorten the names of glyphs."""
    body = re.sub(r"<!--.*?-->", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    body = re.sub(r">\s+<", "><", re.sub(r"\s*\n\s*", " ", body))
    names = dict.fromkeys(re.findall(r'<path id="([^"]+)"', body))
    short = {name: f"g{number}" for number, name in enumerate(names)}
    return re.sub(
        r'(<path id="|href="#)([^"]+)"',
        lambda found: f'{found[1]}{short.get(found[2], found[2])}"',
        body,
    ).strip()
