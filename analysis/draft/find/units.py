"""What a number counts, and whether it counts at all or is part of a name."""

from __future__ import annotations

from analysis.draft.find.numbers import Number
from analysis.draft.find.tokens import Words

NONE = ""
CURRENCIES = frozenset(
    "$ € £ ¥ ₹ ₽ ₩ ₺ ₴ ₪ us$ a$ c$ hk$ nz$ s$ r$ usd eur gbp rs rs. chf cad aud jpy inr".split()
)
PERCENT = frozenset({"%", "percent", "per", "pct", "pc", "percentage", "basis"})
_PLURALS = frozenset(
    """
    people men women children troops police personnel aircraft fish sheep teeth feet percent crew
    staff cattle seamen businessmen policemen clergy media data criteria offspring dead wounded
    killed injured missing euro yen won yuan rupees baht hertz
    """.split()
)
_NOT_UNITS = frozenset(
    """
    a an the and or but of in on at for from with to by as is are was were be been has have had will
    would could may might can that which who whom whose this these those it he she they we i you
    his her
    its their our my your not no nor so than then when while if because since until before after
    over
    under into onto about against between among through during without within per also there here
    already still yet now ago later earlier more less fewer other others each every all both such
    does did do was versus always across this plus perhaps times does us it's his yes towards
    """.split()
)
MEASURES = frozenset(
    """
    million billion tonne ton metre meter kilometre kilometer mile foot inch yard litre liter gallon
    barrel hour minute second day week month year decade century dollar euro pound yen yuan
    rouble ruble
    crown franc peso rupee won degree acre hectare kilogram kilo gram watt megawatt gigawatt kg km m
    cm mm kwh mw gw mph kph lb oz bpd ha acre-foot point percent vote ship person man woman
    child soldier
    """.split()
)
_TIMES = frozenset(
    """
    day week month year hour minute second night tonne ton head person night barrel litre kilo
    mile unit share quarter
    """.split()
)
_SIZED = frozenset({"cubic", "square", "nautical", "metric", "light"})
"""Words that make another measure of one."""
_NUMBERED = frozenset(
    """
    no no. nos number article art section chapter page flight route highway room channel phase type
    class boeing airbus part paragraph para resolution table figure line gate act grade season
    episode
    version district precinct title verse psalm group ward pier berth apollo sputnik interstate
    motorway
    bus size volume vol issue vol. hall studio block lot exhibit appendix mark level step # category
    """.split()
)
_REACH = 5


def unit_of(words: Words, number: Number, end: Number) -> tuple[int, int, str]:
    """Return the first and last word of a figure with its sign, and its unit; empty for none.

    Parameters
    ----------
    words : Words
    number, end : Number
        The number, and the upper end where it is a range; else the same.
    """
    first, last = number.first, end.last
    ahead, after = words.low(first - 1), words.low(last + 1)
    if end.tail:
        return first, last, end.tail
    if ahead in CURRENCIES:
        sign = first - 1
        if (
            ahead == "$"
            and words.low(first - 2) in {"us", "a", "hk", "u.s.", "c"}
            and words.tokens[first - 2].end == words.tokens[sign].start
        ):
            sign = first - 2
        return sign, last, words.tokens[first - 1].text + _rate(words, last + 1)
    if after in {"%", "percent", "pct", "pc"}:
        points = words.low(last + 2) in {"points", "point"} and after != "%"
        return first, last + 1 + points, words.text[slice(*words.span(last + 1, last + 1 + points))]
    if after in CURRENCIES and not words.low(last + 2)[:1].isdecimal():
        return first, last + 1, words.tokens[last + 1].text
    if (after, words.low(last + 2)) in {
        ("per", "cent"),
        ("basis", "points"),
        ("percentage", "points"),
        ("percentage", "point"),
    }:
        return first, last + 2, words.text[slice(*words.span(last + 1, last + 2))]
    if (
        after in {"-", "–"}
        and words.low(last + 2).split("-")[0].isalpha()
        and words.tokens[last + 1].start == words.tokens[last].end
    ):
        return first, last + 2, words.tokens[last + 2].text.split("-")[0]
    return first, last, _noun(words, last + 1)


