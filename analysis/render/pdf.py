"""Decide how the blocks of a report become an accessible, archivable PDF that never varies."""

from __future__ import annotations

import json
import logging
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import typst

from analysis.blocks.typst import call
from analysis.errors import ReportFailed
from analysis.reference import fonts
from analysis.render import raster, typesetter
from analysis.render.house import sheet
from analysis.render.house.model import PLAIN, House
from analysis.render.items import lettering
from analysis.render.outline import Outline, outline
from analysis.render.typst_blocks import TypstBlock, typst_blocks
from analysis.words import Messages
from analysis.words.terms import LAYERS

log = logging.getLogger(__name__)

_MESSAGES: dict[str, tuple[str, ...]] = {
    **{f"term-layer-{layer}": () for layer in LAYERS},
    **{f"pdf-key-{layer}": ("term",) for layer in LAYERS},
    "pdf-build": ("build",),
    "pdf-imprint": (),
    "page-about": (),
    "page-number": ("page", "pages"),
}
"""The messages that the template shows, each with its gaps."""
_PICTURE = re.compile(r"\b([0-9a-f]{16}\.svg)\b")
_LINE = re.compile(r"main\.typ:(\d+)")


@dataclass(frozen=True)
class Pdf:
    """A PDF and what its reader should know was replaced in it."""

    data: bytes
    warnings: tuple[str, ...] = ()


def to_pdf(source: Mapping[str, Any], house: House = PLAIN) -> bytes:
    """Return the report of an executed notebook as PDF/UA-1 and PDF/A-2a.

    Warnings are logged; `make_pdf` returns them.
    """
    report = make_pdf(source, house)
    for warning in report.warnings:
        log.warning("%s", warning)
    return report.data


def make_pdf(source: Mapping[str, Any], house: House = PLAIN) -> Pdf:
    """Return the report of an executed notebook as PDF, with the faults that were mended.

    Parameters
    ----------
    source : mapping
        The executed notebook; its ``metadata.briefing`` says what the report is.
    house : House
        The style of its project.

    Returns
    -------
    Pdf
        Equal bytes for equal notebooks. Each warning names a character without a glyph or a
        cell whose markup could not be set and is shown as text instead.

    Raises
    ------
    ReportFailed
        If what frames the blocks cannot be set.
    """
    plan = outline(source)
    files = {"/briefing.typ": _template()}
    parts = list(typst_blocks(plan, files))
    words = _words(plan.messages)
    warnings = [
        *plan.warnings,
        *(f"table of words: no font has {_char(char)}" for char in fonts.missing_glyphs(words)),
        *(f"house: no font has {_char(char)}" for char in fonts.missing_glyphs(house.name)),
    ]
    warnings += _unset(plan, parts)
    inputs = {"words": _covered(words)} | {
        name: _covered(text) for name, text in sheet.typst_input(house).items()
    }
    with typesetter.compiler(sheet.fonts_of(house)) as compiler:
        setter = typesetter.Setter(
            compiler, files | sheet.typst_files(house), inputs, plan.about.compact
        )
        data = _fitted(plan, parts, setter, warnings)
    return Pdf(_delimited(data), tuple(dict.fromkeys(warnings)))


def _fitted(
    plan: Outline, parts: list[TypstBlock], setter: typesetter.Setter, warnings: list[str]
) -> bytes:
    """Return a document with what cannot be set replaced, and small enough where it shall fit."""
    while True:
        text, starts = _assembled(plan, parts)
        try:
            data = setter.set(text)
        except typst.TypstError as error:
            index = _culprit(error, starts, parts)
            if index is None:
                index = _alone(plan, parts, setter)
            if index is None:
                raise ReportFailed(
                    f"the PDF could not be set: {error.diagnostic.strip()}"
                ) from error
            parts[index] = _instead(plan.messages, parts[index], error)
            warnings.append(f"cell {parts[index].cell}: shown as text, {error.message}")
            continue
        if setter.compact and (count := _pages(data)) > 1:
            warnings.append(f"the one-page brief takes {count} pages at the smallest legible type")
        return data


def _pages(data: bytes) -> int:
    """Return how many pages a PDF of Typst's has; its page tree is one plain object."""
    match = re.search(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)", data)
    return int(match[1]) if match else 0


