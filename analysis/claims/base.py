"""The shape every seed record shares: frozen, closed to unknown fields, checked identifiers."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError


def _written_day(value: object) -> object:
    """Refuse a bare number, which would otherwise be read as seconds since 1970."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return value
    if value is None or type(value) is dt.date:
        return value
    raise PydanticCustomError("date_type", "not a date such as 2031-05-06")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
StateCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]{1,15}$")]
SentenceKey = Annotated[str, StringConstraints(pattern=r"^(H|P[1-9][0-9]{0,5}S[1-9][0-9]{0,5})$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^C[0-9]{2,6}$")]
FramingId = Annotated[str, StringConstraints(pattern=r"^F[0-9]{2,6}$")]
MotiveId = Annotated[str, StringConstraints(pattern=r"^M[0-9]{2,6}$")]
RiskId = Annotated[str, StringConstraints(pattern=r"^R[0-9]{2,6}$")]
PropositionId = Annotated[str, StringConstraints(pattern=r"^Q[0-9]{2,6}$")]
HypothesisId = Annotated[str, StringConstraints(pattern=r"^H[0-9]{1,4}$")]
AssumptionId = Annotated[str, StringConstraints(pattern=r"^A[0-9]{1,4}$")]
IndicatorId = Annotated[str, StringConstraints(pattern=r"^I[0-9]{1,4}$")]
Day = Annotated[dt.date, BeforeValidator(_written_day)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


def _within(name: str) -> str:
    """Return a name as it stands within a sentence: a survey, the harbour watch, but The Hague."""
    led = re.match(r"(?:An?|The) (?=\w)", name)
    return name[0].lower() + name[1:] if led and name[led.end()].islower() else name


def _bare(phrase: str) -> str:
    """Return a phrase without the full stop of a sentence; that of an abbreviation stays."""
    return re.sub(r"(?<=[^\W\d_]{4})\.$", "", phrase)


Name = Annotated[Text, AfterValidator(_within)]
Phrase = Annotated[Text, AfterValidator(_bare)]
SHORT_WORDS = 6
"""Words that a short form may have (method, section 4)."""
ShortForm = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=80, pattern=rf"^\S+( \S+){{0,{SHORT_WORDS - 1}}}$"
    ),
    AfterValidator(_bare),
]


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
