"""How each field of a claim is edited, as its model has it: a word, a list, a record, a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from analysis.claims.meanings import meanings
from analysis.claims.record import Claim

_DECLARED = {
    "at": "sentences", "chain": "voices", "originator": "voices", "inherits": "claims",
    "claim": "claims", "state": "states", "proposition": "propositions", "denies": "propositions",
    "motive": "motives", "risk": "risks", "bearers": "states", "beneficiaries": "states",
}  # fmt: skip
"""Fields that name what the source declares, and where it does."""
_NOT_TYPED = {"id", "draft"}

Form = dict[str, Any]


def forms(model: type[BaseModel] = Claim) -> list[Form]:
    """Return how each field of a record is edited, in the order of the method.

    Parameters
    ----------
    model : type
        The record; a claim by default.

    Returns
    -------
    list of dict
        ``name``, ``about``, ``needed``, and ``form``: ``text``, ``number``, ``yes`` (true or
        false), ``word`` (one of ``choices``, or of what the source declares as ``of``), ``words``
        (several of these), ``record`` (of ``fields``) or ``records``.

    Examples
    --------
    >>> {one["name"]: one["form"] for one in forms()}["chain"]
    'words'
    """
    made = model.model_json_schema()
    return _fields(made, made.get("$defs", {}))


def _fields(record: Mapping[str, Any], defs: Mapping[str, Any]) -> list[Form]:
    return [
        {
            "name": name,
            "about": field.get("description", ""),
            "needed": name in record.get("required", ()),
            **_form(name, field, defs),
        }
        for name, field in record["properties"].items()
        if name not in _NOT_TYPED
    ]


def _form(name: str, field: Mapping[str, Any], defs: Mapping[str, Any]) -> Form:
    field = _resolved(field, defs)
    if "properties" in field:
        return {"form": "record", "fields": _fields(field, defs)}
    if field.get("type") == "array":
        item = _resolved(field["items"], defs)
        if "properties" in item:
            return {"form": "records", "fields": _fields(item, defs)}
        return {"form": "words", "of": _DECLARED.get(name, "")}
    if words := field.get("enum"):
        meant = meanings(tuple(words))
        return {"form": "word", "choices": [[word, meant.get(word, "")] for word in words]}
    if name in _DECLARED:
        return {"form": "word", "of": _DECLARED[name]}
    kind = {"boolean": "yes", "number": "number", "integer": "number"}
    made: Form = {"form": kind.get(str(field.get("type")), "text")}
    if made["form"] == "yes":
        made["default"] = bool(field.get("default"))
    return made


def _resolved(field: Mapping[str, Any], defs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a field's own schema: what it refers to, or what it is where it is not null."""
    for one in field.get("anyOf", ()):
        if one.get("type") != "null":
            return _resolved({**field, "anyOf": (), **one}, defs)
    if "$ref" in field:
        return _resolved(defs[field["$ref"].rpartition("/")[2]], defs)
    return field
