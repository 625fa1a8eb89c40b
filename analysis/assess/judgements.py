"""Which judgements a source yields: for one state, or across states for the whole of it."""

from __future__ import annotations

from collections.abc import Callable

from analysis.assess.judgement import Judgement
from analysis.assess.perspective import Perspective
from analysis.assess.rivals import explained
from analysis.assess.stakes import dangers, gains, stakes
from analysis.assess.standing import best_supported, reliance

Judge = Callable[[Perspective], Judgement | None]

OF_STATE: tuple[Judge, ...] = (gains, dangers, best_supported, explained)
OF_SOURCE: tuple[Judge, ...] = (stakes, dangers, reliance, explained)
"""What is judged, in the order of a brief."""


def judgements(view: Perspective) -> list[Judgement]:
    """Return the judgements on the view's state, or on the whole source for none.

    Returns
    -------
    list of Judgement
        In the order of a brief; a topic on which the article lays out nothing is absent here and
        stands among the findings instead. Nothing is typed by hand: all of it is derived from the
        records alone.

    Raises
    ------
    UsageError
        If the yardstick or the reading is unknown.
    """
    made = (judge(view) for judge in (OF_STATE if view.state else OF_SOURCE))
    return [one for one in made if one is not None]
