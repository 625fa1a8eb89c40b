"""What a figure that fails leaves behind: a note that names it, so that the rest is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from analysis.blocks import FIGURE_FAILED, Callout
from analysis.errors import BriefingError
from analysis.words import say

_Made = TypeVar("_Made")
_Given = ParamSpec("_Given")


def apart(draw: Callable[_Given, _Made]) -> Callable[_Given, _Made | Callout]:
    """Make a figure fail alone: what stands beside it in a cell is shown all the same.

    A user's mistake, a lack of memory and an interruption are no faults of a figure and pass
    through. ``draw`` itself is reached as ``__wrapped__``, to see the traceback.
    """
    name = draw.__name__.replace("_", "-")

    @wraps(draw)
    def drawn(*given: _Given.args, **named: _Given.kwargs) -> _Made | Callout:
        try:
            return draw(*given, **named)
        except (BriefingError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, the neighbours are kept
            return _note(name, type(error).__name__)

    return drawn


def _note(name: str, error: str) -> Callout:
    try:
        known = say(f"chart-name-{name}")
    except KeyError:  # a figure of the analyst's own
        known = name.replace("-", " ")
    return Callout(
        FIGURE_FAILED, "coding", say("chart-missing", name=known),
        (say("chart-missing-why", name=known, error=error),),
    )  # fmt: skip
