"""Who says what, and by which word: the attributions of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.draft import subject
from analysis.draft.speech import (
    AUXILIARIES,
    CLAUSE_VERBS,
    FORMS,
    NEED_PARTICLE,
    NEGATIONS,
    NOUNS_TOO,
    PARTICLES,
)
from analysis.draft.tokens import Span, Words, words_of


@dataclass(frozen=True)
class Attribution:
    """What somebody is said to say, think or want.

    Attributes
    ----------
    source : (int, int) or None
        The words for who says it.
    cue : (int, int) or None
        The word or words of saying.
    content : (int, int) or None
        What is said.
    """

    source: Span | None
    cue: Span | None
    content: Span | None


_FAR = 400
"""How many words what is said may take."""
_RUBRICS = subject.DETERMINERS | frozenset(
    "source sources correction note photo photos video update watch abstract analysis opinion".split()
)
_AFTER_A_VERB = frozenset(
    "that the a an he she they it to his her their its this these those him them there : whether how".split()
)
_PLURAL = subject.PRONOUNS | {
    "people",
    "police",
    "some",
    "many",
    "others",
    "men",
    "women",
    "which",
    "that",
    "to",
}


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
        if one.cue[0] < reach and not _goes_on(words, one):
            continue
        kept.append(one)
        if one.content and one.content[0] >= one.cue[1] and one.source:
            reach = max(reach, one.content[1])
    return kept


def _goes_on(words: Words, one: Attribution) -> bool:
    """Whether an attribution inside what another reports is of the same rank, not part of it."""
    if one.source is None or one.cue is None or one.source[0] > one.cue[0]:
        return True
    first = words.at(one.source[0])
    if words.low(first - 1) in {"but", "while", "though", "although", ";", "--", "—", "and"}:
        return True
    return words.low(first - 1) == "," and words.low(words.at(one.cue[1])) in {",", "."}


def _at(words: Words, index: int) -> Attribution | None:
    low = words.low(index)
    if low == "according" and words.low(index + 1) == "to":
        return _according(words, index)
    if low in FORMS:
        return _verb(words, index)
    if low == ":":
        return _colon(words, index)
    return None


def _according(words: Words, index: int) -> Attribution | None:
    first = index + 2
    last = subject.behind(words, first, any_noun=True)
    if last is None:
        return None
    if words.tokens[index].capital:  # the speaker ends where the sentence goes on
        stop = next((i for i in range(first, last + 1) if words.low(i) == ","), last + 1)
        last = stop - 1
        content = _rest(words, last + 1)
    else:
        content = _ahead(words, index - 1)
    return Attribution(words.span(first, last), words.span(index, index + 1), content)


def _colon(words: Words, index: int) -> Attribution | None:
    """Read ``NAME: what it says``, as transcripts and headlines have it."""
    first = 1 if words.low(0) in {"``", '"', "“", "''"} else 0
    if not 0 < index - first <= 5 or index + 2 >= len(words.tokens):
        return None
    name = words.text[words.tokens[first].start : words.tokens[index - 1].end]
    if not words.quoted[index + 1] and (
        first or words.low(0) in _RUBRICS or len(words.tokens) < index + 5
    ):
        return None
    if not all(
        words.tokens[i].capital or words.low(i) in {"of", "the", "."} for i in range(first, index)
    ):
        return None
    return Attribution(
        words.span(first, index - 1), words.span(index, index), _rest(words, index + 1)
    )


def _verb(words: Words, index: int) -> Attribution | None:
    low = words.low(index)
    lemma, tense = FORMS[low]
    if words.quoted[index] or words.tokens[index].capital:
        return None
    last = index
    if words.low(index + 1) in PARTICLES.get(lemma, ()):
        last = index + 1
    elif lemma in NEED_PARTICLE:
        return None
    start, forms = _group(words, index)
    ahead = words.low(start - 1)
    if (
        tense in {"base", "third"}
        and not forms
        and lemma in NOUNS_TOO
        and _is_noun(words, start, last, tense)
    ):
        return None
    passive = tense in {"past", "done"} and any(
        f in {"is", "are", "was", "were", "be", "been", "being", "'s", "'re"} for f in forms
    )
    if passive:
        return _passive(words, start, last)
    if tense == "done" and not forms:
        return None
    if ahead == "to":
        return None
    if tense == "ing" and not any(
        f in {"is", "are", "was", "were", "been", "'s", "'re", "'m"} for f in forms
    ):
        return _participle(words, index, start, last)
    source = subject.before(words, start - 1) if start else None
    if source is not None:
        own = words.span(source, start - 1)
        cue_last = last + 1 if words.low(last + 1) == ":" else last
        return Attribution(own, words.span(start, cue_last), _content(words, source, cue_last))
    if lemma in CLAUSE_VERBS and start and _after_content(words, start - 1):
        end = subject.behind(words, last + 1)
        if end is not None:
            return Attribution(
                words.span(last + 1, end), words.span(start, last), _ahead(words, start - 1)
            )
    if ahead in {"and", "but", ",", "or"} and lemma in CLAUSE_VERBS and tense != "base":
        return Attribution(None, words.span(start, last), _rest(words, last + 1))
    return None


def _group(words: Words, index: int) -> tuple[int, list[str]]:
    """Return where the group of the verb begins, and its auxiliaries."""
    start, forms = index, list[str]()
    while start > 0:
        low = words.low(start - 1)
        if low == "'s" and FORMS[words.low(index)][1] in {"base", "third"} and not forms:
            break
        if low in AUXILIARIES:
            forms.append(low)
        elif low in NEGATIONS or (subject.adverb(low) and not words.tokens[start - 1].capital):
            pass
        else:
            break
        start -= 1
    return start, forms


def _is_noun(words: Words, start: int, last: int, tense: str) -> bool:
    ahead, after = words.low(start - 1), words.low(last + 1)
    if tense == "base" and not (ahead.endswith("s") or ahead in _PLURAL):
        return True
    if ahead in subject.DETERMINERS | {"'s"} | subject.PREPOSITIONS or ahead == "":
        return True
    if ahead in subject.PRONOUNS or ahead == "to":
        return False
    return after not in _AFTER_A_VERB and not words.quoted[min(last + 1, len(words.tokens) - 1)]


def _passive(words: Words, start: int, last: int) -> Attribution | None:
    if words.low(last + 1) == "by":
        end = subject.behind(words, last + 2)
        if end is not None:
            return Attribution(words.span(last + 2, end), words.span(start, last), None)
    return None


def _participle(words: Words, index: int, start: int, last: int) -> Attribution | None:
    """Read ``…, saying that …``, whose speaker stands elsewhere."""
    if words.low(start - 1) in {",", "and", "--", "—", ")"} or start == 0:
        return Attribution(None, words.span(index, last), _rest(words, last + 1))
    return None


def _after_content(words: Words, index: int) -> bool:
    return words.low(index) in {",", "?", "!"} or words.closes(index)


def _content(words: Words, source: int, last: int) -> Span | None:
    """Return what is said: what follows, else what stands ahead of the speaker."""
    after = words.low(last + 1)
    if after in {",", ".", ""} or words.closes(last + 1):
        if source and _after_content(words, source - 1):
            return _ahead(words, source - 1)
        if after == ",":
            return _rest(words, last + 2)
    rest = _rest(words, last + 1)
    return rest if rest is not None else _ahead(words, source - 1)


def _rest(words: Words, first: int) -> Span | None:
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


def _ahead(words: Words, last: int) -> Span | None:
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
