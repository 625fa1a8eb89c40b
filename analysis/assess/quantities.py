"""Which figures of the article can be compared with each other, and why the others cannot."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from analysis.assess.tables import Row, framed, rows
from analysis.assess.wording import figure
from analysis.claims.frames import Frames
from analysis.words import say

PAIRS = ("claim", "other", "comparable", "fields", "reasons")
FIELDS = ("kind", "unit", "place", "time")


def in_words(value: float | None, low: float | None, high: float | None, bound: str) -> str:
    """Return a quantity's number with its bound word.

    Examples
    --------
    >>> in_words(1500, None, None, "approx")
    'about 1,500'
    >>> in_words(None, 10, 12.5, "point")
    'between 10 and 12.5'
    """
    if bound != "qualitative" and value is not None:
        return say(f"quantity-{bound}", value=figure(value, ",.10g"))
    if bound == "qualitative" or low is None or high is None:
        return say("quantity-none")
    message = "quantity-roughly-between" if bound == "approx" else "quantity-between"
    return say(message, low=figure(low, ",.10g"), high=figure(high, ",.10g"))


def _reasons(one: Row, other: Row) -> list[tuple[str, str]]:
    """Return what keeps two figures apart, as (field, reason in words)."""
    found = []
    if "qualitative" in (one[6], other[6]):
        found.append(("number", say("quantity-none")))
    for position, field in enumerate(FIELDS, start=1):
        left, right = one[position], other[position]
        named = say(f"finding-field-{field}")
        if left is None or right is None:
            found.append((field, say("quantity-not-given", field=named)))
        elif field == "unit" and not (one[5] and other[5]):
            found.append((field, say("quantity-unit-not-stated")))
        elif str(left).casefold() != str(right).casefold():
            differs = say("quantity-differs", field=named, left=str(left), right=str(right))
            found.append((field, differs))
    return found


def reconcile(frames: Frames) -> pd.DataFrame:
    """Return every pair of figures with a verdict: comparable, or not and why.

    Parameters
    ----------
    frames : Frames
        Uses ``quantities``.

    Returns
    -------
    pandas.DataFrame
        ``claim, other, comparable, fields`` (what keeps them apart), ``reasons`` (why, in words);
        one row per pair, both empty where comparable. Figures are never summed, averaged or turned
        into a trend.

    Notes
    -----
    Comparable only if kind, unit, place and time match and all are known (method, section 7).
    """
    held = rows(frames.quantities, "claim", *FIELDS, "unit_stated", "bound")
    built = [
        (one[0], other[0], not (why := _reasons(one, other)), tuple(field for field, _ in why),
         tuple(reason for _, reason in why))
        for one, other in combinations(held, 2)
    ]  # fmt: skip
    return framed(built, PAIRS)
