"""Decide with which fonts Typst sets a document: those that ship, and those of a house."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import typst

from analysis.reference import fonts


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
