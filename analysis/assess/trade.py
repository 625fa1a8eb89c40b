"""Which states exchange what, and in which field most of a state's dangers lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from analysis.assess.perspective import Perspective
from analysis.assess.stance import Danger, Want, stance

Field = Literal["home", "military", "technological", "economic", "diplomatic", "security"]
"""Where a danger lies: domestic and ideological ones lie at home (method, section 9)."""


@dataclass(frozen=True)
class Trade:
    """What one state gives another on the article's account."""

    giver: str
    gainer: str
    goods: tuple[Want, ...]


def trades(view: Perspective) -> tuple[Trade, ...]:
    """Return who gives what to whom, the widest exchange first, each beside what comes back.

    Only what counts under the reading of the view, and what the article does not hold back.
    """
    found: dict[tuple[str, str], list[Want]] = {}
    for state in view.records.states:
        for want in stance(view, state).wants:
            if want.side == "given" and want.modal is None:
                found.setdefault((want.partners[0], state), []).append(want)

    def width(pair: tuple[str, str]) -> tuple[bool, int]:
        back = found.get((pair[1], pair[0]), [])
        return not back, -len(found[pair]) - len(back)

    order = sorted(found, key=width)
    pairs = dict.fromkeys(pair for one in order for pair in (one, one[::-1]) if pair in found)
    return tuple(Trade(giver, gainer, tuple(found[giver, gainer])) for giver, gainer in pairs)


def fields(dangers: Iterable[Danger]) -> tuple[Field, ...]:
    """Return the commonest field of some dangers, or those that are equally common."""
    counts = Counter(field_of(danger) for danger in dangers)
    most = max(counts.values(), default=0)
    return tuple(one for one in get_args(Field) if counts[one] and counts[one] == most)


def field_of(danger: Danger) -> Field:
    """Return where a danger lies."""
    domain = danger.domain
    return "home" if domain == "domestic" or domain == "ideological" else domain
