"""The first screen: title, one-sentence answer, as-of line, source, and what a reader must know."""

from __future__ import annotations

from analysis.assess.asymmetry import asymmetry
from analysis.assess.findings import findings as derived
from analysis.assess.specification import summary
from analysis.assess.tables import rows
from analysis.assess.whatif import carries
from analysis.assess.wording import count, listed, out_of
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_motive, no_risk
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Exhibit, Masthead, stacked


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
        f"{_capital(about)}: gains, risks and unknowns" if case.state
        else "Who gains, who risks, on whose word"
    )  # fmt: skip
    return Masthead("masthead", given, _answer(case), _as_of(case), _source(case))


def survival(case: Study) -> Masthead:
    """Return the head of a robustness review: how many judgements hold however one looks."""
    found = rows(summary(case.curve), "judgement", "holds")
    firm = sum(holds for _, holds in found)
    every = len(set(rows(case.curve, "reading", "yardstick", "weights", "scope")))
    heavy = [row for row in rows(carries(case.moves), "name", "weight") if row[1]]
    answer = (
        f"{out_of(firm, len(found), 'judgement').capitalize()} hold under all {every} ways of "
        f"looking; {count(len(heavy), 'single loss', 'single losses')} can overturn one."
        if found else "The article says too little for a judgement, so there is nothing to test."
    )  # fmt: skip
    return Masthead("masthead", "What survives", answer, _as_of(case), _source(case))


def sourcing(case: Study) -> Masthead:
    """Return the head of an evidence review: who carries how many of the claims."""
    about = derived(case.frames, case.state, yardstick=case.yardstick, reading=case.reading)
    told = [item.text for item in about if item.kind == "voices"]
    answer = told[0] if told else "The article says too little to tell who is speaking."
    title = "Who says what, and how far it holds"
    return Masthead("masthead", title, answer, _as_of(case), _source(case))


def banners(case: Study) -> Exhibit | None:
    """Return what a reader must know before reading on; None where there is nothing."""
    date = case.source.card.date
    undated = None
    if date is None:
        undated = Callout(
            "undated", "coding", "Undated source",
            ("The source carries no date, so relative dates in it stay unresolved.",),
        )  # fmt: skip
    return stacked(undated, *_absent(case))


def _absent(case: Study) -> list[Callout]:
    if case.state is None:
        return []
    found = []
    if not scope.motives(case):
        found.append(no_motive(case))
    if not scope.risks(case):
        found.append(no_risk(case))
    return found if case.detail == "one-page" else []


def _answer(case: Study) -> str:
    motives, risks = len(scope.motives(case)), len(scope.risks(case))
    if case.state is None:
        gaining = {code for m in scope.motives(case) for code in (m.state, *m.shared_with)}
        bearing = {
            b.state for r in scope.risks(case) for b in r.bearers if b.reading in case.readings
        }
        return (
            f"The article lays out {count(motives, 'motive')} of {count(len(gaining), 'state')} "
            f"and {count(risks, 'risk')} to {count(len(bearing), 'state')}{_firmness(case)}."
        )
    name = case.name()
    if not motives and not risks:
        return (
            f"The article lays out neither motive nor risk for {name}: it appears in other parts."
        )
    if not risks:
        wants = count(motives, "motive")
        return f"The article says what {name} wants ({wants}) but not what it risks."
    if not motives:
        return f"The article says what {name} risks ({count(risks, 'risk')}) but not what it wants."
    return (
        f"The article lays out {count(motives, 'motive')} and {count(risks, 'risk')} "
        f"for {name}{_firmness(case)}."
    )


def _firmness(case: Study) -> str:
    table = asymmetry(case.frames, (case.state,), case.reading)
    [(gains, dangers, gap)] = rows(table, "motive_share", "risk_share", "difference")
    if gap is None:
        return ""
    if gains == 1 and dangers == 0:
        return ", stating every gain and hedging every risk"
    if gap >= 0.25:
        return ", stating gains more firmly than risks"
    if gap <= -0.25:
        return ", stating risks more firmly than gains"
    return ", stating both about equally firmly"


def _as_of(case: Study) -> str:
    date = case.source.card.date
    held = f"As of the source’s date, {date:%d %B %Y}." if date else "As of an undated source."
    own = [v for v in case.source.card.voices if v.kind not in {"article", "unnamed"}]
    groups = {v.group for v in own if v.group and "originator" in v.roles}
    return f"{held} One article; {count(len(groups), 'independent group')} of named sources."


def _source(case: Study) -> str:
    card = case.source.card
    missing = [
        word
        for word, value in (
            ("author", card.author),
            ("publisher", card.publisher),
            ("date", card.date),
        )
        if value is None
    ]
    known = [part for part in (card.author, card.publisher) if part]
    if card.date:
        known.append(f"{card.date:%d %B %Y}")
    words = f"Source: {card.title}"
    words += f" ({', '.join(known)})" if known else ""
    words += f". Not given: {listed(missing)}" if missing else ""
    return f"{words}. Text digest {card.sha256[:12]}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
