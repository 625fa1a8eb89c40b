"""What stands when two people changed one file: both, and where they differ, one's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from analysis.desk.entries import EntryKind, entry_kinds, plain

Entry = dict[str, Any]


def merged(
    name: str, base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """Return their file with my changes made in it, and where we both changed the same.

    Parameters
    ----------
    name : str
        The file, such as ``claims.yaml``.
    base, mine, theirs : mapping
        What it holds: as both had read it, and as each would have it.

    Examples
    --------
    >>> def file(kind, says):
    ...     return {"claims": [{"id": "C01", "kind": kind, "says": says}]}
    >>> merged("claims.yaml", file("event", "One"), file("risk", "One"), file("event", "Two"))[
    ...     0] == file("risk", "Two")
    True
    """
    made = plain(theirs)
    both = list[str]()
    for kind in entry_kinds().values():
        if kind.file == name:
            both += _merge(kind, base, mine, made)
    return made, both


def _merge(
    kind: EntryKind, base: Mapping[str, Any], mine: Mapping[str, Any], made: dict[str, Any]
) -> list[str]:
    """Make my changes of one list in theirs; return what both changed."""
    both = list[str]()
    old, own, other = (kind.entries(data) for data in (base, mine, made))
    for name, entry in own.items():
        was, words = old.get(name), kind.words(name)
        if entry == was:
            continue
        if was is None and name in other and other[name] != entry:
            both.append(f"{words}: both added one of this name; theirs stands")
        elif was is None and name not in other:
            _add(kind, made, name, plain(entry))
        elif was is not None and name not in other:
            both.append(f"{words}: they took it away; your changes to it are gone")
        elif isinstance(was, dict) and isinstance(entry, dict) and isinstance(other[name], dict):
            fields = kind.fields() if kind.form == "head" else {**was, **entry}
            both += _fields(words, fields, was, entry, other[name])
    for name, was in old.items():
        if name in own or name not in other:
            continue
        if other[name] == was:
            _take_away(kind, made, name, other[name])
        else:
            both.append(f"{kind.words(name)}: you took it away, they changed it; theirs stands")
    return both


def _add(kind: EntryKind, made: dict[str, Any], name: str, entry: Any) -> None:
    empty: Any = {} if kind.form == "codes" else []
    listed = made[kind.name] = made.get(kind.name) or empty
    if kind.form == "codes":
        listed[name] = entry
    else:
        listed.append(entry)


def _take_away(kind: EntryKind, made: dict[str, Any], name: str, entry: Any) -> None:
    if kind.form == "codes":
        del made[kind.name][name]
    else:
        made[kind.name] = [one for one in made[kind.name] if one is not entry]


def _fields(words: str, fields: Iterable[str], was: Entry, mine: Entry, theirs: Entry) -> list[str]:
    """Make my changes of one entry in theirs; return the fields that both changed."""
    both = []
    for field in fields:
        value = mine.get(field)
        if value == was.get(field):
            continue
        if theirs.get(field) not in (was.get(field), value):
            both.append(f"{words}: both changed {field}; yours stands, theirs is one undo away")
        if field in mine:
            theirs[field] = plain(value)
        else:
            theirs.pop(field, None)
    return both
