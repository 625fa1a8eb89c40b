"""What an output says of the cells that ran up to it: their digests, and the study's parameters.

It travels in the metadata of outputs, which no reader sees, and lets a report tell what its cells
ran with where the notebook's text has moved on since.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

KEY = "briefing"
"""Where the record stands in the metadata of an output."""
_PLAIN = (str, int, float, bool, type(None))


def digest(source: str) -> str:
    """Return what tells a cell's text from another; how its last line ends does not count."""
    return hashlib.sha256(source.rstrip().encode("utf-8", "replace")).hexdigest()[:8]


def outputs_digest(notebook: Mapping[str, Any]) -> str:
    """Return what tells a run of a notebook from another that shows something else."""
    digest = hashlib.sha256()
    for cell in notebook.get("cells", ()):
        for output in cell.get("outputs", ()):
            text = output.get("text") or output.get("data", {}).get("text/plain") or ""
            digest.update("".join(text).encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:16]


@dataclass(frozen=True)
class Ran:
    """One record.

    Attributes
    ----------
    cells : tuple of str
        Digests of all cells that ran in the same kernel, in the order of their execution counts,
        which begin with 1; the last is that of the cell whose output it is.
    parameters : mapping
        What the study was made with; empty where there was none.
    """

    cells: tuple[str, ...]
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def metadata(self) -> dict[str, Any]:
        """Return the record as an output's metadata."""
        return {KEY: {"cells": " ".join(self.cells), "parameters": dict(self.parameters)}}


def read(metadata: object) -> Ran | None:
    """Read the record in an output's metadata; None where there is none that makes sense."""
    record = metadata.get(KEY) if isinstance(metadata, Mapping) else None
    if not isinstance(record, Mapping) or not isinstance(cells := record.get("cells"), str):
        return None
    given = record.get("parameters")
    named = given.items() if isinstance(given, Mapping) else ()
    plain = {str(name): value for name, value in named if isinstance(value, _PLAIN)}
    return Ran(tuple(cells.split()), plain) if cells.split() else None
