"""Decide how foreign markup stands in the page: sanitised text with its tables and pictures."""

from __future__ import annotations

import base64
import re
from collections.abc import Collection
from html import escape

from analysis.render import grid
from analysis.render.pieces import (
    CELL,
    CELL_IN_LINKS,
    TOKEN,
    Flow,
    Formula,
    Goto,
    Heading,
    Note,
    Notes,
    Picture,
    Slot,
)
from analysis.words import Messages

_PARAGRAPH = re.compile(rf"<p>({TOKEN.pattern})</p>")


def img(picture: Picture) -> str:
    """Return an ``img`` element whose bytes stand in the page."""
    data = base64.b64encode(picture.data).decode("ascii")
    width = f' width="{picture.width}"' if picture.width else ""
    return f'<img src="data:{picture.mime};base64,{data}" alt="{escape(picture.alt)}"{width}>'


def _formula(messages: Messages, slot: Formula) -> str:
    if not slot.block:
        return slot.markup
    return (
        f'<span class="scroll formula" tabindex="0" role="group"'
        f' aria-label="{escape(messages.message("page-formula"))}">'
        f"{slot.markup}</span>"
    )


def markup(
    messages: Messages, piece: Flow | Heading, cell: int, known: Collection[str] = ()
) -> str:
    """Return the HTML of a piece that stands in the cell of this number.

    A link to a place that is not ``known`` in the report becomes plain text.
    """

    def shown(slot: Slot) -> str:
        match slot:
            case Formula():
                return _formula(messages, slot)
            case Picture():
                return img(slot)
            case Goto():
                if slot.target not in known:
                    return slot.markup
                return f'<a href="#{escape(slot.target)}">{slot.markup}</a>'
            case Note():
                return slot.mark
            case Notes():
                return slot.markup
            case grid.Grid():
                return grid.as_html(
                    slot, slot.caption or messages.message("page-cell-table", cell=CELL)
                )

    def alone(found: re.Match[str]) -> str:
        block = isinstance(piece.slots[int(found[2])], grid.Grid | Notes)
        return found[1] if block else found[0]

    text = _PARAGRAPH.sub(alone, piece.markup)  # a paragraph holds no blocks
    while TOKEN.search(text):
        text = TOKEN.sub(lambda found: shown(piece.slots[int(found[1])]), text)
    return text.replace(CELL, str(cell)).replace(CELL_IN_LINKS, str(cell))
