"""Whether a motive or a risk is read as the claims that support it are (method, section 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from analysis.claims.document import Document, Place, printable
from analysis.claims.references import find
from analysis.claims.vocabulary import Reading

_SUREST = {reading: rank for rank, reading in enumerate(get_args(Reading))}
"""Readings by how sure they are, as the vocabulary lists them."""
_ROLES = {"risk": "bearer", "motive": "beneficiary"}


def check_readings(claims: Document, field: Literal["risk", "motive"] = "risk") -> None:
    """Note where the state of a risk, or of a motive, is read otherwise than in its claims.

    Parameters
    ----------
    claims : Document
        ``claims.yaml`` as read.
    field : {"risk", "motive"}

    Notes
    -----
    Of several claims that name a state as the bearer, or as the one that gains, the surest decides:
    what one leaves open another may settle. A state that none of them names is left to the coder.
    """
    readings, role = _readings(claims, field), _ROLES[field]
    for name, state, reading, place in _coded(claims, field):
        known = readings.get((name, state), {})
        surest = min(known, key=lambda one: _SUREST[one], default=reading)
        if reading in _SUREST and surest != reading:
            claims.fault(
                place,
                f"{printable(state)} is {role} by the reading '{reading}' here,"
                f" by '{surest}' in {known[surest]}",
                "read both alike",
            )


def _readings(claims: Document, field: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return how each motive or risk has its states in its claims: reading to the first claim."""
    readings: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for _, claim in find(claims.data, "claims[]"):
        links = [link for _, link in find(claim, "states[]") if isinstance(link, dict)]
        own = printable(claim.get("id")) if isinstance(claim, dict) else ""
        for _, name in find(claim, f"{field}[]"):
            for link in links:
                state, reading = str(link.get("state")).strip(), _reading(link)
                if str(link.get("role")).strip() == _ROLES[field] and reading in _SUREST:
                    readings[str(name), state].setdefault(reading, own)
    return readings


def _coded(claims: Document, field: str) -> Iterator[tuple[str, str, str, Place]]:
    """Yield each motive or risk with a state, its reading of it, and where that stands."""
    for place, entry in find(claims.data, f"{field}s[]"):
        if not isinstance(entry, dict):
            continue
        name = str(entry.get("id")).strip()
        bearers: Iterable[tuple[Place, object]] = find(entry, "bearers[]")
        for step, bearer in bearers:
            if isinstance(bearer, dict):
                yield name, str(bearer.get("state")).strip(), _reading(bearer), (*place, *step)
        for state in (entry.get("state"), *(one for _, one in find(entry, "shared_with[]"))):
            if isinstance(state, str) and field == "motive":
                yield name, state.strip(), _reading(entry), (*place, "reading")


def _reading(record: dict[object, object]) -> str:
    return str(record.get("reading", "sole")).strip()
