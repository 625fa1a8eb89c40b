"""Decide what stands where foreign markup has an image: its picture, or words that say why not."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from html import escape
from typing import TypeAlias
from urllib.parse import unquote, unquote_to_bytes

from analysis.render import html_dom, pictures, raster, svg
from analysis.render.slots import CELL, Absent, Picture
from analysis.words import Messages
from analysis.words.markup import markup_message

Carried: TypeAlias = Mapping[str, Mapping[str, str]]
"""Pictures that travel with a notebook: what its text calls them, to ``{mime: base64}``."""

_DATA = re.compile(r"data:(image/[a-z0-9.+-]+)?((?:;[\w=.+-]+)*?)(;base64)?,", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:^|[;\s])(?:max-)?width\s*:\s*(\d+(?:\.\d+)?\s*(?:px|%|em|rem|pt|in|cm|mm)?)"
)
_HEIGHT = re.compile(r"(?:^|[;\s])height\s*:\s*(\d+(?:\.\d+)?\s*(?:px|em|rem|pt|in|cm|mm))")
_AWAY = re.compile(
    r"^(?:[a-z][a-z0-9+.-]*:|/|\\|~|\.\.(?:[/\\]|$))|[/\\]\.\.(?:[/\\]|$)", re.IGNORECASE
)


def read(messages: Messages, item: html_dom.Element, carried: Carried) -> Picture | Absent | None:
    """Return what stands for an ``img`` element; None for one that shows nothing."""
    source = item.get("src", "").strip()
    alt = " ".join((item.get("alt", "").strip() or item.get("title", "").strip()).split())
    if not source:
        return Absent(escape(alt), "", linked=True) if alt else None
    if source.startswith(("http://", "https://")):
        return _away(messages, source, alt)
    mime, data = _data(source, carried)
    name = "" if source.startswith("data:") else tree_name(source)
    if mime is None:
        reason = "outside" if _AWAY.match(source) and not _attached(source) else "missing"
        return absent(messages, reason, alt, name)
    try:
        ready = pictures.ready(mime, data)
    except pictures.Unreadable as error:
        return absent(messages, str(error), alt, name)
    if not alt and "svg" in ready.mime:
        alt = svg.words(ready.data)
    alt = alt or messages.message("page-undescribed", cell=CELL)
    if ready.frames > 1:
        alt = messages.message("page-image-frame", image=alt, count=ready.frames)
    return Picture(ready.mime, ready.data, alt, _size(item) or _by_height(item, ready))


def tree_name(source: str) -> str:
    """Return the name of a file without its folders, for words about it."""
    return (
        unquote(source)
        .replace("\\", "/")
        .rstrip("/")
        .rpartition("/")[2][:120]
        .removeprefix("attachment:")
    )


def absent(messages: Messages, reason: str, alt: str, name: str = "") -> Absent:
    """Return the line that stands for a picture that cannot be shown."""
    image = alt or name or messages.message("page-image")
    words = messages.message(f"page-image-{reason}", image=image)
    about = f"{name}: " if name else ""
    why = {"missing": "no such picture lies beside the notebook",
           "outside": "a picture is taken from the notebook's own folder alone",
           "broken": "the data of a picture cannot be read",
           "large": "a picture is too large to be unpacked"}[reason]  # fmt: skip
    return Absent(f'<span class="absent">{escape(words)}</span>', f"{about}{why}")


def _away(messages: Messages, source: str, alt: str) -> Absent:
    words = alt or messages.message("page-image")
    link = html_dom.outer(html_dom.create("a", words, href=source))
    text = markup_message(messages, "page-image-outside", {"image": link})
    fault = f"{source[:200]}: a picture on the web is not fetched"
    return Absent(f'<span class="absent">{text}</span>', fault, linked=True)


def _attached(source: str) -> bool:
    return source.startswith("attachment:")


def _data(source: str, carried: Carried) -> tuple[str | None, bytes]:
    """Return the MIME type and the bytes of a picture; no type where it is not at hand."""
    if source.startswith("data:"):
        matched = _DATA.match(source)
        if not matched:
            return "", b""
        text = source[matched.end() :]
        if matched[3]:
            return (matched[1] or "").lower(), _decoded(unquote(text) if "%" in text else text)
        return (matched[1] or "").lower(), unquote_to_bytes(text)
    for name in (source, unquote(source), unquote(source).partition("?")[0].partition("#")[0]):
        variants = carried.get(name) or carried.get(name.removeprefix("./"))
        if isinstance(variants, Mapping) and variants:
            mime, text = next(iter(variants.items()))
            text = "".join(text) if isinstance(text, list) else str(text)
            drawn = "svg" in mime and text.lstrip().startswith("<")
            return str(mime).lower(), text.encode() if drawn else _decoded(text)
    return None, b""


def _decoded(text: str) -> bytes:
    text = "".join(text.split()).rstrip("=")
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=None, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _by_height(item: html_dom.Element, ready: pictures.Ready) -> str:
    """Return the width that goes with the height that an image asks for, in pixels."""
    styled = _HEIGHT.search(item.get("style", ""))
    tall = raster.asked(styled[1] if styled else item.get("height", ""))[0]
    size = raster.size(ready.data) if "svg" not in ready.mime else None
    return f"{tall * size[0] / size[1]:.0f}" if tall and size and size[1] else ""


def _size(item: html_dom.Element) -> str:
    """Return the width that an image asks for, in pixels or per cent."""
    if styled := _SIZE.search(item.get("style", "")):
        return styled[1].replace(" ", "")
    return str(item.get("width", "")).strip()
