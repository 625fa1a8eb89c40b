"""A note set apart: a banner, an ambiguity, a finding of absence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.base import Exhibit
from analysis.words.rich_text import Layer, Runs, claims_in, plain


@dataclass(frozen=True)
class Callout(Exhibit):
    """A titled note; ``kind`` says why it stands there (undated, ambiguity, no-motive, …)."""

    template: ClassVar[str] = "callout.html.j2"
    kind: str
    layer: Layer
    title: str
    runs: Runs
    id: str | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims its text refers to."""
        return claims_in(self.runs)

    def text(self) -> str:
        """Return title and text as one paragraph."""
        return layout.fill(f"{self.title}. {plain(self.runs)}", indent="  ", first="! ")

    def typst(self) -> str:
        """Return a call of ``bn-callout``."""
        return typst.call(
            "callout", kind=self.kind, layer=self.layer, title=self.title, runs=self.runs
        )
