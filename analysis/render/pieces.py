"""Decide what foreign markup consists of: headings, text, and what each format shows its way."""

from __future__ import annotations

import re
from html import escape

from analysis.render import admonitions, anchors, grid, images, tree
from analysis.render.images import Carried
from analysis.render.sanitise import clean
from analysis.render.slots import (
    BLOCKS,
    CELL,
    TOKEN,
    Absent,
    Flow,
    Formula,
    Goto,
    Heading,
    Note,
    Notes,
    Slot,
)
from analysis.render.still import still
from analysis.words import Messages
from analysis.words.markup import markup_message

_WRAPPERS = ("div", "section")
_FOOTNOTE = re.compile(r"^(#?fn(?:ref)?)(\d+)$")


def read(
    messages: Messages, html: str, carried: Carried | None = None, *, output: bool = True
) -> tuple[Heading | Flow, ...]:
    """Return the pieces of foreign HTML in order.

    Parameters
    ----------
    html : str
        Any HTML; it is sanitised first.
    carried : mapping, optional
        Pictures that travel with the notebook.
    output : bool
        Whether code gave it, not somebody who wrote.
    """
    root = tree.fragment(clean(still(html, output=output)))
    slots: list[Slot] = []
    _formulas(root, slots)
    _unshown(messages, root, slots)
    _pictures(messages, root, slots, carried or {})
    _boxes(root)
    _notes(root, slots)
    anchors.take(root, slots)
    _unwrap(root)
    _blocks(messages, root, slots)
    for child in root:
        if child.tag not in tree.HEADINGS:
            tree.plain_headings(child)
    found: list[Heading | Flow] = []
    run = [escape(root.text or "", quote=False)]

    def close() -> None:
        if markup := "".join(run).strip():
            found.append(Flow(markup, tuple(slots)))
        run.clear()

    for child in root:
        if child.tag in tree.HEADINGS:
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


def _plain(text: str, slots: list[Slot]) -> str:
    def words(found: re.Match[str]) -> str:
        slot = slots[int(found[1])]
        if isinstance(slot, Goto):
            return _plain(tree.words(tree.fragment(slot.markup)), slots)
        return slot.tex if isinstance(slot, Formula) else ""

    return TOKEN.sub(words, text)


def _put(element: tree.Element, slot: Slot, slots: list[Slot]) -> None:
    """Replace an element by a token, in a paragraph of its own where it is a block."""
    block = isinstance(slot, BLOCKS)
    holder = tree.made("p" if block else "span", f"\ue000{len(slots)}\ue001")
    slots.append(slot)
    holder.tail = element.tail
    element.getparent().replace(element, holder)
    if not block:
        holder.drop_tag()


def _formulas(root: tree.Element, slots: list[Slot]) -> None:
    for item in list(root.iter("math")):
        tex = "".join(note.text or "" for note in item.iter("annotation")).strip()
        block = item.get("display") == "block"
        _put(item, Formula(tree.outer(item, tail=False), tex or tree.words(item), block), slots)


def _pictures(messages: Messages, root: tree.Element, slots: list[Slot], carried: Carried) -> None:
    for item in list(root.iter("img")):
        slot = images.read(messages, item, carried)
        if slot is None:
            item.drop_tree()
        else:
            _put(item, slot, slots)


def _unshown(messages: Messages, root: tree.Element, slots: list[Slot]) -> None:
    """Name what needs a player or a frame of its own, with a link where it has an address."""
    for item in list(root.iter("span")):
        if item.get("class") != "unshown":
            continue
        kind, address = item.get("data-kind", "frame"), item.get("data-address", "")
        kind = kind if kind in {"video", "sound"} else "frame"
        name = tree.words(item)
        if address:
            link = tree.outer(tree.made("a", name or address, href=address))
            words = markup_message(messages, f"page-linked-{kind}", {"link": link})
        else:
            words = escape(messages.message(f"page-unlinked-{kind}", name=name or "none"))
        fault = f"{kind} {address or name}".strip() + ": not shown, a report plays nothing"
        slot = Absent(f'<span class="absent">{words}</span>', fault, linked=bool(address or name))
        _put(item, slot, slots)


def _unwrap(root: tree.Element) -> None:
    """Take away what only holds headings together: an author's title in a centred division."""
    for item in list(root.iter(*_WRAPPERS)):
        if item is root:
            continue
        plain = all(above.tag in _WRAPPERS for above in item.iterancestors())
        if (
            plain
            and not admonitions.kind_of(item)
            and next(item.iter(*tree.HEADINGS), None) is not None
        ):
            item.drop_tag()


def _blocks(messages: Messages, root: tree.Element, slots: list[Slot]) -> None:
    """Take out tables and callouts, what stands within others first."""
    for item in reversed(list(root.iter("table", "div", "aside", "section", "blockquote"))):
        if item is root:
            continue
        if item.tag == "table":
            tree.plain_headings(item)
            _put(item, grid.read(item), slots)
            continue
        quoted = item.tag == "blockquote"
        if kind := admonitions.bracketed(item) if quoted else admonitions.kind_of(item):
            _put(item, admonitions.admonition(messages, item, kind), slots)


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
