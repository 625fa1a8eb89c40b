"""What is changed of a claim so that the record says what was settled, and what may be settled."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal, get_args, get_origin

from analysis.assess.agreement import NOMINAL, SETS
from analysis.claims.card import SourceCard
from analysis.claims.coding import CodedUnit
from analysis.claims.meanings import meanings
from analysis.claims.vocabulary import READINGS
from analysis.errors import UsageError
from analysis.suggest import unknown

ROLES = {"bearers": "bearer", "beneficiaries": "beneficiary"}
"""What a state is to a claim in each field that holds states."""
_NOBODY = "nobody"
_KINDS = {"kind": "kind", "commitment": "commitment", "verification": "verification of a claim",
          "originator": "voice", "bearers": "state", "beneficiaries": "state"}  # fmt: skip


def in_words(value: object) -> str:
    """Return a coded value in words; of several states, in the alphabet's order.

    Examples
    --------
    >>> in_words(frozenset({"XCE", "XAV"})), in_words(frozenset()), in_words("risk")
    ('XAV, XCE', 'nobody', 'risk')
    """
    if isinstance(value, str):
        return value
    return ", ".join(sorted(value)) or _NOBODY if isinstance(value, Collection) else ""


def choices(card: SourceCard) -> dict[str, list[tuple[str, str]]]:
    """Return what each field of a reader's pass may hold: each word, and what it stands for."""
    states = [(code, state.name) for code, state in card.states.items()]
    words_of = {"originator": [(voice.id, voice.name) for voice in card.voices]}
    for field in NOMINAL:
        if words := _vocabulary(field):
            meant = meanings(words)
            words_of[field] = [(word, meant[word]) for word in words]
    return {field: words_of.get(field, states) for field in (*NOMINAL, *SETS)}


def checked(field: str, value: object, card: SourceCard) -> str | frozenset[str]:
    """Return a value that somebody typed, if a field may hold it.

    Raises
    ------
    UsageError
        If it may not, with the nearest that it may.
    """
    allowed = [word for word, _ in choices(card)[field]]
    words = _words(value)
    strange = [unknown(_KINDS[field], one, allowed) for one in words if one not in allowed]
    if strange:
        raise UsageError("\n".join(strange))
    if field in SETS:
        return frozenset(words)
    if len(words) != 1:
        raise UsageError(f"Settle {field} on one value: {', '.join(allowed)}.")
    return words[0]


def _vocabulary(field: str) -> tuple[str, ...]:
    annotation = CodedUnit.model_fields[field].annotation
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        parts = [one.strip() for one in value.split(",")]
        return [one for one in parts if one and one != _NOBODY]
    return [str(one) for one in value] if isinstance(value, Collection) else []


def recorded(claim: Mapping[str, Any], field: str) -> str | frozenset[str]:
    """Return what a claim of the record, sound or not, has in a field of a reader's pass."""
    if field in SETS:
        return frozenset(one["state"] for one in _links(claim, field) if _counts(one))
    if field == "originator":
        return str(next(iter(_chain(claim)), ""))
    return str(claim.get(field) or ("silent" if field == "verification" else ""))


def change(claim: Mapping[str, Any], field: str, value: str | frozenset[str]) -> tuple[str, Any]:
    """Return the field of a claim that has to change, and what it then holds.

    A voice that spoke in the chain begins it then, a state that is only a possible reading becomes
    the preferred one; all else of the claim stays.
    """
    if field == "originator":
        chain = _chain(claim)
        rest = chain[chain.index(value) + 1 :] if value in chain else chain[1:] or chain
        return "chain", [value, *rest]
    if field not in SETS:
        return field, value
    kept, there = [], set[str]()
    for link in claim.get("states") or ():
        if not isinstance(link, dict) or link.get("role") != ROLES[field]:
            kept.append(link)
        elif link.get("state") in value:
            there.add(link["state"])
            kept.append(link if _counts(link) else {**link, "reading": "preferred"})
        elif not _counts(link):
            kept.append(link)
    new = [{"state": state, "role": ROLES[field]} for state in sorted(set(value) - there)]
    return "states", [*kept, *new]


def _links(claim: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    links = claim.get("states")
    return [
        link
        for link in (links if isinstance(links, list) else ())
        if isinstance(link, dict) and link.get("role") == ROLES[field] and "state" in link
    ]


def _counts(link: Mapping[str, Any]) -> bool:
    return link.get("reading", "sole") in READINGS["preferred"]


def _chain(claim: Mapping[str, Any]) -> list[Any]:
    chain = claim.get("chain")
    return [chain] if isinstance(chain, str) else list(chain or ())
