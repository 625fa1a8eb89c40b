"""Which claims, motives and risks a report is about."""

from __future__ import annotations

from analysis.blocks import RichText, refs
from analysis.claims.record import Claim
from analysis.exhibits.study import Study
from analysis.words import Messages


def about(study: Study) -> tuple[str, ...]:
    """Return the claims a report is about, in the record's order.

    For a state: claims in which it has any part under any reading, and those behind its motives
    and risks. Without a state: all.
    """
    if study.state is None:
        return tuple(study.claims)
    core = {
        claim.id
        for claim in study.claims.values()
        if any(link.state == study.state for link in claim.states)
    }
    records = study.records
    wanted = records.motives_of(study.state, "inclusive", umbrella=True)
    borne = records.risks_of(study.state, "inclusive", umbrella=True)
    names = [motive.id for motive in wanted] + [risk.id for risk in borne]
    core.update(claim for name in names for claim in records.behind.get(name, ()))
    return ordered(study, core)


def reached(study: Study) -> tuple[str, ...]:
    """Return every claim a report can refer to: the claim annex holds these.

    Those it is about, those that assert or deny the same, those in tension with either, all sides
    of a dispute with any of them, every remark on verification, every figure, every motive's, and
    what an analyst's coding refers to.
    """
    if study.state is None:
        return tuple(study.claims)
    core = set(about(study))
    alike = {point for name in core for point in study.claims[name].points}
    core |= {c.id for c in study.claims.values() if not alike.isdisjoint(c.points)}
    for dispute in study.records.disputes:
        core |= {*dispute.claims} if core & {*dispute.claims} else set()
    core |= {
        c.id for c in study.claims.values() if c.kind == "verification" or c.quantity or c.motive
    }
    return ordered(study, core | _pulling(study, core) | _coded(study))


def ordered(study: Study, claims: set[str] | frozenset[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Return claims in the record's order, each once."""
    wanted = set(claims)
    return tuple(claim for claim in study.claims if claim in wanted)


def firmness(study: Study, claims: tuple[str, ...]) -> str:
    """Return in words how firmly the article puts something that these claims support."""
    words = study.words
    hedged = held_back(study, claims)
    if not claims:
        return words.message("text-firm-none")
    if not hedged:
        return words.message("text-firm-stated")
    word = next((word for name in hedged if (word := hedge_word(study, study.claims[name]))), None)
    if len(hedged) == len(claims):
        return (
            words.message("text-firm-hedged-word", word=word)
            if word
            else words.message("text-firm-hedged")
        )
    return (
        words.message("text-firm-partly-word", word=word)
        if word
        else words.message("text-firm-partly")
    )


def held_back(study: Study, claims: tuple[str, ...]) -> list[str]:
    """Return those of some claims that the article itself holds back."""
    return [claim for claim in claims if claim in study.records.hedged]


def hedge_word(study: Study, claim: Claim) -> str | None:
    """Return the word by which the article holds a claim back, its own or an inherited one."""
    telling = {"epistemic", "evidential", "conditional"}
    cues = (cue for step in study.records.inherited(claim.id) for cue in step.cues)
    return next((cue.word for cue in cues if cue.type in telling), None)


def cited(words: Messages, claims: tuple[str, ...], *, lead: str = " ", most: int = 24) -> RichText:
    """Return references to claims; of very many the first ones and how many more there are."""
    if len(claims) <= most + 1:  # "and 1 more" is no shorter than the one
        return refs(claims, lead=lead)
    items = refs(claims[:most], lead="")
    return (lead, *words.rich_message("text-more", items=items, n=len(claims) - most))


def _pulling(study: Study, core: set[str]) -> set[str]:
    pairs = [
        (claim.id, tension.claim)
        for claim in study.claims.values()
        for tension in (*claim.contradicts, *claim.qualifies)
    ]
    return {end for pair in pairs if core & set(pair) for end in pair}


def _coded(study: Study) -> set[str]:
    overlay = study.source.overlay
    if overlay is None:
        return set()
    names = {name for assumption in overlay.assumptions for name in assumption.claims}
    names |= {row.claim for row in overlay.evidence}
    for indicator in overlay.indicators:
        names |= set(indicator.claims)
    for implication in overlay.implications:
        if implication.state == study.state:
            names |= set(implication.claims)
    return names & set(study.claims)
