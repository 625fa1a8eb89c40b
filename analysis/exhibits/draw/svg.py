"""Decide how a drawing is written as SVG: letters as outlines, colours that follow the page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from matplotlib.textpath import TextToPath

from analysis.exhibits.draw import glyphs
from analysis.exhibits.draw.fonts import face, properties, shaped
from analysis.exhibits.draw.marks import DARK, PAPER, Mark, Word, mirrored, stripes

# An SVG shown as a picture knows the light that its page is in, and nothing else of it. Paper is
# always light; a program that knows no media shows the colours that are written at each mark.
_DARK = "".join(f'[fill="{light}"]{{fill:{dark}}}[stroke="{light}"]{{stroke:{dark}}}'
                for light, dark in DARK.items())  # fmt: skip
DARK_STYLE = f"<style>@media screen and (prefers-color-scheme:dark){{{_DARK}}}</style>"
_PATHS = TextToPath()
_DOT = 1.1


def svg(marks: Iterable[Mark], words: Iterable[Word], width: float, height: float) -> str:
    """Return a drawing as one self-contained SVG, lengths in CSS pixels.

    Parameters
    ----------
    marks, words : iterable
        What is drawn, the lowest first; words stand above all marks.
    width, height : float
        The size of the drawing.
    """
    body = "".join(map(_mark, marks))
    plain: dict[bool, list[tuple[float, float, float, str, list[glyphs.Glyph]]]] = {}
    shaped = []
    for word in words:
        baseline = word.y + word.size
        placed = glyphs.line(word.words, face(bold=word.bold))
        if placed is None:
            shaped.append(_shaped(word, baseline))
        else:
            line = (word.x0, baseline, word.size, word.color, placed[0])
            plain.setdefault(word.bold, []).append(line)
    text = "".join(glyphs.svg_lines(lines, face(bold=bold)) for bold, lines in plain.items())
    wide, high = _n(width), _n(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}">{DARK_STYLE}{body}{text}{"".join(shaped)}</svg>'
    )


def _mark(mark: Mark) -> str:
    x, y, right, bottom = mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    match mark.kind:
        case "bar":
            return f'<path fill="{mark.color}" d="{_box(mark)}"/>{_hatch(mark)}'
        case "frame":
            return f'<path fill="none" stroke="{mark.color}" stroke-width="1.2" d="{_box(mark)}"/>'
        case "dot":
            r = mark.width / 2
            return f'<circle fill="{mark.color}" cx="{_n(x + r)}" cy="{_n(y + r)}" r="{_n(r)}"/>'
        case "right" | "left":
            tip, back = (right, x) if mark.kind == "right" else (x, right)
            head = f"M{_n(back)} {_n(y)}L{_n(tip)} {_n((y + bottom) / 2)}L{_n(back)} {_n(bottom)}z"
            return f'<path fill="{mark.color}" d="{head}"/>'
    level = mark.width >= mark.height
    if mark.kind == "line":
        return f'<path fill="{mark.color}" d="{_box(mark)}"/>'
    middle = y + mark.height / 2 if level else x + mark.width / 2
    way = f"M{_n(x)} {_n(middle)}H{_n(right)}" if level else f"M{_n(middle)} {_n(y)}V{_n(bottom)}"
    wide = mark.height if level else mark.width
    return (f'<path fill="none" stroke="{mark.color}" stroke-width="{_n(wide)}" '
            f'stroke-dasharray="4 3" d="{way}"/>')  # fmt: skip


def _hatch(mark: Mark) -> str:
    if not mark.hatch:
        return ""
    if mark.hatch == "dots":
        across, down = (max(int(length // 5), 1) for length in (mark.width, mark.height))
        dots = "".join(
            f"M{_n(mark.x + (i + 0.5) * mark.width / across - _DOT)} "
            f"{_n(mark.y + (j + 0.5) * mark.height / down - _DOT)}h{2 * _DOT}v{2 * _DOT}"
            f"h-{2 * _DOT}z"
            for i in range(across)
            for j in range(down)
        )
        return f'<path fill="{PAPER}" d="{dots}"/>'
    strokes = [*stripes(mark), *(mirrored(mark) if mark.hatch == "cross" else ())]
    lines = "".join(f"M{_n(a)} {_n(b)}L{_n(c)} {_n(d)}" for a, b, c, d in strokes)
    return f'<path fill="none" stroke="{PAPER}" stroke-width="1.6" d="{lines}"/>'


def _box(mark: Mark) -> str:
    return f"M{_n(mark.x)} {_n(mark.y)}h{_n(mark.width)}v{_n(mark.height)}h-{_n(mark.width)}z"


def _shaped(word: Word, baseline: float) -> str:
    """Return a line whose script matplotlib has to shape, as one outline."""
    outline = _outline(word.words, word.bold)
    scale = f"{word.size / 1000:.4g}"
    return (f'<path fill="{word.color}" transform="translate({_n(word.x0)} {_n(baseline)}) '
            f'scale({scale} -{scale})" d="{outline}"/>')  # fmt: skip


@lru_cache(256)
def _outline(words: str, bold: bool) -> str:  # a key of the cache
    font = properties(words, 12, bold=bold)
    points, codes = _PATHS.get_text_path(font, shaped(words), ismath=False)
    return glyphs.path_data(list(points), list(codes), 10)


def _n(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".") if length % 1 else str(int(length))
