"""Who is really speaking: claims by originator once relays are collapsed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.claims.vocabulary import Interest, VoiceKind


@dataclass(frozen=True)
class Speaker:
    """An originator with its claims and their share, 0 to 1."""

    originator: str
    name: str
    kind: VoiceKind
    interest: Interest
    group: str | None
    n: int
    share: float
    claims: Ids


def attribution(view: Perspective) -> tuple[Speaker, ...]:
    """Return each originator's share of the claims about the view's state.

    Largest first, ties by the order of the source card; shares sum to 1.

    Notes
    -----
    s_i = claims of originator i ÷ claims in view (method, section 7; ICD 206).
    """
    claims_of: dict[str, list[str]] = defaultdict(list)
    for claim in view.claims:
        claims_of[view.records.origins[claim]].append(claim)
    shares = (
        Speaker(voice.id, voice.name, voice.kind, voice.interest, voice.group, len(own),
                len(own) / len(view.claims), tuple(own))
        for voice in view.records.voices.values()
        if (own := claims_of.get(voice.id))
    )  # fmt: skip
    return tuple(sorted(shares, key=lambda one: -one.n))
