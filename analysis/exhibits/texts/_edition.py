"""What changed since the previous edition: claims, how the source is read, judgements and why."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from pathlib import Path

from analysis.assess.editions import Differences, differences
from analysis.assess.snapshot import UNREADABLE, EditionRecord, snapshot, succeed
from analysis.blocks import PREVIOUS, ClaimRef, Edition, RichText
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.exhibits.wording.changes import Telling, entry, joined, recoded, setting, shift

_MOST = 12
"""Items of one kind that a report names."""
_LONGEST = 40
"""Letters of the longest value that the section tells."""


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
    <Edition: ! First issue. There is no previous edition.>
    """
    now = snapshot(
        study.records,
        study.judged,
        selection.reached(study),
        {"yardstick": study.yardstick, "reading": study.reading},
    )
    record = succeed(_earlier(), now)
    words = _words(study, record)
    return Edition("edition", "coding", *words, "changes", record=record.as_json())


def _earlier() -> object:
    """Return the record of the last edition; None without one, a word where it is unreadable."""
    name = os.environ.get(PREVIOUS)
    if not name:
        return None
    try:
        earlier: object = json.loads(Path(name).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return UNREADABLE
    return earlier


def _words(study: Study, record: EditionRecord) -> tuple[str, RichText]:
    words = study.words
    first = words.message("text-edition-first-title")
    later = words.message("text-edition-title", n=str(record.number))
    if record.previous is None:
        return first, (words.message("text-edition-first"),)
    if isinstance(record.previous, str):
        return first if record.number == 1 else later, (words.message("text-edition-lost"),)
    diff = differences(record.previous, record.snapshot)
    used = set(record.snapshot.used)  # the others have no entry to point to
    telling = Telling(study, study, lambda c: ClaimRef(c) if c in used else c, _LONGEST)
    changes, judgements = _changes(telling, diff, used), _judged(telling, diff)
    return later, words.rich_message("text-edition-since", changes=changes, judgements=judgements)


def _changes(telling: Telling, diff: Differences, used: Collection[str]) -> RichText:
    study, words = telling.after, telling.words
    parts: list[RichText] = []
    claims, codings = diff.claims, diff.codings
    named: list[RichText] = [
        (telling.refer(c) if c in used else words.message("text-edition-elsewhere", claim=c),)
        for c in claims.added
    ]
    gone: list[RichText] = [
        (words.message("text-edition-claim", claim=claim, says=says),)
        for claim, says in claims.withdrawn
    ]
    anew: list[RichText] = [
        (telling.refer(claim), f" ({fields})")
        for claim, fields in recoded(telling, claims.recoded).items()
    ]
    for what, items in (("added", named), ("withdrawn", gone), ("recoded", anew)):
        if items:
            listed = _several(study, items)
            parts.append(words.rich_message(f"text-edition-{what}", claims=listed))
    if not parts:
        parts = [(words.message("text-edition-unchanged"),)]
    fields = recoded(telling, codings.recoded)
    others: list[RichText] = [
        (f"{entry(telling, key)} ({fields[key]})" if key in fields else entry(telling, key),)
        for key in codings.changed
    ]
    if others:
        listed = _several(study, others)
        parts.append(words.rich_message("text-edition-codings", codings=listed))
    parts += [(setting(telling, *one),) for one in diff.settings]
    return joined(parts, "; ")


def _judged(telling: Telling, diff: Differences) -> RichText:
    words = telling.words
    if not diff.moves:
        return (words.message("text-edition-moved-none"),)
    most = _MOST
    sentences = [shift(telling, move, diff) for move in diff.moves[:most]]
    rest = len(diff.moves) - most
    if rest > 0:
        sentences.append((words.message("text-edition-moved-more", n=rest),))
    return words.rich_message("text-edition-moved", moves=joined(sentences, " "))


def _several(study: Study, items: Sequence[RichText]) -> RichText:
    most = _MOST
    listed = joined(items[:most], ", ")
    rest = len(items) - most
    return study.words.rich_message("text-more", items=listed, n=rest) if rest > 0 else listed
