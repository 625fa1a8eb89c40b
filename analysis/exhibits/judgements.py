"""The key judgements of a brief, as the analysis derives them, and what would change them."""

from __future__ import annotations

from analysis.assess.judgement import Judgement
from analysis.assess.wording import about, listed
from analysis.blocks import (
    Block,
    Callout,
    KeyJudgement,
    KeyJudgements,
    RichText,
    Statement,
    Statements,
    Strong,
    claims_in,
    refs,
)
from analysis.exhibits.study import Study
from analysis.words import say

SHORT = 3
"""Judgements, and things that would change them, in a one-page report."""


def key(case: Study) -> Block:
    """Return the key judgements; in words where nothing can be judged.

    On one page the first three, and what would change them stands in its section alone.
    """
    found = case.judged
    if not found:
        words = say("text-no-judgement-about", **about(case.name() if case.state else ""))
        return Callout("no-judgement", "coding", say("text-no-judgement-title"), (words,))
    return KeyJudgements(
        tuple(_shown(item, change=case.full) for item in (found if case.full else found[:SHORT]))
    )


def change(case: Study) -> Block:
    """Return what would change the view of this report, most far-reaching first."""
    reach: dict[str, list[str]] = {}
    for item in case.judged if case.full else case.judged[:SHORT]:
        for part in item.changes:
            reach.setdefault(part.rstrip("."), []).append(item.id)
    widest = sorted(reach.items(), key=lambda e: -len(e[1]))
    items = [_change(words, ids) for words, ids in (widest if case.full else widest[:SHORT])]
    if not items:
        words = say("text-change-view-none")
        items = [Statement("coding", (words,), data=(("kind", "no-change"),))]
    return Statements("change-view", tuple(items))


def _change(words: str, ids: list[str]) -> Statement:
    how, _, what = words.partition(": ")
    said = say("text-change", what=what, judgements=listed(ids))
    runs: RichText = (Strong(say("text-change-way", way=how)), f" {said}") if how else (said,)
    return Statement("coding", runs, data=(("kind", "change"),))


def _shown(item: Judgement, *, change: bool) -> KeyJudgement:
    named = claims_in(item.parts)
    rest = [claim for claim in item.claims if claim not in named]
    likelihood = item.likelihood
    return KeyJudgement(
        id=item.id,
        statement=(*item.parts, *refs(rest)),
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
