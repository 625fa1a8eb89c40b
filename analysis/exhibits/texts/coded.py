"""What an analyst assumed or assigned, in words; where no one did, that is said."""

from __future__ import annotations

from analysis.assess.assumptions import linchpins
from analysis.assess.indicators import indicators as derived
from analysis.assess.tables import rows
from analysis.assess.wording import listed
from analysis.blocks import (
    Block,
    Callout,
    Span,
    Statement,
    Statements,
    Strong,
    rich_message,
    stacked,
)
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.exhibits.wording import continued
from analysis.words import say

SHORT, WATCHED = 3, 4
"""Judgements whose assumptions, and indicators, that a one-page report shows."""


def assumptions(case: Study) -> Block:
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
        lead = Strong(say("text-if-wrong"))
        wrong_ = continued(case, wrong)
        runs: list[Span] = [
            *rich_message(
                "text-assumption", name=(Strong(name),), says=says, lead=(lead,), wrong=wrong_
            )
        ]
        if fallen:
            runs += [" ", say("text-assumption-under", judgements=listed(fallen))]
        if deeper:
            runs += [" ", say("text-assumption-deeper", assumptions=listed(deeper))]
        runs += scope.cited(claims, most=8) if case.full else ()
        items.append(Statement("assumption", tuple(runs), claims, data=(("assumption", name),)))
    return Statements("assumptions", tuple(items)) if items else no_coding("assumption")


def indicators(case: Study) -> Block:
    """Return what to watch: an analyst's indicators, and conditions the article itself sets."""
    items = []
    for name, says, claims, rivals in _watched(case):
        seen = scope.cited(claims)
        if name is None:
            words = say("text-condition", says=continued(case, says))
            items.append(Statement("reported", (words, *seen), claims))
        else:
            runs: list[Span] = [Strong(name), f" {says}"]
            if rivals and case.full:
                runs += [" ", say("text-speaks-for", hypotheses=listed(rivals))]
            data = (("indicator", name), ("hypotheses", " ".join(rivals)))
            items.append(Statement("coding", (*runs, *seen), claims, data=data))
    if not items:
        words = say("text-no-indicator", name=case.name())
        items = [Statement("coding", (words,), data=(("kind", "no-indicator"),))]
    return Statements("indicators", tuple(items if case.full else items[:WATCHED]))


def _watched(case: Study) -> list[tuple[str | None, str, tuple[str, ...], tuple[str, ...]]]:
    table = derived(case.frames, case.state, case.reading)
    return rows(table, "indicator", "says", "claims", "hypotheses")


def hypotheses(case: Study) -> Block | None:
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


def audience(case: Study) -> Block | None:
    """Return whom the report is for, and what would follow if the reporting held."""
    overlay = case.source.overlay
    reader = (overlay.audience if overlay else None) or say("text-audience-none")
    found = [
        item
        for item in (overlay.implications if overlay else ())
        if case.state in (None, item.state)
    ]
    words: list[Span] = []
    for item in found:
        words += [" " if words else "", item.says, *scope.cited(scope.ordered(case, item.claims))]
    if not words:
        words = [say("text-implications-none")]
    return stacked(
        Callout(
            "audience", "coding", say("text-audience-title"),
            (f"{reader[:1].upper()}{reader[1:].rstrip('.')}.",), "audience",
        ),
        Callout(
            "implications", "coding", say("text-implications-title"), tuple(words), "implications"
        ),
    )  # fmt: skip
