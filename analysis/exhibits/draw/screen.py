"""Decide how a drawing looks in a notebook: as elements that take their ink from the page.

JupyterLab shows a notebook from elsewhere without its style sheets, and a picture cannot know its
theme. Elements with a style of their own survive there: text and hairlines take the colour of the
page, and every fill stands out from a light ground as from a dark one.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from analysis.exhibits.draw.marks import Mark, Word

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
_INKS = {"#1a1a1a": "", "#595959": "opacity:0.8", "#ffffff": "color:#fff"}
_EDGES = {"#12436d": f" {BLUE}", "#f46a25": " #f46a25"}


def html(marks: Iterable[Mark], words: Iterable[Word], width: float, height: float) -> str:
    """Return a drawing as one HTML element; widths are shares, so that it fills its cell."""
    inner = "".join([*(_mark(mark, width) for mark in marks), *(_word(w, width) for w in words)])
    size = f"height:{_px(height)};max-width:{_WIDEST};min-width:{_NARROWEST}"
    return (
        '<div data-notebook class="drawn" style="overflow-x:auto;margin:0.5em 0">'
        f'<p style="position:relative;margin:0;line-height:{_LINE};{size}">{inner}</p></div>'
    )


_HATCHES = {
    "slant": "repeating-linear-gradient(135deg,rgba(255,255,255,0.75) 0 2px,transparent 2px 6px)",
    "cross": "repeating-linear-gradient(135deg,rgba(255,255,255,0.6) 0 1.5px,transparent 1.5px 6px)"
    ",repeating-linear-gradient(45deg,rgba(255,255,255,0.6) 0 1.5px,transparent 1.5px 6px)",
    "dots": "radial-gradient(rgba(255,255,255,0.85) 1.3px,transparent 1.6px) 0 0/5px 5px",
}


def _mark(mark: Mark, width: float) -> str:
    color = mark.color
    wide, high = _share(mark.width, width), _px(mark.height)
    match mark.kind:
        case "bar":
            look = _FILLS.get(color, "background:#808080")
            if mark.hatch:
                look += f";background-image:{_HATCHES[mark.hatch]}"
        case "right" | "left":
            point = "0 0,100% 50%,0 100%" if mark.kind == "right" else "100% 0,0 50%,100% 100%"
            wide = high
            look = f"{_FILLS.get(color, 'background:#808080')};clip-path:polygon({point})"
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
    looks += [_INKS.get(word.color, "")] + ["font-weight:600"] * word.bold
    style = ";".join(["position:absolute", *filter(None, looks)])
    return f'<span style="{style}">{escape(word.words)}</span> '


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f}".rstrip("0").rstrip(".") + "%"


def _px(length: float) -> str:
    return f"{SCALE * length:.1f}".rstrip("0").rstrip(".") + "px"
