"""A source's records by id, and everything that links them, each found once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from analysis.assess.disputes import Dispute, find_disputes
from analysis.assess.rival_figures import Rivalry, rivalry
from analysis.assess.vocabulary import BEARING, admitted
from analysis.claims.card import State, Voice
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import Claim, Motive, Proposition, Risk
from analysis.claims.source import Source
from analysis.claims.vocabulary import (
    HEDGED,
    ReadingRule,
    StateRole,
    TensionType,
)

Ids = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Records:
    """A source as analyses look things up in it.

    Parameters
    ----------
    source : Source
        A source that passed validation; references are taken as sound.
    """

    source: Source

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by id, in the record's order."""
        return {claim.id: claim for claim in self.source.record.claims}

    @cached_property
    def voices(self) -> dict[str, Voice]:
        """The voices by id."""
        return {voice.id: voice for voice in self.source.card.voices}

    @cached_property
    def motives(self) -> dict[str, Motive]:
        """The motives by id."""
        return {motive.id: motive for motive in self.source.record.motives}

    @cached_property
    def risks(self) -> dict[str, Risk]:
        """The risks by id."""
        return {risk.id: risk for risk in self.source.record.risks}

    @cached_property
    def propositions(self) -> dict[str, Proposition]:
        """The propositions by id."""
        return {point.id: point for point in self.source.record.propositions}

    @property
    def states(self) -> dict[str, State]:
        """The declared states and collectives by code."""
        return self.source.card.states

    @cached_property
    def overlay(self) -> AssessmentFile:
        """The analyst's assessment; an empty one where there is none."""
        return self.source.overlay or AssessmentFile()

    @cached_property
    def behind(self) -> dict[str, Ids]:
        """The claims that support each motive and each risk."""
        claims_of: dict[str, list[str]] = defaultdict(list)
        for claim in self.claims.values():
            for name in dict.fromkeys((*claim.motive, *claim.risk)):
                claims_of[name].append(claim.id)
        return {name: tuple(claims) for name, claims in claims_of.items()}

    @cached_property
    def origins(self) -> dict[str, str]:
        """The originator of each claim after collapsing relays.

        The originator is the first voice of the chain that can be more than a relay: a news agency
        that passes on a quote never originates it (ICD 206). Where a chain holds relays only, its
        first voice stands.
        """
        return {claim.id: self._origin(claim.chain) for claim in self.claims.values()}

    def _origin(self, chain: Ids) -> str:
        roles = [self.voices[voice].roles if voice in self.voices else () for voice in chain]
        if "article" in roles[0]:
            return chain[0]
        # An article that merely prints what a relay alone was given has not originated it.
        return next(
            (voice for voice, own in zip(chain, roles, strict=True)
             if set(own) != {"relay"} and "article" not in own),
            chain[0],
        )  # fmt: skip

    @cached_property
    def group_of(self) -> dict[str, str | None]:
        """The independence group behind each claim, None where there is none that counts.

        None for the article's own voice and for unnamed voices: they add no independent support,
        whatever group they are coded with (method, section 5).
        """
        counted = {
            voice.id: voice.group if voice.kind not in {"article", "unnamed"} else None
            for voice in self.voices.values()
        }
        return {claim: counted.get(voice) for claim, voice in self.origins.items()}

    @cached_property
    def hedged(self) -> frozenset[str]:
        """The claims that the article holds back, itself or through an inherited hedge.

        A claim whose sub-clause inherits the hedge of another counts as hedged even where its own
        verb carries none (method, section 3, ``inherits``).
        """
        return frozenset(
            claim
            for claim in self.claims
            if any(step.commitment in HEDGED for step in self.inherited(claim))
        )

    def inherited(self, claim: str) -> list[Claim]:
        """Return a claim and those from which it inherits its hedge, nearest first."""
        steps: dict[str, Claim] = {}
        step = self.claims.get(claim)
        while step is not None and step.id not in steps:
            steps[step.id] = step
            step = self.claims.get(step.inherits or "")
        return list(steps.values())

    @cached_property
    def units(self) -> dict[str, list[str]]:
        """The claims that assert each proposition; a claim without one stands for itself."""
        claims_of: dict[str, list[str]] = defaultdict(list)
        for claim in self.claims.values():
            for point in claim.propositions or (claim.id,):
                claims_of[point].append(claim.id)
        return dict(claims_of)

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """What one group asserts and another denies, or puts in a figure that cannot also hold."""
        return find_disputes(
            self.claims, self.units, self.disputed, self.rival_figures, self.origins, self.group_of
        )

    @cached_property
    def rival_figures(self) -> Rivalry:
        """The figures that cannot both hold."""
        points = {name: point.says for name, point in self.propositions.items()}
        return rivalry(
            self.claims, self.units, points,
            lambda claim: self.group_of[claim] or f"voice {self.origins[claim]}",
        )  # fmt: skip

    @cached_property
    def pulls(self) -> tuple[tuple[str, str, str, TensionType], ...]:
        """Every tension as coded: claim, other claim, contradicts or qualifies, type."""
        return tuple(
            (claim.id, pull.claim, relation, pull.type)
            for claim in self.claims.values()
            for relation, pulls in (
                ("contradicts", claim.contradicts), ("qualifies", claim.qualifies),
            )
            for pull in pulls
        )  # fmt: skip

    @cached_property
    def disputed(self) -> dict[str, set[str]]:
        """The claims that contradict each claim: in so many words, or by denying its proposition.

        Contradiction works both ways, except that a statement about verification is not put in
        doubt by the claim whose standing it reports.
        """
        pairs = [
            (claim, other)
            for claim, other, relation, _ in self.pulls
            if relation == "contradicts" and other in self.claims
        ]
        pairs += [
            (claim.id, other)
            for claim in self.claims.values()
            for point in claim.denies
            for other in self.units.get(point, ())
        ]
        against_of: dict[str, set[str]] = defaultdict(set)
        for pair in pairs:
            for one, against in (pair, pair[::-1]):
                if self.claims[one].kind != "verification":
                    against_of[one].add(against)
        return against_of

    def opposed(self, claim: str) -> set[str]:
        """Return the claims that contradict a claim, in so many words or by a rival figure."""
        return self.disputed.get(claim, set()) | self.rival_figures.against.get(claim, frozenset())

    @cached_property
    def agreeing(self) -> dict[str, set[str]]:
        """The claims that agree with each claim: same motive or risk, and no tension.

        A claim that qualifies another stands in tension with it, whatever else the two share.
        """
        agreeing: dict[str, set[str]] = defaultdict(set)
        for together in self.behind.values():
            for claim in together:
                agreeing[claim].update(together)
        for claim, other, _, _ in self.pulls:
            agreeing[claim].discard(other)
            agreeing[other].discard(claim)
        return {claim: others - {claim} for claim, others in agreeing.items()}

    @cached_property
    def assumed(self) -> dict[str, Ids]:
        """The assumptions that each claim needs."""
        names_of: dict[str, list[str]] = defaultdict(list)
        for assumption in self.overlay.assumptions:
            for claim in dict.fromkeys(assumption.claims):
                names_of[claim].append(assumption.id)
        return {claim: tuple(names) for claim, names in names_of.items()}

    @cached_property
    def deeper(self) -> dict[str, Ids]:
        """For each assumption, those it depends on in turn."""
        assumptions = self.overlay.assumptions
        return {
            one.id: tuple(dict.fromkeys(one.depends_on)) for one in assumptions if one.depends_on
        }

    def assumptions(self, claims: Iterable[str]) -> Ids:
        """Return the assumptions under some claims, those they depend on included."""
        wanted = [name for claim in claims for name in self.assumed.get(claim, ())]
        names: dict[str, None] = {}
        while wanted:
            name = wanted.pop()
            if name not in names:
                names[name] = None
                wanted.extend(self.deeper.get(name, ()))
        return tuple(sorted(names, key=lambda name: (len(name), name)))

    def claims_of(
        self,
        state: str | None,
        reading: ReadingRule = "preferred",
        roles: Collection[StateRole] = BEARING,
    ) -> Ids:
        """Return the claims about a state, in the record's order; all claims for None.

        Parameters
        ----------
        state : str or None
            State code; None for the whole source.
        reading : {"strict", "preferred", "inclusive"}
            Which readings of an ambiguous link count (method, section 3).
        roles : collection of str
            Roles that make a claim one about the state.
        """
        if state is None:
            return tuple(self.claims)
        kept = admitted(reading)
        return tuple(
            claim.id
            for claim in self.claims.values()
            if any(
                link.state == state and link.role in roles and link.reading in kept
                for link in claim.states
            )
        )

    def motives_of(
        self, state: str | None, reading: ReadingRule = "preferred", *, umbrella: bool = False
    ) -> tuple[Motive, ...]:
        """Return the motives of a state, its own and those it shares; all of them for None.

        Umbrella statements are kept by the record but not counted; they come where ``umbrella``
        asks for them.
        """
        kept = admitted(reading)
        return tuple(
            motive
            for motive in self.motives.values()
            if motive.reading in kept
            and (motive.counted or umbrella)
            and (state is None or state in (motive.state, *motive.shared_with))
        )

    def risks_of(
        self, state: str | None, reading: ReadingRule = "preferred", *, umbrella: bool = False
    ) -> tuple[Risk, ...]:
        """Return the risks that a state bears under a reading; all that are borne for None.

        What is too vague to count comes where ``umbrella`` asks for it.
        """
        kept = admitted(reading)
        return tuple(
            risk
            for risk in self.risks.values()
            if (risk.counted or umbrella)
            and any(b.reading in kept and state in (None, b.state) for b in risk.bearers)
        )
