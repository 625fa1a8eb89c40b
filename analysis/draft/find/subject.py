"""Where the words for a speaker begin and end, beside a word of saying."""

from __future__ import annotations

from analysis.draft.find.speech import AUXILIARIES, FORMS, NOUNS_TOO
from analysis.draft.find.tokens import Span, Words, words_of

PRONOUNS = frozenset("he she they it we i you who".split())
_STANDING = PRONOUNS | frozenset("which some many others both several most few".split())
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
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow".split()
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan. feb.
    """.split()
)
_FAR = 45
"""How many words a speaker's description may take."""


def adverb(low: str) -> bool:
    """Whether a word may stand between a speaker and the word of saying."""
    return low in _ADVERBS or (
        low.endswith("ly") and len(low) > 4 and low not in {"family", "ally", "only"}
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
    if low in _STANDING or (low == "that" and _relative(words, last)):
        return last, last
    if low in {",", ")", "]", "--", "—", "-", "–"}:
        if low == "," and words.low(last - 1) in FORMS and FORMS[words.low(last - 1)][1] != "ing":
            return _before_aside(words, last)
        first = _described(words, last)
    elif words.tokens[last].is_word and low not in BREAKS | PREPOSITIONS | AUXILIARIES | {
        "and",
        "or",
        "to",
    }:
        first = _noun(words, last, _left_edge(words, last))
    else:
        first = None
    return None if first is None else (first, last)


def _before_aside(words: Words, last: int) -> tuple[int, int] | None:
    """Return the subject ahead of an aside such as ``, she said,``."""
    for comma in range(last - 2, max(0, last - 12), -1):
        if words.low(comma) == ",":
            return before(words, comma - 1) if words.low(comma - 1) != "," else None
    return None


def _untimed(words: Words, last: int) -> int:
    """Leave out a time that stands between a speaker and the word of saying."""
    if words.low(last) in _DAYS and last:
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
    while index > max(0, last - _FAR):
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


def _noun(words: Words, last: int, edge: int) -> int | None:
    """Return the first word of the noun phrase that ends at a word, not before an edge."""
    index = last
    start: int | None = None
    while index >= edge:
        low = words.low(index)
        if low in DETERMINERS:
            start = index
            if words.low(index - 1) in {"all", "both", "half", "of"} and index - 1 >= edge:
                index -= 1
                continue
            if (
                words.low(index - 1) in PREPOSITIONS
                and index - 2 >= edge
                and _joins(words, index - 1)
            ):
                index -= 1
                continue
            if (
                words.low(index - 1) in {"and", "or", "'s"}
                and index - 2 >= edge
                and _listed(words, index - 1)
            ):
                index -= 1
                continue
            break
        if low in PREPOSITIONS:
            if start is None or index == edge or not _joins(words, index):
                break
        elif low in {"and", "or"}:
            if index == edge or not _listed(words, index):
                break
        elif (low in AUXILIARIES and low != "'s") or low in PRONOUNS:
            break
        elif adverb(low) and not words.tokens[index].capital:
            if index != edge and start is not None:
                break
            break
        elif (low in _DAYS | _MONTHS and index < last) or (
            index < last
            and low in FORMS
            and FORMS[low][0] not in NOUNS_TOO
            and FORMS[low][1] in {"past", "third"}
            and not words.tokens[index].capital
        ):
            break
        else:
            start = index
        index -= 1
    if start is not None and words.low(start) in {
        "but",
        "and",
        "still",
        "even",
        "only",
        "just",
        "yet",
        "so",
    }:
        start = start + 1 if start < last else None
    return start


def _can_speak(words: Words, first: int, last: int) -> bool:
    """Whether some words look like a speaker: a name, a plural, or what a determiner opens."""
    opening = words.tokens[first]
    return opening.low in DETERMINERS or any(
        words.tokens[i].capital or words.low(i).endswith("s") for i in range(first, last + 1)
    )


def _joins(words: Words, preposition: int) -> bool:
    """Whether a preposition joins a noun to what stands before it."""
    ahead = words.tokens[preposition - 1]
    low = ahead.low
    if (
        low in PREPOSITIONS | BREAKS | AUXILIARIES | PRONOUNS
        or not ahead.is_word
        or low in {"and", "or", "to"}
    ):
        return False
    return words.low(preposition) in {
        "of",
        "for",
        "from",
        "in",
        "at",
        "with",
        "by",
        "to",
        "on",
        "near",
    }


def _listed(words: Words, conjunction: int) -> bool:
    """Whether ``and`` joins two names or nouns, not two sentences."""
    left, right = words.tokens[conjunction - 1], words.tokens[conjunction + 1]
    if not left.is_word or left.low in BREAKS | PREPOSITIONS | AUXILIARIES:
        return False
    return left.capital == right.capital or (left.capital and right.low in {"the", "his", "her"})


def _described(words: Words, last: int) -> int | None:
    """Return where a speaker begins whose description ends at a comma, a dash or a bracket."""
    mark = words.low(last)
    if mark in {")", "]"}:
        opening = last
        while opening > max(0, last - _FAR) and words.low(opening) not in {"(", "["}:
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
            or words.low(name) in _DAYS | _MONTHS | {"however"}
        ):
            continue
        first = _noun(words, name, _left_edge(words, name))
        if first is not None and not _can_speak(words, first, name):
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


