"""Cells of small notebooks, and pictures for them, made in code."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image

Cell = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Case:
    """One small notebook, what a reader must see of it in both formats, and what not.

    ``links`` counts the links within the report, ``pictures`` tells what its pictures are called,
    ``files`` stand beside it, ``warns`` is part of what its author is told.
    """

    name: str
    cells: tuple[Cell, ...]
    sees: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    links: int = 0
    files: Mapping[str, bytes] = field(default_factory=dict)
    metadata: Mapping[str, Any] = field(default_factory=dict)
    warns: str = ""
    title: str = "T"
    options: Mapping[str, bool] = field(default_factory=dict)


def text(source: str, *tags: str, **more: Any) -> Cell:
    """Return a markdown cell."""
    return {"cell_type": "markdown", "source": source, "metadata": {"tags": list(tags)}, **more}


TITLE = text("# T")


def code(*outputs: Cell, source: str = "x", tags: tuple[str, ...] = (), **metadata: Any) -> Cell:
    """Return a code cell that ran."""
    return {"cell_type": "code", "source": source, "execution_count": 1,
            "outputs": list(outputs), "metadata": {"tags": list(tags), **metadata}}  # fmt: skip


def raw(source: str) -> Cell:
    """Return a raw cell."""
    return {"cell_type": "raw", "source": source, "metadata": {}}


def shows(data: Mapping[str, Any], **metadata: Any) -> Cell:
    """Return what a cell displays, by MIME type."""
    return {"output_type": "display_data", "data": dict(data), "metadata": metadata}


def html(markup: str, plain: str = "<IPython.core.display.HTML object>") -> Cell:
    """Return a code cell that shows HTML."""
    return code(shows({"text/html": markup, "text/plain": plain}))


def prints(words: str, name: str = "stdout") -> Cell:
    """Return what a cell printed."""
    return {"output_type": "stream", "name": name, "text": words}


def picture(form: str = "PNG", size: tuple[int, int] = (24, 16), mode: str = "RGB",
            **options: Any) -> bytes:  # fmt: skip
    """Return the bytes of a small picture."""
    held = io.BytesIO()
    if mode == "I;16":
        values = (np.arange(size[0] * size[1]) * 150 % 65_536).astype("uint16")
        made = Image.fromarray(values.reshape(size[1], size[0]))
    else:
        made = Image.new(mode, size, tuple([90] * len(Image.new(mode, (1, 1)).getbands())))
    made.save(held, form, **options)
    return held.getvalue()


def moving(form: str = "GIF") -> bytes:
    """Return an animation of three frames."""
    held = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), (80 * n, 0, 0)) for n in range(3)]
    frames[0].save(held, form, save_all=True, append_images=frames[1:], duration=90)
    return held.getvalue()


def coded(data: bytes) -> str:
    """Return bytes in base64."""
    return base64.b64encode(data).decode("ascii")


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40">'
    '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>'
    '<circle cx="20" cy="20" r="15" fill="url(#g)"/></svg>'
)
PNG = coded(picture())
