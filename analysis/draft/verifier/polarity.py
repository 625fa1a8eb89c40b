"""Whether a claim turns what its sentences deny, or leaves out the condition that they set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.draft.find.conditions import condition
from analysis.draft.find.tokens import Token, words_of
from analysis.draft.verifier.clauses import Sense, senses

_MARKERS = frozenset({"if", "unless", "provided", "once"})
_CONDITIONAL = _MARKERS | frozenset(
    "should when where until till without depending depends case long subject or".split()
)
_ENDS = frozenset({",", ";", "though", "although", "while", "but"})
_ENOUGH = 2
"""Words of sense that a claim must share with a clause to be about it."""


def turned_polarity(says: str, texts: Sequence[str], *, denies: bool) -> Iterator[str]:
    """Yield where a claim asserts what its sentences deny, or denies what they assert.

    Parameters
    ----------
    says : str
    texts : sequence of str
        Its sentences.
    denies : bool
        Whether any word of the claim denies something.
    """
    own = senses(says)
    theirs = [one for text in texts for one in senses(text)]
    asserted = {one.stem for one in theirs if not one.denied}
    denied = {one.stem for one in theirs if one.denied and not one.named} - asserted
    if not denies:
        lost = [one.stem for one in own if one.stem in denied and not one.denied]
        straight = {one.stem for one in theirs if one.straight and one.stem in denied}
        if len(lost) >= _ENOUGH or straight.intersection(lost):
            yield f"says asserts {' '.join(_written(says, own, lost))!r}, which its sentences deny"
        return
    # "no seat" may be how "locked out" is put in other words
    added = [one for one in own if one.straight and not one.named]
    refusing = {one.clause for one in theirs if one.denied}
    for one in added:
        same = [other for other in theirs if other.stem == one.stem]
        if same and len(texts) == 1 and not any(o.denied or o.clause in refusing for o in same):
            word = " ".join(_written(says, own, [one.stem]))
            yield f"says denies {word!r}, which its sentences do not"
            return


def _written(says: str, own: Sequence[Sense], stems: Sequence[str]) -> list[str]:
    tokens = words_of(says).tokens
    return [tokens[one.index].text for one in own if one.stem in stems]


def dropped_condition(says: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield where a claim gives what follows from a condition, and not the condition.

    Examples
    --------
    >>> text = ["If the lane closes, Corva would draw on its reserves."]
    >>> list(dropped_condition("Corva draws on its reserves.", text))
    ["says drops the condition 'If the lane closes'"]
    >>> list(dropped_condition("Corva's reserves are there for a lane that closes.", text))
    []
    """
    words = words_of(says)
    if any(token.low in _CONDITIONAL for token in words.tokens):
        return
    own = {one.stem for one in senses(says)}
    for text in texts:
        tokens = words_of(text).tokens
        for index, token in enumerate(tokens):
            if token.low not in _MARKERS or not condition(words_of(text), index):
                continue
            if index > 0 and tokens[index - 1].low in {"even", "as", "and", "or", "what"}:
                continue
            end = next((at for at in range(index, len(tokens)) if tokens[at].low in {",", ";"}),
                       len(tokens))  # fmt: skip
            begins = index == 0 or tokens[index - 1].low in {",", ";", "that", "“", '"'}
            clause = _stems(text, index + 1, end)
            until = next((at for at in range(end + 1, len(tokens)) if tokens[at].low in _ENDS),
                         len(tokens))  # fmt: skip
            start = _start(tokens, index)
            first, last = (end, until) if begins else (start, index)
            main = _stems(text, first, last)
            beside = _stems(text, 0, len(tokens)) - main - clause
            main -= clause
            shared = own & main
            enough = len(shared) >= min(_ENOUGH, len(main))
            about = shared and enough and 2 * len(shared) >= len(own - beside)
            if clause and about and not own & clause:
                words_out = text[token.start : tokens[end - 1].end].rstrip(".")
                yield f"says drops the condition {words_out!r}"
                return


def _start(tokens: Sequence[Token], index: int) -> int:
    """Return where the clause ahead of a condition begins: behind the last "and" or comma."""
    for at in range(index - 2, -1, -1):
        if tokens[at].low in {"and", "but", ";", ","}:
            return at
    return 0


def _stems(text: str, first: int, last: int) -> set[str]:
    return {one.stem for one in senses(text) if first <= one.index < last}
