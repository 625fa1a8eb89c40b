"""What a source is with another version of its claims file, each version read once."""

from __future__ import annotations

from typing import TypeVar

from analysis.claims.document import LineDict
from analysis.claims.load import OnlyDrafts, load_source
from analysis.claims.plain_yaml import parse
from analysis.claims.source import Source
from analysis.claims.store import CLAIMS, SeedStore
from analysis.claims.swap import swapped
from analysis.draft.check import coding_faults, holds
from analysis.errors import Fault, InputError

_Known = TypeVar("_Known")


class Versions:
    """A source, whatever its claims file says.

    Parameters
    ----------
    store : SeedStore
        Where it stands; all other files are read from there.
    source : str
        Its id.
    """

    def __init__(self, store: SeedStore, source: str) -> None:
        self._store, self._source = store, source
        self._loaded: dict[str, tuple[Source | None, tuple[Fault, ...]]] = {}
        self._parsed: dict[str, LineDict | None] = {}
        self._held: dict[str, list[str]] = {}

    def source(self, text: str) -> Source | None:
        """Return the source with this file; None while it has faults, or nothing but drafts."""
        return self._load(text)[0]

    def faults(self, text: str) -> list[Fault]:
        """Return what ``briefing check`` says of the source with this file."""
        source, faults = self._load(text)
        if source is not None and all(holds(source, self._held)):
            return list(faults)
        store = swapped(self._store, self._source, CLAIMS, text.encode())
        return sorted({*faults, *coding_faults([(store, self._source)], self._held)})

    def data(self, text: str) -> LineDict | None:
        """Return what this file holds; None where it cannot be read as plain YAML."""
        if text not in self._parsed:
            found = parse(text.encode(), CLAIMS).data
            self._parsed = {**_latest(self._parsed), text: found}
        return self._parsed[text]

    def _load(self, text: str) -> tuple[Source | None, tuple[Fault, ...]]:
        if text not in self._loaded:
            source: Source | None = None
            faults: tuple[Fault, ...] = ()
            store = swapped(self._store, self._source, CLAIMS, text.encode())
            try:
                source = load_source(self._source, store)
            except OnlyDrafts:
                pass
            except InputError as error:
                faults = error.faults
            self._loaded = {**_latest(self._loaded), text: (source, faults)}
        return self._loaded[text]


def _latest(known: dict[str, _Known]) -> dict[str, _Known]:
    """Return what is worth keeping: the saved file, the one before and the one at hand."""
    return dict(list(known.items())[-3:])
