"""What a seed file is once read: plain data that remembers its lines, and the faults in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from analysis.errors import Fault

MAX_BYTES = 48_000_000


class LineDict(dict[str, object]):
    """A YAML mapping; ``lines`` holds its keys' lines in order, ``line`` where it begins."""

    __slots__ = ("index", "line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []
        self.index: dict[str, int] | None = None

    def line_of(self, key: str) -> int:
        """Return the line of a key that is there."""
        if self.index is None or len(self.index) < len(self):
            self.index = dict(zip(self, self.lines, strict=True))
        return self.index[key]


class LineList(list[object]):
    """A YAML sequence; ``lines`` holds the line of each item, ``line`` that of its beginning."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


Place = tuple[int | str, ...]


@dataclass
class Document:
    """One file as read: its data (None if it cannot be read as plain YAML) and its faults."""

    name: str
    data: LineDict | None = None
    faults: list[Fault] = field(default_factory=list)

    def fault(self, place: Place, message: str, suggestion: str = "", *, line: int = 0) -> None:
        """Note a fault at a place in the data."""
        at = line or self.line(place)
        self.faults.append(Fault(self.name, at, dotted(place), message, suggestion))

    def line(self, place: Place) -> int:
        """Return the line of a place, or of the nearest thing around it."""
        node: object = self.data
        line = 1
        for part in place:
            inner = inside(node, part)
            if inner is None:
                break
            line, node = inner
        return line


def inside(node: object, part: int | str) -> tuple[int, object] | None:
    """Return line and value of one key or index of a node, or None where it has no such part."""
    if isinstance(node, LineDict) and isinstance(part, str) and part in node:
        return node.line_of(part), node[part]
    if isinstance(node, LineList) and isinstance(part, int) and part < len(node):
        return node.lines[part], node[part]
    return None


def dotted(place: Place) -> str:
    """Write a place as ``claims[3].kind``."""
    written = ""
    for part in place:
        if isinstance(part, int):
            written += f"[{part}]"
        else:
            written += f".{printable(part)}" if written else printable(part)
    return written


def printable(value: object, limit: int = 60) -> str:
    """Show a value of an input in a message: short, on one line, nothing invisible in it."""
    text = value if isinstance(value, str) else repr(value)
    text = "".join(
        char if char.isprintable() else f"\\u{ord(char):04x}" for char in text[: limit + 1]
    )
    return text if len(text) <= limit else text[: limit - 1] + "…"


def read_bytes(path: Path, name: str) -> bytes | Fault:
    """Return a file's bytes, or why it cannot be had.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        Its name in messages.

    Returns
    -------
    bytes or Fault
        A Fault for what is no regular file, larger than ``MAX_BYTES``, or closed to us.
    """
    try:
        if not path.exists():
            return Fault(name, 0, "", "the file is missing")
        if not path.is_file():
            return Fault(name, 0, "", "is not a regular file")
        if (size := path.stat().st_size) > MAX_BYTES:
            return Fault(
                name, 0, "", f"is {size:,} bytes; the limit is {MAX_BYTES:,}", "split the source"
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        return Fault(name, 0, "", f"cannot be read: {getattr(error, 'strerror', None) or error}")


def decode(raw: bytes, name: str) -> str | Fault:
    """Return UTF-8 bytes as text, nothing normalised, or where they stop being UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Fault(
            name, line, "", f"is not UTF-8: byte 0x{raw[error.start]:02x} at offset {error.start}",
            "save the file as UTF-8",
        )  # fmt: skip
