"""Whether the article asserts gains more firmly than it asserts dangers."""

from __future__ import annotations

from collections.abc import Iterable
from math import comb

import pandas as pd

from analysis.assess.scope import hedged_claims, motives_of, risks_of
from analysis.assess.tables import framed, grouped, paired
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule

COLUMNS = (
    "state", "motive_claims", "motive_unhedged", "motive_share", "risk_claims", "risk_unhedged",
    "risk_share", "difference", "p_value",
)  # fmt: skip


def asymmetry(
    frames: Frames,
    states: tuple[str | None, ...] = (None,),
    reading: ReadingRule = "preferred",
) -> pd.DataFrame:
    """Return how the commitment to gains differs from the commitment to dangers.

    Parameters
    ----------
    frames : Frames
        Uses ``claims``, ``motives``, ``motive_claims``, ``risks`` and ``risk_claims``.
    states : tuple of str or None
        One row each; None for the whole source.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of motives and bearers count.

    Returns
    -------
    pandas.DataFrame
        ``motive_claims`` are the claims of kind motive that a counted motive rests on,
        ``risk_claims`` those of kind risk behind a risk: a precedent, an event or an umbrella
        phrase asserts neither a gain nor a danger. Both are tuples of ids; ``…_unhedged`` those
        among them that the article does not hold back, ``…_share`` their share (None without
        claims), ``difference`` the first share minus the second, −1 to 1, ``p_value`` two-sided.

    Notes
    -----
    Unhedged share of motive claims − unhedged share of risk claims, with Fisher's exact test.
    The test only describes: claims of one article are not independent draws (method, section 7).
    """
    hedged = hedged_claims(frames)
    kind = paired(frames.claims, "claim", "kind")
    motive_claims = grouped(frames.motive_claims, "motive", "claim")
    risk_claims = grouped(frames.risk_claims, "risk", "claim")

    def gather(ids: Iterable[str], of: dict[str, tuple[str, ...]], wanted: str) -> tuple[str, ...]:
        said = {claim for name in ids for claim in of.get(name, ())}
        return tuple(sorted(claim for claim in said if kind.get(claim) == wanted))

    built = []
    for state in states:
        gains = gather(motives_of(frames, state, reading), motive_claims, "motive")
        dangers = gather(risks_of(frames, state, reading), risk_claims, "risk")
        firm = tuple(claim for claim in gains if claim not in hedged)
        feared = tuple(claim for claim in dangers if claim not in hedged)
        gain_share = len(firm) / len(gains) if gains else None
        danger_share = len(feared) / len(dangers) if dangers else None
        difference, p_value = None, None
        if gain_share is not None and danger_share is not None:
            difference = gain_share - danger_share
            p_value = fisher_exact(len(firm), len(gains), len(feared), len(dangers))
        built.append(
            (state, gains, firm, gain_share, dangers, feared, danger_share, difference, p_value)
        )
    return framed(built, COLUMNS)


def fisher_exact(a: int, of_a: int, b: int, of_b: int) -> float:
    """Return the two-sided p-value of a of of_a against b of of_b, margins fixed.

    The sum of the hypergeometric probabilities that do not exceed the observed one. Written out
    because the counts are small and the exact integers leave nothing to rounding.

    Examples
    --------
    >>> round(fisher_exact(3, 4, 1, 4), 6)
    0.485714
    """
    total, hits = of_a + of_b, a + b
    ways = [
        comb(of_a, k) * comb(of_b, hits - k)
        for k in range(max(0, hits - of_b), min(of_a, hits) + 1)
    ]
    seen = comb(of_a, a) * comb(of_b, b)
    return sum(way for way in ways if way <= seen) / comb(total, hits)
