"""Which claims, motives and risks belong to a state under a reading of the ambiguities."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from analysis.assess.tables import paired, rows
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import READINGS, ReadingRule, StateRole
from analysis.errors import UsageError

BEARING: frozenset[StateRole] = frozenset(
    {"actor", "place", "bearer", "beneficiary", "giver", "observer"}
)
"""Roles by which a claim is about a state; one that only speaks or serves as an example is not."""

INVOLVED: frozenset[StateRole] = frozenset({"actor", "bearer", "beneficiary", "giver"})
"""Roles by which a claim tells something of a state; one that names it as a place does not."""


def admitted(reading: str) -> frozenset[str]:
    """Return the codings of an ambiguity that count under a rule.

    Raises
    ------
    UsageError
        If the rule is not strict, preferred or inclusive.
    """
    rules: dict[Any, frozenset[Any]] = {**READINGS}
    if reading not in rules:
        raise UsageError(f"unknown reading {reading!r}; known: {', '.join(rules)}")
    return frozenset(rules[reading])


def claims_of(
    frames: Frames,
    state: str | None,
    reading: ReadingRule = "preferred",
    roles: Collection[StateRole] = BEARING,
) -> tuple[str, ...]:
    """Return the claims about a state, in the record's order; all claims for None.

    Parameters
    ----------
    frames : Frames
        Uses ``claims`` and ``claim_states``.
    state : str or None
        State code; None for the whole source.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of an ambiguous link count (method, section 3).
    roles : collection of str
        Roles that make a claim one about the state.
    """
    everything = tuple(frames.claims["claim"])
    if state is None:
        return everything
    kept = admitted(reading)
    about = {
        claim
        for claim, of, role, how in rows(frames.claim_states, "claim", "state", "role", "reading")
        if of == state and role in roles and how in kept
    }
    return tuple(claim for claim in everything if claim in about)


def motives_of(
    frames: Frames,
    state: str | None,
    reading: ReadingRule = "preferred",
    *,
    umbrella: bool = False,
) -> tuple[str, ...]:
    """Return the motives of a state, its own and those it shares, in the record's order.

    Parameters
    ----------
    frames : Frames
        Uses ``motives`` and ``motive_shared``.
    state : str or None
        State code; None for the whole source.
    reading : {"strict", "preferred", "inclusive"}
        Which readings count.
    umbrella : bool
        Whether umbrella statements, which are kept but not counted, are returned as well.
    """
    kept = admitted(reading)
    shared = set(rows(frames.motive_shared, "motive", "state"))
    return tuple(
        motive
        for motive, of, how, counted in rows(
            frames.motives, "motive", "state", "reading", "counted"
        )
        if how in kept
        and (counted or umbrella)
        and (state is None or of == state or (motive, state) in shared)
    )


def risks_of(
    frames: Frames, state: str | None, reading: ReadingRule = "preferred"
) -> tuple[str, ...]:
    """Return the risks that a state bears under a reading, in the record's order."""
    kept = admitted(reading)
    borne = {
        risk
        for risk, of, how in rows(frames.risk_bearers, "risk", "state", "reading")
        if how in kept and (state is None or of == state)
    }
    return tuple(risk for risk in frames.risks["risk"] if risk in borne)


def hedged_claims(frames: Frames) -> frozenset[str]:
    """Return the claims that the article holds back, itself or through an inherited hedge.

    A claim whose sub-clause inherits the hedge of another counts as hedged even where its own
    verb carries none (method, section 3, ``inherits``).
    """
    own = paired(frames.claims, "claim", "hedged")
    source = paired(frames.claims, "claim", "inherits")
    found = set()
    for claim in own:
        seen: set[str] = set()
        step: str | None = claim
        while step is not None and step in own and step not in seen:
            if own[step]:
                found.add(claim)
                break
            seen.add(step)
            step = source[step]
    return frozenset(found)


def state_names(frames: Frames) -> dict[str, str]:
    """Return the name of each declared state or collective by code."""
    return paired(frames.states, "state", "name")
