"""What a phrase attributes to whom: "according to", "in the brokers' view", "courtesy of"."""

from __future__ import annotations

from analysis.draft.find.behind import behind
from analysis.draft.find.content import ahead, rest
from analysis.draft.find.tokens import Words
from analysis.draft.find.verbs import Attribution

_TO = {"according": "to", "courtesy": "of"}
_VIEWS = frozenset(
    "view views opinion words estimate judgement judgment account telling eyes".split()
)
_PUTTING = frozenset("put puts".split())


def phrase_at(words: Words, index: int) -> Attribution | None:
    """Return the attribution of a phrase that begins at a word, or None.

    Parameters
    ----------
    words : Words
    index : int
    """
    low = words.low(index)
    if low in _TO and words.low(index + 1) == _TO[low]:
        return _according(words, index)
    if low in {"in", "by"} and not words.quoted[index]:
        return _view(words, index)
    if low == "as":
        return _as_put(words, index)
    return None


def _according(words: Words, index: int) -> Attribution | None:
    first = index + 2
    last = behind(words, first, any_noun=True)
    if last is None:
        return None
    if words.tokens[index].capital:  # the speaker ends where the sentence goes on
        stop = next((i for i in range(first, last + 1) if words.low(i) == ","), last + 1)
        last = stop - 1
        content = rest(words, last + 1 + (words.low(last + 1) == ","))
    else:
        content = ahead(words, index - 1)
    return Attribution(words.span(first, last), words.span(index, index + 1), content)


def _view(words: Words, index: int) -> Attribution | None:
    """Read ``in the view of the insurers`` and ``in the insurers' view``."""
    after = index + 1 + (words.low(index + 1) in {"the", "its"})
    if words.low(after) in _VIEWS and words.low(after + 1) == "of":
        last = behind(words, after + 2, any_noun=True)
        if last is None:
            return None
        content = rest(words, last + 2) if words.low(last + 1) == "," else ahead(words, index - 1)
        return Attribution(words.span(after + 2, last), words.span(index, after + 1), content)
    for mark in range(index + 2, min(len(words.tokens) - 1, index + 9)):
        if words.low(mark) in {"'s", "'", "’"} and words.low(mark + 1) in _VIEWS:
            content = ahead(words, index - 1) or rest(words, mark + 2)
            return Attribution(
                words.span(index + 1, mark - 1), words.span(mark + 1, mark + 1), content
            )
        if not words.tokens[mark - 1].is_word:
            break
    return None


def _as_put(words: Words, index: int) -> Attribution | None:
    """Read ``as its diplomats like to put it``."""
    for verb in range(index + 2, min(len(words.tokens) - 1, index + 12)):
        if words.low(verb) in {",", ";", "."}:
            return None
        if words.low(verb) in _PUTTING and words.low(verb + 1) == "it":
            end = verb - 1
            while end > index + 1 and words.low(end) in {
                "to",
                "like",
                "likes",
                "often",
                "once",
                "has",
            }:
                end -= 1
            content = ahead(words, index - 1) or rest(words, verb + 2)
            return Attribution(words.span(index + 1, end), words.span(verb, verb + 1), content)
    return None
