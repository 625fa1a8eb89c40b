"""The head of a brief: a title that says it, the answer, and what the source is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from analysis.assess.specification import summary
from analysis.assess.whatif import carries
from analysis.blocks import Block, Callout, Masthead, Span, stacked
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.exhibits.texts import _answer, _sourcing
from analysis.exhibits.wording.facts import loss_name
from analysis.words import Messages, raised

_HEAVIEST = 2
"""Losses that an answer names."""


@exhibit
def masthead(study: Study, title: str | None = None) -> Masthead:
    """Return the head of a brief: who gives what to whom, what could follow, who says so.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    title : str, optional
        A title of the analyst's own; without it, the headline of the assessment, or one made from
        what is coded.

    Returns
    -------
    Masthead
        Title, answer and source.

    Examples
    --------
    >>> texts.masthead(exercise, "Who may pass?")
    <Masthead: Who may pass?>
    """
    head = _head(study, title or _answer.title(study), *_answer.answer(study))
    coded = any(one.state == study.state for one in study.records.overlay.headlines)
    return replace(head, coding=f"headline-{study.state or 'all'}") if coded and not title else head


@exhibit
def survival(study: Study) -> Masthead:
    """Return the head of a robustness review: what holds however one looks, and what turns it.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Masthead
        Title, answer and source.

    Examples
    --------
    >>> texts.survival(exercise)
    <Masthead: Who gains and who loses and how likely the dangers are depend on what …>
    """
    words, rows = study.words, summary(study.curve)
    if not rows:
        title = words.message("first-title-survival", how="none", topics="", n=0)
        return _head(study, title, words.message("text-answer-survival-none"))
    turning = [one for one in rows if not one.holds]
    topics = words.listed([words.message(f"first-topic-{one.topic}") for one in turning])
    how = "all" if not turning else "some" if len(turning) < len(rows) else "nothing"
    title = words.message("first-title-survival", how=how, topics=topics, n=len(turning))
    choices = len({one.setting for one in study.curve})
    heavy = [one for one in carries(study.moves) if one.weight]
    heaviest = [one for one in heavy if one.weight == heavy[0].weight][:_HEAVIEST]
    names = [words.quoted(loss_name(study, one.loss).rstrip(".")) if one.loss.kind != "source"
             else loss_name(study, one.loss) for one in heaviest]  # fmt: skip
    answer = words.message(
        "first-answer-survival", how=how, choices=choices,
        lost="some" if names else "none", names=words.listed(names),
    )  # fmt: skip
    return _head(study, raised(title), answer)


@exhibit
def sourcing(study: Study) -> Masthead:
    """Return the head of an evidence review: who is cited for what, and on what they agree.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Masthead
        Title, answer and source.

    Examples
    --------
    >>> texts.sourcing(exercise)
    <Masthead: Disputed: whether the northern lane is too shallow for bulk carriers …>
    """
    title, answer = _sourcing.sourcing(study)
    return _head(study, title, *answer)


@exhibit
def banners(study: Study) -> Block | None:
    """Return what a reader must know before reading on, where no masthead tells it.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Callout, Stack or None
        That the source is undated, and how many drafts are left out; None where there is neither.

    Examples
    --------
    >>> texts.banners(exercise) is None
    True
    """
    words = study.words
    undated = None
    if study.source.card.date is None:
        text = (words.message("text-undated"),)
        undated = Callout("undated", "coding", words.message("text-undated-title"), text)
    return stacked(undated, _unaccepted(study))


def _unaccepted(study: Study) -> Callout | None:
    text = _drafts(study)
    if not text:
        return None
    return Callout("drafts", "coding", study.words.message("text-drafts-title"), (text,))


def _drafts(study: Study) -> str:
    """Return how many drafted claims the report leaves out; empty where there are none."""
    drafts, claims = len(study.source.drafts), len(study.source.record.claims)
    return study.words.message("text-drafts", drafts=drafts, claims=claims) if drafts else ""


def _head(study: Study, title: str, *answer: Span) -> Masthead:
    return Masthead(
        "masthead", title, answer, source(study),
        undated=study.source.card.date is None, given=dict(study.given),
    )  # fmt: skip


def source(study: Study) -> str:
    """Return what the source is: title, publisher, day, what is unknown, and drafts left out."""
    card, words = study.source.card, study.words
    known = [value for value in (card.author, card.publisher) if value]
    fields = {"author": card.author, "publisher": card.publisher}
    missing = [words.term("card", name) for name, value in fields.items() if value is None]
    text = words.message(
        "first-source",
        date="given" if card.date else "none", day=_day(words, card.date) if card.date else "",
        title=card.title.rstrip("."),
        known="some" if known else "none", names=", ".join(known),
        lacking="some" if missing else "none", missing=words.listed(missing),
    ).strip()  # fmt: skip
    return " ".join(filter(None, (text, _drafts(study))))


def _day(words: Messages, date: dt.date) -> str:
    return words.message("text-date", day=str(date.day), month=date.month, year=str(date.year))
