"""What each parameter is edited with, and what its default looks like as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from analysis.parameters.cell import Parameter
from analysis.parameters.kinds import Value

Editor = dict[str, Any]


def editors(parameters: Iterable[Parameter]) -> list[Editor]:
    """Return what each parameter is edited with.

    Parameters
    ----------
    parameters : iterable of Parameter

    Returns
    -------
    list of dict
        ``name``, ``help``, ``allowed`` in words, ``text`` of the default, ``known`` (whether there
        is one before the cell runs), and ``form``: ``choice`` among ``choices``, ``switch``,
        ``number``, ``literal`` (a list or mapping, as Python, JSON or YAML have it) or ``text``.

    Examples
    --------
    >>> from analysis.parameters import read_cell
    >>> cell = read_cell("draws: int = 200  # random numbers (100 to 900)")
    >>> [(one["form"], one["text"], one["allowed"]) for one in editors(cell.parameters)]
    [('number', '200', 'a whole number from 100 to 900')]
    """
    return [
        {
            "name": one.name,
            "help": one.help,
            "allowed": _allowed(one),
            "text": as_text(one.default) if one.literal else "",
            "known": one.literal,
            **_form(one),
        }
        for one in parameters
    ]


def as_text(value: Value) -> str:
    """Return a value as a command line would be given it."""
    match value:
        case str():
            return value
        case bool():
            return str(value).lower()
    return repr(value)


def changed(parameters: Iterable[Parameter], texts: Mapping[str, str]) -> dict[str, str]:
    """Return those texts that are not what the parameter's default looks like."""
    defaults = {one.name: as_text(one.default) if one.literal else "" for one in parameters}
    return {name: text for name, text in texts.items() if text != defaults.get(name)}


def _allowed(parameter: Parameter) -> str:
    if parameter.choices:
        return parameter.allowed
    return parameter.kind.words + parameter.allowed.removeprefix(parameter.type)


def _form(parameter: Parameter) -> Editor:
    plain = {one.base for one in parameter.kind.members} - {"None"}
    if plain & {"list", "dict"}:
        return {"form": "literal"}
    # Beside a value without a type nothing forbids None, which is no reason to offer it.
    none = parameter.optional and (parameter.typed or parameter.default is None)
    if parameter.choices:
        return {"form": "choice", "choices": [*parameter.choices, *["None"] * none]}
    if plain == {"bool"}:
        if isinstance(parameter.default, bool) and not none:
            return {"form": "switch"}
        return {"form": "choice", "choices": ["true", "false", *["None"] * none]}
    if plain and plain <= {"int", "float"}:
        return {"form": "number"}
    return {"form": "text"}
