"""Decide how foreign markup is taken apart and put together again."""

from __future__ import annotations

from html import escape
from typing import Any, TypeAlias

from lxml import html as lxml_html

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
Element: TypeAlias = Any  # lxml has no types of its own


def fragment(markup: str) -> Element:
    """Return markup as the children of a ``div``."""
    return lxml_html.fragment_fromstring(markup, create_parent="div")  # type: ignore[no-untyped-call]


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
