"""How ``-p NAME VALUE`` becomes one word, since typer has no lists of pairs."""

from __future__ import annotations

from collections.abc import Sequence

OPTION = ("-p", "--parameter")


def joined_pairs(arguments: Sequence[str]) -> list[str]:
    """Return a command line with ``-p NAME=VALUE`` for each ``-p NAME VALUE``.

    A word that is an option is no value; a value that looks like one is given as ``NAME=VALUE``.
    """
    joined: list[str] = []
    left = list(arguments)
    while left:
        joined.append(word := left.pop(0))
        if word == "--":
            return joined + left
        if word not in OPTION or not left or left[0] in OPTION:
            continue
        name = left.pop(0)
        if "=" not in name and left and not _is_option(left[0]):
            name = f"{name}={left.pop(0)}"
        joined.append(name)
    return joined


def _is_option(word: str) -> bool:
    return word in {*OPTION, "-q", "-h"} or (word[:2] == "--" and word[2:3].isalpha())
