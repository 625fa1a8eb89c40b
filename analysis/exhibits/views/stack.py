"""Several exhibits of one cell, one under another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.exhibits.views.base import Exhibit


@dataclass(frozen=True)
class Stack(Exhibit):
    """Exhibits in the order in which they are shown."""

    items: tuple[Exhibit, ...]

    @property
    def studied(self) -> Mapping[str, Any] | None:
        """What the first item's study was made with that knows it."""
        known = (item.studied for item in self.items)
        return next((given for given in known if given is not None), None)

    def text(self) -> str:
        """Return the plain-text views, a blank line between them."""
        return "\n\n".join(item.text() for item in self.items)

    def html(self) -> str:
        """Return the HTML views one after another."""
        return "".join(item.html() for item in self.items)

    def notebook(self) -> str:
        """Return the HTML views for a notebook one after another."""
        return "".join(item.notebook() for item in self.items)

    def typst(self) -> str:
        """Return the Typst views one after another."""
        return "".join(item.typst() for item in self.items)


def stacked(*items: Exhibit | None) -> Exhibit | None:
    """Return the exhibits that are there: none, one, or a stack of them."""
    kept = tuple(item for item in items if item is not None)
    return Stack(kept) if len(kept) > 1 else next(iter(kept), None)
