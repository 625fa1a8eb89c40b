"""Decide how large a picture is, from its own first bytes, and how Typst is handed it."""

from __future__ import annotations

import base64
import re
import struct

_LINE, _PAGE = 470.0, 600.0  # points
_DRAWN = re.compile(rb"<svg\b[^>]*?\bwidth=[\"'](\d+(?:\.\d+)?)(pt|px|in|cm|mm|)[\"']")
_UNITS = {"pt": 4 / 3, "in": 96.0, "cm": 37.8, "mm": 3.78}  # CSS pixels
# JPEG segments that state the size of the frame.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, GIF, JPEG or WebP; None if it is neither."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack(">II", data[16:24])
        if data[:6] in {b"GIF87a", b"GIF89a"}:
            return struct.unpack("<HH", data[6:10])
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        return None
    return None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    place = 2
    while data[place] == 0xFF:
        kind, length = data[place + 1], struct.unpack(">H", data[place + 2 : place + 4])[0]
        if kind in _FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    match data[12:16]:
        case b"VP8X":
            return (
                1 + int.from_bytes(data[24:27], "little"),
                1 + int.from_bytes(data[27:30], "little"),
            )
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8 ":
            width, height = struct.unpack("<HH", data[26:30])
            return width & 0x3FFF, height & 0x3FFF
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
