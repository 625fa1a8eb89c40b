"""Decide what of an executed notebook a reader sees, and in which of its forms."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.blocks import MIME, Block, BlockFault, read_block
from analysis.errors import is_ours
from analysis.parameters.known import DETAILS
from analysis.render.equations import equation_numbers, fence_formulas
from analysis.words.terms import LAYERS

_IMAGES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp")
_HIDDEN = {"remove-cell", "remove_cell", "hide-cell", "notebook-only"}
_SILENT = {"remove-output", "remove_output", "hide-output"}
_FORMULAS = re.compile(
    r"\s*(?:\$|\\\\[(\[]|\\begin\{(?:equation|align|gather|multline|eqnarray|displaymath))"
)
_HALF = re.compile("[\ud800-\udfff]")
_TAKEN_BACK = re.compile("[^\b\n]\b|(?:(?<=\n)|^)\b+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HEADING = re.compile(r"##+ [^\n]+")
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")


@dataclass(frozen=True)
class Markdown:
    """Prose that somebody wrote, and the layer it stands on."""

    cell: int
    source: str
    layer: str = "coding"
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Exhibit:
    """A block of ours."""

    cell: int
    block: Block


@dataclass(frozen=True)
class Refusal:
    """A block that is none: its output is shown as anybody's."""

    cell: int
    reason: str


@dataclass(frozen=True)
class Markup:
    """A foreign output that shows itself as HTML; ``spare`` is its plain text."""

    cell: int
    html: str
    spare: str = ""


@dataclass(frozen=True)
class Image:
    """A foreign output that is a picture; an empty ``alt`` means that nobody described it."""

    cell: int
    mime: str
    data: bytes
    alt: str = ""
    width: int | None = None


@dataclass(frozen=True)
class Text:
    """Plain text: something printed, something warned of, a value, a piece of code."""

    cell: int
    text: str
    kind: str = "stdout"


@dataclass(frozen=True)
class Failure:
    """A cell that ended with an error."""

    cell: int
    name: str
    message: str
    trace: str


Part = Markdown | Exhibit | Refusal | Markup | Image | Text | Failure


def first_tagged(notebook: Mapping[str, Any], tag: str) -> int | None:
    """Return the number of the first cell with a tag; None where there is none.

    What stands before the first cell tagged ``full`` is the first page, which a ``one-page`` report
    holds alone; the first one tagged ``annex`` begins the annex.
    """
    for number, cell in enumerate(notebook.get("cells", ()), 1):
        if tag in cell.get("metadata", {}).get("tags", ()):
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
    hidden = _HIDDEN | (set(DETAILS) - {detail} if detail else set())
    numbers = equation_numbers(_prose(notebook))
    cells = notebook.get("cells", ())
    for number, cell in enumerate(cells, 1):
        tags = set(cell.get("metadata", {}).get("tags", ()))
        if tags & hidden or _heads_nothing(cells[number - 1 : number + 1]):
            continue
        source = _joined(cell.get("source", ""))
        kind = cell.get("cell_type")
        layer = next((name for name in LAYERS if f"layer-{name}" in tags), "coding")
        if kind == "markdown" and source.strip():
            yield Markdown(
                number, fence_formulas(source, numbers), layer, cell.get("attachments", {})
            )
        elif kind == "raw" and source.strip():
            yield _raw(number, cell, source)
        elif kind == "code":
            if "show-source" in tags and source.strip():
                yield Text(number, source, "source")
            if not tags & _SILENT:
                yield from _outputs(number, cell)


def _prose(notebook: Mapping[str, Any]) -> Iterator[str]:
    for cell in notebook.get("cells", ()):
        if cell.get("cell_type") == "markdown":
            yield _joined(cell.get("source", ""))


