"""What a crash does not lose: each change is on the disk before its effect is shown."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import uuid
from collections.abc import Iterable, Mapping
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
    base : str or dict of str to str
        What that desk had read: the files by name, or nothing.
    steps : list of dict
        Its changes, in order.
    typed : dict of str to str
        What stood in fields and was not yet taken over, by ``C05.says``.
    unread : int
        Lines that are damaged; the last may have been cut off in the middle.
    """

    path: Path
    base: Any
    steps: list[dict[str, Any]] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)
    unread: int = 0

    def let_go(self, lost: int = 0) -> str:
        """Remove the journal, or keep it where lines were lost, and return what to say of that.

        Parameters
        ----------
        lost : int
            Lines that could be read and not be made again.
        """
        if not (lost := lost + self.unread):
            self.path.unlink(missing_ok=True)
            return ""
        kept = self.path.with_suffix(".kept")
        self.path.replace(kept)
        return (
            f"Of what it left, {lost} line{'s' * (lost != 1)} could not be read or made again; "
            f"all of it is kept in {kept}"
        )


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
        self._begun, self._rest = False, b""
        self.trouble = ""

    def add(self, base: Any, entry: Mapping[str, Any]) -> None:
        """Write a change down; the first one brings with it what the desk had read."""
        if not self._begun:
            self._begun, self._rest = True, _line({"base": base})
        self._rest += _line(entry)  # what a full disk did not take is tried again with the next
        try:
            if self._file is None:
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
                self._file = os.open(self._path, flags, 0o600)
                _hold(self._file)
                _OPENED.add(self._path)
            while self._rest:
                self._rest = self._rest[os.write(self._file, self._rest) :]
            self.trouble = ""
        except OSError as error:
            self.trouble = f"no journal can be kept in {self._folder}: {error.strerror}"

    def end(self) -> None:
        """Forget all: what it held is saved."""
        if self._file is not None:
            self._path.unlink(missing_ok=True)
            _OPENED.discard(self._path)
            os.close(self._file)
            self._file = None
        self._begun, self._rest = False, b""

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
                elif found.steps or found.typed or found.unread:
                    left.append(found)
        return left, alive


def _line(entry: Mapping[str, Any]) -> bytes:
    return (json.dumps(entry) + "\n").encode()


def typed_stem(step: Mapping[str, Any], name: object = None) -> str:
    """Return by what words typed into an entry are kept: its list, but for claims, and its id."""
    name = str(name or step.get("claim", step.get("entry"))).strip()
    kind = step.get("list", "claims")
    return name if kind == "claims" else f"{kind}/{name}"


def moved(
    typed: Iterable[str], renames: Iterable[tuple[str, str]], entries: Mapping[str, set[str]]
) -> dict[str, str]:
    """Return by what typed words are to be kept whose entry has another id, by what they are.

    Parameters
    ----------
    typed : iterable of str
        By what words are kept, such as ``C05.says``.
    renames : iterable of (str, str)
        Ids that were changed, as ``typed_stem`` has them; each may have been taken back.
    entries : mapping of str to set of str
        The ids that there are, by list.
    """

    def there(stem: str) -> bool:
        kind, _, name = stem.rpartition("/")
        return name in entries[kind or "claims"]

    pairs = [pair for one, other in renames for pair in ((one, other), (other, one))]
    found = {}
    for name in typed:
        stem, _, field = name.rpartition(".")
        if now := next((b for a, b in pairs if a == stem and not there(a) and there(b)), ""):
            found[name] = f"{now}.{field}"
    return found


def typed_in(name: str, step: Mapping[str, Any]) -> bool:
    """Return whether what was typed stands in the field that a step takes over.

    Parameters
    ----------
    name : str
        Entry and field such as ``C05.says``, what is within a field behind a colon.
    step : mapping
        As ``analysis.desk.steps`` has them.
    """
    entry = typed_stem(step)
    field = "reject" if step.get("do") == "reject" else step.get("field")
    return name.partition(":")[0] == f"{entry}.{field}"


def _left(path: Path) -> Left | None:
    """Return what a journal holds; None where its desk is at work."""
    if path in _OPENED:
        return None
    if not path.is_file():  # nobody ever writes to the end of a pipe, or of a device
        raise OSError(errno.EINVAL, "is not a regular file", str(path))
    descriptor = os.open(path, os.O_RDWR)
    try:
        _hold(descriptor)
        entries = [_entry(line) for line in path.read_bytes().split(b"\n") if line]
    except BlockingIOError:
        return None
    finally:
        os.close(descriptor)
    whole = [one for one in entries if one is not None]
    unread = len(entries) - len(whole)
    base = next((one["base"] for one in whole if "base" in one), "")
    steps: list[dict[str, Any]] = []
    typed: dict[str, str] = {}
    for one in whole:
        if "typed" in one:
            name = f"{one.get('claim')}.{one['typed']}"
            if one.get("text") is None:
                typed.pop(name, None)
            else:
                typed[name] = _text(one["text"])
        elif "do" in one:
            steps.append(one)
            typed = {name: text for name, text in typed.items() if not typed_in(name, one)}
    return Left(path, base, steps, typed, unread)


def _entry(line: bytes) -> dict[str, Any] | None:
    """Return what a line holds, None where it is damaged."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(entry, dict) or not entry.keys() & {"base", "typed", "do"}:
        return None
    if entry.get("do") == "files" and not isinstance(entry.get("files"), dict):
        return None
    return entry if all(_are_texts(entry.get(name, "")) for name in ("base", "files")) else None


def _are_texts(files: object) -> bool:
    """Return whether this is a text, or texts by their names, such as files can hold."""
    if not isinstance(files, dict):
        return isinstance(files, str) and _text(files) == files
    parts = [*files, *files.values()]
    return all(isinstance(one, str) and _text(one) == one for one in parts)


def _text(value: object) -> str:
    """Return a value as text that can be written, whatever a page or a damaged line holds."""
    return str(value).encode("utf-8", "replace").decode()


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
