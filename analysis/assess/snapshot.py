"""What a report keeps of itself for the next edition: facts, which read alike in any language."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from analysis.assess.compare import Stand
from analysis.assess.judgement import Judgement
from analysis.assess.judgements import KINDS
from analysis.assess.likelihood import Likelihood
from analysis.assess.records import Ids, Records
from analysis.assess.verdict import Verdict
from analysis.assess.vocabulary import Level
from analysis.claims.card import Voice
from analysis.claims.codings import codings
from analysis.claims.record import PROPOSED, Claim, Motive, Proposition, Risk

UNREADABLE: Literal["unreadable"] = "unreadable"
"""What is kept in place of a previous edition that could not be read."""
DIGEST = "#"
"""What a digest begins with."""

Fields = dict[str, str]
"""The fields of a claim or of anything else that is coded, as texts."""
_LONGEST = 40
_NAMING = ("says", "wants", "event", "name", "text")
"""The field by which something is known, ``says`` in a snapshot."""


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
        How the source is read.
    used : tuple of str
        The claims that the report uses.
    claims : dict of dict
        Every claim of the source, so that every report of it tells the same additions, with its
        fields as texts. An empty field is left out, and of a long one only a digest stands, except
        of a claim's wording.
    codings : dict of dict
        What is coded beside the claims, in the same form: voices, points, motives, risks, and the
        assessment.
    judgements : dict
    format : int
        The version of this form; an edition of another one is unreadable.
    """

    settings: dict[str, str]
    used: Ids
    claims: dict[str, Fields]
    judgements: dict[str, KeptJudgement]
    codings: dict[str, Fields] = field(default_factory=dict)
    format: Literal[3] = 3

    def stands(self) -> dict[str, Stand]:
        """Return what each judgement comes to, as far as that is kept."""
        return {
            name: Stand(one.verdict, one.likelihood, one.confidence, one.facts, one.rests_on)
            for name, one in self.judgements.items()
        }


@dataclass(frozen=True)
class EditionRecord:
    """An edition's number, its snapshot, and that of the edition it was compared with, if any."""

    number: int
    snapshot: Snapshot
    previous: Snapshot | Literal["unreadable"] | None

    def as_json(self) -> dict[str, Any]:
        """Return the record as JSON holds it."""
        data: dict[str, Any] = _adapter(EditionRecord).dump_python(self, mode="json")
        return data


def snapshot(
    records: Records,
    judged: Iterable[Judgement],
    used: Iterable[str],
    settings: Mapping[str, str],
    *,
    whole: bool = False,
) -> Snapshot:
    """Return what the next edition is compared with; see ``Snapshot`` for the parts.

    With ``whole`` long values stand in it as they are, for a comparison here and now.
    """
    longest = None if whole else _LONGEST
    judgements = {
        one.id: KeptJudgement(
            one.verdict, one.likelihood, one.confidence.level, digest(asdict(one.states)),
            one.rests_on,
        )
        for one in judged
    }  # fmt: skip
    return Snapshot(
        dict(settings),
        tuple(claim for claim in used if claim in records.claims),
        {one.id: _packed(coded(records, one), longest) for one in records.claims.values()},
        judgements,
        {name: _packed(fields, longest) for name, fields in _codings(records)},
    )


def coded(records: Records, claim: Claim) -> dict[str, object]:
    """Return a claim's fields as they are coded, and what its chain comes to."""
    fields = claim.model_dump(mode="json", exclude={"id", PROPOSED})
    fields["tensions"] = [*fields.pop("contradicts"), *fields.pop("qualifies")]
    origin = records.voices.get(claim.chain[0])
    return fields | {"originator": claim.chain[0], "group": origin.group if origin else None}


def digest(value: object) -> str:
    """Return a short digest of a value, which begins with ``#``."""
    packed = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return DIGEST + hashlib.sha256(packed.encode()).hexdigest()[:12]


def _codings(records: Records) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield what is coded beside the claims: a key for each, and its fields."""
    source = records.source
    kinds: tuple[tuple[str, Sequence[Voice | Proposition | Motive | Risk]], ...] = (
        ("voice-", source.card.voices),
        ("", source.record.propositions),
        ("", source.record.motives),
        ("", source.record.risks),
    )
    for before, entries in kinds:
        for one in entries:
            yield f"{before}{one.id}", one.model_dump(mode="json", exclude={"id"})
    for key, _, coding in codings(source.overlay):
        yield key, coding.model_dump(mode="json", exclude={"id"})
    if source.overlay is not None and source.overlay.audience:
        yield "audience", {"says": source.overlay.audience}


def _packed(fields: Mapping[str, object], longest: int | None) -> Fields:
    naming = next((name for name in _NAMING if name in fields), "")
    kept = {"says": str(fields[naming])} if naming else {}
    for name, value in fields.items():
        if name == naming or value in (None, False, [], {}, ""):
            continue
        text = _text(value)
        short = longest is None or len(text) <= longest
        kept[name] = text if short and not text.startswith(DIGEST) else digest(text)
    return kept


def _text(value: object) -> str:
    if isinstance(value, dict):
        named = all(isinstance(part, str) and len(part) <= 2 for part in value.values())
        if named:  # the cells of evidence
            return ", ".join(f"{key} {part}" for key, part in value.items())
        return " ".join(str(part) for part in value.values() if part is not None)
    return "; ".join(map(_text, value)) if isinstance(value, list) else str(value)


def succeed(earlier: object, now: Snapshot) -> EditionRecord:
    """Return the edition that a snapshot makes, given the record of the last one.

    Parameters
    ----------
    earlier : object
        None, or what ``EditionRecord.as_json`` returned; its snapshots may be JSON. Anything else
        counts as unreadable.
    now : Snapshot

    Returns
    -------
    EditionRecord
        An equal snapshot keeps its number and what it was compared with, so that building again
        changes nothing; another one is the next edition.
    """
    if earlier is None:
        return EditionRecord(1, now, None)
    record = earlier if isinstance(earlier, Mapping) else {}
    number, last = record.get("number"), read(record.get("snapshot"))
    if last is None or not isinstance(number, int) or isinstance(number, bool) or number < 1:
        return EditionRecord(1, now, UNREADABLE)
    if last != now:
        return EditionRecord(number + 1, now, last)
    previous = record.get("previous", UNREADABLE)
    return EditionRecord(number, now, None if previous is None else read(previous) or UNREADABLE)


def prepare() -> None:
    """Compile what an edition is written and read with."""
    for kind in (EditionRecord, Snapshot):
        _adapter(kind)


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def read(value: object) -> Snapshot | None:
    """Return a snapshot from JSON or from what JSON gave; None when it is none of this format."""
    try:
        if isinstance(value, str):
            value = json.loads(value)
        kept: Snapshot = _adapter(Snapshot).validate_python(value)
    except (ValueError, ValidationError, RecursionError):
        return None
    known = {name: marks for kind in KINDS for name, marks in kind.verdicts.items()}
    verdicts = [one.verdict for one in kept.judgements.values()]
    sound = all(
        one.kind in known and re.fullmatch(known[one.kind], " ".join(one.marks))
        for one in verdicts
    )  # fmt: skip
    return kept if sound else None
