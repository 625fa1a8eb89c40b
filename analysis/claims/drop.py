"""What a source looks like once some of its claims are taken away."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import Claim, Tension
from analysis.claims.source import Source

_Item = TypeVar("_Item")


def without_drafts(source: Source) -> Source:
    """Return a source without the claims that nobody has accepted; these are its ``drafts``."""
    drafts = tuple(one for one in source.record.claims if one.draft is not None)
    return (
        replace(drop_claims(source, {one.id for one in drafts}), drafts=drafts)
        if drafts
        else source
    )


def drop_claims(source: Source, claims: Collection[str]) -> Source:
    """Return a source without some claims and without what these alone supported.

    Every record that names a dropped claim is gone, or names it no longer; so are motives, risks
    and propositions that had claims and have none left. Voices and states stay: a silent voice is
    still declared.
    """
    gone = frozenset(claims)
    record, left = source.record, [one for one in source.record.claims if one.id not in gone]
    bare = _served(record.claims) - _served(left)
    kept = {
        name: tuple(one for one in getattr(record, name) if one.id not in bare)
        for name in ("propositions", "motives", "risks")
    }
    thinned = record.model_copy(update={"claims": tuple(_untied(c, gone) for c in left), **kept})
    overlay = source.overlay and _overlay(source.overlay, gone, bare)
    codings = {
        name: coding.model_copy(
            update={"units": tuple(one for one in coding.units if one.claim not in gone)}
        )
        for name, coding in source.codings.items()
    }
    notes = tuple(one for one in source.notes if one.claim not in gone)
    return replace(source, record=thinned, overlay=overlay, codings=codings, notes=notes)


def _served(claims: Sequence[Claim]) -> set[str]:
    """Return the motives, risks and propositions that some claims support."""
    return {
        name
        for claim in claims
        for name in (*claim.motive, *claim.risk, *claim.propositions, *claim.denies)
    }


def _untied(claim: Claim, gone: frozenset[str]) -> Claim:
    def left(tensions: tuple[Tension, ...]) -> tuple[Tension, ...]:
        return tuple(one for one in tensions if one.claim not in gone)

    ends = {one.claim for one in (*claim.contradicts, *claim.qualifies)}
    if not ends & gone:
        return claim
    pulls = {"contradicts": left(claim.contradicts), "qualifies": left(claim.qualifies)}
    return claim.model_copy(update=pulls)


def _overlay(overlay: AssessmentFile, gone: frozenset[str], bare: set[str]) -> AssessmentFile:
    def resting(items: tuple[_Item, ...]) -> tuple[_Item, ...]:
        return tuple(
            item.model_copy(  # type: ignore[attr-defined]
                update={"claims": tuple(c for c in item.claims if c not in gone)}  # type: ignore[attr-defined]
            )
            for item in items
        )

    return overlay.model_copy(
        update={
            "impacts": tuple(one for one in overlay.impacts if one.risk not in bare),
            "evidence": tuple(one for one in overlay.evidence if one.claim not in gone),
            "assumptions": resting(overlay.assumptions),
            "indicators": resting(overlay.indicators),
            "headlines": tuple(one for one in overlay.headlines if gone.isdisjoint(one.claims)),
        }
    )
