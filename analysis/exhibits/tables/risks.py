"""What a state is said to risk: the register as the article gives it, and its ambiguities."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.risks import risk_counts
from analysis.assess.tables import rows
from analysis.assess.wording import count
from analysis.claims.record import Risk
from analysis.exhibits import scope
from analysis.exhibits.nothing import no_risk
from analysis.exhibits.study import Study
from analysis.exhibits.views import Callout, Column, Row, Run, Table
from analysis.exhibits.wording import continued


def risks(case: Study) -> Table | Callout:
    """Return the risks in the ISO 31000 form, one row each; in words where there is none."""
    found = scope.risks(case)
    if not found:
        return no_risk(case)
    about = case.name() if case.state else "each state"
    return Table(
        "tab-risks",
        "reported",
        f"What the article says {about} would risk",
        (
            Column("Event and consequence", 3),
            *((Column("Cause", 2.2),) if case.full else ()),
            Column("Who would bear it", 1.8),
            Column("How firmly", 1.5),
        ),
        tuple(_row(case, risk) for risk in found),
    )


def readings(case: Study) -> Table | None:
    """Return how many risks each state bears under each reading; None on one page."""
    if not case.full:
        return None
    counts = [
        row
        for row in rows(risk_counts(case.frames), "state", "strict", "preferred", "inclusive")
        if case.state in (None, row[0])
    ]
    return Table(
        "tab-readings",
        "coding",
        "Risks borne, by how ambiguous passages are read",
        (
            Column("State", 2),
            Column("Only clear bearers", 1, "right"),
            Column("Preferred reading", 1, "right"),
            Column("Every reading", 1, "right"),
        ),
        tuple(
            Row(((case.name(code),), *((str(count),) for count in numbers)), _borne(case, code))
            for code, *numbers in counts
        ),
        (f"This report uses the {case.reading} reading.",),
    )


def ambiguities(case: Study) -> Table | None:
    """Return the passages that read more than one way; None where there is none.

    For a state those that touch it. None on one page, where the risks name every reading.
    """
    if not case.full:
        return None
    found: list[Row] = []
    covered: set[str] = set()
    for risk in case.risks.values():
        readings = {bearer.state: bearer.reading for bearer in risk.bearers}
        claims = scope.for_risk(case, risk.id)
        if _open(case, readings):
            covered |= set(claims)
            found.append(
                _ambiguity(f"Who would bear this: {risk.event}", bearers(case, risk), claims)
            )
    for name in scope.about(case):
        links = [link for link in case.claims[name].states if link.reading != "sole"]
        if name not in covered and _open(case, {link.state: link.reading for link in links}):
            words = "; ".join(f"{case.name(li.state)} as {li.role} ({li.reading})" for li in links)
            found.append(_ambiguity("Whom the claim is about", words, (name,)))
    if not found:
        return None
    return Table(
        "tab-ambiguities",
        "coding",
        "Passages that can be read in more than one way",
        (Column("Open question", 3), Column("Readings", 4)),
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
            (f"“{phrase}”",),
            (count(len(risks_), "risk"), *scope.cited(claims)),
            (f"{middle:.1f} ± {error:.1f}",),
            (f"{low:.0f}–{high:.0f}",),
        )
        built.append(Row(cells, claims))
    return Table(
        "tab-simulated",
        "assumption",
        f"{case.draws:,} simulated readings of the hedge words, percent",
        (
            Column("Read as", 1.6),
            Column("Risks put so", 3),
            Column("Median", 1.2, "right"),
            Column("5th to 95th percentile", 1.4, "right"),
        ),
        tuple(built),
        (
            "Same word, same reading: risks under one word are not ranked.",
            f"± is the error of the simulation (seed {case.seed}), not of the reading.",
        ),
    )


def _open(case: Study, readings: Mapping[str, str]) -> bool:
    """Return whether a reading is open and the state of the study, if any, is in it."""
    return set(readings.values()) != {"sole"} and bool(readings) and (
        case.state is None or case.state in readings
    )  # fmt: skip


def _ambiguity(question: str, readings: str, claims: tuple[str, ...]) -> Row:
    cells = ((question, *scope.cited(claims)), (readings,))
    return Row(cells, claims, (("kind", "ambiguity"),))


def bearers(case: Study, risk: Risk) -> str:
    """Return who would bear a risk, each with its reading where it is not the only one."""
    return "; ".join(
        case.name(bearer.state) + ("" if bearer.reading == "sole" else f" ({bearer.reading})")
        for bearer in risk.bearers
    )


def _row(case: Study, risk: Risk) -> Row:
    claims = scope.for_risk(case, risk.id)
    what: list[Run] = [risk.event]
    if risk.consequence:
        what.append(f"; {continued(case, risk.consequence)}")
    if risk.condition:
        what.append(f", if {continued(case, risk.condition)}")
    firm = f"hedged (“{risk.hedge}”)" if risk.hedge else scope.firmness(case, claims)
    cause = ((risk.cause,),) if case.full else ()
    cells = ((*what, *scope.cited(claims)), *cause, (bearers(case, risk),), (firm,))
    open_ = any(bearer.reading != "sole" for bearer in risk.bearers)
    return Row(cells, claims, (("kind", "ambiguity"),) if open_ else ())


def _borne(case: Study, code: str) -> tuple[str, ...]:
    held = [risk.id for risk in case.risks.values() if any(b.state == code for b in risk.bearers)]
    return scope.ordered(case, {claim for name in held for claim in scope.for_risk(case, name)})
