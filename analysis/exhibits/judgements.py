"""The key judgements of a brief, as the analysis derives them, and what would change them."""

from __future__ import annotations

from analysis.assess import judgement as derived
from analysis.assess.wording import listed
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

SHOWN = 6
"""Claims named beside a judgement; the rest stand in its data and in the tables below."""


def key(case: Study) -> Exhibit:
    """Return the key judgements; in words where nothing can be judged."""
    found = case.judged
    if not found:
        return Callout(
            "no-judgement", "coding", "Nothing to judge",
            (f"The article says too little about {case.name()} for a judgement.",),
        )  # fmt: skip
    return Judgements(tuple(_shown(item) for item in found))


def change(case: Study) -> Exhibit:
    """Return what would change the view of this report, most far-reaching first."""
    reach: dict[str, list[str]] = {}
    for item in case.judged:
        for part in _changes(item):
            reach.setdefault(part, []).append(item.id)
    items = [
        Statement("coding", (Strong(part), f": {listed(ids)}."), data=(("kind", "change"),))
        for part, ids in sorted(reach.items(), key=lambda entry: -len(entry[1]))
    ]
    if not items:
        words = "Nothing that the article names would change this view."
        items = [Statement("coding", (words,), data=(("kind", "no-change"),))]
    return Statements("change-view", tuple(items))


def _changes(item: derived.Judgement) -> list[str]:
    return [part.rstrip(".") for part in item.changes]


def _shown(item: derived.Judgement) -> Judgement:
    runs: Runs = tuple(
        part if isinstance(part, str) else ClaimRef(part.claim) for part in item.parts
    )
    named = {run.claim for run in runs if isinstance(run, ClaimRef)}
    rest = [claim for claim in item.claims if claim not in named]
    more = f" and {len(rest) - SHOWN} more" if len(rest) > SHOWN else ""
    likelihood = item.likelihood
    return Judgement(
        id=item.id,
        runs=(*runs, *refs(rest[:SHOWN]), *((more,) if more else ())),
        claims=item.claims,
        confidence=item.confidence.level,
        cap=item.confidence.cap,
        cause=(listed(item.confidence.reasons) or "nothing binds it further",),
        change=(item.change or "Nothing that the article names.",),
        assumptions=item.assumptions,
        likelihood=likelihood.term if likelihood else None,
        span=(round(likelihood.low), round(likelihood.high)) if likelihood else None,
        yardstick=likelihood.yardstick if likelihood else None,
    )
