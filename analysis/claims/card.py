"""The source card: what the article is, how its sentences are numbered, and who speaks in it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from analysis.claims.base import Day, Name, Record, SentenceKey, Sha256, Slug, StateCode, Text
from analysis.claims.language import LANGUAGE
from analysis.claims.vocabulary import Interest, VoiceKind, VoiceRole

Language = Annotated[str, StringConstraints(pattern=f"^{LANGUAGE.pattern}$")]
Span = tuple[
    Annotated[int, Field(ge=0, strict=True)], Annotated[int, Field(ge=0, strict=True)], Sha256
]


class State(Record):
    """A state (ISO 3166-1 alpha-3) or a declared collective such as a bloc."""

    name: Name = Field(description="Its name as reports shall write it")
    also: tuple[Text, ...] = Field(default=(), description="Other names that the article uses")
    collective: bool = Field(default=False, description="True for a bloc; it gets no brief")


class Voice(Record):
    """A speaker: who it is, where it stands, and what part it can play in a chain."""

    id: Slug = Field(description="Short name that chains use")
    name: Name = Field(description="Its name as reports shall write it")
    kind: VoiceKind = Field(description="What sort of speaker it is")
    interest: Interest = Field(default="unknown", description="Where it stands towards the matter")
    group: Slug | None = Field(
        default=None, description="Independence group; null if the speaker is unnamed"
    )
    roles: tuple[VoiceRole, ...] = Field(min_length=1, description="Parts it can play in a chain")
    state: StateCode | None = Field(default=None, description="The state it speaks for, if any")


class SourceCard(Record):
    """``source.yaml``: title, provenance, digest, sentence map, states and voices."""

    id: Slug = Field(description="The folder's name")
    title: Text = Field(description="A working title in our words, or the article's own")
    publisher: Text | None = Field(description="Who published it; null where unknown")
    author: Text | None = Field(description="Who wrote it; null where unknown")
    date: Day | None = Field(description="Date of publication; null where unknown")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S{1,500}$")] | None = Field(
        description="Where it was published; null where unknown"
    )
    language: Language = Field(default="en", description="BCP 47 tag of the article's language")
    wording: Language = Field(
        default="en", description="BCP 47 tag of the language in which these files are worded"
    )
    sha256: Sha256 = Field(description="Digest of the article's text, UTF-8")
    length: int = Field(ge=1, strict=True, description="Length of the text in Unicode code points")
    sentences: dict[SentenceKey, Span] = Field(
        min_length=1,
        description="Key to [start, end, SHA-256 of the slice]; half-open, in code points",
    )
    states: dict[StateCode, State] = Field(description="What it is about, by ISO 3166-1 code")
    voices: tuple[Voice, ...] = Field(min_length=1, description="Everyone who speaks in it")
