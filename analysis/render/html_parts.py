"""Decide what foreign markup consists of: headings, text, and what each format shows its way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from analysis.render import admonitions, anchors, grid, html_dom, images
from analysis.render.images import Carried
from analysis.render.sanitise import clean
from analysis.render.slots import (
    BLOCKS,
    CELL,
    TOKEN,
    Absent,
    Admonition,
    Flow,
    Formula,
    Goto,
    Heading,
    Note,
    Notes,
    Picture,
    Slot,
)
from analysis.render.still import is_reachable, still
from analysis.render.styled import mark_cells
from analysis.render.tex import as_mathml
from analysis.words import Messages
from analysis.words.markup import markup_message

_ROWS_MAX = 5_000
_LONGEST = 2_000
_LONG_RUN = re.compile(rf"(\S{{{_LONGEST}}})(\S+)")
_CAPTION = re.compile(r"\s*(?:Table)?:\s+(?=\S)")
_KIND = re.compile(r"#(fig|tbl|eq|lst)-")
_WRAPPERS = ("div", "section")
_FOOTNOTE = re.compile(r"^(#?fn(?:ref)?)(\d+)$")


def read(
    messages: Messages, html: str, carried: Carried | None = None, *, output: bool = True
) -> tuple[Heading | Flow, ...]:
    """Return the parts of foreign HTML in order.

    Parameters
    ----------
    html : str
        Any HTML; it is sanitised first.
    carried : mapping, optional
        Pictures that travel with the notebook.
    output : bool
        Whether code gave it, not somebody who wrote.
    """
    root = html_dom.fragment(clean(still(mark_cells(html), output=output)))
    html_dom.flatten(root)
    _long_runs(messages, root)
    slots: list[Slot] = []
    _formulas(root, slots)
    _unshown(messages, root, slots)
    if not output:
        _captions(root)
    _pictures(messages, root, slots, carried or {})
    _references(messages, root)
    _boxes(root)
    _notes(root, slots)
    anchors.take(root, slots)
    _unwrap(root)
    _blocks(messages, root, slots)
    for child in root:
        if child.tag not in html_dom.HEADINGS:
            html_dom.plain_headings(child)
    parts: list[Heading | Flow] = []
    run = [escape(root.text or "", quote=False)]

    def close() -> None:
        if markup := "".join(run).strip():
            parts.append(Flow(markup, tuple(slots)))
        run.clear()

    for child in root:
        if child.tag in html_dom.HEADINGS:
            close()
            text = " ".join(_plain(html_dom.words(child), slots, undescribed="").split())
            if text:
                level = int(child.tag[1])
                parts.append(Heading(level, html_dom.inner(child).strip(), text, tuple(slots)))
            run.append(escape(child.tail or "", quote=False))
        else:
            run.append(html_dom.outer(child))
    close()
    return tuple(parts)


def plain_text(piece: Flow | Heading) -> str:
    """Return what a piece says, without any markup: formulas as TeX, pictures as described."""
    return _plain(html_dom.words(html_dom.fragment(piece.markup)), piece.slots)


def _plain(text: str, slots: Sequence[Slot], undescribed: str | None = None) -> str:
    def words(found: re.Match[str]) -> str:
        match slots[int(found[1])]:
            case Formula(tex=tex):
                return tex
            case Picture(alt=alt):
                return alt if CELL not in alt or undescribed is None else undescribed
            case Goto(markup=markup) | Notes(markup=markup) | Absent(markup=markup):
                return html_dom.words(html_dom.fragment(markup))
            case Admonition(title=title, markup=markup):
                return f"{title}. {html_dom.words(html_dom.fragment(markup))}"
            case Note(mark=mark):
                return html_dom.words(html_dom.fragment(mark))
            case grid.Grid() as table:
                rows = (*table.head, *table.body)
                return "\n".join("  ".join(cell.text for cell in row) for row in rows)
        return ""

    while TOKEN.search(text):
        text = TOKEN.sub(words, text)
    return text


def _put(element: html_dom.Element, slot: Slot, slots: list[Slot]) -> None:
    """Replace an element by a token, in a paragraph of its own where it is a block."""
    block = isinstance(slot, BLOCKS)
    holder = html_dom.create("p" if block else "span", f"\ue000{len(slots)}\ue001")
    slots.append(slot)
    holder.tail = element.tail
    element.getparent().replace(element, holder)
    if not block:
        holder.drop_tag()


def _long_runs(messages: Messages, root: html_dom.Element) -> None:
    """Cut a run of letters that is no word: converters take seconds for it, and nobody reads it."""

    def cut(run: re.Match[str]) -> str:
        return f"{run[1]} {messages.message('page-letters-left-out', letters=len(run[2]))}"

    for item in root.iter():
        for name in ("text", "tail"):
            text = getattr(item, name)
            if text and len(text) > _LONGEST and _LONG_RUN.search(text):
                setattr(item, name, _LONG_RUN.sub(cut, text))


def _formulas(root: html_dom.Element, slots: list[Slot]) -> None:
    for item in root.xpath(".//span[contains(@class, 'math')]"):
        _converted(item)
    for item in list(root.iter("math")):
        tex = "".join(note.text or "" for note in item.iter("annotation")).strip()
        block = item.get("display") == "block"
        if tex := tex or html_dom.words(item):
            _put(item, Formula(html_dom.outer(item, tail=False), tex, block), slots)
        else:
            item.drop_tree()


def _converted(item: html_dom.Element) -> None:
    """Put a formula in place of TeX that pandoc left alone; what nobody sets stays, as code."""
    text = item.text_content().strip()
    block = text.startswith("$$")
    tex = text.removeprefix("$").removeprefix("$").removesuffix("$").removesuffix("$").strip()
    if not text.startswith("$") or not tex:
        return
    markup = as_mathml(tex, block=block)
    other = html_dom.fragment(markup)[0] if markup else html_dom.create("code", tex)
    other.tail = item.tail
    item.getparent().replace(item, other)


def _pictures(
    messages: Messages, root: html_dom.Element, slots: list[Slot], carried: Carried
) -> None:
    for item in list(root.iter("img")):
        slot = images.read(messages, item, carried)
        if slot is None:
            item.drop_tree()
        else:
            _put(item, slot, slots)


def _unshown(messages: Messages, root: html_dom.Element, slots: list[Slot]) -> None:
    """Name what needs a player or a frame of its own, with a link where it has an address."""
    for item in list(root.iter("span")):
        if item.get("class") != "unshown":
            continue
        kind, address = item.get("data-kind", "frame"), item.get("data-address", "")
        kind = kind if kind in {"video", "sound"} else "frame"
        address = address if is_reachable(address) else ""
        name = html_dom.words(item)
        if address:
            link = html_dom.outer(html_dom.create("a", name or address, href=address))
            words = markup_message(messages, f"page-linked-{kind}", {"link": link})
        else:
            words = escape(messages.message(f"page-unlinked-{kind}", name=name or "none"))
        fault = f"{kind} {address or name}".strip() + ": not shown, a report plays nothing"
        slot = Absent(f'<span class="absent">{words}</span>', fault, linked=bool(address or name))
        _put(item, slot, slots)


def _captions(root: html_dom.Element) -> None:
    """Set what an author calls a figure or a table beside it: pandoc's ``:`` and Quarto's words."""
    for item in list(root.iter("img")):
        words, named = item.get("alt", "").strip(), item.get("id", "").startswith("fig-")
        caption = item.get("data-fig-cap") or (words if named else "")
        item.set("alt", item.get("data-fig-alt") or words)
        holder = item.getparent()
        if name := item.attrib.pop("id", ""):
            item.addprevious(html_dom.create("a", id=name))
        alone = (
            holder.tag == "p" and len(holder) == 1 + bool(name) and not (holder.text or "").strip()
        )
        if caption and alone and not (item.tail or "").strip():
            holder.tag = "figure"
            holder.append(html_dom.create("figcaption", caption))
    for item in list(root.iter("table")):
        after = item.getnext()
        if after is None or after.tag != "p" or (item.tail or "").strip():
            continue
        begun = _CAPTION.match(after.text or "")
        if begun and item.find("caption") is None:
            after.text = (after.text or "")[begun.end() :]
            after.tag, after.tail = "caption", None
            item.insert(0, after)


def _references(messages: Messages, root: html_dom.Element) -> None:
    """Say in words what a reference to a figure, a table or an equation leads to."""
    for item in root.iter("a"):
        kind = _KIND.match(item.get("href", ""))
        if kind and not len(item) and not (item.text or "").strip():
            item.text = messages.message("page-reference", kind=kind[1])


def _unwrap(root: html_dom.Element) -> None:
    """Take away what only holds headings together: an author's title in a centred division."""
    for item in list(root.iter(*_WRAPPERS)):
        if item is root:
            continue
        plain = all(above.tag in _WRAPPERS for above in item.iterancestors())
        if (
            plain
            and not admonitions.kind_of(item)
            and next(item.iter(*html_dom.HEADINGS), None) is not None
        ):
            item.drop_tag()


