"""Decide what a notebook's front matter says of it: title, subtitle, authors, date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.render.options import loaded
from analysis.render.parts import joined
from analysis.render.terminal import plain

_FENCED = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n(?P<rest>.*))?\Z",
                     re.DOTALL)  # fmt: skip
_KNOWN = {"title", "subtitle", "author", "authors", "date", "abstract", "description", "format",
          "jupyter", "execute", "kernelspec", "jupytext", "keywords", "bibliography", "short_title",
          "tags", "layout", "lang", "toc", "math", "downloads", "license", "doi", "output",
          "params"}  # fmt: skip
_LONGEST = 20_000  # letters of a front matter


@dataclass(frozen=True)
class FrontMatter:
    """What a notebook says of itself above its first cell; everything may be missing.

    ``cell`` is the number of the cell that it fills, ``rest`` what else stands in that cell.
    """

    title: str = ""
    subtitle: str = ""
    byline: str = ""
    cell: int = 0
    rest: str = ""


def front_matter(notebook: Mapping[str, Any]) -> FrontMatter:
    """Return the front matter of a notebook: that of its first cell, or of its metadata."""
    cells = notebook.get("cells", ())
    first = cells[0] if cells else {}
    if first.get("cell_type") in {"raw", "markdown"}:
        matched = _FENCED.match(joined(first.get("source", ""))[:_LONGEST])
        values = loaded(matched["yaml"]) if matched else {}
        if matched and values.keys() & _KNOWN:
            rest = (matched["rest"] or "").strip() if first["cell_type"] == "markdown" else ""
            return _read(values, 1, rest)
    meta = notebook.get("metadata", {})
    return _read({name: meta.get(name) for name in ("title", "authors")}, 0, "")


def _read(values: Mapping[str, Any], cell: int, rest: str) -> FrontMatter:
    people = list(_people(values.get("authors") or values.get("author")))
    date = _words(values.get("date"))
    parts = [", ".join(people), "" if date in {"today", "now"} else date]
    byline = " · ".join(filter(None, parts))
    return FrontMatter(_words(values.get("title")), _words(values.get("subtitle")), byline, cell,
                       rest)  # fmt: skip


def _people(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, Mapping) else one
        if isinstance(name, Mapping):
            name = name.get("literal") or " ".join(
                _words(name.get(part)) for part in ("given", "family")
            )
        if words := _words(name):
            yield words


def _words(value: object) -> str:
    if isinstance(value, Mapping | list) or value is None:
        return ""
    return plain(" ".join(str(value).split()))
