"""Which judgements a source yields: for one state, or across states for the whole of it."""

from __future__ import annotations

from collections.abc import Callable

from analysis.assess.contests import contested
from analysis.assess.judgement import Judgement
from analysis.assess.perspective import Perspective
from analysis.assess.rivals import explained
from analysis.assess.stakes import balance, dangers, stakes
from analysis.assess.standing import backing

Judge = Callable[[Perspective], Judgement | None]

OF_STATE: tuple[Judge, ...] = (contested, balance, dangers, backing)
OF_SOURCE: tuple[Judge, ...] = (contested, stakes, dangers, backing, explained)
"""What is judged, in the order of a brief: what is disputed before anything that rests on it.

Rival explanations are the source's, and judged once for it.
"""


def judgements(view: Perspective) -> list[Judgement]:
    """Return the judgements on the view's state, or on the whole source for none.

    Returns
    -------
    list of Judgement
        In the order of a brief, five at most. A topic on which the article gives nothing to judge
        is absent; what is merely counted stands among the findings instead. Nothing is typed by
        hand: all of it is derived from the records alone.

    Raises
    ------
    UsageError
        If the yardstick or the reading is unknown.
    """
    answers = (judge(view) for judge in (OF_STATE if view.state else OF_SOURCE))
    return [one for one in answers if one is not None]
