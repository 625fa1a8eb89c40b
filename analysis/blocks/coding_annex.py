"""The coding annex: who assumed or assigned what a report uses, when, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, ClassVar, NamedTuple

from analysis.blocks import layout, typst
from analysis.blocks.block import Block
from analysis.blocks.protocol import Id, Tag
from analysis.words.rich_text import ClaimRef, CodingRef, RichText, plain

NAMED = frozenset({"assumption", "coding", "hypothesis", "indicator"})
"""The ``data-`` attributes that say which coding an element shows."""
NOTE = "note"
"""The kind of what another signs on a claim: it stands apart from what the analysis uses."""
NO_CODING = "no-coding"
"""What stands in an annex's place where there is nothing to put into one."""
_POINTED_TO = frozenset({"assumption", "headline", "hypothesis", "implication", "indicator"})
"""Kinds that a report uses only where it names them."""


@dataclass(frozen=True)
class CodingEntry:
    """One coding: what a reader knows it by, its value where it has a short one, and its reason."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    key: Id
    kind: Id
    name: RichText
    value: str
    coder: str
    date: dt.date
    reason: str


class CodingGroup(NamedTuple):
    """What one coder assigned on one day, by kind."""

    coder: str
    date: dt.date
    kinds: tuple[tuple[Id, tuple[CodingEntry, ...]], ...]


@dataclass(frozen=True, repr=False)
class CodingAnnex(Block):
    """The codings of a report; ``wording`` is the reasons' language where it is another one."""

    block_type: ClassVar[str] = "coding-annex"
    items: tuple[CodingEntry, ...]
    wording: Tag = ""

    @property
    def groups(self) -> list[CodingGroup]:
        """The entries by coder and day, and within these by kind; each group says who once."""
        by_coding: dict[tuple[str, dt.date], dict[Id, list[CodingEntry]]] = {}
        for item in self.items:
            kinds = by_coding.setdefault((item.coder, item.date), {})
            kinds.setdefault(item.kind, []).append(item)
        return [
            CodingGroup(
                coder, date, tuple((kind, tuple(entries)) for kind, entries in kinds.items())
            )
            for (coder, date), kinds in by_coding.items()
        ]

    def day(self, day: dt.date) -> str:
        """Return a date in words."""
        return self.words.message(
            "text-date", day=str(day.day), month=day.month, year=str(day.year)
        )

    def used(self, codings: Collection[str]) -> CodingAnnex:
        """Return the annex of a report that names these codings: without what it does not use."""
        rivals = any(one.kind == "hypothesis" and one.key in codings for one in self.items)
        kept = tuple(
            one
            for one in self.items
            if one.key in codings
            or one.kind == NOTE
            or (rivals if one.kind == "evidence" else one.kind not in _POINTED_TO)
        )
        return replace(self, items=kept)

    def noted(self, claims: Collection[str]) -> CodingAnnex:
        """Return the annex of a report that cites these claims: without notes on any other."""
        kept = tuple(one for one in self.items if one.kind != NOTE or _on(one) in claims)
        return replace(self, items=kept)

    def _by(self, group: CodingGroup) -> str:
        return self.words.message("coding-by", coder=group.coder, date=self.day(group.date))

    def _text(self) -> str:
        lines = []
        for group in self.groups:
            lines.append(layout.fill(self._by(group)))
            for kind, items in group.kinds:
                lines.append(f"  {self.words.message('coding-kind', kind=kind)}")
                for one in items:
                    words = filter(None, (plain(one.name, "{}"), one.value, one.reason))
                    lines.append(layout.fill(" ".join(words), indent="      ", first="    "))
        return "\n".join(lines)

    def _typst(self) -> str:
        groups = tuple(
            {
                "by": self._by(group),
                "kinds": tuple(
                    (
                        self.words.message("coding-kind", kind=kind),
                        tuple(
                            {"key": x.key, "name": x.name, "value": x.value, "reason": x.reason}
                            for x in items
                        ),
                    )
                    for kind, items in group.kinds
                ),
            }
            for group in self.groups
        )
        given = {"wording": self.wording.partition("-")[0]} if self.wording else {}
        word = self.words.term("layer", "coding")
        return typst.block_call("codings", word=word, groups=groups, **given)

    def anchors(self) -> Iterator[str]:
        """Yield the ids of the annex and of its entries."""
        yield self.own("coding")
        for item in self.items:
            yield f"coding-{item.key}"


def _on(note: CodingEntry) -> str:
    """Return the claim that a note is on."""
    return next((part.claim for part in note.name if isinstance(part, ClaimRef)), "")


def claims_of(blocks: Iterable[Block]) -> set[str]:
    """Return the claims that some blocks cite; a note on a claim does not."""
    cited, left = set[str](), list[Any](blocks)
    while left:
        match left.pop():
            case ClaimRef(claim):
                cited.add(claim)
            case tuple() as several:
                left += several
            case CodingEntry(kind=kind) if kind == NOTE:
                pass
            case value:
                left += (getattr(value, name) for name in _fields(value.__class__))
    return cited


def codings_of(blocks: Iterable[Block]) -> set[str]:
    """Return the codings that some blocks name: in their words, their data, their judgements."""
    keys, left = set[str](), list[Any](blocks)
    while left:
        match left.pop():
            case CodingRef(coding):
                keys.add(coding)
            case (str(name), str(names)) if name in NAMED:
                keys.update(names.split())
            case tuple() as several:
                left += several
            case one if (known := _fields(one.__class__)) and not isinstance(one, CodingAnnex):
                parts = {field: getattr(one, field) for field in known}
                keys.update(parts.pop("assumptions", ()))
                for field in NAMED & parts.keys():
                    if isinstance(parts[field], str):
                        keys.update(parts.pop(field).split())
                left += parts.values()
    return keys


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields; a report holds thousands of a few kinds."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
