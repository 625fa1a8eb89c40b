"""What a report keeps of itself for the next edition: facts, which read alike in any language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from analysis.assess.judgement import Judgement
from analysis.assess.likelihood import Likelihood
from analysis.assess.records import Ids, Records
from analysis.assess.statements import Verdict
from analysis.assess.vocabulary import Level
from analysis.claims.record import PROPOSED, Claim

UNREADABLE: Literal["unreadable"] = "unreadable"
"""What is kept in place of a previous edition that could not be read."""
DIGEST = "#"
"""What a digest begins with."""

_LONGEST = 40
_LISTED = frozenset({"at", "states", "chain", "cues", "quantity", "tensions", "motive", "risk"})
"""Fields of which only a digest stands where they are long."""


@dataclass(frozen=True)
class KeptJudgement:
    """What is kept of a judgement; ``facts`` is a digest of all that it states."""

    verdict: Verdict
    likelihood: Likelihood | None
    confidence: Level
    facts: str
    rests_on: Ids


@dataclass(frozen=True)
class Snapshot:
    """What the next edition is compared with.

    Attributes
    ----------
    settings : dict
        How the source is read, and digests of what is coded beside the claims.
    used : tuple of str
        The claims that the report uses.
    claims : dict of dict
        Every claim of the source, so that every report of it tells the same additions, with its
        fields as texts. An empty field is left out, and of a long one only a digest stands, except
        of a claim's wording.
    judgements : dict
    format : int
        The version of this form; an edition of another one is unreadable.
    """

    settings: dict[str, str]
    used: Ids
    claims: dict[str, dict[str, str]]
    judgements: dict[str, KeptJudgement]
    format: Literal[2] = 2


@dataclass(frozen=True)
class EditionRecord:
    """An edition's number, its snapshot, and that of the edition it was compared with, if any."""

    number: int
    snapshot: Snapshot
    previous: Snapshot | Literal["unreadable"] | None

    def as_json(self) -> dict[str, Any]:
        """Return the record as JSON holds it."""
        held: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return held


def snapshot(
    records: Records, judged: Iterable[Judgement], used: Iterable[str], settings: Mapping[str, str]
) -> Snapshot:
    """Return what the next edition is compared with; see ``Snapshot`` for the parts."""
    return Snapshot(
        dict(settings),
        tuple(claim for claim in used if claim in records.claims),
        {claim.id: _packed(coded(records, claim)) for claim in records.claims.values()},
        {
            one.id: KeptJudgement(
                one.verdict, one.likelihood, one.confidence.level, digest(asdict(one.states)),
                one.rests_on,
            )
            for one in judged
        },
    )  # fmt: skip


def coded(records: Records, claim: Claim) -> dict[str, object]:
    """Return a claim's fields as they are coded, and what its chain comes to."""
    held = claim.model_dump(mode="json", exclude={"id", PROPOSED})
    held["tensions"] = [*held.pop("contradicts"), *held.pop("qualifies")]
    origin = records.voices.get(claim.chain[0])
    return held | {"originator": claim.chain[0], "group": origin.group if origin else None}


def digest(value: object) -> str:
    """Return a short digest of a value, which begins with ``#``."""
    packed = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return DIGEST + hashlib.sha256(packed.encode()).hexdigest()[:12]


def _packed(fields: Mapping[str, object]) -> dict[str, str]:
    kept = {"says": str(fields["says"])}
    for field, value in fields.items():
        if field == "says" or value in (None, False, []):
            continue
        text = _text(value)
        short = len(text) <= _LONGEST and not text.startswith(DIGEST)
        kept[field] = text if short else digest(text)
    return kept


def _text(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part is not None)
    return "; ".join(map(_text, value)) if isinstance(value, list) else str(value)


def succeed(held: object, now: Snapshot) -> EditionRecord:
    """Return the edition that a snapshot makes, given the record of the last one.

    Parameters
    ----------
    held : object
        None, or what ``EditionRecord.as_json`` returned; its snapshots may be JSON. Anything else
        counts as unreadable.
    now : Snapshot

    Returns
    -------
    EditionRecord
        An equal snapshot keeps its number and what it was compared with, so that building again
        changes nothing; another one is the next edition.
    """
    if held is None:
        return EditionRecord(1, now, None)
    record = held if isinstance(held, Mapping) else {}
    number, last = record.get("number"), read(record.get("snapshot"))
    if last is None or not isinstance(number, int) or isinstance(number, bool) or number < 1:
        return EditionRecord(1, now, UNREADABLE)
    if last != now:
        return EditionRecord(number + 1, now, last)
    earlier = record.get("previous", UNREADABLE)
    return EditionRecord(number, now, None if earlier is None else read(earlier) or UNREADABLE)


@cache
def _adapter() -> TypeAdapter[Snapshot]:
    return TypeAdapter(Snapshot)


def read(value: object) -> Snapshot | None:
    """Return a snapshot from JSON or from what JSON gave; None when it is none of this format."""
    try:
        if isinstance(value, str):
            value = json.loads(value)
        return _adapter().validate_python(value)
    except (ValueError, ValidationError, RecursionError):
        return None
