"""How the report words what the article says: never more firmly, and with every voice named."""

from __future__ import annotations

import re

from analysis.blocks import ClaimRef, Statement
from analysis.claims.card import Voice
from analysis.claims.record import Claim
from analysis.exhibits.study import Study
from analysis.exhibits.wording.briefly import hedge
from analysis.exhibits.wording.casing import clause
from analysis.words import Messages

_HELD_BACK = re.compile(
    r"\b(could|may|might|would|possib\w+|probab\w+|likely|alleged\w*|said to|reported to|reportedly"
    r"|presumed|expected|if|thought to|believed to|appears?|seems?|perhaps|risk of)\b"
)
_OWN_VERBS = frozenset({"presupposed", "concessive", "generic", "ability"})


def chain_words(study: Study, claim: Claim) -> str:
    """Return who speaks, from the originator to the article, as the subject of a sentence.

    A relay is never named as the originator (ICD 206); an outlet that the article does not name
    is said to be so.
    """
    words, chain = study.words, chain_named(study, claim)
    return (
        words.message("text-subject-citing", chain=chain)
        if chain
        else (words.message("text-subject"))
    )


def chain_named(study: Study, claim: Claim) -> str:
    """Return who speaks, from the originator to the article; empty for the article alone."""
    words = study.words
    first, *rest = _others(study, claim) or (None,)
    if first is None:
        return ""
    chain = first.name
    for voice in rest:
        kind = "relay" if "relay" in voice.roles else "voice"
        chain = words.message("text-source-link", kind=kind, chain=chain, name=voice.name)
    if not claim.outlet_stated and (rest or [first])[-1].kind != "unnamed":
        chain = words.message("text-source-link", kind="unnamed", chain=chain, name="")
    return chain


def _others(study: Study, claim: Claim) -> list[Voice]:
    voices = (study.voices[name] for name in claim.chain)
    return [voice for voice in voices if voice.kind != "article"]


def _how(claim: Claim) -> str:
    """Return which verb matches the article's own commitment to a claim."""
    if claim.commitment in _OWN_VERBS:
        return claim.commitment
    own = len(claim.chain) == 1
    return "states" if own and claim.commitment in {"asserted", "boosted"} else "reports"


def reported(study: Study, claim_id: str) -> Statement:
    """Return a claim as a reported statement, with its chain, its hedge and its standing."""
    claim = study.claims[claim_id]
    hedge, word = _hedge(study, claim)
    spans = study.words.rich_message(
        "text-reported",
        subject=chain_words(study, claim),
        others="yes" if _others(study, claim) else "no",
        how=_how(claim),
        hedge=hedge,
        word=word,
        says=study.words.closed(claim.says),
        claim=(ClaimRef(claim.id),),
    )
    if words := standing(study.words, claim):
        spans = (*spans, f" {words}")
    return Statement("reported", spans, (claim.id,), claim.commitment)


def standing(words: Messages, claim: Claim) -> str:
    """Return what the article says of a claim's verification, as a sentence; empty if silent."""
    if claim.verification == "silent":
        return ""
    unclear = claim.scope_ambiguous and claim.verification != "contradicted"
    reach = "unclear" if unclear else "clear"
    return words.message("text-standing", verification=claim.verification, reach=reach)


def as_clause(study: Study, name: str) -> str:
    """Return a claim as a sentence may go on with it, with its hedge where our words have none."""
    text = clause(study.records, study.claims[name].says)
    if name not in study.records.hedged or holds_back(text):
        return text
    return study.words.message("first-saying", says=text, notes=hedge(study, (name,)))


def holds_back(text: str) -> bool:
    """Return whether a wording carries a hedge of its own."""
    return _HELD_BACK.search(text.lower()) is not None


def _hedge(study: Study, claim: Claim) -> tuple[str, str]:
    """Return kind and word of the hedge that our own wording of the claim does not carry."""
    if claim.commitment not in {"hedged", "conditional"} or holds_back(claim.says):
        return "none", ""
    carrier = study.claims.get(claim.inherits or "", claim)
    word = next((c.word for c in (*claim.cues, *carrier.cues) if c.type == "epistemic"), None)
    if word:
        return "word", word
    return ("condition", claim.condition) if claim.condition else ("possibility", "")
