"""How much of the article the coding covers, sentence by sentence."""

from __future__ import annotations

import pandas as pd

from analysis.assess.tables import framed, grouped
from analysis.claims.frames import Frames

COLUMNS = ("sentence", "claims", "framing", "covered")


def coverage(frames: Frames) -> pd.DataFrame:
    """Return each sentence with the claims and framing tags that stand on it.

    Parameters
    ----------
    frames : Frames
        Uses ``sentences``, ``claim_sentences`` and ``framing``.

    Returns
    -------
    pandas.DataFrame
        One row per sentence, in order: ``sentence``, ``claims`` and ``framing`` (tuples of ids),
        ``covered`` (at least one of either).

    Notes
    -----
    Coverage = sentences with at least one claim or framing tag ÷ all sentences
    (method, section 7).
    """
    claims = grouped(frames.claim_sentences, "sentence", "claim")
    framing = grouped(frames.framing, "sentence", "framing")
    built = [
        (key, claims.get(key, ()), framing.get(key, ()), key in claims or key in framing)
        for key in frames.sentences["sentence"]
    ]
    return framed(built, COLUMNS)


def share(table: pd.DataFrame) -> float:
    """Return the covered share of a coverage table, 0 to 1; 0 for no sentences."""
    return float(table["covered"].mean()) if len(table) else 0.0
