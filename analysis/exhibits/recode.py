"""What a source is with one field of one claim coded otherwise."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from pydantic import ValidationError

from analysis.assess.records import Records
from analysis.claims.record import PROPOSED, Claim
from analysis.claims.source import Source
from analysis.errors import Faults, UsageError
from analysis.suggest import quoted, unknown


def recode(records: Records, claim: str, field: str, value: str) -> Source:
    """Return a source with one field of one claim coded otherwise; see ``Study.recoded``."""
    faults = Faults()
    faults.taking(lambda: one_of("claim", claim, records.claims), "")
    faults.taking(lambda: one_of("field", field, Claim.model_fields.keys() - {PROPOSED}), "")
    faults.end()
    known = records.claims[claim]
    fields = known.model_dump()
    if not isinstance(value, str):
        raise UsageError(f"{claim}: {field} takes text, not {quoted(value)}")
    many = isinstance(fields[field], tuple)
    coded = tuple(part.strip() for part in value.split(",") if part.strip()) if many else value
    if field == "chain":
        own = next(voice.id for voice in records.voices.values() if voice.kind == "article")
        coded = tuple(own if voice == "article" else voice for voice in coded)
    try:
        other = Claim.model_validate(fields | {field: coded})
    except ValidationError as error:
        why = "; ".join(fault["msg"] for fault in error.errors())
        raise UsageError(f"{claim}: {field} does not take {quoted(value)}: {why}") from error
    _check(records, other, field)
    claims = tuple(other if one.id == claim else one for one in records.source.record.claims)
    record = records.source.record.model_copy(update={"claims": claims})
    return replace(records.source, record=record)


def _check(records: Records, claim: Claim, field: str) -> None:
    """Raise UsageError if a field of a claim names what the source does not declare."""
    points = [point.id for point in records.source.record.propositions]
    declared: dict[str, tuple[str, Collection[str], Collection[str]]] = {
        "at": ("sentence", claim.at, records.source.card.sentences),
        "chain": ("voice", claim.chain, records.voices),
        "motive": ("motive", claim.motive, records.motives),
        "risk": ("risk", claim.risk, records.risks),
        "inherits": ("claim", [claim.inherits] if claim.inherits else (), records.claims),
        "proposition": ("point", claim.propositions, points),
        "denies": ("point", claim.denies, points),
    }
    what, named, allowed = declared.get(field, ("", (), ()))
    faults = [unknown(what, one, allowed) for one in named if one not in allowed]
    if faults:
        raise UsageError("\n".join(faults))


def one_of(field: str, value: object, allowed: Collection[str]) -> str:
    """Return the word if it is allowed; raise UsageError otherwise."""
    for word in allowed:
        if word == value:
            return word
    raise UsageError(unknown(field, value, allowed))
