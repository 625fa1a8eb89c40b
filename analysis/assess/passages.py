"""Who asserts what where: the article sentence by sentence, each speaker with its firmness."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from analysis.assess.coverage import coverage
from analysis.assess.records import Ids, Records

SpeakerKind = Literal["named", "unnamed", "article"]
Firmness = Literal["flat", "hedged", "granted"]
FIRMNESS: tuple[Firmness, ...] = get_args(Firmness)


@dataclass(frozen=True)
class Speaker:
    """Who speaks: an independence group, a voice without one, the article, or somebody unnamed.

    ``id`` is the group's or the voice's; all unnamed voices are one speaker, of an empty id.
    """

    kind: SpeakerKind
    id: str


@dataclass(frozen=True)
class Assertion:
    """What one speaker asserts in a sentence, all of it equally firmly.

    ``flat`` is what carries no hedge, ``hedged`` what is held back or conditional, ``granted``
    what is presupposed.
    """

    speaker: Speaker
    firmness: Firmness
    claims: Ids


@dataclass(frozen=True)
class Passage:
    """A sentence, its paragraph, and what is asserted in it; framing alone asserts nothing."""

    sentence: str
    paragraph: str
    assertions: tuple[Assertion, ...]
    covered: bool
    framed: bool

    @property
    def speakers(self) -> frozenset[Speaker]:
        """Who speaks in it."""
        return frozenset(one.speaker for one in self.assertions)


def speaker(records: Records, claim: str) -> Speaker:
    """Return who originates a claim, relays collapsed."""
    voice = records.voices[records.origins[claim]]
    if voice.kind == "article":
        return Speaker("article", voice.id)
    if voice.kind == "unnamed":
        return Speaker("unnamed", "")
    return Speaker("named", voice.group or voice.id)


def passages(records: Records, claims: Collection[str]) -> tuple[Passage, ...]:
    """Return the article's sentences in order, with what some of its claims assert in each.

    Parameters
    ----------
    records : Records
    claims : collection of str
        The claims looked at; a sentence on which only others stand is covered and asserts nothing.
    """
    lines = []
    for line in coverage(records):
        grouped: dict[tuple[Speaker, Firmness], list[str]] = {}
        for claim in line.claims:
            if claim in claims:
                key = speaker(records, claim), _firmness(records, claim)
                grouped.setdefault(key, []).append(claim)
        assertions = tuple(Assertion(*key, tuple(own)) for key, own in grouped.items())
        paragraph = line.sentence.partition("S")[0]
        lines.append(
            Passage(line.sentence, paragraph, assertions, bool(line.claims), bool(line.framing))
        )
    return tuple(lines)


def _firmness(records: Records, claim: str) -> Firmness:
    if claim in records.hedged:
        return "hedged"
    return "granted" if records.claims[claim].commitment == "presupposed" else "flat"


def own_from(lines: Sequence[Passage]) -> str | None:
    """Return the paragraph from which the article alone speaks; None where it never does so.

    At least two paragraphs must follow one in which somebody else speaks.
    """
    order = list(dict.fromkeys(line.paragraph for line in lines))
    others = [
        order.index(line.paragraph) for line in lines
        if any(one.kind != "article" for one in line.speakers)
    ]  # fmt: skip
    after = max(others, default=len(order)) + 1
    alone = {line.paragraph for line in lines if line.assertions} & set(order[after:])
    return order[after] if len(alone) > 1 else None
