"""A list of statements, each on its own layer and tied to its claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.base import Exhibit
from analysis.words.rich_text import Data, Layer, Runs, plain
from analysis.words.terms import term


@dataclass(frozen=True)
class Statement:
    """One statement; ``commitment`` is the article's own where it reports one claim."""

    layer: Layer
    runs: Runs
    claims: tuple[str, ...] = ()
    commitment: str | None = None
    data: Data = ()


@dataclass(frozen=True)
class Statements(Exhibit):
    """Statements under one another; each run of one layer begins with the layer's name.

    The page names it in every statement and shows it in the first, so that whoever hears one
    statement alone is told its layer.
    """

    template: ClassVar[str] = "statements.html.j2"
    id: str
    items: tuple[Statement, ...]

    def text(self) -> str:
        """Return one bullet per statement, in brackets the layer where a run of it begins."""
        before = (None, *(item.layer for item in self.items))
        return "\n".join(
            layout.fill(f"{_tag(item.layer, last)}{plain(item.runs)}", indent="  ", first="- ")
            for item, last in zip(self.items, before, strict=False)
        )

    def typst(self) -> str:
        """Return a call of ``bn-statements``."""
        items = tuple(
            {"layer": item.layer, "claims": item.claims, "runs": item.runs} for item in self.items
        )
        return typst.call("statements", id=self.id, items=items)


def _tag(layer: Layer, before: Layer | None) -> str:
    return "" if layer == before else f"[{term('layer', layer)}] "
