"""What changed since the previous edition: claims, how the source is read, judgements and why."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from analysis.assess.editions import Differences, Moved, Recoding, differences
from analysis.assess.snapshot import (
    DIGEST,
    UNREADABLE,
    EditionRecord,
    Snapshot,
    digest,
    snapshot,
    succeed,
)
from analysis.blocks import PREVIOUS, ClaimRef, Edition, RichText, Span
from analysis.claims.vocabulary import READINGS, Commitment, Kind, Verification
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import fact
from analysis.words import Messages

_TERMS = frozenset(
    {("reading", rule) for rule in READINGS}
    | {("kind", value) for value in get_args(Kind)}
    | {("commitment", value) for value in get_args(Commitment)}
    | {("verification", value) for value in get_args(Verification)}
)
"""Settings and fields whose values the table puts into words."""
_MOST, _SHORT = 12, 3
"""Items of one kind that a full and a one-page report name."""


@exhibit
def edition(study: Study) -> Edition:
    """Return what changed since the previous edition; a source's first report is a first issue.

    The record of the last edition is read from the file that ``BRIEFING_PREVIOUS`` names.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Edition
        What it remembers for the next edition travels with the report.

    Examples
    --------
    >>> texts.edition(exercise)
    <Edition: ! First issue. This is the first issue.>
    """
    now = snapshot(study.records, study.judged, selection.reached(study), _settings(study))
    record = succeed(_held(), now)
    words = _words(study, record)
    return Edition("edition", "coding", *words, "changes", record=record.as_json())


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


def _settings(study: Study) -> dict[str, str]:
    overlay = study.source.overlay
    own = [*study.motives.values(), *study.risks.values()]
    return {
        "yardstick": study.yardstick,
        "reading": study.reading,
        "motives and risks": digest([item.model_dump(mode="json") for item in own]),
        "assessment": digest(overlay.model_dump(mode="json")) if overlay else "none",
    }


def _words(study: Study, record: EditionRecord) -> tuple[str, RichText]:
    words = study.words
    first = words.message("text-edition-first-title")
    later = words.message("text-edition-title", n=str(record.number))
    if record.previous is None:
        return first, (words.message("text-edition-first"),)
    if isinstance(record.previous, str):
        return first if record.number == 1 else later, (words.message("text-edition-lost"),)
    found = differences(record.previous, record.snapshot)
    changes, judgements = _claims(study, found), _judged(study, found, record.snapshot)
    return later, words.rich_message("text-edition-since", changes=changes, judgements=judgements)


def _claims(study: Study, found: Differences) -> RichText:
    words = study.words
    parts: list[RichText] = []
    used = set(selection.reached(study))  # the others have no entry to point to
    if found.added:
        named: list[RichText] = [
            (ClaimRef(c) if c in used else words.message("text-edition-elsewhere", claim=c),)
            for c in found.added
        ]
        added = _several(study, named)
        parts.append(words.rich_message("text-edition-added", claims=added))
    gone: list[RichText] = [
        (words.message("text-edition-claim", claim=claim, says=says) if study.full else claim,)
        for claim, says in found.withdrawn
    ]
    if gone:
        parts.append(words.rich_message("text-edition-withdrawn", claims=_several(study, gone)))
    if found.recoded:
        fields: dict[str, list[str]] = {}
        for one in found.recoded:
            fields.setdefault(one.claim, []).append(_recoding(words, one))
        each: list[RichText] = [
            (ClaimRef(c) if c in used else c, f" ({'; '.join(held)})") for c, held in fields.items()
        ]
        parts.append(words.rich_message("text-edition-recoded", claims=_several(study, each)))
    if not parts:
        parts = [(words.message("text-edition-unchanged"),)]
    for name, before, after in found.settings:
        digests = DIGEST in ((before or "")[:1], (after or "")[:1])
        values = (
            "" if digests else f": {_value(words, name, before)} → {_value(words, name, after)}"
        )
        setting = _setting(words, name)
        parts.append((words.message("text-edition-setting", setting=setting, values=values),))
    return _joined(parts, "; ")


def _setting(words: Messages, name: str) -> str:
    return words.message("text-edition-setting-name", setting=name.replace(" ", "-"))


def _value(words: Messages, name: str, value: str | None) -> str:
    if value is None:
        return words.message("recoded-none")
    return words.term(name, value) if (name, value) in _TERMS else value


def _recoding(words: Messages, one: Recoding) -> str:
    field = words.message(f"recoded-{one.field.replace('_', '-')}")
    if one.before == "" or one.after == "":
        return field
    before, after = (_value(words, one.field, value) for value in (one.before, one.after))
    return f"{field}: {before} → {after}"


def _judged(study: Study, found: Differences, now: Snapshot) -> RichText:
    words = study.words
    if not found.moves:
        return (words.message("text-edition-moved-none"),)
    most = _MOST if study.full else _SHORT
    sentences = [_moved(study, move, found, now) for move in found.moves[:most]]
    rest = len(found.moves) - most
    if rest > 0:
        sentences.append((words.message("text-edition-moved-more", n=rest),))
    return words.rich_message("text-edition-moved", moves=_joined(sentences, " "))


def _moved(study: Study, move: Moved, found: Differences, now: Snapshot) -> RichText:
    return study.words.rich_message(
        "text-edition-move",
        effect=move.effect,
        judgement=move.judgement,
        before=fact(study, move.before),
        after=fact(study, move.after),
        cause=_cause(study.words, move, found, now),
    )


def _cause(words: Messages, move: Moved, found: Differences, now: Snapshot) -> RichText:
    if move.because:
        shown = move.because[:_SHORT]
        claims = _joined([(ClaimRef(c) if c in now.used else c,) for c in shown], ", ")
        more = len(move.because) - len(shown)
        return words.rich_message("text-edition-cause-claims", claims=claims, more=more)
    if found.settings:
        names = [_setting(words, name) for name, _, _ in found.settings]
        return (words.message("text-edition-cause-settings", settings=words.listed(names)),)
    if found.added or found.withdrawn or found.recoded:
        return (words.message("text-edition-cause-linked"),)
    return (words.message("text-edition-cause-rules"),)


def _several(study: Study, items: Sequence[RichText]) -> RichText:
    most = _MOST if study.full else _SHORT
    shown = _joined(items[:most], ", ")
    rest = len(items) - most
    return study.words.rich_message("text-more", items=shown, n=rest) if rest > 0 else shown


def _joined(items: Sequence[RichText], between: str) -> RichText:
    runs: list[Span] = []
    for item in items:
        runs += [between, *item] if runs else item
    return tuple(runs)
