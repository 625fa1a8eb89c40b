"""Decide how a message of the table stands among markup: in a page, a style sheet, Typst."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from analysis.words import Argument, say

_GAP = "\ue010{}\ue010"  # a private-use character, which no message holds


def pieces(message: str, gaps: Iterable[str], **values: Argument) -> list[str]:
    """Return a message cut at its gaps: text, name of a gap, text, and so on.

    Parameters
    ----------
    message : str
        Its name in the table.
    gaps : iterable of str
        Variables that the caller fills with something other than text.
    **values : str or int
        The other variables.
    """
    marks = {name: _GAP.format(name) for name in gaps}
    text = say(message, **marks, **values)
    # Only the gaps asked for: a value that holds something alike stays text.
    return re.split(_GAP.format(f"({'|'.join(marks)})"), text) if marks else [text]


def html(message: str, markup: Mapping[str, str], **values: Argument) -> str:
    """Return a message as HTML; ``markup`` stands in its gaps as it is, all else is escaped."""
    cut = pieces(message, markup, **values)
    return "".join(markup[part] if at % 2 else escape(part) for at, part in enumerate(cut))


def css(message: str) -> str:
    """Return a message as the value of ``content``; its gaps are counters of a printed page."""
    counters = {"page": "counter(page)", "pages": "counter(pages)"}
    cut = pieces(message, counters)
    parts = (counters[part] if at % 2 else _quoted(part) for at, part in enumerate(cut))
    return " ".join(part for part in parts if part)


def _quoted(text: str) -> str:
    safe = re.sub(r"[\\\"<>\n]", lambda found: f"\\{ord(found[0]):x} ", text)
    return f'"{safe}"' if text else ""
