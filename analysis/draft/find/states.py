"""Which states a sentence names: by name, capital, people, adjective or seat of government."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.claims.card import State
from analysis.draft.find.nouns import BREAKS, DETERMINERS, PREPOSITIONS
from analysis.draft.find.state_names import Forms, declared_names, forms_of, known_names
from analysis.draft.find.tokens import Span, Words, words_of

_ALSO_PERSONS = frozenset(
    {
        "Jordan",
        "Chad",
        "Georgia",
        "Israel",
        "Jersey",
        "Washington",
        "Lima",
        "Cuba",
        "Santiago",
        "Sofia",
        "Victoria",
        "Kingston",
        "Holland",
        "England",
        "Wales",
        "Pole",
        "French",
        "English",
        "Ireland",
        "Paris",
        "London",
        "Berlin",
        "Vienna",
        "Florence",
        "Rome",
        "Norman",
    }
)
_TONGUES = frozenset(
    "English French Spanish German Chinese Russian Portuguese Italian Japanese Dutch".split()
)
_OPENERS = (
    PREPOSITIONS
    | BREAKS
    | DETERMINERS
    | frozenset(
        """
        yesterday today meanwhile and but also still instead perhaps now here later president
        """.split()
    )
)
_OF_AMERICA = frozenset(
    "atlanta senator senators governor county republican republicans democrat democrats".split()
)
_TITLES = frozenset("president minister premier chancellor king queen prime".split())
_NAME_CONTEXT = frozenset(
    {
        "new",
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "sen.",
        "rep.",
        "gov.",
        "george",
        "denzel",
        "lake",
        "fort",
        "port",
        "st.",
    }
)


@dataclass(frozen=True)
class FoundState:
    """A state that a sentence names.

    Attributes
    ----------
    span : (int, int)
    code : str
        Its ISO 3166-1 alpha-3 code, or the code that the source card declares.
    """

    span: Span
    code: str


def states(sentence: str, declared: Mapping[str, State] | None = None) -> list[FoundState]:
    """Find the states that a sentence names.

    Parameters
    ----------
    sentence : str
        One sentence, English.
    declared : mapping of str to State, optional
        States that a source card declares; their names win over all others.

    Returns
    -------
    list of FoundState
        In reading order, none overlapping another.

    Examples
    --------
    >>> text = "The Danes and Warsaw agree."
    >>> [(text[slice(*found.span)], found.code) for found in states(text)]
    [('Danes', 'DNK'), ('Warsaw', 'POL')]
    """
    words = words_of(sentence)
    own = forms_of(declared_names(declared or {}))
    rows: list[FoundState] = []
    index = 0
    while index < len(words.tokens):
        matched = _match(words, index, own) or _match(words, index, known_names())
        if matched is None:
            index += 1
            continue
        length, code = matched
        rows.append(FoundState(words.span(index, index + length - 1), code))
        index += length
    return rows


def _match(words: Words, index: int, forms: Forms) -> tuple[int, str] | None:
    for parts, code in forms.get(words.tokens[index].text, ()):
        if index + len(parts) <= len(words.tokens) and all(
            words.tokens[index + i].text.replace("’", "'") == part for i, part in enumerate(parts)
        ):
            if forms is known_names() and not _means_state(words, index, len(parts)):
                return None
            return len(parts), code
    return None


def _means_state(words: Words, index: int, length: int) -> bool:
    """Whether a name that others bear too stands for the state: not Jim Jordan, nor New Mexico."""
    token = words.tokens[index]
    ahead = words.tokens[index - 1] if index else None
    follower = words.tokens[index + length] if index + length < len(words.tokens) else None
    if ahead is not None and ahead.low in _NAME_CONTEXT:
        return False
    if (
        ahead is not None
        and ahead.low in {"in", "into", "speak", "speaks", "spoke"}
        and token.text in _TONGUES
    ):
        return False
    if token.text == "Georgia" and any(one.low in _OF_AMERICA for one in words.tokens):
        return False
    if length > 1 or token.text not in _ALSO_PERSONS:
        return True
    if follower is not None and follower.capital and token.text == "Washington":
        return follower.low not in {"post", "times", "irving", "state"}
    return not (
        ahead is not None and ahead.capital and ahead.low not in _TITLES
        and ahead.is_word and not _ends_name(words, index - 1)
    )  # fmt: skip


def _ends_name(words: Words, index: int) -> bool:
    """Whether the capital word ahead is itself the name of a state, or begins the sentence."""
    if index == 0:
        return words.low(0) in _OPENERS or words.tokens[0].text in known_names()
    return words.tokens[index].text in known_names()
