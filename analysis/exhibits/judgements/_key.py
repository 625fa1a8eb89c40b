"""The key judgements of a brief, as the analysis derives them, and what would change them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from analysis.assess.changes import Change
from analysis.assess.judgement import Judgement
from analysis.assess.specification import turning
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
from analysis.exhibits.wording.judged import statement
from analysis.words import about

MOST = 5
"""Judgements of a first page, and things that would change them."""


@shows(dataframes.judgements)
@exhibit
def key(study: Study, most: int | None = MOST, topics: Collection[str] = ()) -> Block:
    """Return the key judgements; in words where nothing can be judged.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    most : int or None
        How many at most, in the order of a brief; None for all.
    topics : collection of str
        Such as ``dispute``, ``support``, ``hypotheses``; without any, all of them.

    Returns
    -------
    KeyJudgements or Callout
        ``data`` has a row for each judgement of the study: its likelihood as ``term`` and from
        ``low`` to ``high`` percent, its confidence as ``level``, the highest possible as ``cap``.

    Examples
    --------
    >>> judgements.key(exercise).data[["judgement", "topic", "level"]].head(2).to_dict("list")
    {'judgement': ['J-ALL-03', 'J-ALL-01'], 'topic': ['dispute', 'stakes'], 'level': ['low', 'low']}
    """
    words = study.words
    rows = [one for one in study.judged if not topics or one.topic in topics][:most]
    if not rows:
        none = words.message(
            "text-no-judgement-about", **about(study.name() if study.state else "")
        )
        title = words.message("text-no-judgement-title")
        return Callout("no-judgement", "coding", title, (none,))
    items = worded(study, rows)
    alone = any(one.cause == (words.message("cause-one-document"),) for one in items)
    notes = [] if alone else [words.message("text-judgements-note", n=len(items))]
    note = " ".join([*notes, *_fragile(study, rows)])
    return KeyJudgements(items, (note,) if note else ())


@shows(dataframes.changes)
@exhibit
def change(study: Study, most: int | None = None) -> Block:
    """Return what would change the view of this report: what can be seen, then what is assumed.

    The most far-reaching first.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    most : int or None
        How many at most; None for all.

    Returns
    -------
    Statements
        ``data`` has a row for each judgement and thing that would change it, and which way.

    Examples
    --------
    >>> judgements.change(exercise).data["way"].value_counts().to_dict()
    {'firmer': 4, 'if-wrong': 4, 'weaker': 1, 'for': 0}
    """
    words = study.words
    reach: dict[Change, list[str]] = {}
    for item in study.judged:
        for one in item.changes:
            reach.setdefault(one, []).append(item.id)
    widest = sorted(reach.items(), key=lambda pair: (pair[0].way == "if-wrong", -len(pair[1])))[
        :most
    ]
    items = [
        Statement(
            "coding",
            (
                Strong(words.message("text-change-way", way=way(study, one))), " ",
                words.message("text-change", what=one.what, judgements=words.listed(ids)),
            ),
            data=(("kind", "change"),),
        )
        for one, ids in widest
    ]  # fmt: skip
    if not items:
        none = words.message("text-change-view-none")
        items = [Statement("coding", (none,), data=(("kind", "no-change"),))]
    return Statements("change-view", tuple(items))


def _fragile(study: Study, rows: Sequence[Judgement]) -> Iterator[str]:
    """Yield which judgements on the whole source other defensible choices would turn, and which.

    What a robustness review finds, its reader's first page must not leave out.
    """
    if study.state is not None:
        return
    words, fragile = study.words, False
    settings = dict.fromkeys(one.setting for one in study.curve)
    for item in rows:
        verdicts = {one.setting: one.verdict for one in study.curve if one.judgement == item.id}
        made = sum(verdict == item.verdict for verdict in verdicts.values())
        if made < len(settings):
            fragile = True
            choices = [words.message(f"text-judgements-choice-{one}")
                       for one in turning(verdicts, settings)]  # fmt: skip
            yield words.message(
                "text-judgements-ways", judgement=item.id, made=made, all=len(settings),
                choices=words.listed(choices),
            )  # fmt: skip
    if fragile:
        yield words.message("text-judgements-ways-where")


def worded(study: Study, rows: Sequence[Judgement]) -> tuple[KeyJudgement, ...]:
    """Return judgements in the words in which a list of them has them, one after the other."""
    reasons: dict[tuple[str, str], str] = {}
    return tuple(_key_judgement(study, item, reasons) for item in rows)


def _key_judgement(
    study: Study, item: Judgement, reasons: dict[tuple[str, str], str]
) -> KeyJudgement:
    """Return a judgement in words; a reason that an earlier one gave is referred to."""
    words, text = study.words, statement(study, item)
    named = claims_in(text)
    rest = [claim for claim in item.claims if claim not in named]
    why = causes(words, item.confidence) or words.message("text-cause-none")
    first = reasons.setdefault((item.confidence.level, why), item.id)
    if first != item.id:
        why = words.message("cause-same", judgement=first)
    likelihood = item.likelihood
    return KeyJudgement(
        id=item.id,
        statement=(*text, *refs(rest)),
        claims=item.claims,
        confidence=item.confidence.level,
        cap=item.confidence.cap,
        cause=(why,),
        change=(),
        assumptions=item.assumptions,
        likelihood=likelihood.term if likelihood else None,
        span=(round(likelihood.low), round(likelihood.high)) if likelihood else None,
        yardstick=likelihood.yardstick if likelihood else None,
    )
