"""What stands in a source's folder, and what becomes of it where others changed it meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from analysis.claims.document import decode
from analysis.claims.plain_yaml import parse
from analysis.claims.store import CLAIMS, SeedStore, place
from analysis.desk.entries import FILES
from analysis.desk.merge import merged
from analysis.desk.rewrite import rewrite
from analysis.desk.versions import Files
from analysis.errors import Fault, InputError, UsageError


class Conflict(UsageError):
    """A file was changed by somebody else since it was read; nothing was written."""


def clash(names: list[str]) -> Conflict:
    """Return what is asked of whoever would write over files that others changed."""
    return Conflict(
        f"{' and '.join(names)} {'was' if len(names) == 1 else 'were'} changed meanwhile by"
        " somebody else, and nothing was written: keep both, mine or theirs"
    )


def on_disk(store: SeedStore, source: str, also: Iterable[str] = ()) -> dict[str, str]:
    """Return the files of a source that can be coded; one that is not there is empty.

    Parameters
    ----------
    store : SeedStore
        Where the source stands.
    source : str
        Its id.
    also : iterable of str
        Other files that are wanted.

    Raises
    ------
    InputError
        If its claims file is missing or no text; another file of that kind is left out.
    """
    found = {}
    there = store.files(source)
    for name in dict.fromkeys([*FILES, *also]):
        raw = store.read(source, name) if name in there or name == CLAIMS else b""
        text = raw if isinstance(raw, Fault) else decode(raw, place(store, source, name))
        if not isinstance(text, Fault):
            found[name] = text
        elif name == CLAIMS:
            raise InputError([text])
    return found


def together(base: Files, mine: Files, theirs: Files) -> tuple[dict[str, str], list[str]]:
    """Return their files with my changes made in them, and where we both changed the same.

    Parameters
    ----------
    base, mine, theirs : mapping of str to str
        Files by name: as both had read them, and as each would have them.

    Raises
    ------
    UsageError
        If one that both changed cannot be read as they left it.
    """
    whole, told = dict(theirs), list[str]()
    for name, text in mine.items():
        if text in (base.get(name), theirs.get(name)):
            continue
        if base.get(name) == theirs.get(name):
            whole[name] = text
            continue
        if name not in FILES:
            told.append(f"{name}: others changed it, and it stands as theirs: see its claims' ids")
            continue
        read = [parse(files.get(name, "").encode(), name).data for files in (base, mine, theirs)]
        if any(data is None for data in read):
            raise UsageError(f"{name} cannot be read as others left it: keep mine or theirs")
        data, both = merged(name, *(data or {} for data in read))
        whole[name] = rewrite(theirs[name], data)
        told += both
    return whole, told


def claims_path(store: SeedStore, source: str) -> Path | None:
    """Return where a source's claims are written; None where they are only read."""
    try:
        return store.writable() / source / CLAIMS
    except UsageError:
        return None


def closed(path: Path | None) -> str:
    """Return why nothing can be saved there; empty where something can."""
    if path is None:
        return "Sources here are only read: nothing can be saved."
    open_to_us = os.access(path.parent, os.W_OK)
    return "" if open_to_us else f"{path.parent} takes no changes: nothing can be saved here."
