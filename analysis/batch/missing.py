"""Which figures of an executed notebook could not be drawn, by the notes that stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.blocks import FIGURE_FAILED, BlockFault, Callout, outputs_of, plain, read_block


def missing_figures(nb: Any) -> tuple[str, ...]:
    """Return what each note of a figure that failed says, in the notebook's order."""
    return tuple(" ".join(f"{note.title}. {plain(note.body, '{}')}".split()) for note in _notes(nb))


def _notes(nb: Any) -> Iterator[Callout]:
    for output in outputs_of(nb):
        if output.get("kind") != FIGURE_FAILED:
            continue
        try:
            block = read_block(output)
        except BlockFault:
            continue
        if isinstance(block, Callout):
            yield block
