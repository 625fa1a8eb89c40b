"""What stands when two people changed one claims file: both, and where they differ, one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.desk.steps import claims_of, plain

Entry = dict[str, Any]


def merged(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """Return their file with my changes made in it, and where we both changed the same.

    Parameters
    ----------
    base, mine, theirs : mapping
        Data of a claims file: as both had read it, and as each would have it.

    Examples
    --------
    >>> def file(kind, says):
    ...     return {"claims": [{"id": "C01", "kind": kind, "says": says}]}
    >>> merged(file("event", "One"), file("risk", "One"), file("event", "Two"))[0] == file(
    ...     "risk", "Two")
    True
    """
    made, both = plain(theirs), list[str]()
    old, own, other = (_by_id(data) for data in (base, mine, made))
    listed: list[Any] = made.setdefault("claims", [])
    for name, claim in own.items():
        was = old.get(name)
        if claim == was:
            continue
        if was is None and name in other and other[name] != claim:
            both.append(f"{name}: both added a claim of this id; theirs stands")
        elif was is None and name not in other:
            listed.append(plain(claim))
        elif was is not None and name not in other:
            both.append(f"{name}: they took it away; your changes to it are gone")
        elif was is not None:
            both += _fields(name, was, claim, other[name])
    for name, was in old.items():
        if name in own or name not in other:
            continue
        if other[name] == was:
            listed.remove(other[name])
        else:
            both.append(f"{name}: you took it away, they changed it; theirs stands")
    return made, both


def _fields(name: str, was: Entry, mine: Entry, theirs: Entry) -> list[str]:
    """Make my changes of one claim in theirs; return the fields that both changed."""
    both = []
    for field in {**was, **mine}:
        value = mine.get(field)
        if value == was.get(field):
            continue
        if theirs.get(field) not in (was.get(field), value):
            both.append(f"{name}: both changed {field}; yours stands, theirs is one undo away")
        if field in mine:
            theirs[field] = plain(value)
        else:
            theirs.pop(field, None)
    return both


def _by_id(data: Mapping[str, Any]) -> dict[str, Entry]:
    return {one["id"]: one for one in claims_of(data)
            if isinstance(one, dict) and isinstance(one.get("id"), str)}  # fmt: skip
