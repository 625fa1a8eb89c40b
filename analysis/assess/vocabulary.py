"""The closed vocabularies of what analyses find; see ``claims.vocabulary`` for what is coded."""

from __future__ import annotations

from typing import Literal, get_args

from analysis.claims.vocabulary import READINGS, Domain, Reading, ReadingRule, StateRole
from analysis.errors import UsageError
from analysis.words.terms import LEVELS, Level

BEARING: frozenset[StateRole] = frozenset(
    {"actor", "place", "bearer", "beneficiary", "giver", "observer"}
)
"""Roles by which a claim is about a state; one that only speaks or serves as an example is not."""
INVOLVED: frozenset[StateRole] = frozenset({"actor", "bearer", "beneficiary", "giver"})
"""Roles by which a claim tells something of a state; one that names it as a place does not."""

RULES: tuple[ReadingRule, ...] = get_args(ReadingRule)
DOMAINS: tuple[Domain, ...] = get_args(Domain)
HOME: frozenset[Domain] = frozenset({"domestic", "ideological"})
"""Domains of a danger to a state's own order: at home, as a reader is told."""

Reach = Literal["wide", "narrow"]
"""How far a statement of non-verification of unclear reach is taken to reach."""
Weights = Literal["coded", "equal"]
Share = Literal["none", "some", "all"]
"""How much of a whole a part is."""
Effect = Literal["falls", "appears", "turns", "likelihood", "confidence", "figures"]
EFFECTS: tuple[Effect, ...] = get_args(Effect)
"""What happens to a judgement, from the gravest to the slightest."""
Cause = Literal[
    "no-source", "one-group", "contradicted", "unverified", "no-grade", "alone", "low-grades",
    "no-rivals", "no-good-grade", "one-document", "future",
]  # fmt: skip
CAUSES: tuple[Cause, ...] = get_args(Cause)
"""What can hold a confidence down, gravest first."""
Noun = Literal["claim", "danger", "gain", "point", "side", "stake"]
"""What a judgement can state several of."""


def admitted(reading: str) -> frozenset[Reading]:
    """Return the codings of an ambiguity that count under a rule.

    Raises
    ------
    UsageError
        If the rule is not strict, preferred or inclusive.
    """
    for rule, kept in READINGS.items():
        if rule == reading:
            return kept
    raise UsageError(f"unknown reading {reading!r}; known: {', '.join(READINGS)}")


def share(part: int, whole: int) -> Share:
    """Return whether a part is none, some or all of a whole."""
    return "none" if part == 0 else "all" if part == whole else "some"


__all__ = [
    "BEARING", "CAUSES", "DOMAINS", "EFFECTS", "HOME", "INVOLVED", "LEVELS", "RULES", "Cause",
    "Effect", "Level", "Noun", "Reach", "Share", "Weights", "admitted", "share",
]  # fmt: skip
