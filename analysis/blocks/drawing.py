"""What comes out of a canvas: the SVG, its size, and where its texts stand."""

from __future__ import annotations

from dataclasses import dataclass


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
    """A finished drawing and where its texts stand."""

    svg: str
    size: tuple[float, float]
    boxes: tuple[Box, ...]
