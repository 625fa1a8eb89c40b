"""What carries the weight: each source, claim or assumption taken away in turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from analysis.assess.compare import Shift, shifts
from analysis.assess.judgements import judgements
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids, Records
from analysis.assess.vocabulary import EFFECTS, Effect
from analysis.claims.drop import drop_claims

Kind = Literal["source", "claim", "assumption"]
KINDS: tuple[Kind, ...] = ("source", "claim", "assumption")


@dataclass(frozen=True)
class Loss:
    """One thing left out, and the claims that go with it.

    ``dropped`` is its id: a claim's, an assumption's, a voice's, or that of an independent group,
    where ``grouped`` is true.
    """

    kind: Kind
    dropped: str
    claims: Ids
    grouped: bool = False


@dataclass(frozen=True)
class Move:
    """How one judgement moves with one loss."""

    loss: Loss
    shift: Shift


@dataclass(frozen=True)
class Carried:
    """What one loss does: how many judgements it moves, by effect."""

    loss: Loss
    effects: Mapping[Effect, int]

    @property
    def weight(self) -> int:
        """The judgements that fall or turn."""
        return self.effects["falls"] + self.effects["turns"]


def whatif(view: Perspective, kinds: Sequence[Kind] = KINDS) -> tuple[Move, ...]:
    """Return how the view's judgements move when one thing is left out.

    Parameters
    ----------
    view : Perspective
    kinds : sequence of {"source", "claim", "assumption"}
        What is left out in turn. A source is an independent group, or a voice that has none; an
        assumption takes with it the claims that need it, directly or through another assumption.

    Returns
    -------
    tuple of Move
        Only judgements that moved, see ``compare.shifts``. Leaving out a claim that contradicts or
        that reports non-verification can raise a confidence; that is shown like any other move.

    Notes
    -----
    Leave one out, recompute everything (method, section 7). Claims on which none of the judgements
    rests are skipped unless another claim is in tension with them.
    """
    before = judgements(view)
    resting = {claim for judgement in before for claim in judgement.rests_on}
    for claim, other, _, _ in view.records.pulls:
        if {claim, other} & resting:
            resting |= {claim, other}
    moves = []
    for loss in _losses(view.records):
        if loss.kind in kinds and resting & set(loss.claims):
            left = Records(drop_claims(view.records.source, loss.claims))
            after = judgements(replace(view, records=left))
            moves += [Move(loss, shift) for shift in shifts(before, after)]
    return tuple(moves)


def _losses(records: Records) -> Iterator[Loss]:
    by_speaker: dict[tuple[str, bool], list[str]] = {}
    for claim, voice in records.origins.items():
        group = records.group_of[claim]
        by_speaker.setdefault((group or voice, group is not None), []).append(claim)
    for (key, grouped), claims in by_speaker.items():
        yield Loss("source", key, tuple(claims), grouped)
    for claim in records.claims:
        yield Loss("claim", claim, (claim,))
    under = {claim: records.assumptions([claim]) for claim in records.assumed}
    for one in records.overlay.assumptions:
        claims = sorted(claim for claim, resting in under.items() if one.id in resting)
        yield Loss("assumption", one.id, tuple(claims))


def carries(moves: Iterable[Move]) -> tuple[Carried, ...]:
    """Return what carries the weight: one thing left out after another, heaviest first."""
    counts: dict[Loss, Counter[Effect]] = {}
    for move in moves:
        counts.setdefault(move.loss, Counter())[move.shift.effect] += 1
    rows = [
        Carried(loss, {effect: effects[effect] for effect in EFFECTS})
        for loss, effects in counts.items()
    ]
    return tuple(sorted(rows, key=lambda one: (-one.weight, -sum(one.effects.values()))))
