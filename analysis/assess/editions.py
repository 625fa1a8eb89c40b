"""What two editions of a report differ in: claims, settings, and judgements with the cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.assess.compare import Fact
from analysis.assess.records import Ids
from analysis.assess.snapshot import DIGEST, KeptJudgement, Snapshot
from analysis.assess.vocabulary import Effect


@dataclass(frozen=True)
class Recoding:
    """One field of a claim that was coded anew; empty where a value is too long to show.

    None stands for a field that was or is not filled in.
    """

    claim: str
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Moved:
    """A judgement that moved: in what, from where, to where, and the changed claims behind it."""

    judgement: str
    effect: Effect
    before: Fact
    after: Fact
    because: Ids


@dataclass(frozen=True)
class Differences:
    """What changed between two editions; ``withdrawn`` holds each claim with its last wording."""

    added: Ids
    withdrawn: tuple[tuple[str, str], ...]
    recoded: tuple[Recoding, ...]
    settings: tuple[tuple[str, str | None, str | None], ...]
    moves: tuple[Moved, ...]


def differences(old: Snapshot, new: Snapshot) -> Differences:
    """Return what changed from one snapshot to another."""
    was, now = old.claims, new.claims
    recoded = tuple(
        _recoding(claim, field, was[claim].get(field), now[claim].get(field))
        for claim in now
        if claim in was
        for field in dict.fromkeys([*was[claim], *now[claim]])
        if was[claim].get(field) != now[claim].get(field)
    )
    added = tuple(claim for claim in now if claim not in was)
    gone = tuple((claim, was[claim].get("says", "")) for claim in was if claim not in now)
    settings = tuple(
        (name, old.settings.get(name), new.settings.get(name))
        for name in dict.fromkeys([*old.settings, *new.settings])
        if old.settings.get(name) != new.settings.get(name)
    )
    changed = {*added, *(claim for claim, _ in gone), *(one.claim for one in recoded)}
    return Differences(added, gone, recoded, settings, tuple(_moves(old, new, changed)))


def _recoding(claim: str, field: str, before: str | None, after: str | None) -> Recoding:
    if field == "says" or any(value and value.startswith(DIGEST) for value in (before, after)):
        return Recoding(claim, field, "", "")
    return Recoding(claim, field, before, after)


def _moves(old: Snapshot, new: Snapshot, changed: set[str]) -> Iterator[Moved]:
    was, now = old.judgements, new.judgements
    for name in dict.fromkeys([*was, *now]):
        one, other = was.get(name), now.get(name)
        rests = {claim for held in (one, other) if held for claim in held.rests_on}
        because = tuple(sorted(rests & changed))
        for effect, before, after in _effects(one, other):
            yield Moved(name, effect, before, after, because)


def _effects(
    one: KeptJudgement | None, other: KeptJudgement | None
) -> list[tuple[Effect, Fact, Fact]]:
    if one is None or other is None:
        effect: Effect = "appears" if one is None else "falls"
        before, after = (held.verdict if held else None for held in (one, other))
        return [(effect, before, after)]
    facts: tuple[tuple[Effect, Fact, Fact], ...] = (
        ("turns", one.verdict, other.verdict),
        ("likelihood", one.likelihood, other.likelihood),
        ("confidence", one.confidence, other.confidence),
    )
    found = [fact for fact in facts if fact[1] != fact[2]]
    return found or ([("figures", None, None)] if one.facts != other.facts else [])
