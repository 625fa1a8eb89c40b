"""The assessment overlay: what an analyst assumed or assigned, each with coder, date and reason."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue, StringConstraints, model_validator

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

FROM_FILE: dict[str, JsonValue] = {"from_file": True}
"""What marks a field that an entry takes from its file where it has none of its own."""


class Coded(Record):
    """Who assigned a value, when, and why."""

    coder: Slug = Field(
        description="Who assigned it; the file's coder where left out",
        json_schema_extra=FROM_FILE,
    )
    date: Day = Field(
        description="When; the file's date where left out", json_schema_extra=FROM_FILE
    )
    rationale: Text = Field(description="Why")


class SourceGrade(Coded):
    """Admiralty reliability of one voice, A to F."""

    voice: Slug = Field(description="The voice that is graded")
    grade: Grade = Field(description="Admiralty reliability; F cannot be judged")


class Impact(Coded):
    """How bad a risk would be if it came about: 1 minor, 5 severe (ordinal)."""

    risk: RiskId = Field(description="The risk that is weighed")
    impact: Annotated[int, Field(ge=1, le=5, strict=True)] = Field(
        description="1 minor to 5 severe, ordinal"
    )


class Hypothesis(Coded):
    """One of the rival explanations."""

    id: HypothesisId = Field(description="Stable id")
    says: Text = Field(description="The explanation, in one sentence")
    doubts: tuple[Slug, ...] = Field(
        default=(), description="Voices that it disbelieves: what they say cannot count against it"
    )
    compatible_with: tuple[HypothesisId, ...] = Field(
        default=(), description="Explanations that may hold together with it"
    )


class Evidence(Coded):
    """One claim held against every hypothesis."""

    claim: ClaimId = Field(description="The claim that is held against them")
    weight: Annotated[float, Field(gt=0, le=10, allow_inf_nan=False, strict=True)] = Field(
        default=1.0, description="How much it counts, above 0 to 10"
    )
    cells: dict[HypothesisId, Consistency] = Field(
        min_length=1,
        description="Hypothesis to CC, C, N, I or II: very consistent to very inconsistent",
    )


class Assumption(Coded):
    """What the analysis takes for granted, and what falls if it is wrong."""

    id: AssumptionId = Field(description="Stable id")
    says: Text = Field(description="What is taken for granted")
    if_wrong: Text = Field(description="What falls if it is wrong")
    depends_on: tuple[AssumptionId, ...] = Field(default=(), description="Assumptions it rests on")
    claims: tuple[ClaimId, ...] = Field(default=(), description="Claims whose use rests on it")


class Indicator(Coded):
    """Something to watch, drawn from a condition that the article itself names."""

    id: IndicatorId = Field(description="Stable id")
    says: Text = Field(description="What to watch")
    claims: tuple[ClaimId, ...] = Field(min_length=1, description="Claims that name the condition")
    hypotheses: tuple[HypothesisId, ...] = Field(
        default=(), description="Hypotheses it would speak for"
    )
    states: tuple[StateCode, ...] = Field(default=(), description="States it concerns")


class Implication(Coded):
    """What it would mean for a state's observers if the reporting held."""

    state: StateCode = Field(description="The state it would concern")
    says: Text = Field(description="What it would mean")
    claims: tuple[ClaimId, ...] = Field(min_length=1, description="Claims it rests on")


class Headline(Coded):
    """The title of a brief in an analyst's words, in place of the one made from the claims."""

    state: StateCode | None = Field(
        default=None, description="The state whose brief it heads; null for the whole source"
    )
    text: Annotated[Text, StringConstraints(max_length=120)] = Field(
        description="What the claims come to, in one line"
    )
    claims: tuple[ClaimId, ...] = Field(min_length=1, description="Claims it rests on")


class AssessmentFile(Record):
    """``assessment.yaml``: assumptions and codings; without it every report still builds."""

    coder: Slug | None = Field(
        default=None, description="Who coded, of every entry that names nobody else"
    )
    date: Day | None = Field(
        default=None, description="When, of every entry that has no other date"
    )
    audience: Text | None = Field(default=None, description="Whom the briefs are for")
    grades: tuple[SourceGrade, ...] = Field(default=(), description="Reliability of voices")
    impacts: tuple[Impact, ...] = Field(default=(), description="How bad risks would be")
    hypotheses: tuple[Hypothesis, ...] = Field(
        default=(), description="Rival explanations, two at least"
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), description="Claims held against the hypotheses"
    )
    assumptions: tuple[Assumption, ...] = Field(
        default=(), description="What the analysis takes for granted"
    )
    indicators: tuple[Indicator, ...] = Field(default=(), description="What to watch")
    implications: tuple[Implication, ...] = Field(
        default=(), description="What it would mean for states"
    )
    headlines: tuple[Headline, ...] = Field(
        default=(), description="Titles of briefs in an analyst's words, one for each state"
    )

    @model_validator(mode="before")
    @classmethod
    def _inherited(cls, data: object) -> object:
        """Give each entry the file's coder and date where it has none."""
        if not isinstance(data, dict):
            return data
        common = {name: data[name] for name in ("coder", "date") if data.get(name) is not None}
        if not common:
            return data

        def completed(listed: object) -> object:
            if not isinstance(listed, list | tuple):
                return listed
            return [{**common, **one} if isinstance(one, dict) else one for one in listed]

        return {name: completed(value) for name, value in data.items()}

    @property
    def assigns(self) -> bool:
        """Whether it holds anything but who coded, and when."""
        return bool(self.model_fields_set - {"coder", "date"}) and any(
            value for name, value in self if name not in {"coder", "date"}
        )
