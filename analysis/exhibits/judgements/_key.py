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
from analysis.exhibits import dataframes
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study
from analysis.exhibits.wording.backing import causes, way
from analysis.exhibits.wording.backing import change as change_text
from analysis.exhibits.wording.judged import statement
from analysis.words import about

SHORT = 3
"""Judgements, and things that would change them, in a one-page report."""


@shows(dataframes.judgements)
@exhibit
def key(study: Study) -> Block:
    """Return the key judgements; in words where nothing can be judged.

    On one page the first three, and what would change them stands in its section alone.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    KeyJudgements or Callout
        ``data`` has a row for each judgement of the study: its likelihood as ``term`` and from
        ``low`` to ``high`` percent, its confidence as ``level``, the highest possible as ``cap``.

    Examples
    --------
    >>> judgements.key(exercise).data[["judgement", "topic", "level"]].head(2).to_dict("list")
    {'judgement': ['J-ALL-01', 'J-ALL-02'], 'topic': ['stakes', 'risks'], 'level': ['low', 'low']}
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


@shows(dataframes.changes)
@exhibit
def change(study: Study) -> Block:
    """Return what would change the view of this report, most far-reaching first.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Statements
        ``data`` has a row for each judgement and thing that would change it, and which way.

    Examples
    --------
    >>> judgements.change(exercise).data["way"].value_counts().to_dict()
    {'firmer': 4, 'if-wrong': 3, 'weaker': 1, 'for': 0}
    """
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
