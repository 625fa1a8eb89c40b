"""A chart with its finding, its measure, its source, its alternative text and its data."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import ClassVar

from analysis.blocks import layout, typst
from analysis.blocks.base import Exhibit
from analysis.blocks.drawing import Drawing
from analysis.blocks.table import Column, Row
from analysis.words.rich_text import Layer, Runs, plain, visible
from analysis.words.terms import term

_SHOWN = 1.4  # display size over design size: chart text then matches the body text on a desktop


@dataclass(frozen=True)
class Figure(Exhibit):
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
        The chart as SVG: text as paths, no date, no reference outside itself.
    columns, rows
        The data behind the drawing.
    """

    template: ClassVar[str] = "figure.html.j2"
    id: str
    layer: Layer
    claims: tuple[str, ...]
    title: str
    measure: str
    alt: str
    source: Runs
    drawing: Drawing
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def uri(self) -> str:
        """The drawing as a data URI."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.drawing.svg.encode()).decode()

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height at which the drawing is shown where there is room, CSS pixels."""
        width, height = self.drawing.size
        return round(width * _SHOWN), round(height * _SHOWN)

    def text(self) -> str:
        """Return finding, measure and data; a terminal shows no drawing."""
        data = layout.grid(
            [column.head for column in self.columns],
            [[plain(cell) for cell in row.cells] for row in self.rows],
            [column.align for column in self.columns],
        )
        lines = [
            layout.fill(f"{visible(self.title)} [{term('layer', self.layer)}]"),
            layout.fill(visible(self.measure)),
            "",
            data,
            layout.fill(plain(self.source)),
        ]
        return "\n".join(lines)

    def typst(self) -> str:
        """Return a call of ``bn-figure``."""
        return typst.call(
            "figure",
            id=self.id,
            layer=self.layer,
            claims=self.claims,
            title=self.title,
            measure=self.measure,
            alt=self.alt,
            source=self.source,
            svg=typst.Verbatim(self.drawing.svg),
            ratio=round(self.drawing.size[1] / self.drawing.size[0], 4),
        )
