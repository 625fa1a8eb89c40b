"""How the article puts things: gains against dangers, figures, what it settles, how it hedges."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess.asymmetry import asymmetry
from analysis.assess.findings.finding import (
    Comparisons,
    Finding,
    Firmness,
    Part,
    finding,
)
from analysis.assess.perspective import Perspective
from analysis.assess.quantities import FIELDS, reconcile
from analysis.assess.records import Ids

FIRM = frozenset({"asserted", "boosted", "presupposed"})


def commitment(view: Perspective) -> Iterator[Finding]:
    """Yield whether gains are put forward more firmly than dangers."""
    measure = asymmetry(view)
    if measure.difference is not None:
        facts = Firmness(
            Part(len(measure.gains_unhedged), len(measure.gains)),
            Part(len(measure.dangers_unhedged), len(measure.dangers)),
        )
        claims = (*measure.gains, *measure.dangers)
        yield finding("commitment", view.state, facts, measure.difference, claims)


def figures(view: Perspective) -> Iterator[Finding]:
    """Yield whether the article's figures bear comparison, and how many are bare."""
    pairs = reconcile(view.records) if view.state is None else ()
    if not pairs:
        return
    quantities = [one.quantity for one in view.records.claims.values() if one.quantity is not None]
    bare = sum(q.place is None or q.time is None or not q.unit_stated for q in quantities)
    fit = sum(pair.comparable for pair in pairs)
    differing = {obstacle.field for pair in pairs for obstacle in pair.obstacles}
    fields = tuple(field for field in FIELDS if field in differing) or ("number",)
    facts = Comparisons(Part(fit, len(pairs)), fields, Part(bare, len(quantities)))
    claims = sorted({claim for pair in pairs for claim in (pair.claim, pair.other)})
    yield finding("figures", None, facts, fit, claims)


def settled(view: Perspective) -> Iterator[Finding]:
    """Yield what the article puts as settled although it calls the matter unverified itself."""
    claims, about = view.records.claims, set(view.claims)
    firm = [claim for claim in settled_claims(view) if claim in about]
    if firm:
        stated = [c for c in view.claims if claims[c].verification == "stated_unverified"]
        presupposed = sum(claims[claim].commitment == "presupposed" for claim in firm)
        facts = Part(presupposed, len(firm))
        yield finding("settled", view.state, facts, len(firm), (*firm, *stated))


def settled_claims(view: Perspective) -> Ids:
    """Return claims put firmly on a matter that the article itself calls unverified.

    A claim counts if it is asserted, boosted or presupposed and either its proposition or the claim
    itself is stated as unverified, or the coding sets it against a statement of non-verification.
    """
    doubted = {
        claim
        for point in view.profile
        if point.verification == "stated_unverified"
        for claim in point.claims
    }
    for claim, other, _, kind in view.records.pulls:
        if kind == "proof_unverified":
            doubted |= {claim, other}
    return tuple(
        claim.id
        for claim in view.records.claims.values()
        if claim.id in doubted and claim.commitment in FIRM and claim.kind != "verification"
    )


def inherited(view: Perspective) -> Iterator[Finding]:
    """Yield claims that have no hedge word of their own and inherit one."""
    claims = [claim for claim in view.claims if view.records.claims[claim].inherits is not None]
    if claims:
        yield finding("inherited", view.state, Part(len(claims), len(claims)), len(claims), claims)
