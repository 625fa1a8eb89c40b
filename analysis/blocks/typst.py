"""Write Python values as Typst literals: the only door into Typst, so that no text is markup."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from hashlib import sha256

from analysis.words.rich_text import ClaimRef, CodingRef, Entry, Stat, Strong, escape_invisible

# The backslash first, since the others bring one. Replacing is far quicker than translating, which
# shows in an SVG's hundred kilobytes.
_ESCAPES = (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"))

_LONG = re.compile(r"[^\s–—-]{25,}")
_PIECE = re.compile(r"\S{6}(?=[^\W_]|[!-~])")  # never before an accent


class Code(str):
    """A piece of Typst code that stands for itself."""

    __slots__ = ()


class Verbatim(str):
    """A string that is data, such as an SVG document, and is shown as it is."""

    __slots__ = ()


def typst_literal(value: object) -> str:
    """Return a value as a Typst code literal.

    Parameters
    ----------
    value : None, bool, int, float, str, tuple, list or mapping
        Strings stand as they are; see `call` for those that are words of a block.

    Raises
    ------
    TypeError
        For any other type, so that nothing reaches Typst by its ``repr``.
    ValueError
        For a number that is not finite.
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
        case Code():
            return str(value)
        case str():
            for plain, written in _ESCAPES:
                value = value.replace(plain, written)
            return f'"{value}"'
        case tuple() | list():
            return "(" + "".join(f"{typst_literal(item)}," for item in value) + ")"
        case Mapping():
            pairs = (f"{typst_literal(str(key))}: {typst_literal(value[key])}," for key in value)
            return f"({''.join(pairs) or ':'})"
    raise TypeError(f"no Typst literal for {type(value).__name__}")


def call(function: str, *content: object, **arguments: object) -> str:
    """Return a call of a ``bn-`` function as it stands in markup; underscores become hyphens."""
    named = (f"{name.replace('_', '-')}: {typst_literal(arguments[name])}" for name in arguments)
    return f"#bn-{function}({', '.join([*map(typst_literal, content), *named])})"


def picture_path(svg: bytes) -> str:
    """Return the path under which a picture is handed to Typst, from its content."""
    return f"/{sha256(svg).hexdigest()[:16]}.svg"


def block_call(function: str, **arguments: object) -> str:
    """Return the call that shows a block, in which every string but a `Verbatim` is words."""
    return call(function, **{name: _worded(value) for name, value in arguments.items()}) + "\n"


def _worded(value: object) -> object:
    match value:
        case Verbatim():
            return value
        case str():
            return _breakable(escape_invisible(value))
        case ClaimRef():
            return {"claim": _worded(value.claim)}
        case CodingRef():
            return {"coding": _worded(value.coding), "text": _worded(value.text)}
        case Stat():
            return _worded(value.text)
        case Entry():
            return {"entry": _worded(value.text)}
        case Strong():
            return {"strong": _worded(value.text)}
        case tuple():
            return tuple(map(_worded, value))
        case Mapping():
            return {key: _worded(item) for key, item in value.items()}
    return value


def _breakable(text: str) -> str:
    """Return the text with places to break in a word that is longer than a column may be wide.

    The page breaks such a word by itself; Typst would let it run out of its column.
    """
    if len(text) < 25:
        return text
    return _LONG.sub(lambda match: _PIECE.sub("\\g<0>\u200b", match[0]), text)
