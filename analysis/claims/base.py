"""The shape that every seed record shares: frozen, closed to unknown fields, checked identifiers."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}\Z")]
StateCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]{1,15}\Z")]
SentenceKey = Annotated[str, StringConstraints(pattern=r"^(H|P[1-9][0-9]{0,3}S[1-9][0-9]{0,3})\Z")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^C[0-9]{2,6}\Z")]
FramingId = Annotated[str, StringConstraints(pattern=r"^F[0-9]{2,6}\Z")]
MotiveId = Annotated[str, StringConstraints(pattern=r"^M[0-9]{2,6}\Z")]
RiskId = Annotated[str, StringConstraints(pattern=r"^R[0-9]{2,6}\Z")]
PropositionId = Annotated[str, StringConstraints(pattern=r"^Q[0-9]{2,6}\Z")]
HypothesisId = Annotated[str, StringConstraints(pattern=r"^H[0-9]{1,4}\Z")]
AssumptionId = Annotated[str, StringConstraints(pattern=r"^A[0-9]{1,4}\Z")]
IndicatorId = Annotated[str, StringConstraints(pattern=r"^I[0-9]{1,4}\Z")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}\Z")]


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
