"""Decide how a drawing becomes points, for programs that show no drawings."""

from __future__ import annotations

from functools import lru_cache

import typst

from analysis.errors import ReportFailed

PIXELS_PER_INCH = 192.0


@lru_cache(maxsize=64)
def drawn_as_points(svg: bytes) -> bytes:
    """Return a drawing as a PNG picture, which every program shows."""
    page = (
        b'#set page(width: auto, height: auto, margin: 0pt)\n#image("/drawing.svg", width: 120mm)'
    )
    compiler = typst.Compiler(ignore_system_fonts=True)
    made = compiler.compile(
        {"main.typ": page, "drawing.svg": svg},  # type: ignore[type-var]  # takes mappings
        format="png",
        ppi=PIXELS_PER_INCH,
    )
    if not isinstance(made, bytes):
        raise ReportFailed("a drawing does not fit one picture")
    return made
