"""What figures share: how one is made, titles of fifteen words, names that can be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from analysis.blocks import Column, Figure, RichText, Row
from analysis.exhibits import selection
from analysis.exhibits.draw.canvas import LINE, SMALL, Canvas, draw
from analysis.exhibits.draw.fonts import drawable
from analysis.exhibits.draw.marks import QUIET
from analysis.exhibits.study import Study
from analysis.words.terms import Layer

WORDS = 15
"""The longest a figure's title may be, in words."""
DENSE = 11.0
"""The size of text in a wide drawing that holds much of it."""


def chart(
    study: Study,
    name: str,
    layer: Layer,
    claims: Iterable[str],
    texts: tuple[str, str, str],
    layout: Callable[[Canvas], float],
    data: tuple[tuple[Column, ...], Sequence[Row]],
) -> Figure:
    """Return a figure.

    Parameters
    ----------
    study : Study
    name : str
        Its id without ``fig-``.
    layer : str
    claims : iterable of str
        The claims it rests on, in any order.
    texts : tuple of str
        Title, measure and alternative text.
    layout : callable
        Draws on a canvas of either width and returns where it ends.
    data : tuple
        The columns and rows behind the drawing.
    """
    cited = selection.ordered(study, set(claims))
    title, measure, alt = texts
    return Figure(
        f"fig-{name}", layer, cited, title, measure, alt, source_line(study, cited), draw(layout),
        data[0], tuple(data[1]),
    )  # fmt: skip


def headline(*titles: str) -> str:
    """Return the first title of at most fifteen words; the last one is taken as it is."""
    return next((title for title in titles if len(title.split()) <= WORDS), titles[-1])


def source_line(study: Study, claims: tuple[str, ...]) -> RichText:
    """Return what a figure rests on: the article, and the claims."""
    words = study.words
    return (
        words.message("chart-source"),
        *selection.cited(words, claims, lead=words.message("chart-claims")),
    )


def label(study: Study, code: str, words: int = 4) -> str:
    """Return a state's name where charts can draw it and titles can hold it, else its code."""
    name = study.name(code)
    return name if drawable(name) and len(name.split()) <= words else code


def brief(text: str, most: int = 90) -> str:
    """Return text for the middle of a sentence: no full stop, no longer than it may be."""
    text = text.strip().rstrip(".")
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def ids(claims: Sequence[str], most: int = 4) -> str:
    """Return claim ids for the end of a line in a drawing, the first few of many."""
    return " ".join(claims[:most]) + ("…" if len(claims) > most else "")


def more(canvas: Canvas, study: Study, left: int, y: float) -> float:
    """Say how many there was no room for; returns where the line ends."""
    if not left:
        return y
    return canvas.text(0, y, study.words.message("chart-more", n=left), size=SMALL, color=QUIET).y1


def size(canvas: Canvas) -> float:
    """Return the size of running text: a phone shows a drawing smaller than paper does."""
    return DENSE if canvas.wide else SMALL


def height(lines: Iterable[Sequence[str]], of: float) -> float:
    """Return how high the highest of some paragraphs is, given their lines and their size."""
    return max((len(cells) for cells in lines), default=0) * of * LINE
