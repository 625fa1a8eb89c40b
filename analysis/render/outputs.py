"""Decide in which forms one output can be shown, richest first, and what names it if in none."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from analysis.render import libraries
from analysis.render.equations import fence_formulas, formulas_of
from analysis.render.options import Options
from analysis.render.parts import (
    Choice,
    Form,
    Image,
    Markdown,
    Markup,
    Part,
    Text,
    Unshown,
    joined,
)
from analysis.render.terminal import plain
from analysis.render.widgets import as_html

_IMAGES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp",
           "image/tiff", "application/pdf")  # fmt: skip
_KNOWN = {"text/html", "text/markdown", "text/latex", "text/plain", "application/json"}
_DRAWN = re.compile(
    r"\s*(?:<(?:Figure size |Axes|seaborn\.)|\(<Figure size |Text\(|array\(\[+<Axes)"
    r"|.*?<(?:[\w.]+ (?:object )?at 0x|\w*Container object of |a list of \d+ |matplotlib\.)",
    re.DOTALL,
)
_WRITTEN = re.compile(  # forms that a reader can read as they stand
    r"text/.*|application/(?:(?:.*\+)?(?:xml|yaml)|(?:x-)?(?:latex|toml|sql|yaml))|.*\.std(?:out|err)"
)
_RECORDS = ("application/scrapbook.", "application/papermill.")  # values for other notebooks
_JSON_MAX = 4_000  # letters
_ROWS_MAX = 200


def read_output(
    number: int, output: Mapping[str, Any], options: Options, widgets: Mapping[str, Any]
) -> Iterator[Part]:
    """Yield what an output of a cell shows: nothing, one form, or a choice among several.

    Parameters
    ----------
    number : int
        Of the cell, from 1.
    output : mapping
        A ``display_data`` or an ``execute_result`` of nbformat 4.
    options : Options
        What its cell asks for.
    widgets : mapping
        The state of the notebook's widgets, by the id of their model.
    """
    data = {mime: value for mime, value in output.get("data", {}).items()
            if not mime.startswith(_RECORDS)}  # fmt: skip
    html = joined(data.get("text/html", ""))
    if not data or libraries.loads(data, html):
        return
    output = {**output, "data": data}
    forms = tuple(_forms(number, output, options, widgets))
    if len(forms) == 1:
        yield forms[0]
    elif forms:
        yield Choice(number, forms)


def is_drawing_echo(text: str) -> bool:
    """Return whether a value is only what a drawing function gives back beside its picture."""
    return _DRAWN.match(text[:_JSON_MAX]) is not None


def _forms(
    number: int, output: Mapping[str, Any], options: Options, widgets: Mapping[str, Any]
) -> Iterator[Form]:
    data = output.get("data", {})
    html, text = joined(data.get("text/html", "")), plain(joined(data.get("text/plain", "")))
    needs = libraries.what(data, html, text)
    title = libraries.title(data, html) if needs else ""
    pictures = list(_images(number, output, options, title))
    yield from _rich(number, data, options, pictures, first=bool(needs) and "<script" in html)
    view = data.get("application/vnd.jupyter.widget-view+json")
    if isinstance(view, Mapping) and (state := as_html(str(view.get("model_id")), widgets)):
        yield Markup(number, state)
    address = libraries.is_address(text)
    if pictures:  # of which none can be read: the last says so
        yield pictures[-1]
        return
    if text.startswith("<Figure size") and "with 0 Axes" not in text:
        yield Unshown(number, "picture")
    elif (address or not text.strip()) and (
        latex := plain(joined(data.get("text/latex", ""))).strip("\n")
    ):
        yield Text(number, latex, "value")
    elif text.strip() and not (libraries.is_repr(text) if needs and needs[1] else address):
        yield Text(number, text, "value")
    elif needs:
        yield Unshown(number, *needs, title or options.caption)
    elif address and data.keys() == {"text/plain"}:
        if not is_drawing_echo(text):
            yield Text(number, text, "value")
    elif not html.strip() and (address or not data.keys() & _KNOWN):  # HTML may well show nothing
        yield Unshown(number, "output", next(iter(data.keys() - _KNOWN), ""))


def _rich(
    number: int, data: Mapping[str, Any], options: Options, pictures: list[Image], *, first: bool
) -> Iterator[Form]:
    """Yield the forms that say more than plain text; ``first`` sets pictures before all."""
    html = joined(data.get("text/html", ""))
    if first:  # of a figure: what is left of its page is at best its frame
        yield from pictures
    if html.strip():
        yield Markup(number, html, options.table)
    if markdown := joined(data.get("text/markdown", "")).strip():
        yield Markdown(number, fence_formulas(markdown, {}), "output")
    yield from pictures
    if latex := formulas_of(joined(data.get("text/latex", ""))):
        yield Markdown(number, fence_formulas(latex, {}), "output")
    for mime, value in data.items():
        if _WRITTEN.fullmatch(mime) and mime not in _KNOWN and isinstance(value, str | list):
            yield Text(number, plain(joined(value)), "value")
        if mime.startswith("application/vnd.dataresource") and isinstance(value, Mapping):
            yield Markup(number, _table(value), options.table)
        if mime in {"application/json", "application/geo+json"}:
            yield Text(number, _json(value), "value")


def _images(
    number: int, output: Mapping[str, Any], options: Options, title: str
) -> Iterator[Image]:
    data, meta = output.get("data", {}), output.get("metadata", {})
    for mime in _IMAGES:
        if mime not in data:
            continue
        own = meta.get(mime) if isinstance(meta.get(mime), dict) else {}
        texts = (own.get("alt"), meta.get("alt"), options.alt, options.caption, title)
        alt = plain(
            next((text.strip() for text in texts if isinstance(text, str) and text.strip()), "")
        )
        width = own.get("width")
        text = joined(data[mime])
        try:
            raw = text.encode() if "svg" in mime else base64.b64decode(text, validate=False)
        except (binascii.Error, ValueError):
            raw = b""
        size = str(width) if isinstance(width, int | float | str) else ""
        yield Image(number, mime, raw, alt, size, options.caption)


def _json(value: object) -> str:
    """Return JSON as it is read best; the end of a long one is cut off."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    flat = json.dumps(value, ensure_ascii=False, default=str)
    text = flat if len(flat) < 70 else text
    return text if len(text) <= _JSON_MAX else text[:_JSON_MAX].rsplit("\n", 1)[0] + "\n…"


def _table(value: Mapping[str, Any]) -> str:
    """Return the rows of a data resource as a table; an empty text where it holds none."""
    rows = value.get("data")
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows) or not rows:
        return ""
    names = list(dict.fromkeys(name for row in rows for name in row))
    head = "".join(f"<th>{escape(str(name))}</th>" for name in names)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(row.get(name, '')))}</td>" for name in names) + "</tr>"
        for row in rows[:_ROWS_MAX]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
