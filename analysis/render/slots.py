"""Decide what stands in foreign text by token, for each format to show its way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.render import grid, html_dom

TOKEN = re.compile("\ue000(\\d+)\ue001")
CELL = "\ue004"  # stands for the number of the cell, so that equal texts are read once
CELL_IN_LINKS = "%EE%80%84"  # the same, as a link's address writes it


@dataclass(frozen=True)
class Formula:
    """A formula as MathML, with the TeX it was written in."""

    markup: str
    tex: str
    block: bool


@dataclass(frozen=True)
class Picture:
    """An image whose bytes travel with the notebook; ``size`` is its width, as HTML has it."""

    mime: str
    data: bytes
    alt: str
    size: str = ""


@dataclass(frozen=True)
class Absent:
    """What cannot be shown: the words that stand for it, and for whom it may concern why.

    ``linked`` tells whether the words lead to where it can be had.
    """

    markup: str
    fault: str
    linked: bool = False


@dataclass(frozen=True)
class Goto:
    """A link to a place in the same report; ``close`` to another, it needs room for a finger."""

    target: str
    markup: str
    close: bool = False


@dataclass(frozen=True)
class Place:
    """A place that a link may lead to: the name that its author gave it, and its own anchor."""

    name: str
    anchor: str = ""


@dataclass(frozen=True)
class Note:
    """A reference to a footnote: its mark, and the note's own markup."""

    mark: str
    body: str


@dataclass(frozen=True)
class Notes:
    """The list of footnotes as a page shows it; a PDF sets each at its own page's foot."""

    markup: str


@dataclass(frozen=True)
class Admonition:
    """A callout that somebody wrote: its kind, what it is headed with, what it says."""

    kind: str
    title: str
    markup: str


Slot = Formula | Picture | Absent | Goto | Place | Note | Notes | Admonition | grid.Grid
BLOCKS = grid.Grid | Notes | Admonition


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 to 6, its markup with tokens, its plain text."""

    level: int
    markup: str
    text: str
    slots: tuple[Slot, ...] = ()

    def own(self) -> Iterator[Slot]:
        """Yield the slots that stand in it, those within others included."""
        yield from _own(self.markup, self.slots)


@dataclass(frozen=True)
class Flow:
    """Running text: markup in which a token stands for each slot."""

    markup: str
    slots: tuple[Slot, ...] = ()

    def own(self) -> Iterator[Slot]:
        """Yield the slots that stand in it, those within others included."""
        yield from _own(self.markup, self.slots)


def _own(markup: str, slots: tuple[Slot, ...]) -> Iterator[Slot]:
    for name in TOKEN.findall(markup):
        slot = slots[int(name)]
        yield slot
        if isinstance(slot, Goto | Notes | Admonition | Absent):
            yield from _own(slot.markup, slots)
        elif isinstance(slot, grid.Grid):
            for row in (*slot.head, *slot.body):
                for cell in row:
                    yield from _own(cell.html, slots)


def words_of(markup: str) -> str:
    """Return the words of a markup, without its tokens and its tags."""
    return TOKEN.sub("", html_dom.words(html_dom.fragment(markup))).strip()
