"""Which figures of the article cannot both hold, whatever propositions their claims assert."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from analysis.claims.record import Claim, Quantity
from analysis.claims.vocabulary import TensionType

_LEEWAY = 0.05
"""How far from an approximate number, as a part of it, another may lie without being its rival."""
_RECONCILED: frozenset[TensionType] = frozenset({"scope", "now_later", "point_ceiling"})
"""Tensions by which a coder says why two figures differ, and that both may hold."""
_ONES = (
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split(" ")
_TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
_FIELDS = ("kind", "unit", "place", "time")


@dataclass(frozen=True)
class Rivalry:
    """The figures that cannot both hold.

    Attributes
    ----------
    against : mapping of str to frozenset of str
        Claim to those whose figures cannot hold beside its own.
    quarrels : mapping of str to tuple of tuple of str
        What each quarrel over a figure is told under, a declared proposition or a claim, with the
        claims that take part in it, those together that put the same figure forward.
    """

    against: Mapping[str, frozenset[str]]
    quarrels: Mapping[str, tuple[tuple[str, ...], ...]]


def rivalry(
    claims: Mapping[str, Claim],
    units: Mapping[str, Sequence[str]],
    points: Mapping[str, str],
    party: Callable[[str], str],
) -> Rivalry:
    """Return which figures cannot both hold, and the quarrels over them.

    Parameters
    ----------
    claims : mapping of str to Claim
    units : mapping of str to sequence of str
        Proposition to the claims that assert it, a claim without one to itself.
    points : mapping of str to str
        Declared proposition to its words.
    party : callable
        Gives for whom a claim speaks; nobody is a rival of himself.

    Notes
    -----
    Claims of one proposition speak of one thing, so that what one of them leaves unsaid is no
    obstacle. Any other two do where kind, unit, place and time are given and the same (method,
    section 7). What holds on different conditions can both hold, and so can what the coder has
    set apart by scope, by time, or as a figure and its ceiling.

    Whoever asserts a proposition that has the figure in its words stands behind the figure; of any
    other proposition only those do who give it themselves.
    """
    against: dict[str, set[str]] = {}
    for names in _comparable(claims):
        for one, other in combinations(names, 2):
            if party(one) != party(other) and _clash(claims[one], claims[other]):
                against.setdefault(one, set()).add(other)
                against.setdefault(other, set()).add(one)
    quarrels: dict[str, tuple[tuple[str, ...], ...]] = {}
    left = [name for name in claims if name in against]
    while left:
        quarrel, wanted = {left[0]}, [left[0]]
        while wanted:
            near = against[wanted.pop()] - quarrel
            quarrel |= near
            wanted += near
        figured = [name for name in left if name in quarrel]
        left = [name for name in left if name not in quarrel]
        blocks = {name: _behind(name, claims, units, points) for name in figured}
        head = _head(figured, claims, points)
        quarrels[figured[0] if head in quarrels else head] = tuple(blocks.values())
    return Rivalry({name: frozenset(others) for name, others in against.items()}, quarrels)


def _head(figured: Sequence[str], claims: Mapping[str, Claim], points: Mapping[str, str]) -> str:
    """Return what a quarrel is told under: what all assert, or a point that names a figure."""
    shared = set.intersection(*({*claims[name].propositions} for name in figured))
    for name in figured:
        for point in claims[name].propositions:
            own = claims[name].quantity
            if point in shared or (own is not None and names_figure(points.get(point, ""), own)):
                return point
    return figured[0]


def _behind(
    name: str,
    claims: Mapping[str, Claim],
    units: Mapping[str, Sequence[str]],
    points: Mapping[str, str],
) -> tuple[str, ...]:
    """Return a claim with a figure, and those without one that stand behind the figure."""
    own = claims[name].quantity
    more = (
        other
        for point in claims[name].propositions
        if own is not None and names_figure(points.get(point, ""), own)
        for other in units[point]
        if claims[other].quantity is None
    )
    return tuple(dict.fromkeys((name, *more)))


def _comparable(claims: Mapping[str, Claim]) -> Iterable[list[str]]:
    """Return the claims with figures by what they count, and by what they assert."""
    alike: dict[object, list[str]] = {}
    for name, claim in claims.items():
        given = claim.quantity
        if given is None:
            continue
        keys: list[object] = [("point", point) for point in claim.propositions]
        fields = tuple(_plain(getattr(given, field)) for field in _FIELDS)
        if given.unit_stated and None not in fields:
            keys.append(fields)
        for key in keys:
            alike.setdefault(key, []).append(name)
    return alike.values()


def _plain(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split()).casefold()


def _clash(one: Claim, other: Claim) -> bool:
    """Return whether two claims with figures of one thing cannot both be so."""
    left, right = one.quantity, other.quantity
    if left is None or right is None or one.condition != other.condition:
        return False
    for field in _FIELDS:
        here, there = _plain(getattr(left, field)), _plain(getattr(right, field))
        if here is not None and there is not None and here != there:
            return False
    return not _reconciled(one, other) and _apart(left, right)


def _reconciled(one: Claim, other: Claim) -> bool:
    return any(
        pull.claim == second.id and pull.type in _RECONCILED
        for first, second in ((one, other), (other, one))
        for pull in first.qualifies
    )


def _apart(one: Quantity, other: Quantity) -> bool:
    """Return whether two figures of one thing cannot both hold."""
    if "qualitative" in (one.bound, other.bound):
        return False
    if one.bound == other.bound == "upper":
        return one.value != other.value
    low, high = _span(one)
    other_low, other_high = _span(other)
    return high < other_low or other_high < low


def _span(given: Quantity) -> tuple[float, float]:
    """Return between which numbers a figure says that it lies."""
    low = given.value if given.low is None else given.low
    high = given.value if given.high is None else given.high
    if low is None or high is None:
        return -inf, inf
    if given.bound == "upper":
        return -inf, high
    if given.bound == "lower":
        return low, inf
    if given.bound == "approx":
        return low - _LEEWAY * abs(low), high + _LEEWAY * abs(high)
    return low, high


def names_figure(text: str, given: Quantity) -> bool:
    """Return whether words name a figure, in digits or written out."""
    plain = _plain(text) or ""
    numbers = (given.value, given.low, given.high)
    forms = {form for number in numbers if number is not None for form in _forms(number)}
    return any(
        re.search(rf"(?<![\w.,-]){re.escape(form)}(?![\w-]|[.,]\d)", plain) for form in forms
    )


def _forms(number: float) -> Iterable[str]:
    yield f"{number:.10g}"
    yield f"{number:,.10g}"
    if number == int(number) and 0 < number < 100:
        tens, ones = divmod(int(number), 10)
        small = number < 20
        yield _ONES[int(number)] if small else "-".join(filter(None, (_TENS[tens], _ONES[ones])))
