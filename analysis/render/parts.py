"""Decide what kinds of things a notebook shows, ours and anybody's, before any is converted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.blocks import Block

_HALF = re.compile("[\ud800-\udfff]")


def joined(value: object) -> str:
    """Return a text that a notebook holds whole or by lines; half a character becomes a sign."""
    text = (
        "".join(map(str, value)) if isinstance(value, list) else str("" if value is None else value)
    )
    return _HALF.sub("\ufffd", text).replace("\ufeff", "")  # a byte-order mark is no letter


@dataclass(frozen=True)
class Markdown:
    """Prose that somebody wrote, and the layer it stands on."""

    cell: int
    source: str
    layer: str = "coding"
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Exhibit:
    """A block of ours."""

    cell: int
    block: Block


@dataclass(frozen=True)
class Refusal:
    """A block that is none: its output is shown as anybody's."""

    cell: int
    reason: str


@dataclass(frozen=True)
class Markup:
    """A foreign output that shows itself as HTML; ``caption`` is what its cell calls a table."""

    cell: int
    html: str
    caption: str = ""


@dataclass(frozen=True)
class Image:
    """A foreign output that is a picture; an empty ``alt`` means that nobody described it.

    ``size`` is the width that it asks for, as HTML has it: pixels or per cent.
    """

    cell: int
    mime: str
    data: bytes
    alt: str = ""
    size: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Text:
    """Plain text: something printed, something warned of, a value, a piece of code."""

    cell: int
    text: str
    kind: str = "stdout"


@dataclass(frozen=True)
class Failure:
    """A cell that ended with an error."""

    cell: int
    name: str
    message: str
    trace: str


@dataclass(frozen=True)
class Unshown:
    """An output that no format can show: its kind, who made it and what it is called.

    ``kind`` is one of `KINDS`; the others are empty where nothing tells them.
    """

    cell: int
    kind: str
    library: str = ""
    title: str = ""


KINDS = frozenset({"figure", "map", "table", "widget", "scene", "animation", "video", "sound",
                   "document", "script", "picture", "output"})  # fmt: skip

Form = Markdown | Markup | Image | Text | Unshown


@dataclass(frozen=True)
class Choice:
    """One output in several forms, the richest first: the first that holds anything is shown."""

    cell: int
    forms: tuple[Form, ...]


Part = Markdown | Exhibit | Refusal | Markup | Image | Text | Failure | Unshown | Choice
