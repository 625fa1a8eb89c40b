"""What a page and a PDF say, brought into one form so that the two can be held side by side."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
from lxml import html as lxml_html

_NOT_ON_PAPER = (
    ".//details | .//p[@class='used-in' or @class='close'] | .//style | .//math"
    " | .//*[@class='unseen']"
    " | .//footer[@class='annex']"  # set closer on paper, and shorter
)
_ASIDE = re.compile(
    r"\b[A-Z]\d{2,}\b|\bJ-[A-Z]+-\d+\b|\b(?:Reported|Assumption|Coding|Judgement)\b"
)
_FOOTER = re.compile(r"Build \w+\s+Page \d+ of \d+\s*$")


def squeezed(text: str) -> str:
    """Return text as paper and page share it: no breaks, no claim ids (each cuts the list
    elsewhere), no tags (set smaller, they may be read before or after the line they stand in)."""
    return re.sub(r"[\s\x02\xad\u200b\ufffe\u2010-]+", "", _ASIDE.sub("", text))


def in_order(path: Any) -> str:
    """Return a PDF's text without the running heads and feet of its pages."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [sheet.get_textpage().get_text_bounded() for sheet in document]
    return squeezed("\n".join(_FOOTER.sub("", page).partition("\n")[2] for page in pages))


def said(path: Any) -> list[str]:
    """Return everything that a page says outside the rows of its tables, in its order."""
    main = lxml_html.parse(str(path)).find(".//main")
    for item in main.xpath(_NOT_ON_PAPER):
        item.drop_tree()
    found = []
    for item in main.iter("h1", "h2", "h3", "p", "li", "dd", "figcaption", "caption"):
        if item.find(".//p") is None and item.find(".//li") is None:
            inner = item.find_class("finding")
            found.append(squeezed((inner[0] if inner else item).text_content()))
    return [text for text in found if text]


def lost(html: Any, pdf: Any) -> list[str]:
    """Return what a page says and its PDF does not, or not in the same order."""
    text, place, missing = in_order(pdf), 0, []
    for words in said(html):
        found = text.find(words, place)
        place = found + len(words) if found >= 0 else place
        missing += [words] if found < 0 else []
    return missing
