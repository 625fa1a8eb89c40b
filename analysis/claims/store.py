"""Where seeds are read from: a folder, or any URL that fsspec knows, behind one ``SeedStore``."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from analysis.claims.document import MAX_BYTES, printable, read_bytes
from analysis.errors import Fault, UsageError
from analysis.paths import SLUG, checked_slug, project_root, seeds_dir

CARD, CLAIMS, OVERLAY, TEXT = "source.yaml", "claims.yaml", "assessment.yaml", "article.txt"
NOTES, PASS = "notes.yaml", "_coding.yaml"
"""Notes of others; what the name of a file with a reader's pass ends with."""
SCHEMAS = "schemas"
SETTING = "BRIEFING_SEEDS"
_SEED_FILES = (".yaml", ".txt")


class SeedStore(Protocol):
    """Where sources stand, one below each name.

    Attributes
    ----------
    label : str
        How messages name it.
    """

    label: str

    def sources(self) -> list[str]:
        """Return the names of all that stands here as a source does, sound or not, sorted.

        Raises
        ------
        UsageError
            If a store elsewhere is not there, or closed to us.
        """

    def has(self, source: str) -> bool:
        """Whether something stands here under a source's name."""

    def obstacle(self, source: str) -> Fault | None:
        """Return what keeps every file of a source from being read."""

    def files(self, source: str) -> list[str]:
        """Return the names of what stands below a source, sorted."""

    def read(self, source: str, name: str) -> bytes | Fault:
        """Return a file's bytes, or why they cannot be had."""

    def writable(self) -> Path:
        """Return the folder to write sources into; UsageError where nothing can be written."""

    def at_hand(self) -> contextlib.AbstractContextManager[Path]:
        """Hold a folder of this machine with the same sources, for processes that read them."""


class Folder:
    """Sources in a folder of this machine.

    Parameters
    ----------
    path : Path
    label : str, optional
        ``seeds`` by default.
    """

    def __init__(self, path: Path, label: str = "seeds") -> None:
        self.path, self.label = path, label

    def sources(self) -> list[str]:
        """Return the names of its folders, links to nothing among them."""
        try:
            entries = sorted(self.path.iterdir())
        except OSError:
            return []
        return [
            entry.name
            for entry in entries
            if _may_be_source(entry.name) and (entry.is_symlink() or os.path.isdir(entry))  # noqa: PTH112  (it never raises)
        ]

    def has(self, source: str) -> bool:
        """Whether there is a folder of this name."""
        return _may_be_source(source) and os.path.isdir(self.path / source)  # noqa: PTH112

    def obstacle(self, source: str) -> Fault | None:
        """Return that it is a link to nothing, or closed to us."""
        folder, label = self.path / source, place(self, source)
        if not os.path.exists(folder):  # noqa: PTH110  (it never raises)
            return Fault(label, 0, "", "is a link to nothing", "mend or delete it")
        if not os.access(folder, os.R_OK | os.X_OK):
            return Fault(label, 0, "", "cannot be read", "grant access to it")
        return None

    def files(self, source: str) -> list[str]:
        """Return the names of all that stands in its folder."""
        try:
            return sorted(os.listdir(self.path / source))  # noqa: PTH208  (names alone)
        except (OSError, ValueError):
            return []

    def read(self, source: str, name: str) -> bytes | Fault:
        """Return the bytes of a regular file."""
        return read_bytes(self.path / source / name, place(self, source, name))

    def writable(self) -> Path:
        """Return its path."""
        return self.path

    @contextlib.contextmanager
    def at_hand(self) -> Iterator[Path]:
        """Yield its path."""
        yield self.path


