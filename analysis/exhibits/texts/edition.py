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
from analysis.blocks import PREVIOUS, ClaimRef, Edition, RichText, Span, rich_message
from analysis.claims.vocabulary import READINGS
from analysis.exhibits import scope
from analysis.exhibits.study import Study
from analysis.words import say
from analysis.words.terms import term

_MOST, _SHORT = 12, 3
"""Items of one kind that a full and a one-page report name."""


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
    own = [*case.motives.values(), *case.risks.values()]
    return {
        "yardstick": case.yardstick,
        "reading": case.reading,
        "motives and risks": digest([item.model_dump(mode="json") for item in own]),
        "assessment": digest(overlay.model_dump(mode="json")) if overlay else "none",
    }


def _words(case: Study, record: Mapping[str, Any]) -> tuple[str, RichText]:
    number, now, previous = record["number"], record["snapshot"], record["previous"]
    first, later = say("text-edition-first-title"), say("text-edition-title", n=str(number))
    if previous is None:
        return first, (say("text-edition-first"),)
    last = read(previous)
    if last is None:
        return first if number == 1 else later, (say("text-edition-lost"),)
    found = differences(last, now)
    changes, judgements = _claims(case, found), _judged(case, found, now)
    return later, rich_message("text-edition-since", changes=changes, judgements=judgements)


def _claims(case: Study, found: Differences) -> RichText:
    parts: list[RichText] = []
    used = set(scope.reached(case))  # the others have no entry to point to
    if found.added:
        named: list[RichText] = [
            (ClaimRef(c) if c in used else say("text-edition-elsewhere", claim=c),)
            for c in found.added
        ]
        added = _several(case, named)
        parts.append(rich_message("text-edition-added", claims=added))
    gone: list[RichText] = [
        (say("text-edition-claim", claim=claim, says=says) if case.full else claim,)
        for claim, says in found.withdrawn
    ]
    if gone:
        parts.append(rich_message("text-edition-withdrawn", claims=_several(case, gone)))
    if found.recoded:
        fields: dict[str, list[str]] = {}
        for one in found.recoded:
            fields.setdefault(one.claim, []).append(_recoding(one))
        each: list[RichText] = [
            (ClaimRef(c) if c in used else c, f" ({'; '.join(held)})") for c, held in fields.items()
        ]
        parts.append(rich_message("text-edition-recoded", claims=_several(case, each)))
    if not parts:
        parts = [(say("text-edition-unchanged"),)]
    for name, before, after in found.settings:
        digests = "#" in (before[:1], after[:1])
        values = "" if digests else f": {_value(name, before)} → {_value(name, after)}"
        setting = _setting(name)
        parts.append((say("text-edition-setting", setting=setting, values=values),))
    return _joined(parts, "; ")


def _setting(name: str) -> str:
    return say("text-edition-setting-name", setting=name.replace(" ", "-"))


def _value(name: str, value: str) -> str:
    return term("reading", value) if name == "reading" and value in READINGS else value


def _recoding(one: Recoding) -> str:
    return f"{one.field}: {one.before} → {one.after}" if one.before else one.field


def _judged(case: Study, found: Differences, now: Snapshot) -> RichText:
    if not found.moves:
        return (say("text-edition-moved-none"),)
    most = _MOST if case.full else _SHORT
    sentences = [_moved(move, found, now) for move in found.moves[:most]]
    rest = len(found.moves) - most
    if rest > 0:
        sentences.append((say("text-edition-moved-more", n=rest),))
    return rich_message("text-edition-moved", moves=_joined(sentences, " "))


def _moved(move: Move, found: Differences, now: Snapshot) -> RichText:
    return rich_message(
        "text-edition-move",
        effect=move.effect,
        judgement=move.judgement,
        before=move.before,
        after=move.after,
        cause=_cause(move, found, now),
    )


def _cause(move: Move, found: Differences, now: Snapshot) -> RichText:
    if move.because:
        shown = move.because[:_SHORT]
        used = set(now["used"].split())
        claims = _joined([(ClaimRef(c) if c in used else c,) for c in shown], ", ")
        more = len(move.because) - len(shown)
        return rich_message("text-edition-cause-claims", claims=claims, more=more)
    if found.settings:
        names = [_setting(name) for name, _, _ in found.settings]
        return (say("text-edition-cause-settings", settings=listed(names)),)
    if found.added or found.withdrawn or found.recoded:
        return (say("text-edition-cause-linked"),)
    return (say("text-edition-cause-rules"),)


def _several(case: Study, items: Sequence[RichText]) -> RichText:
    most = _MOST if case.full else _SHORT
    shown = _joined(items[:most], ", ")
    rest = len(items) - most
    return rich_message("text-more", items=shown, n=rest) if rest > 0 else shown


def _joined(items: Sequence[RichText], between: str) -> RichText:
    runs: list[Span] = []
    for item in items:
        runs += [between, *item] if runs else item
    return tuple(runs)
