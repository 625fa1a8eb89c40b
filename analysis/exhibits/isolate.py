"""What every exhibit does: it speaks its study's language, has its facts, and fails alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from analysis.blocks import FIGURE_FAILED, Block, Callout, Stack
from analysis.errors import BriefingError
from analysis.words import DEFAULT, Messages, messages

if TYPE_CHECKING:
    import pandas as pd

_Result = TypeVar("_Result")
_Arguments = ParamSpec("_Arguments")


def exhibit(make: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
    """Let what a function makes of a study, its first argument, speak the study's language."""

    @wraps(make)
    def wrapped(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result:
        return cast(
            "_Result",
            _in_language(
                make(*arguments, **named), _words(arguments, named).tag, _source(arguments, named)
            ),
        )

    return wrapped


def shows(
    facts: Callable[..., pd.DataFrame],
) -> Callable[[Callable[_Arguments, _Result]], Callable[_Arguments, _Result]]:
    """Let an exhibit have these facts as its ``data``, computed when they are asked for."""

    def decorated(make: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
        @wraps(make)
        def wrapped(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result:
            block = make(*arguments, **named)
            if isinstance(block, Block):
                return block.with_facts(partial(facts, *arguments, **named))
            return block

        return wrapped

    return decorated


def _in_language(block: Any, tag: str, source: str) -> Any:
    if isinstance(block, Stack):
        items = tuple(_in_language(one, tag, source) for one in block.items)
        return replace(block, items=items, language=tag)
    return replace(block, language=tag, of=source) if isinstance(block, Block) else block


def _source(arguments: tuple[Any, ...], named: dict[str, Any]) -> str:
    """Return the id of the source of the study among some arguments; empty where there is none."""
    for one in (*arguments, *named.values()):
        card = getattr(getattr(one, "source", None), "card", None)
        if card is not None:
            return str(card.id)
    return ""


def _words(arguments: tuple[Any, ...], named: dict[str, Any]) -> Messages:
    """Return the words of the study among some arguments; English where there is none."""
    candidates = (getattr(one, "words", None) for one in (*arguments, *named.values()))
    return next((one for one in candidates if isinstance(one, Messages)), messages(DEFAULT))


def isolate_failure(draw: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result | Callout]:
    """Make a figure fail alone: what stands beside it in a cell is shown all the same.

    A user's mistake, a lack of memory and an interruption are no faults of a figure and pass
    through. ``draw`` itself is reached by ``inspect.unwrap``, to see the traceback.
    """
    name = draw.__name__.replace("_", "-")

    @wraps(draw)
    def drawn(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result | Callout:
        words = _words(arguments, named)
        try:
            block: _Result | Callout = draw(*arguments, **named)
        except (BriefingError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, the neighbours are kept
            block = _note(words, name, type(error).__name__)
        return cast("_Result | Callout", _in_language(block, words.tag, _source(arguments, named)))

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
