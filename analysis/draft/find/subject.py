"""Where the words for a speaker begin and end, beside a word of saying."""

from __future__ import annotations

from analysis.draft.find.nouns import (
    BREAKS,
    DAYS,
    FAR,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    STANDING,
    adverb,
    can_speak,
    noun_phrase,
)
from analysis.draft.find.speech import AUXILIARIES, FORMS
from analysis.draft.find.tokens import Span, Words, words_of

_NO_HEAD = BREAKS | PREPOSITIONS | AUXILIARIES | {"and", "or", "to"}
_WENT = frozenset(
    """
    went came took gave made saw met held left ran fell rose began kept told sent spoke stood
    won lost
    brought built bought said wrote found thought knew grew drew
    """.split()
)


def before(words: Words, last: int) -> tuple[int, int] | None:
    """Return the first and last word of the speaker that ends at a word, or None.

    Parameters
    ----------
    words : Words
    last : int
        Index of the word before the word of saying, auxiliaries and adverbs left out.
    """
    last = _untimed(words, last)
    if last < 0:
        return None
    low = words.low(last)
    if low in STANDING or (low == "that" and _relative(words, last)):
        return last, last
    if low in {",", ")", "]", "--", "—", "-", "–"}:
        if low == "," and words.low(last - 1) in FORMS and FORMS[words.low(last - 1)][1] != "ing":
            return _before_aside(words, last)
        first = _described(words, last)
    elif words.tokens[last].is_word and (low not in _NO_HEAD or _is_may(words, last)):
        first = noun_phrase(words, last, _left_edge(words, last))
    else:
        first = None
    return None if first is None else (first, last)


def _is_may(words: Words, index: int) -> bool:
    """Whether a word is a name that only looks like an auxiliary: Theresa May."""
    return index > 0 and words.tokens[index].text == "May" and words.tokens[index - 1].capital


def _before_aside(words: Words, last: int) -> tuple[int, int] | None:
    """Return the subject ahead of an aside such as ``, she said,``."""
    for comma in range(last - 2, max(0, last - 12), -1):
        if words.low(comma) == ",":
            last = comma - 1
            if words.low(last) in _NO_HEAD or not words.tokens[last].is_word:
                return None
            first = noun_phrase(words, last, _left_edge(words, last))
            return None if first is None else (first, last)
    return None


def _untimed(words: Words, last: int) -> int:
    """Leave out a time that stands between a speaker and the word of saying."""
    if words.low(last) in DAYS and last:
        return last - (2 if words.low(last - 1) == "on" else 1)
    if words.low(last) in {"week", "month", "year"} and words.low(last - 1) in {"this", "last"}:
        return last - (3 if words.low(last - 2) in {"earlier", "late", "later"} else 2)
    return last


def _relative(words: Words, last: int) -> bool:
    ahead = words.low(last - 1)
    return (
        bool(ahead)
        and ahead[0].isalpha()
        and ahead not in FORMS
        and ahead not in PREPOSITIONS | AUXILIARIES
    )


def _left_edge(words: Words, last: int, *, commas: bool = False) -> int:
    """Return where the stretch of words begins that may hold the speaker."""
    index = last
    depth = 0
    while index > max(0, last - FAR):
        low = words.low(index - 1)
        token = words.tokens[index - 1]
        if low in {")", "]"}:
            depth += 1
        elif low in {"(", "["}:
            if not depth:
                return index
            depth -= 1
        elif depth:
            pass
        elif words.quoted[index - 1] != words.quoted[last]:
            return index
        elif low == "-" and token.start > 0 and words.text[token.start - 1].isspace():
            if not commas:
                return index
        elif not token.is_word and low not in {
            "'s",
            "'",
            "’",
            "&",
            "-",
            "/",
            ".",
            "$",
            "#",
            "@",
            "%",
            "``",
        }:
            if not (commas and low in {",", "--", "—", "–"}):
                return index
        elif (
            low == "."
            and not (
                index >= 2 and len(words.low(index - 2)) <= 4 and words.tokens[index - 2].capital
            )
        ) or (not commas and low in BREAKS):
            return index
        index -= 1
    return index


def _described(words: Words, last: int) -> int | None:
    """Return where a speaker begins whose description ends at a comma, a dash or a bracket."""
    mark = words.low(last)
    if mark in {")", "]"}:
        opening = last
        while opening > max(0, last - FAR) and words.low(opening) not in {"(", "["}:
            opening -= 1
        inner = before(words, opening - 1) if words.low(opening) in {"(", "["} else None
        return inner[0] if inner else None
    edge = _left_edge(words, last - 1, commas=True)
    commas = [i for i in range(edge, last) if words.low(i) in {",", "--", "—", "–"}]
    for comma in commas:
        name = comma - 1
        if words.low(name) == ")":
            while name > edge and words.low(name) != "(":
                name -= 1
            name -= 1
        if (
            name < edge
            or not words.tokens[name].is_word
            or words.low(name) in DAYS | MONTHS | {"however"}
        ):
            continue
        first = noun_phrase(words, name, _left_edge(words, name))
        if first is not None and not can_speak(words, first, name):
            continue
        if first is None or (words.low(name) in PRONOUNS):
            continue
        ahead = words.low(first - 1) if first > 0 else ""
        if first > edge and ahead in PREPOSITIONS:
            continue
        if any(
            words.low(i) in FORMS
            and not words.tokens[i].capital
            and FORMS[words.low(i)][1] in {"past", "third"}
            for i in range(first, comma)
        ):
            continue
        return first
    return None


def subject_of(sentence: str) -> Span | None:
    """Return the words for who acts in a sentence: what stands ahead of its first verb.

    Examples
    --------
    >>> text = "Officials of the port have been busy, calling it a flood."
    >>> text[slice(*subject_of(text))]
    'Officials of the port'
    """
    words = words_of(sentence)
    for index, token in enumerate(words.tokens[:FAR]):
        verb = token.low in AUXILIARIES - {"'s", "'d"} or token.low in _WENT
        if not index or token.capital or not (verb or token.low.endswith("ed")):
            continue
        last = index - 1
        while last and adverb(words.low(last)):
            last -= 1
        whole = before(words, last)
        if whole is not None and words.low(whole[0]) not in PRONOUNS:
            return words.span(*whole)
    return None