def behind(words: Words, first: int, *, any_noun: bool = False) -> int | None:
    """Return the last word of the speaker whose first word is given, or None where none begins.

    Parameters
    ----------
    words : Words
    first : int
        Index of the word after the word of saying: ``said the minister, who …``.
    any_noun : bool
        Whether what follows is a speaker for certain, as behind ``according to``.
    """
    if first >= len(words.tokens):
        return None
    token = words.tokens[first]
    if token.low in PRONOUNS - {"who"}:
        return first
    if not (
        (any_noun and token.is_word)
        or token.capital
        or token.low in DETERMINERS
        or token.text[0].isdigit()
        or token.low.endswith("s")
    ):
        return None
    if token.low in _DAYS | _MONTHS:
        return None
    index = first
    commas = 0
    depth = 0
    while index + 1 < min(len(words.tokens), first + _FAR):
        low = words.low(index + 1)
        after = words.low(index + 2)
        if low == "(":
            depth += 1
        elif low == ")":
            depth -= 1
        elif depth > 0:
            pass
        elif words.quoted[index + 1] != words.quoted[first]:
            break
        elif low in {".", ":", ";", "?", "!", "--", "—", "–"}:
            if not (
                low == "."
                and len(words.low(index)) <= 4
                and words.tokens[index].capital
                and index + 3 < len(words.tokens)
                and words.tokens[index + 2].capital
            ):
                break
        elif low == ",":
            if (
                after
                in {
                    "adding",
                    "noting",
                    "saying",
                    "and",
                    "but",
                    "citing",
                    "referring",
                    "in",
                    "on",
                    "while",
                    "as",
                }
                or index + 2 >= len(words.tokens)
                or words.quoted[index + 2] != words.quoted[first]
            ):
                break
            commas += 1
        elif (
            low
            in _DAYS
            | {
                "in",
                "on",
                "during",
                "at",
                "after",
                "when",
                "as",
                "before",
                "while",
                "to",
                "about",
                "because",
            }
            and not commas
        ):
            if (
                low in {"in", "at"}
                and words.tokens[index + 2 if index + 2 < len(words.tokens) else index].capital
                and after not in _DAYS | _MONTHS
            ):
                pass
            else:
                break
        index += 1
    while index > first and words.low(index) in {","}:
        index -= 1
    return index


_WENT = frozenset(
    """
    went came took gave made saw met held left ran fell rose began kept told sent spoke stood won lost
    brought built bought said wrote found thought knew grew drew
    """.split()
)


def subject_of(sentence: str) -> Span | None:
    """Return the words for who acts in a sentence: what stands ahead of its first verb.

    Examples
    --------
    >>> text = "Officials of the port have been busy, calling it a flood."
    >>> text[slice(*subject_of(text))]
    'Officials of the port'
    """
    words = words_of(sentence)
    for index, token in enumerate(words.tokens[:_FAR]):
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
