"""Which states a sentence names: by name, capital, people, adjective or seat of government."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from countryinfo import CountryInfo

from analysis.claims.card import State
from analysis.draft.find.nouns import BREAKS, DETERMINERS, PREPOSITIONS
from analysis.draft.find.tokens import Span, Words, words_of

_NOT_NAMES = frozenset(
    """
    Victoria Kingston Hamilton Stanley Georgetown Plymouth Douglas Jamestown Willemstad Gustavia
    Island Viti Mann Mannin Guiana Prathet Nassau Marigot Alofi Kingstown Reunion
    """.split()
) | {"George Town", "San Juan", "The Valley", "West Island", "Road Town", "Saint John's"}
"""Capitals and spellings that mean something else more often than the state."""
_GONE = frozenset({"SCG", "ANT"})
"""Codes that ISO has withdrawn."""
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
_Forms = dict[str, list[tuple[tuple[str, ...], str]]]


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
    own = _forms(_declared(declared or {}))
    found: list[FoundState] = []
    index = 0
    while index < len(words.tokens):
        matched = _match(words, index, own) or _match(words, index, _known())
        if matched is None:
            index += 1
            continue
        length, code = matched
        found.append(FoundState(words.span(index, index + length - 1), code))
        index += length
    return found


def _match(words: Words, index: int, forms: _Forms) -> tuple[int, str] | None:
    for parts, code in forms.get(words.tokens[index].text, ()):
        if index + len(parts) <= len(words.tokens) and all(
            words.tokens[index + i].text.replace("’", "'") == part for i, part in enumerate(parts)
        ):
            if forms is _known() and not _means_state(words, index, len(parts)):
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
        return words.low(0) in _OPENERS or words.tokens[0].text in _known()
    return words.tokens[index].text in _known()


def _forms(names: Mapping[str, str]) -> _Forms:
    """Return for each first word the names that begin with it, the longest first."""
    table: _Forms = {}
    for name, code in names.items():
        parts = tuple(token.text.replace("’", "'") for token in words_of(name).tokens)
        if parts:
            table.setdefault(parts[0], []).append((parts, code))
    for several in table.values():
        several.sort(key=lambda one: -len(one[0]))
    return table


def _declared(given: Mapping[str, State]) -> dict[str, str]:
    names: dict[str, str] = {}
    for code, state in given.items():
        for name in (state.name, *state.also):
            bare = name.removeprefix("the ").removeprefix("The ")
            names |= dict.fromkeys([bare, *_plural(bare)], code)
    return names


def _plural(name: str) -> list[str]:
    """Return the plural of a people: Avarian, Avarians; none for Avarese."""
    return [f"{name}s"] if name.endswith(("an", "i", "er", "ek", "ab", "ot")) else []


def own_name(code: str) -> str | None:
    """Return the name of a state by its code, or None where the library has none.

    Examples
    --------
    >>> own_name("DNK")
    'Denmark'
    """
    return _own_names().get(code)


def _entries() -> list[dict[str, Any]]:
    return [dict(entry) for entry in CountryInfo.all().values()]


@cache
def _own_names() -> dict[str, str]:
    return {
        entry["ISO"]["alpha3"]: entry["name"].removeprefix("The ")
        for entry in _entries()
        if entry.get("ISO", {}).get("alpha3") and entry.get("name")
    }


@cache
def _known() -> _Forms:
    names: dict[str, str] = {}
    for name, code in sorted(_library(), key=lambda one: one[1]):
        if name not in _NOT_NAMES:
            names.setdefault(name, code)
    text = (files("analysis.draft.find") / "data" / "states.yaml").read_text(encoding="utf-8")
    for code, listed in yaml.safe_load(text).items():
        names |= dict.fromkeys(listed, code)
    return _forms(names)


def _library() -> Iterator[tuple[str, str]]:
    """Yield the names that the library has of each state; a people is its largest state's."""
    peoples: dict[str, tuple[int, str]] = {}
    for info in _entries():
        code = info.get("ISO", {}).get("alpha3") or ""
        if len(code) != 3 or code in _GONE:
            continue
        yield from ((name, code) for name in _names(info))
        size = int(info.get("population") or 0)
        for people in (info.get("demonym") or "").replace("/", ",").split(","):
            if len(people) > 3 and size > peoples.get(people, (-1, ""))[0]:
                peoples[people] = (size, code)
    for people, (_, code) in peoples.items():
        yield people, code
        yield from ((plural, code) for plural in _plural(people))


def _names(info: Mapping[str, Any]) -> Iterator[str]:
    capital = info.get("capital") or ""
    capitals = capital if isinstance(capital, list) else [capital]
    for name in [info.get("name") or "", *(info.get("altSpellings") or []), *capitals]:
        bare = name.strip().removeprefix("The ").removeprefix("the ")
        if len(bare) > 3 and bare[0].isupper() and "," not in bare:
            yield bare
