"""What a word of saying attributes to whom, by the place it has in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.draft.find import subject
from analysis.draft.find.behind import behind
from analysis.draft.find.content import after_content, ahead, content, rest
from analysis.draft.find.nouns import DETERMINERS, PREPOSITIONS, PRONOUNS, adverb
from analysis.draft.find.numbers import number_at
from analysis.draft.find.speech import (
    ADDRESSED,
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
from analysis.draft.find.tokens import Span, Words


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


_ADDRESSED_OF = frozenset({"on", "of", "about", "by"})
_BEING = frozenset("is are was were be been being 's 're 'm".split())
_STANDS = frozenset("that this these those some many several most all both few".split())
_OPEN = frozenset("could might may can".split())
"""With these, nobody has said anything yet."""
_AFTER_A_VERB = frozenset(
    """
    that the a an he she they it to his her their its this these those him them there : whether
    how
    """.split()
)
_PLURAL = PRONOUNS | {
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


def verb_at(words: Words, index: int) -> Attribution | None:
    """Return what the word of saying at a place attributes, or None.

    Parameters
    ----------
    words : Words
    index : int
    """
    if words.quoted[index] or words.tokens[index].capital:
        return None
    verb = _group(words, index)
    if verb is None or (verb.tense == "third" and verb.forms):
        return None
    if words.low(verb.first - 1) == "to" or _is_noun(words, verb) or _was_addressed(words, verb):
        return None
    if verb.passive:
        return _passive(words, verb)
    if verb.tense == "ing" and verb.forms <= {"'s"} and verb.forms:
        return None
    if verb.tense == "ing" and not verb.forms & _BEING:
        return _participle(words, verb)
    promised = verb.tense == "past" and words.low(verb.first - 1) in DETERMINERS - _STANDS
    if not verb.finite or verb.forms & _OPEN or promised:
        return None
    return _active(words, verb) or _inverted(words, verb) or _coordinated(words, verb)


def _was_addressed(words: Words, verb: _Verb) -> bool:
    """Whether the verb says what its subject was told: ``an aide briefed on the matter``."""
    return verb.lemma in ADDRESSED and not verb.forms and words.low(verb.last + 1) in _ADDRESSED_OF


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
        if low in AUXILIARIES and not words.tokens[first - 1].capital:
            forms.add(low)
        elif low not in NEGATIONS and (not adverb(low) or words.tokens[first - 1].capital):
            break
        first -= 1
    return _Verb(first, index, last, lemma, tense, frozenset(forms))


def _figure_follows(words: Words, index: int) -> bool:
    """Whether a number follows in the same clause: ``puts it at about 45``."""
    for later in range(index + 1, min(len(words.tokens), index + 14)):
        if words.low(later) in {";", ":", "."}:
            return False
        if number_at(words, later) is not None and words.low(later) not in {"a", "an", "one"}:
            return True
    return False


def _verdict_follows(words: Words, index: int) -> bool:
    """Whether a verdict follows: ``reached the same conclusion``."""
    return any(words.low(later) in VERDICTS for later in range(index + 1, index + 6))


def _is_noun(words: Words, verb: _Verb) -> bool:
    """Whether what may be a verb is the noun: ``the claims``, ``the attacks on …``."""
    if verb.lemma not in NOUNS_TOO or verb.tense not in {"base", "third"} or verb.forms:
        return False
    before, after = words.low(verb.first - 1), words.low(verb.last + 1)
    if before in DETERMINERS | {"'s"} | PREPOSITIONS or before == "":
        return True
    if verb.tense == "base" and not _plural_subject(words, verb.first - 1):
        return True
    if FORMS.get(before, ("", ""))[1] == "past":
        return True
    if before in PRONOUNS or after[:1].isdecimal() or adverb(after):
        return False
    if after in {",", "."} and verb.lemma in CLAUSE_VERBS:
        whole = subject.before(words, verb.first - 1)
        if whole is not None and after_content(words, whole[0] - 1):
            return False
    return (
        after not in _AFTER_A_VERB and not words.quoted[min(verb.last + 1, len(words.tokens) - 1)]
    )


def _plural_subject(words: Words, last: int) -> bool:
    low = words.low(last)
    if low.endswith("s") or low in _PLURAL:
        return True
    whole = subject.before(words, last)
    if whole is None or not (words.tokens[whole[0]].capital or words.low(whole[0]) in DETERMINERS):
        return False
    parts = [words.low(i) for i in range(whole[0], whole[1] + 1)]
    head = next((i for i, part in enumerate(parts) if part in PREPOSITIONS), len(parts))
    return parts[head - 1].endswith("s") or "and" in parts[:head]


def _active(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``the minister said that …``."""
    whole = subject.before(words, verb.first - 1)
    if whole is None:
        return None
    last = verb.last + (words.low(verb.last + 1) == ":")
    return Attribution(
        words.span(*whole), words.span(verb.first, last), content(words, whole[0], last)
    )


def _inverted(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``…, said the minister``."""
    if verb.lemma not in CLAUSE_VERBS or not after_content(words, verb.first - 1):
        return None
    end = behind(words, verb.last + 1)
    if end is None:
        return None
    return Attribution(
        words.span(verb.last + 1, end),
        words.span(verb.first, verb.last),
        ahead(words, verb.first - 1),
    )


def _coordinated(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``… and added that …``, whose speaker stands elsewhere."""
    if verb.lemma not in CLAUSE_VERBS or verb.tense == "base":
        return None
    if words.low(verb.first - 1) not in {"and", "but", ",", "or"}:
        return None
    return Attribution(None, words.span(verb.first, verb.last), rest(words, verb.last + 1))


def _passive(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``was described by the minister``."""
    end = behind(words, verb.last + 2) if words.low(verb.last + 1) == "by" else None
    if end is None:
        return None
    return Attribution(words.span(verb.last + 2, end), words.span(verb.first, verb.last), None)


def _participle(words: Words, verb: _Verb) -> Attribution | None:
    """Read ``…, saying that …``, whose speaker stands elsewhere."""
    if verb.first and words.low(verb.first - 1) not in {",", "and", "--", "—", ")"}:
        return None
    return Attribution(None, words.span(verb.index, verb.last), rest(words, verb.last + 1))
