"""What a report keeps of itself for the next edition, and what two of these differ in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.assess.editions import LINKED, records
from analysis.assess.judgement import Judgement
from analysis.claims.frames import Frames
from analysis.words import DEFAULT, language, say

Snapshot = dict[str, Any]
FORMAT = 1
UNREADABLE = "unreadable"
"""What is kept in place of a previous edition that could not be read."""

_LONGEST = 40
_DIGEST = "#"
_DERIVED = frozenset({"sentence", "hedged"})  # told by the claim's places and by its commitment
_NONE = "none"
_TERMS = frozenset({"kind", "commitment", "verification", "level"})
"""Vocabularies whose values the table puts in words."""


@dataclass(frozen=True)
class Recoding:
    """One field of a claim that was coded anew; no values where they are too long to show."""

    claim: str
    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Move:
    """A judgement that moved: in what, from where, to where, and the changed claims behind it."""

    judgement: str
    effect: str
    before: str
    after: str
    because: tuple[str, ...]


@dataclass(frozen=True)
class Differences:
    """What changed between two editions; ``withdrawn`` holds each claim with its last wording."""

    added: tuple[str, ...]
    withdrawn: tuple[tuple[str, str], ...]
    recoded: tuple[Recoding, ...]
    settings: tuple[tuple[str, str, str], ...]
    moves: tuple[Move, ...]


def snapshot(
    frames: Frames, judged: list[Judgement], claims: Iterable[str], settings: Mapping[str, str]
) -> Snapshot:
    """Return what the next edition is compared with.

    Parameters
    ----------
    frames : Frames
    judged : list of Judgement
    claims : iterable of str
        The claims that the report uses. All claims of the source are kept, so that every report
        of it tells the same additions.
    settings : mapping of str to str
        How the source is read, and digests of what is coded beside the claims.

    Returns
    -------
    dict
        Of strings, as JSON gives it back. A field that is empty is left out, and of a long one
        only a digest stands, except of a claim's wording. The language of the judgements stands in
        it where it is not English.
    """
    held = records(frames)
    used = [claim for claim in claims if claim in held]
    spoken = {} if language() == DEFAULT else {"language": language()}
    return spoken | {
        "format": FORMAT,
        "settings": dict(settings),
        "used": " ".join(used),
        "claims": {claim: _packed(record) for claim, record in held.items()},
        "judgements": {
            one.id: {
                "text": _short(one.text),
                "verdict": one.verdict,
                "likelihood": one.likelihood.words if one.likelihood else _NONE,
                "confidence": one.confidence.level,
                "rests_on": " ".join(one.rests_on),
            }
            for one in judged
        },
    }


def digest(value: object) -> str:
    """Return a short digest of a value, which begins with ``#``."""
    packed = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return _DIGEST + hashlib.sha256(packed.encode()).hexdigest()[:12]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST and not text.startswith(_DIGEST) else digest(text)


def _packed(record: Mapping[str, object]) -> dict[str, str]:
    kept = {"says": str(record["says"])}
    for field, value in record.items():
        if field == "says" or field in _DERIVED or value in (None, False, ()):
            continue
        text = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        kept[field] = digest(text) if field in LINKED and len(text) > _LONGEST else _short(text)
    return kept


def succeed(held: object, now: Snapshot) -> dict[str, Any]:
    """Return the edition that a snapshot makes, given the record of the last one.

    Parameters
    ----------
    held : object
        None, or ``{number, snapshot, previous}`` as this function returned it; the snapshots may
        be JSON. Anything else counts as unreadable.
    now : Snapshot

    Returns
    -------
    dict
        ``number``, ``snapshot``, ``previous``. An equal snapshot keeps its number and what it was
        compared with, so that building again changes nothing; another one is the next edition.
    """
    if held is None:
        return {"number": 1, "snapshot": now, "previous": None}
    number = held.get("number") if isinstance(held, Mapping) else None
    last = read(held.get("snapshot")) if isinstance(held, Mapping) else None
    if last is None or not isinstance(number, int) or isinstance(number, bool) or number < 1:
        return {"number": 1, "snapshot": now, "previous": UNREADABLE}
    if last != now:
        return {"number": number + 1, "snapshot": now, "previous": last}
    earlier = held["previous"] if isinstance(held, Mapping) and "previous" in held else UNREADABLE
    if earlier is not None:
        earlier = read(earlier) or UNREADABLE
    return {"number": number, "snapshot": now, "previous": earlier}


