"""What a judgement can state, as facts: each kind with its substance and its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.assess.contest import Disputed
from analysis.assess.giving import Giving
from analysis.assess.likelihood import Likelihood
from analysis.assess.records import Ids
from analysis.assess.verdict import Figure, Source, Verdict, Where
from analysis.claims.vocabulary import Domain


class Traded(NamedTuple):
    """What one state gives another: the other state, the motives it serves, and how far."""

    state: str
    motives: Ids
    giving: Giving = "given"


@dataclass(frozen=True)
class Balance:
    """What a state gets and from whom, what it gives for it, and where its dangers lie.

    Attributes
    ----------
    gets, gives : tuple of Traded
        By the state that gives, and by the state that takes.
    own : tuple of str
        Motives that no other state provides.
    dangers, inferred : tuple of str
        Risks that the state bears, and those it bears under other readings alone.
    where : str
    kinds : tuple of str
        The domain of most dangers; all their domains where none has more than half.
    """

    gets: tuple[Traded, ...]
    gives: tuple[Traded, ...]
    own: Ids
    dangers: Ids
    inferred: Ids
    where: Where
    kinds: tuple[Domain, ...]
    home: int

    @property
    def source(self) -> Source:
        """Where the gains come from."""
        return "given" if self.gets else "own" if self.own else "nothing"

    @property
    def verdict(self) -> Verdict:
        """On whom the state relies, whom it pays, and where its dangers lie."""
        givers, takers = (
            tuple(sorted(one.state for one in side)) for side in (self.gets, self.gives)
        )
        return Verdict("balance", givers, takers, marks=(self.source, self.where))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many gains and dangers there are, and how many dangers at home."""
        gains = len(self.own) + sum(len(one.motives) for one in self.gets)
        return (
            Figure("gains", gains), Figure("dangers", len(self.dangers)), Figure("home", self.home),
        )  # fmt: skip


@dataclass(frozen=True)
class Stakes:
    """Who gains, who bears dangers without a gain, and who bears them at home.

    ``mutual`` where every gainer gets something from another of them, ``firm`` where all of them
    are given something outright, not merely promised or wanted.
    """

    gainers: Ids
    bearers: Ids
    home: Ids
    mutual: bool
    firm: bool = True

    @property
    def losers(self) -> Ids:
        """Those that bear dangers and gain nothing."""
        return tuple(state for state in self.bearers if state not in self.gainers)

    @property
    def verdict(self) -> Verdict:
        """Who gains, who only loses, and whose order at home is in danger."""
        gaining, losing, home = map(tuple, map(sorted, (self.gainers, self.losers, self.home)))
        return Verdict("stakes", gaining, losing, home, ("mutual",) if self.mutual else ())

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many gain, and how many bear dangers."""
        return Figure("gainers", len(self.gainers)), Figure("bearers", len(self.bearers))


@dataclass(frozen=True)
class Estimate:
    """Risks to which a wording gives a likelihood; ``voice`` puts it so, the article for None."""

    likelihood: Likelihood
    risks: Ids
    voice: str | None


@dataclass(frozen=True)
class OpenWording:
    """Hedge words that fix no likelihood, and the interval in percent that readers give them."""

    words: tuple[str, ...]
    low: float
    high: float


@dataclass(frozen=True)
class Wording:
    """What the wording of some dangers lets one say of their likelihood and order.

    Attributes
    ----------
    risks : tuple of str
        All of them.
    estimates : tuple of Estimate
        Those with a likelihood, the most likely first.
    unfixed : tuple of OpenWording
        The surveyed words that fix none.
    open : tuple of str
        The risks without a likelihood.
    ranked : tuple of (risk, risk)
        Pairs of which the first outranks the second.
    bare : tuple of str
        The risks without a likelihood whose wording holds no surveyed word.
    """

    risks: Ids
    estimates: tuple[Estimate, ...]
    unfixed: tuple[OpenWording, ...]
    open: Ids
    ranked: tuple[tuple[str, str], ...]
    bare: Ids = ()

    @property
    def verdict(self) -> Verdict:
        """To which risks a likelihood is given, and whether any pair is ranked."""
        fixed = sorted(risk for one in self.estimates for risk in one.risks)
        return Verdict("wording", tuple(fixed), marks=("ranked",) if self.ranked else ())

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many are open, how many pairs are ranked, and between which percents each lies."""
        pairs = [(one.likelihood, risk) for one in self.estimates for risk in one.risks]
        return (
            Figure("open", len(self.open)), Figure("ranked-pairs", len(self.ranked)),
            *(Figure("low-of", likelihood.low, risk) for likelihood, risk in pairs),
            *(Figure("high-of", likelihood.high, risk) for likelihood, risk in pairs),
        )  # fmt: skip


class Pillar(NamedTuple):
    """A point, the groups that say so, their claims, and how far these can be taken together.

    ``hedged`` where all of the claims are, and their words do not show it; ``unsure`` are the
    groups that hold it back where others do not, each with its claims and its word for it, if any;
    ``assumption`` is that under which the groups speak of the same.
    """

    point: str
    groups: Ids
    claims: Ids
    hedged: bool
    unsure: tuple[tuple[str, Ids, str], ...] = ()
    assumption: str | None = None


@dataclass(frozen=True)
class Support:
    """On whose word the main points stand.

    Attributes
    ----------
    agreed : tuple of Pillar
        What two groups or more say and nobody contradicts, the best supported first.
    alone : tuple of Pillar
        The main point of a group that stands alone with it.
    groups, points : int
        Groups that are cited, and points on which two agree.
    unnamed : bool
        Whether anything stands on unnamed sources.
    """

    agreed: tuple[Pillar, ...]
    alone: tuple[Pillar, ...]
    groups: int
    points: int
    unnamed: bool = False

    @property
    def verdict(self) -> Verdict:
        """What is agreed on; where nothing is, on whom it rests."""
        if self.agreed:
            return Verdict("agreed", tuple(sorted(one.point for one in self.agreed)))
        groups = {group for one in self.alone for group in one.groups}
        return Verdict("alone" if groups else "nobody", tuple(sorted(groups)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """How many groups are cited, and on how many points two agree."""
        return Figure("groups", self.groups), Figure("points", self.points)


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
    compatible : bool
        Whether several leaders do not exclude each other.
    next : str or None
        The first that the lead excludes and that has more against it.
    apart : tuple of str
        All claims that set the lead apart from it.
    rest : str
        What becomes of the lead on the evidence that the article does not call unverified, and
        who leads there in ``rest_leads``.
    """

    scores: tuple[tuple[str, float], ...]
    leading: Ids
    compatible: bool = False
    next: str | None = None
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


Statement = Balance | Stakes | Wording | Disputed | Support | Rivals
