"""Write files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from analysis.errors import Fault, InputError


def write_whole(path: Path, raw: bytes) -> Path:
    """Write a file whole or not at all.

    Raises
    ------
    InputError
        If the folder does not take it.
    """
    return write_all({path: raw})[0]


def write_all(files: Mapping[Path, bytes]) -> list[Path]:
    """Write several files of one folder, all of them or none.

    Parameters
    ----------
    files : mapping of Path to bytes
        What shall stand where.

    Raises
    ------
    InputError
        If one of them cannot be written; all are as they were before.
    """
    prepared: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    path = Path()
    try:
        for path, raw in files.items():
            prepared[path] = _beside(path, raw)
        for path, new in prepared.items():
            before[path] = path.read_bytes() if path.is_file() else None
            new.replace(path)
    except BaseException as error:
        for done, old in before.items():
            with suppress(OSError):
                _restore(done, old)
        for new in prepared.values():
            with suppress(OSError):
                new.unlink()
        if isinstance(error, OSError):
            message = f"cannot be written: {error.strerror}"
            raise InputError([Fault(str(path), 0, "", message)]) from error
        raise
    return list(files)


def _restore(path: Path, raw: bytes | None) -> None:
    if raw is None:
        path.unlink(missing_ok=True)
    elif path.read_bytes() != raw:
        _beside(path, raw).replace(path)


def _beside(path: Path, raw: bytes) -> Path:
    """Write a new file beside its place, and have it on the disk."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    return Path(name)
