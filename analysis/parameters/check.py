"""Whether given values are what a notebook's parameters take; everything wrong, at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

from analysis.parameters.cell import Parameter, wrong_limit
from analysis.parameters.kinds import Kind, Value
from analysis.parameters.known import RANGES, TEXT, choices
from analysis.suggest import meant, quoted

_INT, _STR = Kind("int"), Kind("str")


def check_values(
    parameters: Iterable[Parameter], given: Mapping[str, object], where: str
) -> tuple[dict[str, Value], list[str]]:
    """Check given values against a notebook's parameters.

    Returns
    -------
    values : dict
        Every parameter with its given value, or with its default where that is known.
    faults : list of str
        One sentence per fault, all of them.
    """
    known = {parameter.name: parameter for parameter in parameters}
    values = {name: one.default for name, one in known.items() if one.given}
    faults = []
    for name, value in given.items():
        if name not in known:
            listed = f"It takes: {', '.join(known) or 'none'}."
            parts = [f"{where}: no parameter is called {quoted(name)}.", meant(name, known), listed]
            faults.append(" ".join(filter(None, parts)))
            continue
        values[name], wrong = check_value(known[name], value)
        if wrong:
            faults.append(f"{where}: {wrong}")
    return values, faults


def check_value(parameter: Parameter, given: object) -> tuple[Value, str]:
    """Return the value in the parameter's type and an empty string, or None and what is wrong.

    Text is converted, because a command line has nothing else.
    """
    name = parameter.name
    if wrong := next(_unsound(given), ""):
        return None, f"{name}: {wrong}"
    if given is None and not parameter.optional:
        return None, f"{name}: {parameter.kind.words} is needed, not None."
    if isinstance(given, str):
        try:
            given = parameter.kind.read(given)
        except ValueError:
            return None, f"{name}: {quoted(given)} is not {parameter.kind.words}."
        if wrong := next(_unsound(given), ""):
            return None, f"{name}: {wrong}"
    elif not parameter.kind.takes(given):
        return None, f"{name}: {quoted(given)} is not {parameter.kind.words}."
    if parameter.type == "float" and isinstance(given, int) and not isinstance(given, bool):
        given = float(given)
    if wrong := wrong_limit(parameter, given):
        near = meant(given, parameter.choices) if isinstance(given, str) else ""
        return None, f"{name}: {wrong} {near}".rstrip()
    return given, ""


def check_known(given: Mapping[str, object]) -> list[str]:
    """Return what is wrong with values of the suite's own parameters, one sentence per fault.

    It is what a notebook's cell checks, where no comment says what a parameter takes.
    """
    faults = []
    for name, value in given.items():
        if name in RANGES:
            low, high = RANGES[name]
            limits = {"low": float(low), "high": float(high)}
            parameter = Parameter(name, "int", kind=_INT, **limits)  # type: ignore[arg-type]
            wrong = "" if _INT.takes(value) else f"{name}: {quoted(value)} is not {_INT.words}."
            faults.append(wrong or check_value(parameter, value)[1])
        elif options := choices(name):
            faults.append(check_value(Parameter(name, "str", kind=_STR, choices=options), value)[1])
    return [fault for fault in faults if fault]


def _unsound(value: object) -> Iterator[str]:
    """Yield why a value cannot be put into a notebook, whatever the parameter takes."""
    match value:
        case str():
            if len(value) > TEXT:
                yield f"{quoted(value)} is too long: {TEXT:,} characters at most."
            elif any("\ud800" <= letter <= "\udfff" for letter in value):
                yield f"{quoted(value)} is not text in UTF-8."
        case float() if not math.isfinite(value):
            yield f"{value} is not a number."
        case list() | tuple():
            for item in value:
                yield from _unsound(item)
        case dict():
            for key, item in value.items():
                if not isinstance(key, str):
                    yield f"the key {quoted(key)} is not text."
                yield from _unsound(key)
                yield from _unsound(item)
