"""What an analyst assumed or assigned, in words; where no one did, that is said."""

from __future__ import annotations

from analysis.assess.assumptions import linchpins
from analysis.assess.indicators import indicators as derived
from analysis.assess.tables import paired, rows
from analysis.assess.wording import about, closed, listed, quoted, raised
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
from analysis.words import say

SHORT, WATCHED = 3, 4
"""Judgements whose assumptions, and indicators, that a one-page report shows."""


def assumptions(case: Study) -> Block:
    """Return the assumptions under this report, each with what falls if it is wrong.

    On one page those under the judgements shown. The others are named, so that no report says of
    an assumption that nobody recorded it.
    """
    within = set(scope.about(case))
    shown = {one.id for one in (case.judged if case.full else case.judged[:SHORT])}
    items, others = [], []
    for name, says, wrong, claims, under, deeper in rows(
        linchpins(case.frames, case.judged),
        "assumption", "says", "if_wrong", "claims", "judgements", "depends_on",
    ):  # fmt: skip
        fallen = [one for one in under if one in shown]
        if not (fallen or (case.full and (not claims or within & set(claims)))):
            others.append(name)
            continue
        lead = Strong(say("text-if-wrong"))
        runs: list[Span] = [
            *rich_message(
                "text-assumption",
                name=(Strong(name),),
                says=closed(says),
                lead=(lead,),
                wrong=closed(wrong),
            )
        ]
        if fallen:
            runs += [" ", say("text-assumption-under", judgements=listed(fallen))]
        if deeper:
            runs += [" ", say("text-assumption-deeper", assumptions=listed(deeper))]
        runs += scope.cited(claims, most=8) if case.full else ()
        items.append(Statement("assumption", tuple(runs), claims, data=(("assumption", name),)))
    if others:
        # The table is sorted by reach; a bare list of ids reads in their own order.
        named = listed(sorted(others, key=lambda name: (len(name), name)))
        above = "shown" if shown and not case.full else "none"
        words = say("text-assumption-others", assumptions=named, judgements=above)
        items.append(Statement("coding", (words,), data=(("kind", "assumptions"),)))
    return Statements("assumptions", tuple(items)) if items else no_coding("assumption")


def indicators(case: Study) -> Block:
    """Return what to watch: an analyst's indicators, and conditions the article itself sets."""
    says_of = paired(case.frames.hypotheses, "hypothesis", "says")
    items = []
    for name, says, claims, rivals in _watched(case):
        seen = scope.cited(claims)
        if name is None:
            words = say("text-condition", says=says.rstrip("."))
            items.append(Statement("reported", (words, *seen), claims))
        else:
            runs: list[Span] = [Strong(name), f" {closed(says)}"]
            if rivals and case.full:
                worded = [quoted(says_of[rival].rstrip(".")) for rival in rivals]
                runs += [" ", say("text-speaks-for", hypotheses=listed(worded))]
            data = (("indicator", name), ("hypotheses", " ".join(rivals)))
            items.append(Statement("coding", (*runs, *seen), claims, data=data))
    if not items:
        words = say("text-no-indicator", **about(case.name() if case.state else ""))
        items = [Statement("coding", (words,), data=(("kind", "no-indicator"),))]
    return Statements("indicators", tuple(items))


def _watched(case: Study) -> list[tuple[str | None, str, tuple[str, ...], tuple[str, ...]]]:
    """Return what a report watches as (indicator or None, says, claims, hypotheses)."""
    table = derived(case.frames, case.state, case.reading)
    found = rows(table, "indicator", "says", "claims", "hypotheses")
    return found if case.full else found[:WATCHED]


def hypotheses(case: Study) -> Block | None:
    """Return all rival explanations, each worded and with what is watched for it.

    They are the source's, so every report lists the same ones. None where there are none, and on
    one page unless a judgement on it is about them.
    """
    if not case.full and not any(one.topic == "hypotheses" for one in case.judged[:SHORT]):
        return None
    links = case.frames.indicator_links
    anywhere = set(links[links["kind"] == "hypothesis"]["to"])
    items = []
    for name, says in rows(case.frames.hypotheses, "hypothesis", "says"):
        here = [row[0] for row in _watched(case) if row[0] is not None and name in row[3]]
        watched = "here" if here else "elsewhere" if name in anywhere else "none"
        runs = rich_message(
            "text-hypothesis", name=(Strong(name),), says=closed(says), watched=watched,
            indicators=listed(here),
        )  # fmt: skip
        data = (("hypothesis", name), ("watched", watched))
        items.append(Statement("coding", runs, data=data))
    return Statements("hypotheses", tuple(items)) if items else None


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
        words += [
            " " if words else "",
            closed(item.says),
            *scope.cited(scope.ordered(case, item.claims)),
        ]
    if not words:
        words = [say("text-implications-none")]
    return stacked(
        Callout(
            "audience", "coding", say("text-audience-title"),
            (raised(closed(reader)),), "audience",
        ),
        Callout(
            "implications", "coding", say("text-implications-title"), tuple(words), "implications"
        ),
    )  # fmt: skip
