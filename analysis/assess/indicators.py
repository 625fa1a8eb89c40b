"""What to watch: the article's own conditions, and the indicators an analyst drew from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids

OPEN = frozenset({"forecast", "risk", "verification", "motive", "reaction"})


@dataclass(frozen=True)
class Indicator:
    """Something to watch.

    Attributes
    ----------
    indicator : str or None
        Its id; None for a condition taken straight from the article.
    says : str
    layer : {"coding", "reported"}
    claims, hypotheses, states : tuple of str
        What it is drawn from, what it favours, whom it concerns.
    grounded : bool
        It rests on a claim with a condition of its own, or on one that is open: a forecast,
        danger, aim, reaction or missing check.
    """

    indicator: str | None
    says: str
    layer: Literal["coding", "reported"]
    claims: Ids
    hypotheses: Ids
    states: Ids
    grounded: bool


def indicators(view: Perspective) -> tuple[Indicator, ...]:
    """Return what to watch for a state, or for the whole source.

    Conditions that a coded indicator covers are not repeated.

    Notes
    -----
    Only from the article's own conditions, no invented thresholds (method, section 7): hence
    ``grounded``. Without an overlay the conditions alone remain.
    """
    records, state = view.records, view.state
    about = set(view.claims)
    signs: list[Indicator] = []
    covered: set[str] = set()
    for one in records.overlay.indicators:
        if state is not None and state not in one.states and not about & set(one.claims):
            continue
        covered |= set(one.claims)
        known = [records.claims[claim] for claim in one.claims if claim in records.claims]
        grounded = any(claim.condition or claim.kind in OPEN for claim in known)
        signs.append(
            Indicator(one.id, one.says, "coding", one.claims, one.hypotheses, one.states, grounded)
        )
    for condition, claims in _conditions(view).items():
        if not covered & set(claims):
            signs.append(Indicator(None, condition, "reported", claims, (), (), grounded=True))
    return tuple(signs)


def _conditions(view: Perspective) -> dict[str, Ids]:
    """Return each condition of the article once, with the claims that carry it."""
    by_condition: dict[str, dict[str, None]] = {}
    for claim in view.claims:
        if condition := view.records.claims[claim].condition:
            by_condition.setdefault(condition, {})[claim] = None
    for risk in view.risks:
        if risk.condition:
            behind = view.records.behind.get(risk.id, ())
            by_condition.setdefault(risk.condition, {}).update(dict.fromkeys(behind))
    return {condition: tuple(claims) for condition, claims in by_condition.items()}
