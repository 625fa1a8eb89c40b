"""Where a claim's own words follow the text's, and where they leave them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from analysis.draft.find.tokens import words_of

_WORD = re.compile(r"[^\W_]+")
LONGEST_COPY = 8
"""Words in a row that a claim may have in common with the text."""
_QUOTE = 12
"""From how many words on, a sentence that differs in one place is an altered quotation."""


@dataclass(frozen=True)
class Change:
    """Where a claim has other words than the text: the text's, and its own; either may be empty."""

    text: tuple[str, ...]
    own: tuple[str, ...]
    inside: bool
    """Whether what stands on both sides is the text's."""


@dataclass(frozen=True)
class Alignment:
    """A claim's words laid beside those of one sentence.

    Attributes
    ----------
    own, text : tuple of str
        The words of the claim, and of the stretch of the sentence that it follows.
    matched : int
        How many of the claim's words are the sentence's, in its order.
    changes : tuple of Change
    """

    own: tuple[str, ...]
    text: tuple[str, ...]
    matched: int
    changes: tuple[Change, ...]

    @property
    def altered_quotation(self) -> Change | None:
        """The one place in which a claim differs from words of the text that it repeats."""
        inner = [c for c in self.changes if c.own or (c.text and c.inside)]
        if len(self.own) < _QUOTE or len(inner) != 1:
            return None
        return inner[0] if len(inner[0].own) <= 2 and len(inner[0].text) <= 2 else None


def plain(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, "cannot" and "n't" told apart as "not"."""
    words: list[str] = []
    for token in words_of(text).tokens:
        if token.low == "cannot":
            words += ["can", "not"]
        elif token.low == "n't":
            words.append("not")
        elif token.is_word:
            words.append(token.low)
    return tuple(words)


def align(own: tuple[str, ...], text: tuple[str, ...]) -> Alignment:
    """Lay a claim's words beside a sentence's.

    Examples
    --------
    >>> found = align(plain("The lane will open."), plain("Soon the lane may open, he said."))
    >>> found.matched, [(c.text, c.own) for c in found.changes]
    (3, [(('may',), ('will',))])
    """
    blocks = [
        b for b in SequenceMatcher(None, own, text, autojunk=False).get_matching_blocks() if b.size
    ]
    if not blocks:
        return Alignment(own, (), 0, (Change((), own, inside=False),))
    changes = []
    if size := blocks[0].a:
        beside = text[max(0, blocks[0].b - size) : blocks[0].b]
        changes.append(Change(beside, own[:size], inside=False))
    for left, right in pairwise(blocks):
        changes.append(
            Change(
                text[left.b + left.size : right.b], own[left.a + left.size : right.a], inside=True
            )
        )
    end = blocks[-1].a + blocks[-1].size
    if end < len(own):
        after = blocks[-1].b + blocks[-1].size
        changes.append(Change(text[after : after + len(own) - end], own[end:], inside=False))
    stretch = text[blocks[0].b : blocks[-1].b + blocks[-1].size]
    return Alignment(own, stretch, sum(block.size for block in blocks), tuple(changes))


@lru_cache(maxsize=1024)
def _low(text: str) -> tuple[str, ...]:
    return tuple(match.group().lower() for match in _WORD.finditer(text))


def copied(own: str, texts: Iterable[str], longest: int = LONGEST_COPY) -> str | None:
    """Return the first words of a claim that repeat more of the text in a row than is allowed."""
    words = _low(own)
    size = longest + 1
    if len(words) < size:
        return None
    mine = {tuple(words[i : i + size]): i for i in range(len(words) - size, -1, -1)}
    for text in texts:
        theirs = _low(text)
        for i in range(len(theirs) - size + 1):
            if tuple(theirs[i : i + size]) in mine:
                return " ".join(theirs[i : i + size])
    return None
