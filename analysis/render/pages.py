"""Decide whether the last page of a PDF holds enough to be worth a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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


def tightened(data: bytes, tighter: Iterable[Tighter]) -> bytes:
    """Return a PDF without a short last page, where one of some settings saves that page.

    Each setting costs as much as the report did, so those that cannot save a page are passed over:
    what follows the first page shrinks with the square of the type's size, and has the room of the
    pages between and, where it may begin there, of what the first page leaves free.

    Parameters
    ----------
    data : bytes
        The PDF as it is best read.
    tighter : iterable of Tighter
        Other ways to set the same, the best one first.
    """
    pages = count(data)
    if not 1 < pages <= _MOST or (end := filled(data)) >= SHORT:
        return data
    between, free = pages - 2, 1 - filled(data, 0)
    for way in tighter:
        room = between + (free if way.joined else 0)
        if (between + end) * way.scale**2 <= room * _SLACK and count(other := way.set()) < pages:
            return other
    return data
