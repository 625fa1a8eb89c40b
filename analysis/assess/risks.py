"""What each state is said to risk, as ranges, and which risks those ranges let one rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids, Records
from analysis.assess.vocabulary import RULES
from analysis.claims.record import Risk
from analysis.claims.vocabulary import Domain, Reading
from analysis.reference import phrase_for, readers_interval, yardstick


@dataclass(frozen=True)
class RegisteredRisk:
    """A risk with the interval that readers give its hedge word.

    Attributes
    ----------
    risk : str
    bearers : tuple of (state, reading)
        All readings.
    cause, event, consequence, domain, condition, hedge
        As coded.
    phrase : str or None
        The surveyed phrase that the hedge is read as.
    low, high : float or None
        p05–p95 of readers, percent; None where the article uses no hedge word or one nobody
        surveyed.
    terms : tuple of str
        The yardstick's terms over that interval, with their hull ``term_low, term_high``.
    impact : int or None
        1–5 from the overlay.
    claims : tuple of str
    hedged : bool
        It has a hedge, or all of its claims are held back.
    """

    risk: str
    bearers: tuple[tuple[str, Reading], ...]
    cause: str
    event: str
    consequence: str | None
    domain: Domain
    condition: str | None
    hedge: str | None
    phrase: str | None
    low: float | None
    high: float | None
    terms: tuple[str, ...]
    term_low: float | None
    term_high: float | None
    impact: int | None
    claims: Ids
    hedged: bool


@dataclass(frozen=True)
class Outranks:
    """A risk and one that it outranks."""

    risk: str
    outranks: str


@dataclass(frozen=True)
class RiskCount:
    """How many risks a state bears under each reading."""

    state: str
    name: str
    strict: int
    preferred: int
    inclusive: int


def risk_register(view: Perspective) -> tuple[RegisteredRisk, ...]:
    """Return the view's risks with the interval that readers give their hedge word.

    Notes
    -----
    ISO 31000 form; interval from CAPphrase (method, section 6).
    """
    scale = yardstick(view.yardstick)
    impacts = {one.risk: one.impact for one in view.records.overlay.impacts}
    rows = []
    for risk in view.risks:
        phrase = phrase_for(risk.hedge)
        interval = readers_interval(phrase) if phrase else None
        terms = scale.terms_over(*interval) if interval else ()
        low, high = interval or (None, None)
        term_low, term_high = scale.hull(terms) or (None, None)
        claims = view.records.behind.get(risk.id, ())
        rows.append(
            RegisteredRisk(
                risk.id, tuple((bearer.state, bearer.reading) for bearer in risk.bearers),
                risk.cause, risk.event, risk.consequence, risk.domain, risk.condition, risk.hedge,
                phrase, low, high, terms, term_low, term_high,
                impacts.get(risk.id), claims, risk.hedge is not None
                or (bool(claims) and view.records.hedged >= set(claims)),
            )
        )  # fmt: skip
    return tuple(rows)


def stated(records: Records, risk: Risk) -> bool:
    """Return whether the article states a danger flatly: on no condition and without a hedge.

    One claim without a hedge states it, unless that claim is of an earlier case.
    """
    if risk.hedge is not None or risk.condition:
        return False
    behind = records.behind.get(risk.id, ())
    now = {name for name in behind if records.claims[name].kind != "precedent"} or {*behind}
    return not records.hedged >= now


def risk_order(register: Sequence[RegisteredRisk]) -> tuple[Outranks, ...]:
    """Return which risk outranks which: a strict partial order; any other pair is incomparable.

    Notes
    -----
    i outranks j only if low_i ≥ high_j and impact_i ≥ impact_j (method, section 7; Cox 2008). A
    risk without an interval or without an impact is incomparable; two risks that would outrank
    each other, equal points of equal impact, are incomparable too.
    """
    known = [
        (risk.risk, risk.low, risk.high, risk.impact)
        for risk in register
        if risk.low is not None and risk.high is not None and risk.impact is not None
    ]

    def above(one: tuple[str, float, float, float], other: tuple[str, float, float, float]) -> bool:
        return one[1] >= other[2] and one[3] >= other[3]

    return tuple(
        Outranks(one[0], other[0])
        for one in known
        for other in known
        if one is not other and above(one, other) and not above(other, one)
    )


def risk_counts(view: Perspective) -> tuple[RiskCount, ...]:
    """Return how many risks each state bears under every reading.

    Every declared state stands there, collectives only where they bear a risk under some reading.
    """
    counts = []
    for code, state in view.records.states.items():
        strict, preferred, inclusive = (len(view.records.risks_of(code, rule)) for rule in RULES)
        if strict or preferred or inclusive or not state.collective:
            counts.append(RiskCount(code, state.name, strict, preferred, inclusive))
    return tuple(counts)
