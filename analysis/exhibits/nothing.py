"""What is said where the article lays out nothing: a finding, not an empty page."""

from __future__ import annotations

from typing import Literal

from analysis.assess.scope import risks_of
from analysis.blocks import Callout, RichText, Span, rich_message
from analysis.exhibits import scope
from analysis.exhibits.study import Study
from analysis.words import say


def no_motive(case: Study) -> Callout:
    """Return the finding that no motive is laid out."""
    words = say("text-no-motive", name=_who(case))
    title = say("text-no-motive-title")
    return Callout("no-motive", "reported", title, (words, *_appears(case)))


def no_risk(case: Study) -> Callout:
    """Return the finding that no risk is laid out."""
    words: list[Span] = [say("text-no-risk", name=_who(case))]
    for risk in risks_of(case.frames, case.state, "inclusive"):
        event = case.risks[risk].event
        claims = scope.cited(scope.for_risk(case, risk))
        words += [" ", *rich_message("text-risk-wider", event=event, claims=claims)]
    return Callout("no-risk", "reported", say("text-no-risk-title"), tuple(words))


def no_exchange(case: Study) -> Callout:
    """Return the finding that nobody is said to give anything."""
    words = (
        say("text-no-exchange-state", name=case.name()) if case.state else say("text-no-exchange")
    )
    return Callout("no-exchange", "reported", say("text-no-exchange-title"), (words,))


def no_quantity(case: Study) -> Callout:
    """Return the finding that there are no figures."""
    words = say("text-no-figure-state", name=case.name()) if case.state else say("text-no-figure")
    return Callout("no-figure", "reported", say("text-no-figure-title"), (words,))


def no_comparison(gains: int, risks: int) -> Callout:
    """Return the note that gains or risks are missing, so that their hedging is not compared."""
    words = say("text-no-comparison", there="gains" if gains else "risks" if risks else "neither")
    return Callout("no-comparison", "reported", say("text-no-comparison-title"), (words,))


def no_rivals() -> Callout:
    """Return the note that no analyst has weighed rival explanations."""
    return Callout("no-rivals", "coding", say("text-no-rivals-title"), (say("text-no-rivals"),))


def no_ambiguity() -> Callout:
    """Return the note that nothing reads more than one way."""
    words = say("text-no-ambiguity")
    return Callout("no-ambiguity", "coding", say("text-no-ambiguity-title"), (words,))


def no_framing() -> Callout:
    """Return the note that no rhetoric is coded."""
    return Callout("no-framing", "coding", say("text-no-framing-title"), (say("text-no-framing"),))


def no_claim(case: Study) -> Callout:
    """Return the note that a report rests on no claim."""
    words = say("text-no-claim", of="state" if case.state else "source", name=case.name())
    return Callout("no-claim", "reported", say("text-no-claim-title"), (words,))


def no_coding(what: Literal["assumption", "second"]) -> Callout:
    """Return the note that something needs an analyst's assessment and there is none."""
    words = say("text-no-coding", what=what)
    return Callout("no-coding", "coding", say("text-no-coding-title"), (words,))


def _who(case: Study) -> str:
    return case.name() if case.state else say("text-any-state")


def _appears(case: Study) -> RichText:
    """Say in what other part the state appears."""
    parts: dict[str, list[str]] = {}
    for claim in case.claims.values():
        for link in claim.states:
            if case.state and link.state == case.state and link.role != "beneficiary":
                parts.setdefault(link.role, []).append(claim.id)
    out: list[Span] = []
    for role, claims in parts.items():
        cited = scope.cited(tuple(claims), lead="", most=6)
        out += [*([", "] if out else ()), *rich_message("text-appears-as", role=role, claims=cited)]
    return (" ", *rich_message("text-appears", parts=tuple(out))) if out else ()
