"""Whether a claim in own words says what its sentences say: their numbers, states and names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from analysis.draft.find.numbers import number_at
from analysis.draft.find.quantities import FoundQuantity, quantities
from analysis.draft.find.states import states
from analysis.draft.find.tokens import Words, words_of
from analysis.draft.verifier import opposites
from analysis.draft.verifier.alignment import Alignment, align, copied, plain
from analysis.draft.verifier.firmness import firmness
from analysis.draft.verifier.passage import Passage

_MAY = re.compile(r"\b(?:May \d{1,2}|\d{1,2} May|(?:in|since|until|by|last|next|a) May)\b")
_POINTING = frozenset("those these this that such it its they their he his she her both".split())
_MONTHS_AND_DAYS = frozenset(
    """
    January February March April June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday
    """.split()
)


def differences(
    says: str, commitment: str, passage: Passage, hedges: Sequence[str] = ()
) -> Iterator[str]:
    """Yield each way in which a claim's words differ in sense from its sentences.

    Parameters
    ----------
    says : str
        The claim in own words.
    commitment : str
        How firmly it is put; empty if not known.
    passage : Passage
    hedges : sequence of str
        The likelihood words that the claim itself points to.
    """
    if (words := copied(says, passage.everything)) is not None:
        yield f"says repeats nine words of the text in a row: {words!r}"
    laid = max(
        (align(plain(says), plain(text)) for text in passage.sentences), key=lambda one: one.matched
    )
    if words is None and (change := laid.altered_quotation) is not None:
        yield (
            "says repeats the text but for one place: "
            f"{' '.join(change.own) or 'nothing'!r} for {' '.join(change.text) or 'nothing'!r}"
        )
    yield from _numbers(says, passage)
    yield from _states(says, passage)
    yield from _names(says, passage)
    yield from _swaps(says, laid, passage)
    yield from firmness(says, commitment, passage, laid, hedges)
    yield from opposites.turned(plain(says), plain(passage.text))


def _values(text: str) -> set[float]:
    """Return every number of a text, dates too."""
    words = words_of(text)
    values: set[float] = set()
    index = 0
    while index < len(words.tokens):
        number = number_at(words, index)
        if number is not None:
            values |= {number.value, number.value / number.scale}
            index = number.last
        index += 1
    return values


def _numbers(says: str, passage: Passage) -> Iterator[str]:
    known = _values(passage.text)
    known |= {100 * number for number in known if 0 < number < 1}  # half, as 50 percent
    words = words_of(says)
    own = quantities(says)
    theirs = quantities(passage.text)
    for index, token in enumerate(words.tokens):
        number = number_at(words, index)
        if number is None or (number.written and number.value <= 1):
            continue
        if number.value not in known and not _within(index, words, own, known):
            yield f"says gives the number {token.text}, which its sentences lack"
    for mine in own:
        yield from _bound(mine, theirs, {q.value for q in own})
    for day in _MAY.findall(says):
        if not any(_MAY.search(text) for text in (passage.text, *passage.ahead)):
            yield f"says names {day.strip()}, which its sentences do not"
    for day in {token.text for token in words.tokens} & _MONTHS_AND_DAYS:
        if day not in passage.text and not any(day in text for text in passage.ahead):
            yield f"says names {day}, which its sentences do not"


def _within(index: int, words: Words, own: Sequence[FoundQuantity], known: set[float]) -> bool:
    """Whether a number is part of a larger one that is known: the 85 of "85 to 95 million"."""
    place = words.tokens[index].start
    for one in own:
        if one.number[0] <= place < one.number[1]:
            parts = {number for number in (one.value, one.low, one.high) if number is not None}
            if parts <= known or (one.high in known and one.low is not None):
                return True
    return False


def _bound(
    mine: FoundQuantity, theirs: Sequence[FoundQuantity], own: Collection[float | None]
) -> Iterator[str]:
    same = [q for q in theirs if (q.value, q.low, q.high) == (mine.value, mine.low, mine.high)]
    whole = next((q for q in theirs if mine.value in (q.low, q.high) and q.value is None), None)
    if (
        not same
        and mine.bound == "point"
        and whole is not None
        and not {whole.low, whole.high} <= set(own)
    ):
        yield f"says gives {mine.value:g} alone, where the text has {whole.low:g} to {whole.high:g}"
    rate, rates = _rate(mine.unit), [_rate(q.unit) for q in same]
    if same and rate and all(rates) and rate not in rates:
        yield f"says counts by the {rate}, where the text counts by the {rates[0]}"
    if same and all(q.bound != mine.bound for q in same):
        wanted = same[0].bound
        if {wanted, mine.bound} <= {"approx", "between"}:
            return
        number = mine.value if mine.value is not None else mine.low
        yield f"says bounds {number:g} as {mine.bound}, where the text has {wanted}"


def _rate(unit: str | None) -> str:
    """Return the time or unit for which a figure is: "year" of "tonnes a year"."""
    match = re.search(r"\b(?:an?|per|each) (\w+)$", unit or "")
    return match[1] if match else ""


def _states(says: str, passage: Passage) -> Iterator[str]:
    """Yield the states that the sentences lack, but for what a pronoun of theirs may stand for."""
    own, theirs = passage.codes(says), passage.codes(passage.text)
    ahead = set[str]().union(*(passage.codes(text) for text in passage.ahead))
    pointing = bool(_POINTING.intersection(plain(passage.text)[:2]))
    for state in states(says, passage.declared):
        if state.code in theirs:
            continue
        if state.code not in ahead or (theirs - own and not pointing):
            yield f"says names {says[slice(*state.span)]}, a state that its sentences do not name"


@lru_cache(maxsize=4)  # all claims of one text are held against it
def _known(everything: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a text as they are written, and in small letters."""
    known = frozenset(token.text for token in words_of(" ".join(everything)).tokens)
    return known, frozenset(word.lower() for word in known)


def _names(says: str, passage: Passage) -> Iterator[str]:
    known, low = _known(passage.everything)
    named = [says[slice(*state.span)] for state in states(says, passage.declared)]
    words = words_of(says)
    for index, token in enumerate(words.tokens):
        if (
            index == 0
            or not token.capital
            or not token.is_word
            or words.low(index - 1) in {".", "“", '"', ":"}
        ):
            continue
        if token.text in known or any(token.text in name for name in named) or token.text == "I":
            continue
        if token.text in _MONTHS_AND_DAYS or token.text.lower() in low:
            continue
        yield f"says names {token.text}, whom or which the text does not name"


def _swaps(says: str, laid: Alignment, passage: Passage) -> Iterator[str]:
    """Yield where a state stands in the place of another."""
    for change in laid.changes:
        if max(len(change.text), len(change.own)) > 4 or not (change.text and change.own):
            continue
        theirs = passage.codes(_as_written(change.text, passage.text))
        mine = passage.codes(_as_written(change.own, says))
        if theirs and mine and not theirs & mine:
            yield f"says puts {' '.join(change.own)!r} in the place of {' '.join(change.text)!r}"


def _as_written(words: Sequence[str], text: str) -> str:
    """Return words as a text writes them, capitals included."""
    place = text.lower().find(" ".join(words))
    return text[place : place + len(" ".join(words))] if place >= 0 else ""
