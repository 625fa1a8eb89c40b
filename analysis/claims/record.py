"""The claims file: what the article says, claim by claim, in our own words."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from analysis.claims.base import (
    ClaimId,
    FramingId,
    MotiveId,
    PropositionId,
    Record,
    RiskId,
    SentenceKey,
    Slug,
    StateCode,
    Text,
)
from analysis.claims.vocabulary import (
    Bound,
    Commitment,
    CueType,
    Domain,
    Kind,
    QuantityKind,
    Reading,
    StateRole,
    TensionType,
    Verification,
)

CueWord = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^\S+( \S+){0,4}$")
]


class Cue(Record):
    """A word of the article, five at most, that sets how firmly a claim is made."""

    word: CueWord
    type: CueType


class StateLink(Record):
    """A state's part in a claim, under one reading."""

    state: StateCode
    role: StateRole
    reading: Reading = "sole"


class Tension(Record):
    """Another claim that this one does not sit well with, and how."""

    claim: ClaimId
    type: TensionType


class Quantity(Record):
    """A number of the article with everything that decides what it may be compared with."""

    value: float | None = Field(default=None, allow_inf_nan=False, strict=True)
    low: float | None = Field(default=None, allow_inf_nan=False, strict=True)
    high: float | None = Field(default=None, allow_inf_nan=False, strict=True)
    bound: Bound
    kind: QuantityKind
    unit: Text
    unit_stated: bool = True
    place: Text | None = None
    time: Text | None = None
    originator: Slug

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        ranged = self.low is not None or self.high is not None
        if self.bound == "qualitative":
            if self.value is not None or ranged:
                raise ValueError("a qualitative quantity carries no number")
        elif (self.value is not None) == ranged:
            raise ValueError("give either value, or low and high")
        if ranged and (self.low is None or self.high is None):
            raise ValueError("a range needs both low and high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"range upside down: low {self.low:g} is above high {self.high:g}")
        return self


class Claim(Record):
    """One atomic proposition that the article puts forward (method, section 3)."""

    id: ClaimId
    at: tuple[SentenceKey, ...] = Field(min_length=1)
    says: Text
    kind: Kind
    chain: tuple[Slug, ...] = Field(min_length=1, description="Voices, originator first")
    outlet_stated: bool = Field(
        default=True, description="False where the chain's last step to the article is not named"
    )
    commitment: Commitment
    cues: tuple[Cue, ...] = ()
    inherits: ClaimId | None = Field(default=None, description="Claim whose hedge it inherits")
    condition: Text | None = None
    verification: Verification = "silent"
    scope_ambiguous: bool = False
    states: tuple[StateLink, ...] = ()
    proposition: PropositionId | None = None
    motive: tuple[MotiveId, ...] = ()
    risk: tuple[RiskId, ...] = ()
    quantity: Quantity | None = None
    contradicts: tuple[Tension, ...] = ()
    qualifies: tuple[Tension, ...] = ()

    @field_validator("at", "motive", "risk", mode="before")
    @classmethod
    def _one_or_many(cls, given: object) -> object:
        """Allow a single key where a list is meant: ``at: P4S1``."""
        return (given,) if isinstance(given, str) else given


class Framing(Record):
    """Rhetoric: where it stands and what it does; never a claim."""

    id: FramingId
    at: SentenceKey
    does: Text
    wording: tuple[CueWord, ...] = Field(
        default=(), description="Loaded words, quoted only as framing; five at most each"
    )


class Proposition(Record):
    """What several claims assert alike; the unit in which independent support is counted."""

    id: PropositionId
    says: Text


class Motive(Record):
    """What a state is said to want (method, section 4)."""

    id: MotiveId
    state: StateCode
    wants: Text
    domain: Domain
    shared_with: tuple[StateCode, ...] = ()
    giver: StateCode | None = None
    reading: Reading = "sole"
    counted: bool = Field(default=True, description="False for an umbrella statement")


class Bearer(Record):
    """A state that would bear a risk, under one reading."""

    state: StateCode
    reading: Reading = "sole"


class Risk(Record):
    """A danger in the ISO 31000 form: cause, event, consequence, and who bears it."""

    id: RiskId
    bearers: tuple[Bearer, ...] = Field(min_length=1)
    cause: Text
    event: Text
    consequence: Text | None = Field(description="Null where the article states none")
    domain: Domain
    condition: Text | None = None
    hedge: CueWord | None = Field(default=None, description="The article's hedge word, if any")


class ClaimsFile(Record):
    """``claims.yaml``: claims, framing, and the motives, risks and propositions they support."""

    claims: tuple[Claim, ...] = Field(min_length=1)
    framing: tuple[Framing, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    motives: tuple[Motive, ...] = ()
    risks: tuple[Risk, ...] = ()
