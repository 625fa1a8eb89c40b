"""Running text as data: strings, claim references and stressed words, never markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analysis.words import Argument, say

Layer = Literal["reported", "assumption", "coding", "judgement"]

# Control, format (bidi, zero-width), surrogate, private-use and unassigned characters, and the
# two line separators: none of them shows, so each could make a text read other than it is.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Letters and marks that Unicode, too, wants left blank: fillers and joiners.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")


@dataclass(frozen=True)
class ClaimRef:
    """A reference to one claim; links to its entry in the claim annex."""

    claim: str


@dataclass(frozen=True)
class Strong:
    """Words that carry stress."""

    text: str


@dataclass(frozen=True)
class Stat:
    """A number of the source summary, named so that it can be checked against the data."""

    name: str
    text: str


Run = str | ClaimRef | Strong | Stat
Runs = tuple[Run, ...]
Data = tuple[tuple[str, str], ...]
"""Names and values of ``data-`` attributes beyond those that every exhibit has."""


def visible(text: str) -> str:
    """Return the text with every character that would not show written as ``⟨U+XXXX⟩``.

    Line breaks and tabs become spaces: an exhibit decides its own lines.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char in "\n\r\t":
        return " "
    unseen = unicodedata.category(char) in _UNSEEN or char in _BLANK
    return f"⟨U+{ord(char):04X}⟩" if unseen else char


_HOLE = "\ue000{}\ue000"  # private use: `visible` lets none through from a seed
_HOLES = re.compile("\ue000(\\w+)\ue000")


def told(message: str, **values: Argument | Runs) -> Runs:
    """Return a message of the table of words as running text.

    Parameters
    ----------
    message : str
        Its name.
    **values : str, int or runs
        As in ``say``; runs stand in the text as they are.
    """
    given: dict[str, Argument] = {}
    for name, value in values.items():
        if isinstance(value, tuple):
            given[name] = _HOLE.format(name)
        else:
            given[name] = visible(value) if isinstance(value, str) else value
    out: list[Run] = []
    for place, part in enumerate(_HOLES.split(say(message, **given))):
        held = values[part] if place % 2 else part
        out += held if isinstance(held, tuple) else [str(held)] if held else []
    return tuple(out)


def refs(claims: Iterable[str], *, lead: str = " ") -> Runs:
    """Return references to the claims, each after a space; ``lead`` stands before the first."""
    out: list[Run] = []
    for claim in claims:
        out += [" " if out else lead, ClaimRef(claim)]
    return tuple(out)


def plain(runs: Runs) -> str:
    """Return running text as plain text, claim references in square brackets."""
    return "".join(
        f"[{visible(run.claim)}]"
        if isinstance(run, ClaimRef)
        else visible(run if isinstance(run, str) else run.text)
        for run in runs
    )


def claims_in(runs: Runs) -> tuple[str, ...]:
    """Return the claims that running text refers to, in order, each once."""
    return tuple(dict.fromkeys(run.claim for run in runs if isinstance(run, ClaimRef)))
