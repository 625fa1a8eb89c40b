"""Which figures of an executed notebook could not be drawn, by the notes that stand for them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

KIND = "figure-failed"
_NOTE = re.compile(
    rf'<aside[^>]* data-kind="{KIND}".*?<strong>(.*?)</strong>(.*?)</aside>', re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")


def missing_figures(nb: Any) -> tuple[str, ...]:
    """Return what each note of a figure that failed says, in the notebook's order."""
    shown = (
        output.get("data", {}).get("text/html", "")
        for cell in nb.cells
        for output in cell.get("outputs", ())
    )
    return tuple(
        " ".join(unescape(_TAG.sub("", f"{title} {text}")).split())
        for html in shown
        for title, text in _NOTE.findall(html)
    )
