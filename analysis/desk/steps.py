"""What each step at the desk does to the data of a source's files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from analysis.claims.plain_yaml import CONTROL, MAX_DEPTH
from analysis.desk.entries import Data, EntryKind, entry_kinds, plain
from analysis.errors import UsageError
from analysis.suggest import unknown

_JOINED = ("at", "cues", "states", "proposition", "denies", "motive", "risk", "contradicts",
           "qualifies")  # fmt: skip
_ONE_OR_MANY = {"at", "proposition", "denies", "motive", "risk"}
_LINE = 200
_EMPTY: tuple[Any, ...] = ("", None, [], {})

Step = Mapping[str, Any]


def kind_of(step: Step) -> EntryKind:
    """Return what a step is about; one that names a claim is about claims.

    Raises
    ------
    UsageError
        If there is no such list.
    """
    name = step.get("list", "claims")
    if not isinstance(name, str) or name not in entry_kinds():
        raise UsageError(unknown("list", str(name), entry_kinds()))
    return entry_kinds()[name]


def taken(data: Data, step: Step) -> str:
    """Take a step in the data of a file, and return it in words.

    Parameters
    ----------
    data : dict
        Of the file that ``kind_of`` names; changed in place.
    step : mapping
        ``do`` names it, ``claim``, or ``list`` and ``entry``, what it concerns; see the functions
        below for the rest.

    Raises
    ------
    UsageError
        If there is no such step, entry or field.
    """
    _check_depth(step)
    doing = str(step.get("do"))
    if doing not in STEPS:
        raise UsageError(unknown("step", doing, STEPS))
    if doing in OF_CLAIMS and kind_of(step).name != "claims":
        raise UsageError(f"only a claim can be given the step {doing!r}")
    words = STEPS[doing](data, step)
    try:
        json.dumps(step, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise UsageError("it holds characters that are no text") from None
    return words


def _check_depth(step: Step) -> None:
    """Refuse what is nested deeper than a seed file may be."""
    depth, layer = 0, [*step.values()]
    while layer := [
        part
        for one in layer
        if isinstance(one, Mapping | list)
        for part in (one.values() if isinstance(one, Mapping) else one)
    ]:
        depth += 1
        if depth > MAX_DEPTH:
            raise UsageError(f"it is nested deeper than {MAX_DEPTH} levels")


def _set(data: Data, step: Step) -> str:
    """Give ``field`` the ``value``; an empty one, or the field's own default, takes it away."""
    kind, name, value = kind_of(step), str(step.get("field")), plain(step.get("value"))
    fields = kind.fields()
    if name not in fields:
        raise UsageError(unknown("field", name, fields))
    called, entry = _entry(data, step)
    for text in _texts(value):
        if found := CONTROL.search(text):
            raise UsageError(
                f"{name} holds U+{ord(found[0]):04X}, which no file here may hold: delete it"
            )
    default = fields[name].default
    if value in _EMPTY and fields[name].is_required() and _may_be_null(fields[name]):
        _put(kind, entry, name, None)  # null says that it is not known
    elif value in _EMPTY or (value == default and name not in entry):
        entry.pop(name, None)
    elif name in entry and isinstance(entry[name], str) and value == [entry[name]]:
        pass  # one word stands for a list of one
    elif kind.name == "claims" and name in _ONE_OR_MANY and _is_one(value, entry.get(name)):
        _put(kind, entry, name, value[0])
    else:
        _put(kind, entry, name, value)
    return f"{kind.words(called)}: {name}"


