"""Decide which claims and codings an annex of a report keeps: those that the report uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from analysis.blocks import Block, Callout, ClaimAnnex, CodingAnnex, Stack, claims_of, codings_of
from analysis.blocks.coding_annex import NO_CODING
from analysis.render import notebook
from analysis.render.document import about
from analysis.render.slots import Flow, Goto

_LINK = re.compile(r'href="#claim-([^"]+)"')
_ANCHOR = re.compile(r"#claim-([\w-]+)")
_Item = TypeVar("_Item")
_Step = tuple[type[Block], Callable[[Iterable[Block]], set[str]], Callable[..., Block]]
"""A kind of annex, the names by which others use its entries, and what it is with these alone."""


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
    steps: tuple[_Step, ...] = (
        (CodingAnnex, codings_of, CodingAnnex.used),
        (CodingAnnex, claims_of, CodingAnnex.noted),
        (ClaimAnnex, claims_of, ClaimAnnex.used),
    )
    for annex, named, keeping in steps:
        exhibits = [item for item in items if isinstance(item, notebook.Exhibit)]
        blocks = [part for item in exhibits for part in item.block.parts]
        if any(isinstance(block, annex) for block in blocks):
            used = named(blocks) | linked
            items = [_kept(item, annex, keeping, used) for item in items]
    return items


def noted(source: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the claims of which a report shows what others noted, if they did.

    Parameters
    ----------
    source : mapping
        The executed notebook.
    """
    parts = list(notebook.parts(source, "one-page" if about(source).compact else "full"))
    blocks = [
        block for part in parts if isinstance(part, notebook.Exhibit) for block in part.block.parts
    ]
    if not any(isinstance(one, CodingAnnex) or _stands_for_one(one) for one in blocks):
        return ()
    named = codings_of(blocks)
    blocks = [one.used(named) if isinstance(one, CodingAnnex) else one for one in blocks]
    prose = (part.source for part in parts if isinstance(part, notebook.Markdown))
    linked = (name for text in prose for name in _ANCHOR.findall(text))
    return tuple(sorted(claims_of(blocks) | set(linked)))


def _stands_for_one(block: Block) -> bool:
    """Whether a block says that there is nothing to put into an annex of codings."""
    return isinstance(block, Callout) and block.kind == NO_CODING


def _linked(prose: Iterable[Flow]) -> Iterator[str]:
    for piece in prose:
        yield from _LINK.findall(piece.markup)
        yield from (
            slot.target.removeprefix("claim-") for slot in piece.slots if isinstance(slot, Goto)
        )


def _kept(item: _Item, annex: type[Block], keeping: Callable[..., Block], used: set[str]) -> _Item:
    if not isinstance(item, notebook.Exhibit):
        return item
    parts = tuple(
        keeping(part, used) if isinstance(part, annex) else part for part in item.block.parts
    )
    block = replace(item.block, items=parts) if isinstance(item.block, Stack) else parts[0]
    return replace(item, block=block)