class Remote:
    """Sources below a URL, such as ``s3://bucket/seeds``; each file is asked for once.

    What was read is remembered, and so is what could not be: one build sees one state of them.
    """

    def __init__(self, url: str) -> None:
        self.label = url.rstrip("/")
        self._read: dict[tuple[str, str], bytes | Fault] = {}

    @cached_property
    def _store(self) -> tuple[Any, dict[str, dict[str, dict[str, Any]]]]:
        """The file system, and what it lists: its entry by source and file name."""
        import fsspec

        entries: dict[str, dict[str, dict[str, Any]]] = {}
        try:
            files, path = fsspec.core.url_to_fs(self.label)
            files.invalidate_cache()
            listed = files.find(path, detail=True)
        except Exception as error:  # every store has errors of its own
            reason = " ".join(str(error).split()) or type(error).__name__
            raise UsageError(f"Cannot read seeds at {self.label}: {reason:.300}.") from error
        for name, entry in listed.items():
            parts = name[len(path.rstrip("/")) :].strip("/").split("/")
            if len(parts) == 2 and parts[1] and _may_be_source(parts[0]):
                entries.setdefault(parts[0], {})[parts[1]] = entry
        if not entries:
            raise UsageError(f"There is no source at {self.label}: nothing can be built.")
        return files, entries

    def sources(self) -> list[str]:
        """Return the first parts of its files' names."""
        return sorted(self._store[1])

    def has(self, source: str) -> bool:
        """Whether it holds files below this name."""
        return source in self._store[1]

    def obstacle(self, source: str) -> Fault | None:  # noqa: ARG002  (a folder has some)
        """Return None: each file is open or closed by itself."""
        return None

    def files(self, source: str) -> list[str]:
        """Return the names of a source's files."""
        return sorted(self._store[1].get(source, {}))

    def read(self, source: str, name: str) -> bytes | Fault:
        """Return a file's bytes as they were when first asked for."""
        if (source, name) not in self._read:
            self._read[source, name] = self._fetch(source, name)
        return self._read[source, name]

    def _fetch(self, source: str, name: str) -> bytes | Fault:
        files, entries = self._store
        label = place(self, source, name)
        entry = entries.get(source, {}).get(name)
        if entry is None:
            return Fault(label, 0, "", "the file is missing")
        if (size := int(entry.get("size") or 0)) > MAX_BYTES:
            message = f"is {size:,} bytes; the limit is {MAX_BYTES:,}"
            return Fault(label, 0, "", message, "split the source")
        try:
            return bytes(files.cat_file(entry["name"]))
        except Exception as error:  # noqa: BLE001  (every store has errors of its own)
            gone = isinstance(error, FileNotFoundError)
            reason = "it is gone" if gone else " ".join(str(error).split())
            return Fault(label, 0, "", f"cannot be read: {reason or type(error).__name__:.300}")

    def writable(self) -> Path:
        """Refuse: what others read from it is changed where it is kept."""
        raise UsageError(f"Sources at {self.label} are only read; write into a folder instead.")

    @contextlib.contextmanager
    def at_hand(self) -> Iterator[Path]:
        """Yield a folder with what can be read of it, and remove it."""
        with tempfile.TemporaryDirectory(prefix="briefing-seeds-") as directory:
            for source in filter(SLUG.fullmatch, self.sources()):
                folder = Path(directory) / source
                folder.mkdir()
                for name in _seed_files(self, source):
                    if not isinstance(raw := self.read(source, name), Fault):
                        (folder / name).write_bytes(raw)
            yield Path(directory)


def seed_store(where: SeedStore | Path | None = None) -> SeedStore:
    """Return where seeds are read from.

    Parameters
    ----------
    where : SeedStore or Path, optional
        A store is returned as it is; of a project's folder, its ``seeds/``. By default what the
        environment variable ``BRIEFING_SEEDS`` names, a folder or a URL, or else ``seeds/`` of the
        project around the current folder.
    """
    if where is not None:
        return Folder(seeds_dir(where)) if isinstance(where, Path) else where
    named = os.environ.get(SETTING)
    return store_at(named) if named else Folder(seeds_dir(project_root()))


def store_at(named: str) -> SeedStore:
    """Return the store that a person names: a URL, or a folder that has to be there."""
    if "://" in named or "::" in named:
        return Remote(named)
    path = Path(named).expanduser().absolute()
    if not os.path.isdir(path):  # noqa: PTH112  (it never raises)
        raise UsageError(f"There is no folder {printable(named, 300)} to read seeds from.")
    return Folder(path, named.rstrip("/"))


def known_source(store: SeedStore, source: str) -> str:
    """Return a source's name if the store has it; UsageError if not, with what was meant."""
    from analysis.suggest import unknown

    if store.has(checked_slug(source, "source id")):
        return source
    carded = [name for name in store.sources() if SLUG.fullmatch(name) and holds(store, name)]
    raise UsageError(unknown("source", source, carded))


def holds(store: SeedStore, source: str, name: str = CARD) -> bool:
    """Whether a file of this name stands below a source."""
    return name in store.files(source)


def place(store: SeedStore, source: str, name: str = "") -> str:
    """Return how messages name a source, or one of its files."""
    written = printable(source, 200)
    label = f"{store.label}/{written}" if store.label not in {"", "."} else written
    return f"{label}/{name}" if name else label


def passes(store: SeedStore, source: str) -> list[str]:
    """Return the names of the files with a reader's pass over a source's claims, sorted."""
    return [
        name
        for name in store.files(source)
        if name.endswith(PASS) and SLUG.fullmatch(name.removesuffix(PASS))
    ]


def digests(store: SeedStore, source: str) -> dict[str, str]:
    """Return the digest of each of a source's files, the attached text included.

    What cannot be read has the digest of the reason.
    """
    read = {name: store.read(source, name) for name in _seed_files(store, source)}
    return {
        name: hashlib.sha256(str(raw).encode() if isinstance(raw, Fault) else raw).hexdigest()
        for name, raw in read.items()
    }


def _seed_files(store: SeedStore, source: str) -> list[str]:
    return [name for name in store.files(source) if PurePosixPath(name).suffix in _SEED_FILES]


def _may_be_source(name: str) -> bool:
    return not name.startswith((".", "_")) and name != SCHEMAS
