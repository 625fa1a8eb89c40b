"""How a message of the table stands among markup: in a page, in a style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from analysis.words import Argument, Messages


def markup_message(
    messages: Messages, message: str, markup: Mapping[str, str], **values: Argument
) -> str:
    """Return a message as HTML; ``markup`` stands in its gaps as it is, all else is escaped."""
    cut = messages.parts(message, markup, **values)
    return "".join(markup[part] if at % 2 else escape(part) for at, part in enumerate(cut))


def css_message(messages: Messages, message: str) -> str:
    """Return a message as the value of ``content``; its gaps are counters of a printed page."""
    counters = {"page": "counter(page)", "pages": "counter(pages)"}
    cut = messages.parts(message, counters)
    parts = (counters[part] if at % 2 else _quoted(part) for at, part in enumerate(cut))
    return " ".join(part for part in parts if part)


def _quoted(text: str) -> str:
    safe = re.sub(r"[\\\"<>\n]", lambda match: f"\\{ord(match[0]):x} ", text)
    return f'"{safe}"' if text else ""
