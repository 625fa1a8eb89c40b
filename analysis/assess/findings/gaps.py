"""What an article leaves out about a state, and what changes with how it is read."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess.findings.finding import Finding, States, finding
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.vocabulary import RULES


def _states(view: Perspective) -> Ids:
    """Return the view's state; for the whole source every state that is no collective."""
    if view.state:
        return (view.state,)
    return tuple(code for code, state in view.records.states.items() if not state.collective)


def nothing(view: Perspective) -> Iterator[Finding]:
    """Yield the states without a gain, and those without a risk."""
    unwanted = tuple(state for state in _states(view) if not view.of(state).motives)
    if unwanted:
        yield finding("no-motive", view.state, States(unwanted), len(unwanted))
    unthreatened = tuple(state for state in _states(view) if not view.of(state).risks)
    if unthreatened:
        yield finding("no-risk", view.state, States(unthreatened), len(unthreatened))


def voiceless(view: Perspective) -> Iterator[Finding]:
    """Yield the states for which no named voice speaks."""
    voices = view.records.voices.values()
    speaking = {voice.state for voice in voices if voice.kind not in {"article", "unnamed"}}
    silent = {
        state: claims
        for state in _states(view)
        if state not in speaking and (claims := view.of(state).claims)
    }
    if silent:
        about = (claim for claims in silent.values() for claim in claims)
        yield finding("no-voice", view.state, States(tuple(silent)), len(silent), about)


def readings(view: Perspective) -> Iterator[Finding]:
    """Yield the states whose risks depend on how an ambiguous bearer is read."""
    states: list[str] = []
    counts: list[tuple[int, int]] = []
    moved: list[str] = []
    for state in _states(view):
        borne = {rule: {r.id for r in view.records.risks_of(state, rule)} for rule in RULES}
        sizes = [len(risks) for risks in borne.values()]
        if min(sizes) != max(sizes):
            states.append(state)
            counts.append((min(sizes), max(sizes)))
            for risk in sorted(borne["inclusive"] - borne["strict"]):
                moved += view.records.behind.get(risk, ())
    if states:
        facts = States(tuple(states), tuple(counts))
        yield finding("ambiguity", view.state, facts, len(states), moved)


def examples(view: Perspective) -> Iterator[Finding]:
    """Yield the states that serve as a precedent only."""
    within = set(_states(view))
    pairs = [
        (claim.id, link.state)
        for claim in view.records.claims.values()
        for link in claim.states
        if link.role == "example" and link.state in within
    ]
    if pairs:
        states = States(tuple(dict.fromkeys(state for _, state in pairs)))
        claims = dict.fromkeys(claim for claim, _ in pairs)
        yield finding("precedent", view.state, states, len(claims), claims)
