"""How many of each thing a source holds, or what it says of one state: every page counts by this.

A count is the length of one of these tuples. Two pages that tell how many claims, points, groups,
gains or risks there are cannot differ, unless they look at something else, and then say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from analysis.assess.scope import INVOLVED, claims_of, motives_of, risks_of
from analysis.assess.tables import grouped, paired, rows
from analysis.assess.view import View

ABOUT_SOURCES = frozenset({"verification", "provenance"})
"""Kinds of claim that tell of the reporting and not of the world."""
STANDING = ("stated_verified", "silent", "stated_unverified", "contradicted")
"""How the article says a point stands, best first."""
CONTESTED = frozenset({"stated_unverified", "contradicted"})


@dataclass(frozen=True)
class Point:
    """What one or more claims assert alike, and what stands behind it.

    Attributes
    ----------
    id : str
        The proposition, or the claim that stands for itself.
    says : str
    claims, groups : tuple of str
        Those that assert it, and the independent groups among their originators.
    credibility : int
        1 to 6.
    verification : str
        The worst that the article states of any of its claims.
    """

    id: str
    says: str
    claims: tuple[str, ...]
    groups: tuple[str, ...]
    credibility: int
    verification: str

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Smaller is better supported: more groups, then how it stands, then the rest."""
        standing = STANDING.index(self.verification)
        return (-len(self.groups), standing, self.credibility, -len(self.claims))


@dataclass(frozen=True)
class Stake:
    """A gain or a risk, its claims, and how many independent groups say so at most."""

    id: str
    claims: tuple[str, ...]
    groups: int


@dataclass(frozen=True)
class Tally:
    """What is counted in one view of a source; see ``View`` for state, reading and scope."""

    view: View

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """Claims about the state: those in which it acts, gains, bears, gives, looks on or lies."""
        return claims_of(self.view.frames, self.view.state, self.view.reading)

    @cached_property
    def carried(self) -> dict[str, tuple[str, ...]]:
        """The same claims by who carries them: article, unnamed, ungrouped or groups."""
        kind = paired(self.view.frames.voices, "voice", "kind")
        found: dict[str, list[str]] = {
            who: [] for who in ("article", "unnamed", "ungrouped", "groups")
        }
        for claim in self.claims:
            of = kind.get(self.view.origins.get(claim), "unnamed")
            by = "groups" if self.view.group_of.get(claim) else "ungrouped"
            found[of if of in {"article", "unnamed"} else by].append(claim)
        return {who: tuple(claims) for who, claims in found.items()}

    @property
    def unattributed(self) -> tuple[str, ...]:
        """Claims that are the article's own, and claims without a named source."""
        return (*self.carried["article"], *self.carried["unnamed"])

    @cached_property
    def originators(self) -> tuple[str, ...]:
        """Voices that say any of the claims first, the article's own among them."""
        found = (self.view.origins[claim] for claim in self.claims if claim in self.view.origins)
        return tuple(dict.fromkeys(found))

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """Named voices that say any of the claims first and belong to an independent group."""
        return tuple(dict.fromkeys(self.view.origins[claim] for claim in self.carried["groups"]))

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """Independent groups that say any of the claims first."""
        found = (self.view.group_of[claim] for claim in self.carried["groups"])
        return tuple(dict.fromkeys(group for group in found if group))

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Points that tell something of the state, or of any for the whole source.

        Left out are points on the reporting itself, and those that name the state only as a place,
        an onlooker or an example.
        """
        view = self.view
        about = set(claims_of(view.frames, view.state, view.reading, INVOLVED))
        kind = paired(view.frames.claims, "claim", "kind")
        return tuple(
            Point(*row)
            for row in rows(
                view.profile, "proposition", "says", "claims", "groups", "credibility",
                "verification",
            )
            if about & set(row[2]) and not {kind[claim] for claim in row[2]} <= ABOUT_SOURCES
        )  # fmt: skip

    @cached_property
    def unsourced(self) -> tuple[Point, ...]:
        """Points behind which no independent group stands."""
        return tuple(point for point in self.points if not point.groups)

    @cached_property
    def agreed(self) -> tuple[Point, ...]:
        """Points that two independent groups or more assert."""
        return tuple(point for point in self.points if len(point.groups) >= 2)

    @cached_property
    def gains(self) -> tuple[Stake, ...]:
        """Motives that count as gains of the state, umbrella phrases left out."""
        wanted = motives_of(self.view.frames, self.view.state, self.view.reading)
        behind = grouped(self.view.frames.motive_claims, "motive", "claim")
        return tuple(self._stake(name, behind.get(name, ())) for name in wanted)

    @cached_property
    def risks(self) -> tuple[Stake, ...]:
        """Risks that the state bears."""
        feared = risks_of(self.view.frames, self.view.state, self.view.reading)
        behind = grouped(self.view.frames.risk_claims, "risk", "claim")
        return tuple(self._stake(name, behind.get(name, ())) for name in feared)

    @cached_property
    def umbrella(self) -> dict[str, tuple[str, ...]]:
        """Phrases too wide to count as a gain, with their claims.

        One passage may be coded for several states, and is one phrase all the same.
        """
        frames = self.view.frames
        wide = motives_of(frames, self.view.state, self.view.reading, umbrella=True)
        counted = paired(frames.motives, "motive", "counted")
        wants = paired(frames.motives, "motive", "wants")
        behind = grouped(frames.motive_claims, "motive", "claim")
        found: dict[str, dict[str, None]] = {}
        for motive in wide:
            if not counted[motive]:
                held = found.setdefault(wants[motive], {})
                held.update(dict.fromkeys(behind.get(motive, ())))
        return {phrase: tuple(claims) for phrase, claims in found.items()}

    @cached_property
    def gainers(self) -> tuple[str, ...]:
        """States and collectives with a gain, in the order of the source card."""
        frames, reading = self.view.frames, self.view.reading
        return tuple(state for state in self.view.names if motives_of(frames, state, reading))

    @cached_property
    def bearers(self) -> tuple[str, ...]:
        """States and collectives that bear a risk, in the order of the source card."""
        frames, reading = self.view.frames, self.view.reading
        return tuple(state for state in self.view.names if risks_of(frames, state, reading))

    def _stake(self, name: str, claims: tuple[str, ...]) -> Stake:
        return Stake(name, claims, self.view.backing(claims))
