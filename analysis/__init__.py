"""Briefing notebooks: from an article's claims to traceable briefing reports.

An analyst takes nine names from here. ``study`` loads a source; ``figures``, ``tables``, ``texts``
and ``judgements`` are what can be shown of it, each exhibit with the facts behind it as a DataFrame
in ``data``; ``show`` puts several into one cell. ``start_page`` lists what a project holds,
``coding_desk`` is where claims are coded, ``parameter_form`` fills in what a brief asks for. In all
examples ``exercise`` is the study that comes with the package:

>>> from analysis import figures, judgements, show, study, tables, texts
>>> exercise = study("exercise-strait-closure")
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.blocks import stacked as show
    from analysis.desk.widget import coding_desk
    from analysis.exhibits import figures, judgements, tables, texts
    from analysis.exhibits.study import study
    from analysis.lab.parameters_panel import parameter_form
    from analysis.lab.start_page import start_page

__all__ = [
    "coding_desk", "figures", "judgements", "parameter_form", "show", "start_page", "study",
    "tables", "texts",
]  # fmt: skip

_ROOMS = frozenset({"figures", "judgements", "tables", "texts"})
_WIDGETS = {
    "coding_desk": "analysis.desk.widget",
    "parameter_form": "analysis.lab.parameters_panel",
    "start_page": "analysis.lab.start_page",
}


def __getattr__(name: str) -> Any:
    """Import what notebooks use on first use, so that a command line starts without pandas."""
    if name in __all__ and "IPython" in sys.modules:
        asking = sys._getframe(1).f_globals  # noqa: SLF001  (a cell's, or a process' that looks ahead)
        import_module("analysis.exhibits.wide_frames").widen(asking)
    if name in _ROOMS:
        return import_module(f"analysis.exhibits.{name}")
    if name == "show":
        return import_module("analysis.blocks").stacked
    if name == "study":
        return import_module("analysis.exhibits.study").study
    if name in _WIDGETS:
        return getattr(import_module(_WIDGETS[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
