"""Decide which typefaces reports and charts are set in, and which characters they cannot show."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
# Invisible by nature, so that no glyph is missed: joiners, marks of direction (not those that turn
# it round), variation selectors of emoji.
_SILENT = "\u061c\u200c-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f"


def font_paths() -> tuple[Path, ...]:
    """Return the font files, text faces first, then the fallbacks by script."""
    files = {path.stem: path for path in HERE.iterdir() if path.suffix in {".ttf", ".otf"}}
    text = ("sans-regular", "sans-semibold", "sans-italic", "sans-semibold-italic",
            "serif-regular", "serif-semibold", "mono-regular")  # fmt: skip
    return tuple(files[name] for name in (*text, *sorted(set(files) - set(text))))


def web_font(face: str) -> bytes:
    """Return a text face cut for the web (WOFF2, Latin), such as ``"sans-regular"``."""
    return (HERE / f"{face}.woff2").read_bytes()


@cache
def uncovered() -> re.Pattern[str]:
    """Return the pattern of one character that no shipped font has a glyph for."""
    return _outside("coverage.txt")


@cache
def _outside(name: str) -> re.Pattern[str]:
    lines = (HERE / name).read_text(encoding="ascii").split()
    spans = (tuple(chr(int(end, 16)) for end in line.split("-")) for line in lines)
    inside = "".join(f"{re.escape(low)}-{re.escape(high)}" for low, high in spans)
    return re.compile(f"[^\n\r\t{_SILENT}{inside}]")


def missing_glyphs(text: str) -> list[str]:
    """Return the characters of a text that no shipped font can show, sorted, each once."""
    return sorted(set(uncovered().findall(text)))


def missing_in_maths(text: str) -> list[str]:
    """Return the characters of a formula that can be set neither in mathematics nor as text.

    Typst brings a typeface for mathematics along; ``coverage_maths.txt`` lists what it sets with it
    and with the faces of text, found by setting each sign of Unicode's mathematical blocks.
    """
    unknown = set(_outside("coverage_maths.txt").findall(text)) & set(missing_glyphs(text))
    return sorted(char for char in unknown if unicodedata.category(char) != "Cf")
