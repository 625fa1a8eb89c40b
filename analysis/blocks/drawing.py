"""What comes out of a canvas: the SVG, its size, and where its texts stand."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, ClassVar

from pydantic import Field

_Length = Annotated[float, Field(gt=0, le=20_000)]


@dataclass(frozen=True)
class Box:
    """Where a text stands: left, top, right, bottom, CSS pixels."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str


@dataclass(frozen=True)
class Drawing:
    """A finished drawing.

    Attributes
    ----------
    svg, size
        The drawing, and its width and height in CSS pixels.
    narrow : Drawing or None
        The same for a phone, where the first one is too wide for it.
    boxes, html
        Where its texts stand, for whoever checks it, and its elements for a notebook; neither
        travels.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    svg: str
    size: tuple[_Length, _Length]
    narrow: Drawing | None = None
    boxes: Annotated[tuple[Box, ...], Field(exclude=True)] = field(default=(), compare=False)
    html: Annotated[str, Field(exclude=True)] = field(default="", compare=False)

    def with_narrow(self, narrow: Drawing) -> Drawing:
        """Return this drawing with another for phones; a notebook shows that one too."""
        return replace(self, narrow=narrow, html=narrow.html)

    @property
    def uri(self) -> str:
        """The drawing as a data URI."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.svg.encode()).decode()
