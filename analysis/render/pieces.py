"""Decide what foreign markup consists of: headings, text, and what each format shows its way."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from analysis.render import grid, tree
from analysis.render.sanitise import clean
from analysis.render.styled import mark_cells
from analysis.render.tex import as_mathml
from analysis.words import Messages

TOKEN = re.compile("\ue000(\\d+)\ue001")
CELL = "\ue004"  # stands for the number of the cell, so that equal texts are read once
CELL_IN_LINKS = "%EE%80%84"  # the same, as a link's address writes it
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST = 2_000
_LONG_RUN = re.compile(rf"(\S{{{_LONGEST}}})(\S+)")
_FOOTNOTE = re.compile(r"^(#?fn(?:ref)?)(\d+)$")
_DATA = re.compile(r"data:(image/[a-z+.-]+)(?:;charset=[\w-]+)?;base64,", re.IGNORECASE)


@dataclass(frozen=True)
class Formula:
    """A formula as MathML, with the TeX it was written in."""

    markup: str
    tex: str
    block: bool


@dataclass(frozen=True)
class Picture:
    """An image whose bytes travel with the notebook."""

    mime: str
    data: bytes
    alt: str
    width: int | None = None


@dataclass(frozen=True)
class Goto:
    """A link to a place in the same report."""

    target: str
    markup: str


@dataclass(frozen=True)
class Note:
    """A reference to a footnote: its mark, and the note's own markup."""

    mark: str
    body: str


@dataclass(frozen=True)
class Notes:
    """The list of footnotes as a page shows it; a PDF sets each at its own page's foot."""

    markup: str


