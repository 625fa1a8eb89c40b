"""Which lines of a text are broken only because they were full, and belong together."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

_ENDS = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$")
_WIDE = re.compile(r"[\u2e80-\ud7a3\uff00-\uffef]")


def joined(lines: Sequence[str]) -> str:
    """Write lines that belong together as one; a word parted at a line's end is whole again."""
    text = ""
    for line in lines:
        part = line.strip()
        if not text or not part:
            text += part
        elif text.endswith("\u00ad") or (re.search(r"[^\W\d_]{2}-$", text) and part[0].islower()):
            text = text[:-1] + part
        else:
            gap = "" if _WIDE.match(text[-1]) and _WIDE.match(part[0]) else " "
            text += gap + part
    return text


def rewrapped(text: str) -> str | None:
    """Return a text with a line for each paragraph, if its lines were broken at a width.

    Parameters
    ----------
    text : str
        With blank lines between paragraphs, as mails and wire reports have it.

    Returns
    -------
    str or None
        None where each line is a paragraph already.
    """
    blocks = [block.splitlines() for block in re.split(r"(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)\s*", text)]
    blocks = [[line for line in block if line.strip()] for block in blocks]
    full = [line.strip() for block in blocks for line in block[:-1]]
    longer = [block for block in blocks if len(block) > 1]
    if len(blocks) < 2 or len(full) < 3 or not longer:
        return None
    cut = sum(not _ENDS.search(line) for line in full) / len(full)
    width = statistics.median(len(line) for line in full)
    narrow = max(len(line) for line in full) <= 1.35 * width and 30 <= width <= 110
    return "\n".join(joined(block) for block in blocks if block) if cut > 0.6 and narrow else None
