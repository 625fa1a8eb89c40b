"""Which states exchange what, and in which field most of a state's dangers lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from analysis.assess.giving import GIVINGS, Giving
from analysis.assess.perspective import Perspective
from analysis.assess.stance import Danger, Want, stance

Field = Literal["home", "military", "technological", "economic", "diplomatic", "security"]
"""Where a danger lies: domestic and ideological ones lie at home (method, section 9)."""


@dataclass(frozen=True)
class Trade:
    """What one state gives another on the article's account.

    ``giving`` tells how far: given, promised or planned, or merely open.
    """

    giver: str
    gainer: str
    goods: tuple[Want, ...]
    giving: Giving = "given"


def trades(view: Perspective) -> tuple[Trade, ...]:
    """Return who gives what to whom, the firmest and widest first, each beside what comes back.

    Only what counts under the reading of the view. Of what goes one way the firmest stands for it:
    what is promised stands for itself only where nothing is given, and what is hedged, or hangs on
    a condition, only where nothing is promised.
    """
    goods_of: dict[tuple[str, str], list[Want]] = {}
    for state in view.records.states:
        for want in stance(view, state).wants:
            if want.side == "given":
                goods_of.setdefault((want.partners[0], state), []).append(want)
    firm = {
        pair: min((want.giving for want in goods), key=GIVINGS.index)
        for pair, goods in goods_of.items()
    }
    goods_of = {
        pair: [want for want in goods if want.giving == firm[pair]]
        for pair, goods in goods_of.items()
    }

    def width(pair: tuple[str, str]) -> tuple[int, bool, int]:
        back = goods_of.get((pair[1], pair[0]), [])
        firmest = min(firm[pair], firm.get((pair[1], pair[0]), "open"), key=GIVINGS.index)
        return GIVINGS.index(firmest), not back, -len(goods_of[pair]) - len(back)

    order = sorted(goods_of, key=width)
    pairs = dict.fromkeys(pair for one in order for pair in (one, one[::-1]) if pair in goods_of)
    return tuple(Trade(*pair, tuple(goods_of[pair]), firm[pair]) for pair in pairs)


def fields(dangers: Iterable[Danger]) -> tuple[Field, ...]:
    """Return the commonest field of some dangers, or those that are equally common."""
    counts = Counter(field_of(danger) for danger in dangers)
    most = max(counts.values(), default=0)
    return tuple(one for one in get_args(Field) if counts[one] and counts[one] == most)


def field_of(danger: Danger) -> Field:
    """Return where a danger lies."""
    domain = danger.domain
    return "home" if domain == "domestic" or domain == "ideological" else domain
