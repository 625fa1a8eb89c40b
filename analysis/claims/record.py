"""The claims file: what the article says, claim by claim, in our own words."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from analysis.claims.base import (
    ClaimId,
    FramingId,
    MotiveId,
    Phrase,
    PropositionId,
    Record,
    RiskId,
    SentenceKey,
    ShortForm,
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

    word: CueWord = Field(description="The article's word or words, five at most")
    type: CueType = Field(description="What sort of cue; only epistemic ones are likelihoods")


class StateLink(Record):
    """A state's part in a claim, under one reading."""

    state: StateCode = Field(description="A declared state or collective")
    role: StateRole = Field(description="Its part in the claim")
    reading: Reading = Field(default="sole", description="How sure this reading of the article is")


class Tension(Record):
    """Another claim that this one does not sit well with, and how."""

    claim: ClaimId = Field(description="The other claim")
    type: TensionType = Field(description="What does not sit together")


class Quantity(Record):
    """A number of the article with everything that decides what it may be compared with."""

    value: float | None = Field(
        default=None, allow_inf_nan=False, strict=True, description="The number, where it is one"
    )
    low: float | None = Field(
        default=None, allow_inf_nan=False, strict=True, description="Lower end of a range"
    )
    high: float | None = Field(
        default=None, allow_inf_nan=False, strict=True, description="Upper end of a range"
    )
    word: CueWord | None = Field(
        default=None, description="The article's word in place of a number, such as 'several'"
    )
    bound: Bound = Field(description="How the number bounds the matter")
    kind: QuantityKind = Field(description="What may be compared with what")
    unit: Text = Field(description="What is counted")
    unit_stated: bool = Field(
        default=True, description="False where the article leaves the unit to be understood"
    )
    place: Text | None = Field(default=None, description="Where it was counted")
    time: Text | None = Field(
        default=None, description="When it was counted, as the article puts it"
    )
    originator: Slug = Field(description="The voice that gave the number")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        ranged = self.low is not None or self.high is not None
        if self.bound == "qualitative":
            if self.value is not None or ranged:
                raise ValueError("a qualitative quantity carries no number")
        elif (self.value is not None) == ranged:
            raise ValueError("give either value, or low and high")
        if self.bound == "between" and not ranged:
            raise ValueError("a quantity that is between two numbers needs low and high")
        if ranged and (self.low is None or self.high is None):
            raise ValueError("a range needs both low and high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"range upside down: low {self.low:g} is above high {self.high:g}")
        return self


class Draft(Record):
    """Who or what proposed a claim, and by which rule; taking it away accepts the claim."""

    by: Text = Field(description="The rules, or the program that proposed it")
    because: Text = Field(description="The rule that fired, or the program's reason")


PROPOSED = "draft"
"""The field of a claim that only drafts have: nobody writes it, and no accepted claim has it."""
UNSAID = "…"
"""What stands for the proposition of a draft that nobody has put into words yet."""


class Claim(Record):
    """One atomic proposition that the article puts forward."""

    id: ClaimId = Field(description="Stable id")
    at: tuple[SentenceKey, ...] = Field(
        min_length=1, description="The sentence or sentences that state it"
    )
    says: Text = Field(description="The proposition in our own words, one sentence")
    kind: Kind = Field(description="What sort of proposition it is")
    chain: tuple[Slug, ...] = Field(min_length=1, description="Voices, originator first")
    outlet_stated: bool = Field(
        default=True, description="False where the chain's last step to the article is not named"
    )
    commitment: Commitment = Field(description="How firmly the article puts it")
    cues: tuple[Cue, ...] = Field(
        default=(), description="Words of the article that set how firmly"
    )
    inherits: ClaimId | None = Field(default=None, description="Claim whose hedge it inherits")
    condition: Phrase | None = Field(
        default=None, description="The article's condition, in our own words"
    )
    verification: Verification = Field(
        default="silent", description="What the article says of its verification"
    )
    scope_ambiguous: bool = Field(
        default=False, description="True where it is unclear how far that statement reaches"
    )
    states: tuple[StateLink, ...] = Field(default=(), description="States that have a part in it")
    proposition: tuple[PropositionId, ...] = Field(
        default=(), description="Propositions that it asserts together with other claims"
    )
    denies: tuple[PropositionId, ...] = Field(
        default=(), description="Propositions that it says are not so"
    )
    motive: tuple[MotiveId, ...] = Field(default=(), description="Motives that it supports")
    risk: tuple[RiskId, ...] = Field(default=(), description="Risks that it supports")
    quantity: Quantity | None = Field(default=None, description="The number it gives")
    contradicts: tuple[Tension, ...] = Field(
        default=(), description="Claims it cannot hold together with"
    )
    qualifies: tuple[Tension, ...] = Field(default=(), description="Claims it limits")
    draft: Draft | None = Field(
        default=None,
        description="Where it was proposed and nobody has accepted it; reports leave it out",
    )

    @model_validator(mode="before")
    @classmethod
    def _unsaid(cls, data: object) -> object:
        """Let a draft go without words of its own: ``says`` is the analyst's to write."""
        if isinstance(data, dict) and data.get("draft") and data.get("says") is None:
            return {**data, "says": UNSAID}
        return data

    @field_validator("at", "proposition", "denies", "motive", "risk", mode="before")
    @classmethod
    def _one_or_many(cls, value: object) -> object:
        """Allow a single key where a list is meant: ``at: P4S1``; null is an empty one."""
        return (value,) if isinstance(value, str) else () if value is None else value

    @property
    def propositions(self) -> tuple[str, ...]:
        """The propositions that it asserts, ``proposition`` in its file."""
        return self.proposition

    @property
    def points(self) -> tuple[str, ...]:
        """The propositions that it asserts or denies."""
        return (*self.proposition, *self.denies)


class Framing(Record):
    """Rhetoric: where it stands and what it does; never a claim."""

    id: FramingId = Field(description="Stable id")
    at: SentenceKey = Field(description="The sentence it stands in")
    does: Text = Field(description="What the rhetoric does, in our own words")
    wording: tuple[CueWord, ...] = Field(
        default=(), description="Loaded words, quoted only as framing; five at most each"
    )


class Proposition(Record):
    """What several claims assert alike; the unit in which independent support is counted."""

    id: PropositionId = Field(description="Stable id")
    says: Text = Field(description="What is asserted, in our own words")


class Motive(Record):
    """What a state is said to want."""

    id: MotiveId = Field(description="Stable id")
    state: StateCode = Field(description="The state that wants it")
    wants: Phrase = Field(description="What it wants, in our own words")
    short: ShortForm | None = Field(
        default=None, description="The same in six words at most, for sentences and cells"
    )
    details: tuple[Phrase, ...] = Field(
        default=(), description="What the article names as part of it, a word or two each"
    )
    domain: Domain = Field(description="The field it belongs to")
    shared_with: tuple[StateCode, ...] = Field(default=(), description="States that want the same")
    giver: StateCode | None = Field(default=None, description="The state that would provide it")
    reading: Reading = Field(default="sole", description="How sure this reading of the article is")
    counted: bool = Field(default=True, description="False where it is too vague to count")


class Bearer(Record):
    """A state that would bear a risk, under one reading."""

    state: StateCode = Field(description="The state that would bear it")
    reading: Reading = Field(default="sole", description="How sure this reading of the article is")


class Risk(Record):
    """A danger in the ISO 31000 form: cause, event, consequence, and who bears it."""

    id: RiskId = Field(description="Stable id")
    bearers: tuple[Bearer, ...] = Field(min_length=1, description="States that would bear it")
    cause: Phrase = Field(description="What it would come from")
    event: Phrase = Field(description="What could happen")
    consequence: Phrase | None = Field(
        description="What would follow; null where the article states none"
    )
    domain: Domain = Field(description="The field it belongs to")
    short: ShortForm | None = Field(
        default=None, description="The same in six words at most, for sentences and cells"
    )
    details: tuple[Phrase, ...] = Field(
        default=(), description="What the article names as part of it, a word or two each"
    )
    condition: Phrase | None = Field(
        default=None, description="The article's condition, in our own words"
    )
    hedge: CueWord | None = Field(default=None, description="The article's hedge word, if any")
    counted: bool = Field(default=True, description="False where it is too vague to count")


class ClaimsFile(Record):
    """``claims.yaml``: claims, framing, and the motives, risks and propositions they support."""

    claims: tuple[Claim, ...] = Field(
        min_length=1, description="What the article says, claim by claim"
    )
    framing: tuple[Framing, ...] = Field(default=(), description="Its rhetoric")
    propositions: tuple[Proposition, ...] = Field(
        default=(), description="What several claims assert alike"
    )
    motives: tuple[Motive, ...] = Field(default=(), description="What states are said to want")
    risks: tuple[Risk, ...] = Field(default=(), description="Dangers to states")
