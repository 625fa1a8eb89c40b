"""The first screen: title, one-sentence answer, as-of line, source, and what a reader must know."""

from __future__ import annotations

import datetime as dt
from typing import Any

from analysis.assess.asymmetry import asymmetry
from analysis.assess.findings.voices import carried
from analysis.assess.specification import summary
from analysis.assess.whatif import carries
from analysis.blocks import Block, Callout, Masthead, stacked
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.nothing import no_motive, no_risk
from analysis.exhibits.study import Study
from analysis.exhibits.wording.found import sentence
from analysis.words import Messages, raised
from analysis.words.terms import Layer


@exhibit
def masthead(study: Study, title: str | None = None) -> Masthead:
    """Return the head of a brief.

    Parameters
    ----------
    study : Study
        The source, and how it is read.
    title : str, optional
        A title of the analyst's own; without it, the state's name and the question.

    Returns
    -------
    Masthead
        Title, answer, date and source.

    Examples
    --------
    >>> texts.masthead(exercise, "Who may pass?")
    <Masthead: Who may pass?>
    """
    words = study.words
    about = study.name()
    given = title or (
        words.message("text-title-state", name=raised(about))
        if study.state
        else words.message("text-title-overview")
    )
    return Masthead("masthead", given, _answer(study), *_lines(study))


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
        Title, answer, date and source.

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
    return Masthead("masthead", words.message("text-title-survival"), answer, *_lines(study))


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
        Title, answer, date and source.

    Examples
    --------
    >>> texts.sourcing(exercise)
    <Masthead: Who says what, and how far it holds>
    """
    words = study.words
    told = [sentence(study, item) for item in carried(study.view)]
    answer = told[0] if told else words.message("text-answer-sourcing-none")
    return Masthead("masthead", words.message("text-title-sourcing"), answer, *_lines(study))


@exhibit
def banners(study: Study) -> Block | None:
    """Return what a reader must know before reading on; None where there is nothing.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Callout, Stack or None
        One callout for each thing.

    Examples
    --------
    >>> texts.banners(exercise) is None
    True
    """
    words = study.words
    date = study.source.card.date
    undated = None
    if date is None:
        undated = Callout(
            "undated",
            "coding",
            words.message("text-undated-title"),
            (words.message("text-undated"),),
        )
    return stacked(undated, _unaccepted(study), *_absent(study))


def _unaccepted(study: Study) -> Callout | None:
    """Return how many drafted claims the report leaves out."""
    words, drafts = study.words, len(study.source.drafts)
    if not drafts:
        return None
    body = words.message("text-drafts", drafts=drafts, claims=len(study.source.record.claims))
    return Callout("drafts", "coding", words.message("text-drafts-title"), (body,))


def _absent(study: Study) -> list[Callout]:
    if study.state is None:
        return []
    found = []
    if not study.tally.gains:
        found.append(no_motive(study))
    if not study.tally.risks:
        found.append(no_risk(study))
    return found if study.detail == "one-page" else []


def _answer(study: Study) -> str:
    words = study.words
    motives, risks = len(study.tally.gains), len(study.tally.risks)
    if study.state is None:
        return words.message(
            "text-answer-overview",
            motives=words.count(motives, "motive"),
            gaining=_states(study, study.tally.gainers),
            risks=words.count(risks, "risk"),
            bearing=_states(study, study.tally.bearers),
            m=motives,
            r=risks,
            b=len(study.tally.bearers),
            firmness=_firmness(study),
        )
    name = study.name()
    if not motives and not risks:
        return words.message("text-answer-state-neither", name=name, appears=len(_touching(study)))
    if not risks:
        return words.message(
            "text-answer-state-gains", name=name, motives=words.count(motives, "motive")
        )
    if not motives:
        return words.message("text-answer-state-risks", name=name, risks=words.count(risks, "risk"))
    return words.message(
        "text-answer-state",
        name=name,
        motives=words.count(motives, "motive"),
        risks=words.count(risks, "risk"),
        firmness=_firmness(study),
    )


def _touching(study: Study) -> list[str]:
    """Return the claims in which the state has any part."""
    return [c.id for c in study.claims.values() if any(s.state == study.state for s in c.states)]


def _states(study: Study, codes: tuple[str, ...]) -> str:
    """Return how many states these are; a collective is no state and is named beside them."""
    words = study.words
    collective = [study.name(code) for code in codes if code not in study.states]
    states = len(codes) - len(collective)
    return words.listed(
        [*([words.count(states, "state")] if states or not codes else []), *collective]
    )


def _firmness(study: Study) -> str:
    words = study.words
    held = asymmetry(study.view)
    gap = held.difference
    if gap is None:
        return ""
    if held.gain_share == 1 and held.danger_share == 0:
        return words.message("text-firmness", how="utmost")
    return words.message(
        "text-firmness", how="gains" if gap >= 0.25 else "risks" if gap <= -0.25 else "equal"
    )


def _lines(study: Study) -> tuple[str, str, Layer, dict[str, Any]]:
    """Return what every masthead has: its two lines, their layer, and what the study is made of."""
    return _as_of(study), _source(study), "coding", dict(study.given)


def _as_of(study: Study) -> str:
    words = study.words
    date = study.source.card.date
    held = (
        words.message("text-as-of", date=_day(words, date))
        if date
        else words.message("text-as-of-undated")
    )
    voices = words.message(
        "text-as-of-voices", groups=words.count(len(study.whole.groups), "independent-group")
    )
    return f"{held} {voices}"


def _source(study: Study) -> str:
    card = study.source.card
    held = {
        "author": card.author,
        "publisher": card.publisher,
        "date": _day(study.words, card.date) if card.date else None,
    }
    known = [value for value in held.values() if value]
    missing = [study.words.term("card", field) for field, value in held.items() if value is None]
    words = [
        study.words.message("text-source-known", title=card.title, known=", ".join(known)) if known
        else study.words.message("text-source", title=card.title)
    ]  # fmt: skip
    if missing:
        words.append(
            study.words.message("text-source-missing", missing=study.words.listed(missing))
        )
    return " ".join([*words, study.words.message("text-source-digest", digest=card.sha256[:12])])


def _day(words: Messages, date: dt.date) -> str:
    return words.message("text-date", day=str(date.day), month=date.month, year=str(date.year))
