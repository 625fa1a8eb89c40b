"""What a source looks like once some of its claims are taken away."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, replace

import pandas as pd

from analysis.claims.frames import Frames


def without(frames: Frames, claims: Collection[str]) -> Frames:
    """Return the tables without some claims and without what these alone supported.

    Parameters
    ----------
    frames : Frames
        A source's tables.
    claims : collection of str
        Claims to drop.

    Returns
    -------
    Frames
        Every row that names a dropped claim is gone; so are motives, risks and propositions that
        had claims and have none left. Voices and states stay: a silent voice is still declared.
    """
    gone = set(claims)
    changed: dict[str, pd.DataFrame] = {}
    for field in fields(frames):
        frame = getattr(frames, field.name)
        if "claim" in frame.columns:
            changed[field.name] = _kept(frame, "claim", gone)
    changed["tensions"] = _kept(changed["tensions"], "other", gone)
    for name in ("assumption_links", "indicator_links"):
        frame = getattr(frames, name)
        column = "on" if name == "assumption_links" else "to"
        changed[name] = _kept(frame, column, gone)
    for whole, links, key in (
        ("motives", "motive_claims", "motive"),
        ("risks", "risk_claims", "risk"),
    ):
        bare = set(getattr(frames, links)[key]) - set(changed[links][key])
        changed[whole] = _kept(getattr(frames, whole), key, bare)
    bare = set(frames.claims["proposition"]) - set(changed["claims"]["proposition"]) - {None}
    changed["propositions"] = _kept(frames.propositions, "proposition", bare)
    changed["motive_shared"] = _left(frames.motive_shared, changed["motives"], "motive")
    changed["risk_bearers"] = _left(frames.risk_bearers, changed["risks"], "risk")
    changed["impacts"] = _left(frames.impacts, changed["risks"], "risk")
    return replace(frames, **changed)


def _kept(frame: pd.DataFrame, column: str, gone: set[str]) -> pd.DataFrame:
    values = frame[column].tolist()
    keep = [place for place, value in enumerate(values) if value not in gone]
    return frame if len(keep) == len(values) else frame.take(keep)


def _left(frame: pd.DataFrame, whole: pd.DataFrame, key: str) -> pd.DataFrame:
    return _kept(frame, key, set(frame[key]) - set(whole[key]))
