"""Decide how much of a printed text a report shows: enough to see what it is, never a book."""

from __future__ import annotations

from dataclasses import replace

from analysis.render.notebook import Failure, Text
from analysis.words import Messages

LINES = 600
"""A printed text of more lines keeps this many, most of them from its start."""
LAST = 100
WIDTH = 2_000
"""Letters of a line; a string of 32,767 is more than an archivable PDF may hold."""


def shorten_text(messages: Messages, text: str) -> tuple[str, str]:
    """Return a text as a report shows it, and what was left out, in words; empty if nothing was.

    Parameters
    ----------
    messages : Messages
        The words that stand where something is left out.
    text : str
        What a cell printed, its value or its traceback.
    """
    lines = text.split("\n")
    reasons = []
    if (more := len(lines) - LINES) > 0:
        mark = messages.message("page-lines-left-out", lines=more)
        lines = [*lines[: LINES - LAST], mark, *lines[-LAST:]]
        reasons.append(mark)
    cut = max((len(line) - WIDTH for line in lines), default=0)
    if cut > 0:
        lines = [_cut(messages, line) for line in lines]
        reasons.append(messages.message("page-letters-left-out", letters=cut))
    return "\n".join(lines), " ".join(reasons)


def _cut(messages: Messages, line: str) -> str:
    more = len(line) - WIDTH
    if more <= 0:
        return line
    return f"{line[:WIDTH]} {messages.message('page-letters-left-out', letters=more)}"


def shorten(messages: Messages, part: Text | Failure) -> tuple[Text | Failure, str]:
    """Return a part of a notebook with its texts shortened, and what was left out, in words."""
    if isinstance(part, Text):
        text, reason = shorten_text(messages, part.text)
        return replace(part, text=text), reason
    (message, first), (trace, second) = (
        shorten_text(messages, text) for text in (part.message, part.trace)
    )
    return replace(part, message=message, trace=trace), first or second