def _texts(value: Any) -> Iterator[str]:
    """Yield every string of a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from _texts(one)


def _may_be_null(field: Any) -> bool:
    return type(None) in get_args(field.annotation)


def _is_one(value: Any, held: Any) -> bool:
    return isinstance(value, list) and len(value) == 1 and held != value


def _put(kind: EntryKind, entry: Data, name: str, value: Any) -> None:
    """Write a field where the method lists it, so that a new one stands among its like."""
    if name in entry:
        entry[name] = value
        return
    order = kind.order()
    held = dict(entry)
    entry.clear()
    for known, one in held.items():
        if name not in entry and known in order and order.index(known) > order.index(name):
            entry[name] = value
        entry[known] = one
    entry.setdefault(name, value)


def _add(data: Data, step: Step) -> str:
    """Put an entry behind all others of its list: ``entry`` is its name where ids are words."""
    kind, name = kind_of(step), str(step.get("entry") or "").strip()
    if kind.form == "head":
        raise UsageError(f"{kind.name} is one, and nothing can be added to it")
    if CONTROL.search(name):
        raise UsageError(f"{kind.name}: write the name of what is added in letters and digits")
    if kind.prefix:
        name = kind.next_id(data)
    elif kind.key in {"id", "code"} and name in kind.entries(data):
        raise UsageError(f"{kind.words(name)} is there already")
    if kind.form == "codes":
        if not name:
            raise UsageError(f"{kind.name}: give a code to what is added")
        listed = data.get(kind.name)
        data[kind.name] = {**listed, name: {"name": name}} if listed else {name: {"name": name}}
    else:
        if not name and kind.key == "id":
            raise UsageError(f"{kind.name}: give an id to what is added")
        _list(data, kind).append({kind.key: name or None})
        name = [*kind.entries(data)][-1]
    return f"{kind.words(name)}: new"


def _remove(data: Data, step: Step) -> str:
    """Take an entry away."""
    kind = kind_of(step)
    name, entry = _entry(data, step)
    if kind.form == "head":
        raise UsageError(f"{kind.name} cannot be taken away")
    if kind.form == "codes":
        del data[kind.name][name]
    else:
        _drop(_list(data, kind), entry)
    return f"{kind.words(name)}: taken away"


def _accept(data: Data, step: Step) -> str:
    name, claim = _entry(data, step)
    if not claim.pop("draft", None):
        raise UsageError(f"{name} is no draft: it is accepted already")
    return f"{name}: accepted"


def _split(data: Data, step: Step) -> str:
    """Put a draft behind a claim, which has all that it has and is to be put into words."""
    old, claim = _entry(data, step)
    claims, name = _list(data, entry_kinds()["claims"]), entry_kinds()["claims"].next_id(data)
    made = {**plain(claim), "id": name, "says": None}
    made["draft"] = {"by": "the desk", "because": f"split off {old}"}
    claims.insert(_at(claims, claim) + 1, made)
    return f"{name}: split off {old}"


def _join(data: Data, step: Step) -> str:
    """Make one of a claim and another, ``with``; what named the other names the one."""
    (name, one), (gone, other) = _entry(data, step), _entry(data, {"entry": step.get("with")})
    if one is other:
        raise UsageError(f"{name} cannot be joined with itself")
    claims = entry_kinds()["claims"]
    said = [text for text in (one.get("says"), other.get("says")) if text]
    if said:
        _put(claims, one, "says", " ".join(dict.fromkeys(map(str, said))))
    for field in _JOINED:
        held = [*_listed(one.get(field)), *_listed(other.get(field))]
        whole = [entry for number, entry in enumerate(held) if entry not in held[:number]]
        if whole and whole != _listed(one.get(field)):
            _put(claims, one, field, whole)
    _drop(claims_of(data), other)
    for claim in claims_of(data):
        if isinstance(claim, dict):
            _rename(claim, gone, name)
    return f"{name}: joined with {gone}"


def _reject(data: Data, step: Step) -> str:
    name, claim = _entry(data, step)
    why = reason(step)
    if not why:
        raise UsageError(f"{name}: say why it is rejected")
    _drop(claims_of(data), claim)
    return f"{name}: rejected ({why})"


def _new(data: Data, step: Step) -> str:
    """Put a draft ``at`` a sentence, in the voice ``chain``."""
    kind, at = entry_kinds()["claims"], str(step.get("at"))
    chain = plain(step.get("chain")) or ["article"]
    draft = {"by": "the desk", "because": "an analyst saw a claim here"}
    made = {"id": kind.next_id(data), "at": at, "says": None, "kind": "event", "chain": chain,
            "commitment": "asserted", "draft": draft}  # fmt: skip
    _list(data, kind).append(made)
    return f"{made['id']}: new at {at}"


OF_CLAIMS: dict[str, Callable[[Data, Step], str]] = {
    "accept": _accept, "split": _split, "join": _join, "reject": _reject, "new": _new,
}  # fmt: skip
STEPS: dict[str, Callable[[Data, Step], str]] = {
    "set": _set, "add": _add, "remove": _remove, **OF_CLAIMS,
}  # fmt: skip


def reason(step: Step) -> str:
    """Return why a claim is rejected, on one line that a comment can hold."""
    text = "".join(char if char.isprintable() else " " for char in str(step.get("why") or ""))
    return " ".join(text.split())[:_LINE]


def claims_of(data: Mapping[str, Any]) -> list[Any]:
    """Return the entries of a file's list of claims, whatever they are."""
    listed = data.get("claims")
    return listed if isinstance(listed, list) else []


def _list(data: Data, kind: EntryKind) -> list[Any]:
    listed = data.get(kind.name)
    if not isinstance(listed, list):
        listed = data[kind.name] = []
    return listed


def _entry(data: Data, step: Step) -> tuple[str, Data]:
    """Return what a step concerns: its name, and the record."""
    kind, name = kind_of(step), step.get("claim", step.get("entry"))
    named = {one: entry for one, entry in kind.entries(data).items() if isinstance(entry, dict)}
    if not isinstance(name, str) or name not in named:
        raise UsageError(unknown(kind.name.removesuffix("s"), name, named))
    return name, named[name]


def _at(entries: list[Any], entry: Any) -> int:
    """Return where this very entry stands, and not one that equals it."""
    return next(number for number, one in enumerate(entries) if one is entry)


def _drop(entries: list[Any], entry: Any) -> None:
    del entries[_at(entries, entry)]


def _listed(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []


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
            claim[name] = [one for one in _listed(claim[name])
                           if not isinstance(one, dict) or one.get("claim") != new]  # fmt: skip
            if not claim[name]:
                del claim[name]
