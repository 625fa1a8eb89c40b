"""Where the records of editions stand: beside ``build.json``, each under its own digest.

A record is written before ``build.json`` names it and removed after ``build.json`` has ceased to,
so that whatever stops a build, the record that is named is there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from analysis.batch.key import edition_digest
from analysis.batch.publish import Readable

FOLDER = ".editions"


def record_file(edition: Mapping[str, Any]) -> tuple[str, bytes]:
    """Return the name and the content of the file that keeps an edition's record."""
    content = json.dumps(dict(edition), ensure_ascii=False, sort_keys=True).encode()
    return _name(hashlib.sha256(content).hexdigest()), content


def edition_entry(edition: Mapping[str, Any]) -> dict[str, Any]:
    """Return what ``build.json`` keeps of an edition: its number, and digests of the rest."""
    name, _ = record_file(edition)
    return {
        "number": edition["number"],
        "compared": edition_digest(edition),
        "record": name.rpartition("/")[2].removesuffix(".json"),
    }


def compared(entry: Mapping[str, Any] | None) -> str:
    """Return the digest of what an edition of ``build.json`` was compared with.

    An older ``build.json`` holds whole records; they serve until their reports are built again.
    """
    if not entry or "record" not in entry:
        return edition_digest(entry)
    return str(entry["compared"])


def named(entry: Mapping[str, Any] | None) -> str | None:
    """Return the name of the file with an edition's record, if it stands in one."""
    return _name(str(entry["record"])) if entry and "record" in entry else None


def whole(output: Readable, entry: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Return the record of an edition that ``build.json`` holds; None without an edition.

    A record that is gone, or is not the one that was written, counts as unreadable: the edition
    keeps its number, and the next one says that it could not be compared.
    """
    name = named(entry)
    if entry is None or name is None:
        return None if entry is None else dict(entry)
    content = None
    with contextlib.suppress(OSError):
        content = output.read(name)
    if content is None or _name(hashlib.sha256(content).hexdigest()) != name:
        return {"number": entry["number"], "snapshot": "", "previous": None}
    record: dict[str, Any] = json.loads(content)
    return record


def _name(digest: str) -> str:
    return f"{FOLDER}/{digest}.json"
