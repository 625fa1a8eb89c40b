"""Decide whether the last page of a PDF holds enough to be worth a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

SHORT = 0.4
"""A last page that is filled to a smaller share is worth setting the report a little smaller."""
_MARGIN = 57  # points: foot and head of a page, with what stands there
_MOST = 12  # pages; a longer report is not set again for one of them


def count(data: bytes) -> int:
    """Return how many pages a PDF of Typst's has; its page tree is one plain object."""
    match = re.search(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)", data)
    return int(match[1]) if match else 0


def filled(data: bytes) -> float:
    """Return down to which share of its height the last page of a PDF holds anything."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        page = document[len(document) - 1]
        height = page.get_height()
        lower = (item.get_bounds()[1] for item in page.get_objects(max_depth=1))
        lowest = min((y for y in lower if y > _MARGIN), default=height)
    return float((height - _MARGIN - lowest) / (height - 2 * _MARGIN))


def tightened(data: bytes, tighter: Iterable[Callable[[], bytes]]) -> bytes:
    """Return a PDF without a short last page, where one of some settings saves that page.

    Parameters
    ----------
    data : bytes
        The PDF as it is best read.
    tighter : iterable of callable
        Set the PDF more tightly, each in another way, the best one first.
    """
    pages = count(data)
    if not 1 < pages <= _MOST or filled(data) >= SHORT:
        return data
    tried = (set_so() for set_so in tighter)
    return next((other for other in tried if count(other) < pages), data)
