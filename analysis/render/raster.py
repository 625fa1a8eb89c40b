"""Decide how large a picture is, from its own first bytes, and how Typst is handed it."""

from __future__ import annotations

import base64
import io
import re
import warnings

_LINE, _PAGE = 470.0, 600.0  # points
_DRAWN = re.compile(rb"<svg\b[^>]*?\bwidth=[\"'](\d+(?:\.\d+)?)(pt|px|in|cm|mm|)[\"']")
_UNITS = {"pt": 4 / 3, "in": 96.0, "cm": 37.8, "mm": 3.78}  # CSS pixels


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


def width(mime: str, data: bytes, stated: int | None = None) -> float | None:
    """Return the width of a picture in points, at most the page's; None if it says nothing."""
    if "svg" in mime:
        found = _DRAWN.search(data[:4000])
        pixels = float(found[1]) * _UNITS.get(found[2].decode(), 1) if found else None
        height = None
    else:
        pixels, height = size(data) or (None, None)
    if not pixels:
        return None
    shown = min((stated or pixels) * 0.75, _LINE)
    tall = shown * height / pixels if height else 0
    return round(shown * min(1, _PAGE / tall) if tall else shown, 2)


def as_svg(mime: str, data: bytes) -> bytes:
    """Return a picture as SVG text, the only kind of picture Typst takes from memory.

    Returns
    -------
    bytes
        UTF-8. A picture that cannot be read becomes text that Typst refuses, so that the caller
        learns of it.
    """
    if "svg" in mime:
        return data.decode("utf-8", "replace").encode()
    found = size(data)
    if found is None or 0 in found:
        return b"not a picture"
    width, height = found
    text = base64.b64encode(data).decode("ascii")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" xlink:href="data:{mime};base64,{text}"/></svg>'
    ).encode()
