"""What to watch: the article's own conditions, and the indicators an analyst drew from them."""

from __future__ import annotations

import pandas as pd

from analysis.assess.scope import claims_of, risks_of
from analysis.assess.tables import framed, grouped, paired, rows
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule

COLUMNS = ("indicator", "says", "layer", "claims", "hypotheses", "states", "grounded")
OPEN = frozenset({"forecast", "risk", "verification", "motive", "reaction"})


def indicators(
    frames: Frames, state: str | None = None, reading: ReadingRule = "preferred"
) -> pd.DataFrame:
    """Return what to watch for a state, or for the whole source.

    Parameters
    ----------
    frames : Frames
        Uses ``claims``, ``risks``, ``indicators`` and their links.
    state : str or None
        State code.
    reading : {"strict", "preferred", "inclusive"}
        Which readings count.

    Returns
    -------
    pandas.DataFrame
        ``indicator`` (id; None for a condition taken straight from the article), ``says``,
        ``layer`` (coding or reported), ``claims``, ``hypotheses``, ``states``, ``grounded``
        (rests on a claim with a condition of its own, or on one that is open: a forecast, danger,
        aim, reaction or missing check). Conditions that a coded indicator covers are not repeated.

    Notes
    -----
    Only from the article's own conditions, no invented thresholds (method, section 7): hence the
    ``grounded`` column. Without an overlay the conditions alone remain.
    """
    links = {
        kind: grouped(frames.indicator_links[frames.indicator_links["kind"] == kind],
                      "indicator", "to")
        for kind in ("claim", "hypothesis", "state")
    }  # fmt: skip
    about = set(claims_of(frames, state, reading))
    kind_of = paired(frames.claims, "claim", "kind")
    conditions = {
        claim: condition
        for claim, condition in rows(frames.claims, "claim", "condition")
        if condition is not None
    }
    built, covered = [], set()
    for indicator, says in rows(frames.indicators, "indicator", "says"):
        claims = links["claim"].get(indicator, ())
        states = links["state"].get(indicator, ())
        if state is not None and state not in states and not about & set(claims):
            continue
        covered |= set(claims)
        grounded = any(claim in conditions or kind_of.get(claim) in OPEN for claim in claims)
        rivals = links["hypothesis"].get(indicator, ())
        built.append((indicator, says, "coding", claims, rivals, states, grounded))
    for condition, claims in _conditions(frames, state, reading, conditions, about).items():
        if not covered & set(claims):
            built.append((None, condition, "reported", claims, (), (), True))
    return framed(built, COLUMNS)


def _conditions(
    frames: Frames,
    state: str | None,
    reading: ReadingRule,
    conditions: dict[str, str],
    about: set[str],
) -> dict[str, tuple[str, ...]]:
    """Return each condition of the article once, with the claims that carry it."""
    found: dict[str, dict[str, None]] = {}
    for claim, condition in conditions.items():
        if claim in about:
            found.setdefault(condition, {})[claim] = None
    claims = grouped(frames.risk_claims, "risk", "claim")
    borne = set(risks_of(frames, state, reading))
    for risk, condition in rows(frames.risks, "risk", "condition"):
        if risk in borne and condition is not None:
            found.setdefault(condition, {}).update(dict.fromkeys(claims.get(risk, ())))
    return {condition: tuple(held) for condition, held in found.items()}
