"""Decide what one line says of a report elsewhere: its title, its answer, its first judgement."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analysis.render import notebook, tree
from analysis.render.document import about, spoken

_TITLE = re.compile(r"<h1\b[^>]*>.*?</h1>", re.DOTALL)
_ANSWER = re.compile(r'<p class="answer">.*?</p>', re.DOTALL)
_JUDGEMENT = re.compile(r'<section class="judgement".*?<p class="statement">(.*?)</p>', re.DOTALL)
_REST = re.compile(r"(</a>)[^<>.]*\d[^<>.]*(?=\.?\s*$)")  # how many more claims there are
_ASIDE = re.compile(r'<span class="layer-tag">.*?</span>|<a class="claim-ref".*?</a>', re.DOTALL)


@dataclass(frozen=True)
class Headline:
    """Title, answer and first key judgement, as plain text; empty where a report has none."""

    title: str = ""
    answer: str = ""
    judgement: str = ""


@spoken
def headline(source: Mapping[str, Any]) -> Headline:
    """Return the headline of an executed notebook, read from its exhibits."""
    exhibits = (part for part in notebook.parts(source) if isinstance(part, notebook.Exhibit))
    html = "\n".join(part.html for part in exhibits)
    told = about(source)
    return Headline(
        _words(_TITLE.search(html)) or told.title,
        _words(_ANSWER.search(html)),
        _words(_JUDGEMENT.search(html), 1),
    )


def _words(found: re.Match[str] | None, group: int = 0) -> str:
    if found is None:
        return ""
    text = tree.words(tree.fragment(_ASIDE.sub("", _REST.sub(r"\1", found[group]))))
    return re.sub(r"\s+([.,;:])", r"\1", text)
