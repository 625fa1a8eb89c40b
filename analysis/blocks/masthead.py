"""The head of a brief: title, answer, and what the source is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.block import Block, Citation
from analysis.blocks.protocol import Id
from analysis.words.rich_text import RichText, claims_in, escape_invisible, plain
from analysis.words.terms import Layer


@dataclass(frozen=True, repr=False)
class Masthead(Block):
    """Title, answer, source, and whether that is ``undated``.

    ``given`` is what its study was made with.
    An answer that refers to claims is what the article says. ``coding`` is the key of the title in
    the coding annex, where an analyst worded it.
    """

    block_type: ClassVar[str] = "masthead"
    id: Id
    title: str
    answer: RichText
    source: str
    layer: Layer = "coding"
    undated: bool = False
    coding: str = ""
    given: dict[str, str | int | float | bool | None] | None = field(default=None, hash=False)

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that the answer refers to."""
        return claims_in(self.answer)

    @property
    def spoken(self) -> Layer:
        """The layer on which the answer stands."""
        return "reported" if self.claims else self.layer

    def _text(self) -> str:
        title = escape_invisible(self.title)
        rule = "═" * min(layout.width_of(title), layout.WIDTH)
        lines = map(layout.fill, filter(None, (plain(self.answer), self.source)))
        return "\n".join([title, rule, *lines])

    def _typst(self) -> str:
        return typst.block_call(
            "masthead",
            title=self.title,
            answer=self.answer,
            layer=self.spoken,
            source=self.source,
            id=self.id,
        )

    def citations(self) -> Iterator[Citation]:
        """Yield the answer with its claims."""
        if self.claims:
            yield Citation(self.id, "statements", "", self.claims)
