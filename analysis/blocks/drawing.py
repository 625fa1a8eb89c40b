"""What comes out of a canvas: the SVG, its size, and where its texts stand."""

from __future__ import annotations

from dataclasses import dataclass, field
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

    Where its texts stand is for whoever checks it, the HTML for a notebook; neither travels.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    svg: str
    size: tuple[_Length, _Length]
    boxes: Annotated[tuple[Box, ...], Field(exclude=True)] = field(default=(), compare=False)
    html: Annotated[str, Field(exclude=True)] = field(default="", compare=False)
