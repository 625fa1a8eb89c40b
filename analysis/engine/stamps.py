"""Whether files are still those that a process has loaded."""

from __future__ import annotations

import os
import site
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path

Stamp = tuple[int, int] | None


def stamp(path: str | None) -> Stamp:
    """Return what changes when a file does; None when there is none."""
    try:
        status = os.stat(path or "")  # noqa: PTH116  (called for thousands of files)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def installed(origin: str) -> bool:
    """Return whether a file belongs to Python or was installed into it."""
    return any(origin.startswith(folder) for folder in _FOLDERS)


_FOLDERS = tuple(
    f"{folder}{os.sep}"
    for folder in {
        *(sysconfig.get_path(kind) for kind in ("stdlib", "platstdlib", "purelib", "platlib")),
        *site.getsitepackages(),
        site.getusersitepackages(),
    }
)


_UNSURE = (-1, -1)


def loaded_files(since: int) -> dict[str, Stamp]:
    """Return the stamps of all that this process has loaded.

    A package that is worked on where it lies, such as an editable one, counts with every file in
    it, since it may have read more than its modules; so do the folders of what is installed, which
    change when something is added.

    Parameters
    ----------
    since : int
        When this process began, in nanoseconds; a file that changed later may have been read
        before, so nothing is promised of it.
    """
    stamps = {path: stamp(path) for path in _modules()}
    stamps = {path: _UNSURE if seen and seen[0] >= since else seen for path, seen in stamps.items()}
    return stamps | {path: stamp(path) for path in _FOLDERS}


def changed(stamps: Mapping[str, Stamp]) -> bool:
    """Return whether any of these files is not what it was."""
    return any(stamp(path) != seen for path, seen in stamps.items())


def _modules() -> Iterator[str]:
    folders: set[str] = set()
    for module in [*sys.modules.values()]:
        origin = getattr(getattr(module, "__spec__", None), "origin", None)
        if not origin or not os.path.isabs(origin):  # noqa: PTH117
            continue
        yield origin
        top = sys.modules.get(module.__name__.partition(".")[0])
        if not installed(origin):
            folders |= {*getattr(top, "__path__", ())}
    for folder in folders:
        for path in Path(folder).rglob("*.*"):
            if "__pycache__" not in path.parts and not path.is_dir():
                yield str(path)
