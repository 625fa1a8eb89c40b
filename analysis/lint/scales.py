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
POINT = re.compile(r"(?<![\d.,–—-])(?P<at>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b|percent\b)")


@dataclass(frozen=True)
class Mention:
    """A likelihood word in a sentence; ``span`` holds one or two numbers, none if unmarked."""

    term: str
    start: int
    end: int
    span: tuple[float, ...]


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
    found = []
    for match in _pattern().finditer(text):
        beside = _BESIDE.match(text, match.end())
        span: tuple[float, ...] = ()
        if beside is not None:
            ends = (beside["low"], beside["high"]) if beside["to"] else (beside["low"],)
            span = tuple(float(number) for number in ends if number)
        found.append(Mention(match[0].lower(), match.start(), match.end(), span))
    return found


def owners(term: str) -> tuple[Yardstick, ...]:
    """Return the scales that define a term, its second-row form included."""
    scales = map(yardstick, yardsticks())
    return tuple(s for s in scales if bands(s, term))


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
