"""What a state is said to risk: the register as the article gives it, and its ambiguities."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.risks import risk_counts
from analysis.assess.tables import rows
from analysis.assess.wording import count
from analysis.blocks import Callout, Column, Row, Table
from analysis.claims.record import Risk
from analysis.exhibits import scope
from analysis.exhibits.judgements import SHORT
from analysis.exhibits.nothing import no_ambiguity, no_risk
from analysis.exhibits.study import Study
from analysis.words import say
from analysis.words.terms import term


def risks(case: Study) -> Table | Callout:
    """Return the risks in the ISO 31000 form, one row each; in words where there is none."""
    found = scope.risks(case)
    if not found:
        return no_risk(case)
    return Table(
        "tab-risks",
        "reported",
        say("table-risks-state", name=case.name()) if case.state else say("table-risks"),
        (
            Column(say("table-risks-event"), 3),
            *((Column(say("table-risks-cause"), 2.2),) if case.full else ()),
            Column(say("table-risks-bearer"), 1.8),
            Column(say("table-risks-firmness"), 1.5),
        ),
        tuple(_row(case, risk) for risk in found),
    )


def readings(case: Study) -> Table | None:
    """Return how many risks each state bears under each reading.

    None on one page, and where there is no risk or no state.
    """
    if not case.full or not case.risks:
        return None
    counts = [
        row
        for row in rows(risk_counts(case.frames), "state", "strict", "preferred", "inclusive")
        if case.state in (None, row[0])
    ]
    if not counts:
        return None
    return Table(
        "tab-readings",
        "coding",
        say("table-readings"),
        (
            Column(say("table-readings-state"), 2),
            Column(say("table-readings-strict"), 1, "right"),
            Column(say("table-readings-preferred"), 1, "right"),
            Column(say("table-readings-inclusive"), 1, "right"),
        ),
        tuple(
            Row(((case.name(code),), *((str(count),) for count in numbers)), _borne(case, code))
            for code, *numbers in counts
        ),
        (say("table-readings-note", reading=term("reading", case.reading)),),
    )


def ambiguities(case: Study) -> Table | Callout | None:
    """Return the passages that read more than one way; across states in words where none does.

    For a state those that touch it or that its judgements rest on. On one page, where the table of
    risks names the readings of its own, only what its judgements rest on besides.
    """
    found: list[Row] = []
    covered: set[str] = set()
    counted = scope.risks(case)
    for risk in case.risks.values():
        readings = {bearer.state: bearer.reading for bearer in risk.bearers}
        claims = scope.for_risk(case, risk.id)
        if not _open(case, readings) or not (case.full or risk in counted or not counted):
            continue
        covered |= {claim for claim in claims if _bearing(case, claim) <= set(readings)}
        if case.full or not counted:
            question = say("table-ambiguities-bearer", event=risk.event)
            found.append(_ambiguity(question, bearers(case, risk), claims))
    for name in _cited(case):
        links = case.claims[name].states
        if name not in covered and any(link.reading != "sole" for link in links):
            words = [
                say("table-ambiguities-role", name=case.name(link.state),
                    role=term("role", link.role), reading=link.reading,
                    reads=term("reading", link.reading))
                for link in links
            ]  # fmt: skip
            question = say("table-ambiguities-claim")
            found.append(_ambiguity(question, "; ".join(words), (name,)))
    if not found:
        return no_ambiguity() if case.full and case.state is None else None
    return Table(
        "tab-ambiguities",
        "coding",
        say("table-ambiguities"),
        (
            Column(say("table-ambiguities-question"), 3),
            Column(say("table-ambiguities-readings"), 4),
        ),
        tuple(found),
    )


def simulated(case: Study) -> Table | None:
    """Return what simulated readers make of the hedge words of a state's risks, one row per word.

    None on one page, and where fewer than two risks carry a hedge word that was surveyed.
    """
    if not case.full:
        return None
    found = rows(case.readers, "phrase", "risk", "median", "median_error", "p05", "p95")
    if len(found) < 2:
        return None
    words: dict[str, tuple[tuple[float, ...], list[str]]] = {}
    for phrase, risk, *figures in found:
        words.setdefault(phrase, (tuple(figures), []))[1].append(risk)
    built = []
    for phrase, ((middle, error, low, high), risks_) in words.items():
        claims = scope.ordered(case, {c for risk in risks_ for c in scope.for_risk(case, risk)})
        cells = (
            (say("text-quoted", words=phrase),),
            (count(len(risks_), "risk"), *scope.cited(claims)),
            (f"{middle:.1f} ± {error:.1f}",),
            (f"{low:.0f}–{high:.0f}",),
        )
        built.append(Row(cells, claims))
    return Table(
        "tab-simulated",
        "assumption",
        say("table-simulated", draws=case.draws),
        (
            Column(say("table-simulated-word"), 1.6),
            Column(say("table-simulated-risks"), 3),
            Column(say("table-simulated-median"), 1.2, "right"),
            Column(say("table-simulated-span"), 1.4, "right"),
        ),
        tuple(built),
        (
            f"{say('table-simulated-alike')} ",
            say("table-simulated-error", seed=str(case.seed)),
        ),
    )


def _cited(case: Study) -> tuple[str, ...]:
    """Return the claims that a report rests on: on one page those of its judgements alone."""
    if case.full:
        judged = {c for one in case.judged for c in one.claims}
        return scope.ordered(case, judged | set(scope.about(case)))
    judged = {c for one in case.judged[:SHORT] for c in one.claims}
    return tuple(c for c in scope.ordered(case, judged) if len(_bearing(case, c)) > 1)


def _open(case: Study, readings: Mapping[str, str]) -> bool:
    """Return whether a reading is open and the state of the study, if any, is in it."""
    return bool(set(readings.values()) - {"sole"}) and case.state in (None, *readings)


def _bearing(case: Study, claim: str) -> set[str]:
    """Return the states that a claim itself names as bearers."""
    return {link.state for link in case.claims[claim].states if link.role == "bearer"}


def _ambiguity(question: str, readings: str, claims: tuple[str, ...]) -> Row:
    cells = ((question, *scope.cited(claims)), (readings,))
    return Row(cells, claims, (("kind", "ambiguity"),))


def bearers(case: Study, risk: Risk) -> str:
    """Return who would bear a risk, each with its reading where it is not the only one."""
    return "; ".join(
        case.name(bearer.state) if bearer.reading == "sole"
        else say("table-bearer", name=case.name(bearer.state),
                 reading=term("reading", bearer.reading))
        for bearer in risk.bearers
    )  # fmt: skip


def _row(case: Study, risk: Risk) -> Row:
    claims = scope.for_risk(case, risk.id)
    what = risk.event
    if risk.consequence:
        what = say("table-risks-consequence", event=what, consequence=risk.consequence)
    if risk.condition:
        what = say("table-risks-condition", event=what, condition=risk.condition)
    firm = (
        say("text-firm-hedged-word", word=risk.hedge) if risk.hedge
        else scope.firmness(case, claims)
    )  # fmt: skip
    cause = ((risk.cause,),) if case.full else ()
    cells = ((what, *scope.cited(claims)), *cause, (bearers(case, risk),), (firm,))
    open_ = any(bearer.reading != "sole" for bearer in risk.bearers)
    return Row(cells, claims, (("kind", "ambiguity"),) if open_ else ())


def _borne(case: Study, code: str) -> tuple[str, ...]:
    held = [risk.id for risk in case.risks.values() if any(b.state == code for b in risk.bearers)]
    return scope.ordered(case, {claim for name in held for claim in scope.for_risk(case, name)})
