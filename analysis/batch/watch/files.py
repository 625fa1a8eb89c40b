"""Which files a watched project is made of, and when a save of them is over."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.engine.stamps import Stamp, stamp
from analysis.render.house.model import FILE

Files = dict[str, Stamp]
_PASSING = ("~", ".swp", ".swx", ".tmp", ".part")


class Watched:
    """Looks at the files that builds of these sources read.

    Editors write a file in several ways: over itself, beside itself and then renamed, several at
    once. So a save is over when two looks in a row see the same.

    Parameters
    ----------
    root : Path
    seeds : Path or None
        The folder of the sources, where it is on this machine.
    sources : iterable of str
        Those that count; all where empty.
    """

    def __init__(self, root: Path, seeds: Path | None, sources: Iterable[str] = ()) -> None:
        self._root, self._seeds, self._sources = root, seeds, frozenset(sources)
        self._before = self._last = self._look()

    def saved(self) -> bool:
        """Return whether something was saved since the last save, and all of it stands."""
        now = self._look()
        still, self._last = now == self._last, now
        if not still or now == self._before:
            return False
        self._before = now
        return True

    def _look(self) -> Files:
        folders = [paths.notebooks_dir(self._root)]
        if self._seeds is not None:
            chosen = sorted(self._sources) or _names(self._seeds)
            folders += [self._seeds / name for name in chosen]
        files = {path: stamp(path) for folder in folders for path in _below(str(folder))}
        for path in (self._root / FILE, *self._root.glob("*.lock"), *_house(self._root)):
            files[str(path)] = stamp(str(path))
        return files


def _names(folder: Path) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if paths.SLUG.fullmatch(name))  # noqa: PTH208
    except OSError:
        return []


def _below(folder: str) -> Iterator[str]:
    """Yield the files below a folder but hidden ones and those that editors keep for a moment."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name.endswith(_PASSING):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    yield from _below(entry.path)
                else:
                    yield entry.path
    except OSError:  # gone since, or closed to us: a build will tell
        return


def _house(root: Path) -> Iterator[Path]:
    """Yield the files of this project that its house style may name."""
    try:
        told = tomllib.loads((root / FILE).read_text("utf-8-sig"))
        words = list(_strings(told["tool"]["briefing"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return
    for word in words:
        path = root / word[:1000].replace("\0", "")
        if not Path(word).is_absolute() and ".." not in path.parts:
            yield path


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
