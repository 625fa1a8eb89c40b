"""Decide whether the last page of a PDF holds enough to be worth a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

SHORT = 0.4
"""A last page that is filled to a smaller share is worth setting the report a little smaller."""
_MARGIN = 57  # points: foot and head of a page, with what stands there
_MOST = 12  # pages; a longer report is not set again for one of them
_SLACK = 1.1  # what an estimate of room may be wrong by


@dataclass(frozen=True)
class Tighter:
    """Another way to set a report: at this share of its type, its rest below the first page."""

    scale: float
    joined: bool
    set: Callable[[], bytes]


def count(data: bytes) -> int:
    """Return how many pages a PDF of Typst's has; its page tree is one plain object."""
    match = re.search(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)", data)
    return int(match[1]) if match else 0


def filled(data: bytes, page: int = -1) -> float:
    """Return down to which share of its height a page of a PDF, the last one, holds anything."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page % len(document)]
        height = sheet.get_height()
        lower = (item.get_bounds()[1] for item in sheet.get_objects(max_depth=1))
        lowest = min((y for y in lower if y > _MARGIN), default=height)
    return float((height - _MARGIN - lowest) / (height - 2 * _MARGIN))


def tightened(data: bytes, tighter: Sequence[Tighter]) -> bytes:
    """Return a PDF without a short last page, where one of some settings saves that page.

    Each setting costs as much as the report did. So those that cannot save a page are passed over:
    what follows the first page shrinks with the square of the type's size, and has the room of the
    pages between and, where it may begin there, of what the first page leaves free. The smallest
    type is tried first: where it saves no page, no larger one does.

    Parameters
    ----------
    data : bytes
        The PDF as it is best read.
    tighter : sequence of Tighter
        Other ways to set the same, of each kind the largest type first.
    """
    pages = count(data)
    if not 1 < pages <= _MOST or (end := filled(data)) >= SHORT:
        return data
    between, free = pages - 2, 1 - filled(data, 0)
    for joined in (False, True):
        room = between + (free if joined else 0)
        ways = [
            way
            for way in tighter
            if way.joined is joined and (between + end) * way.scale**2 <= room * _SLACK
        ]
        if not ways or count(smallest := ways[-1].set()) >= pages:
            continue
        larger = (way.set() for way in ways[:-1])
        return next((other for other in larger if count(other) < pages), smallest)
    return data
