"""Which figures a sentence gives: value or range, how it bounds the matter, and in which unit."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.claims.vocabulary import Bound
from analysis.draft.find import dates, units
from analysis.draft.find.numbers import Number, number_at
from analysis.draft.find.tokens import Span, Words, words_of

_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (
        "approx",
        """
        about|around|roughly|approximately|some|nearly|almost|close to|approaching|perhaps|maybe
        in the region of|an estimated|estimated|circa|something like|just about|virtually|nearing
        in the order of|more or less|not far from|near|~|≈|c.|around about|just over|just under
        just shy of|a little over|a little under|slightly more than|slightly less than
        """,
    ),
    (
        "upper",
        """
        up to|at most|no more than|not more than|less than|fewer than|lower than|under|below
        as many as|as much as|a maximum of|maximum|maximum of|not exceeding|at the most|<|≤|short of
        as high as|no greater than|not above|no higher than|at the very most|no longer than|within
        well under|well below|smaller than|no bigger than|capped at|anything up to
        """,
    ),
    (
        "lower",
        """
        at least|no fewer than|no less than|not less than|not fewer than|more than|over|above
        upwards of|upward of|in excess of|exceeding|exceeds|exceeded|exceed|a minimum of|minimum of
        minimum|north of|well over|well above|greater than|higher than|better than|beyond|>|≥
        at the very least|a good|larger than|longer than|surpassed|topped|topping|tops|surpassing
        """,
    ),
)
_BEHIND: dict[tuple[str, ...], Bound] = {
    ("or", "so"): "approx",
    ("or", "more"): "lower",
    ("and", "more"): "lower",
    ("or", "above"): "lower",
    ("or", "less"): "upper",
    ("or", "fewer"): "upper",
    ("at", "most"): "upper",
    ("at", "least"): "lower",
    ("plus",): "lower",
    ("+",): "lower",
}
_BEFORE: dict[tuple[str, ...], Bound] = {
    tuple(phrase.split()): kind
    for kind, listed in _BOUNDS
    for phrase in (one.strip() for line in listed.split("\n") for one in line.split("|"))
    if phrase
}
_LONGEST = max(len(phrase) for phrase in _BEFORE)
_RANGE_SIGNS = frozenset({"-", "–", "—", "--"})


@dataclass(frozen=True)
class FoundQuantity:
    """A figure of the sentence.

    Attributes
    ----------
    span : (int, int)
        From the word that bounds it to its unit's sign: "at least 40", "85 to 95 million".
    value, low, high : float or None
        The number, or both ends of a range.
    bound : Bound
        How it bounds the matter.
    unit : str or None
        What is counted, as the sentence has it.
    number : (int, int)
        The number alone.
    cue : (int, int) or None
        The word that bounds it.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    number: Span
    cue: Span | None = None


def quantities(sentence: str) -> list[FoundQuantity]:
    """Find the figures of a sentence.

    Parameters
    ----------
    sentence : str
        One sentence, English.

    Returns
    -------
    list of FoundQuantity
        In reading order. Dates, times of day, ordinals and numbers that are names are none.

    Examples
    --------
    >>> one = quantities("At least 40 of 1.5 million ships came on 3 May 2031.")
    >>> [(q.value, q.bound, q.unit) for q in one]
    [(40.0, 'lower', None), (1500000.0, 'point', 'ships')]
    """
    words = words_of(sentence)
    rows: list[FoundQuantity] = []
    index = 0
    while index < len(words.tokens):
        number = number_at(words, index)
        if number is None:
            index += 1
            continue
        if dates.is_date(words, number) or units.is_name(words, number):
            index = number.last + 1
            continue
        other = _other_end(words, number)
        one = _quantity(words, number, other)
        index = (other or number).last + 1
        if one is not None:
            rows.append(one)
    return rows


def bounds(sentence: str) -> list[Span]:
    """Return where the words stand that bound the figures of a sentence."""
    return [one.cue for one in quantities(sentence) if one.cue is not None]


def _other_end(words: Words, low: Number) -> Number | None:
    """Return the upper end of the range whose lower end is given."""
    joint = low.last + 1
    while words.low(joint) in units.PERCENT | units.CURRENCIES:
        joint += 1
    sign = words.low(joint)
    between = _ahead(words, low.first, ("between",))
    if sign == "and" and not between:
        return None
    if sign not in {"to", "and", "or"} | _RANGE_SIGNS:
        return None
    if sign == "to" and (_ahead(words, low.first, ("from",)) or _ahead(words, low.first, ("to",))):
        return None
    start = joint + 1
    if words.low(start) in units.CURRENCIES:
        start += 1
    high = number_at(words, start) if start < len(words.tokens) else None
    if high is None or dates.is_date(words, high):
        return None
    first = low.value * (
        high.scale if low.scale == 1 and high.scale > 1 and low.value < 1000 else 1
    )
    if first >= high.value or (sign == "or" and not (low.written or high.value <= low.value * 3)):
        return None
    return high


def _ahead(words: Words, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands right before a number, its currency left out."""
    while words.low(first - 1) in units.CURRENCIES:
        first -= 1
    start = first - len(phrase)
    return start >= 0 and all(words.low(start + i) == part for i, part in enumerate(phrase))


def _quantity(words: Words, number: Number, other: Number | None) -> FoundQuantity | None:
    end = other or number
    first, last, unit = units.unit_of(words, number, end)
    if unit is units.NONE and not units.counts(words, number, end):
        return None
    cue, bound = _bound(words, first, last)
    low: float | None = None
    high: float | None = None
    value: float | None = number.value
    if other is not None:
        scale = (
            other.scale if number.scale == 1 and other.scale > 1 and number.value < 1000 else 1.0
        )
        low, high, value = number.value * scale, other.value, None
        if bound == "point":
            bound = "between"
        if _ahead(words, number.first, ("between",)):
            first = next(i for i in range(number.first, -1, -1) if words.low(i) == "between")
    span = words.span(first, max(last, end.last))
    if cue is not None:
        span = (min(span[0], cue[0]), max(span[1], cue[1]))
    return FoundQuantity(
        span, value, low, high, bound, unit or None, words.span(number.first, end.last), cue
    )


def _bound(words: Words, first: int, last: int) -> tuple[Span | None, Bound]:
    """Return the words that bound a figure, and how."""
    for start in (
        first,
        first - 1 if words.low(first - 1) in {"the", "a", "between", "from"} else first,
    ):
        for length in range(_LONGEST, 0, -1):
            begin = start - length
            if begin < 0:
                continue
            phrase = tuple(words.low(i) for i in range(begin, start))
            if (kind := _BEFORE.get(phrase)) is not None and _bounds_here(words, begin, phrase):
                return words.span(begin, start - 1), kind
    for phrase, kind in _BEHIND.items():
        reach = 6 if phrase in {("at", "most"), ("at", "least")} else 2
        for begin in range(last + 1, last + 1 + reach):
            if not words.low(begin)[:1].isalpha() and words.low(begin) != "+":
                break
            if all(words.low(begin + i) == part for i, part in enumerate(phrase)):
                return words.span(begin, begin + len(phrase) - 1), kind
    return None, "point"


def _bounds_here(words: Words, begin: int, phrase: tuple[str, ...]) -> bool:
    """Whether a word that may bound a number does: "some 40", not "near 40 Park Street"."""
    if phrase in {("near",), ("within",)}:
        return False
    return not (phrase == ("a", "good") and words.low(begin - 1) == "of")