Slot = Formula | Picture | Goto | Note | Notes | grid.Grid


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 to 6, its markup with tokens, its plain text."""

    level: int
    markup: str
    text: str
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True)
class Flow:
    """Running text: markup in which a token stands for each slot."""

    markup: str
    slots: tuple[Slot, ...] = ()


def read(
    messages: Messages, html: str, attachments: Mapping[str, Mapping[str, str]] | None = None
) -> tuple[Heading | Flow, ...]:
    """Return the pieces of foreign HTML in order.

    Parameters
    ----------
    html : str
        Any HTML; it is sanitised first.
    attachments : mapping, optional
        Attachments of the cell: file name to ``{mime: base64}``.
    """
    root = tree.fragment(clean(mark_cells(html)))
    _long_runs(messages, root)
    slots: list[Slot] = []
    _formulas(root, slots)
    _pictures(messages, root, slots, attachments or {})
    _boxes(root)
    _notes(root, slots)
    _links(root, slots)
    for table in reversed(list(root.iter("table"))):
        read_table = grid.read(table)
        if read_table.width:
            _put(table, read_table, slots)
        else:
            table.drop_tree()
    found: list[Heading | Flow] = []
    run = [escape(root.text or "", quote=False)]

    def close() -> None:
        if markup := "".join(run).strip():
            found.append(Flow(markup, tuple(slots)))
        run.clear()

    for child in root:
        if child.tag in HEADINGS:
            close()
            text = _plain(tree.words(child), slots)
            if text:
                level = int(child.tag[1])
                found.append(Heading(level, tree.inner(child).strip(), text, tuple(slots)))
            run.append(escape(child.tail or "", quote=False))
        else:
            run.append(tree.outer(child))
    close()
    return tuple(found)


def plain_text(piece: Flow | Heading) -> str:
    """Return what a piece says, without any markup: formulas as TeX, pictures as described."""
    return _plain(tree.words(tree.fragment(piece.markup)), piece.slots)


def _plain(text: str, slots: Sequence[Slot]) -> str:
    def words(found: re.Match[str]) -> str:
        match slots[int(found[1])]:
            case Formula(tex=tex):
                return tex
            case Picture(alt=alt):
                return alt
            case Goto(markup=markup) | Notes(markup=markup):
                return tree.words(tree.fragment(markup))
            case Note(mark=mark):
                return tree.words(tree.fragment(mark))
            case grid.Grid() as table:
                rows = (*table.head, *table.body)
                return "\n".join("  ".join(cell.text for cell in row) for row in rows)
        return ""

    while TOKEN.search(text):
        text = TOKEN.sub(words, text)
    return text


def _put(element: tree.Element, slot: Slot, slots: list[Slot]) -> None:
    """Replace an element by a token, in a paragraph of its own where it is a block."""
    block = isinstance(slot, grid.Grid | Notes)
    holder = tree.made("p" if block else "span", f"\ue000{len(slots)}\ue001")
    slots.append(slot)
    holder.tail = element.tail
    element.getparent().replace(element, holder)
    if not block:
        holder.drop_tag()


def _long_runs(messages: Messages, root: tree.Element) -> None:
    """Cut a run of letters that is no word: converters take seconds for it, and nobody reads it."""

    def cut(run: re.Match[str]) -> str:
        return f"{run[1]} {messages.message('page-letters-left-out', letters=len(run[2]))}"

    for item in root.iter():
        for name in ("text", "tail"):
            text = getattr(item, name)
            if text and len(text) > _LONGEST and _LONG_RUN.search(text):
                setattr(item, name, _LONG_RUN.sub(cut, text))


def _formulas(root: tree.Element, slots: list[Slot]) -> None:
    for item in root.xpath(".//span[contains(@class, 'math')]"):
        _converted(item)
    for item in list(root.iter("math")):
        tex = "".join(note.text or "" for note in item.iter("annotation")).strip()
        block = item.get("display") == "block"
        if tex := tex or tree.words(item):
            _put(item, Formula(tree.outer(item, tail=False), tex, block), slots)
        else:
            item.drop_tree()


def _converted(item: tree.Element) -> None:
    """Put a formula in place of TeX that pandoc left alone; what nobody sets stays, as code."""
    text = item.text_content().strip()
    block = text.startswith("$$")
    tex = text.removeprefix("$").removeprefix("$").removesuffix("$").removesuffix("$").strip()
    if not text.startswith("$") or not tex:
        return
    made = as_mathml(tex, block=block)
    other = tree.fragment(made)[0] if made else tree.made("code", tex)
    other.tail = item.tail
    item.getparent().replace(item, other)


def _pictures(
    messages: Messages,
    root: tree.Element,
    slots: list[Slot],
    attachments: Mapping[str, Mapping[str, str]],
) -> None:
    for item in list(root.iter("img")):
        source, alt = item.get("src", ""), item.get("alt", "").strip()
        if source.startswith("attachment:"):
            variants = attachments.get(source.removeprefix("attachment:"), {})
            mime, text = next(iter(variants.items()), ("", ""))
            source = f"data:{mime};base64,{text}"
        matched = _DATA.match(source)
        data = _decoded(source[matched.end() :]) if matched else b""
        if matched and data:
            width = item.get("width", "")
            size = int(width) if width.isdecimal() else None
            _put(
                item,
                Picture(
                    matched[1].lower(),
                    data,
                    alt or messages.message("page-undescribed", cell=CELL),
                    size,
                ),
                slots,
            )
        else:
            _absent(messages, item, source, alt or messages.message("page-image"))


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _absent(messages: Messages, item: tree.Element, source: str, words: str) -> None:
    """Replace an image that lies elsewhere by its description, with a link where one works."""
    elsewhere = source.startswith(("http://", "https://"))
    shown = tree.made("a", words, href=source) if elsewhere else tree.made("span", words)
    before, _, after = messages.parts("page-image-outside", ("image",))
    shown.tail = after
    holder = tree.made("span", before, class_="absent")
    holder.append(shown)
    holder.tail = item.tail
    item.getparent().replace(item, holder)


def _boxes(root: tree.Element) -> None:
    """Write the boxes of a task list as signs: a form field would wait for an answer."""
    for item in list(root.iter("input")):
        if item.get("type") == "checkbox":
            item.tail = ("☑ " if item.get("checked") is not None else "☐ ") + (item.tail or "")
        item.drop_tree()
    for item in list(root.iter("label")):
        item.drop_tag()


def _notes(root: tree.Element, slots: list[Slot]) -> None:
    sections = [item for item in root.iter("section") if "footnotes" in item.get("class", "")]
    bodies = {}
    for entry in (entry for section in sections for entry in section.iter("li")):
        copy = tree.fragment(tree.inner(entry))
        for back in [link for link in copy.iter("a") if link.get("role") == "doc-backlink"]:
            back.drop_tree()
        body = tree.inner(copy).strip()
        bodies[entry.get("id", "")] = body.removeprefix("<p>").removesuffix("</p>")
    marks = [link for link in root.iter("a") if link.get("role") == "doc-noteref"]
    targets = [link.get("href", "").lstrip("#") for link in marks]
    for item in root.iter("a", "li"):
        for name in {"id", "href"} & set(item.keys()):
            item.set(name, _FOOTNOTE.sub(rf"\1-{CELL}-\2", item.get(name)))
    for item, target in zip(marks, targets, strict=True):
        _put(item, Note(tree.outer(item, tail=False), bodies.get(target, "")), slots)
    for section in sections:
        for rule in list(section.iter("hr")):
            rule.drop_tree()
        section.attrib.pop("id", None)
        _put(section, Notes(tree.outer(section, tail=False)), slots)


def _links(root: tree.Element, slots: list[Slot]) -> None:
    for item in list(root.iter("a")):
        target = item.get("href", "")
        if target.startswith("#") and item.get("role") is None:
            _put(item, Goto(target[1:], tree.inner(item)), slots)
