"""Decide the order of a report: title, then blocks under headings that never skip a level."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape, unescape
from itertools import zip_longest
from typing import Any, TypeVar

from analysis.blocks import Block, CodingAnnex, Masthead, escape_invisible
from analysis.reference import fonts
from analysis.render import notebook, notice, pandoc, pieces
from analysis.render.annexes import used_only
from analysis.render.document import About, about
from analysis.render.pieces import Flow, Heading
from analysis.render.shorten import shorten
from analysis.words import Messages, languages, messages

_Spare = TypeVar("_Spare", int, None)
_PRINTED = frozenset({"stdout", "stderr", "value", "raw", "source"})


@dataclass(frozen=True)
class Head:
    """A heading with its place in the sequence."""

    cell: int
    level: int
    anchor: str
    piece: Heading


@dataclass(frozen=True)
class Prose:
    """Running text; ``kind`` is ``prose`` what somebody wrote, ``output`` what code gave."""

    cell: int
    piece: Flow
    layer: str = "coding"
    kind: str = "prose"


Item = Head | Prose | notebook.Exhibit | notebook.Image | notebook.Text | notebook.Failure


@dataclass(frozen=True)
class Outline:
    """A report: what it says about itself, the kind of brief, and what it shows, in order.

    ``warnings`` name what had to be shown otherwise than it was meant; ``first`` counts the items
    that make up the first page, none where the notebook marks no page, ``annex`` those before the
    annex.
    """

    about: About
    title: str
    eyebrow: str
    items: tuple[Item, ...]
    warnings: tuple[str, ...] = ()
    first: int = 0
    annex: int | None = None

    @property
    def messages(self) -> Messages:
        """The words of the language in which the report speaks."""
        return self.about.messages

    def masthead(self) -> Masthead | None:
        """Return the block that holds the title, if there is one."""
        return next(filter(None, map(_masthead, self.items)), None)

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of its exhibits, those of a stack one by one."""
        for item in self.items:
            if isinstance(item, notebook.Exhibit):
                yield from item.block.parts


def _masthead(item: Item) -> Masthead | None:
    parts = item.block.parts if isinstance(item, notebook.Exhibit) else ()
    return next((part for part in parts if isinstance(part, Masthead)), None)


def outline(source: Mapping[str, Any]) -> Outline:
    """Return the outline of an executed notebook.

    Parameters
    ----------
    source : mapping
        A notebook as nbformat 4 has it; nothing else is read.

    Returns
    -------
    Outline
        Level 1 is the title alone. Where an exhibit brings the title, the notebook's own first
        heading names the kind of brief, and the words under it follow the exhibit.
    """
    told = about(source)
    messages = told.messages
    parts = list(notebook.parts(source, "one-page" if told.compact else "full"))
    refused = [part for part in parts if isinstance(part, notebook.Refusal)]
    found = list(_items(messages, parts))
    first = next((item for item in found if isinstance(item, Head)), None)
    lead = first if first is not None and first.level == 1 else None
    place, head = next(((at, top) for at, item in enumerate(found) if (top := _masthead(item))),
                       (0, None))  # fmt: skip
    if head is not None:
        moved = [item for item in found[:place] if lead is not None and item.cell == lead.cell]
        kept = [item for at, item in enumerate(found) if item not in moved and at != place]
        found = [found[place], *(item for item in moved if item is not lead), *kept]
        title = " ".join(escape_invisible(head.title).split())
    else:
        title = messages.standing(lead.piece.text, "brief-") if lead else ""
        found = [item for item in found if item is not lead]
    if (said := notice.exhibit(messages, source)) is not None:
        found.insert(0 if head is None else 1, said)
    eyebrow = (
        messages.standing(lead.piece.text, "brief-")
        if lead and head
        else kind_of(messages, told.brief)
    )
    prose = [item.piece for item in found if isinstance(item, Prose)]
    found = list(_without_empty_annexes(used_only(found, prose)))
    full, annex = (notebook.first_tagged(source, tag) for tag in ("full", "annex"))
    return Outline(
        told,
        told.title or title or messages.message("page-untitled"),
        eyebrow,
        tuple(_levelled(messages, found)),
        (
            *(f"cell {one.cell}: shown as a foreign output, {one.reason}" for one in refused),
            *_left_out(messages, parts),
        ),
        0 if full is None else _place(found, full, len(found)),
        None if annex is None else _place(found, annex, None),
    )


