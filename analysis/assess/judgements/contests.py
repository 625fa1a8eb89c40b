"""What may be judged of a dispute: on which points voices disagree, and who is better backed."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.disputes import Dispute, Side, Stance
from analysis.assess.judgement import Judgement, Kind
from analysis.assess.judgements.rivals import explained
from analysis.assess.judging import judged
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.support import CONTESTED
from analysis.assess.verdict import Figure, Statement, Verdict


@dataclass(frozen=True)
class Party:
    """One side of a dispute: groups and voices without one, their claims, how many groups."""

    stance: Stance
    groups: Ids
    voices: Ids
    claims: Ids


@dataclass(frozen=True)
class Contest:
    """A disputed point, its sides, and the place of the one that is better backed, if any is."""

    point: str
    sides: tuple[Party, ...]
    better: int | None


@dataclass(frozen=True)
class Disputed(Statement):
    """What the voices do not agree on, the most far-reaching first."""

    contests: tuple[Contest, ...]

    @property
    def verdict(self) -> Verdict:
        """What is disputed, and who is better backed in the first of it."""
        first = self.contests[0]
        better = first.sides[first.better] if first.better is not None else None
        return Verdict(
            "dispute", tuple(sorted(one.point for one in self.contests)),
            tuple(sorted(better.groups)) if better else (),
        )  # fmt: skip

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many sides there are, and how many groups take one."""
        first = self.contests[0]
        groups = {group for side in first.sides for group in side.groups}
        return Figure("sides", len(first.sides)), Figure("groups", len(groups))


def contested(view: Perspective) -> Judgement | None:
    """Judge what is disputed, and which side of it more independent groups stand behind.

    A state's report tells of the disputes in which it has any part, and of those that the
    explanations weighed in it rest on.
    """
    found = foremost(view)
    if not found:
        return None
    contests = tuple(_contest(view, one) for one in found)
    first = contests[0]
    sides = first.sides if first.better is None else (first.sides[first.better],)
    return judged(
        view, 3, "dispute", Disputed(contests), [side.claims for side in sides], noun="side",
        besides=[claim for one in contests for side in one.sides for claim in side.claims],
    )  # fmt: skip


def foremost(view: Perspective) -> list[Dispute]:
    """Return the disputes that a report tells of, those among most groups first."""
    found = [one for one in view.records.disputes if _concerns(view, one)]
    return sorted(
        found, key=lambda one: (-len(_groups(one)), not _about(view, one), -len(one.claims))
    )


def _concerns(view: Perspective, dispute: Dispute) -> bool:
    if view.state is None:
        return True
    if _about(view, dispute):
        return True
    weighed = explained(view)
    return weighed is not None and not {*weighed.rests_on}.isdisjoint(dispute.claims)


def _about(view: Perspective, dispute: Dispute) -> bool:
    """Return whether the view's state has any part in a dispute, its gains and risks included."""
    wide = view.read("inclusive")
    stakes = {one.id for one in wide.motives} | {one.id for one in wide.risks}
    for risk in view.records.risks.values():  # what is too vague to count is told as well
        stakes |= {risk.id for bearer in risk.bearers if bearer.state == view.state}
    for motive in view.records.motives.values():
        stakes |= {motive.id} if view.state in (motive.state, *motive.shared_with) else set()
    return any(
        not stakes.isdisjoint((*claim.motive, *claim.risk))
        or any(link.state == view.state for link in claim.states)
        for claim in (view.records.claims[name] for name in dispute.claims)
    )


def _groups(dispute: Dispute) -> set[str]:
    return {group for side in dispute.sides for group in side.groups}


def _contest(view: Perspective, dispute: Dispute) -> Contest:
    sides = tuple(
        Party(side.stance, side.groups, _ungrouped(view, side), side.claims)
        for side in dispute.sides
    )
    order = sorted(range(len(sides)), key=lambda place: -_weight(view, dispute.sides[place]))
    first, second = order[:2]
    ahead = _weight(view, dispute.sides[first]) > _weight(view, dispute.sides[second])
    return Contest(dispute.proposition, sides, first if ahead else None)


def _weight(view: Perspective, side: Side) -> int:
    """Return how many independent groups take a side.

    What the article doubts or contradicts itself adds none, nor what is merely presupposed.
    """
    records = view.records
    sound = (
        claim
        for claim in side.claims
        if records.claims[claim].verification not in CONTESTED
        and records.claims[claim].commitment != "presupposed"
    )
    return len({group for claim in sound if (group := records.group_of[claim])})


def _ungrouped(view: Perspective, side: Side) -> tuple[str, ...]:
    records = view.records
    return tuple(
        dict.fromkeys(records.origins[c] for c in side.claims if records.group_of[c] is None)
    )


KIND = Kind(1, contested, contested, verdicts={"dispute": ""})
