"""Decide which claims and codings an annex of a report keeps: those that the report uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from analysis.blocks import ClaimAnnex, CodingAnnex, Stack, claims_of, codings_of
from analysis.render import notebook
from analysis.render.slots import Flow, Goto

_LINK = re.compile(r'href="#claim-([^"]+)"')
_Item = TypeVar("_Item")


def used_only(items: Sequence[_Item], prose: Iterable[Flow]) -> Sequence[_Item]:
    """Return the items of a report, annexes without the codings and claims that it does not use.

    Parameters
    ----------
    items : sequence
        Exhibits among others, which stay as they are.
    prose : iterable of Flow
        Somebody's own text: what it links to is used.
    """
    linked = set(_linked(prose))
    for annex, named in ((CodingAnnex, codings_of), (ClaimAnnex, claims_of)):
        exhibits = [item for item in items if isinstance(item, notebook.Exhibit)]
        blocks = [part for item in exhibits for part in item.block.parts]
        if any(isinstance(block, annex) for block in blocks):
            used = named(blocks) | linked
            items = [_keeping(item, annex, used) for item in items]
    return items


def _linked(prose: Iterable[Flow]) -> Iterator[str]:
    for piece in prose:
        yield from _LINK.findall(piece.markup)
        yield from (
            slot.target.removeprefix("claim-") for slot in piece.slots if isinstance(slot, Goto)
        )


def _keeping(item: _Item, annex: type[CodingAnnex | ClaimAnnex], used: set[str]) -> _Item:
    if not isinstance(item, notebook.Exhibit):
        return item
    parts = tuple(part.used(used) if isinstance(part, annex) else part for part in item.block.parts)
    block = replace(item.block, items=parts) if isinstance(item.block, Stack) else parts[0]
    return replace(item, block=block)
