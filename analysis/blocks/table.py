"""A table whose caption states what it shows and whose rows name the claims they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field

from analysis.blocks import layout, typst
from analysis.blocks.block import Block, Citation
from analysis.blocks.protocol import Data, Id
from analysis.words.rich_text import RichText, plain, without_refs
from analysis.words.terms import Layer

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Column:
    """One column: its head, its share of the width, its alignment."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    head: str
    share: Annotated[float, Field(gt=0, le=1000)] = 1.0
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True)
class Row:
    """One row; the first cell is its head."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    cells: tuple[RichText, ...]
    claims: tuple[Id, ...] = ()
    data: Data = ()


class Tabular(Block):
    """A block with data behind it: columns, and rows that name the claims they rest on."""

    id: Id
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns."""
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError(f"{self.id}: each row needs one cell per column")

    @property
    def data(self) -> pd.DataFrame:
        """The rows without references to claims; these stand as tuples in a last column ``claims``.

        A column whose cells are all numbers is numeric.
        """
        import pandas as pd

        cells = [[without_refs(cell) for cell in row.cells] for row in self.rows]
        frame = pd.DataFrame(cells, columns=[column.head for column in self.columns], dtype="str")
        frame = frame.apply(_as_numbers)
        frame["claims"] = [row.claims for row in self.rows]
        return frame

    def _grid(self) -> str:
        return layout.grid(
            [column.head for column in self.columns],
            [[plain(cell) for cell in row.cells] for row in self.rows],
            [column.align for column in self.columns],
        )


def _as_numbers(column: pd.Series[Any]) -> pd.Series[Any]:
    import pandas as pd

    numbers = pd.to_numeric(column, errors="coerce")
    return column if numbers.isna().any() else numbers


@dataclass(frozen=True, repr=False)
class Table(Tabular):
    """A captioned table.

    Attributes
    ----------
    id : str
        Element id, starts with ``tab-``.
    caption : str
        What the table shows, one sentence.
    note : RichText
        What a reader must know to read it; may be empty.
    """

    block_type: ClassVar[str] = "table"
    id: Id
    layer: Layer
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: RichText = ()
    kind: str | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims under all rows, each once, in order."""
        return tuple(dict.fromkeys(claim for row in self.rows for claim in row.claims))

    def _text(self) -> str:
        head = layout.fill(f"{self.caption} [{self.words.term('layer', self.layer)}]")
        note = "\n" + layout.fill(plain(self.note)) if self.note else ""
        return f"{head}\n\n{self._grid()}{note}"

    def _typst(self) -> str:
        return typst.block_call(
            "table",
            id=self.id,
            layer=self.layer,
            claims=self.claims,
            word=self.words.term("layer", self.layer),
            caption=self.caption,
            note=self.note,
            widths=tuple(column.share for column in self.columns),
            align=tuple(column.align for column in self.columns),
            header=tuple(column.head for column in self.columns),
            rows=tuple(row.cells for row in self.rows),
        )

    def citations(self) -> Iterator[Citation]:
        """Yield the table with its claims."""
        yield Citation(self.id, "table", self.caption, self.claims)
