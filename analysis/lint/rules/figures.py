"""L21: a figure can be read without its picture, and a table without seeing it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from analysis.blocks import FIGURE_FAILED
from analysis.lint.document import having, ids, text_of
from analysis.lint.finding import Hit
from analysis.lint.report import Report

PLACEHOLDER = "No description has been provided"


def readable(report: Report) -> Iterator[Hit]:
    """L21: caption, measure, claims, text for the picture, and its data beside its colours."""
    for block in report.document.blocks:
        if block.form == "figure":
            yield from _chart(block.element)
        elif block.form == "table":
            yield from _table(block.element)
        elif block.kind == FIGURE_FAILED:
            yield Hit(block.element, "a figure could not be drawn; a note stands in its place")
    for image in report.document.root.iter("img"):
        alt = " ".join(str(image.get("alt") or "").split())
        if len(alt) < 8 or alt.startswith(PLACEHOLDER):
            yield Hit(image, "a picture without text for those who cannot see it", alt)


def _text_of(element: HtmlElement, name: str) -> str:
    return " ".join(text_of(e) for e in having(element, name))


def _chart(element: HtmlElement) -> Iterator[Hit]:
    name = element.get("id") or "this figure"
    if not element.get("id"):
        yield Hit(element, "a figure without an id cannot be cited")
    if not _text_of(element, "finding"):
        yield Hit(element, f"{name} has no title that states a finding")
    if not _text_of(element, "measure"):
        yield Hit(element, f"{name} does not say what it measures, and in which unit")
    if not ids(element, "data-claims") and not _text_of(element, "source-line"):
        yield Hit(element, f"{name} names neither claims nor a source")
    if not any(next(d.iter("td"), None) is not None for d in having(element, "data")):
        yield Hit(element, f"{name} has no table of its data: colour alone would carry it")


def _table(element: HtmlElement) -> Iterator[Hit]:
    name = element.get("id") or "this table"
    if not any(text_of(caption) for caption in element.iter("caption")):
        yield Hit(element, f"{name} has no caption")
    heads = [head for head in element.iter("th") if not head.get("scope")]
    if heads or not any(True for _ in element.iter("th")):
        yield Hit(heads[0] if heads else element, f"{name}: a head does not say what it heads")
