"""How each field of an entry is edited, as its model has it: a word, a list, a record, a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.claims.meanings import meanings
from analysis.claims.overlay import FROM_FILE
from analysis.claims.references import REFERENCES
from analysis.desk.entries import entry_kinds

_FROM_FILE = next(iter(FROM_FILE))

Form = dict[str, Any]


def forms(name: str = "claims") -> list[Form]:
    """Return how each field of an entry is edited, in the order of the method.

    Parameters
    ----------
    name : str
        A list of a source's files, such as ``motives``.

    Returns
    -------
    list of dict
        ``name``, ``about``, ``needed``, and ``form``: ``text``, ``number``, ``yes`` (true or
        false), ``word`` (one of ``choices``, or of what the source declares as ``of``), ``words``
        (several of these), ``texts`` (several of one's own), ``cells`` (one for each of what is
        declared), ``record`` (of ``fields``) or ``records``.

    Examples
    --------
    >>> {one["name"]: one["form"] for one in forms()}["chain"]
    'words'
    """
    kind = entry_kinds()[name]
    made = kind.model.model_json_schema()
    stem, start = kind.file.partition(".")[0], "" if kind.form == "head" else f"{name}[]."
    named = {
        path.removeprefix(start).replace("[]", "").replace("{}", ""): what
        for file, path, what in REFERENCES
        if file == stem and path.startswith(start)
    }
    fields = {one: made["properties"][one] for one in kind.fields()}
    return _fields({**made, "properties": fields}, made.get("$defs", {}), named, "")


def _fields(
    record: Mapping[str, Any], defs: Mapping[str, Any], named: Mapping[str, str], within: str
) -> list[Form]:
    return [
        {
            "name": name,
            "about": field.get("description", ""),
            "needed": name in record.get("required", ()) and not field.get(_FROM_FILE),
            **_form(f"{within}{name}", field, defs, named),
        }
        for name, field in record["properties"].items()
    ]


def _form(
    path: str, field: Mapping[str, Any], defs: Mapping[str, Any], named: Mapping[str, str]
) -> Form:
    field = _resolved(field, defs)
    if "properties" in field:
        return {"form": "record", "fields": _fields(field, defs, named, f"{path}.")}
    if field.get("type") == "array":
        item = _resolved(field["items"], defs)
        if "properties" in item:
            return {"form": "records", "fields": _fields(item, defs, named, f"{path}.")}
        if words := item.get("enum"):
            return {"form": "words", "choices": _choices(words)}
        return {"form": "words", "of": named[path]} if path in named else {"form": "texts"}
    if words := field.get("enum"):
        return {"form": "word", "choices": _choices(words)}
    if path in named:
        if field.get("type") == "object":
            values = _resolved(next(iter(field["patternProperties"].values())), defs)
            return {"form": "cells", "of": named[path], "choices": _choices(values["enum"])}
        return {"form": "word", "of": named[path]}
    kind = {"boolean": "yes", "number": "number", "integer": "number"}
    made: Form = {"form": kind.get(str(field.get("type")), "text")}
    if made["form"] == "yes":
        made["default"] = bool(field.get("default"))
    return made


def _choices(words: list[str]) -> list[list[str]]:
    meant = meanings(tuple(words))
    return [[word, meant.get(word, "")] for word in words]


def _resolved(field: Mapping[str, Any], defs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a field's own schema: what it refers to, or what it is where it is not null."""
    for one in field.get("anyOf", ()):
        if one.get("type") != "null":
            return _resolved({**field, "anyOf": (), **one}, defs)
    if "$ref" in field:
        return _resolved(defs[field["$ref"].rpartition("/")[2]], defs)
    return field
