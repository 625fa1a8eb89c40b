"""How a seed file is written so that one changed field is one changed line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

import yaml

from analysis.claims.document import LineDict, LineList
from analysis.claims.guide import flow
from analysis.claims.plain_yaml import parse
from analysis.draft.seed_edit import SeedEdit
from analysis.errors import UsageError

_LIST = "entries"
_HEAD = f"{_LIST}:\n"
"""What stands over some entries of a list that are read alone."""


def rewrite(
    text: str,
    new: Mapping[str, Any],
    notes: Mapping[str, str] | None = None,
    old: LineDict | None = None,
) -> str:
    r"""Return a seed file with other data, every byte that need not change as it was.

    A round trip through a YAML library re-folds and re-aligns what nobody touched; here only the
    places that differ are written, and the result is read back before it is returned.

    Parameters
    ----------
    text : str
        The file, sound YAML.
    new : mapping
        What it shall hold.
    notes : mapping of str to str, optional
        By the id of an entry that is gone, the comment to leave in its place.
    old : LineDict, optional
        What the file holds, where that is known.

    Raises
    ------
    UsageError
        If the file is laid out in a way in which this change cannot be written.

    Examples
    --------
    >>> rewrite("id: C01\nkind: event  # a first look\n", {"id": "C01", "kind": "risk"})
    'id: C01\nkind: risk  # a first look\n'
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    windows = "\r\n" in text and text.count("\n") == text.count("\r\n")
    plain = text.removeprefix(mark)
    plain = plain.replace("\r\n", "\n") if windows else plain
    old = parse(plain.encode(), "").data if old is None else old
    if old is not None and not old:  # nothing stands there yet
        return text + "".join(_pair(name, new[name], inline=False) + "\n" for name in new)
    if old is None:
        raise UsageError("the file cannot be read as it stands: mend it in an editor first")
    start, end, was, now = _entries_alone(plain, old, new) or (0, len(plain), old, new)
    head = _HEAD if isinstance(was, list) else ""
    edit = SeedEdit(head + plain[start:end])
    difference = _Difference(edit, notes or {})
    if isinstance(was, list) and isinstance(now, list):
        difference.sequence(edit.root.value[0][1], was, now)
    else:
        difference.mapping(edit.root, was, now)
    made = edit.text()
    if parse(made.encode(), "").data != ({_LIST: now} if head else now):
        raise UsageError("this change cannot be written into the file's layout: use an editor")
    made = plain[:start] + made.removeprefix(head) + plain[end:]
    return mark + (made.replace("\n", "\r\n") if windows else made)


def _entries_alone(
    text: str, old: LineDict, new: Mapping[str, Any]
) -> tuple[int, int, Any, Any] | None:
    """Return the place of the only entries that differ, what stands there, and what shall.

    Of a file of thousands of lines a few need then be read, again and again. An entry that stays
    is always among them, so that something stands there before and after.
    """
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    was, now = (data.get(names[0]) if len(names) == 1 else None for data in (old, new))
    if not (isinstance(was, LineList) and isinstance(now, list)) or "\r" in text:
        return None
    same = _alike(was, now)
    rest = min(_alike(was[::-1], now[::-1]), len(was) - same, len(now) - same)
    first, left = max(same - 1, 0), max(rest - (not same), 0)
    before, after = was[first : len(was) - left], now[first : len(now) - left]
    at = was.lines[first : len(was) - left]
    if not (before and after):
        return None
    lines = text.splitlines(keepends=True)
    others = (n for n, line in enumerate(lines) if n >= at[-1] and line[0] not in " -#\r\n")
    until = was.lines[-left] - 1 if left else next(others, len(lines))
    start, end = (sum(map(len, lines[:number])) for number in (at[0] - 1, until))
    alone = parse((_HEAD + text[start:end]).encode(), "").data == {_LIST: before}
    return (start, end, before, after) if alone else None


