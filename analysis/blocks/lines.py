"""Short lines under titles, set side by side where there is room: what a first page lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.block import Block, Citation
from analysis.blocks.protocol import Id
from analysis.blocks.statements import Statement
from analysis.words.rich_text import plain


@dataclass(frozen=True)
class LinesPart:
    """Lines under one title, which may be empty."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    title: str
    items: tuple[Statement, ...]


@dataclass(frozen=True, repr=False)
class Lines(Block):
    """Parts of short lines; each line is a statement on its own layer, tied to its claims."""

    block_type: ClassVar[str] = "lines"
    id: Id
    columns: tuple[LinesPart, ...]

    def _text(self) -> str:
        return "\n\n".join("\n".join(self._part(part)) for part in self.columns)

    def _part(self, part: LinesPart) -> Iterator[str]:
        if part.title:
            yield layout.fill(part.title)
        before = None
        for item in part.items:
            word = self.words.term("layer", item.layer)
            tag = "" if item.layer == before else f"[{word}] "
            yield layout.fill(f"{tag}{plain(item.body)}", indent="  ", first="- ")
            before = item.layer

    def _typst(self) -> str:
        return typst.block_call(
            "lines",
            id=self.id,
            parts=tuple(
                {
                    "title": part.title,
                    "items": tuple(
                        {
                            "layer": item.layer,
                            "word": self.words.term("layer", item.layer),
                            "runs": item.body,
                        }
                        for item in part.items
                    ),
                }
                for part in self.columns
            ),
        )

    def citations(self) -> Iterator[Citation]:
        """Yield the lines as one place, with the claims of all of them."""
        items = (item for part in self.columns for item in part.items)
        yield Citation(self.id, "statements", "", tuple(c for item in items for c in item.claims))
