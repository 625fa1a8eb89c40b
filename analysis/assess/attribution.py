"""Who is really speaking: claims by originator once relays are collapsed, and how concentrated."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from analysis.assess.scope import claims_of
from analysis.assess.tables import Row, framed, paired, rows
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule

SPEAKERS = ("originator", "name", "kind", "interest", "group", "n", "share", "claims")
GROUPS = ("group", "voices", "n", "share", "claims")
CONCENTRATION = (
    "state", "claims", "originators", "groups", "hhi", "hhi_groups", "unattributed", "article",
    "unnamed",
)  # fmt: skip


def origins(frames: Frames) -> dict[str, str]:
    """Return the originator of each claim after collapsing relays.

    The originator is the first voice of the chain that can be more than a relay: a news agency
    that passes on a quote never originates it (ICD 206). Where a chain holds relays only, its
    first voice stands.
    """
    roles = paired(frames.voices, "voice", "roles")
    chains: dict[str, list[str]] = defaultdict(list)
    for claim, _, voice in sorted(rows(frames.chains, "claim", "step", "voice")):
        chains[claim].append(voice)
    found = {}
    for claim in frames.claims["claim"]:
        chain = chains[claim]
        able = [voice for voice in chain if set(roles.get(voice, ())) != {"relay"}]
        # An article that merely prints what a relay alone was given has not originated it.
        named = [voice for voice in able if "article" not in roles.get(voice, ())]
        if chain and "article" in roles.get(chain[0], ()):
            found[claim] = chain[0]
        elif chain:
            found[claim] = (named or chain)[0]
    return found


def groups(frames: Frames) -> dict[str, str | None]:
    """Return the independence group behind each claim.

    None for the article's own voice and for unnamed voices: they add no independent support,
    whatever group they are coded with (method, section 5).
    """
    counted = {
        voice: group if kind not in {"article", "unnamed"} else None
        for voice, group, kind in rows(frames.voices, "voice", "group", "kind")
    }
    return {claim: counted.get(voice) for claim, voice in origins(frames).items()}


def attribution(
    frames: Frames, state: str | None = None, reading: ReadingRule = "preferred"
) -> pd.DataFrame:
    """Return each originator's share of the claims.

    Parameters
    ----------
    frames : Frames
        Uses ``claims``, ``claim_states``, ``chains`` and ``voices``.
    state : str or None
        Only claims about this state; None for the whole source.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of an ambiguous state link count.

    Returns
    -------
    pandas.DataFrame
        ``originator, name, kind, interest, group, n, share, claims``, largest first, ties by the
        order of the source card. Shares sum to 1.

    Notes
    -----
    s_i = claims of originator i ÷ claims in scope (method, section 7; ICD 206).
    """
    return framed(_speakers(frames, origins(frames), state, reading), SPEAKERS)


def _speakers(
    frames: Frames, origin: dict[str, str], state: str | None, reading: ReadingRule
) -> list[Row]:
    kept = [claim for claim in claims_of(frames, state, reading) if claim in origin]
    said: dict[str, list[str]] = defaultdict(list)
    for claim in kept:
        said[origin[claim]].append(claim)
    built: list[Row] = [
        (voice, name, kind, interest, group, len(said[voice]), len(said[voice]) / len(kept),
         tuple(said[voice]))
        for voice, name, kind, interest, group in rows(
            frames.voices, "voice", "name", "kind", "interest", "group"
        )
        if voice in said
    ]  # fmt: skip
    return sorted(built, key=lambda row: -row[5])


def _merged(speakers: list[Row]) -> list[Row]:
    found: dict[tuple[str | None, str], list[tuple[str, str]]] = defaultdict(list)
    for voice, name, _, _, group, _, _, claims in speakers:
        found[(group, "" if group else voice)].extend((name, claim) for claim in claims)
    total = sum(len(said) for said in found.values())
    built: list[Row] = [
        (group, tuple(dict.fromkeys(name for name, _ in said)), len(said), len(said) / total,
         tuple(sorted(claim for _, claim in said)))
        for (group, _), said in found.items()
    ]  # fmt: skip
    return sorted(built, key=lambda row: -row[2])


def attribution_by_group(
    frames: Frames, state: str | None = None, reading: ReadingRule = "preferred"
) -> pd.DataFrame:
    """Return each independence group's share of the claims, largest first.

    Voices without a group, the article's own and unnamed ones, stand in rows of their own with
    ``group`` None and are never added together.
    """
    return framed(_merged(_speakers(frames, origins(frames), state, reading)), GROUPS)


def concentration(
    frames: Frames,
    states: tuple[str | None, ...] = (None,),
    reading: ReadingRule = "preferred",
) -> pd.DataFrame:
    """Return how concentrated the speaking is, one row per state (None: the whole source).

    Returns
    -------
    pandas.DataFrame
        ``state, claims, originators, groups, hhi, hhi_groups, unattributed, article, unnamed``.
        ``hhi`` runs from 1/number of originators (even) to 1 (one speaker); None without claims.
        ``unattributed`` = ``article`` (the article's own voice) + ``unnamed``, shares 0 to 1.

    Notes
    -----
    HHI = Σ s_i² over originators; ``hhi_groups`` over independence groups (method, section 7).
    """
    origin = origins(frames)
    built = []
    for state in states:
        speakers = _speakers(frames, origin, state, reading)
        groups = _merged(speakers)
        part = {
            kind: sum(row[6] for row in speakers if row[2] == kind)
            for kind in ("article", "unnamed")
        }
        built.append(
            (state, sum(row[5] for row in speakers), len(speakers),
             len({row[0] for row in groups} - {None}),
             sum(row[6] ** 2 for row in speakers) if speakers else None,
             sum(row[3] ** 2 for row in groups) if speakers else None,
             float(sum(part.values())), float(part["article"]), float(part["unnamed"]))
        )  # fmt: skip
    return framed(built, CONCENTRATION)
