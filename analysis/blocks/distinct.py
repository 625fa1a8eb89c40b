"""Decide by which names a page tells apart what two sources, or two exhibits of one, call alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from analysis.blocks.block import Block
from analysis.blocks.claim_annex import ClaimAnnex
from analysis.blocks.coding_annex import NAMED, CodingAnnex
from analysis.blocks.key_judgements import KeyJudgement
from analysis.blocks.stack import Stack
from analysis.words.rich_text import CodingRef

_NAMES = frozenset("claim claims against assumptions key id originator chain".split()) | NAMED
"""Fields that hold names: one, or several."""
_Rename = Callable[[str], str]


def short_names(sources: Iterable[str]) -> Mapping[str, str]:
    """Return for each source the fewest first words of its id that no other begins with.

    Examples
    --------
    >>> dict(short_names(["strait-closure", "troops-abroad", "troops-at-home"]))
    {'strait-closure': 'strait', 'troops-abroad': 'troops-abroad', 'troops-at-home': 'troops-at'}
    """
    known = tuple(dict.fromkeys(sources))
    return {one: _short(one, [other for other in known if other != one]) for one in known}


def _short(name: str, others: Iterable[str]) -> str:
    words = name.split("-")
    for count in range(1, len(words)):
        lead = "-".join(words[:count])
        if not any(f"{other}-".startswith(f"{lead}-") for other in others):
            return lead
    return name


def distinct(blocks: Iterable[Block]) -> list[Block | None]:
    """Return the blocks of a page, each named as no other is; None for what all stands before.

    Where they come from several sources, every claim, coding, judgement and exhibit has the name of
    its source before its own; those of one source keep theirs. What a page shows twice gets a
    number the second time, but a claim or a coding has one entry.
    """
    listed = list(blocks)
    sources = [part.of for block in listed for part in block.parts if part.of]
    short = short_names(sources)
    taken: set[str] = set()
    return [_whole(block, short if len(short) > 1 else {}, taken) for block in listed]


def _whole(block: Block, short: Mapping[str, str], taken: set[str]) -> Block | None:
    parts = tuple(
        new for part in block.parts if (new := _single(_named(part, short), taken)) is not None
    )
    if parts == block.parts:
        return block
    if isinstance(block, Stack):
        return replace(block, items=parts) if parts else None
    return parts[0] if parts else None


def _named(block: Block, short: Mapping[str, str]) -> Block:
    if block.of not in short:
        return block
    lead = short[block.of]
    named: Block = _renamed(block, lambda name: f"{lead}-{name}" if name else name)
    return replace(named, prefix=lead)


def _renamed(value: Any, rename: _Rename) -> Any:
    """Return a value with every name in it renamed; all else as it is."""
    match value:
        case CodingRef(coding, text):
            return CodingRef(rename(coding), rename(text) if text == coding else text)
        case tuple():
            return tuple(_renamed(one, rename) for one in value)
        case one if is_dataclass(one) and not isinstance(one, type):
            given = {f.name: getattr(one, f.name) for f in fields(one)}
            new = {name: _field(name, held, rename) for name, held in given.items()}
            changed = {name: held for name, held in new.items() if held is not given[name]}
            return replace(one, **changed) if changed else one
    return value


def _field(name: str, value: Any, rename: _Rename) -> Any:
    if name in _NAMES and isinstance(value, str):
        return " ".join(map(rename, value.split()))
    if name in _NAMES and isinstance(value, tuple) and all(isinstance(x, str) for x in value):
        return tuple(map(rename, value))
    if name == "tensions":
        return tuple((how, tuple(map(rename, claims))) for how, claims in value)
    if name == "data" and isinstance(value, tuple):
        return tuple(
            (key, " ".join(map(rename, held.split())) if key in NAMED else held)
            for key, held in value
        )
    return _renamed(value, rename)


def _single(block: Any, taken: set[str]) -> Any:
    """Return a block without entries that stand before, and with ids that are not taken."""
    if isinstance(block, ClaimAnnex | CodingAnnex):
        lead = "claim" if isinstance(block, ClaimAnnex) else "coding"
        known: Callable[[Any], str] = lambda x: f"{lead}-{x.claim if lead == 'claim' else x.key}"  # noqa: E731
        kept = tuple(one for one in block.items if known(one) not in taken)
        if block.items and not kept:
            return None
        whole = f"{block.prefix}-{lead}"
        number = _free(whole, taken)[len(whole) :]
        taken.update(map(known, kept))
        if len(kept) == len(block.items) and not number:
            return block
        changed: dict[str, Any] = {"items": kept, "prefix": f"{block.prefix}{number}"}
        return replace(block, **changed)
    items = getattr(block, "items", ())
    if items and all(isinstance(one, KeyJudgement) for one in items):
        new = tuple(_free_id(one, taken) for one in items)
        return block if new == items else replace(block, items=new)
    return _free_id(block, taken)


def _free_id(one: Any, taken: set[str]) -> Any:
    name = getattr(one, "id", None)
    if not name or (free := _free(name, taken)) == name:
        return one
    return replace(one, id=free)


def _free(stem: str, taken: set[str]) -> str:
    name, number = stem, 2
    while name in taken:
        name, number = f"{stem}-{number}", number + 1
    taken.add(name)
    return name
