"""Read a finished report as a reader does: blocks on their layers, and the sentences in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml.html import HtmlElement

CLAIM = "#claim-"
"""How a link to a claim's entry begins."""
SPACE = re.compile(r"\s+")
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]"
    r"|‘(?:[^‘’]|’(?=\w))*’|(?<!\w)'(?:[^']|'(?=\w))*'(?!\w)"
)


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in a report.

    Parameters
    ----------
    line : int
        One-based line of the HTML file; 0 where something is missing from the whole report.
    anchor : str
        The nearest ``id`` around it, without ``#``; empty where there is none.
    """

    line: int
    anchor: str = ""

    def __str__(self) -> str:
        return f"{self.line}#{self.anchor}" if self.anchor else str(self.line)


@dataclass(frozen=True, eq=False)
class Block:
    """A block of content on one layer; ``form`` says what kind of exhibit it is."""

    element: HtmlElement
    layer: str
    form: str

    @property
    def kind(self) -> str:
        """The block's ``data-kind``, or an empty string."""
        return str(self.element.get("data-kind") or "")

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The claims it says it rests on."""
        return ids(self.element, "data-claims")


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence as shown.

    Attributes
    ----------
    text : str
        Its words, white space collapsed, claim references included.
    block : Block or None
        The block around it; None for headings and what stands outside every layer.
    element : HtmlElement
        The paragraph, cell or caption that holds it.
    role : str
        ``tag`` or ``tag.class`` of that element; ``alt`` for the text of a picture.
    refs : tuple of str
        Claims it links to.
    framed : bool
        True inside an element of ``data-kind="framing"``.
    """

    text: str
    block: Block | None
    element: HtmlElement
    role: str
    refs: tuple[str, ...] = ()
    framed: bool = False

    @cached_property
    def bare(self) -> str:
        """The text with quotations blanked, offsets unchanged."""
        return unquoted(self.text)

    @property
    def layer(self) -> str:
        """The layer of its block, or an empty string."""
        return self.block.layer if self.block is not None else ""

    @property
    def form(self) -> str:
        """The form of its block, or an empty string."""
        return self.block.form if self.block is not None else ""

    @property
    def in_cell(self) -> bool:
        """True in a table's cell."""
        return self.role.partition(".")[0] in {"td", "th"}

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The claims it rests on: those it links to, else those of its row, item or block."""
        if self.refs:
            return self.refs
        for around in (self.element, *self.element.iterancestors()):
            if around.get("data-claims"):
                return ids(around, "data-claims")
            if around.get("data-layer"):
                break
        return ()


@dataclass
class Document:
    """A parsed report: its metadata, blocks and sentences in reading order."""

    name: str
    root: HtmlElement
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)

    @cached_property
    def meta(self) -> dict[str, str]:
        """The ``briefing:`` metadata without the prefix."""
        return {
            str(tag.get("name"))[len("briefing:") :]: str(tag.get("content") or "")
            for tag in self.root.iter("meta")
            if str(tag.get("name") or "").startswith("briefing:")
        }

    @cached_property
    def language(self) -> str:
        """The language in which it speaks, by its first subtag."""
        return str(self.root.get("lang") or "en").partition("-")[0].lower()

    @cached_property
    def anchors(self) -> dict[str, HtmlElement]:
        """Elements by id."""
        return {str(e.get("id")): e for e in self.root.iter() if e.get("id")}

    @cached_property
    def of_sources(self) -> tuple[HtmlElement, ...]:
        """The elements that say which source they come from: those of a page over several."""
        return tuple(e for e in self.root.iter() if e.get("data-source"))

    def place(self, element: HtmlElement | None) -> Place:
        """Return line and nearest id of an element."""
        if element is None:
            return Place(0)
        around = (element, *element.iterancestors())
        anchor = next((str(e.get("id")) for e in around if e.get("id")), "")
        return Place(int(element.sourceline or 0), anchor)

    def within(self, element: HtmlElement) -> Iterator[Sentence]:
        """Yield the sentences inside an element."""
        inside = set(element.iter())
        return (s for s in self.sentences if s.element in inside)


def ids(element: HtmlElement, attribute: str) -> tuple[str, ...]:
    """Return the words of an attribute that lists ids."""
    return tuple(str(element.get(attribute) or "").split())


def text_of(element: HtmlElement) -> str:
    """Return an element's text, white space collapsed."""
    return SPACE.sub(" ", " ".join(element.itertext())).strip()


def having(element: HtmlElement, name: str) -> Iterator[HtmlElement]:
    """Yield the elements of a class inside an element."""
    wanted = frozenset({name})
    return (e for e in element.iter() if isinstance(e.tag, str) and classed(e, wanted))


def classed(element: HtmlElement, wanted: frozenset[str]) -> bool:
    """Say whether an element has one of some classes."""
    return not wanted.isdisjoint(str(element.get("class") or "").split())


def awaited(element: HtmlElement) -> bool:
    """Say whether words name what to watch for, and so assert nothing."""
    return element.get("class") == "change" or any(
        around.get("data-indicator") or around.get("id") in {"indicators", "change-view"}
        for around in (element, *element.iterancestors())
    )


def unquoted(text: str) -> str:
    """Return the text with every quotation blanked by spaces, so that offsets stay.

    Examples
    --------
    >>> unquoted("called “undeniable proof” by officials")
    'called                    by officials'
    """
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)
