"""Whether a motive or a risk is read as the claims that support it are (method, section 4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import get_args

from analysis.claims.document import Document, Place, shown
from analysis.claims.references import find
from analysis.claims.vocabulary import Reading

_SUREST = {reading: rank for rank, reading in enumerate(get_args(Reading))}
"""Readings by how sure they are, as the vocabulary lists them."""


def check_readings(claims: Document) -> None:
    """Note where a bearer or a gainer is surer, or less sure, than the claims make it.

    Parameters
    ----------
    claims : Document
        ``claims.yaml`` as read.

    Notes
    -----
    Of several claims that name a state as bearer of a risk, the surest decides: what one leaves
    open another may settle. A state that none of them names is left to the coder.
    """
    for field, role, coded in (
        ("risk", "bearer", _bearers(claims)),
        ("motive", "beneficiary", _wanting(claims)),
    ):
        given = _readings(claims, field, role)
        for name, state, reading, place in coded:
            held = given.get((name, state), {})
            surest = min(held, key=lambda one: _SUREST[one], default=reading)
            if reading in _SUREST and surest != reading:
                claims.fault(
                    place,
                    f"{shown(state)} is {role} by the reading '{reading}' here,"
                    f" by '{surest}' in {held[surest]}",
                    "read both alike",
                )


def _readings(claims: Document, field: str, role: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return how each motive or risk has its states in its claims: reading to the first claim."""
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for _, claim in find(claims.data, "claims[]"):
        links = [link for _, link in find(claim, "states[]") if isinstance(link, dict)]
        for _, name in find(claim, f"{field}[]"):
            for link in links if isinstance(name, str) else ():
                state, reading = str(link.get("state")).strip(), _reading(link)
                if str(link.get("role")).strip() == role and reading in _SUREST:
                    own = claim.get("id") if isinstance(claim, dict) else None
                    found[str(name), state].setdefault(reading, shown(own))
    return found


def _bearers(claims: Document) -> Iterator[tuple[str, str, str, Place]]:
    for place, risk in find(claims.data, "risks[]"):
        for step, bearer in find(risk, "bearers[]"):
            if isinstance(risk, dict) and isinstance(bearer, dict):
                yield (
                    str(risk.get("id")).strip(), str(bearer.get("state")).strip(),
                    _reading(bearer), (*place, *step),
                )  # fmt: skip


def _wanting(claims: Document) -> Iterator[tuple[str, str, str, Place]]:
    for place, motive in find(claims.data, "motives[]"):
        if isinstance(motive, dict):
            shared = [state for _, state in find(motive, "shared_with[]")]
            for state in (motive.get("state"), *shared):
                name = str(motive.get("id")).strip()
                yield name, str(state).strip(), _reading(motive), (*place, "reading")


def _reading(record: dict[object, object]) -> str:
    return str(record.get("reading", "sole")).strip()
