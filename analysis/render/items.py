"""Decide what each part of a notebook becomes in a report, once its markup has been read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from typing import Any

from analysis.render import admonitions, anchors, html_parts, notebook, pandoc, pictures, svg
from analysis.render.images import Carried, absent
from analysis.render.shorten import shorten
from analysis.render.slots import Absent, Flow, Heading, Picture, Place, words_of
from analysis.words import Messages


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


@dataclass(frozen=True)
class Mark:
    """A place that a link may lead to, above what follows."""

    cell: int
    anchor: str


Item = Head | Prose | Mark | notebook.Exhibit | notebook.Image | notebook.Text | notebook.Failure


def items(
    messages: Messages, parts: Sequence[notebook.Part], carried: Carried | None = None
) -> Iterator[Item]:
    """Yield what the parts of a notebook become, the texts of all converted in one call.

    Parameters
    ----------
    messages : Messages
    parts : sequence
    carried : mapping, optional
        Pictures from beside the notebook.
    """
    texts = [_written(part) for part in _markdown(parts)]
    converted = dict(zip(texts, pandoc.convert(texts, pandoc.MARKDOWN, pandoc.HTML), strict=True))
    reader = _Reader(messages, converted, carried or {})
    for part in parts:
        yield from reader.items(part)


def _markdown(parts: Iterable[notebook.Part]) -> Iterator[notebook.Markdown]:
    for part in parts:
        if isinstance(part, notebook.Markdown):
            yield part
        elif isinstance(part, notebook.Choice):
            yield from _markdown(part.forms)


def _written(part: notebook.Markdown) -> str:
    """Return Markdown as the converter takes it."""
    text = pandoc.disarmed(part.source)
    if part.layer != "output":
        text = anchors.targets(admonitions.fenced(text))
    for name in part.attachments:
        if " " in name:  # which ends an address in Markdown
            text = text.replace(f"](attachment:{name}", f"](attachment:{name.replace(' ', '%20')}")
    return text


class _Reader:
    """Reads parts with what they have in common."""

    def __init__(self, messages: Messages, converted: Mapping[str, str], carried: Carried) -> None:
        self._messages, self._converted, self._carried = messages, converted, carried

    def items(self, part: notebook.Part) -> Iterator[Item]:
        match part:
            case notebook.Markdown():
                yield from self._prose(part)
            case notebook.Markup():
                yield from self._markup(part)
            case notebook.Image():
                yield from self._image(part)
            case notebook.Unshown():
                yield self._unshown(part)
            case notebook.Choice():
                yield from self._chosen(part)
            case notebook.Refusal():
                pass
            case notebook.Text() | notebook.Failure():
                yield shorten(self._messages, part)[0]
            case _:
                yield part

    def _chosen(self, choice: notebook.Choice) -> Iterator[Item]:
        """Yield the first form that holds something; the last, where none does."""
        for form in choice.forms:
            items = list(self.items(form))
            if any(not _is_bare(item) for item in items):
                break
        yield from items

    def _prose(self, part: notebook.Markdown) -> Iterator[Item]:
        attached = {f"attachment:{name}": data for name, data in part.attachments.items()}
        output = part.layer == "output"
        read = self._read(self._converted[_written(part)], attached, output=output)
        kind, layer = ("output", "coding") if output else ("prose", part.layer)
        for piece in read:
            if isinstance(piece, Heading) and kind == "prose":
                yield Head(part.cell, piece.level, "", piece)
            else:
                flow = _as_flow(piece)
                yield Prose(
                    part.cell, self._purpose(flow) if kind == "prose" else flow, layer, kind
                )

    def _purpose(self, flow: Flow) -> Flow:
        """Return what a notebook of ours says that it is for, in the language of the report."""
        text = unescape(flow.markup.removeprefix("<p>").removesuffix("</p>"))
        purpose = self._messages.standing(text, "purpose-")
        return flow if purpose == text else Flow(f"<p>{escape(purpose, quote=False)}</p>")

    def _markup(self, part: notebook.Markup) -> Iterator[Item]:
        html = part.html
        if part.caption and "<caption" not in html and "<table" in html:
            head, tag, rest = html.partition("<table")
            inside, end, body = rest.partition(">")
            html = f"{head}{tag}{inside}{end}<caption>{escape(part.caption)}</caption>{body}"
        for piece in self._read(pandoc.disarmed(html), {}, output=True):
            yield Prose(part.cell, _as_flow(piece), kind="output")

    def _image(self, part: notebook.Image) -> Iterator[Item]:
        try:
            ready = pictures.ready(part.mime, part.data)
        except pictures.Unreadable as error:
            yield self._line(part.cell, absent(self._messages, str(error), part.alt))
            return
        alt = part.alt or self._messages.message("page-undescribed", cell=str(part.cell))
        if ready.frames > 1:
            alt = self._messages.message("page-image-frame", image=alt, count=ready.frames)
        yield notebook.Image(part.cell, ready.mime, ready.data, alt, part.size, part.caption)

    def _unshown(self, part: notebook.Unshown) -> Prose:
        if part.kind == "picture":
            return self._line(part.cell, absent(self._messages, "broken", part.title))
        words = self._messages.message(
            "page-unshown",
            kind=part.kind,
            library=part.library or "none",
            title=self._messages.quoted(part.title) if part.title else "none",
        )
        markup = f'<span class="absent">{escape(pandoc.disarmed(words))}</span>'
        library = f" ({part.library})" if part.library else ""
        why = "it needs a script, and no picture of it is stored"
        why = "a report runs none" if part.kind == "script" else why
        fault = f"{part.kind}{library} not shown: {why}"
        return self._line(part.cell, Absent(markup, fault))

    def _line(self, cell: int, slot: Absent) -> Prose:
        return Prose(cell, Flow("<p>\ue0000\ue001</p>", (slot,)), kind="output")

    def _read(self, html: str, attached: Carried, *, output: bool) -> tuple[Flow | Heading, ...]:
        if attached or ("<img" in html and self._carried):
            return html_parts.read(
                self._messages, html, {**self._carried, **attached}, output=output
            )
        return _read(self._messages, html, output)


@lru_cache(maxsize=4096)
def _read(messages: Messages, html: str, output: bool) -> tuple[Flow | Heading, ...]:
    return html_parts.read(
        messages, html, output=output
    )  # it speaks of pictures that are not there


def _as_flow(piece: Flow | Heading) -> Flow:
    if isinstance(piece, Flow):
        return piece
    return Flow(f"<p><strong>{piece.markup}</strong></p>", piece.slots)


def _is_bare(item: Item) -> bool:
    """Return whether an item shows nothing, or only says of something that it is not shown."""
    if not isinstance(item, Prose):
        return False
    slots = list(item.piece.own())
    if any(
        not isinstance(slot, Absent | Place) or getattr(slot, "linked", False) for slot in slots
    ):
        return False
    return not words_of(item.piece.markup)


def lettering(listed: Iterable[Item]) -> Iterator[tuple[int, str]]:
    """Yield the texts that drawings set in a font of their reader's, each with its cell."""
    for item in listed:
        drawn: list[notebook.Image | Picture] = []
        if isinstance(item, notebook.Image):
            drawn.append(item)
        elif isinstance(item, Head | Prose):
            drawn += [slot for slot in item.piece.own() if isinstance(slot, Picture)]
        for one in drawn:
            if "svg" in one.mime:
                yield item.cell, svg.lettering(one.data)


def faults(listed: Iterable[Item]) -> Iterator[str]:
    """Yield what had to be shown otherwise than it was meant, with its cell."""
    for item in listed:
        if isinstance(item, Head | Prose):
            for slot in item.piece.own():
                if isinstance(slot, Absent) and slot.fault:
                    yield f"cell {item.cell}: {slot.fault}"


def carried(source: Mapping[str, Any]) -> Carried:
    """Return the pictures that a notebook carries from beside it."""
    own = source.get("metadata", {}).get("briefing", {})
    pictures = own.get("pictures", {}) if isinstance(own, Mapping) else {}
    return pictures if isinstance(pictures, Mapping) else {}
