"""Decide what of terminal output would stand on the screen at its end."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ESCAPE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^-_=>]|[()][A-Z0-9])"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MOVES = re.compile(r"\x1b\[\d*[A-DGJK]")
_STEP = re.compile(r"\x1b\[(\d*)([A-DGJK])|([\r\n\b])|([^\x1b\r\n\b]+)|\x1b")
_LAST_LINE = re.compile(r"[^\n]*\Z")


def plain(text: str) -> str:
    r"""Return terminal output as it would stand on the screen: no colours, no overwritten text.

    Examples
    --------
    >>> plain("\x1b[31mred\x1b[0m 10 %\rred 99 %\n")
    'red 99 %\n'
    """
    text = _settle(text)
    return _CONTROL.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def _settle(text: str) -> str:
    moves = _MOVES.search(text) is not None
    text = _ESCAPE.sub(lambda match: match[0] if _MOVES.fullmatch(match[0]) else "", text)
    text = text.replace("\r\n", "\n")
    if moves:
        return _screen(text)
    if "\r" not in text and "\b" not in text:
        return text
    lines = text.split("\n")
    return "\n".join(_screen(line) if "\r" in line or "\b" in line else line for line in lines)


def _screen(text: str) -> str:
    """Play a text on lines without end, of which the cursor reaches all."""
    lines: list[list[str]] = [[]]
    row = column = 0
    for count, move, control, letters in _STEP.findall(text):
        steps = min(int(count or 1), 10_000)
        if letters:
            line = lines[row]
            line += " " * (column - len(line))
            line[column : column + len(letters)] = letters
            column += len(letters)
        elif control == "\n":
            row, column = row + 1, 0
            if row == len(lines):
                lines.append([])
        elif control:
            column = 0 if control == "\r" else max(0, column - 1)
        elif move in {"A", "B"}:
            row = max(0, row - steps) if move == "A" else min(len(lines) - 1, row + steps)
        elif move in {"C", "D"}:
            column = max(0, column + (steps if move == "C" else -steps))
        elif move == "G":
            column = steps - 1
        elif move:
            lines[row] = [] if count == "2" else lines[row][:column]
            if move == "J":
                del lines[row + 1 :]
    return "\n".join("".join(line).rstrip() for line in lines)


def overwritten(earlier: Iterable[str], later: str) -> list[str]:
    """Return what is left of a stream's earlier parts once a later one begins.

    A progress bar returns to the start of a line that another stream's words stand after.
    """
    kept = list(earlier)
    start = _ESCAPE.sub("", later[:80])
    if kept and start.startswith("\r") and not start.startswith("\r\n"):
        kept[-1] = _LAST_LINE.sub("", kept[-1])
    return kept
