"""Which claims, motives and risks a report is about."""

from __future__ import annotations

from analysis.assess.scope import claims_of, hedged_claims, motives_of, risks_of
from analysis.blocks import RichText, refs, rich_message
from analysis.claims.record import Claim, Motive, Risk
from analysis.exhibits.study import Study
from analysis.words import say


def motives(case: Study, *, umbrella: bool = False) -> tuple[Motive, ...]:
    """Return the motives of the study's state, or all of them, in the record's order."""
    ids = motives_of(case.frames, case.state, case.reading, umbrella=umbrella)
    return tuple(case.motives[name] for name in ids)


def risks(case: Study) -> tuple[Risk, ...]:
    """Return the risks that the study's state bears, or all of them, in the record's order."""
    return tuple(case.risks[name] for name in risks_of(case.frames, case.state, case.reading))


def for_motive(case: Study, motive: str) -> tuple[str, ...]:
    """Return the claims that support a motive."""
    return tuple(claim.id for claim in case.claims.values() if motive in claim.motive)


def for_risk(case: Study, risk: str) -> tuple[str, ...]:
    """Return the claims that support a risk."""
    return tuple(claim.id for claim in case.claims.values() if risk in claim.risk)


def about(case: Study) -> tuple[str, ...]:
    """Return the claims a report is about, in the record's order.

    For a state: claims in which it has any part under any reading, and those behind its motives
    and risks. Without a state: all.
    """
    if case.state is None:
        return tuple(case.claims)
    core = {
        claim.id
        for claim in case.claims.values()
        if any(link.state == case.state for link in claim.states)
    }
    core |= set(claims_of(case.frames, case.state, "inclusive"))
    for name in motives_of(case.frames, case.state, "inclusive", umbrella=True):
        core |= set(for_motive(case, name))
    for name in risks_of(case.frames, case.state, "inclusive"):
        core |= set(for_risk(case, name))
    return ordered(case, core)


def reached(case: Study) -> tuple[str, ...]:
    """Return every claim a report can refer to: the claim annex holds these.

    Those it is about, those that assert the same, those in tension with either, every remark on
    verification, every figure, every motive's, and what an analyst's coding refers to.
    """
    if case.state is None:
        return tuple(case.claims)
    core = set(about(case))
    alike = {case.claims[name].proposition for name in core} - {None}
    core |= {c.id for c in case.claims.values() if c.proposition in alike}
    core |= {
        c.id for c in case.claims.values() if c.kind == "verification" or c.quantity or c.motive
    }
    return ordered(case, core | _pulling(case, core) | _coded(case))


def ordered(case: Study, claims: set[str] | frozenset[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Return claims in the record's order, each once."""
    wanted = set(claims)
    return tuple(claim for claim in case.claims if claim in wanted)


def firmness(case: Study, claims: tuple[str, ...]) -> str:
    """Return in words how firmly the article puts something that these claims support."""
    held = held_back(case, claims)
    if not claims:
        return say("text-firm-none")
    if not held:
        return say("text-firm-stated")
    word = next((word for name in held if (word := hedge_word(case, case.claims[name]))), None)
    if len(held) == len(claims):
        return say("text-firm-hedged-word", word=word) if word else say("text-firm-hedged")
    return say("text-firm-partly-word", word=word) if word else say("text-firm-partly")


def held_back(case: Study, claims: tuple[str, ...]) -> list[str]:
    """Return those of some claims that the article itself holds back."""
    hedged = hedged_claims(case.frames)
    return [claim for claim in claims if claim in hedged]


def hedge_word(case: Study, claim: Claim) -> str | None:
    """Return the word by which the article holds a claim back, its own or an inherited one."""
    seen: set[str] = set()
    step: Claim | None = claim
    while step is not None and step.id not in seen:
        for cue in step.cues:
            if cue.type in {"epistemic", "evidential", "conditional"}:
                return cue.word
        seen.add(step.id)
        step = case.claims.get(step.inherits or "")
    return None


def cited(claims: tuple[str, ...], *, lead: str = " ", most: int = 24) -> RichText:
    """Return references to claims; of very many the first ones and how many more there are."""
    if len(claims) <= most + 1:  # "and 1 more" is no shorter than the one
        return refs(claims, lead=lead)
    shown = refs(claims[:most], lead="")
    return (lead, *rich_message("text-more", items=shown, n=len(claims) - most))


def _pulling(case: Study, core: set[str]) -> set[str]:
    pairs = [
        (claim.id, tension.claim)
        for claim in case.claims.values()
        for tension in (*claim.contradicts, *claim.qualifies)
    ]
    return {end for pair in pairs if core & set(pair) for end in pair}


def _coded(case: Study) -> set[str]:
    overlay = case.source.overlay
    if overlay is None:
        return set()
    found = {name for assumption in overlay.assumptions for name in assumption.claims}
    found |= {row.claim for row in overlay.evidence}
    for indicator in overlay.indicators:
        found |= set(indicator.claims)
    for implication in overlay.implications:
        if implication.state == case.state:
            found |= set(implication.claims)
    return found & set(case.claims)
