"""The head of a brief: title, answer, and what the source is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.block import Block, Citation
from analysis.blocks.protocol import Id
from analysis.words.rich_text import CodingRef, RichText, claims_in, escape_invisible, plain
from analysis.words.terms import Layer


@dataclass(frozen=True, repr=False)
class Masthead(Block):
    """Title, answer, source, and whether that is ``undated``.

    ``given`` is what its study was made with.
    An answer that refers to claims is what the article says. ``coding`` is the key of the title in
    the coding annex, where an analyst worded it; ``as_of`` is what stood apart from the source in
    notebooks of version 0.1.
    """

    block_type: ClassVar[str] = "masthead"
    id: Id
    title: str
    answer: RichText | str
    source: str
    as_of: str = ""
    layer: Layer = "coding"
    undated: bool = False
    coding: str = ""
    given: dict[str, str | int | float | bool | None] | None = field(default=None, hash=False)

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that the answer refers to."""
        return claims_in(self.said)

    @property
    def said(self) -> RichText:
        """The answer as running text."""
        return (self.answer,) if isinstance(self.answer, str) else self.answer

    @property
    def spoken(self) -> Layer:
        """The layer on which the answer stands."""
        return "reported" if self.claims else self.layer

    def _text(self) -> str:
        title = escape_invisible(self.title)
        rule = "═" * min(layout.width_of(title), layout.WIDTH)
        lines = map(layout.fill, filter(None, (plain(self.said), self.as_of, self.source)))
        return "\n".join([title, rule, *lines])

    def _typst(self) -> str:
        return typst.block_call(
            "masthead",
            title=self.title,
            answer=self.said,
            layer=self.spoken,
            coding=(CodingRef(self.coding, self.words.message("coding-title")),)
            if self.coding
            else (),
            source=" ".join(filter(None, (self.as_of, self.source))),
            id=self.id,
        )

    def citations(self) -> Iterator[Citation]:
        """Yield the answer with its claims."""
        if self.claims:
            yield Citation(self.id, "statements", "", self.claims)
