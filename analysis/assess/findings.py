"""What an article's structure shows that a hurried reader misses, each with its number."""

from __future__ import annotations

from analysis.assess import silences, sourcing, structure
from analysis.assess.finding import Finding
from analysis.assess.view import View
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule

ORDER = (
    sourcing.voices, sourcing.agreement, structure.commitment, structure.figures,
    sourcing.reliance, structure.settled, silences.nothing, silences.voiceless, silences.readings,
    sourcing.unsourced, sourcing.company, structure.hedges, structure.inherited,
    silences.examples, sourcing.umbrella,
)  # fmt: skip
"""What is looked for, most telling first."""


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
        Who speaks and who agrees first, then how gains, dangers and figures are put, then what is
        left out. A finding follows from coding and counting: it describes the article, carries no
        confidence, and is absent where it has nothing to report.
    """
    view = View(frames, state, reading, yardstick)
    return [finding for look in ORDER for finding in look(view)]
