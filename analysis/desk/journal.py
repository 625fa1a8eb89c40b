"""What a crash does not lose: each change is on the disk before its effect is shown."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STATE = "XDG_STATE_HOME"
_FOLDER = Path("briefing-notebooks") / "desk"
_OPENED: set[Path] = set()


def state_folder() -> Path:
    """Return where journals stand: in the user's own folder of states, which no project tracks."""
    named = os.environ.get(STATE)
    base = Path(named) if named and Path(named).is_absolute() else Path.home() / ".local" / "state"
    return base / _FOLDER


@dataclass(frozen=True)
class Left:
    """What another desk on the same file left unsaved when it ended.

    Attributes
    ----------
    path : Path
        Its journal.
    base : dict of str to str
        The files as that desk had read them.
    steps : list of dict
        Its changes, in order.
    typed : dict of str to str
        What stood in fields and was not yet taken over, by ``C05.says``.
    """

    path: Path
    base: dict[str, str]
    steps: list[dict[str, Any]] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)


class Journal:
    """The changes of one desk to one file, a line each, only ever added to.

    Parameters
    ----------
    path : Path
        The file that is worked on.
    folder : Path, optional
        Where journals stand.

    Attributes
    ----------
    stem : str
        What all journals of this file are called by.
    trouble : str
        Why nothing can be written there; empty where it can.
    """

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        self._folder = folder or state_folder()
        self.stem = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]
        self._path = self._folder / f"{self.stem}-{uuid.uuid4().hex[:8]}.jsonl"
        self._file: int | None = None
        self.trouble = ""

    def add(self, base: Mapping[str, str], entry: Mapping[str, Any]) -> None:
        """Write a change down; the first one brings the files with it."""
        try:
            if self._file is None:
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
                self._file = os.open(self._path, flags, 0o600)
                _hold(self._file)
                _OPENED.add(self._path)
                self._write({"base": dict(base)})
            self._write(entry)
            self.trouble = ""
        except OSError as error:
            self.trouble = f"no journal can be kept in {self._folder}: {error.strerror}"

    def _write(self, entry: Mapping[str, Any]) -> None:
        assert self._file is not None  # noqa: S101  (add has opened it)
        os.write(self._file, (json.dumps(entry, ensure_ascii=False) + "\n").encode())

    def end(self) -> None:
        """Forget all: what it held is saved."""
        if self._file is not None:
            self._path.unlink(missing_ok=True)
            _OPENED.discard(self._path)
            os.close(self._file)
            self._file = None

    def others(self) -> tuple[list[Left], int]:
        """Return what ended desks left, oldest first, and how many others are at work."""
        left = list[Left]()
        alive = 0
        for path in sorted(self._folder.glob(f"{self.stem}-*.jsonl"), key=_age):
            if path == self._path:
                continue
            with contextlib.suppress(OSError):
                if (found := _left(path)) is None:
                    alive += 1
                elif found.steps or found.typed:
                    left.append(found)
        return left, alive


def typed_in(name: str, step: Mapping[str, Any]) -> bool:
    """Return whether what was typed stands in the field that a step takes over.

    Parameters
    ----------
    name : str
        Entry and field such as ``C05.says``, what is within a field behind a colon.
    step : mapping
        As ``analysis.desk.steps`` has them.
    """
    entry = step.get("claim") or f"{step.get('list')}/{step.get('entry')}"
    field = "reject" if step.get("do") == "reject" else step.get("field")
    return name.partition(":")[0] == f"{entry}.{field}"


def _left(path: Path) -> Left | None:
    """Return what a journal holds; None where its desk is at work."""
    if path in _OPENED:
        return None
    descriptor = os.open(path, os.O_RDWR)
    try:
        _hold(descriptor)
        entries = list(_entries(path.read_bytes()))
    except BlockingIOError:
        return None
    finally:
        os.close(descriptor)
    base = next((one["base"] for one in entries if isinstance(one.get("base"), dict)), None)
    if base is None:  # it ended before it had written anything
        return Left(path, {})
    steps: list[dict[str, Any]] = []
    typed: dict[str, str] = {}
    for one in entries:
        if "typed" in one:
            name = f"{one.get('claim')}.{one['typed']}"
            if one.get("text") is None:
                typed.pop(name, None)
            else:
                typed[name] = str(one["text"])
        elif "do" in one:
            steps.append(one)
            typed = {name: text for name, text in typed.items() if not typed_in(name, one)}
    return Left(path, base, steps, typed)


def _entries(raw: bytes) -> Iterator[dict[str, Any]]:
    """Yield the whole lines; the last may have been cut off in the middle."""
    for line in raw.split(b"\n"):
        with contextlib.suppress(ValueError):
            entry = json.loads(line)
            if isinstance(entry, dict):
                yield entry


def _age(path: Path) -> float:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _hold(descriptor: int) -> None:
    """Mark a journal as that of a desk at work, until this process ends."""
    try:
        import fcntl
    except ImportError:  # Windows: a journal there is taken for an ended desk's
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
