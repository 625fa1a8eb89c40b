"""Set plain text in lines and columns that a terminal shows well."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from analysis.words.rich_text import escape_invisible

WIDTH = 96
"""Width of the plain-text views, in columns."""


def width_of(text: str) -> int:
    """Return how many terminal columns the text takes; wide characters take two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def fill(text: str, *, indent: str = "", first: str | None = None) -> str:
    """Return the text wrapped to the width, with an indent and another one for its first line."""
    start = indent if first is None else first
    lines = wrap(escape_invisible(text), WIDTH - max(len(indent), len(start)))
    return "\n".join(f"{indent if i else start}{line}".rstrip() for i, line in enumerate(lines))


def wrap(text: str, width: int) -> list[str]:
    """Break text into lines of at most ``width`` columns, at spaces where there are any."""
    lines, line, used = [], "", 0
    for word in text.split():
        rest, wide = word, width_of(word)
        while wide > width:
            if line:
                lines.append(line)
                line, used = "", 0
            cut = _fitting(rest, width)
            lines.append(rest[:cut])
            rest = rest[cut:]
            wide = width_of(rest)
        if line and used + 1 + wide > width:
            lines.append(line)
            line, used = rest, wide
        elif line:
            line, used = f"{line} {rest}", used + 1 + wide
        else:
            line, used = rest, wide
    return [*lines, line] if line or not lines else lines


def _fitting(word: str, width: int) -> int:
    """Return how many characters of a word fit; one at least."""
    taken, used = 0, 0
    for char in word:
        used += width_of(char)
        if used > width:
            break
        taken += 1
    return max(taken, 1)


def grid(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    align: Sequence[str] = (),
    *,
    width: int = WIDTH,
) -> str:
    """Return rows under a header as a plain-text table no wider than ``width`` columns."""
    if not header:
        return ""
    align = align or ["left"] * len(header)
    header = [escape_invisible(cell) for cell in header]
    rows = [[escape_invisible(cell) for cell in row] for row in rows]
    wanted = [max(width_of(cell) for cell in column) for column in zip(header, *rows, strict=True)]
    sizes = _fit(wanted, [min(w, 6) for w in wanted], width - 2 * (len(header) - 1))
    lines = _row(header, sizes, ["left"] * len(header))
    lines.append("  ".join("─" * size for size in sizes))
    for row in rows:
        lines += _row(row, sizes, align)
    return "\n".join(lines)


def _fit(wanted: list[int], least: list[int], room: int) -> list[int]:
    """Shrink the widest columns until all fit."""
    sizes = list(wanted)
    while sum(sizes) > room:
        widest = max(range(len(sizes)), key=lambda i: (sizes[i] - least[i], -i))
        if sizes[widest] <= least[widest]:
            break
        sizes[widest] -= 1
    return sizes


def _row(cells: Sequence[str], sizes: list[int], align: Sequence[str]) -> list[str]:
    wrapped = [wrap(cell, size) for cell, size in zip(cells, sizes, strict=True)]
    height = max(map(len, wrapped))
    lines = []
    for i in range(height):
        parts = []
        for lines_of, size, side in zip(wrapped, sizes, align, strict=True):
            part = lines_of[i] if i < len(lines_of) else ""
            gap = " " * max(size - width_of(part), 0)
            parts.append(gap + part if side == "right" else part + gap)
        lines.append("  ".join(parts).rstrip())
    return lines
