"""The assessment overlay: what an analyst assumed or assigned, each with coder, date and reason."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from analysis.claims.base import (
    AssumptionId,
    ClaimId,
    Day,
    HypothesisId,
    IndicatorId,
    Record,
    RiskId,
    Slug,
    StateCode,
    Text,
)
from analysis.claims.vocabulary import Consistency, Grade


class Coded(Record):
    """Who assigned a value, when, and why."""

    coder: Slug
    date: Day
    rationale: Text


class SourceGrade(Coded):
    """Admiralty reliability of one voice, A to F."""

    voice: Slug
    grade: Grade


class Impact(Coded):
    """How bad a risk would be if it came about: 1 minor, 5 severe (ordinal)."""

    risk: RiskId
    impact: Annotated[int, Field(ge=1, le=5, strict=True)]


class Hypothesis(Coded):
    """One of the rival explanations."""

    id: HypothesisId
    says: Text


class Evidence(Coded):
    """One claim held against every hypothesis."""

    claim: ClaimId
    weight: Annotated[float, Field(gt=0, le=10, allow_inf_nan=False, strict=True)] = 1.0
    cells: dict[HypothesisId, Consistency] = Field(min_length=1)


class Assumption(Coded):
    """What the analysis takes for granted, and what falls if it is wrong."""

    id: AssumptionId
    says: Text
    if_wrong: Text
    depends_on: tuple[AssumptionId, ...] = ()
    claims: tuple[ClaimId, ...] = Field(default=(), description="Claims whose use rests on it")


class Indicator(Coded):
    """Something to watch, drawn from a condition that the article itself names."""

    id: IndicatorId
    says: Text
    claims: tuple[ClaimId, ...] = Field(min_length=1)
    hypotheses: tuple[HypothesisId, ...] = ()
    states: tuple[StateCode, ...] = ()


class Implication(Coded):
    """What it would mean for a state's observers if the reporting held."""

    state: StateCode
    says: Text
    claims: tuple[ClaimId, ...] = Field(min_length=1)


class AssessmentFile(Record):
    """``assessment.yaml``: assumptions and codings; without it every report still builds."""

    audience: Text | None = None
    grades: tuple[SourceGrade, ...] = ()
    impacts: tuple[Impact, ...] = ()
    hypotheses: tuple[Hypothesis, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    implications: tuple[Implication, ...] = ()
