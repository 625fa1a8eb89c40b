"""Which figures of the article can be compared with each other, and why the others cannot."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from analysis.assess.tables import Row, framed, rows
from analysis.claims.frames import Frames

PAIRS = ("claim", "other", "comparable", "reasons")
FIELDS = ("kind", "unit", "place", "time")
BOUNDS = {"approx": "about {}", "upper": "up to {}", "lower": "at least {}", "point": "{}"}


def in_words(value: float | None, low: float | None, high: float | None, bound: str) -> str:
    """Return a quantity's number with its bound word.

    Examples
    --------
    >>> in_words(1500, None, None, "approx")
    'about 1,500'
    >>> in_words(None, 10, 12.5, "point")
    'between 10 and 12.5'
    """
    if bound == "qualitative" or (value is None and low is None):
        return "no number given"
    if value is None:
        between = f"between {low:,.10g} and {high:,.10g}"
        return f"roughly {between}" if bound == "approx" else between
    return BOUNDS[bound].format(f"{value:,.10g}")


def _reasons(one: Row, other: Row) -> tuple[str, ...]:
    found = []
    if "qualitative" in (one[6], other[6]):
        found.append("no number given")
    for position, field in enumerate(FIELDS, start=1):
        left, right = one[position], other[position]
        if left is None or right is None:
            found.append(f"{field} not given")
        elif field == "unit" and not (one[5] and other[5]):
            found.append("unit not stated")
        elif str(left).casefold() != str(right).casefold():
            found.append(f"{field} differs: {left} and {right}")
    return tuple(found)


def reconcile(frames: Frames) -> pd.DataFrame:
    """Return every pair of figures with a verdict: comparable, or not and why.

    Parameters
    ----------
    frames : Frames
        Uses ``quantities``.

    Returns
    -------
    pandas.DataFrame
        ``claim, other, comparable, reasons`` (tuple of str, empty where comparable), one row per
        pair. Figures are never summed, averaged or turned into a trend.

    Notes
    -----
    Comparable only if kind, unit, place and time match and all are known (method, section 7).
    """
    held = rows(frames.quantities, "claim", *FIELDS, "unit_stated", "bound")
    built = [
        (one[0], other[0], not (why := _reasons(one, other)), why)
        for one, other in combinations(held, 2)
    ]
    return framed(built, PAIRS)
