"""The first screen: title, one-sentence answer, as-of line, source, and what a reader must know."""

from __future__ import annotations

import datetime as dt
from typing import Any

from analysis.assess.asymmetry import asymmetry
from analysis.assess.findings import findings as derived
from analysis.assess.specification import summary
from analysis.assess.tables import rows
from analysis.assess.whatif import carries
from analysis.assess.wording import count, listed, number, out_of, raised
from analysis.blocks import Block, Callout, Masthead, stacked
from analysis.exhibits.nothing import no_motive, no_risk
from analysis.exhibits.study import Study
from analysis.words import say
from analysis.words.terms import Layer, term


def masthead(case: Study, title: str | None = None) -> Masthead:
    """Return the head of a brief.

    Parameters
    ----------
    case : Study
    title : str, optional
        A title of the analyst's own; without it, the state's name and the question.
    """
    about = case.name()
    given = title or (
        say("text-title-state", name=raised(about)) if case.state else say("text-title-overview")
    )
    return Masthead("masthead", given, _answer(case), *_lines(case))


def survival(case: Study) -> Masthead:
    """Return the head of a robustness review: how many judgements hold however one looks."""
    found = rows(summary(case.curve), "judgement", "holds")
    firm = sum(holds for _, holds in found)
    every = len(set(rows(case.curve, "reading", "yardstick", "weights", "scope")))
    heavy = [row for row in rows(carries(case.moves), "name", "weight") if row[1]]
    answer = say("text-answer-survival-none")
    if found:
        answer = say(
            "text-answer-survival",
            judgements=raised(out_of(firm, len(found), "judgement")),
            firm=firm,
            ways=every,
            losses=number(len(heavy)),
            lost=len(heavy),
        )
    return Masthead("masthead", say("text-title-survival"), answer, *_lines(case))


def sourcing(case: Study) -> Masthead:
    """Return the head of an evidence review: who carries how many of the claims."""
    about = derived(case.frames, case.state, yardstick=case.yardstick, reading=case.reading)
    told = [item.text for item in about if item.kind == "voices"]
    answer = told[0] if told else say("text-answer-sourcing-none")
    return Masthead("masthead", say("text-title-sourcing"), answer, *_lines(case))


def banners(case: Study) -> Block | None:
    """Return what a reader must know before reading on; None where there is nothing."""
    date = case.source.card.date
    undated = None
    if date is None:
        undated = Callout("undated", "coding", say("text-undated-title"), (say("text-undated"),))
    return stacked(undated, *_absent(case))


def _absent(case: Study) -> list[Callout]:
    if case.state is None:
        return []
    found = []
    if not case.tally.gains:
        found.append(no_motive(case))
    if not case.tally.risks:
        found.append(no_risk(case))
    return found if case.detail == "one-page" else []


def _answer(case: Study) -> str:
    motives, risks = len(case.tally.gains), len(case.tally.risks)
    if case.state is None:
        return say(
            "text-answer-overview",
            motives=count(motives, "motive"),
            gaining=_states(case, case.tally.gainers),
            risks=count(risks, "risk"),
            bearing=_states(case, case.tally.bearers),
            m=motives,
            r=risks,
            b=len(case.tally.bearers),
            firmness=_firmness(case),
        )
    name = case.name()
    if not motives and not risks:
        return say("text-answer-state-neither", name=name, appears=len(_touching(case)))
    if not risks:
        return say("text-answer-state-gains", name=name, motives=count(motives, "motive"))
    if not motives:
        return say("text-answer-state-risks", name=name, risks=count(risks, "risk"))
    return say(
        "text-answer-state",
        name=name,
        motives=count(motives, "motive"),
        risks=count(risks, "risk"),
        firmness=_firmness(case),
    )


def _touching(case: Study) -> list[str]:
    """Return the claims in which the state has any part."""
    return [c.id for c in case.claims.values() if any(s.state == case.state for s in c.states)]


def _states(case: Study, codes: tuple[str, ...]) -> str:
    """Return how many states these are; a collective is no state and is named beside them."""
    collective = [case.name(code) for code in codes if code not in case.states]
    states = len(codes) - len(collective)
    return listed([*([count(states, "state")] if states or not codes else []), *collective])


def _firmness(case: Study) -> str:
    table = asymmetry(case.frames, (case.state,), case.reading)
    [(gains, dangers, gap)] = rows(table, "motive_share", "risk_share", "difference")
    if gap is None:
        return ""
    if gains == 1 and dangers == 0:
        return say("text-firmness", how="utmost")
    return say(
        "text-firmness", how="gains" if gap >= 0.25 else "risks" if gap <= -0.25 else "equal"
    )


def _lines(case: Study) -> tuple[str, str, Layer, dict[str, Any]]:
    """Return what every masthead has: its two lines, their layer, and what the study is made of."""
    return _as_of(case), _source(case), "coding", dict(case.given)


def _as_of(case: Study) -> str:
    date = case.source.card.date
    held = say("text-as-of", date=_day(date)) if date else say("text-as-of-undated")
    voices = say("text-as-of-voices", groups=count(len(case.whole.groups), "independent group"))
    return f"{held} {voices}"


def _source(case: Study) -> str:
    card = case.source.card
    held = {
        "author": card.author,
        "publisher": card.publisher,
        "date": _day(card.date) if card.date else None,
    }
    known = [value for value in held.values() if value]
    missing = [term("card", field) for field, value in held.items() if value is None]
    words = [
        say("text-source-known", title=card.title, known=", ".join(known)) if known
        else say("text-source", title=card.title)
    ]  # fmt: skip
    if missing:
        words.append(say("text-source-missing", missing=listed(missing)))
    return " ".join([*words, say("text-source-digest", digest=card.sha256[:12])])


def _day(date: dt.date) -> str:
    return say("text-date", day=str(date.day), month=date.month, year=str(date.year))
