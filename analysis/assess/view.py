"""One way of looking at a source, and how a judgement made from it gets its backing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.assess.attribution import groups, origins
from analysis.assess.hypotheses import Weights
from analysis.assess.judgement import Judgement, Likelihood, Parts
from analysis.assess.scope import state_names
from analysis.assess.support import Scope, combined, support
from analysis.assess.tables import grouped, paired, rows
from analysis.assess.wording import listed, sentence
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import ReadingRule

REMEDY = {
    "no named source": "a named source",
    "only one independent group": "a second independent group that says the same",
    "stated as unverified": "independent verification",
    "no source graded": "a source whose reliability is graded",
    "no source graded A or B": "a source graded A or B",
    "contradicted within the document": "the contradiction resolved",
    "no other claim on the point": "a second claim on the same point",
    "one document": "a second document",
    "rival explanations or assumptions not set out": "rival explanations weighed",
    "a matter of the future": "the event itself",
}


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
            return f"the voices that speak for {self.names.get(states.pop(), group)}"
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

    @cached_property
    def indicators(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The overlay's indicators in words, each with the claims it is drawn from."""
        links = self.frames.indicator_links
        says = paired(self.frames.indicators, "indicator", "says")
        drawn = grouped(links[links["kind"] == "claim"], "indicator", "to")
        return tuple((says[indicator], frozenset(claims)) for indicator, claims in drawn.items())

    def watched(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Return what to watch, in words, for some claims."""
        wanted = set(claims)
        return tuple(says for says, drawn in self.indicators if wanted & drawn)

    def judged(
        self,
        number: int,
        topic: str,
        parts: Parts | str,
        claims: Iterable[str],
        verdict: str,
        *,
        likelihood: Likelihood | None = None,
        numbers: dict[str, float] | None = None,
    ) -> Judgement:
        """Return a judgement with the confidence, assumptions and remedies of its claims."""
        held = tuple(dict.fromkeys(claims))
        confidence = combined(self.profile, held)
        causes = [reason.split(" for ")[0] for reason in confidence.reasons]
        remedies = [REMEDY[cause] for cause in causes if cause in REMEDY][:2]
        words = [" or ".join(remedies)] if remedies else []
        words += self.watched(held)[:2]
        return Judgement(
            id=f"J-{self.state or 'ALL'}-{number:02d}",
            topic=topic,
            state=self.state,
            parts=(parts,) if isinstance(parts, str) else parts,
            likelihood=likelihood,
            confidence=confidence,
            claims=held,
            assumptions=self.assumptions(held),
            changes=tuple(sentence(text) for text in words),
            verdict=verdict,
            numbers=tuple((numbers or {}).items()),
        )
