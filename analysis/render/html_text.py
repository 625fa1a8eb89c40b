"""Decide how foreign markup stands in the page: sanitised text with its tables and pictures."""

from __future__ import annotations

import base64
import re
from html import escape

from analysis.render import grid, raster
from analysis.render.anchors import Places
from analysis.render.slots import (
    BLOCKS,
    CELL,
    CELL_IN_LINKS,
    TOKEN,
    Absent,
    Admonition,
    Flow,
    Formula,
    Goto,
    Heading,
    Note,
    Notes,
    Picture,
    Place,
    Slot,
)
from analysis.words import Messages

_PARAGRAPH = re.compile(rf"<p>({TOKEN.pattern})</p>")


def img(picture: Picture) -> str:
    """Return an ``img`` element whose bytes stand in the page."""
    data = base64.b64encode(picture.data).decode("ascii")
    pixels, share = raster.asked(picture.size)
    width = f' width="{pixels:.0f}"' if pixels else ""
    if share:
        width = f' style="width: {share * 100:.4g}%"'
    return f'<img src="data:{picture.mime};base64,{data}" alt="{escape(picture.alt)}"{width}>'


def _formula(messages: Messages, slot: Formula) -> str:
    if not slot.block:
        return slot.markup
    return (
        f'<span class="scroll formula" tabindex="0" role="group"'
        f' aria-label="{escape(messages.message("page-formula"))}">'
        f"{slot.markup}</span>"
    )


def _admonition(slot: Admonition) -> str:
    title = escape(slot.title)
    return (
        f'<div class="admonition kind-{slot.kind}" role="note" aria-label="{title}">'
        f'<p class="label">{title}</p>{slot.markup}</div>'
    )


def markup(
    messages: Messages, piece: Flow | Heading, cell: int, places: Places | None = None
) -> str:
    """Return the HTML of a piece that stands in the cell of this number.

    A link to none of the report's ``places`` becomes plain text.
    """
    known = places or Places()

    def slot_html(slot: Slot) -> str:
        match slot:
            case Formula():
                return _formula(messages, slot)
            case Picture():
                return img(slot)
            case Goto():
                anchor = known.find(slot.target)
                short = ' class="short"' if slot.close else ""
                words = slot.markup or escape(known.title(anchor) or slot.target)
                return (
                    f'<a{short} href="#{escape(anchor)}">{words}</a>' if anchor and words else words
                )
            case Place():
                return f'<span id="{escape(slot.anchor)}"></span>' if slot.anchor else ""
            case Absent() | Notes():
                return slot.markup
            case Admonition():
                return _admonition(slot)
            case Note():
                return slot.mark
            case grid.Grid():
                return grid.as_html(
                    slot, slot.caption or messages.message("page-cell-table", cell=CELL)
                )

    def alone(match: re.Match[str]) -> str:
        block = isinstance(piece.slots[int(match[2])], BLOCKS)
        return match[1] if block else match[0]

    text = piece.markup
    while TOKEN.search(text):
        text = _PARAGRAPH.sub(alone, text)  # a paragraph holds no blocks
        text = TOKEN.sub(lambda match: slot_html(piece.slots[int(match[1])]), text)
    return text.replace(CELL, str(cell)).replace(CELL_IN_LINKS, str(cell))
