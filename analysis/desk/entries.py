"""What can be coded of a source: every list of its files, and how each entry of one is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from analysis.claims.base import Record
from analysis.claims.card import SourceCard
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import ClaimsFile
from analysis.claims.references import UNIQUE
from analysis.claims.store import CARD, CLAIMS, OVERLAY

FILES: dict[str, type[BaseModel]] = {
    CLAIMS: ClaimsFile, CARD: SourceCard, OVERLAY: AssessmentFile,
}  # fmt: skip
_BY_MACHINE = {"id", "sha256", "length", "sentences"}
"""Fields of a card that follow from its text and its folder."""

Data = dict[str, Any]


def plain(value: Any) -> Any:
    """Return data as mappings and lists of their own."""
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value


@dataclass(frozen=True)
class EntryKind:
    """One list of a file, or the fields that stand at its head.

    Attributes
    ----------
    name : str
        The list's field, such as ``motives``; for a head the file's name without its end.
    file : str
    model : type
        The record that an entry is.
    key : str
        The field by which an entry is known: ``id``, or what it is about; of a state its code.
    prefix : str
        What its ids begin with; empty where they are words.
    width : int
        Digits that an id has at least.
    form : {"list", "codes", "head"}
        Whether entries stand in a list, behind codes of their own, or are the file itself.
    """

    name: str
    file: str
    model: type[BaseModel]
    key: str = "id"
    prefix: str = ""
    width: int = 0
    form: str = "list"

    def pattern(self) -> re.Pattern[str]:
        """Return what its ids look like, where they are a letter and a number."""
        return re.compile(self.model.model_json_schema()["properties"]["id"]["pattern"])

    def entries(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return its entries by name; of several of one name the later ones are numbered."""
        if self.form == "head":
            return {self.name: data}
        listed = data.get(self.name)
        if self.form == "codes":
            return dict(listed) if isinstance(listed, Mapping) else {}
        found: dict[str, Any] = {}
        times: dict[str, int] = {}
        for entry in listed if isinstance(listed, list) else ():
            given = entry.get(self.key) if isinstance(entry, Mapping) else None
            name = given if isinstance(given, str) else ""
            times[name] = times.get(name, 0) + 1
            found[name if name and times[name] == 1 else f"{name}#{times[name]}"] = entry
        return found

    def words(self, entry: str) -> str:
        """Return how an entry is spoken of: by its id, or by its list as well."""
        return entry if self.prefix or self.form == "head" else f"{self.name} {entry}"

    def fields(self) -> dict[str, Any]:
        """Return the fields of an entry that are typed, each as its model has it."""
        inner = {one.name for one in entry_kinds().values() if one.file == self.file}
        left = {"id", "draft"} if self.form != "head" else inner | _BY_MACHINE
        known = self.model.model_fields
        return {name: known[name] for name in self.order() if name not in left}

    def order(self) -> list[str]:
        """Return all fields as the method lists them: who coded it, and why, comes last."""
        own = [name for name in self.model.__annotations__ if name in self.model.model_fields]
        return [*own, *(name for name in self.model.model_fields if name not in own)]

    def next_id(self, data: Mapping[str, Any]) -> str:
        """Return an id that no entry has."""
        given = (re.fullmatch(f"{self.prefix}([0-9]+)", name) for name in self.entries(data))
        number = max((int(found[1]) for found in given if found), default=0) + 1
        return f"{self.prefix}{number:0{self.width}d}"


@cache
def entry_kinds() -> dict[str, EntryKind]:
    """Return all that can be coded, by name, claims first.

    Examples
    --------
    >>> [*entry_kinds()][:5]
    ['claims', 'framing', 'propositions', 'motives', 'risks']
    """
    return {kind.name: kind for kind in _kinds()}


def names(read: Callable[[str], Data | None]) -> dict[str, set[str]]:
    """Return the names of all entries by list, of files that are read by their names."""
    return {kind.name: {*kind.entries(read(kind.file) or {})} for kind in entry_kinds().values()}


def _kinds() -> Iterator[EntryKind]:
    for file, model in FILES.items():
        stem = file.partition(".")[0]
        for name, field in model.model_fields.items():
            records = [one for one in get_args(field.annotation)
                       if isinstance(one, type) and issubclass(one, Record)]  # fmt: skip
            if records and field.annotation and "dict" in str(field.annotation):
                yield EntryKind(name, file, records[0], "code", form="codes")
            elif records:
                yield _list(name, file, records[0])
        if file != CLAIMS:
            yield EntryKind(stem, file, model, form="head")


def _list(name: str, file: str, model: type[BaseModel]) -> EntryKind:
    if "id" not in model.model_fields:
        keys = {place: key for _, path in UNIQUE for place, _, key in [path.partition("[].")]}
        return EntryKind(name, file, model, keys.get(name, "state"))
    pattern = model.model_json_schema()["properties"]["id"]["pattern"]
    found = re.match(r"\^([A-Z])\[0-9\]\{(\d)", pattern)
    return EntryKind(name, file, model, "id", *((found[1], int(found[2])) if found else ("", 0)))
