"""What a sound source could still gain: advice of ``briefing check``, which makes nothing fail."""

from __future__ import annotations

from analysis.claims.document import Document
from analysis.claims.plain_yaml import parse
from analysis.claims.readings import check_readings
from analysis.claims.references import find
from analysis.claims.store import CLAIMS, SeedStore, place
from analysis.errors import Fault

_CUT = {"motives": "wants", "risks": "consequence or event"}


def source_advice(source_id: str, store: SeedStore) -> list[Fault]:
    """Return what is missing from a source that reports do without, each with its line.

    Parameters
    ----------
    source_id : str
    store : SeedStore
        Where it stands.
    """
    raw = store.read(source_id, CLAIMS)
    if isinstance(raw, Fault):
        return []
    claims = parse(raw, place(store, source_id, CLAIMS))
    claims.faults.clear()
    _ask_for_short_forms(claims)
    check_readings(claims, "motive")
    return claims.faults


def _ask_for_short_forms(claims: Document) -> None:
    for kind, field in _CUT.items():
        for at, entry in find(claims.data, f"{kind}[]"):
            if isinstance(entry, dict) and not entry.get("short"):
                claims.fault(
                    at, f"no short form; reports cut one from {field}",
                    "short: six words at most, as in 'economic help'",
                )  # fmt: skip
