"""Several blocks of one cell, one under another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from analysis.blocks.block import Block, BlockFault, Citation, Page, read_block
from analysis.blocks.protocol import VERSION


@dataclass(frozen=True, repr=False)
class Stack(Block):
    """Blocks in the order in which they are shown; none of them is a stack."""

    block_type: ClassVar[str] = "stack"
    items: tuple[Block, ...]

    @property
    def parts(self) -> tuple[Block, ...]:
        """The blocks it consists of."""
        return self.items

    def _text(self) -> str:
        return "\n\n".join(item.text() for item in self.items)

    def _html(self, page: Page | None) -> str:
        return "".join(item.html(page) for item in self.items)

    def _typst(self) -> str:
        return "".join(item.typst() for item in self.items)

    def files(self) -> Mapping[str, bytes]:
        """Return the pictures that the Typst views show, by path."""
        return {path: data for item in self.items for path, data in item.files().items()}

    def anchors(self) -> Iterator[str]:
        """Yield the ids that a link can lead to."""
        for item in self.items:
            yield from item.anchors()

    def citations(self) -> Iterator[Citation]:
        """Yield the places in it that rest on claims."""
        for item in self.items:
            yield from item.citations()

    def to_json(self) -> dict[str, Any]:
        """Return the blocks as JSON; `read_block` gives them back."""
        items = [item.to_json() for item in self.items]
        return {
            "type": self.block_type, "version": VERSION, "language": self.language,
            "items": items,
        }  # fmt: skip

    @classmethod
    def from_fields(cls, fields: Mapping[str, Any]) -> Self:
        """Return the stack of these fields, each block checked."""
        items = fields.get("items")
        if set(fields) != {"items", "language"} or not isinstance(items, list):
            raise BlockFault("a stack has a language and items")
        if any(isinstance(item, dict) and item.get("type") == "stack" for item in items):
            raise BlockFault("a stack within a stack")
        return cls(tuple(map(read_block, items)), language=str(fields["language"]))


def stacked(*items: Block | None) -> Block | None:
    """Return the blocks that are there: none, one, or a stack of them."""
    kept = tuple(part for item in items if item is not None for part in item.parts)
    return Stack(kept, language=kept[0].language) if len(kept) > 1 else next(iter(kept), None)