def _noun(words: Words, start: int) -> str:
    if words.low(start) == "of":
        if words.low(start + 1) not in {
            "the",
            "its",
            "their",
            "his",
            "her",
            "these",
            "those",
            "our",
        }:
            return NONE
        start += 2
    limit = min(len(words.tokens), start + _REACH)
    head = None
    for index in range(start, limit):
        token = words.tokens[index]
        if not token.is_word or token.low in _NOT_UNITS or token.text[0].isdecimal():
            break
        if _plural(token.low) or token.low in MEASURES:
            head = index
            break
    if head is None:
        return NONE
    last = head + 2 * (bool(_rate(words, head + 1)) or _measured(words, head))
    head -= head > start and words.low(head - 1) in _SIZED
    return words.text[slice(*words.span(head, last))]


def _rate(words: Words, index: int) -> str:
    """Return the words that say for which time or unit a figure is: " a year"; empty for none."""
    rate = words.low(index) in {"a", "an", "per", "each"} and words.low(index + 1) in _TIMES
    return f" {words.text[slice(*words.span(index, index + 1))]}" if rate else ""


def _measured(words: Words, head: int) -> bool:
    """Whether a measure says of what: "tonnes of wheat"."""
    measure = words.low(head) in {"tonnes", "tons", "barrels", "litres", "kilos", "head"}
    inside = head + 2 < len(words.tokens) and words.tokens[head + 2].is_word
    return measure and words.low(head + 1) == "of" and inside


def _plural(low: str) -> bool:
    if low in _PLURALS:
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "ous", "'s"))


def counts(words: Words, number: Number, end: Number) -> bool:
    """Whether a number without a unit is a figure: not "one of them", "the two"."""
    if end is not number:
        return True
    ahead, after = words.low(number.first - 1), words.low(number.last + 1)
    if number.written and number.value == 1:
        return False
    if number.written and number.value < 20 and ahead in {"the", "these", "those", "all", "other"}:
        return False
    return not (
        number.written and number.value == int(number.value) and after == "-" and number.value < 10
    )


def is_name(words: Words, number: Number) -> bool:
    """Whether a number is part of a name, a score or an address, and counts nothing."""
    first, last = number.first, number.last
    ahead, after = words.low(first - 1), words.low(last + 1)
    if ahead == "in" and words.low(first - 2) in {"one", "1"}:
        return True
    if ahead in _NUMBERED and not (ahead == "no" and number.scale > 1):
        return ahead != "no" or words.low(last + 1) not in _PLURALS
    if ahead == "." and words.low(first - 2) in {"no", "art", "sec", "para", "nr"}:
        return True
    touching_left = first > 0 and words.tokens[first - 1].end == words.tokens[first].start
    if touching_left and ahead in {"-", "–", "/", "&", "."} and first > 1:
        before = words.tokens[first - 2]
        return before.end == words.tokens[first - 1].start and (
            not before.text.isdecimal() or float(before.text) > number.value
        )
    if after in {"-", "–"} and words.tokens[last + 1].start == words.tokens[last].end:
        right = words.low(last + 2)
        if right.isdecimal() and float(right) <= number.value and number.scale == 1:
            return True
    if number.written and words.tokens[first].capital and first > 0 and not number.tail:
        following = words.tokens[last + 1] if last + 1 < len(words.tokens) else None
        return (
            following is not None
            and following.capital
            and words.low(first - 1) not in {".", "“", '"'}
        )
    if number.written and number.value == 1 and number.scale == 1 and not number.tail:
        return (after not in MEASURES and after not in PERCENT) or ahead in {
            "no",
            "not",
            "any",
            "some",
            "the",
            "this",
            "every",
        }
    return False
