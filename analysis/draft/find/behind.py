"""Where the words for a speaker end that stands behind the word of saying."""

from __future__ import annotations

from analysis.draft.find.nouns import DAYS, DETERMINERS, FAR, MONTHS, PRONOUNS
from analysis.draft.find.speech import ADDRESSED, FORMS
from analysis.draft.find.tokens import Words

_STOPS = frozenset({".", ":", ";", "?", "!", "--", "—", "–"})
_GOES_ON = frozenset("adding noting saying and but citing referring in on while as".split())
_ASIDE = DAYS | frozenset("in on during at after when as before while to about because".split())
_ABBREVIATED = 4


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
    named = token.capital or token.low in DETERMINERS or token.text[0].isdigit()
    if not (named or token.low.endswith("s") or (any_noun and token.is_word)):
        return None
    if token.low in DAYS | MONTHS:
        return None
    index, depth, described = first, 0, False
    while index + 1 < min(len(words.tokens), first + FAR):
        low = words.low(index + 1)
        depth += (low == "(") - (low == ")")
        if depth <= 0 and low != ")" and _ends(words, index, first, described=described):
            break
        described = described or low in {",", "who"}
        index += 1
    while index > first and words.low(index) == ",":
        index -= 1
    return index


def _ends(words: Words, index: int, first: int, *, described: bool) -> bool:
    """Whether the speaker ends at a word, by what follows it."""
    low, after = words.low(index + 1), words.low(index + 2)
    if words.quoted[index + 1] != words.quoted[first]:
        return True
    if low in _STOPS:
        return not (low == "." and _abbreviated(words, index))
    if low == ",":
        last = index + 2 >= len(words.tokens)
        return last or after in _GOES_ON or words.quoted[index + 2] != words.quoted[first]
    if low not in _ASIDE or described or FORMS.get(words.low(index), ("",))[0] in ADDRESSED:
        return False
    place = low in {"in", "at"} and index + 2 < len(words.tokens)
    return not (place and words.tokens[index + 2].capital and after not in DAYS | MONTHS)


def _abbreviated(words: Words, index: int) -> bool:
    """Whether a full stop ends an abbreviation inside a name: ``Gov. Smith``."""
    return (
        len(words.low(index)) <= _ABBREVIATED
        and words.tokens[index].capital
        and index + 3 < len(words.tokens)
        and words.tokens[index + 2].capital
    )
