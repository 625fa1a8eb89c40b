"""The head of a brief: title, one-sentence answer, as-of line and source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.block import Block
from analysis.blocks.protocol import Id
from analysis.words.rich_text import escape_invisible
from analysis.words.terms import Layer


@dataclass(frozen=True, repr=False)
class Masthead(Block):
    """Title, answer, as-of line, source line; ``given`` is what its study was made with."""

    block_type: ClassVar[str] = "masthead"
    id: Id
    title: str
    answer: str
    as_of: str
    source: str
    layer: Layer = "coding"
    given: dict[str, str | int | float | bool | None] | None = field(default=None, hash=False)

    def _text(self) -> str:
        title = escape_invisible(self.title)
        rule = "═" * min(layout.width_of(title), layout.WIDTH)
        lines = map(layout.fill, (self.answer, self.as_of, self.source))
        return "\n".join([title, rule, *lines])

    def _typst(self) -> str:
        return typst.block_call(
            "masthead",
            title=self.title,
            answer=self.answer,
            as_of=self.as_of,
            source=self.source,
            id=self.id,
        )
