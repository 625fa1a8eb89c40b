"""What changed between two editions of a source: claims, codings, and the judgements they moved."""

from __future__ import annotations

import pandas as pd

from analysis.assess.compare import shifts
from analysis.assess.judgements import judgements
from analysis.assess.tables import framed, grouped, rows
from analysis.claims.frames import COLUMNS, Frames
from analysis.claims.vocabulary import ReadingRule

CHANGES = ("claim", "change", "field", "before", "after")
MOVES = ("judgement", "effect", "before", "after", "because")
LINKED = ("claim_sentences", "claim_states", "chains", "cues", "quantities", "tensions",
          "motive_claims", "risk_claims")  # fmt: skip


def claim_changes(old: Frames, new: Frames) -> pd.DataFrame:
    """Return the claims that were added, withdrawn or coded anew.

    Returns
    -------
    pandas.DataFrame
        ``claim, change`` (added, withdrawn, recoded), ``field`` (what was coded anew), ``before``,
        ``after``; one row per claim added or withdrawn and per field coded anew.
    """
    was, now = records(old), records(new)
    built: list[tuple[object, ...]] = []
    for claim in dict.fromkeys([*was, *now]):
        if claim not in now:
            built.append((claim, "withdrawn", None, was[claim]["says"], None))
        elif claim not in was:
            built.append((claim, "added", None, None, now[claim]["says"]))
        else:
            built += [
                (claim, "recoded", field, was[claim][field], now[claim][field])
                for field in was[claim]
                if was[claim][field] != now[claim][field]
            ]
    return framed(built, CHANGES)


def records(frames: Frames) -> dict[str, dict[str, object]]:
    """Return each claim's fields: its own columns, and its rows in the linked tables.

    Returns
    -------
    dict
        By claim; a linked table's rows stand as a sorted tuple of texts under its name.
    """
    columns = [column for column in COLUMNS["claims"] if column != "claim"]
    found: dict[str, dict[str, object]] = {
        row[0]: dict(zip(columns, row[1:], strict=True))
        for row in rows(frames.claims, "claim", *columns)
    }
    for name in LINKED:
        frame = getattr(frames, name)
        rest = [column for column in frame.columns if column != "claim"]
        held: dict[str, list[str]] = {}
        for claim, *values in rows(frame, "claim", *rest):
            held.setdefault(claim, []).append(" ".join(str(value) for value in values))
        for claim, record in found.items():
            record[name] = tuple(sorted(held.get(claim, ())))
    return found


def judgement_moves(
    old: Frames,
    new: Frames,
    state: str | None = None,
    *,
    yardstick: str = "uk_phia",
    reading: ReadingRule = "preferred",
) -> pd.DataFrame:
    """Return the judgements that moved between two editions, and the claims that moved them.

    Parameters
    ----------
    old, new : Frames
        The earlier and the later edition.
    state, yardstick, reading
        As for ``judgements``.

    Returns
    -------
    pandas.DataFrame
        ``judgement, effect, before, after`` as in ``compare.shifts``, ``because``: changed claims
        on which the judgement rests in either edition; empty where the overlay alone changed.
    """
    before = judgements(old, state, yardstick=yardstick, reading=reading)
    after = judgements(new, state, yardstick=yardstick, reading=reading)
    changed = set(claim_changes(old, new)["claim"])
    resting = {one.id: {*one.rests_on} for one in before}
    for one in after:
        resting.setdefault(one.id, set()).update(one.rests_on)
    # A tension reaches the claim at its other end, so a judgement there has its cause here.
    for frames in (old, new):
        for claim, others in grouped(frames.tensions, "claim", "other").items():
            for held in resting.values():
                if held & {claim, *others}:
                    held.update({claim, *others} & changed)
    built = [
        (move.judgement, move.effect, move.before, move.after,
         tuple(sorted(resting[move.judgement] & changed)))
        for move in shifts(before, after)
    ]  # fmt: skip
    return framed(built, MOVES)
