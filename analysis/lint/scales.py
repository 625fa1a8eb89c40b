"""Find likelihood words in a sentence, the range beside each, and the scale that defines it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from analysis.reference import Yardstick, yardstick, yardsticks

SECOND_ROW = {
    "remote": "almost no chance",
    "highly improbable": "very unlikely",
    "improbable": "unlikely",
    "roughly even odds": "roughly even chance",
    "probable": "likely",
    "probably": "likely",
    "highly probable": "very likely",
    "nearly certain": "almost certain",
}
"""The second word row of ICD 203, D.6.e(2)(a), and the term of the first row each stands for."""

_BESIDE = re.compile(
    r",?\s*[(\[]?\s*(?P<low>\d+(?:\.\d+)?)\s*(?P<to>[–—-]|to|and)?\s*(?P<high>\d+(?:\.\d+)?)?"
    r"\s*(?:%|per\s?cent|percent)"
)
RANGE = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)\s*(?:%\s*)?(?:[–—-]|to|and)\s*(?P<high>\d+(?:\.\d+)?)\s*"
    r"(?:%|per\s?cent\b|percent\b)"
)
_TO = re.compile(r"\s+to\s+")
POINT = re.compile(r"(?<![\d.,–—-])(?P<at>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b|percent\b)")


@dataclass(frozen=True)
class Mention:
    """A likelihood in a sentence: one term, or two that bound a stretch of the scale.

    Attributes
    ----------
    terms : tuple of str
        One term, or the lowest and the highest of “highly unlikely to likely”.
    start, end : int
        Where the words stand.
    span : tuple of float
        The numbers beside them, in percent: two, one, or none if unmarked.
    """

    terms: tuple[str, ...]
    start: int
    end: int
    span: tuple[float, ...]

    @property
    def term(self) -> str:
        """The words, as a finding quotes them."""
        return " to ".join(self.terms)


@cache
def _pattern() -> re.Pattern[str]:
    terms = {term for name in yardsticks() for term, _, _ in yardstick(name).bands}
    # "remote" alone is an ordinary adjective; only the surveyed phrase is a likelihood.
    words = sorted(terms | set(SECOND_ROW) - {"remote"}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)


def mentions(text: str) -> list[Mention]:
    """Return the likelihood words of a text, the longest at each place, with their ranges.

    Examples
    --------
    >>> [(m.term, m.span) for m in mentions("highly likely (80–90 %), not likely")]
    [('highly likely', (80.0, 90.0)), ('likely', ())]
    """
    spans: list[Mention] = []
    for match in _pattern().finditer(text):
        terms: tuple[str, ...] = (match[0].lower(),)
        start = match.start()
        if spans and not spans[-1].span and _TO.fullmatch(text, spans[-1].end, start):
            lowest = spans.pop()
            terms, start = (*lowest.terms, *terms), lowest.start
        beside = _BESIDE.match(text, match.end())
        span: tuple[float, ...] = ()
        if beside is not None:
            ends = (beside["low"], beside["high"]) if beside["to"] else (beside["low"],)
            span = tuple(float(number) for number in ends if number)
        spans.append(Mention(terms, start, match.end(), span))
    return spans


def owners(mention: Mention) -> tuple[Yardstick, ...]:
    """Return the scales that define every term of a mention."""
    scales = map(yardstick, yardsticks())
    return tuple(s for s in scales if stretch(s, mention))


def stretch(scale: Yardstick, mention: Mention) -> tuple[float, float] | None:
    """Return the range of a mention on a scale: from its lowest term to its highest."""
    known = [band for term in mention.terms if (band := bands(scale, term)) is not None]
    if len(known) < len(mention.terms):
        return None
    return known[0][0], known[-1][1]


def bands(scale: Yardstick, term: str) -> tuple[float, float] | None:
    """Return the band of a term on a scale, or None if the scale does not define it."""
    named = {name: (low, high) for name, low, high in scale.bands}
    if term in named:
        return named[term]
    first = SECOND_ROW.get(term)
    if first is None:
        return None
    if scale.name == "uk_phia":  # PHIA gives "probable" for "likely" and no other synonym
        return named.get("likely") if term in {"probable", "probably"} else None
    return named.get(first) if scale.name == "us_icd203" else None


def in_gap(scale: Yardstick, value: float) -> bool:
    """Say whether a value falls between two bands of a scale.

    Examples
    --------
    >>> in_gap(yardstick("uk_phia"), 52), in_gap(yardstick("uk_phia"), 55)
    (True, False)
    """
    return not any(low <= value <= high for _, low, high in scale.bands)
