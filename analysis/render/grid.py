"""Decide how a foreign table is read, so that both formats show the same cells and heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from analysis.render import tree
from analysis.render.literal import Code, literal

_NUMBER = re.compile(
    r"[-+−$€£]?[\d.,\u00a0\u202f ]*\d[\d.,]*(e[-+]?\d+)?\s?%?|nan|NaN|<NA>|NaT|[-–—]?"
)
_ALIGN = re.compile(r"text-align:\s*(left|right|center)")


@dataclass(frozen=True)
class Cell:
    """One cell: its inner HTML, its plain text, whether it heads others, its span."""

    html: str
    text: str
    head: bool
    across: int = 1
    down: int = 1
    align: str = ""

    @property
    def rich(self) -> bool:
        """Whether the cell holds more than text."""
        return "<" in self.html or "\ue000" in self.html


@dataclass(frozen=True)
class Grid:
    """A table: caption, head rows, body rows and the number of columns."""

    caption: str
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    width: int

    def segments(self) -> Iterator[str]:
        """Yield the HTML of the cells that hold more than text."""
        for row in (*self.head, *self.body):
            yield from (cell.html for cell in row if cell.rich)

    def alignments(self) -> tuple[str, ...]:
        """Return the alignment of each column: figures to the right, words to the left."""
        columns: list[list[str]] = [[] for _ in range(self.width)]
        for row in self.body:
            if sum(cell.across for cell in row) == self.width and len(row) == self.width:
                for column, cell in zip(columns, row, strict=True):
                    column.append("" if cell.head else cell.text)
        return tuple(
            "right" if any(column) and all(map(_NUMBER.fullmatch, column)) else "left"
            for column in columns
        )


def read(table: tree.Element) -> Grid:
    """Return the cells of a ``table`` element; a table without head takes its first row."""
    head: list[tuple[Cell, ...]] = []
    body: list[tuple[Cell, ...]] = []
    for row in table.iter("tr"):
        cells = tuple(_cell(item) for item in row.iterchildren("td", "th"))
        if not cells:
            continue
        parent = row.getparent()
        (head if parent is not None and parent.tag == "thead" else body).append(cells)
    if not head and len(body) > 1:
        head = [tuple(Cell(c.html, c.text, True, c.across, c.down, c.align) for c in body.pop(0))]
    caption = table.find("caption")
    return Grid(
        "" if caption is None else tree.words(caption),
        tuple(head),
        tuple(body),
        max((sum(cell.across for cell in row) for row in (*head, *body)), default=0),
    )


def _cell(item: tree.Element) -> Cell:
    aligned = _ALIGN.search(item.get("style", ""))
    return Cell(
        tree.inner(item).strip(),
        tree.words(item),
        item.tag == "th",
        _span(item.get("colspan")),
        _span(item.get("rowspan")),
        aligned[1] if aligned else "",
    )


def _span(value: str | None) -> int:
    return max(1, min(1000, int(value))) if value and value.isdecimal() else 1


def as_html(grid: Grid, name: str) -> str:
    """Return the table with scopes, in a region that scrolls and can be reached by keyboard."""
    align = grid.alignments()
    caption = f"<caption>{escape(grid.caption)}</caption>" if grid.caption else ""
    head = "".join(_html_row(row, "col", align) for row in grid.head)
    body = "".join(_html_row(row, "row", align) for row in grid.body)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(name)}">'
        f"<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table></div>"
    )


def _html_row(row: tuple[Cell, ...], scope: str, align: tuple[str, ...]) -> str:
    whole = len(row) == len(align)
    parts = []
    for index, cell in enumerate(row):
        tag = "th" if cell.head and (cell.text or scope == "row") else "td"
        side = cell.align or (align[index] if whole else "")
        attributes = f' scope="{scope}{"group" if cell.across > 1 else ""}"' if tag == "th" else ""
        attributes += f' colspan="{cell.across}"' if cell.across > 1 else ""
        attributes += f' rowspan="{cell.down}"' if cell.down > 1 else ""
        attributes += ' class="number"' if side == "right" else ""
        parts.append(f"<{tag}{attributes}>{cell.html}</{tag}>")
    return f"<tr>{''.join(parts)}</tr>"


def as_typst(grid: Grid, converted: dict[str, str], name: str) -> str:
    """Return a call of ``bn-grid``; ``converted`` holds the Typst of the cells with markup."""
    align = grid.alignments()

    def shown(row: tuple[Cell, ...]) -> Code:
        whole = len(row) == len(align)
        cells = []
        for index, cell in enumerate(row):
            body = f"[{converted[cell.html]}]" if cell.rich else literal(cell.text)
            side = cell.align or (align[index] if whole else "left")
            cells.append(f"({body}, {literal(cell.head)}, {cell.across}, {cell.down}, {side})")
        return Code("(" + "".join(f"{cell}," for cell in cells) + ")")

    head = literal([shown(row) for row in grid.head])
    body = literal([shown(row) for row in grid.body])
    return (
        f"#bn-grid({grid.width}, {head}, {body}, caption: {literal(grid.caption)},"
        f" name: {literal(name)})"
    )
