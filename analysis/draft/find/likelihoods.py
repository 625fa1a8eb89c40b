"""Whether a word that may state a likelihood does so where it stands."""

from __future__ import annotations

from analysis.claims.vocabulary import CueType
from analysis.draft.find.modals import is_likelihood
from analysis.draft.find.tokens import Words

_IS = frozenset("is was are were be been seems remains 's being".split())
_CHANCE_LEFT = frozenset(
    """
    good slim little no fair even remote small any strong real outside fighting better percent %
    high     slight decent reasonable serious
    """.split()
)


def likelihood(words: Words, first: int, last: int) -> bool:
    """Whether a phrase that may state a likelihood does so where it stands.

    Parameters
    ----------
    words : Words
    first, last : int
        The phrase's first and last word.
    """
    low = words.low(first)
    if low in {"could", "may", "might"} and (
        first == last or words.low(last) in {"not", "well", "yet", "have", "be"}
    ):
        return is_likelihood(words, first)
    if low in {"possible", "plausible"}:
        return _possible(words, first)
    if low in {"chance", "chances", "odds"}:
        return _chance(words, first)
    if low == "possibility":
        return words.low(first + 1) in {"of", "that", ",", ".", "is", "remains", "exists", "it"}
    if low in {"cannot", "must"}:
        return words.low(last + 1) != "to"
    return True


def other_type(words: Words, first: int, last: int) -> CueType | None:
    """Return the type of a phrase that states no likelihood where it stands: an idiom, or none."""
    return "idiom" if words.low(last) == "possible" and words.low(first) != "possible" else None


def _possible(words: Words, index: int) -> bool:
    ahead, after = words.low(index - 1), words.low(index + 1)
    if ahead in {
        "if",
        "as",
        "where",
        "when",
        "wherever",
        "whenever",
        "not",
        "make",
        "makes",
        "made",
        "making",
        "best",
        "all",
        "it",
    }:
        return False
    if words.low(index - 2) in {"make", "makes", "made", "making"} and ahead in {"it", "this"}:
        return False
    if after in {"to", "for", "only", "thanks", "by", "because", "through"} and (
        ahead in _IS or ahead.endswith("ly")
    ):
        return False
    near = {words.low(i) for i in range(max(0, index - 4), index)}
    return not ("as" in near and after in {".", ",", ""} and ahead not in _IS | {"is"})


def _chance(words: Words, index: int) -> bool:
    ahead, after = words.low(index - 1), words.low(index + 1)
    if words.low(index) == "odds":
        return ahead not in {"at", "against", "all"} and after in {
            "of",
            "are",
            "that",
            "were",
            "on",
            "against",
        }
    if after == "to":
        return False
    if words.low(index) == "chances" and after in {"are", "of"}:
        return True
    if ahead in {
        "by",
        "last",
        "second",
        "first",
        "every",
        "another",
        "his",
        "her",
        "their",
        "missed",
    }:
        return after == "of" and ahead not in {"by", "last", "second", "first", "missed"}
    return after in {"of", "that", "it", "he", "they", "she"} or ahead in _CHANCE_LEFT
