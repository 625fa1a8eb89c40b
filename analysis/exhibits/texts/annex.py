"""The claim annex of a report, built from the record."""

from __future__ import annotations

from analysis.blocks import Callout, ClaimAnnex, ClaimEntry
from analysis.claims.record import Claim
from analysis.errors import UsageError
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.nothing import no_claim
from analysis.exhibits.study import Study
from analysis.exhibits.tables.figures import worded
from analysis.exhibits.wording.reported import chain_words, standing
from analysis.words import Messages


@exhibit
def claims(study: Study, *only: str) -> ClaimAnnex | Callout:
    """Return the claims a report can refer to, or some by id, with locator and standing.

    In words where it can refer to none.

    Raises
    ------
    UsageError
        If a claim asked for does not exist.
    """
    for name in only:
        if name not in study.claims:
            raise UsageError(f"claim: {name!r} is not known; the source has {len(study.claims)}")
    wanted = only or selection.reached(study)
    if not wanted:
        return no_claim(study)
    entries = tuple(_entry(study, study.claims[name]) for name in wanted)
    card = study.source.card
    return ClaimAnnex(
        entries, card.language, card.wording if card.wording != study.language else ""
    )


def _entry(study: Study, claim: Claim) -> ClaimEntry:
    spans = study.source.card.sentences
    passages = ((key, study.source.passage(key)) for key in claim.at)
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
        facts=tuple(_facts(study, claim)),
        passages=tuple((key, text) for key, text in passages if text is not None),
    )


def _facts(study: Study, claim: Claim) -> list[tuple[str, str]]:
    facts = [
        ("where", ", ".join(claim.at)),
        ("chain", chain_words(study, claim)),
        ("firmness", _firmly(study.words, claim)),
    ]
    if not study.full:
        return facts
    if words := standing(study.words, claim):
        facts.append(("verification", words))
    if claim.cues:
        cues = (
            study.words.message("annex-cue", word=cue.word, type=study.words.term("cue", cue.type))
            for cue in claim.cues
        )
        facts.append(("cues", ", ".join(cues)))
    if claim.condition:
        facts.append(("condition", claim.condition))
    if claim.quantity:
        q = claim.quantity
        about = [
            part for part in (study.words.term("figure-kind", q.kind), q.place, q.time) if part
        ]
        facts.append(
            (
                "figure",
                study.words.message(
                    "annex-figure", figure=worded(study.words, q), about=", ".join(about)
                ),
            )
        )
    return facts


def _firmly(words: Messages, claim: Claim) -> str:
    commitment = words.term("commitment", claim.commitment)
    if claim.inherits is None:
        return commitment
    return words.message("annex-inherits", commitment=commitment, claim=claim.inherits)
