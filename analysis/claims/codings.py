"""What an analyst assumed or assigned, as one list: each coding with a key of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.claims.overlay import AssessmentFile, Coded

_KINDS = (
    ("headlines", "headline", "state"),
    ("grades", "grade", "voice"),
    ("impacts", "impact", "risk"),
    ("hypotheses", "hypothesis", "id"),
    ("evidence", "evidence", "claim"),
    ("assumptions", "assumption", "id"),
    ("indicators", "indicator", "id"),
    ("implications", "implication", ""),
)
"""Each list of ``assessment.yaml``, what one entry is, and the field that names it."""
LISTS = frozenset(entries for entries, _, _ in _KINDS)
"""The names of these lists."""


class Coding(NamedTuple):
    """A coding with its key, which is one word, and its kind."""

    key: str
    kind: str
    coded: Coded


def codings(overlay: AssessmentFile | None) -> Iterator[Coding]:
    """Yield every coding of an assessment, in the order of the annex that tells their reasons.

    Parameters
    ----------
    overlay : AssessmentFile or None

    Yields
    ------
    Coding
        The key of what has an id of its own is that id; others are named by what they are about,
        such as ``grade-harbour-office``, or by their place, such as ``implication-2``.

    Examples
    --------
    >>> list(codings(None))
    []
    """
    for entries, kind, field in _KINDS:
        for number, one in enumerate(getattr(overlay, entries) if overlay else (), 1):
            name = str(getattr(one, field) or "all") if field else str(number)
            yield Coding(name if field == "id" else f"{kind}-{name}", kind, one)
