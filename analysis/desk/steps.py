"""What each step at the desk does to the data of a claims file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from analysis.claims.record import Claim
from analysis.errors import UsageError
from analysis.suggest import unknown

_JOINED = ("at", "cues", "states", "proposition", "denies", "motive", "risk", "contradicts",
           "qualifies")  # fmt: skip
_ONE_OR_MANY = {"at", "proposition", "denies", "motive", "risk"}
_LINE = 200

Data = dict[str, Any]
Step = Mapping[str, Any]


def plain(value: Any) -> Any:
    """Return data as mappings and lists of their own."""
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value


def taken(data: Data, step: Step) -> str:
    """Take a step in the data of a claims file, and return it in words.

    Parameters
    ----------
    data : dict
        Of the file; changed in place.
    step : mapping
        ``do`` names it, ``claim`` whom it concerns; see the functions below for the rest.

    Raises
    ------
    UsageError
        If there is no such step, claim or field.
    """
    kind = str(step.get("do"))
    if kind not in STEPS:
        raise UsageError(unknown("step", kind, STEPS))
    return STEPS[kind](data, step)


def _set(data: Data, step: Step) -> str:
    """Give ``field`` the ``value``; an empty one, or the field's own default, takes it away."""
    name, value = str(step.get("field")), plain(step.get("value"))
    if name not in Claim.model_fields or name in {"id", "draft"}:
        raise UsageError(unknown("field", name, set(Claim.model_fields) - {"id", "draft"}))
    claim = _claim(data, step)
    default = Claim.model_fields[name].default
    if value in ("", None, [], {}) or (value == default and name not in claim):
        claim.pop(name, None)
    elif name in claim and isinstance(claim[name], str) and value == [claim[name]]:
        pass  # one word stands for a list of one
    elif name in _ONE_OR_MANY and len(value) == 1 and claim.get(name) != value:
        _put(claim, name, value[0])
    else:
        _put(claim, name, value)
    return f"{claim['id']}: {name}"


def _put(claim: Data, name: str, value: Any) -> None:
    """Write a field where the method lists it, so that a new one stands among its like."""
    if name in claim:
        claim[name] = value
        return
    order = [*Claim.model_fields]
    held = dict(claim)
    claim.clear()
    for known, one in held.items():
        if name not in claim and known in order and order.index(known) > order.index(name):
            claim[name] = value
        claim[known] = one
    claim.setdefault(name, value)


def _accept(data: Data, step: Step) -> str:
    claim = _claim(data, step)
    if not claim.pop("draft", None):
        raise UsageError(f"{claim['id']} is no draft: it is accepted already")
    return f"{claim['id']}: accepted"


def _split(data: Data, step: Step) -> str:
    """Put a draft behind a claim, which has all that it has and is to be put into words."""
    claim = _claim(data, step)
    name = _next_id(data)
    made = {**plain(claim), "id": name, "says": None}
    made["draft"] = {"by": "the desk", "because": f"split off {claim['id']}"}
    _claims(data).insert(_claims(data).index(claim) + 1, made)
    return f"{name}: split off {claim['id']}"


def _join(data: Data, step: Step) -> str:
    """Make one of a claim and another, ``with``; what named the other names the one."""
    one, other = _claim(data, step), _claim(data, {"claim": step.get("with")})
    if one is other:
        raise UsageError(f"{one['id']} cannot be joined with itself")
    said = [text for text in (one.get("says"), other.get("says")) if text]
    if said:
        _put(one, "says", " ".join(dict.fromkeys(said)))
    for name in _JOINED:
        held = [*_listed(one.get(name)), *_listed(other.get(name))]
        whole = [entry for number, entry in enumerate(held) if entry not in held[:number]]
        if whole and whole != _listed(one.get(name)):
            _put(one, name, whole)
    _claims(data).remove(other)
    for claim in _claims(data):
        _rename(claim, other["id"], one["id"])
    return f"{one['id']}: joined with {other['id']}"


def _reject(data: Data, step: Step) -> str:
    claim = _claim(data, step)
    why = reason(step)
    if not why:
        raise UsageError(f"{claim['id']}: say why it is rejected")
    _claims(data).remove(claim)
    return f"{claim['id']}: rejected ({why})"


def _new(data: Data, step: Step) -> str:
    """Put a draft ``at`` a sentence, in the voice ``chain``."""
    name, at = _next_id(data), str(step.get("at"))
    chain = plain(step.get("chain")) or ["article"]
    draft = {"by": "the desk", "because": "an analyst saw a claim here"}
    made = {"id": name, "at": at, "says": None, "kind": "event", "chain": chain,
            "commitment": "asserted", "draft": draft}  # fmt: skip
    _claims(data).append(made)
    return f"{name}: new at {at}"


STEPS: dict[str, Callable[[Data, Step], str]] = {
    "set": _set, "accept": _accept, "split": _split, "join": _join, "reject": _reject, "new": _new,
}  # fmt: skip


def reason(step: Step) -> str:
    """Return why a claim is rejected, on one line that a comment can hold."""
    text = "".join(char if char.isprintable() else " " for char in str(step.get("why") or ""))
    return " ".join(text.split())[:_LINE]


def claims_of(data: Mapping[str, Any]) -> list[Any]:
    """Return the entries of a file's list of claims, whatever they are."""
    listed = data.get("claims")
    return listed if isinstance(listed, list) else []


def _claims(data: Data) -> list[Any]:
    return data.setdefault("claims", []) if data.get("claims") is None else claims_of(data)


def _claim(data: Data, step: Step) -> Data:
    named = {one["id"]: one for one in _claims(data)
             if isinstance(one, dict) and isinstance(one.get("id"), str)}  # fmt: skip
    name = step.get("claim")
    if not isinstance(name, str) or name not in named:
        raise UsageError(unknown("claim", name, named))
    found: Data = named[name]
    return found


def _next_id(data: Data) -> str:
    ids = [one.get("id") for one in _claims(data) if isinstance(one, dict)]
    numbers = [int(one[1:]) for one in ids if isinstance(one, str) and re.fullmatch("C[0-9]+", one)]
    return f"C{max(numbers, default=0) + 1:02d}"


def _listed(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else list(value or ())


def _rename(claim: Data, old: str, new: str) -> None:
    """Let a claim that names one name another, and itself no longer."""
    if claim.get("inherits") == old:
        claim["inherits"] = new
        if claim.get("id") == new:
            del claim["inherits"]
    for name in ("contradicts", "qualifies"):
        for tension in _listed(claim.get(name)):
            if isinstance(tension, dict) and tension.get("claim") == old:
                tension["claim"] = new
        if name in claim and claim.get("id") == new:
            claim[name] = [one for one in _listed(claim[name]) if one.get("claim") != new]
            if not claim[name]:
                del claim[name]
