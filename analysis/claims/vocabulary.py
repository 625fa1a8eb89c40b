"""The closed vocabularies of the method: every coded field may hold these words and no others."""

from __future__ import annotations

from typing import Literal

from analysis.parameters import known

Kind = Literal[
    "event",
    "figure",
    "assessment",
    "motive",
    "risk",
    "precedent",
    "forecast",
    "reaction",
    "verification",
    "provenance",
]
Commitment = Literal[
    "asserted",
    "boosted",
    "attributed",
    "hedged",
    "conditional",
    "presupposed",
    "concessive",
    "ability",
    "generic",
]
CueType = Literal[
    "epistemic", "evidential", "approximator", "idiom", "volition", "booster", "conditional"
]
Verification = Literal["silent", "stated_unverified", "stated_verified", "contradicted"]
StateRole = Literal[
    "actor", "place", "bearer", "beneficiary", "giver", "observer", "source", "example"
]
Reading = Literal["sole", "preferred", "possible", "derived"]
Domain = Literal[
    "military", "technological", "economic", "diplomatic", "ideological", "domestic", "security"
]
Bound = Literal["approx", "between", "upper", "lower", "point", "qualitative"]
QuantityKind = Literal["stock", "flow", "total", "share"]
TensionType = Literal[
    "proof_unverified",
    "point_ceiling",
    "now_later",
    "asserted_hedged",
    "fact_contradicted",
    "claim_denied",
    "rival_limits",
    "scope",
]
VoiceKind = Literal[
    "person", "body", "officials", "media", "document", "imagery", "unnamed", "article"
]
Interest = Literal["party", "adversary", "neutral", "unknown"]
VoiceRole = Literal["originator", "releaser", "relay", "article"]
Grade = Literal["A", "B", "C", "D", "E", "F"]
Consistency = Literal["CC", "C", "N", "I", "II"]
Verdict = Literal["agree", "disagree"]
ReadingRule = known.ReadingRule

READINGS: dict[ReadingRule, frozenset[Reading]] = {
    "strict": frozenset({"sole"}),
    "preferred": frozenset({"sole", "preferred"}),
    "inclusive": frozenset({"sole", "preferred", "possible", "derived"}),
}
"""Which readings of an ambiguous bearer count under each rule (method, section 3)."""

HEDGED: frozenset[Commitment] = frozenset({"hedged", "conditional"})
"""Commitments by which the article itself holds a statement back."""
