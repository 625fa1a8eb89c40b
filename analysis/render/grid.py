"""Decide how a foreign table is read, so that both formats show the same cells and heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from analysis.blocks.typst import Code, typst_literal
from analysis.render import html_dom
from analysis.render.styled import BARE, Paint, paint

_NUMBER = re.compile(
    r"[-+−$€£]?[\d.,\u00a0\u202f ]*\d[\d.,]*(e[-+]?\d+)?\s?%?|nan|NaN|<NA>|NaT|[-–—]?"
)
_LINE = 470  # points
_LONGEST_WORD = 40  # letters; a longer one is broken
_SIZES = (8.5, 7.5, 7.0)  # points
_ALIGN = re.compile(r"text-align:\s*(left|right|center)")


@dataclass(frozen=True)
class Cell:
    """One cell: its inner HTML, its plain text, whether it heads others, its place and span."""

    html: str
    text: str
    head: bool
    column: int = 0
    across: int = 1
    down: int = 1
    align: str = ""
    paint: Paint = BARE

    @property
    def rich(self) -> bool:
        """Whether the cell holds more than text."""
        return "<" in self.html or "\ue000" in self.html


Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    """A table: caption, head rows, body rows and the number of columns."""

    caption: str
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    width: int

    def segments(self) -> Iterator[str]:
        """Yield the HTML of the cells that hold more than text."""
        for row in (*self.head, *self.body):
            yield from (cell.html for cell in row if cell.rich)

    def alignments(self) -> tuple[str, ...]:
        """Return the alignment of each column: figures to the right, words to the left."""
        columns: list[list[str]] = [[] for _ in range(self.width)]
        for cell in (cell for row in self.body for cell in row):
            if cell.across == 1 and not cell.head:
                columns[cell.column].append(cell.text)
        return tuple(
            "right" if any(column) and all(map(_NUMBER.fullmatch, column)) else "left"
            for column in columns
        )

    def lengths(self) -> list[int]:
        """Return how many characters the widest unbroken content of each column needs."""
        longest = [1] * self.width
        for cell in (cell for row in (*self.head, *self.body) for cell in row):
            if cell.across == 1:
                words = max(map(len, cell.text.split()), default=0)
                needed = max(min(words, _LONGEST_WORD), min(len(cell.text), 28))
                longest[cell.column] = max(longest[cell.column], needed)
        return longest

    def slices(self, room: int) -> Iterator[Grid]:
        """Yield the table in pieces whose columns fit a width, the row's key repeated in each.

        The key are the columns of row heads, or else the first one.

        Parameters
        ----------
        room : int
            Characters that fit beside one another; a column takes two more than its text.
        """
        lengths = self.lengths()
        if sum(lengths) + 2 * self.width <= room or self.width < 3:
            yield self
            return
        heads = {cell.column for row in self.body for cell in row if cell.head} or {0}
        if len(heads) > self.width // 2 or any(
            cell.across > 1 and cell.column in heads for row in self.body for cell in row
        ):
            heads = {0}
        base = sum(lengths[column] + 2 for column in heads)
        chosen: list[int] = []
        used = base
        for column in (number for number in range(self.width) if number not in heads):
            if chosen and used + lengths[column] + 2 > room:
                yield self._only(sorted(heads) + chosen)
                chosen, used = [], base
            chosen.append(column)
            used += lengths[column] + 2
        yield self._only(sorted(heads) + chosen)

    def _only(self, columns: list[int]) -> Grid:
        """Return some columns; a cell that spans several spans those of them that are left."""
        place = {column: index for index, column in enumerate(columns)}

        def kept(row: Row) -> Row:
            cells = []
            for cell in row:
                left = [place[at] for at in range(cell.column, cell.column + cell.across)
                        if at in place]  # fmt: skip
                for first, count in _stretches(left):
                    cells.append(replace(cell, column=first, across=count))
            return tuple(sorted(cells, key=lambda cell: cell.column))

        head, body = tuple(map(kept, self.head)), tuple(map(kept, self.body))
        return Grid(self.caption, head, body, len(columns))


def _stretches(places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield where each run of neighbouring places begins, and its length."""
    start = 0
    for end in range(1, len(places) + 1):
        if end == len(places) or places[end] != places[end - 1] + 1:
            yield places[start], end - start
            start = end


def read(table: html_dom.Element) -> Grid:
    """Return the cells of a ``table`` element.

    One without ``thead`` is headed by its first rows if these hold ``th`` cells only; one without
    such rows has no head, for what stands in its first row may be anything.
    """
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    marked = [row.getparent().tag == "thead" for row in rows]
    placed = [row for row in _placed(rows) if row]
    depth = sum(marked)
    if not depth and len(placed) > 1:
        depth = next((n for n, row in enumerate(placed) if not all(c.head for c in row)), 0)
    head = tuple(tuple(replace(cell, head=True) for cell in row) for row in placed[:depth])
    caption = table.find("caption")
    return Grid(
        "" if caption is None else html_dom.words(caption),
        head,
        tuple(placed[depth:]),
        max((cell.column + cell.across for row in placed for cell in row), default=0),
    )