def _unset(plan: Outline, parts: list[TypstBlock]) -> Iterator[str]:
    """Yield what of a report's letters no font can show, or may not be joined."""
    missing: dict[str, list[int]] = {}
    for block in parts:
        for char in fonts.missing_glyphs(block.code):
            missing.setdefault(char, []).append(block.cell)
    for cell, letters in lettering(plan.items):
        if raster.INVOLVED.search(letters):
            yield (
                f"cell {cell}: a drawing holds letters that shape each other as text, and the PDF "
                "may not join them; save it with its letters as paths (svg.fonttype: path)"
            )
        for char in fonts.missing_glyphs(letters):
            missing.setdefault(char, []).append(cell)
    for char, cells in missing.items():
        yield f"{_cells(cells)}: no font has {_char(char)}"


def _instead(messages: Messages, block: TypstBlock, error: typst.TypstError) -> TypstBlock:
    """Return what stands in for a block that cannot be set; in the end a line that says so.

    Raises
    ------
    ReportFailed
        If the block is no cell's, or not even the line can be set.
    """
    if block.spares:
        return TypstBlock(block.cell, block.spares[0](), block.spares[1:])
    if block.cell == 0 or block.last:
        raise ReportFailed(f"cell {block.cell}: {error.message}") from error
    line = messages.message("page-unset-cell", reason=error.message)
    label = messages.message("page-cell", cell=str(block.cell))
    return TypstBlock(block.cell, call("text", label, 8, line), last=True)


def _alone(plan: Outline, parts: list[TypstBlock], setter: typesetter.Setter) -> int | None:
    """Return which block cannot be set by itself, where the error names no place."""
    for index, part in enumerate(parts):
        if part.last or (part.cell == 0 and not part.spares):
            continue  # what opens or closes a frame cannot stand alone
        try:
            setter.set(_assembled(plan, [part])[0])
        except typst.TypstError:
            return index
    return None


def _delimited(data: bytes) -> bytes:
    """Return the PDF with every stream's end unmistakable.

    Typst ends a stream with a line feed. After data whose last byte is a carriage return the two
    read as one line end, and a validator finds the stream a byte too short; another carriage
    return is as good an end, and moves nothing.
    """
    return data.replace(b"\r\nendstream", b"\r\rendstream")


def ready_pdf(_notebook: object = None) -> None:
    """Read fonts and template ahead of time, for forks to find; unlike a compile, without a thread.

    A whole warm compiler would gain nothing: what a PDF takes is the layout of its own text.
    """
    typesetter.shipped()
    _template()


def _language(tag: str) -> dict[str, str]:
    """Return a tag as Typst takes it: the language, and the region where it names one."""
    first, *others = tag.split("-")
    region = next((part.upper() for part in others if len(part) == 2 and part.isalpha()), "")
    return {"lang": first} | ({"region": region} if region else {})


@cache
def _words(messages: Messages) -> str:
    """Return the messages that the template shows, each cut at its gaps, as JSON."""
    return json.dumps(
        {name: messages.parts(name, gaps) for name, gaps in _MESSAGES.items()}, ensure_ascii=False
    )


@cache
def _template() -> bytes:
    return (resources.files("analysis.render") / "templates" / "briefing.typ").read_bytes()


def _assembled(plan: Outline, parts: list[TypstBlock]) -> tuple[str, list[int]]:
    """Return the whole document, and the line on which each block starts."""
    about = plan.about
    setup = call(
        "report",
        title=plan.title,
        eyebrow=plan.eyebrow or plan.messages.message("page-briefing"),
        state=about.state,
        build=about.build[:12],
        paper=about.paper,
        **_language(about.interface),
    )
    setup = _covered(setup[1:].replace("(", ".with(", 1))
    text = [f'#import "/briefing.typ": *\n#show: {setup}\n']
    starts, line = [], 3
    for block in parts:
        text.append(_covered(block.code).rstrip("\n") + "\n\n")
        starts.append(line)
        line += text[-1].count("\n")
    return "".join(text), starts


def _covered(code: str) -> str:
    """Return Typst in which a character without a glyph is spelt out."""
    return fonts.uncovered().sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", code)


def _cells(numbers: list[int]) -> str:
    distinct = list(dict.fromkeys(map(str, numbers)))
    return f"cell{'s' if distinct[1:] else ''} {', '.join(distinct)}"


def _char(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X}" + (f" ({name.lower()})" if name else "")


def _culprit(error: typst.TypstError, starts: list[int], parts: list[TypstBlock]) -> int | None:
    """Return which block an error lies in; None where it names no place of a cell's."""
    for name in _PICTURE.findall(error.diagnostic):
        for index, part in enumerate(parts):
            if name in part.code:
                return index
    for line in map(int, _LINE.findall(error.diagnostic)):
        index = bisect_right(starts, line) - 1
        if index >= 0:
            return index
    return None
