"""What each state is said to risk, as ranges, and which risks those ranges let one rank."""

from __future__ import annotations

from typing import get_args

import pandas as pd

from analysis.assess.scope import hedged_claims, risks_of
from analysis.assess.tables import framed, grouped, paired, rows
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule
from analysis.reference import phrase_for, readers_interval, yardstick

REGISTER = (
    "risk", "bearers", "cause", "event", "consequence", "domain", "condition", "hedge", "phrase",
    "low", "high", "terms", "term_low", "term_high", "impact", "claims", "hedged",
)  # fmt: skip
COUNTS = ("state", "name", "strict", "preferred", "inclusive")
RULES: tuple[ReadingRule, ...] = get_args(ReadingRule)


def risk_register(
    frames: Frames,
    state: str | None = None,
    reading: ReadingRule = "preferred",
    yardstick_name: str = "uk_phia",
) -> pd.DataFrame:
    """Return the risks with the interval that readers give their hedge word.

    Parameters
    ----------
    frames : Frames
        Uses ``risks``, ``risk_bearers``, ``risk_claims``, ``impacts`` and ``claims``.
    state : str or None
        Only risks that this state bears; None for all.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of a bearer count.
    yardstick_name : str
        The scale whose terms are named.

    Returns
    -------
    pandas.DataFrame
        One row per risk. ``bearers`` is a tuple of (state, reading), all readings shown.
        ``low, high``: p05–p95 of readers, percent, None where the article uses no hedge word or
        one nobody surveyed. ``terms``: the scale's terms over that interval, with their hull
        ``term_low, term_high``. ``impact`` 1–5 from the overlay or None.

    Notes
    -----
    ISO 31000 form; interval from CAPphrase (method, section 6).
    """
    scale = yardstick(yardstick_name)
    kept = set(risks_of(frames, state, reading))
    bearers: dict[str, list[tuple[str, str]]] = {}
    for risk, of, how in rows(frames.risk_bearers, "risk", "state", "reading"):
        bearers.setdefault(risk, []).append((of, how))
    claims = grouped(frames.risk_claims, "risk", "claim")
    impacts = paired(frames.impacts, "risk", "impact")
    hedged = hedged_claims(frames)
    built = []
    for risk, cause, event, consequence, domain, condition, hedge in rows(
        frames.risks, "risk", "cause", "event", "consequence", "domain", "condition", "hedge"
    ):
        if risk not in kept:
            continue
        phrase = phrase_for(hedge)
        interval = readers_interval(phrase) if phrase else None
        low, high = interval or (None, None)
        terms = scale.terms_over(*interval) if interval else ()
        term_low, term_high = scale.hull(terms) or (None, None)
        said = claims.get(risk, ())
        held_back = bool(said) and all(claim in hedged for claim in said)
        built.append(
            (risk, tuple(bearers[risk]), cause, event, consequence, domain, condition, hedge,
             phrase, low, high, terms, term_low, term_high, impacts.get(risk), said,
             held_back or hedge is not None)
        )  # fmt: skip
    return framed(built, REGISTER)


def risk_order(register: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs of risks that can be ranked at all.

    Parameters
    ----------
    register : pandas.DataFrame
        ``risk, low, high, impact`` as ``risk_register`` gives them.

    Returns
    -------
    pandas.DataFrame
        ``risk, outranks``: a strict partial order; every other pair is incomparable.

    Notes
    -----
    i outranks j only if low_i ≥ high_j and impact_i ≥ impact_j (method, section 7; Cox 2008). A
    risk without an interval or without an impact is incomparable; two risks that would outrank
    each other, equal points of equal impact, are incomparable too.
    """
    known = [
        row
        for row in rows(register, "risk", "low", "high", "impact")
        if not pd.isna(list(row)).any()
    ]

    def above(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
        return bool(one[1] >= other[2] and one[3] >= other[3])  # type: ignore[operator]

    built = [
        (one[0], other[0])
        for one in known
        for other in known
        if one is not other and above(one, other) and not above(other, one)
    ]
    return framed(built, ("risk", "outranks"))


def risk_counts(frames: Frames) -> pd.DataFrame:
    """Return how many risks each state bears under every reading.

    Returns
    -------
    pandas.DataFrame
        ``state, name, strict, preferred, inclusive``; every declared state, collectives only
        where they bear a risk under some reading.
    """
    built = []
    for state, name, collective in rows(frames.states, "state", "name", "collective"):
        counts = [len(risks_of(frames, state, rule)) for rule in RULES]
        if any(counts) or not collective:
            built.append((state, name, *counts))
    return framed(built, COUNTS)
