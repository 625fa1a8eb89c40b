"""Which judgements a source yields: for one state, or across states for the whole of it."""

from __future__ import annotations

from analysis.assess.hypotheses import Weights
from analysis.assess.judgement import Judgement
from analysis.assess.source_judgements import source_judgements
from analysis.assess.state_judgements import state_judgements
from analysis.assess.support import Scope
from analysis.assess.view import View
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule


def judgements(
    frames: Frames,
    state: str | None = None,
    *,
    yardstick: str = "uk_phia",
    reading: ReadingRule = "preferred",
    weights: Weights = "coded",
    scope: Scope = "wide",
) -> list[Judgement]:
    """Return the judgements on a state, or on the whole source for None.

    Parameters
    ----------
    frames : Frames
        A source's tables, with or without an overlay.
    state : str or None
        State code.
    yardstick : str
        The likelihood scale of the product.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of an ambiguous bearer or state link count.
    weights : {"coded", "equal"}
        Weights of the evidence on rival explanations.
    scope : {"wide", "narrow"}
        How far a statement of non-verification of unclear reach is taken to reach.

    Returns
    -------
    list of Judgement
        In the order of a brief; a topic on which the article lays out nothing is absent here and
        stands among the findings instead. Nothing is typed by hand: words and figures come from
        the frames alone.

    Raises
    ------
    UsageError
        If the yardstick or the reading is unknown.
    """
    view = View(frames, state, reading, yardstick, weights, scope)
    return state_judgements(view) if state else source_judgements(view)
