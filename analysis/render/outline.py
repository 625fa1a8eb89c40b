"""Decide the order of a report: title, then blocks under headings that never skip a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, TypeVar

from analysis.blocks import Block, CodingAnnex, Masthead, escape_invisible
from analysis.reference import fonts
from analysis.render import items as read
from analysis.render import notebook, notice
from analysis.render.anchors import Places
from analysis.render.annexes import used_only
from analysis.render.document import About, about
from analysis.render.front_matter import FrontMatter, front_matter
from analysis.render.items import Head, Item, Prose
from analysis.render.levels import levelled, placed
from analysis.render.shorten import shorten
from analysis.render.slots import Goto
from analysis.render.terminal import plain
from analysis.words import Messages, languages, messages

_Spare = TypeVar("_Spare", int, None)
_PRINTED = frozenset({"stdout", "stderr", "value", "raw", "source"})


@dataclass(frozen=True)
class Outline:
    """A report: what it says about itself, the kind of brief, and what it shows, in order.

    ``warnings`` name what had to be shown otherwise than it was meant, ``places`` are those that
    links within it mean, ``front`` is what its author says of it above its first cell.
    ``keyed`` tells whether it holds anything of ours, and so a key to its layers.
    ``first`` counts the items that make up the first page, none where the notebook marks no page,
    ``annex`` those before the annex.
    """

    about: About
    title: str
    eyebrow: str
    items: tuple[Item, ...]
    warnings: tuple[str, ...] = ()
    places: Places = field(default_factory=Places)
    front: FrontMatter = field(default_factory=FrontMatter)
    keyed: bool = False
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
    facts = about(source)
    messages, front = facts.messages, front_matter(source)
    parts = list(notebook.parts(source, "one-page" if facts.compact else "full"))
    refused = [part for part in parts if isinstance(part, notebook.Refusal)]
    items = list(read.items(messages, parts, read.carried(source)))
    place, head = next(((at, top) for at, item in enumerate(items) if (top := _masthead(item))),
                       (0, None))  # fmt: skip
    lead = _lead(items, front if head is None else FrontMatter())
    if head is not None:
        moved = [item for item in items[:place] if lead is not None and item.cell == lead.cell]
        kept = [item for at, item in enumerate(items) if item not in moved and at != place]
        items = [items[place], *(item for item in moved if item is not lead), *kept]
        title = " ".join(escape_invisible(head.title).split())
    else:
        title = messages.standing(lead.piece.text, "brief-") if lead else front.title
        items = [item for item in items if item is not lead]
    if (note := notice.exhibit(messages, source)) is not None:
        items.insert(0 if head is None else 1, note)
    eyebrow = (
        messages.standing(lead.piece.text, "brief-")
        if lead and head
        else kind_of(messages, facts.brief)
    )
    prose = [item.piece for item in items if isinstance(item, Prose)]
    items = list(_without_empty_annexes(used_only(items, prose)))
    places = Places(_targets(items))
    places.add("main", "main")
    listed = tuple(placed(levelled(messages, items, places, lead), places))
    for block in (block for item in listed if isinstance(item, notebook.Exhibit)
                  for block in item.block.parts):  # fmt: skip
        for anchor in block.anchors():
            places.add(anchor, anchor)
    full, annex = (notebook.first_tagged(source, tag) for tag in ("full", "annex"))
    return Outline(
        facts,
        facts.title or title or plain(facts.name) or messages.message("page-untitled"),
        eyebrow,
        listed,
        (
            *(f"cell {one.cell}: shown as a foreign output, {one.reason}" for one in refused),
            *_left_out(messages, parts),
            *read.faults(listed),
        ),
        places,
        front if head is None else FrontMatter(),
        any(isinstance(part, notebook.Exhibit) for part in parts)
        or any(isinstance(item, Prose) and item.layer != "coding" for item in listed),
        0 if full is None else _place(listed, full, len(listed)),
        None if annex is None else _place(listed, annex, None),
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


def _targets(items: Iterable[Item]) -> Iterator[str]:
    """Yield where the links within a report lead, as their authors wrote it."""
    for item in items:
        if isinstance(item, Head | Prose):
            for slot in item.piece.own():
                if isinstance(slot, Goto):
                    yield slot.target


def _lead(items: Sequence[Item], front: FrontMatter) -> Head | None:
    """Return the heading that is the title: the first one, or the only one of the first level."""
    heads = [item for item in items if isinstance(item, Head)]
    tops = [item for item in heads if item.level == 1]
    if front.title:
        same = front.title.casefold()
        return next((item for item in tops if item.piece.text.casefold() == same), None)
    if heads and heads[0].level == 1:
        return heads[0]
    return tops[0] if len(tops) == 1 else None


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
        blocks = levelled(words, read.items(words, prose), Places(), None)
        typeset(block.piece for block in blocks if isinstance(block, Head | Prose))
    fonts.uncovered()
