"""Which judgements a source yields: for one state, or across states for the whole of it.

Each module of this folder is one kind of judgement: what it states as facts, who judges it, and a
``KIND`` that says where it stands. Its words are the module of the same name among the exhibits'
wordings; nothing else knows the kinds.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from analysis.assess.judgement import Judgement, Kind
from analysis.assess.perspective import Perspective

_MODULES = (import_module(f"{__name__}.{one.name}") for one in iter_modules(__path__))
KINDS: tuple[Kind, ...] = tuple(sorted(one.KIND for one in _MODULES))
"""In the order of a brief."""


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
    judges = (kind.of_state if view.state else kind.of_source for kind in KINDS)
    answers = (judge(view) for judge in judges if judge is not None)
    return [one for one in answers if one is not None]
