"""What was made lately, so that what did not change since is not made again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class Recent(Generic[_Made]):
    """The last few things made, by what they were made of; whatever is asked for again stays.

    Parameters
    ----------
    count : int
        How many are kept.

    Examples
    --------
    >>> squares = Recent[int](2)
    >>> [squares.of(n, lambda: n * n) for n in (2, 3, 2)]
    [4, 9, 4]
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._held: dict[Hashable, _Made] = {}

    def of(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what was made of a key, or make it."""
        made = self._held.pop(key) if key in self._held else make()
        self._held[key] = made
        while len(self._held) > self._count:
            del self._held[next(iter(self._held))]
        return made
