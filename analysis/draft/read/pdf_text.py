"""Which paragraphs a PDF holds, by where its lines stand on the page."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from typing import Any

from analysis.draft.read.rewrap import joined

# PDFium writes a word that is parted at a line's end without a break, but with a mark inside.
_LINE = re.compile("[^\\r\\n\ufffe\x02]*(?:\\r?\\n|[\ufffe\x02])|[^\\r\\n\ufffe\x02]+")


class NoText(ValueError):
    """The file holds no text that can be read."""


@dataclass(frozen=True)
class _Line:
    text: str
    left: float
    right: float
    top: float
    size: float


def pdf_lines(raw: bytes) -> tuple[list[str], dict[str, str]]:
    """Return a PDF's paragraphs, and its title and author where it tells them.

    Raises
    ------
    NoText
        If it is damaged, needs a password, or is a picture of a text.
    """
    import pypdfium2
    from pypdfium2 import PdfiumError

    try:
        document = pypdfium2.PdfDocument(raw)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise NoText("is a PDF with a password: save it without one first") from None
        raise NoText("is a damaged PDF: open it and save it anew") from None
    try:
        pages = [_page(document[number]) for number in range(len(document))]
        meta = {name.lower(): document.get_metadata_value(name) for name in ("Title", "Author")}
    except PdfiumError:
        raise NoText("is a damaged PDF: open it and save it anew") from None
    finally:
        document.close()
    if not any(line.text.strip() for page in pages for line in page):
        raise NoText("is a PDF without text: scan it with OCR first")
    paragraphs = _paragraphs(_without_margins(pages))
    return paragraphs, {name: text.strip() for name, text in meta.items() if text.strip()}


def _page(page: Any) -> list[_Line]:
    """Return the lines of a page, each with its place."""
    raw: Any = import_module("pypdfium2.raw")
    sheet = page.get_textpage()
    text = sheet.get_text_range()
    lines: list[_Line] = []
    at = 0
    for part in _LINE.findall(text):
        letters = [index for index, char in enumerate(part, at) if not char.isspace()]
        at += len(part)
        if not letters:
            continue
        left, _, _, top = sheet.get_charbox(letters[0], loose=True)
        _, _, right, _ = sheet.get_charbox(letters[-1], loose=True)
        clean = re.sub("[\ufffe\x02]", "\u00ad", part).strip()
        size = raw.FPDFText_GetFontSize(sheet, letters[0]) or 1.0
        lines.append(_Line(clean, left, right, top, size))
    return lines


def _without_margins(pages: list[list[_Line]]) -> list[list[_Line]]:
    """Drop page numbers, and heads and feet that stand on most pages."""

    def form(line: _Line) -> str:
        return re.sub(r"\d+", "0", line.text)

    edges = Counter(form(line) for page in pages for line in {*page[:2], *page[-2:]})
    repeated = {text for text, times in edges.items() if times >= max(2, 0.6 * len(pages))}
    kept = []
    for page in pages:
        last = len(page) - 2
        kept.append(
            [
                line
                for number, line in enumerate(page)
                if not (number < 2 or number >= last)
                or not (form(line) in repeated or re.fullmatch(r"[-–—\s\d/|.]+", line.text))
            ]
        )
    return kept


def _paragraphs(pages: list[list[_Line]]) -> list[str]:
    lines = [line for page in pages for line in page]
    firsts = {id(page[0]) for page in pages if page}
    gaps = [(a.top - b.top) / b.size for a, b in pairwise(lines) if a.top > b.top]
    usual = statistics.quantiles(gaps, n=4)[0] if len(gaps) > 1 else sum(gaps)
    right = max(line.right for line in lines)
    left = min(line.left for line in lines)
    paragraphs: list[list[str]] = [[lines[0].text]]
    for before, line in pairwise(lines):
        gap = before.top - line.top
        full = before.right > left + 0.82 * (right - left)
        ended = bool(re.search(r"[.!?…:。！？]['\"”’»)\]]*$", before.text))
        if id(line) in firsts or gap < 0:  # a new page or column
            new = ended and not full
        else:
            spaced = gap > 1.22 * usual * line.size
            indented = line.left > before.left + 0.6 * line.size and full and ended
            larger = abs(line.size - before.size) > 0.08 * min(line.size, before.size)
            new = spaced or indented or (ended and not full) or larger
        if new and not before.text.endswith("\u00ad"):
            paragraphs.append([line.text])
        else:
            paragraphs[-1].append(line.text)
    return [joined(paragraph) for paragraph in paragraphs]
