"""Decide how a drawing looks in a notebook: as elements that take their ink from the page.

JupyterLab shows a notebook from elsewhere without its style sheets, and a picture cannot know its
theme. Elements with a style of their own survive there: text and hairlines take the colour of the
page, and every fill stands out from a light ground as from a dark one.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Literal, NamedTuple

SCALE = 1.08
"""Pixels of a notebook to those of the design: its text is then as large as JupyterLab's own."""
BLUE = "#2b70b0"
"""What the eye is to go to: 5.2 to 1 on white, 3.6 on the dark theme, white text on it 5.2."""
_WIDEST, _NARROWEST = "40em", "26em"
_LINE = 1.32
_ROOM = 14.0  # beside a word that stands in the middle of something, should its font be wider

_FILLS = {
    "#12436d": f"background:{BLUE}",
    "#801650": "background:#b13f82",
    "#28a197": "background:rgba(40,161,151,0.45);border:1px solid #28a197;box-sizing:border-box",
    "#f46a25": "background:rgba(244,106,37,0.5);border:1px solid #f46a25;box-sizing:border-box",
    "#bfbfbf": "background:rgba(128,128,128,0.4)",
    "#e8e8e8": "background:rgba(128,128,128,0.18)",
}
_INKS = {"#1a1a1a": "", "#595959": "opacity:0.8", "white": "color:#fff", BLUE: f"color:{BLUE}"}
_EDGES = {"#12436d": f" {BLUE}", "#f46a25": " #f46a25"}


class Mark(NamedTuple):
    """A filled rectangle, an outline, a dot or a level or upright line, in CSS pixels."""

    kind: Literal["bar", "frame", "dot", "line", "dashes"]
    x: float
    y: float
    width: float
    height: float
    color: str


class Word(NamedTuple):
    """A line of text: where it is anchored, left and right ends, top, size."""

    anchor: str
    x0: float
    x1: float
    y: float
    words: str
    size: float
    color: str
    bold: bool


def line(
    x0: float, y0: float, x1: float, y1: float, color: str, wide: float, *, dashed: bool
) -> Mark:
    """Return a line of some width as the rectangle that it fills."""
    level = y0 == y1
    width, height = (x1 - x0, wide) if level else (wide, y1 - y0)
    left, top = (x0, y0 - wide / 2) if level else (x0 - wide / 2, y0)
    return Mark("dashes" if dashed else "line", left, top, width, height, color)


def arrowhead(x: float, y: float, size: float) -> Word:
    """Return what points to the right, ``y`` being its middle."""
    return Word("right", x, x + size, y - size * 0.78, "►", size * 1.2, BLUE, bold=False)


def html(marks: Iterable[Mark], words: Iterable[Word], width: float, height: float) -> str:
    """Return a drawing as one HTML element; widths are shares, so that it fills its cell."""
    inner = "".join([*(_mark(mark, width) for mark in marks), *(_word(w, width) for w in words)])
    size = f"height:{_px(height)};max-width:{_WIDEST};min-width:{_NARROWEST}"
    return (
        '<div data-notebook class="drawn" style="overflow-x:auto;margin:0.5em 0">'
        f'<p style="position:relative;margin:0;line-height:{_LINE};{size}">{inner}</p></div>'
    )


def _mark(mark: Mark, width: float) -> str:
    color = mark.color.lower()
    wide, high = _share(mark.width, width), _px(mark.height)
    match mark.kind:
        case "bar":
            look = _FILLS.get(color, "background:#808080")
        case "dot":
            wide = high
            look = f"{_FILLS.get(color, 'background:#808080')};border-radius:50%"
        case "frame":
            look = f"border:1px solid{_EDGES.get(color, ' #808080')};box-sizing:border-box"
        case "line" if mark.width < mark.height:
            wide, look = _px(mark.width), _FILLS.get(color, "background:#808080")
        case "line":
            look = _FILLS.get(color, "background:#808080")
        case _:
            side = "left" if mark.width < mark.height else "top"
            look = f"border-{side}:2px dashed{_EDGES.get(color, ' #808080')}"
    left, top = _share(mark.x, width), _px(mark.y)
    return (
        f'<span style="position:absolute;left:{left};top:{top};width:{wide};height:{high};'
        f'{look}"></span>'
    )


def _word(word: Word, width: float) -> str:
    match word.anchor:
        case "right":
            place = f"right:{_share(width - word.x1, width)}"
        case "center":
            x0, x1 = word.x0 - _ROOM, word.x1 + _ROOM
            place = f"left:{_share(x0, width)};width:{_share(x1 - x0, width)};text-align:center"
        case _:
            place = f"left:{_share(word.x0, width)}"
    looks = [place, f"top:{_px(word.y)}", f"font-size:{_px(word.size)}", "white-space:nowrap"]
    looks += [_INKS.get(word.color.lower(), "")] + ["font-weight:600"] * word.bold
    style = ";".join(["position:absolute", *filter(None, looks)])
    return f'<span style="{style}">{escape(word.words)}</span> '


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f}".rstrip("0").rstrip(".") + "%"


def _px(length: float) -> str:
    return f"{SCALE * length:.1f}".rstrip("0").rstrip(".") + "px"
