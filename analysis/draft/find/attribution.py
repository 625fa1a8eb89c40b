"""Who says what, and by which word: the attributions of a sentence."""

from __future__ import annotations

from dataclasses import replace

from analysis.draft.find.content import rest
from analysis.draft.find.nouns import DETERMINERS
from analysis.draft.find.phrases import phrase_at
from analysis.draft.find.speech import FORMS
from analysis.draft.find.tokens import Span, Words, words_of
from analysis.draft.find.verbs import Attribution, verb_at

__all__ = ["Attribution", "attributions"]

_TAIL = frozenset(
    "in on at during after late early monday tuesday wednesday thursday friday".split()
)
"""What may stand behind the word of saying where it ends the sentence."""
_RUBRICS = DETERMINERS | frozenset(
    """
    source sources correction note photo photos video update watch abstract analysis opinion q a
    """.split()
)


def attributions(sentence: str) -> list[Attribution]:
    """Find who says what in a sentence.

    Parameters
    ----------
    sentence : str
        One sentence, or a few; English.

    Returns
    -------
    list of Attribution
        In reading order. Spans are half-open, in code points of ``sentence``.

    Examples
    --------
    >>> text = "The lane is shallow, says Odran Felk."
    >>> found = attributions(text)[0]
    >>> text[slice(*found.source)], text[slice(*found.cue)], text[slice(*found.content)]
    ('Odran Felk', 'says', 'The lane is shallow')
    """
    words = words_of(sentence)
    kept: list[Attribution] = []
    reach = 0
    for index in range(len(words.tokens)):
        one = _at(words, index)
        if one is None or one.cue is None or (kept and kept[-1].cue == one.cue):
            continue
        if one.cue[0] < reach and not _goes_on(words, one, kept[-1].cue):
            continue
        if kept:
            kept[-1] = _clipped(words, kept[-1], one)
        kept.append(one)
        if one.content and one.content[0] >= one.cue[1] and one.source:
            reach = max(reach, one.content[1])
    return kept


def _clipped(words: Words, one: Attribution, following: Attribution) -> Attribution:
    """Return an attribution whose content ends where the next speaker begins."""
    begins = following.source or following.cue
    if one.content is None or begins is None or following.cue is None:
        return one
    begins = min(begins, following.cue)
    if not one.content[0] < begins[0] < one.content[1]:
        return one
    last = words.at(begins[0]) - 1
    while words.low(last) in {",", "and", "but", ";"}:
        last -= 1
    end = words.tokens[last].end
    return replace(one, content=(one.content[0], end) if end > one.content[0] else None)


def _goes_on(words: Words, one: Attribution, kept_cue: Span | None) -> bool:
    """Whether an attribution inside what another reports is of the same rank, not part of it."""
    if one.source is None or one.cue is None or one.source[0] > one.cue[0]:
        return True
    if kept_cue is not None and one.source[0] < kept_cue[0]:
        return True
    if not any(low in FORMS for low in words.text[slice(*one.cue)].lower().split()):
        return True  # "according to" reports the whole
    first = words.at(one.source[0])
    if words.low(first - 1) in {"but", "while", "though", "although", ";", "--", "—", "and"}:
        return True
    after = words.low(words.at(one.cue[1]))
    tail = after in {",", "."} | _TAIL or words.text[slice(*one.cue)].lower() in {"told", "tells"}
    return words.low(first - 1) == "," and tail


def _at(words: Words, index: int) -> Attribution | None:
    low = words.low(index)
    if low in FORMS:
        return verb_at(words, index)
    if low == ":":
        return _colon(words, index)
    return phrase_at(words, index)


def _colon(words: Words, index: int) -> Attribution | None:
    """Read ``NAME: what it says``, as transcripts and headlines have it."""
    first = 1 if words.low(0) in {"``", '"', "“", "''"} else 0
    if not 0 < index - first <= 5 or index + 2 >= len(words.tokens):
        return None
    if not words.quoted[index + 1] and (
        first or words.low(0) in _RUBRICS or len(words.tokens) < index + 5
    ):
        return None
    if not all(
        words.tokens[i].capital or words.low(i) in {"of", "the", "."} for i in range(first, index)
    ):
        return None
    return Attribution(
        words.span(first, index - 1), words.span(index, index), rest(words, index + 1)
    )
