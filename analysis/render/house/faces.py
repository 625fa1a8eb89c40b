"""Decide which font files a report may embed, and make them ready for paper and for the page."""

from __future__ import annotations

import io
import logging
from functools import lru_cache
from importlib import import_module
from typing import Any

from analysis.reference import fonts
from analysis.render.house.model import STYLES, Face, House, Style

TEXT, HEADING = "House Text", "House Heading"
"""The families' names in a report; those that their makers gave never enter one."""
_SHIPPED: dict[Style, str] = {"regular": "sans-regular", "bold": "sans-semibold",
            "italic": "sans-italic", "bold-italic": "sans-semibold-italic"}  # fmt: skip
_WEB = (*range(0x20, 0x530), *range(0x1E00, 0x2000), *range(0x2000, 0x2070),
        *range(0x20A0, 0x20D0), *range(0x2100, 0x2300))  # fmt: skip
"""What a page brings along: the alphabets of Europe and their signs."""
_SMALL = 80_000  # bytes
_DRAWN_BOLD = {"bold-italic"}  # by the browser, which spares the page a file
_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post")
# What is odd in a font and does no harm is of no use to whoever builds a report.
logging.getLogger("fontTools").setLevel(logging.CRITICAL)
_RESTRICTED, _NO_SUBSETTING = 0x0002, 0x0100  # of fsType, OpenType's OS/2 table
_FAMILY, _SUBFAMILY, _FULL, _POSTSCRIPT = 1, 2, 4, 6
_TYPOGRAPHIC = (16, 17, 21, 22, 25)


def fault(data: bytes) -> tuple[str, str] | None:
    """Return what is wrong with a font file, and what to do about it."""
    if data[:4] == b"wOF2":
        return "is compressed for the web (WOFF2)", "give the TTF or OTF file"
    if data[:4] == b"ttcf":
        return "is a collection of fonts", "give the file of one font, TTF or OTF"
    try:
        font = _opened(data)
        lacks = [name for name in _NEEDED if name not in font]
        lacks += [] if "glyf" in font or "CFF " in font else ["outlines"]
        allowed = 0 if lacks else int(font["OS/2"].fsType)
        if not lacks and not font.getBestCmap():
            lacks = ["letters"]
    except Exception:  # noqa: BLE001  (whatever a reader of fonts meets in a damaged file)
        return "is no font that can be read", "give a TTF or OTF file"
    if lacks:
        return f"is a font without {', '.join(lacks)}", "give a TTF or OTF file"
    if "fvar" in font:
        return "is a variable font", "give the files of its regular and bold instances"
    if allowed & (_RESTRICTED | _NO_SUBSETTING):
        return f"may not be embedded, as it says of itself (fsType {allowed})", "take another font"
    return None


def family(data: bytes) -> str:
    """Return what a font's maker calls it; empty where it has no name."""
    return str(_opened(data)["name"].getBestFamilyName() or "")


def faces(house: House) -> tuple[tuple[tuple[Style, Face], ...], Face | None]:
    """Return the faces of a house under the names of a report, for paper and for the page.

    A style that its text lacks is set in the shipped face of that style, in both formats.
    """
    own = dict(house.text)
    text = tuple((style, _text(style, own.get(style))) for style in STYLES) if own else ()
    heading = house.heading
    if heading is not None:
        whole = _renamed(heading.data, HEADING, "bold")
        heading = Face(whole, _cut(whole), heading.family)
    return text, heading


def _text(style: Style, face: Face | None) -> Face:
    if face is not None:
        whole = _renamed(face.data, TEXT, style)
        return Face(whole, b"" if style in _DRAWN_BOLD else _cut(whole), face.family)
    stem = _SHIPPED[style]
    data = next(path for path in fonts.font_paths() if path.stem == stem).read_bytes()
    web = b"" if style in _DRAWN_BOLD else fonts.web_font(stem)
    return Face(_renamed(data, TEXT, style), web)


def _opened(data: bytes) -> Any:
    from fontTools.ttLib import TTFont

    return TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False)


@lru_cache(maxsize=16)
def _renamed(data: bytes, name: str, style: Style) -> bytes:
    """Return a font under a name of ours."""
    font = _opened(data)
    _rename(font, name, style)
    font.flavor = None
    return _saved(font)


@lru_cache(maxsize=16)
def _cut(data: bytes) -> bytes:
    """Return a font as a page embeds it: whole where it is small, else the alphabets of Europe."""
    subset: Any = import_module("fontTools.subset")  # which takes a second to import
    font = _opened(data)
    font.flavor = "woff"
    if len(whole := _saved(font)) <= _SMALL:
        return whole
    options = subset.Options(hinting=False, notdef_outline=True)
    options.drop_tables += ["FFTM", "meta"]
    font = _opened(data)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=_WEB)
    subsetter.subset(font)
    font.flavor = "woff"
    return _saved(font)


def _rename(font: Any, name: str, style: Style) -> None:
    names, full = font["name"], f"{name} {style}"
    names.names = [one for one in names.names if one.nameID not in _TYPOGRAPHIC]
    for number, words in ((_FAMILY, name), (_SUBFAMILY, style), (_FULL, full),
                          (_POSTSCRIPT, full.replace(" ", ""))):  # fmt: skip
        names.removeNames(nameID=number)
        names.setName(words, number, 3, 1, 0x409)
    bold, italic = "bold" in style, "italic" in style
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = italic | bold << 5 | (not (bold or italic)) << 6
    font["OS/2"].usWidthClass = 5
    font["head"].macStyle = bold | italic << 1


def _saved(font: Any) -> bytes:
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()
