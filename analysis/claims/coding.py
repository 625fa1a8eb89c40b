"""A coding of the same claims by one reader: what agreement between coders is measured on."""

from __future__ import annotations

from pydantic import Field

from analysis.claims.base import ClaimId, Day, Record, Slug, StateCode
from analysis.claims.vocabulary import Commitment, Kind, Verification


class CodedUnit(Record):
    """How one reader coded one claim, in the variables that agreement is measured on."""

    claim: ClaimId = Field(description="The claim of claims.yaml that was coded")
    kind: Kind = Field(description="The kind of proposition")
    commitment: Commitment = Field(description="How firmly the article puts it")
    verification: Verification = Field(description="What the article says of its verification")
    originator: Slug = Field(description="The voice that said it first")
    bearers: tuple[StateCode, ...] = Field(default=(), description="States that bear it")
    beneficiaries: tuple[StateCode, ...] = Field(default=(), description="States that gain by it")


class CodingFile(Record):
    """``first_coding.yaml`` or ``second_coding.yaml``: one reader's pass, as it stood."""

    coder: Slug = Field(description="Who coded")
    date: Day = Field(description="When")
    units: tuple[CodedUnit, ...] = Field(min_length=1, description="One entry per claim")
