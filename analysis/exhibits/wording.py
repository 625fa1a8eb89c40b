"""How the report words what the article says: never more firmly, and with every voice named."""

from __future__ import annotations

import re

from analysis.assess.wording import closed
from analysis.blocks import ClaimRef, Statement, rich_message
from analysis.claims.card import Voice
from analysis.claims.record import Claim
from analysis.exhibits.study import Study
from analysis.words import say

_OPENERS = frozenset(
    "a about after all along an another any around as at both by during each every few for from how"
    " if in it its less many more most much neither no nobody none not nothing of on once only"
    " other others over several since so some such that the their there these they this those to"
    " under unless until up what when where whether which while who with within".split()
)
"""Words of grammar, which open a sentence with a capital only because it is the first."""

_HELD_BACK = re.compile(
    r"\b(could|may|might|would|possib\w+|probab\w+|likely|alleged\w*|said to|reported to|reportedly"
    r"|presumed|expected|if|thought to|believed to|appears?|seems?|perhaps|risk of)\b"
)
_OWN_VERBS = frozenset({"presupposed", "concessive", "generic", "ability"})


def chain_words(case: Study, claim: Claim) -> str:
    """Return who speaks, from the originator to the article, as the subject of a sentence.

    A relay is never named as the originator (ICD 206); an outlet that the article does not name
    is said to be so.
    """
    first, *rest = _others(case, claim) or (None,)
    if first is None:
        return say("text-subject")
    chain = first.name
    for voice in rest:
        kind = "relay" if "relay" in voice.roles else "voice"
        chain = say("text-source-link", kind=kind, chain=chain, name=voice.name)
    if not claim.outlet_stated and "not named" not in chain:
        chain = say("text-source-link", kind="unnamed", chain=chain, name="")
    return say("text-subject-citing", chain=chain)


def _others(case: Study, claim: Claim) -> list[Voice]:
    voices = (case.voices[name] for name in claim.chain)
    return [voice for voice in voices if voice.kind != "article"]


def _how(claim: Claim) -> str:
    """Return which verb matches the article's own commitment to a claim."""
    if claim.commitment in _OWN_VERBS:
        return claim.commitment
    own = len(claim.chain) == 1
    return "states" if own and claim.commitment in {"asserted", "boosted"} else "reports"


def reported(case: Study, claim_id: str) -> Statement:
    """Return a claim as a reported statement, with its chain, its hedge and its standing."""
    claim = case.claims[claim_id]
    hedge, word = _hedge(case, claim)
    joint, says = _joined(case, claim.says)
    runs = rich_message(
        "text-reported",
        subject=chain_words(case, claim),
        others="yes" if _others(case, claim) else "no",
        how=_how(claim),
        hedge=hedge,
        word=word,
        joint=joint,
        says=says,
        claim=(ClaimRef(claim.id),),
    )
    if words := standing(claim):
        runs = (*runs, f" {words}")
    return Statement("reported", runs, (claim.id,), claim.commitment)


def standing(claim: Claim) -> str:
    """Return what the article says of a claim's verification, as a sentence; empty if silent."""
    if claim.verification == "silent":
        return ""
    unclear = claim.scope_ambiguous and claim.verification != "contradicted"
    reach = "unclear" if unclear else "clear"
    return say("text-standing", verification=claim.verification, reach=reach)


def _hedge(case: Study, claim: Claim) -> tuple[str, str]:
    """Return kind and word of the hedge that our own wording of the claim does not carry."""
    if claim.commitment not in {"hedged", "conditional"} or _HELD_BACK.search(claim.says.lower()):
        return "none", ""
    carrier = case.claims.get(claim.inherits or "", claim)
    word = next((c.word for c in (*claim.cues, *carrier.cues) if c.type == "epistemic"), None)
    if word:
        return "word", word
    return ("condition", claim.condition) if claim.condition else ("possibility", "")


def _joined(case: Study, says: str) -> tuple[str, str]:
    """Return whether a claim's wording goes on a sentence about the article, and as it then reads.

    It stands apart where a capital may be a name's, and where "reports that that" would read badly.
    """
    says = closed(says)
    first = re.match(r"[\w'’-]+", says)
    if first is None or says.startswith(("that ", "That ")):
        return "apart", says
    if not first[0][0].isupper() or says.startswith(case.spelling.called):
        return "that", says
    if first[0].lower() in _OPENERS and says[first.end() :].lstrip()[:1].islower():
        return "that", says[0].lower() + says[1:]
    known = re.sub(r"['’]s?$", "", first[0]) in case.spelling.names
    return "that" if known else "apart", says
