"""The head of a brief: a title that says it, the answer, and what the source is."""

from __future__ import annotations

import datetime as dt

from analysis.assess.findings.voices import carried
from analysis.assess.specification import summary
from analysis.assess.whatif import carries
from analysis.blocks import Masthead, Span
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.exhibits.texts import _answer
from analysis.exhibits.wording.found import sentence
from analysis.words import Messages, raised


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
    return _head(study, title or _answer.title(study), *_answer.answer(study))


@exhibit
def survival(study: Study) -> Masthead:
    """Return the head of a robustness review: how many judgements hold however one looks.

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
    <Masthead: What survives>
    """
    words = study.words
    found = summary(study.curve)
    firm = sum(one.holds for one in found)
    every = len({one.setting for one in study.curve})
    heavy = [one for one in carries(study.moves) if one.weight]
    answer = words.message("text-answer-survival-none")
    if found:
        answer = words.message(
            "text-answer-survival",
            judgements=raised(words.out_of(firm, len(found), "judgement")),
            firm=firm,
            ways=every,
            losses=words.number(len(heavy)),
            lost=len(heavy),
        )
    return _head(study, words.message("text-title-survival"), answer)


@exhibit
def sourcing(study: Study) -> Masthead:
    """Return the head of an evidence review: who carries how many of the claims.

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
    <Masthead: Who says what, and how far it holds>
    """
    words = study.words
    told = [sentence(study, item) for item in carried(study.view)]
    answer = told[0] if told else words.message("text-answer-sourcing-none")
    return _head(study, words.message("text-title-sourcing"), answer)


def _head(study: Study, title: str, *answer: Span) -> Masthead:
    return Masthead(
        "masthead", title, answer, source(study),
        undated=study.source.card.date is None, given=dict(study.given),
    )  # fmt: skip


def source(study: Study) -> str:
    """Return what the source is: one article, its title, who published it when, what is unknown."""
    card, words = study.source.card, study.words
    known = [value for value in (card.author, card.publisher) if value]
    fields = {"author": card.author, "publisher": card.publisher}
    missing = [words.term("card", name) for name, value in fields.items() if value is None]
    return words.message(
        "first-source",
        date="given" if card.date else "none", day=_day(words, card.date) if card.date else "",
        title=card.title.rstrip("."),
        known="some" if known else "none", names=", ".join(known),
        lacking="some" if missing else "none", missing=words.listed(missing),
    ).strip()  # fmt: skip


def _day(words: Messages, date: dt.date) -> str:
    return words.message("text-date", day=str(date.day), month=date.month, year=str(date.year))
