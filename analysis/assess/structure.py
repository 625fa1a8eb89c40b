"""How the article puts things: gains against dangers, figures, what it settles, how it hedges."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess import remarks
from analysis.assess.asymmetry import asymmetry
from analysis.assess.finding import Finding, found
from analysis.assess.quantities import FIELDS, reconcile
from analysis.assess.risks import risk_register
from analysis.assess.scope import claims_of
from analysis.assess.tables import paired, rows
from analysis.assess.view import View
from analysis.assess.wording import listed, percent, quoted, raised
from analysis.words import say

FIRM = frozenset({"asserted", "boosted", "presupposed"})


def commitment(view: View) -> Iterator[Finding]:
    """Yield whether gains are put forward more firmly than dangers."""
    ((gained, firm, feared, plain, difference),) = rows(
        asymmetry(view.frames, (view.state,), view.reading),
        "motive_claims", "motive_unhedged", "risk_claims", "risk_unhedged", "difference",
    )  # fmt: skip
    if difference is not None:
        _, text = remarks.firmness(view.name, len(firm), len(gained), len(plain), len(feared))
        yield found("commitment", view.state, text, difference, (*gained, *feared))


def figures(view: View) -> Iterator[Finding]:
    """Yield whether the article's figures bear comparison, and how many are bare."""
    if view.state is not None:
        return
    held = rows(view.frames.quantities, "claim", "place", "time", "unit_stated")
    bare = sum(row[1] is None or row[2] is None or not row[3] for row in held)
    pairs = rows(reconcile(view.frames), "claim", "other", "comparable", "fields")
    if not pairs:
        return
    fit = sum(bool(row[2]) for row in pairs)
    differing = {field for row in pairs for field in row[3]}
    fields = [field for field in FIELDS if field in differing] or ["number"]
    text = remarks.comparable(len(pairs), fit, fields)
    if bare:
        text += f" {remarks.bare_figures(bare, len(held))}"
    yield found("figures", None, text, fit, sorted({claim for row in pairs for claim in row[:2]}))


def settled(view: View) -> Iterator[Finding]:
    """Yield what the article puts as settled although it calls the matter unverified itself."""
    about = set(claims_of(view.frames, view.state, view.reading))
    firm = [claim for claim in settled_claims(view) if claim in about]
    stated = [
        claim
        for claim, how in rows(view.frames.claims, "claim", "verification")
        if how == "stated_unverified" and claim in about
    ]
    if firm:
        how = paired(view.frames.claims, "claim", "commitment")
        presupposed = sum(how[claim] == "presupposed" for claim in firm)
        text = remarks.settled(len(firm), presupposed)
        yield found("settled", view.state, text, len(firm), (*firm, *stated))


def settled_claims(view: View) -> tuple[str, ...]:
    """Return claims put firmly on a matter that the article itself calls unverified.

    A claim counts if it is asserted, boosted or presupposed and either its proposition or the claim
    itself is stated as unverified, or the coding sets it against a statement of non-verification.
    """
    doubted = {
        claim
        for claims, stated in rows(view.profile, "claims", "verification")
        if stated == "stated_unverified"
        for claim in claims
    }
    for claim, other, kind in rows(view.frames.tensions, "claim", "other", "type"):
        if kind == "proof_unverified":
            doubted |= {claim, other}
    return tuple(
        claim
        for claim, how, kind in rows(view.frames.claims, "claim", "commitment", "kind")
        if claim in doubted and how in FIRM and kind != "verification"
    )


def hedges(view: View) -> Iterator[Finding]:
    """Yield where several risks hang on hedge words that readers place alike."""
    register = risk_register(view.frames, view.state, view.reading, view.yardstick)
    held = [row for row in rows(register, "hedge", "low", "high", "claims") if row[1] is not None]
    words = list(dict.fromkeys(row[0] for row in held))
    if len(held) > 1 and len({row[1:3] for row in held}) == 1:
        low, high = held[0][1:3]
        # The article's own hedge stays a quoted cue: it is reported wording, not ours.
        named = listed([quoted(word) for word in words])
        text = say(
            "finding-one-hedge",
            n=len(held),
            hedges=named,
            words=len(words),
            range=percent(low, high),
        )
        claims = [claim for row in held for claim in row[3]]
        yield found("one-hedge", view.state, raised(text), len(held), claims)


def inherited(view: View) -> Iterator[Finding]:
    """Yield claims that have no hedge word of their own and inherit one."""
    about = set(claims_of(view.frames, view.state, view.reading))
    held = [
        claim
        for claim, source in rows(view.frames.claims, "claim", "inherits")
        if source is not None and claim in about
    ]
    if held:
        text = raised(say("finding-inherited", n=len(held)))
        yield found("inherited", view.state, text, len(held), held)
