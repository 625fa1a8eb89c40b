"""What may be judged of gains and dangers: a state's own, and those of all states together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from analysis.assess.giving import GIVINGS, Giving, giving
from analysis.assess.judgement import Judgement, Kind
from analysis.assess.judging import behind, judged
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.verdict import Figure, Statement, Verdict
from analysis.assess.vocabulary import DOMAINS, HOME, Noun
from analysis.claims.record import Motive, Risk
from analysis.claims.vocabulary import Domain

Source = Literal["given", "own", "nothing"]
"""Where a state's gains come from: another state, no other, or there are none."""
Where = Literal["home", "mostly-home", "partly-home", "elsewhere", "inferred", "nowhere"]
"""Where a state's dangers lie; inferred: some other reading than that of the report has any."""


class Traded(NamedTuple):
    """What one state gives another: the other state, the motives it serves, and how far."""

    state: str
    motives: Ids
    giving: Giving = "given"


@dataclass(frozen=True)
class Balance(Statement):
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
class Stakes(Statement):
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


def balance(view: Perspective) -> Judgement | None:
    """Judge on whom a state relies for what, what it gives for it, and where its dangers lie."""
    state = view.state or ""
    gets: dict[str, list[str]] = {}
    own = []
    for motive in view.motives:
        if motive.giver in {None, state}:
            own.append(motive.id)
        else:
            gets.setdefault(motive.giver or "", []).append(motive.id)
    gives: dict[str, list[str]] = {}
    for motive in view.records.motives_of(None, view.reading):
        takers = (motive.state, *motive.shared_with)
        if motive.giver == state and state not in takers:
            for taker in takers:
                gives.setdefault(taker, []).append(motive.id)
    dangers = tuple(risk.id for risk in view.risks)
    inferred = tuple(r.id for r in view.read("inclusive").risks if r.id not in dangers)
    traded = [name for names in (*gets.values(), *gives.values()) for name in names]
    resting = [*(traded if gets else [*own, *traded]), *(dangers or inferred)]
    stated = [claims for name in dict.fromkeys(resting) if (claims := behind(view, name))]
    if not stated:
        return None
    states = Balance(
        _traded(view, gets), _traded(view, gives), tuple(own), dangers, inferred,
        _where(view.risks, inferred), _kinds(view.risks), sum(map(_at_home, view.risks)),
    )  # fmt: skip
    gains, risks = states.gets or states.own or states.gives, dangers or inferred
    noun: Noun = "stake" if gains and risks else "gain" if gains else "danger"
    return judged(view, 1, "stakes", states, stated, noun=noun)


def _traded(view: Perspective, by_state: dict[str, list[str]]) -> tuple[Traded, ...]:
    """Return what is traded with each state, as far as the least firm of it is given."""
    return tuple(
        Traded(state, tuple(motives), max(
            (giving(view.records, view.records.behind.get(name, ())) for name in motives),
            key=GIVINGS.index,
        ))
        for state, motives in by_state.items()
    )  # fmt: skip


def _outright(view: Perspective, motive: Motive) -> bool:
    """Return whether another state gives something, on the article's account, already."""
    behind = view.records.behind.get(motive.id, ())
    return motive.giver is not None and giving(view.records, behind) == "given"


def _at_home(risk: Risk) -> bool:
    return risk.domain in HOME


def _where(risks: Sequence[Risk], inferred: Ids) -> Where:
    every, home = len(risks), sum(map(_at_home, risks))
    if not every:
        return "inferred" if inferred else "nowhere"
    if not home:
        return "elsewhere"
    return "home" if home == every else "mostly-home" if 2 * home > every else "partly-home"


def _kinds(risks: Sequence[Risk]) -> tuple[Domain, ...]:
    counts = Counter(risk.domain for risk in risks)
    most = [domain for domain, n in counts.items() if 2 * n > len(risks)]
    return tuple(domain for domain in DOMAINS if domain in (most or counts))


def stakes(view: Perspective) -> Judgement | None:
    """Judge who gains, who bears dangers without a gain, and whose order at home is in danger."""
    records = view.records
    views = {state: view.of(state) for state in records.states}
    gainers = tuple(state for state, here in views.items() if here.motives)
    bearers = tuple(state for state, here in views.items() if here.risks)
    home = tuple(state for state in bearers if any(map(_at_home, views[state].risks)))
    named: dict[str, None] = {}
    for here in views.values():
        named |= dict.fromkeys(motive.id for motive in here.motives)
        named |= dict.fromkeys(risk.id for risk in here.risks)
    stated = [claims for one in named if (claims := behind(view, one))]
    if not stated:
        return None
    partners = {
        state for state in gainers
        if any(m.giver in gainers and m.giver != state for m in views[state].motives)
    }  # fmt: skip
    mutual = len(gainers) > 1 and partners == {*gainers}
    firm = all(any(_outright(view, motive) for motive in views[state].motives) for state in gainers)
    states = Stakes(gainers, bearers, home, mutual, firm)
    return judged(view, 1, "stakes", states, stated, noun="stake")


KIND = Kind(2, balance, stakes, verdicts={
    "balance": f"({'|'.join(get_args(Source))}) ({'|'.join(get_args(Where))})",
    "stakes": "(mutual)?",
})  # fmt: skip
