"""The key judgements of a brief, as the analysis derives them, and what would change them."""

from __future__ import annotations

from analysis.assess import judgement as derived
from analysis.assess.wording import about, listed
from analysis.exhibits.study import Study
from analysis.exhibits.views import (
    Callout,
    ClaimRef,
    Exhibit,
    Judgement,
    Judgements,
    Runs,
    Statement,
    Statements,
    Strong,
    refs,
)
from analysis.words import say

SHORT = 3
"""Judgements, and things that would change them, in a one-page report."""


def key(case: Study) -> Exhibit:
    """Return the key judgements; in words where nothing can be judged.

    On one page the first three, and what would change them stands in its section alone.
    """
    found = case.judged
    if not found:
        words = say("text-no-judgement-about", **about(case.name() if case.state else ""))
        return Callout("no-judgement", "coding", say("text-no-judgement-title"), (words,))
    return Judgements(
        tuple(_shown(item, change=case.full) for item in (found if case.full else found[:SHORT]))
    )


def change(case: Study) -> Exhibit:
    """Return what would change the view of this report, most far-reaching first."""
    reach: dict[str, list[str]] = {}
    for item in case.judged if case.full else case.judged[:SHORT]:
        for part in item.changes:
            reach.setdefault(part.rstrip("."), []).append(item.id)
    items = [_change(words, ids) for words, ids in sorted(reach.items(), key=lambda e: -len(e[1]))]
    if not items:
        words = say("text-change-view-none")
        items = [Statement("coding", (words,), data=(("kind", "no-change"),))]
    return Statements("change-view", tuple(items))


def _change(words: str, ids: list[str]) -> Statement:
    how, _, what = words.partition(": ")
    said = say("text-change", what=what, judgements=listed(ids))
    runs: Runs = (Strong(say("text-change-way", way=how)), f" {said}") if how else (said,)
    return Statement("coding", runs, data=(("kind", "change"),))


def _shown(item: derived.Judgement, *, change: bool) -> Judgement:
    runs: Runs = tuple(
        part if isinstance(part, str) else ClaimRef(part.claim) for part in item.parts
    )
    named = {run.claim for run in runs if isinstance(run, ClaimRef)}
    rest = [claim for claim in item.claims if claim not in named]
    likelihood = item.likelihood
    return Judgement(
        id=item.id,
        runs=(*runs, *refs(rest)),
        claims=item.claims,
        confidence=item.confidence.level,
        cap=item.confidence.cap,
        cause=(listed(item.confidence.reasons) or say("text-cause-none"),),
        change=(item.change or say("text-change-none"),) if change else (),
        assumptions=item.assumptions,
        likelihood=likelihood.term if likelihood else None,
        span=(round(likelihood.low), round(likelihood.high)) if likelihood else None,
        yardstick=likelihood.yardstick if likelihood else None,
    )