def _alike(one: list[Any], other: list[Any]) -> int:
    """Return with how many equal entries two lists begin."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


class _Difference:
    """The changes that turn what a file holds into something else."""

    def __init__(self, edit: SeedEdit, notes: Mapping[str, str]) -> None:
        self.edit, self.notes = edit, notes

    def mapping(self, node: Any, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        """Write what differs between two mappings."""
        pairs = {key.value: (key, value) for key, value in node.value}
        if not any(name in old for name in new):
            self.edit.replace(node, _scalar(new, inline=True))
            return
        for name, other in [*zip(old, new, strict=False)] if len(old) == len(new) else ():
            if name not in new and other not in old:  # the same under another name
                self.edit.replace(pairs[name][0], _scalar(other, inline=True))
                pairs[other] = pairs.pop(name)
                old = {other if key == name else key: value for key, value in old.items()}
        for name in [name for name in old if name not in new]:
            self.edit.delete_pair(node, pairs[name])
        after: Any = None
        for name, value in new.items():
            if name in old:
                after = pairs[name][1]
                if _differ(old[name], value):
                    self.value(pairs[name], old[name], value, inline=bool(node.flow_style))
            else:
                place = after or node.value[0][1]
                written = _pair(name, value, inline=bool(node.flow_style))
                self.edit.insert_pair(
                    node, place, written.replace("\n", "\n" + " " * node.start_mark.column)
                )

    def value(self, pair: tuple[Any, Any], old: Any, new: Any, *, inline: bool) -> None:
        """Write another value behind a key."""
        key, node = pair
        if isinstance(node, yaml.MappingNode) and isinstance(new, Mapping) and old:
            self.mapping(node, old, new)
        elif isinstance(node, yaml.SequenceNode) and _block(node) and isinstance(new, list) and new:
            self.sequence(node, old, new)
        elif _spread(new) and not inline and not old:
            self.edit.replace_behind(key, node, _behind(new, key.start_mark.column))
        elif isinstance(node, yaml.CollectionNode) and _block(node):
            self.edit.replace_behind(key, node, f" {_scalar(new, inline=inline)}")
        elif isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
            self.edit.fill(key, _scalar(new, inline=inline))
        else:
            quotes = node.style if isinstance(node, yaml.ScalarNode) else None
            self.edit.replace(node, _scalar(new, inline=inline, quotes=quotes))

    def sequence(self, node: Any, old: list[Any], new: list[Any]) -> None:
        """Write what differs between two lists that stand on lines of their own."""
        column = node.start_mark.column
        names = [_name(one) for one in old], [_name(one) for one in new]
        after: Any = None
        same = SequenceMatcher(None, *names, autojunk=False)
        for _, start, end, first, last in same.get_opcodes():
            for i, j in zip_longest(range(start, end), range(first, last)):
                if j is None:
                    self.edit.delete_item(node.value[i], self.notes.get(names[0][i], ""))
                elif i is None and after is None:
                    self.edit.insert_first(node, _entry(new[j]))
                elif i is None:
                    self.edit.insert_item(after, _entry(new[j]), column)
                else:
                    after = node.value[i]
                    if _differ(old[i], new[j]):
                        self.item(after, old[i], new[j])

    def item(self, node: Any, old: Any, new: Any) -> None:
        """Write another entry in place of one."""
        if isinstance(node, yaml.MappingNode) and isinstance(new, Mapping):
            self.mapping(node, old, new)
        else:
            self.edit.replace(node, _scalar(new, inline=False))


def _differ(old: Any, new: Any) -> bool:
    return bool(old != new) or isinstance(old, bool) is not isinstance(new, bool)


def _block(node: Any) -> bool:
    return not node.flow_style and bool(node.value)


def _name(entry: Any) -> str:
    """Return by what an entry of a list is known again: its id, or all of it."""
    if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
        return str(entry["id"])
    return json.dumps(entry, sort_keys=True, default=str)


def _spread(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, Mapping) for one in value)


def _pair(name: str, value: Any, *, inline: bool) -> str:
    if _spread(value) and not inline:
        return f"{name}:{_behind(value, 0)}"
    return f"{name}: {_scalar(value, inline=inline)}"


def _behind(entries: list[Any], column: int) -> str:
    return "".join(
        f"\n{' ' * column}  {line}" for one in entries for line in _entry(one).split("\n")
    )


def _entry(value: Any) -> str:
    """Return an entry of a list: a record on lines of its own, anything smaller on one."""
    if isinstance(value, Mapping) and "id" in value:
        written = "\n".join(_pair(name, one, inline=False) for name, one in value.items())
        return "- " + written.replace("\n", "\n  ")
    return f"- {_scalar(value, inline=False)}"


def _scalar(value: Any, *, inline: bool, quotes: str | None = None) -> str:
    """Return a value on one line that is read back as what it is."""
    if isinstance(value, Mapping):
        parts = (f"{_scalar(k, inline=True)}: {_scalar(v, inline=True)}" for k, v in value.items())
        return f"{{{', '.join(parts)}}}"
    if isinstance(value, list):
        return f"[{', '.join(_scalar(one, inline=True) for one in value)}]"
    if not isinstance(value, str):
        return flow(value)
    found = flow([value])[1:-1] if inline else flow(value)
    read = parse((f"x: [{found}]" if inline else f"x: {found}").encode(), "").data
    bare = found[:1] not in {'"', "'"}
    if read != {"x": [value] if inline else value} or "\n" in found or (bare and quotes == '"'):
        return json.dumps(value, ensure_ascii=False)
    return found
