"""Which type a parameter has, whether a value fits it, and what text of a command line means."""

from __future__ import annotations

import ast
import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Value = Any
"""A text, number, truth value, None, or a list or mapping of these."""

_BASES = {
    **{name: name for name in ("str", "int", "float", "bool")},
    **dict.fromkeys(("list", "sequence", "iterable", "collection", "tuple", "set"), "list"),
    **dict.fromkeys(("dict", "mapping", "mutablemapping"), "dict"),
    **dict.fromkeys(("none", "nonetype"), "None"),
}
_WORDS = {
    "str": "text", "int": "a whole number", "float": "a number", "bool": "true or false",
    "list": "a list", "dict": "a mapping", "None": "None", "any": "a value",
}  # fmt: skip
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_CORE: list[tuple[str, str, str]] = [
    ("null", r"^(?:null|Null|NULL|None|~|)$", "nN~"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]
"""What a word of YAML means, as YAML 1.2 has it: NO is a country, not a refusal."""


@dataclass(frozen=True)
class Kind:
    """A type as far as values are checked against it.

    Attributes
    ----------
    base : str
        ``str int float bool list dict None any``, or ``union``.
    parts : tuple of Kind
        Members of a union, or the type of a list's items or of a mapping's values.
    """

    base: str
    parts: tuple[Kind, ...] = ()

    @property
    def members(self) -> tuple[Kind, ...]:
        """The alternatives; of a type that is no union, itself."""
        return self.parts if self.base == "union" else (self,)

    @property
    def words(self) -> str:
        """What the type takes, in words."""
        plain = [one for one in self.members if one.base != "None"] or list(self.members)
        return " or ".join(dict.fromkeys(_WORDS[one.base] for one in plain))

    def takes(self, value: object) -> bool:
        """Whether a value is of this type; a whole number is a number, a truth value is none."""
        match self.base:
            case "union":
                return any(one.takes(value) for one in self.parts)
            case "any":
                return True
            case "None":
                return value is None
            case "bool":
                return isinstance(value, bool)
            case "int":
                return isinstance(value, int) and not isinstance(value, bool)
            case "float":
                return isinstance(value, int | float) and not isinstance(value, bool)
            case "str":
                return isinstance(value, str)
            case "list":
                items = value if isinstance(value, list | tuple | set | frozenset) else None
            case _:
                items = list(value.values()) if isinstance(value, dict) else None
        return items is not None and all(one.takes(item) for one in self.parts for item in items)

    def read(self, text: str) -> Value:
        """Return what text of a command line means to this type.

        Raises
        ------
        ValueError
            Where it means nothing to it.
        """
        for one in sorted(self.members, key=lambda member: _ORDER.index(member.base)):
            try:
                value = _READERS[one.base](text)
            except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
                continue
            if one.takes(value):
                return value
        raise ValueError(text)


ANY = Kind("any")
NONE = Kind("None")


def kind_of(annotation: ast.expr) -> Kind:
    """Return the type that an annotation names; what is not known to us may be anything."""
    match annotation:
        case ast.Constant(value=None):
            return NONE
        case ast.Constant(value=str(text)):
            try:
                return kind_of(ast.parse(text, mode="eval").body)
            except SyntaxError:
                return ANY
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _union(kind_of(left), kind_of(right))
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return Kind(_BASES.get(name.casefold(), "any"))
        case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name), slice=inside):
            inner = inside.elts if isinstance(inside, ast.Tuple) else [inside]
            return _subscript(name, [kind_of(one) for one in inner])
    return ANY


def _subscript(name: str, inner: list[Kind]) -> Kind:
    base = _BASES.get(name.casefold(), "any")
    if name == "Optional":
        return _union(*inner, NONE)
    if name == "Union":
        return _union(*inner)
    if name == "Annotated" and inner:
        return inner[0]
    if base == "dict" and len(inner) == 2:
        return Kind(base, (inner[1],))
    if base == "list" and name.casefold() != "tuple" and len(inner) == 1:
        return Kind(base, (inner[0],))
    return Kind(base)


def _union(*kinds: Kind) -> Kind:
    parts = tuple(dict.fromkeys(member for kind in kinds for member in kind.members))
    return parts[0] if len(parts) == 1 else Kind("union", parts)


def inferred(default: object) -> Kind:
    """Return the type of a parameter that is written without one.

    Nothing forbids None there, and a number may be of either sort.
    """
    match default:
        case None:
            return ANY
        case bool():
            base = "bool"
        case int() | float():
            return _union(Kind("int"), Kind("float"), NONE)
        case str():
            base = "str"
        case list() | tuple() | set():
            base = "list"
        case dict():
            base = "dict"
        case _:
            return ANY
    return _union(Kind(base), NONE)


def faithful(value: object) -> bool:
    """Whether papermill writes a value into a notebook as what it is."""
    match value:
        case None | bool() | int() | str():
            return True
        case float():
            return math.isfinite(value)
        case list():
            return all(faithful(item) for item in value)
        case dict():
            return all(isinstance(key, str) and faithful(value[key]) for key in value)
    return False


def _truth(text: str) -> bool:
    if text.casefold() not in _TRUTH:
        raise ValueError(text)
    return _TRUTH[text.casefold()]


def _none(text: str) -> None:
    if text not in {"None", "null"}:
        raise ValueError(text)


def _float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _loose(text: str) -> Value:
    """Read a value of no known type, as papermill's own ``-p`` does, lists and mappings besides."""
    if text.lstrip()[:1] in {"[", "{"}:
        return literal(text)
    for read in (_none, int, float, {"True": True, "False": False}.__getitem__):
        try:
            return read(text)
        except (ValueError, KeyError):
            continue
    return text


def literal(text: str) -> Value:
    """Return a list or mapping written as Python, JSON or YAML has them.

    Raises
    ------
    ValueError
        Where it is none of these; an anchor of YAML is refused, since a short text could grow.
    """
    for read in (json.loads, ast.literal_eval):
        try:
            return read(text)
        except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            continue
    return _yaml(text)


def _yaml(text: str) -> Value:
    import yaml

    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012  (as yaml has it)

    for tag, pattern, first in _CORE:
        letters = [*first, ""] if tag == "null" else list(first)
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), letters)
    try:
        events = list(yaml.parse(text, Loader=Loader))
        if any(isinstance(event, yaml.AliasEvent) for event in events):
            raise ValueError(text)
        return yaml.load(text, Loader=Loader)  # noqa: S506  (a SafeLoader with fewer resolvers)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(text) from error


_READERS: dict[str, Callable[[str], Value]] = {
    "None": _none, "int": int, "float": _float, "bool": _truth, "list": literal, "dict": literal,
    "any": _loose, "str": str,
}  # fmt: skip
_ORDER = list(_READERS)
