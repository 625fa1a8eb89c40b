"""Decide what of an executed notebook a reader sees, and in which of its forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from analysis.blocks import MIME, BlockFault, distinct, read_block
from analysis.errors import is_ours
from analysis.parameters.known import DETAILS
from analysis.render import dialects, outputs
from analysis.render.equations import equation_numbers, fence_formulas
from analysis.render.front_matter import front_matter
from analysis.render.options import Options, code_of, options, tags_of
from analysis.render.parts import (
    Choice,
    Exhibit,
    Failure,
    Image,
    Markdown,
    Markup,
    Part,
    Refusal,
    Text,
    Unshown,
    joined,
)
from analysis.render.terminal import overwritten, plain
from analysis.render.tex import definitions
from analysis.render.widgets import states
from analysis.words.terms import LAYERS

_HEADING = re.compile(r"##+ [^\n]+")


def first_tagged(notebook: Mapping[str, Any], tag: str) -> int | None:
    """Return the number of the first cell with a tag; None where there is none.

    What stands before the first cell tagged ``full`` is the first page, which a ``one-page`` report
    holds alone; the first one tagged ``annex`` begins the annex.
    """
    for number, cell in enumerate(notebook.get("cells", ()), 1):
        if tag in tags_of(cell):
            return number
    return None


def parts(notebook: Mapping[str, Any], detail: str | None = None) -> Iterator[Part]:
    """Yield what a notebook shows, in order; cells are numbered from 1.

    Code is not shown unless its cell is tagged ``show-source``.

    Parameters
    ----------
    notebook : mapping
    detail : str, optional
        The report's; cells tagged with the other are left out, as one tagged ``full`` is of a
        ``one-page`` report.
    """
    listed = list(_parts(notebook, detail))
    blocks = iter(distinct([one.block for one in listed if isinstance(one, Exhibit)]))
    for one in listed:
        if not isinstance(one, Exhibit):
            yield one
        elif (block := next(blocks)) is not None:
            yield Exhibit(one.cell, block)


def _parts(notebook: Mapping[str, Any], detail: str | None) -> Iterator[Part]:
    left_out = set(DETAILS) - {detail} if detail else set()
    prose = tuple(_prose(notebook))
    numbers, macros = equation_numbers(prose), definitions(prose)
    exclude, widgets, front = excluded(notebook), states(notebook), front_matter(notebook)
    cells = notebook.get("cells", ())
    for number, cell in enumerate(cells, 1):
        source, tags, kind = joined(cell.get("source", "")), tags_of(cell), cell.get("cell_type")
        source = front.rest if number == front.cell else source
        source = dialects.plain_markdown(source) if kind == "markdown" else source
        asked = options(cell, source)
        hidden = asked.hidden or tags & left_out or kind in exclude
        if hidden or _heads_nothing(cells[number - 1 : number + 1]):
            continue
        layer = next((name for name in LAYERS if f"layer-{name}" in tags), "coding")
        if kind == "markdown" and source.strip():
            written = fence_formulas(source, numbers, macros)
            yield Markdown(number, written, layer, cell.get("attachments", {}))
        elif kind == "raw" and source.strip():
            yield from _raw(number, cell, source)
        elif kind == "code":
            if asked.code and "input" not in exclude and (code := code_of(source)):
                yield Text(number, plain(code), "source")
            if not asked.silent and "output" not in exclude:
                yield from _outputs(number, cell, asked, widgets)


def _heads_nothing(cells: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether a cell is a section's heading alone and the code under it showed nothing."""
    if [cell.get("cell_type") for cell in cells] != ["markdown", "code"]:
        return False
    heading, code = cells
    return (
        _HEADING.fullmatch(joined(heading.get("source", "")).strip()) is not None
        and code.get("execution_count") is not None
        and not code.get("outputs")
        and "show-source" not in tags_of(code)
    )


