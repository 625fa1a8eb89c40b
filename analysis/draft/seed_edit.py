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
        self._changes: list[tuple[int, int, int, str]] = []
        self.root: Any = yaml.compose(text, Loader=_LOADER)

    def field(self, node: Any, name: str) -> tuple[Any, Any] | None:
        """Return the key and the value of a mapping's field."""
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        return next(((key, value) for key, value in pairs if key.value == name), None)

    def items(self, name: str) -> Iterator[Any]:
        """Yield the entries of one of the file's lists."""
        field = self.field(self.root, name)
        if field and isinstance(field[1], yaml.SequenceNode):
            yield from field[1].value

    def replace(self, node: Any, text: str, *, settles: str = "") -> None:
        """Write something else in place of a key or a value, and drop the comment it settles."""
        end = self._end(node)
        note = f"  # {settles}"
        end += len(note) if settles and self._text.startswith(note, end) else 0
        self._change(node.start_mark.index, end, text)

    def replace_behind(self, key: Any, node: Any, text: str) -> None:
        """Write something else behind a key, whatever lines its value took."""
        self._change(self._text.index(":", self._end(key)) + 1, self._end(node), text)

    def replace_value(self, pair: tuple[Any, Any], text: str, *, settles: str = "") -> None:
        r"""Write something on one line as a field's value, which a block's lines give way to.

        Examples
        --------
        >>> edit = SeedEdit("at:\n- P1S1\n- P1S2\n")  # its dashes stand no deeper than its key
        >>> edit.replace_value(edit.root.value[0], "[P1S1, P1S3]")
        >>> edit.text()
        'at: [P1S1, P1S3]\n'
        """
        key, node = pair
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            self.replace_behind(key, node, f" {text}")
        else:
            self.replace(node, text, settles=settles)

    def fill(self, key: Any, text: str) -> None:
        """Write something behind a key that has no value yet."""
        colon = self._text.index(":", self._end(key)) + 1
        self._change(colon, colon, f" {text}")

    def insert_pair(self, mapping: Any, after: Any, pair: str) -> None:
        """Write a field behind one that ends with a value."""
        end = self._end(after)
        if mapping.flow_style:
            self._change(end, end, f", {pair}")
            return
        line = self._line_end(end)
        indent = " " * mapping.start_mark.column
        self._change(line, line, f"\n{indent}{pair}")

    def delete_pair(self, mapping: Any, pair: tuple[Any, Any]) -> None:
        """Take a field away, with its line where it has one."""
        key, value = pair
        number = mapping.value.index(pair)
        line = self._text.rfind("\n", 0, key.start_mark.index) + 1
        alone = not mapping.flow_style and not self._text[line : key.start_mark.index].strip()
        if number == 0 and len(mapping.value) > 1 and alone:  # what is noted below it stays
            self._change(line, self._line_end(self._end(value)) + 1, "")
        elif number == 0 and len(mapping.value) > 1:  # a dash or a brace may stand before it
            self._change(key.start_mark.index, mapping.value[1][0].start_mark.index, "")
        elif mapping.flow_style:
            self._change(self._end(mapping.value[number - 1][1]), self._end(value), "")
        else:
            start = self._text.rfind("\n", 0, key.start_mark.index)
            self._change(start, self._line_end(self._end(value)), "")

    def insert_item(self, after: Any, entry: str, column: int) -> None:
        """Write an entry of a list on lines of its own, behind another."""
        line = self._line_end(self._end(after))
        self._change(line, line, f"\n{_indented(entry, column)}")

    def insert_first(self, sequence: Any, entry: str) -> None:
        """Write an entry on lines of its own before all others of a list."""
        before = self._text.rfind("\n", 0, sequence.start_mark.index)
        self._change(before, before, f"\n{_indented(entry, sequence.start_mark.column)}")

    def delete_item(self, item: Any, note: str = "") -> None:
        """Take an entry of a list away with its lines; a comment may stand in its place."""
        start = self._text.rfind("\n", 0, item.start_mark.index)
        column = item.start_mark.column - 2
        line = f"\n{' ' * column}# {note}" if note else ""
        self._change(start, self._line_end(self._end(item)), line)

    def text(self) -> str:
        """Return the file as changed."""
        text = self._text
        for start, end, _, new in sorted(self._changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def _change(self, start: int, end: int, new: str) -> None:
        # what is taken away goes first, and of two insertions at one place the later one
        self._changes.append((start, end, len(self._changes), new))

    def _end(self, node: Any) -> int:
        """Return where a node ends: a block's own end mark stands behind comments that follow."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start: int = node.start_mark.index
        end: int = node.end_mark.index
        return start + len(self._text[start:end].rstrip())

    def _line_end(self, at: int) -> int:
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end


def _indented(entry: str, column: int) -> str:
    return "\n".join(" " * column + line for line in entry.splitlines())
