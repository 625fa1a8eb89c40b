"""What a shell may complete: names of sources, briefs, states, formats, parameters and values.

Whatever goes wrong here completes nothing; an error in the middle of a command line helps nobody.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from analysis.cli.pairs import OPTION


def words(*known: str) -> Callable[[str], list[str]]:
    """Return a completion of fixed words."""
    return lambda incomplete: _beginning(known, incomplete)


def formats(incomplete: str) -> list[str]:
    """Complete the last of a list of formats."""
    from analysis.render.formats import FORMATS

    done, comma, last = incomplete.rpartition(",")
    return [f"{done}{comma}{name}" for name in _beginning(FORMATS, last)]


def sources(incomplete: str) -> list[str]:
    """Complete a source, or, behind ``-p NAME``, one of the parameter's values."""
    before = _words_before(incomplete)
    if len(before) > 1 and before[-2] in OPTION and "=" not in before[-1]:
        return _beginning(_values(before[-1]), incomplete)
    return _beginning(_sources(), incomplete)


def briefs(incomplete: str) -> list[str]:
    """Complete a brief."""
    return _beginning((brief.name for brief in _briefs()), incomplete)


def states(incomplete: str) -> list[str]:
    """Complete the code of a state of any source."""
    from analysis.claims.catalogue import catalogue

    with suppress(Exception):
        codes = {code for entry in catalogue() for code in entry.states}
        return _beginning(sorted(codes), incomplete)
    return []


def parameters(incomplete: str) -> list[str]:
    """Complete a parameter's name, or its value behind ``NAME=``."""
    name, equals, value = incomplete.partition("=")
    if equals:
        return [f"{name}={one}" for one in _beginning(_values(name), value)]
    names = {one.name for brief in _briefs() for one in brief.parameters}
    return _beginning(sorted(names - {"source", "state"}), incomplete)


def checkable(incomplete: str) -> list[str]:
    """Complete what can be checked by name; paths are completed by the shell itself."""
    return [*_beginning(_sources(), incomplete), *briefs(incomplete)]


def comparable(incomplete: str) -> list[str]:
    """Complete what can be compared by name: sources and built reports."""
    from analysis.cli.sides import built_reports

    reports: list[str] = []
    with suppress(Exception):
        reports = built_reports()
    return _beginning([*_sources(), *reports], incomplete)


def _words_before(incomplete: str) -> list[str]:
    """Return the words of the line before the one to complete, as typer's shell scripts give it."""
    line = os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS", "")
    written = line.split()
    return written[:-1] if incomplete and written else written


def _beginning(known: Iterable[str], incomplete: str) -> list[str]:
    fitting: list[str] = []
    with suppress(Exception):
        fitting = [name for name in known if name.startswith(incomplete)]
    return fitting


def _sources() -> Iterator[str]:
    from analysis.claims.load import sources as named

    yield from named()


def _briefs() -> list[Any]:
    from analysis.batch.briefs import read_briefs
    from analysis.paths import project_root

    with suppress(Exception):
        return list(read_briefs(project_root()).by_name.values())
    return []


def _values(name: str) -> list[str]:
    for brief in _briefs():
        for parameter in brief.parameters:
            if parameter.name == name and (parameter.choices or parameter.type == "bool"):
                return list(parameter.choices or ("true", "false"))
    return []
