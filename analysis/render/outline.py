"""Decide the order of a report: title, then blocks under headings that never skip a level."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape, unescape
from typing import Any, TypeGuard

from analysis.reference import fonts
from analysis.render import notebook, notice, pandoc, pieces
from analysis.render.document import About, about
from analysis.render.pieces import Flow, Heading
from analysis.words import language, languages, retold, say, speaking

_MASTHEAD = re.compile(r'<header class="masthead"')
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")
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


Block = Head | Prose | notebook.Exhibit | notebook.Image | notebook.Text | notebook.Failure


@dataclass(frozen=True)
class Outline:
    """A report: what it says about itself, the kind of brief, and its blocks in order."""

    about: About
    title: str
    eyebrow: str
    blocks: tuple[Block, ...]

    def masthead(self) -> notebook.Exhibit | None:
        """Return the exhibit that holds the title, if there is one."""
        return next(filter(is_masthead, self.blocks), None)


def is_masthead(block: Block) -> TypeGuard[notebook.Exhibit]:
    """Return whether a block is an exhibit with the report's title."""
    return isinstance(block, notebook.Exhibit) and bool(_MASTHEAD.search(block.html))


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
    found = list(_blocks(list(notebook.parts(source))))
    first = next((block for block in found if isinstance(block, Head)), None)
    lead = first if first is not None and first.level == 1 else None
    head = next(filter(is_masthead, found), None)
    if head is not None:
        before = found[: found.index(head)]
        moved = [block for block in before if lead is not None and block.cell == lead.cell]
        found = [block for block in found if block not in moved and block is not head]
        found[:0] = [head, *(block for block in moved if block is not lead)]
        matched = _TITLE.search(head.html)
        title = " ".join(_TAGS.sub("", matched[1]).split()) if matched else ""
    else:
        title = retold(lead.piece.text, "brief-") if lead else ""
        found = [block for block in found if block is not lead]
    if (said := notice.exhibit(source)) is not None:
        found.insert(0 if head is None else 1, said)
    eyebrow = retold(lead.piece.text, "brief-") if lead and head else kind_of(told.brief)
    shown = told.title or unescape(title) or say("page-untitled")
    return Outline(told, shown, eyebrow, tuple(_levelled(found)))


def labels(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Yield each block with the words above it: a foreign output names its cell, once."""
    named = 0
    for block in blocks:
        foreign = isinstance(block, notebook.Image) or (
            isinstance(block, Prose) and block.kind == "output"
        )
        fresh = foreign and block.cell != named
        yield block, say("page-cell", cell=str(block.cell)) if fresh else ""
        named = block.cell if foreign else 0


def kind_of(brief: str) -> str:
    """Return the name of a brief's notebook in words."""
    return retold(brief.replace("_", " ").capitalize(), "brief-")


def printed(block: notebook.Text) -> str:
    """Return what stands above a plain text."""
    kind = block.kind if block.kind in _PRINTED else "output"
    return say(f"page-cell-{kind}", cell=str(block.cell))


def failed(block: notebook.Failure) -> str:
    """Return the sentence that says which cell failed, and with which error."""
    return say("page-cell-failed", cell=str(block.cell), error=block.name)


def prepare(source: Mapping[str, Any]) -> None:
    """Convert a notebook's prose ahead of time, so that reports made from it find it ready."""
    from analysis.render.typst_text import typeset

    prose = [part for part in notebook.parts(source) if isinstance(part, notebook.Markdown)]
    for tag in languages():
        with speaking(tag):
            found = _levelled(_blocks(prose))
            typeset(block.piece for block in found if isinstance(block, Head | Prose))
    fonts.uncovered()


def _blocks(parts: Sequence[notebook.Part]) -> Iterator[Block]:
    texts = [part.source for part in parts if isinstance(part, notebook.Markdown)]
    texts = [pandoc.disarmed(text) for text in texts]
    converted = iter(pandoc.convert(texts, pandoc.MARKDOWN, pandoc.HTML))
    for part in parts:
        match part:
            case notebook.Markdown():
                yield from _prose(part, next(converted))
            case notebook.Markup():
                yield from _markup(part)
            case _:
                yield part


def _prose(part: notebook.Markdown, html: str) -> Iterator[Block]:
    read = pieces.read(html, part.attachments) if part.attachments else _read(html, language())
    kind, layer = ("output", "coding") if part.layer == "output" else ("prose", part.layer)
    for piece in read:
        if isinstance(piece, Heading) and kind == "prose":
            yield Head(part.cell, piece.level, "", piece)
        else:
            flow = _as_flow(piece)
            yield Prose(part.cell, _purpose(flow) if kind == "prose" else flow, layer, kind)


def _purpose(flow: Flow) -> Flow:
    """Return what a notebook of ours says that it is for, in the language of the report."""
    text = unescape(flow.markup.removeprefix("<p>").removesuffix("</p>"))
    said = retold(text, "purpose-")
    return flow if said == text else Flow(f"<p>{escape(said, quote=False)}</p>")


def _markup(part: notebook.Markup) -> Iterator[Block]:
    read = _read(pandoc.disarmed(part.html), language())
    if not read and part.spare.strip():
        yield notebook.Text(part.cell, part.spare, "value")
    for piece in read:
        yield Prose(part.cell, _as_flow(piece), kind="output")


def _as_flow(piece: Flow | Heading) -> Flow:
    if isinstance(piece, Flow):
        return piece
    return Flow(f"<p><strong>{piece.markup}</strong></p>", piece.slots)


@lru_cache(maxsize=4096)
def _read(html: str, _: str) -> tuple[Flow | Heading, ...]:
    return pieces.read(html)  # it speaks of pictures that are not there


def _levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give every heading an anchor and a level that follows from the one before."""
    previous, taken = 1, set[str]()
    for block in blocks:
        if not isinstance(block, Head):
            yield block
            continue
        previous = min(max(block.level, 2), previous + 1)
        anchor = stem = f"s-{slug(block.piece.text)}"
        number = 2
        while anchor in taken:
            anchor, number = f"{stem}-{number}", number + 1
        taken.add(anchor)
        yield replace(block, piece=_retold(block.piece), level=previous, anchor=anchor)


def _retold(piece: Heading) -> Heading:
    """Return a heading of our own notebooks in the language of the report."""
    if (text := retold(piece.text, "section-", "brief-")) == piece.text:
        return piece
    return replace(piece, markup=escape(text, quote=False), text=text)


def slug(text: str) -> str:
    """Return a text as an anchor: letters and digits of any script, joined by hyphens."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^\w]+", "-", folded).strip("-") or "section"
