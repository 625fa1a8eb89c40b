"""Running text as data: strings, claim references and stressed words, never markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

# Control, format (bidi, zero-width), surrogate, private-use and unassigned characters, and the
# two line separators: none of them shows, so each could make a text read other than it is.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Letters and marks that Unicode, too, wants left blank: fillers and joiners.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")

_MORE = re.compile(r"^[^.]*\d[^.]*(?=\.?\s*$)")
_LOOSE = re.compile(r"\s+(?=[.,;:])")  # what a reference that is left out leaves behind


@dataclass(frozen=True)
class ClaimRef:
    """A reference to one claim; links to its entry in the claim annex."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    claim: str


@dataclass(frozen=True)
class CodingRef:
    """The name of what an analyst assumed or assigned; links to its entry in the coding annex."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    coding: str
    text: str


@dataclass(frozen=True)
class Strong:
    """Words that carry stress."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    text: str


@dataclass(frozen=True)
class Stat:
    """A number of the source summary, named so that it can be checked against the data."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    name: str
    text: str


@dataclass(frozen=True)
class Entry:
    """The short form of a motive or a risk, so that a page can be searched for it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    entry: str
    text: str


Span = str | ClaimRef | CodingRef | Strong | Stat | Entry
RichText = tuple[Span, ...]


def escape_invisible(text: str) -> str:
    """Return the text with every character that would not show written as ``⟨U+XXXX⟩``.

    Line breaks and tabs become spaces: an exhibit decides its own lines.
    """
    if text.isprintable() and (text.isascii() or _BLANK.isdisjoint(text)):  # quick to ask
        return text
    return "".join(map(_escaped, text))


def _escaped(char: str) -> str:
    if char in "\n\r\t":
        return " "
    unseen = unicodedata.category(char) in _UNSEEN or char in _BLANK
    return f"⟨U+{ord(char):04X}⟩" if unseen else char


def refs(claims: Iterable[str], *, lead: str = " ") -> RichText:
    """Return references to the claims, each after a space; ``lead`` stands before the first."""
    out: list[Span] = []
    for claim in claims:
        out += [" " if out else lead, ClaimRef(claim)]
    return tuple(out)


def plain(text: RichText, claim: str = "[{}]") -> str:
    """Return running text as plain text; ``claim`` is how a reference to a claim is written."""
    return escape_invisible(
        "".join(
            span if isinstance(span, str)
            else claim.format(span.claim) if isinstance(span, ClaimRef)
            else span.text
            for span in text
        )
    )  # fmt: skip


def without_refs(text: RichText) -> str:
    """Return running text as plain text without its references to claims.

    Nor is it said how many more there are.
    """
    spans = list(text)
    if len(spans) > 1 and isinstance(spans[-2], ClaimRef) and isinstance(spans[-1], str):
        spans[-1] = _MORE.sub("", spans[-1])
    return _LOOSE.sub("", " ".join(plain(tuple(spans), "").split()))


def claims_in(text: RichText) -> tuple[str, ...]:
    """Return the claims that running text refers to, in order, each once."""
    return tuple(dict.fromkeys(span.claim for span in text if isinstance(span, ClaimRef)))
