"""Who says what, and by which word: the attributions of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.draft.find import subject
from analysis.draft.find.numbers import number_at
from analysis.draft.find.speech import (
    AUXILIARIES,
    CLAUSE_VERBS,
    FORMS,
    NEED_FIGURE,
    NEED_NOUN,
    NEED_PARTICLE,
    NEGATIONS,
    NOUNS_TOO,
    PARTICLES,
    VERDICTS,
)
from analysis.draft.find.tokens import Span, Words, words_of


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


_BEING = frozenset("is are was were be been being 's 're 'm".split())
_OPEN = frozenset("could might may can".split())
"""With these, nobody has said anything yet."""
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
        if one.cue[0] < reach and not _goes_on(words, one, kept[-1].cue):
            continue
        kept.append(one)
        if one.content and one.content[0] >= one.cue[1] and one.source:
            reach = max(reach, one.content[1])
    return kept


def _goes_on(words: Words, one: Attribution, kept_cue: Span | None) -> bool:
    """Whether an attribution inside what another reports is of the same rank, not part of it."""
    if one.source is None or one.cue is None or one.source[0] > one.cue[0]:
        return True
    if kept_cue is not None and one.source[0] < kept_cue[0]:
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


@dataclass(frozen=True)
class _Verb:
    """A word of saying with its auxiliaries: ``has never said``.

    ``first`` and ``last`` are its first and last word, ``index`` the word of saying itself.
    """

    first: int
    index: int
    last: int
    lemma: str
    tense: str
    forms: frozenset[str]

    @property
    def passive(self) -> bool:
        return self.tense in {"past", "done"} and bool(self.forms & _BEING)

    @property
    def finite(self) -> bool:
        return bool(self.forms) or self.tense in {"base", "third", "past"}


def _verb(words: Words, index: int) -> Attribution | None:
    if words.quoted[index] or words.tokens[index].capital:
        return None
    verb = _group(words, index)
    if verb is None or words.low(verb.first - 1) == "to" or _is_noun(words, verb):
        return None
    if verb.passive:
        return _passive(words, verb)
    if verb.tense == "ing" and verb.forms <= {"'s"} and verb.forms:
        return None
    if verb.tense == "ing" and not verb.forms & _BEING:
        return _participle(words, verb)
    if not verb.finite or verb.forms & _OPEN:
        return None
    return _active(words, verb) or _inverted(words, verb) or _coordinated(words, verb)


def _group(words: Words, index: int) -> _Verb | None:
    lemma, tense = FORMS[words.low(index)]
    last = index
    if words.low(index + 1) in PARTICLES.get(lemma, ()):
        last = index + 1
    elif (
        lemma in NEED_PARTICLE
        or (lemma in NEED_FIGURE and not _figure_follows(words, index))
        or (lemma in NEED_NOUN and not _verdict_follows(words, index))
    ):
        return None
    first, forms = index, set[str]()
    while first > 0:
        low = words.low(first - 1)
        if low == "'s" and tense in {"base", "third"} and not forms:
            break
        if low in AUXILIARIES:
            forms.add(low)
        elif low not in NEGATIONS and (not subject.adverb(low) or words.tokens[first - 1].capital):
            break
        first -= 1
    return _Verb(first, index, last, lemma, tense, frozenset(forms))


def _figure_follows(words: Words, index: int) -> bool:
    """Whether a number follows in the same clause: ``puts it at about 45``."""
    for ahead in range(index + 1, min(len(words.tokens), index + 14)):
        if words.low(ahead) in {";", ":", "."}:
            return False
        if number_at(words, ahead) is not None and words.low(ahead) not in {"a", "an", "one"}:
            return True
    return False


def _verdict_follows(words: Words, index: int) -> bool:
    """Whether a verdict follows: ``reached the same conclusion``."""
    return any(words.low(ahead) in VERDICTS for ahead in range(index + 1, index + 6))


def _is_noun(words: Words, verb: _Verb) -> bool:
    """Whether what may be a verb is the noun: ``the claims``, ``the attacks on …``."""
    if verb.lemma not in NOUNS_TOO or verb.tense not in {"base", "third"} or verb.forms:
        return False
    ahead, after = words.low(verb.first - 1), words.low(verb.last + 1)
    if ahead in subject.DETERMINERS | {"'s"} | subject.PREPOSITIONS or ahead == "":
        return True
    if verb.tense == "base" and not _plural_subject(words, verb.first - 1):
        return True
    if ahead in subject.PRONOUNS or after[:1].isdecimal():
        return False
    if after in {",", "."} and verb.lemma in CLAUSE_VERBS:
        whole = subject.before(words, verb.first - 1)
        if whole is not None and _after_content(words, whole[0] - 1):
            return False
    return (
        after not in _AFTER_A_VERB and not words.quoted[min(verb.last + 1, len(words.tokens) - 1)]
    )


def _plural_subject(words: Words, last: int) -> bool:
    low = words.low(last)
    if low.endswith("s") or low in _PLURAL:
        return True
    whole = subject.before(words, last)
    if whole is None or not (
        words.tokens[whole[0]].capital or words.low(whole[0]) in subject.DETERMINERS
    ):
        return False
    parts = [words.low(i) for i in range(whole[0], whole[1] + 1)]
    head = next((i for i, part in enumerate(parts) if part in subject.PREPOSITIONS), len(parts))
    return parts[head - 1].endswith("s") or "and" in parts[:head]


def _active(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``the minister said that …``."""
    whole = subject.before(words, verb.first - 1)
    if whole is None:
        return None
    last = verb.last + (words.low(verb.last + 1) == ":")
    return Attribution(
        words.span(*whole), words.span(verb.first, last), _content(words, whole[0], last)
    )


def _inverted(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``…, said the minister``."""
    if verb.lemma not in CLAUSE_VERBS or not _after_content(words, verb.first - 1):
        return None
    end = subject.behind(words, verb.last + 1)
    if end is None:
        return None
    return Attribution(
        words.span(verb.last + 1, end),
        words.span(verb.first, verb.last),
        _ahead(words, verb.first - 1),
    )


def _coordinated(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``… and added that …``, whose speaker stands elsewhere."""
    if verb.lemma not in CLAUSE_VERBS or verb.tense == "base":
        return None
    if words.low(verb.first - 1) not in {"and", "but", ",", "or"}:
        return None
    return Attribution(None, words.span(verb.first, verb.last), _rest(words, verb.last + 1))


def _passive(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``was described by the minister``."""
    end = subject.behind(words, verb.last + 2) if words.low(verb.last + 1) == "by" else None
    if end is None:
        return None
    return Attribution(words.span(verb.last + 2, end), words.span(verb.first, verb.last), None)


def _participle(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``…, saying that …``, whose speaker stands elsewhere."""
    if verb.first and words.low(verb.first - 1) not in {",", "and", "--", "—", ")"}:
        return None
    return Attribution(None, words.span(verb.index, verb.last), _rest(words, verb.last + 1))


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
