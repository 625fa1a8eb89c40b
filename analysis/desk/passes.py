"""Which readers' passes are compared, where the next one is kept, and how a pass is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from analysis.assess.agreement import as_coded
from analysis.assess.records import Records
from analysis.claims.coding import CodedUnit
from analysis.claims.codings import codings
from analysis.claims.guide import flow
from analysis.claims.source import Source
from analysis.claims.store import PASS, SeedStore, passes
from analysis.errors import UsageError
from analysis.suggest import unknown

_NAMES = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NOBODY: tuple[str, dt.date | None] = ("first-coder", None)
"""Who made the record where nothing says so."""
SCHEMA = "# yaml-language-server: $schema=../schemas/second_coding.schema.json\n"


@dataclass(frozen=True)
class Side:
    """One of the two codings: the file that keeps it, who coded, and how.

    ``kept`` is false of the record that stands for a first pass nobody kept.
    """

    file: str
    coder: str
    date: dt.date | None
    units: tuple[CodedUnit, ...]
    kept: bool = True


def chosen(source: Source, against: str) -> str:
    """Return the name of the pass that a person means by its name, its file or its coder.

    Parameters
    ----------
    source : Source
    against : str
        Empty where the one that is kept beside the first is meant.

    Raises
    ------
    UsageError
        If there is none, several, or none of this name.
    """
    name = source.card.id
    kept = source.codings
    if not kept:
        raise UsageError(
            f"{name} has one coding alone. A second coder sits down with"
            f" coding_desk({name!r}, coder='their-name', blind=True)."
        )
    if against:
        word = against.removesuffix(".yaml").removesuffix("_coding")
        by_coder = [one for one, coding in kept.items() if coding.coder == against]
        if word in kept or len(by_coder) == 1:
            return word if word in kept else by_coder[0]
        raise UsageError(unknown("coding", against, [*kept]))
    others = [one for one in kept if one != "first"] or [*kept]
    if len(others) > 1:
        who = ", ".join(f"{one} ({kept[one].coder})" for one in others)
        raise UsageError(f"{name} has several codings: say against which one, of {who}.")
    return others[0]


def next_file(store: SeedStore, source: str) -> str:
    """Return the file in which a new coder's pass is kept: that of the first name still free.

    Parameters
    ----------
    store : SeedStore
    source : str
    """
    taken = passes(store, source)
    return next(file for name in _NAMES if (file := f"{name}{PASS}") not in taken)


def pass_text(coder: str, date: dt.date, units: Iterable[CodedUnit]) -> str:
    """Return a pass as a file, a unit on each line."""
    lines = (f"  - {flow(unit_data(one))}\n" for one in units)
    return f"{SCHEMA}coder: {coder}\ndate: {date}\nunits:\n{''.join(lines)}"


def unit_data(unit: CodedUnit) -> dict[str, object]:
    """Return a unit as its file has it: what is empty says that it was looked at."""
    return {name: list(one) if isinstance(one, tuple) else one for name, one in unit}


def sides(source: Source, against: str) -> tuple[Side, Side]:
    """Return the first coding of a source, or the record in its place, and the one against it."""
    name = chosen(source, against)
    coding, first = source.codings[name], source.codings.get("first")
    other = Side(f"{name}{PASS}", coding.coder, coding.date, coding.units)
    if first is not None and name != "first":
        return Side(f"first{PASS}", first.coder, first.date, first.units), other
    signed = {(one.coded.coder, one.coded.date) for one in codings(source.overlay)}
    coder, date = (
        max(signed, key=itemgetter(1)) if len({who for who, _ in signed}) == 1 else _NOBODY
    )
    units = tuple(as_coded(Records(source)))
    return Side("claims.yaml", coder, date, units, kept=name == "first"), other
