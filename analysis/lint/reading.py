"""Walk a page once, in reading order, and collect its blocks and sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import lxml.html
from lxml.html import HtmlElement

from analysis.draft.sentences import line_spans
from analysis.lint.document import CLAIM, SPACE, Block, Document, Sentence, classed

_INLINE = frozenset(
    "a abbr b bdi bdo br button cite code data del dfn em i ins kbd label mark math q s samp small "
    "span strong sub sup time u var wbr".split()
)
_CLAIMS = re.compile(r"\s+[\[(]?C\d{2,6}(?:[,;]?\s+C\d{2,6})*[\])]?\.?")
"""References to claims, which trail their sentence."""
_UNREAD = frozenset("script style nav template svg".split())
# Characters that take no room and no ink; a word with one inside reads as the word.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]")
_NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_OWN_PASSAGE = frozenset({"finding", "measure"})
_NAVIGATION = frozenset({"close", "used-in"})
_UNSAID = frozenset({"layer-tag", "claim-id", "skip-link"})
_FORMS = {
    "chart": "figure",
    "table": "table",
    "judgement": "judgement",
    "claim": "claim",
    "callout": "callout",
    "masthead": "masthead",
    "prose": "prose",
    "output": "output",
}


def parse(text: str, name: str) -> Document:
    """Return a report as blocks and sentences.

    Parameters
    ----------
    text : str
        The HTML file.
    name : str
        What findings call it.
    """
    parser = lxml.html.HTMLParser(huge_tree=True, encoding="utf-8")  # type: ignore[no-untyped-call]
    root = lxml.html.document_fromstring(  # type: ignore[no-untyped-call]
        text.encode("utf-8"), parser=parser
    )
    for element in [e for e in root.iter() if _hidden(e)]:
        element.drop_tree()
    document = Document(name, root)
    for body in root.iter("body"):
        _Reader(document).read(body, None)
        break
    return document


class _Reader:
    """Walks the page once and collects blocks and sentences."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def read(self, element: HtmlElement, block: Block | None) -> None:
        if not isinstance(element.tag, str) or element.tag in _UNREAD or _unread(element):
            return
        if element.get("data-layer") is not None:
            block = Block(element, str(element.get("data-layer")), _form(element))
            self.document.blocks.append(block)
        if element.tag == "img" and element.get("alt"):
            self._add(_Passage([str(element.get("alt"))]), element, block, "alt")
        passage = _Passage([])
        passage.add(element.text)
        for child in element:
            if _runs_on(child):
                passage.inline(child)
            else:
                self._add(passage, element, block, _role(element))
                passage = _Passage([])
                self.read(child, block)
            passage.add(child.tail)
        self._add(passage, element, block, _role(element))

    def _add(self, passage: _Passage, element: HtmlElement, block: Block | None, role: str) -> None:
        text = passage.text
        for start, end in line_spans(text, trailing=_CLAIMS):
            refs = tuple(claim for at, claim in passage.refs if start <= at < end)
            marked = any(a < end and start < b for a, b in passage.framed) or _in_frame(
                element, block
            )
            self.document.sentences.append(
                Sentence(text[start:end], block, element, role, tuple(dict.fromkeys(refs)), marked)
            )


@dataclass
class _Passage:
    """Text that runs on without a break, with where its references and framing stand."""

    parts: list[str]
    refs: list[tuple[int, str]] = field(default_factory=list)
    framed: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    @property
    def length(self) -> int:
        return sum(map(len, self.parts))

    def add(self, text: str | None) -> None:
        words = SPACE.sub(" ", _UNSEEN.sub("", text or ""))
        if words.startswith(" ") and (not self.parts or self.parts[-1].endswith(" ")):
            words = words[1:]
        if words:
            self.parts.append(words)

    def inline(self, element: HtmlElement) -> None:
        if classed(element, _UNSAID):
            return
        if element.tag in {"br", "math"}:
            self.add(" ")
            return
        start = self.length
        if element.tag == "a" and (link := str(element.get("href") or "")).startswith(CLAIM):
            self.refs.append((start, link.removeprefix(CLAIM)))
        self.add("“" if element.tag == "q" else None)
        self.add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self.inline(child)
            self.add(child.tail)
        self.add("”" if element.tag == "q" else None)
        if element.get("data-kind") == "framing":
            self.framed.append((start, self.length))


def _hidden(element: HtmlElement) -> bool:
    """Say whether an element shows nowhere: what it holds keeps no promise to a reader."""
    if not isinstance(element.tag, str) or element.tag in {"html", "body"}:
        return False
    return element.get("hidden") is not None or bool(_NOT_SHOWN.search(element.get("style") or ""))


def _unread(element: HtmlElement) -> bool:
    """Say whether an element holds the article's own words, or what is no part of the report."""
    if element.tag == "footer" and not any(
        around.tag == "main" for around in element.iterancestors()
    ):
        return True  # that of the page; one within the report holds its annex
    return (element.tag == "blockquote" and classed(element, frozenset({"passage"}))) or classed(
        element, _NAVIGATION
    )


def _form(element: HtmlElement) -> str:
    for name in str(element.get("class") or "").split():
        if name in _FORMS:
            return _FORMS[name]
    return "statement" if element.tag == "li" else "other"


def _role(element: HtmlElement) -> str:
    names = str(element.get("class") or "").split()
    return f"{element.tag}.{names[0]}" if names else str(element.tag)


def _runs_on(element: HtmlElement) -> bool:
    """Say whether an element continues the passage it stands in."""
    return (
        isinstance(element.tag, str)
        and element.tag in _INLINE
        and not classed(element, _OWN_PASSAGE)
    )


def _in_frame(element: HtmlElement, block: Block | None) -> bool:
    for around in (element, *element.iterancestors()):
        if around.get("data-kind") == "framing":
            return True
        if block is None or around is block.element:
            break
    return False
