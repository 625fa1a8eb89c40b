"""Decide what stands at the head of a report whose notebook does not show what it says now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.blocks import Callout
from analysis.render.asrun import doubts
from analysis.render.notebook import Exhibit
from analysis.words import Messages


def notice(messages: Messages, source: Mapping[str, Any]) -> str:
    """Return what a reader must know of a notebook that did not run as it stands, or nothing."""
    seen = doubts(source)
    if not seen:
        return ""
    sentences = [messages.message("page-as-run-nothing")] if seen.nothing else []
    sentences += [
        messages.message(f"page-as-run-{name}", cells=", ".join(map(str, cells)), count=len(cells))
        for name in ("unrun", "changed", "early")
        if (cells := getattr(seen, name))
    ]
    return " ".join([*sentences, messages.message("page-as-run-advice")])


def exhibit(messages: Messages, source: Mapping[str, Any]) -> Exhibit | None:
    """Return the notice as a block of the report; None where all ran as it stands."""
    if not (text := notice(messages, source)):
        return None
    return Exhibit(0, Callout("as-run", "coding", messages.message("page-as-run"), (text,)))
