"""What the words of a sentence are, and which of them stand inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

Span = tuple[int, int]
"""Where something stands: half-open, in code points of the text given."""

_TOKEN = re.compile(
    r"""
    ``|''|--+|\.\.\.                             # marks that typewriters write with two signs
    |\d+(?:[.,]\d+)*                             # 1,500 and 2.4
    |(?:[^\W\d_]\.){2,}                          # U.S. and p.m.
    |(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Rev|Adm|Hon|Jr|Sr|Pres|Md|Va|Pa)\.
    |[^\W_]+?(?=n['’]t\b)|n['’]t\b                 # did|n't
    |['’](?:s|re|ve|ll|d|m)\b                      # minister|'s
    |[^\W_]+(?:[-'’.&_](?!(?:s|re|ve|ll|d|m|t)\b)[^\W_]+)*
    |[^\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENING = {"“": "”", "«": "»", "„": "“", "``": "''", "「": "」", "『": "』"}
_SWITCHING = {'"', "''"}
_SENTENCE = 2_000
"""Up to this length a text is a sentence, asked about more than once and so remembered."""
_STOPS = {",", ".", "?", "!", "…", "..."}
_CLOSERS = frozenset({"”", "»", "''", '"', "」", "』", "“"})


class Token(NamedTuple):
    """A word or a mark, with its place."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True)
class Words:
    """A sentence cut into words.

    Attributes
    ----------
    text : str
    tokens : tuple of Token
        In order.
    quoted : tuple of bool
        For each token, whether it stands inside quotation marks; the marks count as inside.
    """

    text: str
    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]

    def low(self, index: int) -> str:
        """Return a token in small letters; empty beyond either end."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def span(self, first: int, last: int) -> Span:
        """Return the span from one token to another, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def at(self, place: int) -> int:
        """Return the first token that begins at a place, or after it."""
        return bisect_left(self.tokens, place, key=lambda token: token.start)

    def closes(self, index: int) -> bool:
        """Whether a token is the mark that ends a quotation."""
        return (
            0 <= index < len(self.tokens)
            and self.tokens[index].text in _CLOSERS
            and self.quoted[index]
            and (index + 1 >= len(self.tokens) or not self.quoted[index + 1]
                 or self.tokens[index + 1].text in _OPENING)
        )  # fmt: skip


def words_of(text: str) -> Words:
    """Cut a text into words and marks.

    Parameters
    ----------
    text : str
        Any text.

    Examples
    --------
    >>> [token.text for token in words_of("He didn't see Avaria's 1,500 men.").tokens]
    ['He', 'did', "n't", 'see', 'Avaria', "'s", '1,500', 'men', '.']
    """
    return _cut(text) if len(text) <= _SENTENCE else _cut.__wrapped__(text)


@lru_cache(maxsize=1024)
def _cut(text: str) -> Words:
    tokens = tuple(
        Token(match.start(), match.end(), match.group(), match.group().lower().replace("’", "'"))
        for match in _TOKEN.finditer(text)
    )
    return Words(text, tokens, _quoted(text, tokens))


def _quoted(text: str, tokens: tuple[Token, ...]) -> tuple[bool, ...]:
    """Mark what stands in quotation marks.

    A quotation that is never closed reaches to the end, one that is closed without having been
    opened began before the text.
    """
    inside: list[bool] = []
    wanted: frozenset[str] = frozenset()
    last = 0
    for index, token in enumerate(tokens):
        if wanted:
            inside.append(True)
            if token.text in wanted:
                wanted, last = frozenset(), index + 1
        elif token.text in _OPENING:
            wanted = frozenset({_OPENING[token.text], "''", '"', "”"})
            inside.append(True)
        elif token.text in _SWITCHING and _opens(text, tokens, index, first=not last):
            wanted = frozenset({"''", '"', "”"})
            inside.append(True)
        elif token.text in _SWITCHING | {"”", "»"}:
            inside[last:] = [True] * (index - last)
            inside.append(True)
            last = index + 1
        else:
            inside.append(False)
    return tuple(inside)


def _opens(text: str, tokens: tuple[Token, ...], index: int, *, first: bool) -> bool:
    """Whether a mark that may open or close opens: by the spaces beside it, else by its place."""
    token = tokens[index]
    ahead = token.start == 0 or text[token.start - 1].isspace()
    after = token.end < len(text) and not text[token.end].isspace()
    if ahead != (not after):
        return ahead and after
    if index == 0 or not ahead:
        return index == 0
    before = tokens[index - 1].text
    return before not in _STOPS or (before != "," and not first)
