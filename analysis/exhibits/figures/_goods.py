"""What a chart of an exchange shows: goods, who gives them to whom, and whom dangers reach."""

from __future__ import annotations

from typing import NamedTuple

from analysis.assess.giving import Giving


class Good(NamedTuple):
    """One thing that changes hands, or that could befall somebody, with its claims."""

    what: str
    claims: tuple[str, ...]
    giving: Giving

    @property
    def hedged(self) -> bool:
        """Whether it is not given, or not stated, outright."""
        return self.giving != "given"


class Flow(NamedTuple):
    """What one state gives another."""

    giver: str
    gainer: str
    goods: list[Good]


class Reach(NamedTuple):
    """What could befall states that neither give nor gain."""

    states: str
    codes: tuple[str, ...]
    dangers: list[Good]
