"""A store in which some files of one source are read from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from analysis.claims.document import read_bytes
from analysis.claims.load import load_source
from analysis.claims.source import Source
from analysis.claims.store import NOTES, PASS, SeedStore
from analysis.errors import Fault, InputError


class _Swapped:
    """As the protocol ``SeedStore``; what it does not do itself, the store behind it does."""

    def __init__(
        self, store: SeedStore, source: str, files: Mapping[str, Callable[[], bytes | Fault]]
    ) -> None:
        self._store, self._source, self._files = store, source, files

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def files(self, source: str) -> list[str]:
        held = self._store.files(source)
        return sorted({*held, *self._files}) if source == self._source else held

    def read(self, source: str, name: str) -> bytes | Fault:
        if source == self._source and name in self._files:
            return self._files[name]()
        return self._store.read(source, name)


class _Alone(_Swapped):
    """A version from elsewhere, of which the passes and notes at hand say nothing."""

    def files(self, source: str) -> list[str]:
        names = self._store.files(source)
        if source != self._source:
            return names
        beside = {NOTES, *(name for name in names if name.endswith(PASS))}
        return sorted({*names} - beside | {*self._files})


def swapped(store: SeedStore, source: str, files: Mapping[str, bytes]) -> SeedStore:
    """Return a store in which some files of one source hold other bytes; all else is as it is."""
    read = {name: partial(bytes, raw) for name, raw in files.items()}
    other: SeedStore = _Swapped(store, source, read)  # type: ignore[assignment]
    return other


def load_with(store: SeedStore, source: str, name: str, path: Path) -> Source:
    """Load a source with one of its files in another version.

    Parameters
    ----------
    store : SeedStore
    source : str
        The source's id.
    name : str
        The file that is read from elsewhere, such as ``claims.yaml``.
    path : Path
        From where.

    Raises
    ------
    InputError
        With the faults of that file, under its own name; only where it has none, with those that
        others have beside it.
    """
    other: SeedStore = _Alone(  # type: ignore[assignment]
        store, source, {name: partial(read_bytes, path, str(path))}
    )
    try:
        return load_source(source, other)
    except InputError as error:
        here = [fault for fault in error.faults if fault.file.endswith(f"/{name}")]
        own = [replace(fault, file=str(path)) for fault in here]
        raise InputError(own or error.faults) from error
