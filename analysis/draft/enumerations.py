"""Where the items of a list begin that was written into one line."""

from __future__ import annotations

import re

_FIRST = re.compile(
    r"(?P<bullet>[•⁃·▪‣–*-]?\s*)(?P<mark>\d{1,2}|[a-z])(?P<form>\.\)|\)|\.)\s+(?=\S)"
)


def items(line: str) -> list[int]:
    """Return where each further item of a line begins, if the line is a list.

    A list begins with its first number or letter; the others follow in order, in the same form.

    Parameters
    ----------
    line : str
        A line without space at its ends.

    Examples
    --------
    >>> line = "1) Ships wait 2) Ports close"
    >>> [line[start:] for start in items(line)]
    ['2) Ports close']
    """
    first = _FIRST.match(line)
    if first is None:
        return []
    starts: list[int] = []
    mark, at = first["mark"], first.end()
    while mark != "z":
        mark = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
        bullet = re.escape(first["bullet"].strip())
        item = rf"(?<=\s){bullet}\s*{mark}{re.escape(first['form'])}\s+(?=[^\W\d_])(?![a-z])"
        following = re.compile(item).search(line, at)
        if following is None:
            break
        starts.append(following.start())
        at = following.end()
    return starts
