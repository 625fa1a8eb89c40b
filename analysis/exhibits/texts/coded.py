"""What an analyst assumed or assigned, in words; where no one did, that is said."""

from __future__ import annotations

from analysis.exhibits import scope
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Exhibit, Run, Statement, Statements, Strong, stacked
from analysis.exhibits.wording import chain_words, continued


def assumptions(case: Study) -> Exhibit:
    """Return the assumptions under this report, each with what falls if it is wrong."""
    overlay = case.source.overlay
    about = set(scope.about(case))
    found = [
        item
        for item in (overlay.assumptions if overlay else ())
        if not item.claims or about & set(item.claims)
    ]
    if not found:
        return no_coding("an assumption for this report")
    items = []
    for item in found:
        under = scope.ordered(case, item.claims)
        rests = f" Depends on {', '.join(item.depends_on)}." if item.depends_on else ""
        runs: tuple[Run, ...] = (
            Strong(item.id), f" {item.says} ", Strong("If wrong:"),
            f" {continued(case, item.if_wrong)}{rests}", *scope.cited(under),
        )  # fmt: skip
        items.append(Statement("assumption", runs, under, data=(("assumption", item.id),)))
    return Statements("assumptions", tuple(items))


def indicators(case: Study) -> Exhibit:
    """Return what to watch, drawn from conditions and expectations of the article itself."""
    overlay = case.source.overlay
    found = [
        item
        for item in (overlay.indicators if overlay else ())
        if case.state is None or not item.states or case.state in item.states
    ]
    items = []
    for item in found:
        seen = scope.ordered(case, item.claims)
        bears = f" Bears on {', '.join(item.hypotheses)}." if item.hypotheses else ""
        runs: tuple[Run, ...] = (Strong(item.id), f" {item.says}{bears}", *scope.cited(seen))
        data = (("indicator", item.id), ("hypotheses", " ".join(item.hypotheses)))
        items.append(Statement("coding", runs, seen, data=data))
    return Statements("indicators", tuple(items or _conditions(case)))


def _conditions(case: Study) -> list[Statement]:
    """Return the article's own conditions, for a study without an analyst's indicators."""
    items = []
    for name in scope.about(case):
        claim = case.claims[name]
        if claim.condition:
            words = (
                f"{chain_words(case, claim)} names a condition: {continued(case, claim.condition)}."
            )
            runs: tuple[Run, ...] = (words, *scope.cited((name,)))
            items.append(Statement("reported", runs, (name,), claim.commitment))
    if not items:
        words = (
            f"The article names no condition whose coming about would show more of {case.name()}."
        )
        items = [Statement("coding", (words,), data=(("kind", "no-indicator"),))]
    return items


def hypotheses(case: Study) -> Exhibit:
    """Return the rival explanations an analyst set against each other."""
    overlay = case.source.overlay
    found = overlay.hypotheses if overlay else ()
    if not found:
        return no_coding("rival explanations")
    items = tuple(
        Statement("coding", (Strong(item.id), f" {item.says}"), data=(("hypothesis", item.id),))
        for item in found
    )
    return Statements("hypotheses", items)


def audience(case: Study) -> Exhibit | None:
    """Return whom the report is for, and what would follow if the reporting held."""
    overlay = case.source.overlay
    reader = (overlay.audience if overlay else None) or "not recorded by an analyst"
    found = [
        item
        for item in (overlay.implications if overlay else ())
        if case.state in (None, item.state)
    ]
    words: list[Run] = []
    for item in found:
        words += [" " if words else "", item.says, *scope.cited(scope.ordered(case, item.claims))]
    if not words:
        words = ["No analyst has recorded what would follow."]
    return stacked(
        Callout("audience", "coding", "For", (f"{reader[:1].upper()}{reader[1:].rstrip('.')}.",),
                "audience"),
        Callout("implications", "coding", "If the reporting holds", tuple(words), "implications"),
    )  # fmt: skip
