"""Read YAML as plain data and nothing more: no aliases, anchors, tags or twice-written keys."""

from __future__ import annotations

import re
import sys
from typing import Any

import yaml

from analysis.claims.document import (
    MAX_BYTES,
    Document,
    LineDict,
    LineList,
    Place,
    decode,
    printable,
)
from analysis.errors import Fault

MAX_DEPTH = 16
_TWICE = "\0twice"

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RAW_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no value of a seed file may hold."""
_WORDS: dict[str, object] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    ".nan": float("nan"), ".NaN": float("nan"), ".inf": float("inf"), ".Inf": float("inf"),
    "-.inf": float("-inf"), "-.Inf": float("-inf"),
}  # fmt: skip
_INT = re.compile(r"[-+]?[0-9]{1,40}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,40}|[0-9]{1,40}(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,6})?")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def parse(raw: bytes, name: str) -> Document:
    """Read YAML bytes: mappings, sequences and scalars, no aliases, anchors or tags.

    Parameters
    ----------
    raw : bytes
        The file's bytes, at most ``MAX_BYTES`` of them.
    name : str
        The file's name in messages.

    Returns
    -------
    Document
        Its ``data`` is None if the file cannot be read as plain YAML; duplicate keys are faults
        that leave the first value standing.
    """
    document = Document(name)
    if len(raw) > MAX_BYTES:
        document.fault((), f"is {len(raw):,} bytes; the limit is {MAX_BYTES:,}", "split the source")
        return document
    text = decode(raw, name)
    if isinstance(text, Fault):
        document.faults.append(text)
        return document
    text = text.removeprefix("\ufeff")
    for match in list(_RAW_CONTROL.finditer(text))[:20]:
        line = text.count("\n", 0, match.start()) + 1
        document.fault((), f"control character U+{ord(match.group()):04X}", "delete it", line=line)
    if not document.faults:
        _Composer(document).run(text)
    return document


class _Composer:
    """Builds the data of one document from YAML's events, without recursion."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack: list[LineDict | LineList] = []
        self.keys: list[str | None] = []
        self.parts: list[str | int] = []
        self.seen: dict[str, object] = {}
        self.root: object = None
        self.plain = True
        self.count = 0

    def run(self, text: str) -> None:
        """Compose the text; faults and data go to the document."""
        loader = _Loader(text)
        try:
            while (event := loader.get_event()) is not None:
                if type(event) is yaml.ScalarEvent:
                    line = _line(event)
                    self.add(self.scalar(event, line), line)
                else:
                    self.take(event)
                    if len(self.stack) > MAX_DEPTH:
                        line = _line(event)
                        self.refuse(line, f"nested deeper than {MAX_DEPTH} levels")
                        break
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "unclear"
            self.refuse(mark.line + 1 if mark else 1, f"malformed YAML: {printable(problem, 120)}")
        finally:
            loader.dispose()
        if not self.plain:
            return
        if self.count == 0 or self.root is None:
            self.refuse(1, "the file is empty")
        elif isinstance(self.root, LineDict):
            self.document.data = self.root
        else:
            self.refuse(1, "the file must be a mapping of fields", "write 'field: value' lines")

    def refuse(self, line: int, message: str, suggestion: str = "") -> None:
        """Note a fault that makes the whole file unreadable."""
        self.plain = False
        self.document.fault((), message, suggestion, line=line)

    def take(self, event: Any) -> None:
        """Take the next event that is no scalar."""
        line = _line(event)
        kind = type(event)
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self.check(event, line)
            self.parts.append(self.part())
            opened = LineDict(line) if kind is yaml.MappingStartEvent else LineList(line)
            self.add(opened, line)
            self.stack.append(opened)
            self.keys.append(None)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.stack.pop()
            self.keys.pop()
            self.parts.pop()
        elif kind is yaml.AliasEvent:
            self.refuse(line, f"alias *{printable(event.anchor)}", "write the value out")
            self.add(None, line)
        elif kind is yaml.DocumentStartEvent:
            self.count += 1
            if self.count > 1:
                self.refuse(line, "more than one document in the file")

    def check(self, event: Any, line: int) -> None:
        """Refuse what plain data does not need."""
        if event.anchor is not None:
            self.refuse(line, f"anchor &{printable(event.anchor)}", "write the value out each time")
        if event.tag is not None:
            self.refuse(line, f"tag {printable(event.tag)}", "values carry no tags here")

    def scalar(self, event: Any, line: int) -> object:
        """Resolve a scalar by YAML 1.2's core schema: ``no`` and dates stay text."""
        if event.anchor is not None or event.tag is not None:
            self.check(event, line)
        value: str = event.value
        key = bool(self.stack) and type(self.stack[-1]) is LineDict and self.keys[-1] is None
        if not event.implicit[0] or key:
            if CONTROL.search(value):
                self.refuse(line, "control character in a value", "delete it or write it in words")
            return sys.intern(value) if key else value
        if value not in self.seen:
            # raw control characters were refused before; only quoted text can escape them
            self.seen[value] = _resolve(value)
        return self.seen[value]

    def part(self) -> str | int:
        """Return the key or index that the next value will have."""
        if not self.stack:
            return ""
        parent = self.stack[-1]
        return len(parent) if isinstance(parent, LineList) else self.keys[-1] or ""

    def add(self, value: object, line: int) -> None:
        """Put a node where it belongs."""
        if not self.stack:
            self.root = value if self.count <= 1 else self.root
            return
        parent = self.stack[-1]
        if isinstance(parent, LineList):
            parent.append(value)
            parent.lines.append(line)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = self.key(parent, value, line)
        else:
            self.keys[-1] = None
            if key != _TWICE:
                parent[key] = value
                parent.lines.append(line)

    def key(self, parent: LineDict, value: object, line: int) -> str:
        """Check a key; one written before is noted, and its value dropped."""
        if not isinstance(value, str):
            self.refuse(line, "a key must be plain text")
            return _TWICE
        if value not in parent:
            return value
        place: Place = (*self.parts[1:], value)
        first = f"first on line {parent.line_of(value)}"
        self.document.fault(place, f"key {printable(value)} is written twice", first, line=line)
        return _TWICE


def _resolve(value: str) -> object:
    if value in _WORDS:
        return _WORDS[value]
    if _INT.fullmatch(value):
        return int(value)
    return float(value) if _FLOAT.fullmatch(value) else value
