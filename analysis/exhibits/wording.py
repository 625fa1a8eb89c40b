"""How the report words what the article says: never more firmly, and with every voice named."""

from __future__ import annotations

import re

from analysis.claims.record import Claim
from analysis.exhibits.study import Study
from analysis.exhibits.views import ClaimRef, Runs, Statement

_OPENERS = frozenset(
    "a about according after agreement all along an another any around as at both by during each"
    " earlier escalation every few for from hardly how if in it its lasting less losses many more"
    " most motives much neither no nobody none not nothing of on once one only other others over"
    " people protest risks sending several since so some such tensions that the their there these"
    " they this those three to two under unless until up what when where whether which while who"
    " with within".split()
)
"""Words that open a sentence with a capital only because it is the first."""

_HELD_BACK = re.compile(
    r"\b(could|may|might|would|possib\w+|probab\w+|likely|alleged\w*|said to|reported to|reportedly"
    r"|presumed|expected|if|thought to|believed to|appears?|seems?|perhaps|risk of)\b"
)
_VERBS = {
    "presupposed": "takes for granted",
    "concessive": "grants",
    "generic": "states as a general rule",
    "ability": "reports as an ability, not as a forecast,",
}
_STANDING = {
    "stated_unverified": " Stated as unverified",
    "stated_verified": " Stated as verified",
    "contradicted": " Contradicted within the article",
}


def chain_words(case: Study, claim: Claim) -> str:
    """Return who speaks, from the originator to the article, as the subject of a sentence.

    A relay is never named as the originator (ICD 206); an outlet that the article does not name
    is said to be so.
    """
    spoken = [voice for voice in claim.chain if case.voices[voice].kind != "article"]
    if not spoken:
        return "The article"
    first = case.voices[spoken[0]]
    words = f"The article, citing {first.name}"
    for name in spoken[1:]:
        voice = case.voices[name]
        words += (
            f", as told to {voice.name}" if "relay" in voice.roles else f", through {voice.name}"
        )
    if not claim.outlet_stated and "not named" not in words:
        words += ", through an outlet it does not name"
    return words + ","


def verb(claim: Claim) -> str:
    """Return the verb that matches the article's own commitment to a claim."""
    if claim.commitment in _VERBS:
        return _VERBS[claim.commitment]
    own = len(claim.chain) == 1
    return "states" if own and claim.commitment in {"asserted", "boosted"} else "reports"


def reported(case: Study, claim_id: str) -> Statement:
    """Return a claim as a reported statement, with its chain, its hedge and its standing."""
    claim = case.claims[claim_id]
    stated = f"{chain_words(case, claim)} {verb(claim)}{_hedge(case, claim)}"
    runs: Runs = (
        f"{stated}{_joined(case, claim.says)} ",
        ClaimRef(claim.id),
        standing(claim),
    )
    return Statement("reported", tuple(r for r in runs if r), (claim.id,), claim.commitment)


def standing(claim: Claim) -> str:
    """Return what the article says of a claim's verification, as a sentence; empty if silent."""
    words = _STANDING.get(claim.verification)
    if words is None:
        return ""
    unclear = claim.scope_ambiguous and claim.verification != "contradicted"
    return f"{words} (how far that remark reaches is unclear)." if unclear else f"{words}."


def _hedge(case: Study, claim: Claim) -> str:
    """Name the hedge where our own wording of the claim does not carry it."""
    if claim.commitment not in {"hedged", "conditional"} or _HELD_BACK.search(claim.says.lower()):
        return ""
    carrier = case.claims.get(claim.inherits or "", claim)
    word = next((c.word for c in (*claim.cues, *carrier.cues) if c.type == "epistemic"), None)
    if word:
        return f", hedged with “{word}”,"
    return f", if {claim.condition}," if claim.condition else ", as a possibility,"


def continued(case: Study, text: str) -> str:
    """Return a sentence's text as it reads after other words: its first letter small unless a name.

    Where that cannot be told, the capital stays.
    """
    return _inside(case, text) or text


def _joined(case: Study, says: str) -> str:
    """Return the claim's wording as the end of a sentence that begins "The article reports"."""
    inside = _inside(case, says)
    if inside is None or inside.startswith(("that ", "That ")):  # "reports that that" reads badly
        return f": {says}"
    return f" that {inside}"


def _inside(case: Study, text: str) -> str | None:
    first = re.match(r"[\w'’-]+", text)
    if first is None or not first[0][0].isupper():
        return text
    word = re.sub(r"['’]s?$", "", first[0])
    if text.startswith(case.spelling.called):
        return text
    small = word.lower()
    common = case.spelling.common
    if small in _OPENERS or {small, f"{small}s", small.removesuffix("s")} & common:
        return text[0].lower() + text[1:]
    return text if word in case.spelling.names else None
