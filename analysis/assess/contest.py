"""What a judgement states of a dispute: its points, their sides, and which is better backed."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.disputes import Stance
from analysis.assess.records import Ids
from analysis.assess.verdict import Figure, Verdict


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
class Disputed:
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
