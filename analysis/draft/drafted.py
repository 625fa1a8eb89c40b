"""What a program may draft: the claim that it gives, and the rules of its fields in words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from analysis.claims.base import SentenceKey, StateCode, Text
from analysis.claims.record import Cue
from analysis.claims.vocabulary import Bound, Commitment, Kind, StateRole

_MOST = 20
"""Entries of one list; a claim is one proposition."""
_One = TypeVar("_One")


def _once(entries: tuple[_One, ...]) -> tuple[_One, ...]:
    """Return each entry once: models of language like to repeat themselves."""
    return tuple(dict.fromkeys(entries))


_Once = AfterValidator(_once)


class _Given(BaseModel):
    """A record of which unknown fields are left out, since models of language like to add some."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)


class GivenState(_Given):
    """A state's part in a drafted claim."""

    state: StateCode = Field(description="ISO 3166-1 alpha-3 code, or one that the card declares")
    role: StateRole = Field(description="Its part in the claim")


class GivenQuantity(_Given):
    """The figure of a drafted claim."""

    words: Text = Field(description="The article's very words for it, such as: at most 20")
    value: float | None = Field(default=None, description="The number, where it is one")
    low: float | None = Field(default=None, description="Lower end of a range")
    high: float | None = Field(default=None, description="Upper end of a range")
    bound: Bound = Field(description="How the number bounds the matter")
    unit: Text = Field(description="What is counted, as the article has it")


class DraftedClaim(_Given):
    """One atomic proposition of the article, as a program drafts it."""

    at: SentenceKey | Annotated[tuple[SentenceKey, ...], _Once] = Field(
        description="The sentence or sentences"
    )
    says: Text = Field(description="The proposition in other words, one sentence")
    kind: Kind = Field(description="What sort of proposition it is")
    source: str | None = Field(
        default=None,
        description="The article's very words for who said it first; null for the article",
    )
    relay: str | None = Field(
        default=None, description="The article's very words for who passes it on, such as an agency"
    )
    commitment: Commitment = Field(description="How firmly the article puts it")
    cues: Annotated[tuple[Cue, ...], _Once] = Field(
        default=(),
        max_length=_MOST,
        description="The article's very words that set how firmly, five at most each",
    )
    states: Annotated[tuple[GivenState, ...], _Once] = Field(
        default=(), max_length=_MOST, description="States that have a part in it"
    )
    quantity: GivenQuantity | None = Field(default=None, description="The number it gives")
    because: str = Field(default="", description="Why it is a claim, in a few words")


RULES = (
    "Give a JSON object with one field, claims: a list of claims as the schema has them.",
    "One claim holds one proposition; a sentence that asserts one thing and hedges another is two.",
    (
        "at names sentences by their keys; words, source, relay and the word of each cue are "
        "copied from those sentences letter by letter."
    ),
    "says is worded anew: nine words of the article in a row are refused.",
    "says names no number, state, person or body that its sentences do not hold.",
    "says keeps every hedge, negation and bound: could stays could, at most stays at most.",
    "commitment is hedged or conditional wherever a cue is epistemic or conditional.",
    "source is who said it first; an agency or paper that passes it on is the relay.",
    "Images and jokes are no claims.",
)
"""The rules of the fields, as a program is told them."""


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a drafted claim."""
    return DraftedClaim.model_json_schema()


_NO_TEXT = re.compile(r"[\ud800-\udfff]|\\u00[01][0-9a-f]|\x7f")


def read(value: object) -> DraftedClaim | list[str]:
    """Return what a program gave as a drafted claim, or what is wrong with its form."""
    if not isinstance(value, Mapping):
        return ["is no mapping with the fields of a claim"]
    try:
        if _NO_TEXT.search(json.dumps(value, ensure_ascii=False)):
            return ["holds characters that are no text"]
        return DraftedClaim.model_validate(value)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        return list(dict.fromkeys(map(_worded, errors)))[:5]
    except RecursionError:
        return ["claim: is nested too deeply"]


def _worded(fault: Mapping[str, Any]) -> str:
    field = ".".join(map(str, fault["loc"]))
    if field.startswith("at.") or (field == "at" and fault["type"] != "missing"):
        return "at: names no sentence by a key such as P1S1"
    return f"{field}: {fault['msg'][:1].lower()}{fault['msg'][1:]}"
