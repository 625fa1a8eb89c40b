"""What a judgement can state, as facts: each kind with its substance and its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.assess.likelihood import Likelihood
from analysis.assess.records import Ids
from analysis.assess.vocabulary import Share, share
from analysis.claims.vocabulary import Domain

VerdictKind = Literal[
    "gains", "risks", "best-point", "nobody-named", "firm-points", "leans-on", "stakes", "least",
]  # fmt: skip
FigureName = Literal[
    "domains", "domains-of", "gains", "groups", "claims", "hedged", "risks", "risks-of",
    "risks-strict", "risks-preferred", "risks-inclusive", "ranked-pairs", "points",
    "points-unnamed", "best-groups", "best-credibility", "firm-points", "group-points", "score-of",
]  # fmt: skip


class Figure(NamedTuple):
    """One figure behind a judgement, and the state or hypothesis that it is one of, if any."""

    name: FigureName
    value: float
    of: str = ""


@dataclass(frozen=True)
class Verdict:
    """The substance of a judgement without its figures; two judgements agree if these do.

    Attributes
    ----------
    kind : str
    names : tuple of str
        Ids of what it is about, sorted: domains, gaining states, hypotheses, a point or a group.
    bearers : tuple of str
        States that bear risks.
    groups : int
        Independent groups that say so: 0, 1, or 2 for two and more.
    points : int
        Points behind which two groups stand.
    hedged : {"none", "some", "all"}
        How much of it the article holds back.
    ranked : bool
        Whether any pair of risks is ranked.
    """

    kind: VerdictKind
    names: Ids = ()
    bearers: Ids = ()
    groups: int = 0
    points: int = 0
    hedged: Share = "none"
    ranked: bool = False


@dataclass(frozen=True)
class Gains:
    """What a state stands to gain: in which domains, from whom, on whose word.

    ``given`` of the gains come from ``givers``; ``backing`` holds the independent groups behind
    each gain; of ``claims`` claims ``hedged`` are held back.
    """

    domains: tuple[Domain, ...]
    givers: Ids
    given: int
    backing: tuple[int, ...]
    claims: int
    hedged: int

    @property
    def verdict(self) -> Verdict:
        """In what one gains, on how many independent words, and how much is hedged."""
        groups, hedged = min(max(self.backing), 2), share(self.hedged, self.claims)
        return Verdict("gains", tuple(sorted(self.domains)), groups=groups, hedged=hedged)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it."""
        return (
            Figure("domains", len(self.domains)), Figure("gains", len(self.backing)),
            Figure("groups", max(self.backing)), Figure("claims", self.claims),
            Figure("hedged", self.hedged),
        )  # fmt: skip


@dataclass(frozen=True)
class Span:
    """What readers make of the hedge words of some risks."""

    likelihood: Likelihood
    risks: Ids


@dataclass(frozen=True)
class Dangers:
    """What a state risks, or what the source lays out of risks.

    Attributes
    ----------
    risks, hedged : int
    counts : tuple of int
        Risks under the strict, preferred and inclusive reading.
    worded : int
        Risks with a surveyed hedge word; ``spans`` holds them, the commonest span first, then the
        others from the least to the most likely.
    ranked : int
        Pairs of which one outranks the other; ``apart`` whether any two ranges do not overlap.
    """

    risks: int
    hedged: int
    counts: tuple[int, int, int]
    worded: int
    spans: tuple[Span, ...]
    ranked: int
    apart: bool

    @property
    def verdict(self) -> Verdict:
        """How many risks are hedged, and whether any pair is ranked."""
        return Verdict("risks", hedged=share(self.hedged, self.risks), ranked=self.ranked > 0)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it."""
        strict, preferred, inclusive = self.counts
        return (
            Figure("risks", self.risks), Figure("risks-strict", strict),
            Figure("risks-preferred", preferred), Figure("risks-inclusive", inclusive),
            Figure("hedged", self.hedged), Figure("ranked-pairs", self.ranked),
        )  # fmt: skip


@dataclass(frozen=True)
class BestPoint:
    """The best supported of some points, of which ``unsourced`` have no named source."""

    point: str
    claims: Ids
    groups: int
    credibility: int
    unverified: bool
    points: int
    unsourced: int

    @property
    def verdict(self) -> Verdict:
        """Which point it is, and whether two groups say so; that nobody is named for any."""
        if not self.groups:
            return Verdict("nobody-named")
        return Verdict("best-point", (self.point,), groups=min(self.groups, 2))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it."""
        return (
            Figure("points", self.points), Figure("points-unnamed", self.unsourced),
            Figure("best-groups", self.groups), Figure("best-credibility", self.credibility),
        )  # fmt: skip


@dataclass(frozen=True)
class FirmPoints:
    """The points that two groups assert unchallenged: the best, and one claim of each other."""

    best: BestPoint
    others: Ids

    @property
    def verdict(self) -> Verdict:
        """How many points are firm."""
        return Verdict("firm-points", points=1 + len(self.others))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it."""
        return Figure("points", self.best.points), Figure("firm-points", 1 + len(self.others))


@dataclass(frozen=True)
class LeansOn:
    """The group on whose word alone most points stand, ``unverified`` of them called so.

    ``agreed`` of all ``points`` are asserted by two groups.
    """

    group: str
    alone: int
    unverified: int
    agreed: int
    points: int

    @property
    def verdict(self) -> Verdict:
        """On whom it leans."""
        return Verdict("leans-on", (self.group,))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it."""
        return (
            Figure("points", self.points), Figure("firm-points", 0),
            Figure("group-points", self.alone),
        )  # fmt: skip


@dataclass(frozen=True)
class Stakes:
    """States with the number of domains in which they gain, and of risks they bear; most first."""

    gainers: tuple[tuple[str, int], ...]
    bearers: tuple[tuple[str, int], ...]

    @property
    def verdict(self) -> Verdict:
        """Who gains and who bears risks."""
        gaining, bearing = (
            tuple(sorted(state for state, _ in held)) for held in (self.gainers, self.bearers)
        )
        return Verdict("stakes", gaining, bearing)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures behind it."""
        return (
            *(Figure("domains-of", n, state) for state, n in self.gainers),
            *(Figure("risks-of", n, state) for state, n in self.bearers),
        )


Rest = Literal["none-doubted", "all-doubted", "holds", "level", "passes"]
"""What becomes of a lead without the claims that the article calls unverified."""


@dataclass(frozen=True)
class Rivals:
    """Which rival explanations have least against them.

    Attributes
    ----------
    scores : tuple of (hypothesis, score)
        Least inconsistent first.
    leading : tuple of str
        Those with the lowest score.
    apart : tuple of str
        The claims that set one leader apart from the next, two at most.
    rest : str
        What becomes of one leader on the evidence that the article does not call unverified, and
        who leads there in ``rest_leads``.
    """

    scores: tuple[tuple[str, float], ...]
    leading: Ids
    apart: Ids = ()
    rest: Rest = "none-doubted"
    rest_leads: Ids = ()

    @property
    def verdict(self) -> Verdict:
        """Which explanations have least against them."""
        return Verdict("least", tuple(sorted(self.leading)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The scores."""
        return tuple(Figure("score-of", score, name) for name, score in self.scores)


Statement = Gains | Dangers | BestPoint | FirmPoints | LeansOn | Stakes | Rivals