def _blocks(messages: Messages, root: html_dom.Element, slots: list[Slot]) -> None:
    """Take out tables and callouts, what stands within others first."""
    for item in reversed(list(root.iter("table", "div", "aside", "section", "blockquote"))):
        if item is root:
            continue
        if item.tag == "table":
            html_dom.plain_headings(item)
            _long_table(messages, item)
            table = grid.read(item)
            if table.width:
                _put(item, table, slots)
            else:
                item.drop_tree()
            continue
        quoted = item.tag == "blockquote"
        if kind := admonitions.bracketed(item) if quoted else admonitions.kind_of(item):
            _put(item, admonitions.admonition(messages, item, kind), slots)


def _long_table(messages: Messages, table: html_dom.Element) -> None:
    """Cut a table that is longer than anybody reads; the line under it says by how much."""
    rows = list(table.iter("tr"))
    more = rows[_ROWS_MAX:]
    if more:
        for row in more:
            row.drop_tree()
        note = html_dom.create("p", messages.message("page-lines-left-out", lines=len(more)))
        note.tail, table.tail = table.tail, None
        table.addnext(note)


def _boxes(root: html_dom.Element) -> None:
    """Write the boxes of a task list as signs: a form field would wait for an answer."""
    for item in list(root.iter("input")):
        if item.get("type") == "checkbox":
            item.tail = ("☑ " if item.get("checked") is not None else "☐ ") + (item.tail or "")
        item.drop_tree()
    for item in list(root.iter("label")):
        item.drop_tag()


def _notes(root: html_dom.Element, slots: list[Slot]) -> None:
    sections = [item for item in root.iter("section") if "footnotes" in item.get("class", "")]
    bodies = {}
    for entry in (entry for section in sections for entry in section.iter("li")):
        copy = html_dom.fragment(html_dom.inner(entry))
        for back in [link for link in copy.iter("a") if link.get("role") == "doc-backlink"]:
            back.drop_tree()
        body = html_dom.inner(copy).strip()
        bodies[entry.get("id", "")] = body.removeprefix("<p>").removesuffix("</p>")
    marks = [link for link in root.iter("a") if link.get("role") == "doc-noteref"]
    targets = [link.get("href", "").lstrip("#") for link in marks]
    for item in root.iter("a", "li"):
        for name in {"id", "href"} & set(item.keys()):
            item.set(name, _FOOTNOTE.sub(rf"\1-{CELL}-\2", item.get(name)))
    for item, target in zip(marks, targets, strict=True):
        _put(item, Note(html_dom.outer(item, tail=False), bodies.get(target, "")), slots)
    for section in sections:
        for rule in list(section.iter("hr")):
            rule.drop_tree()
        section.attrib.pop("id", None)
        _put(section, Notes(html_dom.outer(section, tail=False)), slots)