def excluded(notebook: Mapping[str, Any]) -> frozenset[str]:
    """Return what nbconvert was told to leave out: ``input``, ``output`` or kinds of cells."""
    given = notebook.get("metadata", {}).get("briefing", {})
    names = given.get("exclude", ()) if isinstance(given, Mapping) else ()
    return frozenset(map(str, names)) if isinstance(names, list | tuple) else frozenset()


def _prose(notebook: Mapping[str, Any]) -> Iterator[str]:
    for cell in notebook.get("cells", ()):
        if cell.get("cell_type") == "markdown":
            yield joined(cell.get("source", ""))


def _raw(number: int, cell: Mapping[str, Any], source: str) -> Iterator[Part]:
    """Yield a raw cell; one that is written for another format is left to it, as nbconvert does."""
    meta = cell.get("metadata", {})
    mime = meta.get("raw_mimetype") or meta.get("format") or ""
    if mime == "text/html":
        yield Markup(number, source)
    elif mime == "text/markdown":
        yield Markdown(number, source)
    elif mime in {"", "text/plain", "text/x-python"}:
        yield Text(number, plain(source), "raw")


def _outputs(
    number: int, cell: Mapping[str, Any], options: Options, widgets: Mapping[str, Any]
) -> Iterator[Part]:
    if options.label and cell.get("outputs"):
        yield Markup(number, f'<a id="{escape(options.label)}"></a>')
    listed = [one for one in cell.get("outputs", ()) if isinstance(one, Mapping)]
    drawn = any("image/" in mime for one in listed for mime in one.get("data", {}))
    figures = 0
    for output in _settled(listed, options.muted):
        kind = output.get("output_type")
        if kind == "stream":
            name, text = output["name"], plain(output["text"]).strip("\n")
            if not text.strip():
                continue
            asis = options.markdown and name == "stdout"
            yield Markdown(number, text, "output") if asis else Text(number, text, name)
        elif kind == "error":
            trace = plain("\n".join(map(joined, output.get("traceback", ()))))
            name, message = (plain(joined(output.get(k, ""))) for k in ("ename", "evalue"))
            yield Failure(number, name, message, "" if is_ours(name, message, trace) else trace)
        elif kind in {"display_data", "execute_result"}:
            data = output.get("data", {})
            echo = drawn and data.keys() == {"text/plain"}
            if echo and outputs.is_drawing_echo(joined(data["text/plain"])):
                continue
            yield from _forms_of(number, output, options.of_figure(figures), widgets)
            figures += any("image/" in mime for mime in data)


def _settled(
    outputs: Iterable[Mapping[str, Any]], muted: frozenset[str]
) -> Iterator[Mapping[str, Any]]:
    """Yield outputs with the parts of a stream joined, and what a later part writes over gone."""
    settled: list[dict[str, Any]] = []
    opened: dict[str, dict[str, Any]] = {}  # the last part of each stream
    for output in outputs:
        if output.get("output_type") != "stream":
            settled.append(dict(output))
            continue
        name, text = str(output.get("name", "stdout")), joined(output.get("text", ""))
        if name in muted:
            continue
        before = opened.get(name)
        if before is not None and before is settled[-1]:
            before["text"] += text
            continue
        if before is not None:
            [before["text"]] = overwritten([before["text"]], text)
        opened[name] = {"output_type": "stream", "name": name, "text": text}
        settled.append(opened[name])
    yield from settled


def _forms_of(
    number: int, output: Mapping[str, Any], options: Options, widgets: Mapping[str, Any]
) -> Iterator[Part]:
    data = output.get("data", {})
    if MIME in data:
        try:
            yield Exhibit(number, read_block(data[MIME]))
        except BlockFault as fault:
            yield Refusal(number, str(fault))
        else:
            return
    yield from outputs.read_output(number, output, options, widgets)


__all__ = [
    "Choice",
    "Exhibit",
    "Failure",
    "Image",
    "Markdown",
    "Markup",
    "Part",
    "Refusal",
    "Text",
    "Unshown",
    "excluded",
    "parts",
]
