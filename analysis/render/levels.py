"""Decide the level of every heading, and the anchor of every place that a link may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from analysis.render.anchors import Places, slug
from analysis.render.items import Head, Item, Mark, Prose
from analysis.render.slots import TOKEN, Heading, Place, words_of
from analysis.words import Messages


def levelled(
    messages: Messages, items: Iterable[Item], places: Places, lead: Head | None
) -> Iterator[Item]:
    """Give every heading an anchor and a level that follows from the one before."""
    previous = 1
    if lead is not None:
        _named(places, lead.piece, "main")
    for item in items:
        if not isinstance(item, Head):
            yield item
            continue
        previous = min(max(item.level, 2), previous + 1)
        anchor = places.anchor(f"s-{slug(item.piece.text)}")
        _named(places, item.piece, anchor)
        yield replace(item, piece=_retold(messages, item.piece), level=previous, anchor=anchor)


def _named(places: Places, piece: Heading, anchor: str) -> None:
    """Let what its author calls a heading lead to it."""
    for slot in piece.own():
        if isinstance(slot, Place):
            places.add(slot.name, anchor)
    places.head(piece.text, anchor)


def placed(items: Iterable[Item], places: Places) -> Iterator[Item]:
    """Give every place that a link may mean its anchor; one on its own stands above what follows.

    Names that stand alone before a heading are that heading's.
    """
    waiting: list[tuple[int, str]] = []

    def marks() -> Iterator[Mark]:
        for cell, name in waiting:
            if places.wants(name):
                anchor = places.anchor(f"a-{slug(name)}")
                places.add(name, anchor)
                yield Mark(cell, anchor)
        waiting.clear()

    for item in items:
        if isinstance(item, Head):
            for _, name in waiting:
                places.add(name, item.anchor)
            waiting.clear()
            yield item
            continue
        own = list(item.piece.own()) if isinstance(item, Prose) else []
        names = [slot.name for slot in own if isinstance(slot, Place)]
        if (
            names
            and len(names) == len(own)
            and isinstance(item, Prose)
            and not words_of(item.piece.markup)
        ):
            waiting += [(item.cell, name) for name in names]
            continue
        yield from marks()
        yield _anchored(item, places) if names and isinstance(item, Prose) else item
    yield from marks()


def _anchored(item: Prose, places: Places) -> Prose:
    slots = list(item.piece.slots)
    standing = {int(mark) for mark in TOKEN.findall(item.piece.markup)}
    for at, slot in enumerate(slots):
        inside = at in standing or slot in list(item.piece.own())
        if isinstance(slot, Place) and inside and places.wants(slot.name):
            anchor = places.anchor(f"a-{slug(slot.name)}")
            places.add(slot.name, anchor)
            slots[at] = replace(slot, anchor=anchor)
    return replace(item, piece=replace(item.piece, slots=tuple(slots)))


def _retold(messages: Messages, piece: Heading) -> Heading:
    """Return a heading of our own notebooks in the language of the report."""
    if (text := messages.standing(piece.text, "section-", "brief-")) == piece.text:
        return piece
    return replace(piece, markup=escape(text, quote=False), text=text)
