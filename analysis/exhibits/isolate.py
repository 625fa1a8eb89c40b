"""What every exhibit does: it speaks the language of its study, and a chart fails alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from analysis.blocks import FIGURE_FAILED, Block, Callout, Stack
from analysis.errors import BriefingError
from analysis.words import DEFAULT, Messages, messages

_Made = TypeVar("_Made")
_Given = ParamSpec("_Given")


def exhibit(make: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Let what a function makes of a study, its first argument, speak the study's language."""

    @wraps(make)
    def made(*given: _Given.args, **named: _Given.kwargs) -> _Made:
        return cast("_Made", _in_language(make(*given, **named), _words(given, named).tag))

    return made


def _in_language(made: Any, tag: str) -> Any:
    if isinstance(made, Stack):
        return replace(
            made, items=tuple(_in_language(one, tag) for one in made.items), language=tag
        )
    return replace(made, language=tag) if isinstance(made, Block) else made


def _words(given: tuple[Any, ...], named: dict[str, Any]) -> Messages:
    """Return the words of the study among some arguments; English where there is none."""
    held = (getattr(one, "words", None) for one in (*given, *named.values()))
    return next((one for one in held if isinstance(one, Messages)), messages(DEFAULT))


def isolate_failure(draw: Callable[_Given, _Made]) -> Callable[_Given, _Made | Callout]:
    """Make a figure fail alone: what stands beside it in a cell is shown all the same.

    A user's mistake, a lack of memory and an interruption are no faults of a figure and pass
    through. ``draw`` itself is reached as ``__wrapped__``, to see the traceback.
    """
    name = draw.__name__.replace("_", "-")

    @wraps(draw)
    def drawn(*given: _Given.args, **named: _Given.kwargs) -> _Made | Callout:
        words = _words(given, named)
        try:
            made: _Made | Callout = draw(*given, **named)
        except (BriefingError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, the neighbours are kept
            made = _note(words, name, type(error).__name__)
        return cast("_Made | Callout", _in_language(made, words.tag))

    return drawn


def _note(words: Messages, name: str, error: str) -> Callout:
    try:
        known = words.message(f"chart-name-{name}")
    except KeyError:  # a figure of the analyst's own
        known = name.replace("-", " ")
    return Callout(
        FIGURE_FAILED, "coding", words.message("chart-missing", name=known),
        (words.message("chart-missing-why", name=known, error=error),),
    )  # fmt: skip
