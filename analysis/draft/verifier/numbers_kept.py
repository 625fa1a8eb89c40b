"""Whether the figures of a claim play the parts that they play in its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.draft.find.numbers import number_at
from analysis.draft.find.quantities import FoundQuantity
from analysis.draft.find.tokens import words_of

_WAYS = frozenset({"from", "to", "against"})
_ORDINALS = dict(
    zip(
        "second third fourth fifth sixth seventh eighth ninth tenth".split(),
        range(2, 11),
        strict=True,
    )
)


def moved_numbers(says: str, text: str) -> Iterator[str]:
    """Yield where a claim goes from the figure to which its sentences go, or another part differs.

    Examples
    --------
    >>> list(moved_numbers("It rose from 9 to 4.", "It fell to 4 in May from 9 in April."))
    []
    >>> list(moved_numbers("It fell to 9 from 4.", "It fell to 4 in May from 9 in April."))
    ["says has 'to 9', where the text has 'from 9'"]
    """
    own, theirs = _ways(says), _ways(text)
    for number, way in own.items():
        if number in theirs and {way, theirs[number]} == {"from", "to"}:
            yield f"says has '{way} {number:g}', where the text has '{theirs[number]} {number:g}'"
            return
    mine, known = _parts(says), _parts(text)
    for part in sorted(mine - known):
        if known and not known & mine:
            yield f"says gives the part {part:g}, where the text gives {min(known):g}"
    own_places, places = _ordinals(says), _ordinals(text)
    for word in sorted(own_places - places):
        if places - own_places:
            yield f"says has {word!r}, where the text has {min(places - own_places)!r}"


def wrong_end(mine: FoundQuantity, theirs: Sequence[FoundQuantity]) -> Iterator[str]:
    """Yield where a claim bounds from below what the text bounds from above, of a range."""
    for other in theirs:
        if other.low is None or other.high is None or mine.value is None:
            continue
        low = mine.value == other.high and mine.bound == "lower"
        high = mine.value == other.low and mine.bound == "upper"
        if low or high:
            yield (
                f"says bounds {mine.value:g} as {mine.bound}, where the text has "
                f"{other.low:g} to {other.high:g}"
            )


def _ways(text: str) -> dict[float, str]:
    """Return the figures that stand right behind "from" or "to", but for ranges "from 2 to 5"."""
    words = words_of(text)
    found: dict[float, str] = {}
    for index, token in enumerate(words.tokens):
        number = number_at(words, index + 1) if token.low in _WAYS else None
        if number is not None:
            found[number.value] = token.low
    return found


def _parts(text: str) -> set[float]:
    words = words_of(text)
    numbers = (number_at(words, index) for index in range(len(words.tokens)))
    return {number.value for number in numbers if number is not None and 0 < number.value < 1}


def _ordinals(text: str) -> set[str]:
    return {token.low for token in words_of(text).tokens} & _ORDINALS.keys()


def ordinals(text: str) -> set[float]:
    """Return the numbers of the places that a text counts: 5 of "its fifth increase"."""
    return {float(_ORDINALS[word]) for word in _ordinals(text)}
