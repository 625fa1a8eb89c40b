"""Decide how Typst sets a document: with which fonts, to which standards, for how many pages."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import cast

import typst

from analysis.reference import fonts

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
STAMP = datetime(2000, 1, 1, tzinfo=UTC)


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

    def set(self, text: str) -> bytes:
        """Return a document as Typst sets it."""
        data = self.compiler.compile(
            {"main.typ": text.encode("utf-8", "replace"), **self.files},  # type: ignore[type-var]  # takes mappings
            format="pdf",
            pdf_standards=STANDARDS,
            timestamp=STAMP,
            sys_inputs={
                "compact": "yes" if self.compact else "no",
                **self.inputs,
            },
        )
        return cast("bytes", data)
