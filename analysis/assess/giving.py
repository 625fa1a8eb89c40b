"""How far what one state gives another is given: given, promised or planned, or merely open."""

from __future__ import annotations

import re
from typing import Literal, get_args

from analysis.assess.records import Ids, Records

Giving = Literal["given", "meant", "open"]
"""Given on the article's account; promised or planned; hedged, wished for or on a condition."""
GIVINGS: tuple[Giving, ...] = get_args(Giving)
"""From the firmest on."""
_MEANT = re.compile(
    r"\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|intend(?:s|ed|ing)?"
    r"|offer(?:s|ed|ing)|plan(?:s|ned|ning)?\s+(?:to|for)|agreed\s+to|undert(?:akes?|ook)\s+to"
    r"|(?:is|are|was|were)\s+(?:due\s+|about\s+|set\s+)?to|will|shall)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:wants?|wanted|wish(?:es|ed)?|hop(?:e|es|ed|ing)|seek(?:s|ing)?|sought|asks?|asked"
    r"|propos(?:e|es|ed|ing)|desires?|would)\b",
    re.IGNORECASE,
)
"""Words by which something is still to come: a coder's own bind where no cue was coded."""


def giving(records: Records, claims: Ids) -> Giving:
    """Return how far something is given, by the firmest of the claims that say so.

    Parameters
    ----------
    records : Records
    claims : tuple of str
        Those behind a motive that another state serves.

    Examples
    --------
    >>> from analysis.assess.records import Records
    >>> from analysis.claims.load import load_source
    >>> giving(Records(load_source("exercise-strait-closure")), ("C43",))
    'given'
    """
    ways = [_one(records, name) for name in claims if name in records.claims]
    return min(ways, key=GIVINGS.index, default="given")


def pledge(records: Records, claims: Ids) -> str | None:
    """Return the article's word for a wish, a plan or a promise; empty without one.

    None for what is given, and for what only a hedge or a condition holds back.
    """
    firm = {*claims} <= records.hedged or giving(records, claims) == "given"
    cues = [cue for name in claims for cue in records.claims[name].cues]
    word = next((cue.word for cue in cues if cue.type == "volition"), "")
    return None if firm and not word else word


def _one(records: Records, name: str) -> Giving:
    claim = records.claims[name]
    if name in records.hedged or claim.commitment == "ability":
        return "open"
    cues = [cue for step in records.inherited(name) for cue in step.cues if cue.type == "volition"]
    text = " ".join([claim.says, *(cue.word for cue in cues)])
    if _WISHED.search(text):
        return "open"
    return "meant" if cues or claim.kind == "forecast" or _MEANT.search(text) else "given"
