"""A table whose caption states what it shows and whose rows name the claims they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from analysis.blocks import layout, typst
from analysis.blocks.base import Exhibit
from analysis.words.rich_text import Data, Layer, Runs, plain
from analysis.words.terms import term


@dataclass(frozen=True)
class Column:
    """One column: its head, its share of the width, its alignment."""

    head: str
    share: float = 1
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True)
class Row:
    """One row; the first cell is its head."""

    cells: tuple[Runs, ...]
    claims: tuple[str, ...] = ()
    data: Data = ()


@dataclass(frozen=True)
class Table(Exhibit):
    """A captioned table.

    Attributes
    ----------
    id : str
        Element id, starts with ``tab-``.
    caption : str
        What the table shows, one sentence.
    note : tuple of runs
        What a reader must know to read it; may be empty.
    """

    template: ClassVar[str] = "table.html.j2"
    id: str
    layer: Layer
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Runs = ()
    kind: str | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims under all rows, each once, in order."""
        return tuple(dict.fromkeys(claim for row in self.rows for claim in row.claims))

    def text(self) -> str:
        """Return the caption, the rows in columns, and the note."""
        head = layout.fill(f"{self.caption} [{term('layer', self.layer)}]")
        body = layout.grid(
            [column.head for column in self.columns],
            [[plain(cell) for cell in row.cells] for row in self.rows],
            [column.align for column in self.columns],
        )
        note = "\n" + layout.fill(plain(self.note)) if self.note else ""
        return f"{head}\n\n{body}{note}"

    def typst(self) -> str:
        """Return a call of ``bn-table``."""
        return typst.call(
            "table",
            id=self.id,
            layer=self.layer,
            claims=self.claims,
            caption=self.caption,
            note=self.note,
            widths=tuple(column.share for column in self.columns),
            align=tuple(column.align for column in self.columns),
            header=tuple(column.head for column in self.columns),
            rows=tuple(row.cells for row in self.rows),
        )
