"""Write Python values as Typst literals: the only door from an exhibit into Typst."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from analysis.words.rich_text import ClaimRef, Stat, Strong, visible

_NAME = re.compile(r"[a-z][a-z-]*")
# The backslash first, since the others bring one. Replacing is far quicker than translating, which
# shows in an SVG's hundred kilobytes.
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))

_LONG = re.compile(r"[^\s–—-]{25,}")
_PIECE = re.compile(r"\S{6}(?=[^\W_]|[!-~])")  # never before an accent


class Verbatim(str):
    """A string that is data, such as an SVG document, and passes through unchanged."""

    __slots__ = ()


def literal(value: object) -> str:
    """Return a value as a Typst code literal.

    Parameters
    ----------
    value : None, bool, int, float, str, run, tuple, list or mapping
        Mapping keys are argument names: lower-case letters and hyphens.

    Raises
    ------
    TypeError
        For any other type, so that nothing reaches Typst by its ``repr``.
    ValueError
        For a number that is not finite or a key that is not a name.
    """
    match value:
        case None:
            return "none"
        case bool():
            return "true" if value else "false"
        case int() | float():
            if not math.isfinite(value):
                raise ValueError(f"no Typst literal for {value}")
            return repr(value)
        case str():
            shown = value if isinstance(value, Verbatim) else _breakable(visible(value))
            for plain, written in _ESCAPES:
                shown = shown.replace(plain, written)
            return f'"{shown}"'
        case ClaimRef():
            return f"(claim: {literal(value.claim)})"
        case Stat():
            return literal(value.text)
        case Strong():
            return f"(strong: {literal(value.text)})"
        case tuple() | list():
            return "(" + "".join(f"{literal(item)}, " for item in value).rstrip(" ") + ")"
        case Mapping():
            pairs = ", ".join(f"{_name(key)}: {literal(item)}" for key, item in value.items())
            return f"({pairs or ':'})"
    raise TypeError(f"no Typst literal for {type(value).__name__}")


def _breakable(text: str) -> str:
    """Return the text with places to break in a word that is longer than a column may be wide.

    The page breaks such a word by itself; Typst would let it run out of its column.
    """
    return _LONG.sub(lambda found: _PIECE.sub("\\g<0>\u200b", found[0]), text)


def call(function: str, **arguments: object) -> str:
    """Return one call of a ``bn-`` function; underscores in names become hyphens."""
    lines = "".join(
        f"  {_name(key.replace('_', '-'))}: {literal(value)},\n" for key, value in arguments.items()
    )
    return f"#bn-{_name(function)}(\n{lines})\n"


def _name(key: object) -> str:
    if not isinstance(key, str) or not _NAME.fullmatch(key):
        raise ValueError(f"not an argument name: {key!r}")
    return key
