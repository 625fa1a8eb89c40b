"""Which rival explanation has least against it, and which evidence tells the rivals apart."""

from __future__ import annotations

from collections.abc import Collection
from statistics import pstdev
from typing import Literal

import pandas as pd

from analysis.assess.tables import framed, paired, rows
from analysis.assess.wording import borrowed, quoted
from analysis.claims.frames import Frames

Weights = Literal["coded", "equal"]

VALUE = {"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2}
SCORES = ("hypothesis", "says", "score", "against", "place")
SEPARATES = ("claim", "first", "next", "gap")

Cells = dict[str, tuple[float, dict[str, str]]]


def cells(
    frames: Frames, weights: Weights = "coded", claims: Collection[str] | None = None
) -> Cells:
    """Return weight and cells of each piece of evidence, by claim, in the overlay's order.

    Parameters
    ----------
    frames : Frames
        Uses ``evidence``.
    weights : {"coded", "equal"}
        The coder's weights, or 1 for every claim.
    claims : collection of str, optional
        Only evidence from these claims.
    """
    found: Cells = {}
    for claim, hypothesis, cell, weight in rows(
        frames.evidence, "claim", "hypothesis", "consistency", "weight"
    ):
        if claims is None or claim in claims:
            held = found.setdefault(claim, (float(weight) if weights == "coded" else 1.0, {}))
            held[1][hypothesis] = cell
    return found


def worded(frames: Frames) -> dict[str, str]:
    """Return how a judgement names each hypothesis: in its own words, quoted.

    By its id where the words are many or hold a hedge; a report that names it so words it in its
    list of hypotheses.
    """
    found = {}
    for name, says in rows(frames.hypotheses, "hypothesis", "says"):
        said = borrowed(says, 16)
        found[name] = quoted(said) if said else name
    return found


def matrix(frames: Frames) -> pd.DataFrame:
    """Return the evidence matrix with the diagnosticity of each row.

    Returns
    -------
    pandas.DataFrame
        ``claim, weight``, one column per hypothesis (CC, C, N, I, II or None), ``diagnosticity``,
        most diagnostic first.

    Notes
    -----
    Diagnosticity = population standard deviation of a row's values, CC 2, C 1, N 0, I −1, II −2
    (method, section 7; Heuer's analysis of competing hypotheses). A row that fits every hypothesis
    alike has 0: it tells nothing apart, however well it fits.
    """
    names = tuple(frames.hypotheses["hypothesis"])
    built = [
        (claim, weight, *(held.get(name) for name in names), diagnosticity(held))
        for claim, (weight, held) in cells(frames).items()
    ]
    built.sort(key=lambda row: -float(row[-1] or 0))
    return framed(built, ("claim", "weight", *names, "diagnosticity"))


def diagnosticity(held: dict[str, str]) -> float:
    """Return the population standard deviation of one row's values; 0 for fewer than two."""
    return pstdev([VALUE[cell] for cell in held.values()]) if len(held) > 1 else 0.0


def scores(
    frames: Frames, weights: Weights = "coded", claims: Collection[str] | None = None
) -> pd.DataFrame:
    """Return the inconsistency score of each hypothesis, least inconsistent first.

    Returns
    -------
    pandas.DataFrame
        ``hypothesis, says, score, against`` (claims inconsistent with it), ``place`` (1 for the
        least inconsistent; equal scores share a place).

    Notes
    -----
    Score = Σ w·c over inconsistent cells, c = 1 for I and 2 for II. Consistent evidence adds
    nothing: the least inconsistent hypothesis is the one with least against it, not the one with
    most in its favour (method, section 7).
    """
    total = dict.fromkeys(frames.hypotheses["hypothesis"], 0.0)
    against: dict[str, list[str]] = {name: [] for name in total}
    for claim, (weight, held) in cells(frames, weights, claims).items():
        for name, cell in held.items():
            if VALUE[cell] < 0 and name in total:
                total[name] -= weight * VALUE[cell]
                against[name].append(claim)
    says = paired(frames.hypotheses, "hypothesis", "says")
    built = [
        (name, says[name], score, tuple(against[name]),
         1 + sum(other < score - 1e-9 for other in total.values()))
        for name, score in total.items()
    ]  # fmt: skip
    built.sort(key=lambda row: row[2])
    return framed(built, SCORES)


def separates(
    frames: Frames, weights: Weights = "coded", claims: Collection[str] | None = None
) -> pd.DataFrame:
    """Return the evidence that separates the least inconsistent hypothesis from the next.

    Returns
    -------
    pandas.DataFrame
        ``claim, first, next`` (the two cells), ``gap``: w × (inconsistency of the next − that of
        the first); positive rows speak for the first, negative ones against it, largest first.
        Empty with fewer than two hypotheses.
    """
    order = scores(frames, weights, claims)["hypothesis"].tolist()
    if len(order) < 2:
        return framed([], SEPARATES)
    built = []
    for claim, (weight, held) in cells(frames, weights, claims).items():
        one, other = (min(VALUE[held.get(name, "N")], 0) for name in order[:2])
        if one != other:
            gap = weight * (one - other)
            built.append((claim, held.get(order[0]), held.get(order[1]), float(gap)))
    return framed(sorted(built, key=lambda row: -row[3]), SEPARATES)
