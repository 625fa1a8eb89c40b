"""Decide how a reader gets from one report to the index, to its siblings and to its other formats.

What stands beside a report is no input of it, so its exporter leaves an empty place, and whoever
publishes fills it: again whenever something comes or goes beside it, without building it anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Template

from analysis.render.formats import FORMATS
from analysis.render.html import template
from analysis.render.index import rank
from analysis.render.outline import kind_of
from analysis.words import Messages

OPEN, CLOSE = b"<!--siblings-->", b"<!--/siblings-->"
"""What stands around the place in a page; nothing that comes from a notebook keeps a comment."""


@dataclass(frozen=True)
class Neighbour:
    """A report of a source, as those beside it link to it.

    Attributes
    ----------
    stem : str
        Its files' name without extension; all reports of a source stand in one folder.
    brief, state, name : str
        Its brief, and code and name of its state; the latter two may be empty.
    place : int
        The place of its state on the source's card.
    formats : tuple of str
        What stands of it; none where it is not to be linked to.
    """

    stem: str
    brief: str
    state: str = ""
    name: str = ""
    place: int = 0
    formats: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        """The address of what a reader opens first; empty where nothing stands."""
        best = next((key for key in FORMATS if key in self.formats), None)
        return f"{self.stem}.{best}" if best else ""


def navigation(messages: Messages, own: Neighbour, all_: Sequence[Neighbour], index: str) -> str:
    """Return the links of a report's page.

    Parameters
    ----------
    messages : Messages
        The words of the report's language.
    own : Neighbour
        The report itself.
    all_ : sequence of Neighbour
        Every report of its source, itself included or not, in any order.
    index : str
        The address of the index from there.

    Returns
    -------
    str
        A landmark of its own, with names; the report itself is marked and leads nowhere.
    """
    beside = [one for one in all_ if one.page or one.stem == own.stem]
    beside.sort(key=lambda one: (*rank(one.brief), one.place, one.state))
    groups: dict[str, list[Neighbour]] = {}
    for one in beside:
        groups.setdefault(kind_of(messages, one.brief) if one.state else "", []).append(one)
    others = sum(one.stem != own.stem for one in beside)
    return _template().render(
        messages=messages,
        own=own,
        index=index,
        groups=list(groups.items()) if others else [],
        others=others,
        kind=lambda one: kind_of(messages, one.brief),
        formats=[key for key in FORMATS if key in own.formats and key != "html"],
    )


def filled(page: bytes, links: str) -> bytes | None:
    """Return a page with these links in their place; None if it has no such place."""
    before, opened, rest = page.partition(OPEN)
    _, closed, after = rest.partition(CLOSE)
    return before + OPEN + links.encode() + CLOSE + after if opened and closed else None


@cache
def _template() -> Template:
    return template("siblings.html.j2")
