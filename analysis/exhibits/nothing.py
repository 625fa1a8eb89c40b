"""What is said where the article lays out nothing: a finding, not an empty page."""

from __future__ import annotations

from analysis.assess.scope import risks_of
from analysis.exhibits import scope
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Run
from analysis.exhibits.wording import continued

_PARTS = {
    "actor": "as one who acts",
    "place": "as a place",
    "bearer": "as one who could be harmed",
    "beneficiary": "as one who gains",
    "giver": "as one who gives",
    "observer": "as an onlooker",
    "source": "as the home of a source",
    "example": "as an example from the past",
}


def no_motive(case: Study) -> Callout:
    """Return the finding that no motive is laid out."""
    who = case.name() if case.state else "any state"
    return Callout(
        "no-motive", "reported", "No motive laid out",
        (f"The article lays out no motive for {who}.", *_appears(case)),
    )  # fmt: skip


def no_risk(case: Study) -> Callout:
    """Return the finding that no risk is laid out."""
    who = case.name() if case.state else "any state"
    words: list[Run] = [f"The article lays out no risk that {who} would clearly bear."]
    for risk in risks_of(case.frames, case.state, "inclusive"):
        words += [
            f" Read more widely, it would bear this: {continued(case, case.risks[risk].event)}"
        ]
        words += [*scope.cited(scope.for_risk(case, risk)), "."]
    return Callout("no-risk", "reported", "No risk laid out", tuple(words))


def no_exchange(case: Study) -> Callout:
    """Return the finding that nobody is said to give anything."""
    who = f" to or by {case.name()}" if case.state else ""
    return Callout(
        "no-exchange", "reported", "No exchange laid out",
        (f"The article names nothing given{who}.",),
    )  # fmt: skip


def no_quantity(case: Study) -> Callout:
    """Return the finding that there are no figures."""
    about = f" about {case.name()}" if case.state else ""
    return Callout("no-figure", "reported", "No figures", (f"The article gives no figure{about}.",))


def no_coding(what: str) -> Callout:
    """Return the note that something needs an analyst's assessment and there is none."""
    return Callout("no-coding", "coding", "Not assessed", (f"No analyst has recorded {what}.",))


def _appears(case: Study) -> tuple[Run, ...]:
    """Say in what other part the state appears."""
    parts: dict[str, list[str]] = {}
    for claim in case.claims.values():
        for link in claim.states:
            if case.state and link.state == case.state and link.role != "beneficiary":
                parts.setdefault(link.role, []).append(claim.id)
    out: list[Run] = []
    for role, claims in parts.items():
        out += [" It appears " if not out else ", ", _PARTS[role]]
        out += scope.cited(tuple(claims), most=6)
    return (*out, ".") if out else ()
