"""What a source is with other versions of the files that are being coded, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from analysis.claims.document import Document, LineDict
from analysis.claims.load import OnlyDrafts, load_source
from analysis.claims.plain_yaml import parse
from analysis.claims.source import Source
from analysis.claims.store import CLAIMS, SeedStore, place
from analysis.claims.swap import swapped
from analysis.desk.entries import FILES, plain
from analysis.desk.recent import Recent
from analysis.draft.check import coding_faults, held_faults
from analysis.errors import Fault, InputError

Files = Mapping[str, str]
"""Seed files by their names; one that is not there is empty."""
_KEPT = 4
"""Versions that are at hand: the saved one, the one at hand, and those that undo comes to."""


class Versions:
    """A source, whatever the files say that are worked on.

    Parameters
    ----------
    store : SeedStore
        Where it stands; all other files are read from there.
    source : str
        Its id.
    """

    def __init__(self, store: SeedStore, source: str) -> None:
        self._store, self._source = store, source
        self._loaded = Recent[tuple[Source | None, tuple[Fault, ...]]](_KEPT)
        self._faults = Recent[list[Fault]](_KEPT)
        self._read = Recent[Document](_KEPT * len(FILES))
        self._plain = Recent[tuple[LineDict, dict[str, Any]]](_KEPT * len(FILES))
        self._held: dict[str, list[str]] = {}

    def source(self, files: Files) -> Source | None:
        """Return the source with these files; None while it has faults, or nothing but drafts."""
        return self._load(files)[0]

    def faults(self, files: Files) -> list[Fault]:
        """Return what ``briefing check`` says of the source with these files."""
        return self._faults.of(_key(files), lambda: self._check(files))

    def lines(self, name: str, text: str) -> LineDict | None:
        """Return what a file holds, with its lines; None where it is no plain YAML, or empty."""
        return self._parse(text.encode(), name).data if text else LineDict(1)

    def data(self, name: str, text: str) -> dict[str, Any] | None:
        """Return what a file holds as plain data, which is only to be read."""
        if (lines := self.lines(name, text)) is None:
            return None
        return self._plain.of(id(lines), lambda: (lines, plain(lines)))[1]

    def _check(self, files: Files) -> list[Fault]:
        source, found = self._load(files)
        if source is not None:
            name = place(self._store, self._source, CLAIMS)
            document = self._parse(files[CLAIMS].encode(), name)
            return sorted({*found, *held_faults(source, document, self._held)})
        held = coding_faults([(self._with(files), self._source)], self._held, self._parse)
        return sorted({*found, *held})

    def _parse(self, raw: bytes, name: str) -> Document:
        """Read a file, or take what was read of the same bytes; faults are each asker's own."""
        known = self._read.of(raw, lambda: parse(raw, ""))
        return Document(name, known.data, [replace(fault, file=name) for fault in known.faults])

    def _with(self, files: Files) -> SeedStore:
        there = {name: text.encode() for name, text in files.items() if text}
        return swapped(self._store, self._source, there)

    def _load(self, files: Files) -> tuple[Source | None, tuple[Fault, ...]]:
        return self._loaded.of(_key(files), lambda: self._loaded_anew(files))

    def _loaded_anew(self, files: Files) -> tuple[Source | None, tuple[Fault, ...]]:
        try:
            return load_source(self._source, self._with(files), reader=self._parse), ()
        except OnlyDrafts:
            return None, ()
        except InputError as error:
            return None, error.faults


def _key(files: Files) -> tuple[str, ...]:
    return tuple(files.values())
