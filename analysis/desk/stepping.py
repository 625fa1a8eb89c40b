"""What the files of a source are once a step at the desk is taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.desk import ledger
from analysis.desk.entries import plain
from analysis.desk.renaming import renamed
from analysis.desk.rewrite import rewrite
from analysis.desk.steps import kind_of, reason, taken
from analysis.desk.versions import Files, Versions
from analysis.errors import UsageError


def stepped(files: Files, versions: Versions, step: Mapping[str, Any]) -> tuple[Files, str]:
    """Return files with a step taken in them, and the step in words.

    Parameters
    ----------
    files : mapping of str to str
        The files as they are, by name.
    versions : Versions
        What they hold.
    step : mapping
        As ``analysis.desk.steps`` has them, or ``rename``, which is about several files.

    Raises
    ------
    UsageError
        If it cannot be taken.
    """
    if step.get("do") == "rename":
        return _renamed(files, versions, step)
    name, notes = kind_of(step).file, {}
    data = _plain(files, versions, name)
    words = taken(data, step)
    if step.get("do") == "reject":
        notes[str(step.get("claim")).partition("#")[0]] = (
            f"{step.get('claim')} was rejected: {reason(step)}"
        )
    stem = name.partition(".")[0]
    begun = files[name] or f"# yaml-language-server: $schema=../schemas/{stem}.schema.json\n"
    text = rewrite(begun, data, notes, versions.lines(name, files[name]))
    return {**files, name: text}, words


def _renamed(files: Files, versions: Versions, step: Mapping[str, Any]) -> tuple[Files, str]:
    """Return files in which an entry has another id, wherever it is named, and this in words."""
    held = {name: _plain(files, versions, name) for name in files if name != ledger.CODING}
    what, old, new, words = renamed(held, step)
    made = {
        name: rewrite(files[name], data, None, versions.lines(name, files[name]))
        for name, data in held.items()
        if data != versions.data(name, files[name])
    }
    if what == "claim" and ledger.CODING in files:
        made[ledger.CODING] = ledger.renamed(files[ledger.CODING], old, new)
    return {**files, **made}, words


def _plain(files: Files, versions: Versions, name: str) -> dict[str, Any]:
    """Return what a file holds as data of one's own."""
    held = versions.data(name, files[name]) if name in files else None
    if held is None:
        raise UsageError(f"{name} cannot be read as it stands: mend it in an editor first")
    return plain(held)  # type: ignore[no-any-return]
