"""What an article's structure shows that a hurried reader misses, each with its number."""

from __future__ import annotations

from analysis.assess.finding import Finding
from analysis.assess.silences import silences
from analysis.assess.structure import structure
from analysis.assess.view import View
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule


def findings(
    frames: Frames,
    state: str | None = None,
    *,
    yardstick: str = "uk_phia",
    reading: ReadingRule = "preferred",
) -> list[Finding]:
    """Return what stands out in a source, or in what it says of one state.

    Parameters
    ----------
    frames : Frames
        A source's tables.
    state : str or None
        State code; None for the whole source.
    yardstick : str
        The likelihood scale of the product.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of an ambiguity count.

    Returns
    -------
    list of Finding
        Silences first (no gain, no danger, no voice), then what the structure of the sourcing and
        of the hedging shows. A finding describes the article and carries no confidence; one that
        has nothing to report is left out.
    """
    view = View(frames, state, reading, yardstick)
    return [*silences(view), *structure(view)]
