"""What an article leaves out about a state, and what changes with how it is read."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess.finding import Finding, found
from analysis.assess.risks import RULES
from analysis.assess.scope import claims_of, motives_of, risks_of
from analysis.assess.tables import grouped, paired, rows
from analysis.assess.view import View
from analysis.assess.wording import listed, raised
from analysis.words import say


def _states(view: View) -> list[tuple[str, str]]:
    if view.state:
        return [(view.state, view.name)]
    return [
        (state, name)
        for state, name, collective in rows(view.frames.states, "state", "name", "collective")
        if not collective
    ]


def nothing(view: View) -> Iterator[Finding]:
    """Yield the states without a gain, and those without a risk."""
    for kind, having in (("no-motive", motives_of), ("no-risk", risks_of)):
        names = [
            name for state, name in _states(view) if not having(view.frames, state, view.reading)
        ]
        if names:
            text = say(f"finding-{kind}", n=len(names), names=listed(names))
            yield found(kind, view.state, text, len(names))


def voiceless(view: View) -> Iterator[Finding]:
    """Yield the states for which no named voice speaks."""
    kinds = {"article", "unnamed"}
    speaking = {
        state for state, kind in rows(view.frames.voices, "state", "kind") if kind not in kinds
    }
    names = [
        name
        for state, name in _states(view)
        if state not in speaking and claims_of(view.frames, state, view.reading)
    ]
    if names:
        about = [
            claim
            for state, name in _states(view)
            if name in names
            for claim in claims_of(view.frames, state, view.reading)
        ]
        text = say("finding-no-voice", names=listed(names, "or"))
        yield found("no-voice", view.state, text, len(names), about)


def readings(view: View) -> Iterator[Finding]:
    """Yield the states whose risks depend on how an ambiguous bearer is read."""
    claims = grouped(view.frames.risk_claims, "risk", "claim")
    moved, words = [], []
    for state, name in _states(view):
        counts = [len(risks_of(view.frames, state, rule)) for rule in RULES]
        if min(counts) != max(counts):
            strict, wide = (
                set(risks_of(view.frames, state, rule)) for rule in ("strict", "inclusive")
            )
            moved += [claim for risk in sorted(wide - strict) for claim in claims.get(risk, ())]
            fewest, most = (say("number-alone", n=n) for n in (min(counts), max(counts)))
            words.append(say("finding-reading", name=name, fewest=fewest, most=most))
    if words:
        text = say("finding-readings", counts=listed(words))
        yield found("ambiguity", view.state, text, len(words), moved)


def examples(view: View) -> Iterator[Finding]:
    """Yield the states that serve as a precedent only."""
    names = dict(_states(view))
    held = [
        (claim, state)
        for claim, state, role in rows(view.frames.claim_states, "claim", "state", "role")
        if role == "example" and state in names
    ]
    if held:
        says = paired(view.frames.claims, "claim", "kind")
        who = [names[state] for state in dict.fromkeys(state for _, state in held)]
        text = raised(say("finding-precedent", n=len(who), names=listed(who)))
        claims = [claim for claim, _ in held if claim in says]
        yield found("precedent", view.state, text, len(set(claims)), claims)
