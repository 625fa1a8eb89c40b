"""The claim annex of a report, built from the record."""

from __future__ import annotations

from analysis.claims.record import Claim
from analysis.errors import UsageError
from analysis.exhibits import scope
from analysis.exhibits.study import Study
from analysis.exhibits.tables.figures import worded
from analysis.exhibits.views import ClaimAnnex, ClaimEntry
from analysis.exhibits.wording import chain_words, standing
from analysis.words import language


def claims(case: Study, *only: str) -> ClaimAnnex:
    """Return the claims a report can refer to, or some by id, with locator and standing.

    Raises
    ------
    UsageError
        If a claim asked for does not exist.
    """
    for name in only:
        if name not in case.claims:
            raise UsageError(f"claim: {name!r} is not known; the source has {len(case.claims)}")
    wanted = only or scope.reached(case)
    entries = tuple(_entry(case, case.claims[name]) for name in wanted)
    card = case.source.card
    return ClaimAnnex(entries, card.language, card.wording if card.wording != language() else "")


def _entry(case: Study, claim: Claim) -> ClaimEntry:
    spans = case.source.card.sentences
    passages = ((key, case.source.passage(key)) for key in claim.at)
    return ClaimEntry(
        claim=claim.id,
        says=claim.says,
        at=claim.at,
        digests=tuple(spans[key][2] for key in claim.at if key in spans),
        kind=claim.kind,
        commitment=claim.commitment,
        verification=claim.verification,
        originator=claim.chain[0],
        chain=claim.chain,
        facts=tuple(_facts(case, claim)),
        passages=tuple((key, text) for key, text in passages if text is not None),
    )


def _facts(case: Study, claim: Claim) -> list[tuple[str, str]]:
    facts = [
        ("Where", ", ".join(claim.at)),
        ("Who says so", chain_words(case, claim).rstrip(",")),
        ("How firmly", _firmly(claim)),
    ]
    if not case.full:
        return facts
    if words := standing(claim).strip():
        facts.append(("Verification", words))
    if claim.cues:
        facts.append(("Cues", ", ".join(f"“{cue.word}” ({cue.type})" for cue in claim.cues)))
    if claim.condition:
        facts.append(("Condition", claim.condition))
    if claim.quantity:
        q = claim.quantity
        place = [part for part in (q.kind, q.place, q.time) if part]
        facts.append(("Figure", f"{worded(q)} ({', '.join(place)})"))
    return facts


def _firmly(claim: Claim) -> str:
    return f"{claim.commitment}, inherits the hedge of {claim.inherits}" if claim.inherits else (
        claim.commitment
    )  # fmt: skip
