"""Which lines a Word, OpenDocument or Markdown file holds, once pandoc has read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_EMPHASIS = frozenset("Emph Strong Underline Strikeout Superscript Subscript SmallCaps".split())
_BULLETS = "•◦▪‣⁃ \t"
_READERS = {
    "docx": "docx",
    "odt": "odt",
    "html": "html",
    "markdown": "commonmark_x-smart",
}


class Unreadable(ValueError):
    """Pandoc cannot read the file."""


def document_lines(raw: bytes, form: str) -> tuple[list[str], dict[str, str]]:
    """Return the paragraphs of a document, its notes behind them, and what it tells of itself.

    Parameters
    ----------
    raw : bytes
        The file; of Markdown and HTML, in UTF-8.
    form : str
        ``docx``, ``odt``, ``html`` or ``markdown``.

    Returns
    -------
    list of str
        Headings, paragraphs, items of lists and rows of tables, each a line, without any mark.
    dict of str to str
        ``title``, ``author`` and ``date``, where they stand in it.

    Raises
    ------
    Unreadable
        With pandoc's reason.
    """
    import pypandoc

    try:
        tree = json.loads(pypandoc.convert_text(raw, "json", format=_READERS[form]))
    except RuntimeError as error:
        reason = " ".join(str(error).split())
        raise Unreadable(reason[:200]) from error
    notes: list[str] = []
    lines = [*_blocks(tree["blocks"], notes), *notes]
    meta = {name: " ".join(_meta(value, notes).split()) for name, value in tree["meta"].items()}
    broken = [part for line in lines for part in line.split("\n")]
    tidy = [re.sub(" {2,}", " ", line.strip().lstrip(_BULLETS)).strip() for line in broken]
    return [line for line in tidy if line], {name: text for name, text in meta.items() if text}


def _blocks(blocks: list[Any], notes: list[str]) -> Iterator[str]:
    for block in blocks:
        kind, content = block["t"], block.get("c", [])
        if kind in {"Para", "Plain"}:
            yield _inline(content, notes)
        elif kind == "Header":
            yield _inline(content[2], notes)
        elif kind == "CodeBlock":
            yield content[1]
        elif kind == "Table":
            yield from _table(content, notes)
        elif kind == "LineBlock":
            yield from (_inline(line, notes) for line in content)
        elif kind == "DefinitionList":
            for term, definitions in content:
                yield _inline(term, notes)
                yield from (line for one in definitions for line in _blocks(one, notes))
        else:
            yield from (line for part in _parts(kind, content) for line in _blocks(part, notes))


def _parts(kind: str, content: list[Any]) -> list[Any]:
    """Return the lists of blocks within a block."""
    if kind in {"BulletList", "OrderedList"}:
        return content if kind == "BulletList" else content[1]
    inside = {"BlockQuote": [content], "Div": content[-1:], "Figure": content[-1:]}
    return inside.get(kind, [])


def _table(content: list[Any], notes: list[str]) -> Iterator[str]:
    """Give each row of a table a line; a table that only lays out a page is read as its cells."""
    _, (_, caption), _, (_, head), bodies, (_, foot) = content
    yield from _blocks(caption, notes)
    rows = [*head, *(row for body in bodies for part in body[2:] for row in part), *foot]
    cells = [[list(_blocks(cell[4], notes)) for cell in row[1]] for row in rows]
    if any(len(cell) > 1 for row in cells for cell in row):
        yield from (line for row in cells for cell in row for line in cell)
    else:
        yield from ("; ".join(line for cell in row for line in cell if line) for row in cells)


def _inline(inlines: list[Any], notes: list[str]) -> str:
    return "".join(_word(one["t"], one.get("c", ""), notes) for one in inlines)


def _word(kind: str, content: Any, notes: list[str]) -> str:
    if kind == "Note":
        notes += _blocks(content, notes)
    elif kind in {"Code", "Math"}:
        return str(content[1])
    elif kind == "Quoted":
        left, right = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        return left + _inline(content[1], notes) + right
    elif kind in {"Span", "Link", "Cite"}:
        return _inline(content[1], notes)
    elif kind in _EMPHASIS:
        return _inline(content, notes)
    return str(content) if kind == "Str" else _SPACES.get(kind, "")


def _meta(value: dict[str, Any], notes: list[str]) -> str:
    kind, content = value["t"], value.get("c", [])
    if kind == "MetaInlines":
        return _inline(content, notes)
    if kind == "MetaBlocks":
        return " ".join(_blocks(content, notes))
    if kind == "MetaList":
        return ", ".join(_meta(one, notes) for one in content)
    return str(content) if kind == "MetaString" else ""
