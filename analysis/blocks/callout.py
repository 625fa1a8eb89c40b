"""A note set apart: a banner, an ambiguity, a finding of absence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.block import Block
from analysis.blocks.protocol import Id
from analysis.words.rich_text import RichText, plain
from analysis.words.terms import Layer


@dataclass(frozen=True, repr=False)
class Callout(Block):
    """A titled note; ``kind`` says why it stands there (undated, ambiguity, no-motive, …)."""

    block_type: ClassVar[str] = "callout"
    kind: str
    layer: Layer
    title: str
    body: RichText
    id: Id | None = None

    @property
    def lead(self) -> str:
        """The title as it leads into the body: with a stop, unless it has its own end."""
        return self.title if self.title.endswith(("?", "!", ".", "…", ":")) else f"{self.title}."

    def _text(self) -> str:
        return layout.fill(f"{self.lead} {plain(self.body)}", indent="  ", first="! ")

    def _typst(self) -> str:
        return typst.block_call(
            "callout",
            kind=self.kind,
            layer=self.layer,
            word=self.words.term("layer", self.layer),
            title=self.lead,
            runs=self.body,
        )
