"""Who is really speaking: claims by originator once relays are collapsed, and how concentrated."""

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


@dataclass(frozen=True)
class SpeakingGroup:
    """An independence group, or a voice without one, with its claims and their share."""

    group: str | None
    voices: tuple[str, ...]
    n: int
    share: float
    claims: Ids


@dataclass(frozen=True)
class Concentration:
    """How concentrated the speaking is.

    ``hhi`` runs from 1/number of originators (even) to 1 (one speaker); None without claims.
    ``unattributed`` = ``article`` (the article's own voice) + ``unnamed``, shares 0 to 1.
    """

    state: str | None
    claims: int
    originators: int
    groups: int
    hhi: float | None
    hhi_groups: float | None
    unattributed: float
    article: float
    unnamed: float


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


def attribution_by_group(view: Perspective) -> tuple[SpeakingGroup, ...]:
    """Return each independence group's share of the claims, largest first.

    Voices without a group, the article's own and unnamed ones, stand by themselves with ``group``
    None and are never added together.
    """
    merged: dict[tuple[str | None, str], list[Speaker]] = defaultdict(list)
    for one in attribution(view):
        merged[one.group, "" if one.group else one.originator].append(one)
    shares = (
        SpeakingGroup(
            group, tuple(dict.fromkeys(one.name for one in own)), sum(one.n for one in own),
            sum(one.n for one in own) / len(view.claims),
            tuple(sorted(claim for one in own for claim in one.claims)),
        )
        for (group, _), own in merged.items()
    )  # fmt: skip
    return tuple(sorted(shares, key=lambda one: -one.n))


def concentration(view: Perspective) -> Concentration:
    """Return how concentrated the speaking about the view's state is.

    Notes
    -----
    HHI = Σ s_i² over originators; ``hhi_groups`` over independence groups (method, section 7).
    """
    speakers, groups = attribution(view), attribution_by_group(view)
    article, unnamed = (
        float(sum(one.share for one in speakers if one.kind == kind))
        for kind in ("article", "unnamed")
    )
    return Concentration(
        view.state, sum(one.n for one in speakers), len(speakers),
        len({one.group for one in groups} - {None}),
        sum(one.share**2 for one in speakers) if speakers else None,
        sum(one.share**2 for one in groups) if speakers else None,
        article + unnamed, article, unnamed,
    )  # fmt: skip
