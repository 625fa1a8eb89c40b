"""How a file reaches the output: whole or not at all, and told from one that others changed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from analysis.batch.bucket_lock import BucketLock, unlocked
from analysis.batch.store_errors import as_os_errors
from analysis.errors import UsageError
from analysis.suggest import quoted

LONGEST = 4_000
"""Characters of the longest path or address."""

BUSY = "Another build is writing to"
"""How the refusal of an output that is in use begins."""

_TEMPORARY = ".briefing-tmp"

Stamp = tuple[int, str]
"""Size in bytes and a mark that changes with the content (modification time, ETag)."""


class Readable(Protocol):
    """What files are read from."""

    def read(self, name: str) -> bytes | None:
        """Return a file's content, or None where there is none."""


class Output(Readable, Protocol):
    """Where reports go: a folder or a URL."""

    def write(self, files: Mapping[str, bytes]) -> dict[str, Stamp]:
        """Write files that belong together, each whole, and return their stamps."""

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""

    def stamps(self) -> dict[str, Stamp]:
        """Return the stamp of every file below the output, by relative name."""

    def locked(self, tell: Callable[[str], None]) -> contextlib.AbstractContextManager[None]:
        """Hold the output against a second build; what of it a person should know is told."""

    def address(self, name: str) -> str:
        """Return where a person finds a file."""


class Folder:
    """An output folder on this machine.

    Raises
    ------
    UsageError
        When the folder cannot be made or written to.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            probe = self._path / f"probe{_TEMPORARY}{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise UsageError(f"Cannot write to {path}: {error.strerror or error}.") from error

    def address(self, name: str) -> str:
        """Return a file's path, from the current folder where it stands below it."""
        path, here = self._path / name, Path.cwd()
        return str(path.relative_to(here) if path.is_relative_to(here) else path)

    def write(self, files: Mapping[str, bytes]) -> dict[str, Stamp]:
        """Write temporary files, force them to disk, then rename them all into place."""
        ready: list[tuple[Path, Path]] = []
        try:
            with contextlib.ExitStack() as opened:
                written = []
                for name, content in files.items():
                    target = self._path / name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    temporary = target.with_name(f".{target.name}{_TEMPORARY}{os.getpid()}")
                    ready.append((temporary, target))
                    written.append(opened.enter_context(temporary.open("wb")))
                    written[-1].write(content)
                    written[-1].flush()
                for file in written:  # only now: the first takes most of the others along
                    os.fsync(file.fileno())
            for temporary, target in ready:
                temporary.replace(target)
        except BaseException:
            for temporary, _ in ready:
                with contextlib.suppress(OSError):
                    temporary.unlink()
            raise
        return {name: _stamp((self._path / name).stat()) for name in files}

    def read(self, name: str) -> bytes | None:
        """Return a file's content, or None where there is none."""
        try:
            return (self._path / name).read_bytes()
        except FileNotFoundError:
            return None

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        (self._path / name).unlink(missing_ok=True)

    def stamps(self) -> dict[str, Stamp]:
        """Return the stamp of every file, two levels deep; hidden folders hold no reports."""
        stamps = {}
        folders = (p for p in self._path.iterdir() if p.is_dir() and p.name[0] != ".")
        for folder in (self._path, *folders):
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_file():
                        name = Path(entry.path).relative_to(self._path).as_posix()
                        stamps[name] = _stamp(entry.stat())
        return stamps

    @contextlib.contextmanager
    def locked(self, tell: Callable[[str], None]) -> Iterator[None]:  # noqa: ARG002
        """Hold the folder; what a killed build left half-written is swept away first."""
        lock = self._path / ".lock"
        with lock.open("a") as file:
            _lock(file, self._path)
            for stray in self._path.rglob(f"*{_TEMPORARY}*"):
                stray.unlink(missing_ok=True)
            yield


def _lock(file: Any, path: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows has no flock; its own call locks one byte
        import msvcrt

        locking: Any = msvcrt
        try:
            locking.locking(file.fileno(), locking.LK_NBLCK, 1)
        except OSError as error:
            raise UsageError(f"{BUSY} {path}.") from error
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise UsageError(f"{BUSY} {path}; wait for it to end.") from error


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, str(status.st_mtime_ns)


class Remote:
    """An output below a URL that fsspec knows, such as ``s3://bucket/reports``.

    An object store puts each object whole or not at all, so no rename is needed. In an S3 store a
    lock object keeps a second build out; of other stores it is said that nothing does.
    """

    def __init__(self, url: str) -> None:
        import fsspec

        self._url = url
        try:
            self._files, self._path = fsspec.core.url_to_fs(url)
            # A bucket that is not there must not be made by a typing mistake.
            self._files.pipe_file(self._full(_TEMPORARY), b"")
            self._files.rm_file(self._full(_TEMPORARY))
        except Exception as error:  # every store has errors of its own
            raise UsageError(f"Cannot write to {url}: {error}.") from error
        protocol = self._files.protocol
        in_s3 = "s3" in ((protocol,) if isinstance(protocol, str) else protocol)
        self._lock = BucketLock(self._files, self._path, url) if in_s3 else None

    def _full(self, name: str) -> str:
        return f"{self._path}/{name}"

    def address(self, name: str) -> str:
        """Return a file's URL."""
        return f"{self._url.rstrip('/')}/{name}"

    def write(self, files: Mapping[str, bytes]) -> dict[str, Stamp]:
        """Put one object per file; Interrupted where another build has taken over."""
        if self._lock is not None:
            self._lock.check()
        with as_os_errors():
            for name, content in files.items():
                self._files.pipe_file(self._full(name), content)
            self._files.invalidate_cache()
            return {name: _remote_stamp(self._files.info(self._full(name))) for name in files}

    def read(self, name: str) -> bytes | None:
        """Return an object's content, or None where there is none."""
        try:
            with as_os_errors():
                content: bytes = self._files.cat_file(self._full(name))
        except FileNotFoundError:
            return None
        return content

    def remove(self, name: str) -> None:
        """Remove an object if it is there."""
        if self._lock is not None:
            self._lock.check()
        with contextlib.suppress(FileNotFoundError), as_os_errors():
            self._files.rm_file(self._full(name))

    def stamps(self) -> dict[str, Stamp]:
        """Return the stamp of every object, from one listing."""
        with as_os_errors():
            listed = self._files.find(self._path, detail=True)
        prefix = len(self._path.rstrip("/")) + 1
        return {name[prefix:]: _remote_stamp(info) for name, info in listed.items()}

    @contextlib.contextmanager
    def locked(self, tell: Callable[[str], None]) -> Iterator[None]:
        """Hold the lock object where the store can keep one, and say so where it cannot."""
        if self._lock is None:
            tell(unlocked(self._url))
            yield
            return
        with self._lock.locked(tell):
            yield


def _remote_stamp(info: dict[str, Any]) -> Stamp:
    mark = info.get("ETag") or info.get("etag") or info.get("mtime") or info.get("created") or ""
    if isinstance(mark, datetime):  # one store gives it as another type in a listing
        mark = mark.timestamp()
    return int(info.get("size") or 0), str(mark)


def open_output(where: str) -> Output:
    """Return the output for a folder or a URL; UsageError where nothing can be written there."""
    if len(where) > LONGEST:
        raise UsageError(f"--out: {quoted(where)} is too long: {LONGEST:,} characters at most.")
    scheme, separator, path = where.partition("://")
    if separator and scheme != "file":
        return Remote(where)
    return Folder(Path(path if separator else where))
