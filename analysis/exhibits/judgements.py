"""The key judgements of a brief, as the analysis derives them, and what would change them."""

from __future__ import annotations

from analysis.assess.changes import Change
from analysis.assess.judgement import Judgement
from analysis.blocks import (
    Block,
    Callout,
    KeyJudgement,
    KeyJudgements,
    Statement,
    Statements,
    Strong,
    claims_in,
    refs,
)
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.exhibits.wording.backing import causes, way
from analysis.exhibits.wording.backing import change as change_text
from analysis.exhibits.wording.judged import statement
from analysis.words import about

SHORT = 3
"""Judgements, and things that would change them, in a one-page report."""


@exhibit
def key(study: Study) -> Block:
    """Return the key judgements; in words where nothing can be judged.

    On one page the first three, and what would change them stands in its section alone.
    """
    found, words = study.judged, study.words
    if not found:
        none = words.message(
            "text-no-judgement-about", **about(study.name() if study.state else "")
        )
        title = words.message("text-no-judgement-title")
        return Callout("no-judgement", "coding", title, (none,))
    shown = found if study.full else found[:SHORT]
    return KeyJudgements(tuple(_shown(study, item) for item in shown))


@exhibit
def change(study: Study) -> Block:
    """Return what would change the view of this report, most far-reaching first."""
    words = study.words
    reach: dict[Change, list[str]] = {}
    for item in study.judged if study.full else study.judged[:SHORT]:
        for one in item.changes:
            reach.setdefault(one, []).append(item.id)
    widest = sorted(reach.items(), key=lambda held: -len(held[1]))
    items = [
        Statement(
            "coding",
            (
                Strong(words.message("text-change-way", way=way(study, one))), " ",
                words.message("text-change", what=one.what, judgements=words.listed(ids)),
            ),
            data=(("kind", "change"),),
        )
        for one, ids in (widest if study.full else widest[:SHORT])
    ]  # fmt: skip
    if not items:
        none = words.message("text-change-view-none")
        items = [Statement("coding", (none,), data=(("kind", "no-change"),))]
    return Statements("change-view", tuple(items))


def _shown(study: Study, item: Judgement) -> KeyJudgement:
    words, said = study.words, statement(study, item)
    named = claims_in(said)
    rest = [claim for claim in item.claims if claim not in named]
    changes = " ".join(change_text(study, one) for one in item.changes)
    likelihood = item.likelihood
    return KeyJudgement(
        id=item.id,
        statement=(*said, *refs(rest)),
        claims=item.claims,
        confidence=item.confidence.level,
        cap=item.confidence.cap,
        cause=(causes(words, item.confidence) or words.message("text-cause-none"),),
        change=(changes or words.message("text-change-none"),) if study.full else (),
        assumptions=item.assumptions,
        likelihood=likelihood.term if likelihood else None,
        span=(round(likelihood.low), round(likelihood.high)) if likelihood else None,
        yardstick=likelihood.yardstick if likelihood else None,
    )
