"""What a rule is and what it reports: a place in a report, a message and the words at fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from analysis.lint.document import Place
from analysis.lint.report import Report


@dataclass(frozen=True)
class Finding:
    """One breach of one rule in one report."""

    rule: str
    report: str
    place: Place
    message: str
    excerpt: str = ""


@dataclass(frozen=True)
class Hit:
    """What a check yields: the element at fault (None: the whole report), why, and its words."""

    element: HtmlElement | None
    message: str
    excerpt: str = ""


@dataclass(frozen=True)
class Rule:
    """One rule of tradecraft (method, section 8).

    Parameters
    ----------
    id : str
        ``L01`` to ``L30``.
    name : str
        Two or three words for menus.
    why : str
        What the rule asks, in one line.
    source : str
        The standard it comes from.
    check : callable
        Takes a ``Report`` and yields a ``Hit`` for each breach.
    """

    id: str
    name: str
    why: str
    source: str
    check: Callable[[Report], Iterable[Hit]]


def excerpt(text: str, start: int = 0, end: int | None = None, *, width: int = 120) -> str:
    """Return the words around a span, cut at word ends, at most about ``width`` characters."""
    if len(text) <= width:
        return text
    end = start if end is None else end
    left = max(0, min(start - max(0, (width - (end - start)) // 2), len(text) - width))
    right = max(end, min(len(text), left + width))
    if left and (gap := text.find(" ", left, start)) >= 0:
        left = gap + 1
    if right < len(text) and (gap := text.rfind(" ", end, right)) >= 0:
        right = gap
    return f"{'…' if left else ''}{text[left:right].strip()}{'…' if right < len(text) else ''}"
