"""Which kind of claim a stretch of a sentence is, how firmly it is put, and of which states."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.claims.card import State
from analysis.draft.find.cues import FoundCue
from analysis.draft.find.quantities import FoundQuantity
from analysis.draft.find.states import states


def _any(listed: str) -> re.Pattern[str]:
    """Return a pattern for any of some words or phrases, one to a line or between bars."""
    parts = [part.strip() for line in listed.strip().split("\n") for part in line.split("|")]
    return re.compile(rf"\b(?:{'|'.join(part for part in parts if part)})\b", re.IGNORECASE)


_RISK = _any(r"""
    risks?|dangers?|threat\w*|fail\w*|collaps\w*|unrest|dissent|spoil\w*|spill(?:s|ed|ing|age|ages)?|spilt|shortage\w*
    los(?:e|es|ing|s|ses)|casualt\w*|escalat\w*|attack\w*|famine|flood\w*|outage\w*|block\w*
    cut(?:ting)? off|cutting|sever\w*|run out|aground|starv\w*|damag\w*|crisis|crises|war|scrutiny
    backlash|instabil\w*|volatile|tension\w*|challenge\w*|full|rot|leak\w*|explo\w*|strikes?
    sanction\w*|recession|default
""")
_EXCHANGE = _any(r"""
    in exchange|in return|in compensation|under an (?:arrangement|agreement)|gains?|benefits? from
    serves?|interests?|opportunity|reasons? (?:of|for)|motives?|revenue|profit\w*
""")
_PURPOSE = _any("in order to|so as to|with the aim of|so that|for the sake of|aimed at")
_VERIFIED = _any(r"""
    verif\w+|corroborat\w+|authentic\w*|independently (?:checked|confirmed)
    been (?:able to )?check\w*
""")
_UNVERIFIED = re.compile(
    r"\b(?:not|n[o't]t|never|yet to|neither|nor|unable|could not|without)\b[^.;]{0,60}"
    r"\b(?:verif|corroborat|independently|check|confirm)",
    re.IGNORECASE,
)
_REACTION = _any(r"""
    condemn\w*|welcom\w*|protest\w*|criticis\w*|criticiz\w*|declin\w+ to|refus\w+ to
    raised (?:the )?(?:alarm|concerns?)|has asked|called on|urged|expressed|denounc\w*|concerns?
    fears? are|(?:not|n't|never) (?:yet )?(?:comment\w*|respond\w*|repl\w+|answer\w*)
""")
_PRECEDENT = _any(r"""
    history|precedent|in (?:1[5-9]|20)\d\d|as (?:seen|happened) (?:with|in)|once before|last time
""")
_FORECAST = _any("will|shall|(?:is|are) (?:due|set|expected|likely) to")
_HEARSAY = frozenset(
    "reportedly allegedly alleged apparently presumed supposedly seemingly".split()
)
_INTO = frozenset("in into to from at across off near inside over on toward towards".split())


def kind_of(text: str, cues: Sequence[FoundCue], quantity: FoundQuantity | None) -> tuple[str, str]:
    """Return the kind of a claim and the rule that says so."""
    types = {cue.type for cue in cues}
    if _UNVERIFIED.search(text) or (_VERIFIED.search(text) and quantity is None):
        return "verification", "words of checking"
    open_future = bool(types & {"epistemic", "conditional"})
    if (match := _RISK.search(text)) and open_future:
        return "risk", f"consequence: {match.group()!r} under a hedge or condition"
    if (match := _PURPOSE.search(text)) or (match := _EXCHANGE.search(text)):
        return "motive", f"purpose or exchange: {match.group()!r}"
    if "volition" in types:
        word = next(cue.word for cue in cues if cue.type == "volition")
        return "motive", f"purpose: {word!r}"
    if quantity is not None:
        return "figure", "a figure"
    if open_future or (match := _FORECAST.search(text)):
        return "forecast", "talk of the future"
    if match := _REACTION.search(text):
        return "reaction", f"reaction: {match.group()!r}"
    if match := _PRECEDENT.search(text):
        return "precedent", f"precedent: {match.group()!r}"
    return "event", "none of the others"


def commitment_of(cues: Sequence[FoundCue], *, attributed: bool) -> str:
    """Return how firmly a stretch is put, by its cues."""
    types = {cue.type for cue in cues}
    if "conditional" in types:
        return "conditional"
    if "epistemic" in types or any(cue.word.lower() in _HEARSAY for cue in cues):
        return "hedged"
    if "booster" in types:
        return "boosted"
    return "attributed" if attributed else "asserted"


def verification_of(text: str) -> str:
    """Return what a sentence says of its own verification."""
    return "stated_unverified" if _UNVERIFIED.search(text) else "silent"


def links(
    text: str, kind: str, declared: Mapping[str, State], speaking: str | None
) -> list[dict[str, Any]]:
    """Return the states that a stretch names, each with a role proposed.

    Parameters
    ----------
    text : str
    kind : str
        The claim's kind: in a motive a state gains, in a risk it bears.
    declared : mapping of str to State
    speaking : str or None
        The state that the speaker speaks for.
    """
    roles: dict[tuple[str, str], None] = {}
    for one in states(text, declared):
        ahead = text[: one.span[0]].split()
        place = bool(ahead) and ahead[-1].lower() in _INTO
        role = "place" if place else {"motive": "beneficiary", "risk": "bearer"}.get(kind, "actor")
        if not any(code == one.code for code, _ in roles):
            roles[one.code, role] = None
    if speaking:
        roles[speaking, "source"] = None
    return [{"state": code, "role": role} for code, role in roles]


def figure(quantity: FoundQuantity, originator: str) -> dict[str, Any]:
    """Return a figure as a claim's quantity."""
    numbers: dict[str, Any] = (
        {"value": _short(quantity.value)}
        if quantity.value is not None
        else {"low": _short(quantity.low), "high": _short(quantity.high)}
    )
    unit = quantity.unit or ""
    part = not unit and 0 < (quantity.value or 0) < 1
    share = part or unit.lower().startswith(("%", "per", "pct"))
    rate = re.search(r"\b(?:a|an|per|each) \w+$", unit)
    entry = {
        **numbers, "bound": quantity.bound,
        "kind": "share" if share else "flow" if rate else "stock",
        "unit": unit or "not stated",
    }  # fmt: skip
    if not unit:
        entry["unit_stated"] = False
    return entry | {"originator": originator}


def _short(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number