def _placed(rows: list[html_dom.Element]) -> Iterator[Row]:
    """Yield the cells of each row with their columns, those kept free that a cell above fills."""
    spans: dict[int, int] = {}
    for row in rows:
        column, cells = 0, []
        for item in row.iterchildren("td", "th"):
            while spans.get(column, 0):
                column += 1
            cell = _cell(item, column)
            cells.append(cell)
            column += cell.across
        spans = {place: left - 1 for place, left in spans.items() if left > 1}
        for cell in cells:
            for place in range(cell.column, cell.column + cell.across):
                if cell.down > 1:
                    spans[place] = cell.down - 1
        yield tuple(cells)


def _cell(item: html_dom.Element, column: int) -> Cell:
    aligned = _ALIGN.search(item.get("style", ""))
    return Cell(
        html_dom.inner(item).strip(),
        html_dom.words(item),
        item.tag == "th",
        column,
        _span(item.get("colspan")),
        _span(item.get("rowspan")),
        aligned[1] if aligned else "",
        paint(item.get("data-paint") or item.get("style", "")),
    )


def _span(value: str | None) -> int:
    return max(1, min(1000, int(value))) if value and value.isdecimal() else 1


def as_html(grid: Grid, name: str) -> str:
    """Return the table with scopes, in a region that scrolls and can be reached by keyboard."""
    align = grid.alignments()
    caption = f"<caption>{escape(grid.caption)}</caption>" if grid.caption else ""
    head = "".join(_html_row(row, "col", align) for row in grid.head)
    head = f"<thead>{head}</thead>" if head else ""
    body = "".join(_html_row(row, "row", align) for row in grid.body)
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(name)}">'
        f"<table>{caption}{head}<tbody>{body}</tbody></table></div>"
    )


def _html_row(row: Row, scope: str, align: tuple[str, ...]) -> str:
    parts = []
    for cell in row:
        tag = "th" if cell.head and cell.text else "td"
        side = cell.align or ("" if cell.across > 1 else align[cell.column])
        reach = "group" if (cell.across if scope == "col" else cell.down) > 1 else ""
        attributes = f' scope="{scope}{reach}"' if tag == "th" else ""
        attributes += f' colspan="{cell.across}"' if cell.across > 1 else ""
        attributes += f' rowspan="{cell.down}"' if cell.down > 1 else ""
        attributes += ' class="number"' if side == "right" else ""
        colours = cell.paint.css()
        attributes += f' style="{colours}"' if colours else ""
        parts.append(f"<{tag}{attributes}>{cell.html}</{tag}>")
    return f"<tr>{''.join(parts)}</tr>"


def as_typst(grid: Grid, converted: dict[str, str]) -> str:
    """Return calls of ``bn-grid``, more than one where a table is wider than the page.

    ``converted`` holds the Typst of the cells with markup.
    """
    lengths = grid.lengths()
    size = next((size for size in _SIZES if sum(lengths) + 2 * grid.width <= _room(size)), 7.0)
    return "\n".join(_call(part, converted, size) for part in grid.slices(_room(size)))


def _room(size: float) -> int:
    """Return how many characters of a size in points stand in one line of the page."""
    return round(_LINE / (0.6 * size))


def _call(grid: Grid, converted: dict[str, str], size: float) -> str:
    align = grid.alignments()
    lengths = grid.lengths()

    def cell_call(cell: Cell) -> Code:
        body = f"[{converted[cell.html]}]" if cell.rich else typst_literal(cell.text)
        side = cell.align or ("left" if cell.across > 1 else align[cell.column])
        strong = typst_literal(cell.head or cell.paint.strong)
        fill, ink = cell.paint.typst()
        return Code(f"({body}, {strong}, {cell.across}, {cell.down}, {side}, {fill}, {ink})")

    head, body = (
        typst_literal([[cell_call(cell) for cell in row] for row in rows])
        for rows in (grid.head, grid.body)
    )
    longest = [0] * grid.width
    for cell in (cell for row in (*grid.head, *grid.body) for cell in row if cell.across == 1):
        longest[cell.column] = max(longest[cell.column], len(cell.text))
    fits = sum(longest) + 2 * grid.width <= _room(size)
    columns = str(grid.width) if fits else typst_literal([Code(f"{share}fr") for share in lengths])
    return (
        f"#bn-grid({columns}, {head}, {body}, caption: {typst_literal(grid.caption)},"
        f" size: {typst_literal(size)})"
    )
