"""Whether a number of a sentence is a date or a time of day, and so no figure."""

from __future__ import annotations

import re

from analysis.draft.find.numbers import Number, number_at
from analysis.draft.find.tokens import Words

MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan
    feb mar
    apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sep. sept. oct. nov. dec.
    """.split()
)
_CLOCK = frozenset("a.m. p.m. am pm o'clock gmt utc est edt cet hrs noon midnight".split())
_BEFORE_YEARS = frozenset(
    """
    in since by until till from during before after of year years early late mid mid- spring summer
    autumn fall winter circa around and between to through and/or the last for is was next fiscal
    ( , season election elections may
    """.split()
)
_DAYS_OF_WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_JOINTS = frozenset({"-", "–", "—", "to", "and", "or", "/"})

_ISO = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)")


def is_date(words: Words, number: Number) -> bool:
    """Whether a number is a day, a year or a time of day.

    Parameters
    ----------
    words : Words
    number : Number
    """
    if number.scale != 1 or number.tail:
        return False
    ahead, after = words.low(number.first - 1), words.low(number.last + 1)
    if number.written:
        return _month(words, number.last + 1) or after == "o'clock"
    whole = number.value == int(number.value)
    if after in _CLOCK or _beside(words, number, ":") or _beside(words, number, "/"):
        return True
    if after == "o" and words.low(number.last + 2) == "'":
        return True
    if whole and 1 <= number.value <= 31 and _day(words, number):
        return True
    if _dashed(words, number):
        return True
    return whole and not number.written and _year(words, number, ahead, after)


def _month(words: Words, index: int) -> bool:
    return words.low(index) in MONTHS and words.tokens[index].capital


def _day(words: Words, number: Number) -> bool:
    ahead, after = number.first - 1, number.last + 1
    if _month(words, after) or (words.low(after) == "of" and _month(words, after + 1)):
        return True
    if _month(words, ahead) or (words.low(ahead) == "." and _month(words, ahead - 1)):
        unit = words.low(after)
        return not (
            unit.isalpha()
            and unit.endswith("s")
            and words.low(ahead) in {"may", "march"}
            and ahead == 0
        )
    if words.low(ahead) in _DAYS_OF_WEEK and words.low(after) in {"", ".", ",", ")"}:
        return True
    if words.low(after) in _JOINTS and after + 1 < len(words.tokens):
        other = number_at(words, after + 1)
        if other is not None and other.value <= 31 and other.scale == 1:
            return _month(words, other.last + 1)
    if words.low(ahead) in _JOINTS and ahead > 1:
        return _month(words, ahead - 2) and words.tokens[ahead - 1].text.isdecimal()
    return False


def _beside(words: Words, number: Number, sign: str) -> bool:
    """Whether a sign and a figure touch a number: 10:30, 9/11."""
    first, last = number.first, number.last
    for mark, other in ((last + 1, last + 2), (first - 1, first - 2)):
        if words.low(mark) == sign and words.low(other)[:1].isdecimal():
            inner = sorted((mark, other))
            edge = words.tokens[last].end if mark > last else words.tokens[inner[1]].end
            begin = words.tokens[inner[0]].start if mark > last else words.tokens[first].start
            if edge == begin and words.tokens[inner[0]].end == words.tokens[inner[1]].start:
                return True
    return False


def _dashed(words: Words, number: Number) -> bool:
    """Whether a number is part of a date such as 2031-05-06."""
    place = words.tokens[number.first].start
    around = _ISO.finditer(words.text, max(0, place - 8), place + 12)
    return any(match.start() <= place < match.end() for match in around)


def _year(words: Words, number: Number, ahead: str, after: str) -> bool:
    text = words.tokens[number.first].text
    if len(text) != 4 or not text.isdecimal() or not 1000 <= number.value < 2200:
        return False
    if ahead in {"$", "€", "£", "¥"} or after in {"%", "percent", "per"}:
        return False
    recent = 1900 <= number.value < 2100
    noun = after.isalpha() and after.endswith("s") and not words.tokens[number.last + 1].capital
    noun = noun or after in {"people", "men", "women", "troops", "children", "tonnes"}
    if ahead in MONTHS or (ahead == "," and words.low(number.first - 2).isdecimal()):
        return True
    before = words.low(number.first - 2)
    if ahead in _JOINTS and len(before) == 4 and before.isdecimal():
        return True
    if noun:
        return recent and ahead in {"in", "since", "by", "the", "of", "'s"} and after == "elections"
    return recent or ahead in _BEFORE_YEARS
