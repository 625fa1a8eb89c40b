"""Decide how foreign markup is taken apart and put together again."""

from __future__ import annotations

from html import escape
from typing import Any, TypeAlias

from lxml import html as lxml_html

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = frozenset({"ul", "ol", "dl"})
_OF_TABLES = ("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th")
_KEPT = frozenset({*_LISTS, *_OF_TABLES, "li", "dt", "dd", "math", "img", "br", "hr", "input"})
_DEEPEST, _DEEPEST_LIST, _DEEPEST_TABLE = 24, 8, 3
Element: TypeAlias = Any  # lxml has no types of its own


def fragment(markup: str) -> Element:
    """Return markup as the children of a ``div``."""
    parser = lxml_html.HTMLParser(huge_tree=True)  # type: ignore[no-untyped-call]
    return lxml_html.fragment_fromstring(markup, create_parent="div", parser=parser)  # type: ignore[no-untyped-call]


def flatten(root: Element) -> None:
    """Take out what stands deeper within others than any page can show; its words stay.

    A list in the twelfth list becomes items of the list that holds it.
    """
    for item in list(root.iter()):
        if item is root or not isinstance(item.tag, str) or item.getparent() is None:
            continue
        above = [one.tag for one in item.iterancestors()]
        lists = sum(tag in _LISTS for tag in above)
        if "math" in above:
            continue
        if item.tag in _LISTS and lists >= _DEEPEST_LIST:
            _raise(item)
        elif item.tag == "table" and above.count("table") >= _DEEPEST_TABLE:
            for part in list(item.iter(*_OF_TABLES)):
                part.drop_tag()
        elif item.tag not in _KEPT and len(above) - 2 * lists > _DEEPEST:
            item.drop_tag()


def _raise(inner_list: Element) -> None:
    """Put the items of a list behind the item that holds it."""
    holder = inner_list.getparent()
    if holder.tag != "li":
        inner_list.drop_tag()
        return
    for entry in reversed([one for one in inner_list if one.tag == "li"]):
        entry.tail = None
        holder.addnext(entry)
    inner_list.drop_tree()


def create(tag: str, text: str = "", **attributes: str) -> Element:
    """Return a new element; a trailing underscore in an attribute's name is dropped."""
    element = lxml_html.Element(tag)  # type: ignore[no-untyped-call]
    for name, value in attributes.items():
        element.set(name.rstrip("_"), value)
    element.text = text
    return element


def outer(element: Element, *, tail: bool = True) -> str:
    """Return an element as markup, with or without the text that follows it."""
    return str(lxml_html.tostring(element, encoding="unicode", with_tail=tail))  # type: ignore[no-untyped-call]


def inner(element: Element) -> str:
    """Return what stands inside an element as markup."""
    return escape(element.text or "", quote=False) + "".join(map(outer, element))


def wrapped(element: Element, tag: str, attributes: dict[str, str]) -> None:
    """Put an element into another, which takes its place."""
    holder = create(tag)
    holder.attrib.update(attributes)
    holder.tail, element.tail = element.tail, None
    element.getparent().replace(element, holder)
    holder.append(element)


def words(element: Element) -> str:
    """Return the text of an element, white space folded."""
    return " ".join(element.text_content().split())


def plain_headings(element: Element) -> None:
    """Set headings that stand within something as strong text: they head no part of a report."""
    for item in list(element.iter(*HEADINGS)):
        holder, strong = create("p"), create("strong", item.text or "")
        strong.extend(list(item))
        holder.append(strong)
        holder.tail = item.tail
        item.getparent().replace(item, holder)
