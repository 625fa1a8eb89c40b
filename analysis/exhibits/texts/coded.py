"""What an analyst assumed or assigned, in words; where no one did, that is said."""

from __future__ import annotations

from analysis.assess.assumptions import linchpins
from analysis.assess.indicators import indicators as derived
from analysis.assess.tables import rows
from analysis.assess.wording import listed
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Exhibit, Run, Statement, Statements, Strong, stacked
from analysis.exhibits.wording import continued

SHORT, WATCHED = 3, 4
"""Judgements whose assumptions, and indicators, that a one-page report shows."""


def assumptions(case: Study) -> Exhibit:
    """Return the assumptions under this report, each with what falls if it is wrong."""
    about = set(scope.about(case))
    shown = {one.id for one in case.judged[:SHORT]}
    table = linchpins(case.frames, case.judged)
    items = []
    for name, says, wrong, claims, fallen, deeper in rows(
        table, "assumption", "says", "if_wrong", "claims", "judgements", "depends_on"
    ):
        if claims and not fallen and not about & set(claims):
            continue
        if not (case.full or shown & set(fallen)):
            continue
        runs: list[Run] = [Strong(name), f" {says} ", Strong("If wrong:")]
        runs.append(f" {continued(case, wrong)}")
        runs += [f" Under {listed(fallen)}."] if fallen else []
        runs += [f" Depends on {listed(deeper)}."] if deeper else []
        runs += scope.cited(claims, most=8) if case.full else ()
        items.append(Statement("assumption", tuple(runs), claims, data=(("assumption", name),)))
    return Statements("assumptions", tuple(items)) if items else no_coding("an assumption for this")


def indicators(case: Study) -> Exhibit:
    """Return what to watch: an analyst's indicators, and conditions the article itself sets."""
    items = []
    for name, says, claims, rivals in _watched(case):
        seen = scope.cited(claims)
        if name is None:
            words = f"The article makes something depend on this: {continued(case, says)}."
            items.append(Statement("reported", (words, *seen), claims))
        else:
            bears = f" Speaks for {listed(rivals)}." if rivals and case.full else ""
            data = (("indicator", name), ("hypotheses", " ".join(rivals)))
            runs: tuple[Run, ...] = (Strong(name), f" {says}{bears}", *seen)
            items.append(Statement("coding", runs, claims, data=data))
    if not items:
        words = f"The article names nothing whose coming about would show more of {case.name()}."
        items = [Statement("coding", (words,), data=(("kind", "no-indicator"),))]
    return Statements("indicators", tuple(items if case.full else items[:WATCHED]))


def _watched(case: Study) -> list[tuple[str | None, str, tuple[str, ...], tuple[str, ...]]]:
    table = derived(case.frames, case.state, case.reading)
    return rows(table, "indicator", "says", "claims", "hypotheses")


def hypotheses(case: Study) -> Exhibit | None:
    """Return the rival explanations that something to watch bears on; None with fewer than two."""
    if not case.full:
        return None
    overlay = case.source.overlay
    watched = {name for row in _watched(case) for name in row[3]}
    found = [item for item in (overlay.hypotheses if overlay else ()) if item.id in watched]
    if len(found) < 2:
        return None
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
