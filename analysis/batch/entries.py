"""Which entries of a ``build.json`` can be used: those of the shape that a build gives them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FORMAT = 1
_Shape = Mapping[str, type | tuple[type, ...]]
_SOURCE: _Shape = {"seeds": dict, "states": list, "title": str, "language": str}
_REPORT: _Shape = {
    "status": str, "source": str, "brief": str, "state": (str, type(None)), "key": str,
    "inputs": dict,
}  # fmt: skip
_REPORT_MAY_HAVE: _Shape = {
    "files": dict, "stale": list, "missing": list, "edition": dict, "title": str, "line": str,
    "date": str, "picture": str, "error": str,
}  # fmt: skip
_UNBUILT: _Shape = {"name": str, "status": str, "why": str, "faults": (list, tuple)}
_KINDS = {"source", "notebook"}


@dataclass
class Entries:
    """What a ``build.json`` holds: sources and reports by name, and what was not built."""

    sources: dict[str, Any] = field(default_factory=dict)
    reports: dict[str, Any] = field(default_factory=dict)
    unbuilt: list[dict[str, Any]] = field(default_factory=list)


def read_entries(content: bytes | None) -> Entries:
    """Return what can be used of a record; the rest counts as never built.

    A file that a disk, a merge or a hand has spoilt costs a build again, and nothing else.

    Examples
    --------
    >>> read_entries(b'{"format": 1, "reports": []}')
    Entries(sources={}, reports={}, unbuilt=[])
    """
    try:
        record = json.loads(content or b"{}")
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        return Entries()
    sources, reports = (record.get(name) for name in ("sources", "reports"))
    unbuilt = record.get("unbuilt")
    return Entries(
        {name: one for name, one in _items(sources) if _has(one, _SOURCE)},
        {name: one for name, one in _items(reports) if _is_report(name, one)},
        [one for one in unbuilt if _is_unbuilt(one)] if isinstance(unbuilt, list) else [],
    )


def _items(value: Any) -> Any:
    return value.items() if isinstance(value, dict) else ()


def _has(entry: Any, shape: _Shape) -> bool:
    return isinstance(entry, dict) and all(
        isinstance(entry.get(name, shape), kind) for name, kind in shape.items()
    )


def _is_report(name: str, entry: Any) -> bool:
    if not _has(entry, _REPORT) or not isinstance(entry["inputs"].get("parameters"), dict):
        return False
    ending = f"-{entry['state']}" if entry["state"] else ""
    return name == f"{entry['source']}/{entry['brief']}{ending}" and all(
        isinstance(entry[key], kind) for key, kind in _REPORT_MAY_HAVE.items() if key in entry
    )


def _is_unbuilt(entry: Any) -> bool:
    return _has(entry, _UNBUILT) and str(entry.get("kind")) in _KINDS
