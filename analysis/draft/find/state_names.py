"""By which names a state is known: its own, its capital's, its people's, its government's seat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from countryinfo import CountryInfo

from analysis.claims.card import State
from analysis.draft.find.tokens import words_of

_NOT_NAMES = frozenset(
    """
    Victoria Kingston Hamilton Stanley Georgetown Plymouth Douglas Jamestown Willemstad Gustavia
    Island Viti Mann Mannin Guiana Prathet Nassau Marigot Alofi Kingstown Reunion
    """.split()
) | {"George Town", "San Juan", "The Valley", "West Island", "Road Town", "Saint John's"}
"""Capitals and spellings that mean something else more often than the state."""
_GONE = frozenset({"SCG", "ANT"})
"""Codes that ISO has withdrawn."""
Forms = dict[str, list[tuple[tuple[str, ...], str]]]
"""For each first word the names that begin with it, cut into words, with their codes."""


def forms_of(names: Mapping[str, str]) -> Forms:
    """Return for each first word the names that begin with it, the longest first."""
    table: Forms = {}
    for name, code in names.items():
        parts = tuple(token.text.replace("’", "'") for token in words_of(name).tokens)
        if parts:
            table.setdefault(parts[0], []).append((parts, code))
    for several in table.values():
        several.sort(key=lambda one: -len(one[0]))
    return table


def declared_names(declared: Mapping[str, State]) -> dict[str, str]:
    """Return the names of a card's states, with the plurals of its peoples."""
    names: dict[str, str] = {}
    for code, state in declared.items():
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
def known_names() -> Forms:
    """Return the names of all states, by their first words."""
    names: dict[str, str] = {}
    for name, code in sorted(_library(), key=lambda one: one[1]):
        if name not in _NOT_NAMES:
            names.setdefault(name, code)
    text = (files("analysis.draft.find") / "data" / "states.yaml").read_text(encoding="utf-8")
    for code, listed in yaml.safe_load(text).items():
        names |= dict.fromkeys(listed, code)
    return forms_of(names)


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
