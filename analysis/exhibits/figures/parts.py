"""What figures share: titles of fifteen words, source lines, names that can be drawn."""

from __future__ import annotations

from analysis.assess.wording import raised
from analysis.blocks import RichText
from analysis.exhibits import scope
from analysis.exhibits.draw.fonts import drawable
from analysis.exhibits.study import Study
from analysis.words import say

WORDS = 15
"""The longest a figure's title may be, in words."""


def headline(*titles: str) -> str:
    """Return the first title of at most fifteen words; the last one is taken as it is."""
    return next((title for title in titles if len(title.split()) <= WORDS), titles[-1])


def source_line(case: Study, claims: tuple[str, ...]) -> RichText:
    """Return what a figure rests on: the source's title and the claims."""
    return (
        say("chart-source", title=case.source.card.title),
        *scope.cited(claims, lead=say("chart-claims")),
    )


def shown(case: Study, code: str, words: int = 4) -> str:
    """Return a state's name where charts can draw it and titles can hold it, else its code."""
    name = case.name(code)
    return name if drawable(name) and len(name.split()) <= words else code


def head(case: Study, code: str) -> str:
    """Return a state's name as it heads a column: without its article."""
    name = case.name(code)
    return name[4:] if name[:4].lower() == "the " else name


def brief(text: str, most: int = 90) -> str:
    """Return text for the middle of a sentence: no full stop, no longer than it may be."""
    text = text.strip().rstrip(".")
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def capital(text: str) -> str:
    """Return text with its first letter raised."""
    return raised(text)