def _heads_nothing(cells: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether a cell is a section's heading alone and the code under it showed nothing."""
    if [cell.get("cell_type") for cell in cells] != ["markdown", "code"]:
        return False
    heading, code = cells
    return (
        _HEADING.fullmatch(_joined(heading.get("source", "")).strip()) is not None
        and code.get("execution_count") is not None
        and not code.get("outputs")
        and "show-source" not in code.get("metadata", {}).get("tags", ())
    )


def _joined(value: object) -> str:
    """Return a text that a notebook holds whole or by lines; half a character becomes a sign."""
    text = "".join(map(str, value)) if isinstance(value, list) else str(value)
    return _HALF.sub("\ufffd", text)


def _raw(number: int, cell: Mapping[str, Any], source: str) -> Part:
    meta = cell.get("metadata", {})
    mime = meta.get("raw_mimetype") or meta.get("format") or ""
    if mime == "text/html":
        return Markup(number, source, source)
    if mime == "text/markdown":
        return Markdown(number, source)
    return Text(number, source, "raw")


def _outputs(number: int, cell: Mapping[str, Any]) -> Iterator[Part]:
    stream: list[str] = []
    name = ""
    for output in cell.get("outputs", ()):
        kind = output.get("output_type")
        if stream and (kind != "stream" or output.get("name") != name):
            yield from _printed(number, stream, name)
            stream = []
        if kind == "stream":
            name = output.get("name", "stdout")
            stream.append(_joined(output.get("text", "")))
        elif kind == "error":
            trace = plain("\n".join(map(_joined, output.get("traceback", ()))))
            name, message = (plain(_joined(output.get(k, ""))) for k in ("ename", "evalue"))
            yield Failure(number, name, message, "" if is_ours(name, message, trace) else trace)
        elif kind in {"display_data", "execute_result"}:
            yield from _shown(number, cell, output)
    if stream:
        yield from _printed(number, stream, name)


def _printed(number: int, stream: list[str], name: str) -> Iterator[Part]:
    text = plain("".join(stream)).strip("\n")
    if text.strip():
        yield Text(number, text, name)


def plain(text: str) -> str:
    """Return terminal output as it would stand on the screen: no colours, no overwritten lines."""
    text = _ANSI.sub("", text).replace("\r\n", "\n")
    while "\b" in text:  # each takes back the letter before it, if there is one on its line
        text = _TAKEN_BACK.sub("", text)
    text = _CONTROL.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)
    return "\n".join(line.rstrip("\r").rsplit("\r", 1)[-1] for line in text.split("\n"))


def _shown(number: int, cell: Mapping[str, Any], output: Mapping[str, Any]) -> Iterator[Part]:
    data = output.get("data", {})
    spare = plain(_joined(data.get("text/plain", "")))
    if MIME in data:
        try:
            yield Exhibit(number, read_block(data[MIME]))
        except BlockFault as fault:
            yield Refusal(number, str(fault))
        else:
            return
    if "text/html" in data:
        yield Markup(number, _joined(data["text/html"]), spare)
    elif "text/markdown" in data:
        yield Markdown(number, fence_formulas(_joined(data["text/markdown"]), {}), "output")
    elif _FORMULAS.match(latex := _joined(data.get("text/latex", ""))):
        yield Markdown(number, fence_formulas(latex, {}), "output")
    elif image := _image(number, cell, output):
        yield image
    elif text := spare.strip("\n") or plain(latex).strip("\n"):
        yield Text(number, text, "value")


def _image(number: int, cell: Mapping[str, Any], output: Mapping[str, Any]) -> Image | None:
    data, meta = output.get("data", {}), output.get("metadata", {})
    for mime in _IMAGES:
        if mime not in data:
            continue
        own = meta.get(mime) if isinstance(meta.get(mime), dict) else {}
        found = (own.get("alt"), meta.get("alt"), cell.get("metadata", {}).get("alt"))
        alt = next((text.strip() for text in found if isinstance(text, str) and text.strip()), "")
        width = own.get("width")
        text = _joined(data[mime])
        try:
            raw = text.encode() if "svg" in mime else base64.b64decode(text, validate=False)
        except (binascii.Error, ValueError):
            continue
        return Image(number, mime, raw, alt, int(width) if isinstance(width, int) else None)
    return None
