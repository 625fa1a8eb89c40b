"""Which claims of the article do not sit together, and in what way."""

from __future__ import annotations

import pandas as pd

from analysis.assess.tables import framed, paired, rows
from analysis.claims.frames import Frames

COLUMNS = ("claim", "says", "other", "other_says", "relation", "type", "meaning")
MEANING = {
    "proof_unverified": "put forward as proof, and said to be unverified",
    "point_ceiling": "one gives a figure, the other a ceiling",
    "now_later": "small now, large later",
    "asserted_hedged": "asserted in one place, hedged in another",
    "fact_contradicted": "stated as fact, and contradicted",
    "scope": "the two differ in how far they reach",
}


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
            built.append((claim, says[claim], other, says[other], relation, kind, MEANING[kind]))
    return framed(built, COLUMNS)
