"""What an article's structure shows that a hurried reader misses, each with its number."""

from __future__ import annotations

from analysis.assess.findings import gaps, manner, voices
from analysis.assess.findings.finding import Finding
from analysis.assess.perspective import Perspective

LOOKS = (
    voices.carried, voices.agreement, manner.commitment, manner.figures, voices.reliance,
    manner.settled, gaps.nothing, gaps.voiceless, gaps.readings, voices.unsourced, voices.company,
    manner.inherited, gaps.examples, voices.vague,
)  # fmt: skip
"""What is looked for, most telling first."""


def findings(view: Perspective) -> list[Finding]:
    """Return what stands out in a source, or in what it says of the view's state.

    Returns
    -------
    list of Finding
        Who speaks and who agrees first, then how gains, dangers and figures are put, then what is
        left out. A finding follows from coding and counting: it describes the article, carries no
        confidence, and is absent where it has nothing to report.
    """
    return [finding for look in LOOKS for finding in look(view)]
