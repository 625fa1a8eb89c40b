"""What changed since the previous edition: claims, how the source is read, judgements and why."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.assess.snapshot import (
    UNREADABLE,
    Differences,
    Move,
    Recoding,
    Snapshot,
    differences,
    digest,
    read,
    snapshot,
    succeed,
)
from analysis.assess.wording import listed
from analysis.exhibits import scope
from analysis.exhibits.study import Study
from analysis.exhibits.views import ClaimRef, Edition, Run

PREVIOUS = "BRIEFING_PREVIOUS"
"""Environment variable that names the file with the record of the last edition."""

_MOST, _SHORT = 12, 3
"""Items of one kind that a full and a one-page report name."""

_FIRST = "This is the first issue: there is no previous edition to compare it with."
_LOST = (
    "This counts as the first issue: there is a record of a previous edition, but it cannot be "
    "read, so nothing could be compared."
)
_EFFECTS = {
    "verdict": "substance", "likelihood": "likelihood", "confidence": "confidence",
}  # fmt: skip


def edition(case: Study) -> Edition:
    """Return what changed since the previous edition; a source's first report is a first issue.

    The record of the last edition is read from the file that ``BRIEFING_PREVIOUS`` names.
    """
    now = snapshot(case.frames, case.judged, scope.reached(case), _settings(case))
    record = succeed(_held(), now)
    return Edition("edition", "coding", *_words(case, record), "changes", record=record)


def _held() -> object:
    """Return the record of the last edition; None without one, a word where it is unreadable."""
    name = os.environ.get(PREVIOUS)
    if not name:
        return None
    try:
        held: object = json.loads(Path(name).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return UNREADABLE
    return held


def _settings(case: Study) -> dict[str, str]:
    overlay = case.source.overlay
    own = [*scope.motives(case, umbrella=True), *scope.risks(case)]
    return {
        "yardstick": case.yardstick,
        "reading": case.reading,
        "motives and risks": digest([item.model_dump(mode="json") for item in own]),
        "assessment": digest(overlay.model_dump(mode="json")) if overlay else "none",
    }


def _words(case: Study, record: Mapping[str, Any]) -> tuple[str, tuple[Run, ...]]:
    number, now, previous = record["number"], record["snapshot"], record["previous"]
    if previous is None:
        return "First issue", (_FIRST,)
    last = read(previous)
    if last is None:
        return "First issue" if number == 1 else f"Edition {number}", (_LOST,)
    told = differences(last, now)
    return f"Edition {number}", (
        "Since the previous edition: ", *_claims(case, told), ". ", *_judged(case, told, now),
    )  # fmt: skip


def _claims(case: Study, told: Differences) -> list[Run]:
    parts: list[list[Run]] = []
    if told.added:
        parts.append(["added ", *_several(case, [[ClaimRef(c)] for c in told.added])])
    for words, held in (("withdrawn ", False), ("no longer used here ", True)):
        gone: list[list[Run]] = [
            [claim if held or not case.full else f"{claim} (“{says}”)"]
            for claim, says in told.withdrawn
            if (claim in case.claims) == held
        ]
        if gone:
            parts.append([words, *_several(case, gone)])
    if told.recoded:
        fields: dict[str, list[str]] = {}
        for one in told.recoded:
            fields.setdefault(one.claim, []).append(_recoding(one))
        each: list[list[Run]] = [
            [ClaimRef(c), f" ({'; '.join(found)})"] for c, found in fields.items()
        ]
        parts.append(["re-coded ", *_several(case, each)])
    if not parts:
        parts = [["no claim was added, withdrawn or re-coded"]]
    for name, before, after in told.settings:
        shown = "" if before[:1] == "#" or after[:1] == "#" else f": {before} → {after}"
        parts.append([f"{name} changed{shown}"])
    return _joined(parts, "; ")


def _recoding(one: Recoding) -> str:
    return f"{one.field}: {one.before} → {one.after}" if one.before else one.field


def _judged(case: Study, told: Differences, now: Snapshot) -> list[Run]:
    if not told.moves:
        return ["No judgement moved."]
    most = _MOST if case.full else _SHORT
    sentences = [_moved(move, told, now) for move in told.moves[:most]]
    rest = len(told.moves) - most
    if rest > 0:
        sentences.append([f"And {rest} more moved."])
    return ["Judgements that moved: ", *_joined(sentences, " ")]


def _moved(move: Move, told: Differences, now: Snapshot) -> list[Run]:
    values = f"{move.before} → {move.after}"
    words = {
        "falls": f"{move.judgement} is no longer made ({move.before})",
        "appears": f"{move.judgement} is new ({move.after})",
        "figures": f"{move.judgement}, its figures or wording only",
    }.get(move.effect, f"{move.judgement}, {_EFFECTS.get(move.effect)}: {values}")
    return [f"{words}, because ", *_cause(move, told, now), "."]


def _cause(move: Move, told: Differences, now: Snapshot) -> list[Run]:
    if move.because:
        shown = move.because[:_SHORT]
        more = len(move.because) - len(shown)
        runs = _joined([[ClaimRef(c) if c in now["claims"] else c] for c in shown], ", ")
        return [*runs, f" and {more} more changed" if more else " changed"]
    if told.settings:
        return [f"of {listed([name for name, _, _ in told.settings])}"]
    if told.added or told.withdrawn or told.recoded:
        return ["claims connected with those it rests on changed"]
    return ["the rules of judgement changed"]


def _several(case: Study, items: Sequence[list[Run]]) -> list[Run]:
    most = _MOST if case.full else _SHORT
    shown = _joined(items[:most], ", ")
    return [*shown, f" and {len(items) - most} more"] if len(items) > most else shown


def _joined(items: Sequence[list[Run]], between: str) -> list[Run]:
    runs: list[Run] = []
    for item in items:
        runs += [between, *item] if runs else item
    return runs
