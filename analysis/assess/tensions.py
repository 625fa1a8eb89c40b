"""Which claims of the article do not sit together, and in what way."""

from __future__ import annotations

import pandas as pd

from analysis.assess.tables import framed, paired, rows
from analysis.claims.frames import Frames
from analysis.words import say

COLUMNS = ("claim", "says", "other", "other_says", "relation", "type", "meaning")


def tensions(frames: Frames) -> pd.DataFrame:
    """Return the pairs of claims in tension, each pair once.

    Parameters
    ----------
    frames : Frames
        Uses ``tensions`` and ``claims``.

    Returns
    -------
    pandas.DataFrame
        ``claim, says, other, other_says, relation, type, meaning``. A pair named from both ends
        with one type stands once, as it was first named.
    """
    says = paired(frames.claims, "claim", "says")
    seen: set[tuple[frozenset[str], str]] = set()
    built = []
    for claim, other, relation, kind in rows(frames.tensions, "claim", "other", "relation", "type"):
        key = (frozenset({claim, other}), kind)
        if key not in seen and claim in says and other in says:
            seen.add(key)
            meaning = say(f"tension-{kind.replace('_', '-')}")
            built.append((claim, says[claim], other, says[other], relation, kind, meaning))
    return framed(built, COLUMNS)
