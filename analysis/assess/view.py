"""One way of looking at a source, and how a judgement made from it gets its backing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.assess.attribution import groups, origins
from analysis.assess.changes import Watch, assumed, outlook
from analysis.assess.hypotheses import Weights
from analysis.assess.indicators import indicators
from analysis.assess.judgement import Judgement, Likelihood
from analysis.assess.scope import state_names
from analysis.assess.stated import combined, telling
from analysis.assess.support import Scope, support
from analysis.assess.tables import grouped, rows
from analysis.assess.wording import listed
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule
from analysis.words import say
from analysis.words.rich_text import RichText


@dataclass(frozen=True)
class View:
    """One way of looking at a source: everything that a judgement may vary with."""

    frames: Frames
    state: str | None = None
    reading: ReadingRule = "preferred"
    yardstick: str = "uk_phia"
    weights: Weights = "coded"
    scope: Scope = "wide"

    @cached_property
    def name(self) -> str:
        """The state's name, or empty for the whole source."""
        return self.names[self.state] if self.state else ""

    @cached_property
    def names(self) -> dict[str, str]:
        """State names by code."""
        return state_names(self.frames)

    @cached_property
    def origins(self) -> dict[str, str]:
        """The originator of each claim, relays collapsed."""
        return origins(self.frames)

    @cached_property
    def group_of(self) -> dict[str, str | None]:
        """The independence group behind each claim, None where there is none that counts."""
        return groups(self.frames)

    @cached_property
    def profile(self) -> pd.DataFrame:
        """The support profile, computed once for all judgements of the view."""
        return support(self.frames, scope=self.scope)

    @cached_property
    def assumed(self) -> dict[str, tuple[str, ...]]:
        """Assumptions by what rests on them, claims and other assumptions alike."""
        links = self.frames.assumption_links
        return grouped(links[links["kind"] == "claim"], "on", "assumption")

    @cached_property
    def deeper(self) -> dict[str, tuple[str, ...]]:
        """For each assumption, those it depends on in turn."""
        links = self.frames.assumption_links
        return grouped(links[links["kind"] == "assumption"], "assumption", "on")

    def label(self, group: str) -> str:
        """Return an independence group in words: its one voice, or the state it speaks for."""
        held = [
            (name, state)
            for name, of, state in rows(self.frames.voices, "name", "group", "state")
            if of == group
        ]
        states = {state for _, state in held}
        if len(held) > 1 and len(states) == 1 and None not in states:
            return say("voices-of-state", name=self.names.get(states.pop(), group))
        return listed([name for name, _ in held])

    def assumptions(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Return the assumptions under some claims, those they depend on included."""
        wanted = [name for claim in claims for name in self.assumed.get(claim, ())]
        found: dict[str, None] = {}
        while wanted:
            name = wanted.pop(0)
            if name not in found:
                found[name] = None
                wanted.extend(self.deeper.get(name, ()))
        return tuple(sorted(found, key=lambda name: (len(name), name)))

    def backing(self, claims: Iterable[str]) -> int:
        """Return how many independent groups assert the same, at most, among some claims."""
        wanted = set(claims)
        return max(
            (n for held, n in rows(self.profile, "claims", "n") if wanted & set(held)), default=0
        )

    @cached_property
    def watches(self) -> tuple[Watch, ...]:
        """What to watch: the overlay's indicators and the article's own conditions."""
        table = indicators(self.frames, self.state, self.reading)
        return tuple(
            Watch(says, frozenset(claims), frozenset(rivals))
            for says, claims, rivals in rows(table, "says", "claims", "hypotheses")
        )

    def judged(
        self,
        number: int,
        topic: str,
        parts: RichText | str,
        stated: Sequence[Iterable[str]],
        verdict: str,
        *,
        noun: str = "point",
        besides: Iterable[str] = (),
        leading: Sequence[str] = (),
        likelihood: Likelihood | None = None,
        numbers: dict[str, float] | None = None,
    ) -> Judgement:
        """Return a judgement with the confidence, assumptions and outlook of what it states.

        Parameters
        ----------
        number, topic, parts, verdict, likelihood, numbers
            As in ``Judgement``; the id is made from the number.
        stated : sequence of iterables of str
            The claims behind each thing that is stated; ``noun`` names one such thing.
        besides : iterable of str
            Claims it rests on as well, which its confidence does not turn on.
        leading : sequence of str
            The leading hypotheses, where the judgement is about rival explanations.
        """
        told = telling(self.profile, stated)
        rests_on = tuple(dict.fromkeys([*(c for part in stated for c in part), *besides]))
        held = self.assumptions(rests_on)
        seen, more = outlook(self.frames, self.watches, told, rests_on, leading)
        wrong = assumed(self.frames, held, self.assumed, told)
        return Judgement(
            id=f"J-{self.state or 'ALL'}-{number:02d}",
            topic=topic,
            state=self.state,
            parts=(parts,) if isinstance(parts, str) else parts,
            likelihood=likelihood,
            confidence=combined(self.profile, stated, noun),
            claims=told,
            rests_on=rests_on,
            assumptions=held,
            changes=(*seen, *wrong[:1], *more)[:2],
            verdict=verdict,
            numbers=tuple((numbers or {}).items()),
        )
