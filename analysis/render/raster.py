"""Decide how large a picture is, from its own first bytes, and how Typst is handed it."""

from __future__ import annotations

import base64
import io
import re
import warnings
from functools import lru_cache

import typst

from analysis.reference import fonts
from analysis.render import svg

_LINE, _COLUMN, _PAGE = 470.0, 385.0, 600.0  # points: of outputs, of text, from top to foot
_DRAWN = re.compile(rb"<svg\b[^>]*?\bwidth=[\"'](\d+(?:\.\d+)?)(pt|px|in|cm|mm|)[\"']")
_VIEW = re.compile(
    rb"<svg\b[^>]*?\bviewBox=[\"'][\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)"
)
_TALL = re.compile(rb"<svg\b[^>]*?\bheight=[\"'](\d+(?:\.\d+)?)(pt|px|in|cm|mm|)[\"']")
INVOLVED = re.compile("[\u0590-\u109f\u1780-\u17ff\u19e0-\u1cff\ua8e0-\uabff]")
"""Letters that shape each other: in a drawing, an accessible PDF takes none of them."""
PIXELS_PER_INCH = 192.0
_SIZE = re.compile(r"(\d{1,5}(?:\.\d+)?)\s*(px|%|em|rem|pt|in|cm|mm|)")
_UNITS = {"pt": 4 / 3, "in": 96.0, "cm": 37.8, "mm": 3.78, "em": 16.0, "rem": 16.0}  # CSS pixels


def size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, GIF, JPEG or WebP; None if it is neither.

    Only the head is read; a picture too large to be unpacked is none.
    """
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data), formats=("PNG", "GIF", "JPEG", "WEBP")) as picture:
                return picture.size
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return None


def asked(size: str) -> tuple[float | None, float | None]:
    """Return the width that HTML asks for: in CSS pixels, or as a share of the column.

    Examples
    --------
    >>> asked("80px"), asked("25%"), asked("auto")
    ((80.0, None), (None, 0.25), (None, None))
    """
    matched = _SIZE.fullmatch(size.strip())
    number = float(matched[1]) if matched else 0.0
    if not matched or not number:
        return None, None
    if matched[2] == "%":
        return None, min(number / 100, 1.0)
    return number * _UNITS.get(matched[2], 1), None


def width(mime: str, data: bytes, wanted: str = "") -> float | None:
    """Return the width of a picture in points, at most the page's; None if it says nothing."""
    stated, share = asked(wanted)
    if "svg" in mime:
        head = data[:4000]
        pixels, height = (
            float(match[1]) * _UNITS.get(match[2].decode(), 1) if match else None
            for match in (_DRAWN.search(head), _TALL.search(head))
        )
        if (view := _VIEW.search(head)) and not (pixels and height):
            across, down = float(view[1]), float(view[2])
            pixels = pixels or (height * across / down if height and down else across)
            height = height or (pixels * down / across if across else None)
    else:
        pixels, height = size(data) or (None, None)
    if not pixels:
        return None
    wide = share * _COLUMN if share else min((stated or pixels) * 0.75, _LINE)
    tall = wide * height / pixels if height else 0
    return round(wide * min(1, _PAGE / tall) if tall else wide, 2)


@lru_cache(maxsize=64)
def points(drawing: bytes, wide: str = "auto") -> bytes:
    """Return a drawing as a PNG, its letters in the fonts that ship; nothing if it is none.

    ``wide`` is a width as Typst has it.
    """
    shipped = typst.Fonts(include_system_fonts=False, font_paths=[str(fonts.HERE)])
    compiler = typst.Compiler(font_paths=shipped, ignore_system_fonts=True)
    page = (
        f'#set page(width: auto, height: auto, margin: 0pt)\n#image("/drawing.svg", width: {wide})'
    )
    try:
        picture = compiler.compile(
            {"main.typ": page.encode(), "drawing.svg": drawing},  # type: ignore[type-var]  # takes mappings
            format="png",
            ppi=PIXELS_PER_INCH,
        )
    except typst.TypstError:
        return b""
    return picture if isinstance(picture, bytes) else b""


def as_svg(mime: str, data: bytes) -> bytes:
    """Return a picture as SVG text, the only kind of picture Typst takes from memory.

    Returns
    -------
    bytes
        UTF-8. A picture that cannot be read becomes text that Typst refuses, so that the caller
        learns of it.
    """
    if "svg" in mime:
        if INVOLVED.search(letters := svg.lettering(data)) or fonts.missing_glyphs(letters):
            return as_svg("image/png", points(data))
        return data.decode("utf-8", "replace").encode()
    pixels = size(data)
    if pixels is None or 0 in pixels:
        return b"not a picture"
    width, height = pixels
    text = base64.b64encode(data).decode("ascii")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" xlink:href="data:{mime};base64,{text}"/></svg>'
    ).encode()
