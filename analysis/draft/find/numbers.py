"""Which words of a sentence are numbers, in figures or in words, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.draft.find.tokens import Words

_UNITS = {
    word: value
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen
        sixteen seventeen eighteen nineteen
        """.split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FACTORS = SCALES | {"dozen": 12.0}
_SHORT = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
    "trn": 1e12, "mil": 1e6, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
_PARTS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6,
    "eighth": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10, "sixths": 1 / 6, "eighths": 1 / 8,
}  # fmt: skip
_TO_HALF = frozenset("by to about nearly almost roughly over than least under most".split())
_LARGEST = 1e18
_FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@dataclass(frozen=True)
class Number:
    """A number in a sentence: its first and last word, its value, and how it is written.

    Attributes
    ----------
    first, last : int
        Indices of words.
    value : float
    written : bool
        In words, not in figures.
    scale : float
        The power of ten that a word such as "million" gave it, else 1.
    tail : str
        What hangs on it by a hyphen: ``year`` in "three-year".
    """

    first: int
    last: int
    value: float
    written: bool
    scale: float = 1.0
    tail: str = ""


def number_at(words: Words, index: int) -> Number | None:
    """Return the number that begins at a word, or None; there is none behind the last word.

    Parameters
    ----------
    words : Words
    index : int

    Examples
    --------
    >>> from analysis.draft.find.tokens import words_of
    >>> number_at(words_of("two hundred and five men"), 0).value
    205.0
    >>> number_at(words_of("2.4 million tonnes"), 0).value
    2400000.0
    """
    number = _number(words, index) if index < len(words.tokens) else None
    return number if number is None or number.value < _LARGEST else None


def _number(words: Words, index: int) -> Number | None:
    token = words.tokens[index]
    if token.text[0].isdecimal() and token.text.isascii():
        return _figures(words, index)
    if token.text in _FRACTION_SIGNS:
        return Number(index, index, _FRACTION_SIGNS[token.text], written=False)
    return _in_words(words, index)


def _figures(words: Words, index: int) -> Number | None:
    text = words.tokens[index].text
    value = _figure(text)
    if value is None:
        return None
    last, scale = index, 1.0
    after = words.low(index + 1)
    glued = (
        index + 1 < len(words.tokens) and words.tokens[index + 1].start == words.tokens[index].end
    )
    if glued and after in _SHORT:
        last, scale = index + 1, _SHORT[after]
    elif glued and after in _FRACTION_SIGNS:
        return Number(index, index + 1, value + _FRACTION_SIGNS[after], written=False)
    elif glued and after[:1].isalpha():
        return None  # 5th, 1990s, 10am
    elif not glued:
        while words.low(last + 1) in SCALES or (
            last == index and after in {"m", "bn", "tn", "mn", "mln", "dozen"}
        ):
            last += 1
            scale *= {**_SHORT, **_FACTORS}[words.low(last)]
    elif (
        after == "-"
        and words.low(index + 2).split("-")[0] in SCALES
        and _touching(words, index, index + 2)
    ):
        parts = words.low(index + 2).split("-")
        last, scale = index + 2, SCALES[parts[0]]
        return Number(
            index, last, value * scale, written=False, scale=scale, tail="-".join(parts[1:])
        )
    return Number(index, last, _tidy(value * scale), written=False, scale=scale)


def _touching(words: Words, first: int, last: int) -> bool:
    return last < len(words.tokens) and all(
        words.tokens[i].end == words.tokens[i + 1].start for i in range(first, last)
    )


def _figure(text: str) -> float | None:
    """Read figures with thousands marks; None for what is none, such as 1.2.3."""
    parts = text.split(",")
    whole, *thousands = parts
    if thousands:
        ending = thousands[-1].split(".")
        groups = [*thousands[:-1], ending[0]]
        if (
            not 1 <= len(whole) <= 3
            or "." in whole
            or any(len(group) not in {2, 3} for group in groups)
        ):
            return None
        if len(ending[0]) != 3:
            return None
        text = "".join(parts)
    try:
        return float(text) if len(text) < 40 else None
    except ValueError:
        return None


