"""Decide what figures and tables of foreign text are called, and how much of a table is shown."""

from __future__ import annotations

import re

from analysis.render import html_dom
from analysis.words import Messages

_CAPTION = re.compile(r"\s*(?:Table)?:\s+(?=\S)")
_KIND = re.compile(r"#(fig|tbl|eq|lst)-")
_ROWS_MAX = 5_000


def set_beside(root: html_dom.Element) -> None:
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


def name_targets(messages: Messages, root: html_dom.Element) -> None:
    """Say in words what a reference to a figure, a table or an equation leads to."""
    for item in root.iter("a"):
        kind = _KIND.match(item.get("href", ""))
        if kind and not len(item) and not (item.text or "").strip():
            item.text = messages.message("page-reference", kind=kind[1])


def shorten_table(messages: Messages, table: html_dom.Element) -> None:
    """Cut a table that is longer than anybody reads; the line under it says by how much."""
    rows = list(table.iter("tr"))
    more = rows[_ROWS_MAX:]
    if more:
        for row in more:
            row.drop_tree()
        note = html_dom.create("p", messages.message("page-lines-left-out", lines=len(more)))
        note.tail, table.tail = table.tail, None
        table.addnext(note)
