"""Decide what a name that no exhibit has is answered with: what took its place, or the nearest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from analysis.errors import UsageError
from analysis.suggest import unknown

GONE = {
    "figures.attribution": "figures.article_strip shows who speaks, tables.attribution counts it",
    "figures.commitment": "figures.article_strip shows what is stated, hedged or taken for granted",
    "figures.spread": "tables.spread has its figures",
    "figures.tornado": "figures.reversals shows what reverses a judgement, tables.moves all moves",
}
"""What stands in for the exhibits of version 0.1 that went."""


class NoSuchExhibit(UsageError, AttributeError):
    """A notebook asks for an exhibit that there is not, or no longer."""


def refuse(room: str, names: Sequence[str]) -> Callable[[str], Any]:
    """Return what a room answers with where it is asked for a name it has not.

    Parameters
    ----------
    room : str
        The room as notebooks know it, such as ``figures``.
    names : sequence of str
        The exhibits that it has.

    Examples
    --------
    >>> refuse("figures", ["article_strip"])("tornado")
    Traceback (most recent call last):
    analysis.exhibits.names.NoSuchExhibit: figures.tornado went with version 0.1: figures.reversals
    shows what reverses a judgement, tables.moves all moves.
    """

    def absent(name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if instead := GONE.get(f"{room}.{name}"):
            raise NoSuchExhibit(f"{room}.{name} went with version 0.1: {instead}.")
        raise NoSuchExhibit(unknown(f"exhibit in {room}", name, names))

    return absent
