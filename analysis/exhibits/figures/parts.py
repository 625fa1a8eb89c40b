"""What figures share: titles of fifteen words, source lines, names that can be drawn."""

from __future__ import annotations

from analysis.blocks import RichText
from analysis.exhibits import selection
from analysis.exhibits.draw.fonts import drawable
from analysis.exhibits.study import Study

WORDS = 15
"""The longest a figure's title may be, in words."""


def headline(*titles: str) -> str:
    """Return the first title of at most fifteen words; the last one is taken as it is."""
    return next((title for title in titles if len(title.split()) <= WORDS), titles[-1])


def source_line(study: Study, claims: tuple[str, ...]) -> RichText:
    """Return what a figure rests on: the source's title and the claims."""
    words = study.words
    return (
        words.message("chart-source", title=study.source.card.title),
        *selection.cited(words, claims, lead=words.message("chart-claims")),
    )


def shown(study: Study, code: str, words: int = 4) -> str:
    """Return a state's name where charts can draw it and titles can hold it, else its code."""
    name = study.name(code)
    return name if drawable(name) and len(name.split()) <= words else code


def brief(text: str, most: int = 90) -> str:
    """Return text for the middle of a sentence: no full stop, no longer than it may be."""
    text = text.strip().rstrip(".")
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
