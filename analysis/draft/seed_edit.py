"""Change single values of a seed file and leave every other byte of it as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class SeedEdit:
    r"""A YAML file with the changes that are to be made in it.

    Parameters
    ----------
    text : str
        The file, which is sound YAML.

    Examples
    --------
    >>> edit = SeedEdit("at: P1S1  # the first\n")
    >>> edit.replace(edit.root.value[0][1], "P1S2")
    >>> edit.text()
    'at: P1S2  # the first\n'
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._changes: list[tuple[int, int, str]] = []
        self.root: Any = yaml.compose(text, Loader=_LOADER)

    def field(self, node: Any, name: str) -> tuple[Any, Any] | None:
        """Return the key and the value of a mapping's field."""
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        return next(((key, value) for key, value in pairs if key.value == name), None)

    def items(self, name: str) -> Iterator[Any]:
        """Yield the entries of one of the file's lists."""
        found = self.field(self.root, name)
        if found and isinstance(found[1], yaml.SequenceNode):
            yield from found[1].value

    def replace(self, node: Any, text: str, *, settles: str = "") -> None:
        """Write something else in place of a key or a value, and drop the comment it settles."""
        end = self._end(node)
        note = f"  # {settles}"
        end += len(note) if settles and self._text.startswith(note, end) else 0
        self._changes.append((node.start_mark.index, end, text))

    def insert_pair(self, mapping: Any, after: Any, pair: str) -> None:
        """Write a field behind one that ends with a value."""
        end = self._end(after)
        if mapping.flow_style:
            self._changes.append((end, end, f", {pair}"))
            return
        line = self._line_end(end)
        indent = " " * mapping.start_mark.column
        self._changes.append((line, line, f"\n{indent}{pair}"))

    def delete_pair(self, mapping: Any, pair: tuple[Any, Any]) -> None:
        """Take a field away, with its line where it has one."""
        key, value = pair
        if mapping.flow_style:
            start = max(self._text.rfind(",", 0, key.start_mark.index), 0)
            self._changes.append((start, self._end(value), ""))
            return
        start = self._text.rfind("\n", 0, key.start_mark.index)
        self._changes.append((start, self._line_end(self._end(value)), ""))

    def text(self) -> str:
        """Return the file as changed."""
        text = self._text
        for start, end, new in sorted(self._changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def _end(self, node: Any) -> int:
        """Return where a node ends: a block's end mark stands before what follows it."""
        start: int = node.start_mark.index
        end: int = node.end_mark.index
        return start + len(self._text[start:end].rstrip())

    def _line_end(self, at: int) -> int:
        found = self._text.find("\n", at)
        return len(self._text) if found < 0 else found
