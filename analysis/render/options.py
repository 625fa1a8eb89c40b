"""Decide what the options of a cell say: its tags, Quarto's comments, Jupyter's own switches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from analysis.render.terminal import plain

_LINE = re.compile(r"^\s*(?:#|//|--|%)\|[ \t]?(.*)$")
_HIDDEN = {"remove-cell", "hide-cell", "notebook-only"}
_SILENT = {"remove-output", "hide-output", "remove-all-outputs"}
_STREAMS = {"remove-stdout": "stdout", "remove-stderr": "stderr"}
_COMMENTS_MAX = 100  # lines


@dataclass(frozen=True)
class Options:
    """What a cell asks for.

    Attributes
    ----------
    hidden : bool
        Whether nothing of it is shown.
    silent : bool
        Whether its outputs are left out.
    code : bool
        Whether its code is shown.
    muted : frozenset of str
        Streams that are left out.
    markdown : bool
        Whether what it prints is Markdown.
    caption, alt, label : str
        What its figure is called, shows and is linked by.
    captions, alts : tuple of str
        Those of several figures, where its author wrote one for each.
    table : str
        What its table is called.
    """

    hidden: bool = False
    silent: bool = False
    code: bool = False
    muted: frozenset[str] = frozenset()
    markdown: bool = False
    caption: str = ""
    alt: str = ""
    label: str = ""
    table: str = ""
    captions: tuple[str, ...] = ()
    alts: tuple[str, ...] = ()

    def of_figure(self, number: int) -> Options:
        """Return the options of a cell as they are for one of its figures, counted from 0."""
        if len(self.captions) < 2 and len(self.alts) < 2:
            return self
        return replace(
            self,
            caption=self.captions[number] if number < len(self.captions) else "",
            alt=self.alts[number] if number < len(self.alts) else "",
        )


def tags_of(cell: Mapping[str, Any]) -> set[str]:
    """Return the tags of a cell, with hyphens throughout."""
    tags = cell.get("metadata", {}).get("tags", ())
    return {str(tag).replace("_", "-") for tag in tags} if isinstance(tags, list | tuple) else set()


def options(cell: Mapping[str, Any], source: str) -> Options:
    """Return the options of a cell; those that make no sense count for nothing."""
    tags, comments = tags_of(cell), _comments(source) if cell.get("cell_type") == "code" else {}
    meta = cell.get("metadata", {})
    jupyter = meta.get("jupyter", {}) if isinstance(meta.get("jupyter"), Mapping) else {}
    muted = {_STREAMS[tag] for tag in tags & _STREAMS.keys()}
    return Options(
        hidden=bool(tags & _HIDDEN)
        or comments.get("include") is False
        or meta.get("hidden") is True,
        silent=bool(tags & _SILENT)
        or comments.get("output") is False
        or jupyter.get("outputs_hidden") is True
        or meta.get("collapsed") is True,
        code=("show-source" in tags or comments.get("echo") in {True, "fenced"})
        and not tags & {"hide-input", "remove-input"}
        and jupyter.get("source_hidden") is not True
        and not cell.get("transient", {}).get("remove_source"),
        muted=frozenset(muted | ({"stderr"} if comments.get("warning") is False else set())),
        markdown=comments.get("output") == "asis" or comments.get("results") == "asis",
        caption=_words(comments.get("fig-cap")),
        alt=_words(comments.get("fig-alt")) or _words(meta.get("alt")),
        label=_words(comments.get("label")),
        table=_words(comments.get("tbl-cap")),
        captions=_several(comments.get("fig-subcap") or comments.get("fig-cap")),
        alts=_several(comments.get("fig-alt")),
    )


def code_of(source: str) -> str:
    """Return the code of a cell without the comments that are its options."""
    lines = source.split("\n")
    first = next((at for at, line in enumerate(lines) if not _LINE.match(line)), len(lines))
    return "\n".join(lines[first:]).strip("\n")


def _comments(source: str) -> Mapping[str, Any]:
    lines = []
    for line in source.lstrip("\n").split("\n")[:_COMMENTS_MAX]:
        if not (match := _LINE.match(line)):
            break
        lines.append(match[1])
    return loaded("\n".join(lines)) if lines else {}


def loaded(text: str) -> Mapping[str, Any]:
    """Return a mapping written in YAML; an empty one for anything else."""
    if "&" in text and "*" in text:  # anchors may grow without end
        return {}
    try:
        value = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, Mapping) else {}


def _several(value: object) -> tuple[str, ...]:
    return tuple(map(_words, value)) if isinstance(value, list) else ()


def _words(value: object) -> str:
    match value:
        case str():
            return plain(" ".join(value.split()))
        case [str(first), *_]:
            return plain(" ".join(first.split()))
    return ""
