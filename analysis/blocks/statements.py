"""A list of statements, each on its own layer and tied to its claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.block import Block, Citation
from analysis.blocks.protocol import Data, Id
from analysis.words.rich_text import RichText, plain
from analysis.words.terms import Layer


@dataclass(frozen=True)
class Statement:
    """One statement; ``commitment`` is the article's own where it reports one claim."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    layer: Layer
    body: RichText
    claims: tuple[Id, ...] = ()
    commitment: str | None = None
    data: Data = ()


@dataclass(frozen=True, repr=False)
class Statements(Block):
    """Statements under one another; each run of one layer begins with the layer's name.

    The page names it in every statement and shows it in the first, so that whoever hears one
    statement alone is told its layer.
    """

    block_type: ClassVar[str] = "statements"
    id: Id
    items: tuple[Statement, ...]

    def _text(self) -> str:
        before = (None, *(item.layer for item in self.items))
        return "\n".join(
            layout.fill(f"{self._tag(item.layer, last)}{plain(item.body)}", indent="  ", first="- ")
            for item, last in zip(self.items, before, strict=False)
        )

    def _typst(self) -> str:
        items = tuple(
            {
                "layer": item.layer,
                "word": self.words.term("layer", item.layer),
                "claims": item.claims,
                "runs": item.body,
            }
            for item in self.items
        )
        return typst.block_call("statements", id=self.id, items=items)

    def citations(self) -> Iterator[Citation]:
        """Yield the list as one place, with the claims of all its statements."""
        claims = tuple(claim for item in self.items for claim in item.claims)
        yield Citation(self.id, "statements", "", claims)

    def _tag(self, layer: Layer, before: Layer | None) -> str:
        return "" if layer == before else f"[{self.words.term('layer', layer)}] "
