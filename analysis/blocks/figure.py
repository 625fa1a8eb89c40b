"""A chart with its finding, its measure, its source, its alternative text and its data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from analysis.blocks import layout, typst
from analysis.blocks.block import Citation
from analysis.blocks.drawing import Drawing
from analysis.blocks.protocol import Id
from analysis.blocks.table import Column, Row, Tabular
from analysis.words.rich_text import RichText, plain
from analysis.words.terms import Layer

_SCALES = 1.3, 1.4  # display size over design size: text then matches that of the page


@dataclass(frozen=True, repr=False)
class Figure(Tabular):
    """A chart.

    Attributes
    ----------
    id : str
        Element id, starts with ``fig-``.
    title : str
        The finding, at most fifteen words.
    measure : str
        What is measured and what it covers.
    alt : str
        One sentence of finding, for those who cannot see the chart.
    drawing : Drawing
        The chart as SVG: text as paths, no date, no reference outside itself. It is shown as a
        picture, in which nothing acts, whoever drew it.
    columns, rows
        The data behind the drawing.
    """

    block_type: ClassVar[str] = "figure"
    id: Id
    layer: Layer
    claims: tuple[Id, ...]
    title: str
    measure: str
    alt: str
    source: RichText
    drawing: Drawing
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def drawn(self) -> Markup:
        """The drawing as elements, for a notebook; empty where it was read from JSON."""
        return Markup(self.drawing.html)  # noqa: S704  # escaped where it was written

    @property
    def pictures(self) -> tuple[tuple[str, int, int], ...]:
        """The drawing's pictures, the one for phones last: URI, and the size where there is room.

        Sizes are in CSS pixels.
        """
        drawings = (self.drawing, self.drawing.narrow)
        return tuple(
            (one.uri, round(one.size[0] * scale), round(one.size[1] * scale))
            for one, scale in zip(drawings, _SCALES, strict=True)
            if one
        )

    @property
    def _svg(self) -> bytes:
        return self.drawing.svg.encode()

    def files(self) -> Mapping[str, bytes]:
        """Return the drawing, by the path under which its Typst view shows it."""
        return {typst.picture_path(self._svg): self._svg}

    def _text(self) -> str:
        lines = [
            layout.fill(f"{self.title} [{self.words.term('layer', self.layer)}]"),
            layout.fill(self.measure),
            "",
            self._grid(),
            layout.fill(plain(self.source)),
        ]
        return "\n".join(lines)

    def _typst(self) -> str:
        return typst.block_call(
            "figure",
            id=self.id,
            layer=self.layer,
            claims=self.claims,
            word=self.words.term("layer", self.layer),
            title=self.title,
            measure=self.measure,
            alt=self.alt,
            source=self.source,
            svg=typst.Verbatim(typst.picture_path(self._svg)),
        )

    def citations(self) -> Iterator[Citation]:
        """Yield the figure with its claims."""
        yield Citation(self.id, "figure", self.title, self.claims)