def _tidy(value: float) -> float:
    """Take back what multiplying by a power of ten added behind the point."""
    return float(f"{value:.12g}")


@dataclass
class _Sum:
    """What number words come to, taken one by one."""

    total: float = 0.0
    group: float = 0.0
    scale: float = 1.0
    tens: bool = False
    began: bool = False

    def take(self, part: str) -> bool:
        """Add a word, and say whether it belongs to the number."""
        if part in _TENS:
            fits = self.group % 100 == 0 and not self.tens
            self.group += _TENS[part] * fits
            self.tens = self.tens or fits
        elif part in _UNITS:
            fits = self._takes_unit(_UNITS[part])
            self.group += _UNITS[part] * fits
            self.tens = self.tens and not fits
        elif fits := self.began and part in _FACTORS:
            self._multiply(_FACTORS[part])
        self.began = self.began or fits
        return fits

    def _takes_unit(self, unit: int) -> bool:
        if self.tens:
            return 0 < unit < 10
        return not self.began or (self.scale >= 100 and self.group % 100 == 0)

    def _multiply(self, factor: float) -> None:
        if factor > 100:
            self.total, self.group = self.total + (self.group or 1) * factor, 0.0
            self.scale = factor
        else:
            self.group = (self.group or 1) * factor
            self.scale = max(self.scale, factor)
        self.tens = False


def _in_words(words: Words, index: int) -> Number | None:
    low = words.low(index)
    if low in {"a", "an", "half", "one"} and (part := _part(words, index)) is not None:
        return part
    head, _, tail = low.partition("-")
    if tail in _PARTS and head in _UNITS:
        return Number(index, index, _UNITS[head] * _PARTS[tail], written=True)
    parts = words.low(index + 1)
    if low in _UNITS and _UNITS[low] > 1 and parts in _PARTS and words.low(index + 2) == "of":
        return Number(index, index + 1, _UNITS[low] * _PARTS[parts], written=True)
    total, last = _Sum(), index - 1
    if low in {"a", "an"} and words.low(index + 1) in _FACTORS:
        total, last = _Sum(group=1.0, began=True), index
    if low == "dozen":
        return Number(index, index, 12.0, written=True, scale=12.0)
    while last + 1 < len(words.tokens):
        low = words.low(last + 1)
        linked = low == "and" and total.began and total.scale >= 100
        if linked and total.take(words.low(last + 2).partition("-")[0]):
            total.take(words.low(last + 2).partition("-")[2])
            last += 2
            continue
        first, *others = low.split("-")
        if not total.take(first):
            break
        last += 1
        while others and total.take(others[0]):
            others = others[1:]
        if others:
            tail = "-".join(others)
            return Number(index, last, total.total + total.group, True, total.scale, tail)
    if last < index:
        return None
    return Number(index, last, total.total + total.group, written=True, scale=total.scale)


def _part(words: Words, index: int) -> Number | None:
    """Read ``a third``, ``half a million``, ``a quarter``, ``half a dozen``."""
    low, after, third = words.low(index), words.low(index + 1), words.low(index + 2)
    if low == "half":
        if after in {"a", "an"} and third in _FACTORS:
            factor = _FACTORS[third]
            return Number(index, index + 2, factor / 2, written=True, scale=factor)
        if words.low(index - 1) in {"first", "second", "other", "latter", "better"}:
            return None
        if after in {"of", "the", "its", "their", "his", "her", "that"}:
            return Number(index, index, 0.5, written=True)
        if after in {"a", "an"} or (words.low(index - 1) in _TO_HALF and after != "past"):
            return Number(index, index, 0.5, written=True)
        return None
    if after not in _PARTS or (after == "half" and low != "one"):
        return None
    if third in {".", ","}:
        return Number(index, index + 1, _PARTS[after], written=True) if after == "third" else None
    if third not in {"of", "the", "more", "less"}:
        return None
    return Number(index, index + 1, _PARTS[after], written=True)
