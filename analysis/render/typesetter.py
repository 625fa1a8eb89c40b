"""Decide how Typst sets a document: with which fonts, to which standards, how tightly."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import cast

import typst

from analysis.reference import fonts
from analysis.render.pages import Tighter

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
STAMP = datetime(2000, 1, 1, tzinfo=UTC)
TIGHTER = ((0.96, False), (0.92, False), (0.88, False), (1.0, True), (0.94, True))
"""What is tried where a full report of ours ends on a page that holds little.

Sizes, as shares of the full type, and whether what follows the first page begins below it.
"""


@contextmanager
def compiler(more: Sequence[bytes] = ()) -> Iterator[typst.Compiler]:
    """Yield a compiler that knows the shipped fonts and others beside them.

    Typst reads a font file when it first needs it, so the others stand in a folder meanwhile.
    """
    if not more:
        yield shipped()
        return
    with tempfile.TemporaryDirectory(prefix="briefing-fonts-") as name:
        for number, data in enumerate(more):
            Path(name, f"{number}.ttf").write_bytes(data)
        yield _compiler(name)


@cache
def shipped() -> typst.Compiler:
    """Return the compiler of reports without fonts of their own."""
    return _compiler()


def _compiler(*folders: str) -> typst.Compiler:
    paths = [str(fonts.font_paths()[0].parent), *folders]
    known = typst.Fonts(include_system_fonts=False, font_paths=paths)
    return typst.Compiler(font_paths=known, ignore_system_fonts=True)


@dataclass(frozen=True)
class Setter:
    """Sets texts of one report: with its fonts, its pictures and its words."""

    compiler: typst.Compiler
    files: Mapping[str, bytes]
    inputs: Mapping[str, str]
    compact: bool

    def set(self, text: str, scale: float = 1.0, *, joined: bool = False) -> bytes:
        """Return a document as Typst sets it."""
        data = self.compiler.compile(
            {"main.typ": text.encode("utf-8", "replace"), **self.files},  # type: ignore[type-var]  # takes mappings
            format="pdf",
            pdf_standards=STANDARDS,
            timestamp=STAMP,
            sys_inputs={
                "compact": "yes" if self.compact else "no",
                "scale": str(scale),
                "joined": "yes" if joined else "no",
                **self.inputs,
            },
        )
        return cast("bytes", data)

    def tighter(self, text: str) -> Iterator[Tighter]:
        """Yield how else a full report can be set, so that it takes less room."""
        for scale, joined in TIGHTER:
            yield Tighter(scale, joined, partial(self.set, text, scale, joined=joined))