def read(value: object) -> Snapshot | None:
    """Return a snapshot from JSON or from what JSON gave; None when it is none of this format."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        return None
    tables = (value.get("claims"), value.get("judgements"))
    rows = [row for table in tables if isinstance(table, dict) for row in table.values()]
    settings = value.get("settings")
    if not isinstance(value.get("used", ""), str):
        return None
    if not (isinstance(settings, dict) and all(isinstance(table, dict) for table in tables)):
        return None
    if not all(isinstance(row, dict) for row in rows):
        return None
    texts = [*settings.values(), *(text for row in rows for text in row.values())]
    return value if all(isinstance(text, str) for text in texts) else None


def differences(old: Snapshot, new: Snapshot) -> Differences:
    """Return what changed from one snapshot to another."""
    was, now = old["claims"], new["claims"]
    if "used" in new and "used" not in old:  # version 0.1 kept the claims that its report used
        known = {*was, *new["used"].split()}
        now = {claim: record for claim, record in now.items() if claim in known}
    recoded = tuple(
        _recoding(claim, field, was[claim].get(field, _NONE), now[claim].get(field, _NONE))
        for claim in now
        if claim in was
        for field in dict.fromkeys([*was[claim], *now[claim]])
        if was[claim].get(field) != now[claim].get(field)
    )
    added = tuple(claim for claim in now if claim not in was)
    gone = tuple((claim, was[claim].get("says", "")) for claim in was if claim not in now)
    before, after = old["settings"], new["settings"]
    settings = tuple(
        (name, before.get(name, _NONE), after.get(name, _NONE))
        for name in dict.fromkeys([*before, *after])
        if before.get(name) != after.get(name)
    )
    changed = {*added, *(claim for claim, _ in gone), *(one.claim for one in recoded)}
    alike = old.get("language") == new.get("language")
    moves = tuple(_moves(old["judgements"], new["judgements"], changed, alike=alike))
    return Differences(added, gone, recoded, settings, moves)


def _recoding(claim: str, field: str, before: str, after: str) -> Recoding:
    words = _worded(f"recoded-{field.replace('_', '-')}", field.replace("_", " "))
    if field == "says" or _DIGEST in (before[:1], after[:1]):
        return Recoding(claim, words, "", "")
    return Recoding(claim, words, _shown(field, before), _shown(field, after))


def _shown(field: str, value: str) -> str:
    if value == _NONE:
        return say("recoded-none")
    vocabulary = "level" if field == "confidence" else field
    if vocabulary not in _TERMS:
        return value
    return _worded(f"term-{vocabulary}-{value.replace('_', '-')}", value)


def _worded(message: str, otherwise: str) -> str:
    """Return a message; other words for what an earlier version kept and the table lacks."""
    try:
        return say(message)
    except KeyError:
        return otherwise


def _moves(
    was: Mapping[str, dict[str, str]],
    now: Mapping[str, dict[str, str]],
    changed: set[str],
    *,
    alike: bool,
) -> Iterable[Move]:
    # Words of two languages tell nothing of what moved.
    told = ("text", "verdict", "likelihood", "confidence") if alike else ("confidence",)
    for name in dict.fromkeys([*was, *now]):
        one, other = was.get(name, {}), now.get(name, {})
        rests = {*one.get("rests_on", "").split(), *other.get("rests_on", "").split()}
        because = tuple(sorted(rests & changed))
        if not other:
            yield Move(name, "falls", one.get("verdict", ""), "", because)
        elif not one:
            yield Move(name, "appears", "", other.get("verdict", ""), because)
        differ = [field for field in told if one.get(field) != other.get(field)]
        if not one or not other:
            continue
        for field in differ:
            if field != "text":
                before, after = (_shown(field, held.get(field, "")) for held in (one, other))
                yield Move(name, field, before, after, because)
        if differ == ["text"]:
            yield Move(name, "figures", "", "", because)
