"""What belongs to a noun phrase: its determiners, names, and what prepositions hang on it."""

from __future__ import annotations

from analysis.draft.find.speech import AUXILIARIES, FORMS, NOUNS_TOO
from analysis.draft.find.tokens import Words

PRONOUNS = frozenset("he she they it we i you who".split())
STANDING = PRONOUNS | frozenset("which some many others both several most few".split())
DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your some many several most all both no
    every each any another other one two three four five six seven eight nine ten
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of in on at for from with by to about over under during since until within against among between
    through into across near outside inside behind beyond despite without per via amid around
    """.split()
)
BREAKS = frozenset(
    """
    that because but when while as if whether although though after before where than so yet unless
    whereas once then however what why how which who whom whose nor
    """.split()
)
_ADVERBS = frozenset(
    """
    also later earlier then now still again even just only once often already recently repeatedly
    always never sometimes further however instead meanwhile both all
    """.split()
)
DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
    """.split()
)
MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan. feb.
    """.split()
)
FAR = 45
"""How many words a speaker's description may take."""
_OPENERS = frozenset("but and still even only just yet so".split())
_JOINING = frozenset("of for from in at with by to on near".split())


def adverb(low: str) -> bool:
    """Whether a word may stand between a speaker and the word of saying."""
    return low in _ADVERBS or (
        low.endswith("ly") and len(low) > 4 and low not in {"family", "ally", "only"}
    )


def can_speak(words: Words, first: int, last: int) -> bool:
    """Whether some words look like a speaker: a name, a plural, or what a determiner opens."""
    opening = words.tokens[first]
    return opening.low in DETERMINERS or any(
        words.tokens[i].capital or words.low(i).endswith("s") for i in range(first, last + 1)
    )


def noun_phrase(words: Words, last: int, edge: int) -> int | None:
    """Return the first word of the noun phrase that ends at a word, not before an edge.

    Parameters
    ----------
    words : Words
    last : int
        Its last word.
    edge : int
        The first word that may belong to it.
    """
    index, start = last, None
    while index >= edge:
        low = words.low(index)
        if low in DETERMINERS:
            start = index
            if not _more_ahead(words, index, edge):
                break
        elif low in PREPOSITIONS:
            if start is None or index == edge or not _joins(words, index):
                break
        elif low in {"and", "or"}:
            if index == edge or not _listed(words, index):
                break
        elif _ends_phrase(words, index, last):
            break
        else:
            start = index
        index -= 1
    if start is not None and words.low(start) in _OPENERS:
        return start + 1 if start < last else None
    return start


def _more_ahead(words: Words, index: int, edge: int) -> bool:
    """Whether what stands before a determiner still belongs to its phrase: "head of the board"."""
    ahead = words.low(index - 1)
    if ahead in {"all", "both", "half", "of"}:
        return index - 1 >= edge
    if index - 2 < edge:
        return False
    if ahead in PREPOSITIONS:
        return _joins(words, index - 1)
    return ahead in {"and", "or", "'s"} and _listed(words, index - 1)


def _ends_phrase(words: Words, index: int, last: int) -> bool:
    """Whether a word cannot belong to a noun phrase that ends later: a verb, an adverb, a day."""
    low, capital = words.low(index), words.tokens[index].capital
    if low in PRONOUNS or (low in AUXILIARIES and low != "'s" and not capital):
        return True
    if adverb(low) and not capital:
        return True
    if index == last:
        return False
    lemma, tense = FORMS.get(low, ("", ""))
    verb = tense in {"past", "third"} and lemma not in NOUNS_TOO and not capital
    return verb or low in DAYS | MONTHS


def _joins(words: Words, preposition: int) -> bool:
    """Whether a preposition joins a noun to what stands before it."""
    ahead = words.tokens[preposition - 1]
    low = ahead.low
    if low in PREPOSITIONS | BREAKS | AUXILIARIES | PRONOUNS | {"and", "or", "to"}:
        return False
    return ahead.is_word and words.low(preposition) in _JOINING


def _listed(words: Words, conjunction: int) -> bool:
    """Whether ``and`` joins two names or nouns, not two sentences."""
    left, right = words.tokens[conjunction - 1], words.tokens[conjunction + 1]
    if not left.is_word or left.low in BREAKS | PREPOSITIONS | AUXILIARIES:
        return False
    return left.capital == right.capital or (left.capital and right.low in {"the", "his", "her"})
