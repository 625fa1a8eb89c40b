"""Where what is said begins and ends, beside the speaker and the word of saying."""

from __future__ import annotations

from analysis.draft.find.nouns import DAYS
from analysis.draft.find.tokens import Span, Words

_SHORT = 8
"""Words behind the word of saying that say where, when or to whom, not what."""
_FAR = 400
"""How many words what is said may take."""


def after_content(words: Words, index: int) -> bool:
    """Whether a word is the mark at which what is said may end: a comma or a closing quote."""
    return words.low(index) in {",", "?", "!"} or words.closes(index)


def content(words: Words, source: int, last: int) -> Span | None:
    """Return what is said: what follows, else what stands ahead of the speaker."""
    after = words.low(last + 1)
    if after in {",", ".", ""} or words.closes(last + 1):
        if source and after_content(words, source - 1):
            return ahead(words, source - 1)
        if after == ",":
            return rest(words, last + 2)
    if source and after_content(words, source - 1) and dated(words, last + 1):
        return ahead(words, source - 1)
    following = rest(words, last + 1)
    if following is not None and source and after_content(words, source - 1):
        end = words.at(following[1]) - last - 1
        if end <= _SHORT and words.low(last + 1) not in {"that", "``", '"', "“"}:
            return ahead(words, source - 1)
    return following if following is not None else ahead(words, source - 1)


def dated(words: Words, first: int) -> bool:
    """Whether a word begins a day and a comma, as in ``…, she said on Monday, after …``."""
    day = first + (words.low(first) in {"on", "late", "early", "last"})
    day += words.low(day) in {"late", "early", "last"}
    return words.low(day) in DAYS and words.low(day + 1) in {",", "."}


def rest(words: Words, first: int) -> Span | None:
    """Return the span from a word to the sentence's end, its full stop left out."""
    last = _sentence_end(words, first)
    while last >= first and words.low(last) in {".", "!", "?"}:
        last -= 1
    return words.span(first, last) if first <= last else None


def _sentence_end(words: Words, first: int) -> int:
    """Return the last word of the sentence, where several stand in a row."""
    quoted = first < len(words.tokens) and words.quoted[first]
    end = min(len(words.tokens) - 1, first + _FAR)
    for index in range(first, end):
        if quoted and words.closes(index):
            return index
        ended = words.closes(index) and words.low(index - 1) in {".", "!", "?"}
        if ended or (words.low(index) in {".", "!", "?"} and not words.quoted[index]):
            after = words.tokens[index + 1]
            if after.capital or words.quoted[index + 1]:
                return index
    return end


def ahead(words: Words, last: int) -> Span | None:
    """Return the span from the sentence's beginning, or that of a quotation, to a word."""
    while last >= 0 and words.low(last) == ",":
        last -= 1
    if last < 0:
        return None
    first = last
    quoted = words.quoted[last]
    while first > max(0, last - _FAR) and not (
        words.closes(first - 1) if quoted else _ends(words, first - 1)
    ):
        if quoted and not words.quoted[first - 1]:
            break
        first -= 1
    return words.span(first, last)


def _ends(words: Words, index: int) -> bool:
    """Whether a sentence ends at a word, where several stand in a row."""
    after = words.tokens[index + 1]
    return (
        words.low(index) in {".", "!", "?"}
        and not words.quoted[index]
        and len(words.low(index - 1)) > 2
        and (after.capital or words.quoted[index + 1])
    )
