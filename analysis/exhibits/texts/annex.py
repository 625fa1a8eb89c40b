"""The claim annex of a report, built from the record."""

from __future__ import annotations

from analysis.blocks import Callout, ClaimAnnex, ClaimEntry
from analysis.claims.record import Claim
from analysis.errors import UsageError
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_claim
from analysis.exhibits.study import Study
from analysis.exhibits.tables.figures import worded
from analysis.exhibits.wording import chain_words, standing
from analysis.words import language, say
from analysis.words.terms import term


def claims(case: Study, *only: str) -> ClaimAnnex | Callout:
    """Return the claims a report can refer to, or some by id, with locator and standing.

    In words where it can refer to none.

    Raises
    ------
    UsageError
        If a claim asked for does not exist.
    """
    for name in only:
        if name not in case.claims:
            raise UsageError(f"claim: {name!r} is not known; the source has {len(case.claims)}")
    wanted = only or scope.reached(case)
    if not wanted:
        return no_claim(case)
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
        ("where", ", ".join(claim.at)),
        ("chain", chain_words(case, claim)),
        ("firmness", _firmly(claim)),
    ]
    if not case.full:
        return facts
    if words := standing(claim):
        facts.append(("verification", words))
    if claim.cues:
        cues = (say("annex-cue", word=cue.word, type=term("cue", cue.type)) for cue in claim.cues)
        facts.append(("cues", ", ".join(cues)))
    if claim.condition:
        facts.append(("condition", claim.condition))
    if claim.quantity:
        q = claim.quantity
        about = [part for part in (term("figure-kind", q.kind), q.place, q.time) if part]
        facts.append(("figure", say("annex-figure", figure=worded(q), about=", ".join(about))))
    return facts


def _firmly(claim: Claim) -> str:
    commitment = term("commitment", claim.commitment)
    if claim.inherits is None:
        return commitment
    return say("annex-inherits", commitment=commitment, claim=claim.inherits)
