"""Which fonts charts are set in, and what becomes of a character that none of them has."""

from __future__ import annotations

import logging
import unicodedata
from functools import cache
from pathlib import Path

from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.ft2font import FT2Font
from matplotlib.textpath import TextToPath

from analysis.exhibits.draw import glyphs
from analysis.reference import fonts
from analysis.words.rich_text import escape_invisible

_OTHER_STYLES = ("sans-", "serif-", "mono-")  # of what the text is set in; no use as fallbacks
_PATHS = TextToPath()
# The faces of other scripts have one weight, as is meant; a notebook would print the remark.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)


@cache
def _files() -> tuple[Path, ...]:
    """Return the regular text face, then the fallbacks by script; system fonts never enter.

    Charts must come out alike on every machine, so only fonts that travel with the project count.
    """
    first, *rest = fonts.font_paths()
    return (first, *(path for path in rest if not path.stem.startswith(_OTHER_STYLES)))


@cache
def _family(path: Path) -> str:
    """Make a font known to matplotlib, once, and return its family."""
    fontManager.addfont(str(path))
    if path == _files()[0]:  # its bold weight as well
        for other in fonts.font_paths():
            if other.stem == "sans-semibold":
                fontManager.addfont(str(other))
    return FT2Font(str(path)).family_name


@cache
def _coverage(path: Path) -> frozenset[int]:
    return frozenset(FT2Font(str(path)).get_charmap())


@cache
def stack(text: str) -> tuple[str, ...]:
    """Return the font families that a text needs, in order; few, since each costs a file."""
    missing = {ord(char) for char in text}
    needed: list[str] = []
    for path in _files():
        if not needed or missing & _coverage(path):
            needed.append(_family(path))
            missing -= _coverage(path)
        if not missing:
            break
    return tuple(needed)


@cache
def _has(code: int) -> bool:
    return any(code in _coverage(path) for path in _files())


def drawable(text: str) -> bool:
    """Return whether every character of the text has a glyph."""
    return all(_has(ord(char)) for char in text)


def drawn(text: str) -> str:
    """Return the text as a chart shows it: a character without a glyph becomes ``⟨U+XXXX⟩``."""
    text = escape_invisible(text)
    if text.isascii():
        return text
    return "".join(char if _has(ord(char)) else f"⟨U+{ord(char):04X}⟩" for char in text)


@cache
def _properties(families: tuple[str, ...], size: float, *, bold: bool) -> FontProperties:
    weight = "bold" if bold else "normal"
    return FontProperties(family=list(families), size=size * 0.75, weight=weight)


def properties(text: str, size: float, *, bold: bool = False) -> FontProperties:
    """Return the font that a text is set in; ``size`` in CSS pixels."""
    return _properties(stack(text), size, bold=bold)


@cache
def face(*, bold: bool = False) -> Path:
    """Return the font file that plain text is set in."""
    stem = "sans-semibold" if bold else "sans-regular"
    return next(path for path in fonts.font_paths() if path.stem == stem)


def shaped(text: str) -> str:
    """Return a line as it goes to be shaped: one that begins from the right reads on to the right.

    Else what follows a name in such a script, a mark or a claim's id, would stand before it.
    """
    kinds = (unicodedata.bidirectional(char) for char in text)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L")
    return text if first == "L" else f"\u200e{text}"


@cache
def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line of text, in CSS pixels."""
    text = drawn(text)
    if not text:
        return 0.0
    if plain := glyphs.line(text, face(bold=bold)):
        return plain[1] * size / 100
    font = properties(text, size, bold=bold)
    width, _, _ = _PATHS.get_text_width_height_descent(shaped(text), font, ismath=False)
    return float(width) / 0.75
