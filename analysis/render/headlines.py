"""Decide what one line says of a report elsewhere: its title, its answer, its first judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.blocks import KeyJudgements, Masthead
from analysis.render import notebook
from analysis.render.document import about
from analysis.words.rich_text import without_refs


@dataclass(frozen=True)
class Headline:
    """Title, answer and first key judgement, as plain text; empty where a report has none."""

    title: str = ""
    answer: str = ""
    judgement: str = ""


def headline(source: Mapping[str, Any]) -> Headline:
    """Return the headline of an executed notebook, read from its blocks."""
    exhibits = (part for part in notebook.parts(source) if isinstance(part, notebook.Exhibit))
    blocks = [block for exhibit in exhibits for block in exhibit.block.parts]
    head = next((block for block in blocks if isinstance(block, Masthead)), None)
    judged = (item for block in blocks if isinstance(block, KeyJudgements) for item in block.items)
    first = next(judged, None)
    return Headline(
        without_refs((head.title,)) if head else about(source).title,
        without_refs(head.said) if head else "",
        without_refs(first.statement) if first else "",
    )
