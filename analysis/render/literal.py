"""Decide how a Python value is written as a Typst literal, so that no text becomes markup."""

from __future__ import annotations

from collections.abc import Mapping

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


class Code(str):
    """A piece of Typst code that stands for itself."""

    __slots__ = ()


def literal(value: object) -> str:
    """Return a value as Typst code.

    Raises
    ------
    TypeError
        For a type that has no literal.
    """
    match value:
        case None:
            return "none"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case Code():
            return str(value)
        case str():
            return f'"{value.translate(_ESCAPES)}"'
        case tuple() | list():
            return "(" + "".join(f"{literal(item)}," for item in value) + ")"
        case Mapping():
            pairs = "".join(f"{literal(str(key))}: {literal(item)}," for key, item in value.items())
            return f"({pairs or ':'})"
    raise TypeError(f"no Typst literal for {type(value).__name__}")


def call(function: str, *content: object, **arguments: object) -> str:
    """Return a call of a template function, as it stands in markup."""
    named = [f"{name.replace('_', '-')}: {literal(value)}" for name, value in arguments.items()]
    return f"#bn-{function}({', '.join([*map(literal, content), *named])})"