def _without_empty_annexes(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items without annexes of which nothing is used, and without their headings."""
    for item, after in zip_longest(items, items[1:]):
        if not (_empty(item) or (isinstance(item, Head) and _empty(after))):
            yield item


def _empty(item: Item | None) -> bool:
    parts = item.block.parts if isinstance(item, notebook.Exhibit) else ()
    return bool(parts) and all(isinstance(p, CodingAnnex) and not p.items for p in parts)


def _place(items: Sequence[Item], cell: int, spare: _Spare) -> int | _Spare:
    """Return the place of the first item of a cell or one after it."""
    return next((at for at, item in enumerate(items) if item.cell >= cell), spare)


def _left_out(messages: Messages, parts: Iterable[notebook.Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, notebook.Text | notebook.Failure):
            reason = shorten(messages, part)[1]
            if reason:
                yield f"cell {part.cell}: {reason}"


def labels(messages: Messages, items: Sequence[Item]) -> Iterator[tuple[Item, str]]:
    """Yield each item with the words above it: a foreign output names its cell, once."""
    named = 0
    for item in items:
        foreign = isinstance(item, notebook.Image) or (
            isinstance(item, Prose) and item.kind == "output"
        )
        fresh = foreign and item.cell != named
        yield item, messages.message("page-cell", cell=str(item.cell)) if fresh else ""
        named = item.cell if foreign else 0


def kind_of(messages: Messages, brief: str) -> str:
    """Return the name of a brief's notebook in words."""
    return messages.standing(brief.replace("_", " ").capitalize(), "brief-")


def printed(messages: Messages, block: notebook.Text) -> str:
    """Return what stands above a plain text."""
    kind = block.kind if block.kind in _PRINTED else "output"
    return messages.message(f"page-cell-{kind}", cell=str(block.cell))


def failed(messages: Messages, block: notebook.Failure) -> str:
    """Return the sentence that says which cell failed, and with which error."""
    return messages.message("page-cell-failed", cell=str(block.cell), error=block.name)


def prepare(source: Mapping[str, Any]) -> None:
    """Convert a notebook's prose ahead of time, so that reports made from it find it ready."""
    from analysis.render.typst_text import typeset

    prose = [part for part in notebook.parts(source) if isinstance(part, notebook.Markdown)]
    for tag in languages():
        words = messages(tag)
        found = _levelled(words, _items(words, prose))
        typeset(block.piece for block in found if isinstance(block, Head | Prose))
    fonts.uncovered()


def _items(messages: Messages, parts: Sequence[notebook.Part]) -> Iterator[Item]:
    texts = [part.source for part in parts if isinstance(part, notebook.Markdown)]
    texts = [pandoc.disarmed(text) for text in texts]
    converted = iter(pandoc.convert(texts, pandoc.MARKDOWN, pandoc.HTML))
    for part in parts:
        match part:
            case notebook.Markdown():
                yield from _prose(messages, part, next(converted))
            case notebook.Markup():
                yield from _markup(messages, part)
            case notebook.Refusal():
                pass
            case notebook.Text() | notebook.Failure():
                yield shorten(messages, part)[0]
            case _:
                yield part


def _prose(messages: Messages, part: notebook.Markdown, html: str) -> Iterator[Item]:
    read = (
        pieces.read(messages, html, part.attachments) if part.attachments else _read(messages, html)
    )
    kind, layer = ("output", "coding") if part.layer == "output" else ("prose", part.layer)
    for piece in read:
        if isinstance(piece, Heading) and kind == "prose":
            yield Head(part.cell, piece.level, "", piece)
        else:
            flow = _as_flow(piece)
            yield Prose(
                part.cell, _purpose(messages, flow) if kind == "prose" else flow, layer, kind
            )


def _purpose(messages: Messages, flow: Flow) -> Flow:
    """Return what a notebook of ours says that it is for, in the language of the report."""
    text = unescape(flow.markup.removeprefix("<p>").removesuffix("</p>"))
    said = messages.standing(text, "purpose-")
    return flow if said == text else Flow(f"<p>{escape(said, quote=False)}</p>")


def _markup(messages: Messages, part: notebook.Markup) -> Iterator[Item]:
    read = _read(messages, pandoc.disarmed(part.html))
    if not read and part.spare.strip():
        yield shorten(messages, notebook.Text(part.cell, part.spare, "value"))[0]
    for piece in read:
        yield Prose(part.cell, _as_flow(piece), kind="output")


def _as_flow(piece: Flow | Heading) -> Flow:
    if isinstance(piece, Flow):
        return piece
    return Flow(f"<p><strong>{piece.markup}</strong></p>", piece.slots)


@lru_cache(maxsize=4096)
def _read(messages: Messages, html: str) -> tuple[Flow | Heading, ...]:
    return pieces.read(messages, html)  # it speaks of pictures that are not there


def _levelled(messages: Messages, items: Iterable[Item]) -> Iterator[Item]:
    """Give every heading an anchor and a level that follows from the one before."""
    previous, taken = 1, set[str]()
    for item in items:
        if not isinstance(item, Head):
            yield item
            continue
        previous = min(max(item.level, 2), previous + 1)
        anchor = stem = f"s-{slug(item.piece.text)}"
        number = 2
        while anchor in taken:
            anchor, number = f"{stem}-{number}", number + 1
        taken.add(anchor)
        yield replace(item, piece=_retold(messages, item.piece), level=previous, anchor=anchor)


def _retold(messages: Messages, piece: Heading) -> Heading:
    """Return a heading of our own notebooks in the language of the report."""
    if (text := messages.standing(piece.text, "section-", "brief-")) == piece.text:
        return piece
    return replace(piece, markup=escape(text, quote=False), text=text)


def slug(text: str) -> str:
    """Return a text as an anchor: letters and digits of any script, joined by hyphens."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", "-", folded).strip("-") or "section"
