"""What a state is said to risk: the register as the article gives it, and its ambiguities."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.assess.risks import risk_counts
from analysis.blocks import Callout, Column, Row, Table
from analysis.claims.record import Risk
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_ambiguity, no_risk
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import clause
from analysis.words import Messages


@shows(dataframes.risks)
@exhibit
def risks(study: Study) -> Table | Callout:
    """Return the risks in the ISO 31000 form, one row each; in words where there is none.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each risk: the states that may bear it, cause, event, consequence,
        hedge word, and from ``low`` to ``high`` the percent that readers take that word to mean.

    Examples
    --------
    >>> risks = tables.risks(exercise).data
    >>> risks.loc[risks["low"] > 30, ["risk", "hedge", "low", "high"]].to_dict("list")
    {'risk': ['R01'], 'hedge': ['likely'], 'low': [60.0], 'high': [90.0]}
    >>> risks.explode("bearers")["bearers"].value_counts().to_dict()
    {'XAV': 7, 'XCE': 3, 'MEREN': 1}
    """
    words = study.words
    rows = study.view.risks
    if not rows:
        return no_risk(study)
    return Table(
        "tab-risks",
        "reported",
        words.message("table-risks-state", name=study.name())
        if study.state
        else words.message("table-risks"),
        (
            Column(words.message("table-risks-event"), 3),
            Column(words.message("table-risks-cause"), 2.2),
            Column(words.message("table-risks-bearer"), 1.8),
            Column(words.message("table-risks-firmness"), 1.5),
        ),
        tuple(_row(study, risk) for risk in rows),
    )


@shows(dataframes.readings)
@exhibit
def readings(study: Study) -> Table | None:
    """Return how many risks each state bears under each reading.

    None where there is no risk or no state.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or None
        ``data`` has a row for each state, and a column for each rule of reading.

    Examples
    --------
    >>> tables.readings(exercise).data[["state", "strict", "inclusive"]].to_dict("list")
    {'state': ['XAV', 'XBO', 'XCE', 'MEREN'], 'strict': [4, 0, 2, 0], 'inclusive': [7, 0, 3, 1]}
    """
    words = study.words
    if not study.risks:
        return None
    counts = [one for one in risk_counts(study.view) if study.state in (None, one.state)]
    if not counts:
        return None
    return Table(
        "tab-readings",
        "coding",
        words.message("table-readings"),
        (
            Column(words.message("table-readings-state"), 2),
            Column(words.message("table-readings-strict"), 1, "right"),
            Column(words.message("table-readings-preferred"), 1, "right"),
            Column(words.message("table-readings-inclusive"), 1, "right"),
        ),
        tuple(
            Row(
                (
                    (study.name(one.state),),
                    (str(one.strict),),
                    (str(one.preferred),),
                    (str(one.inclusive),),
                ),
                _borne(study, one.state),
            )
            for one in counts
        ),
        (words.message("table-readings-note", reading=words.term("reading", study.reading)),),
    )


@shows(dataframes.ambiguities)
@exhibit
def ambiguities(study: Study) -> Table | Callout | None:
    """Return the passages that read more than one way; across states in words where none does.

    For a state those that touch it or that its judgements rest on.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table, Callout or None
        ``data`` has a row for each reading of a risk or of a claim whose state is open.

    Examples
    --------
    >>> tables.ambiguities(exercise).data["reading"].value_counts().to_dict()
    {'preferred': 7, 'derived': 7, 'possible': 5, 'sole': 3}
    """
    rows: list[Row] = []
    covered: set[str] = set()
    for risk in study.risks.values():
        readings = {bearer.state: bearer.reading for bearer in risk.bearers}
        claims = study.behind(risk.id)
        if not _open(study, readings):
            continue
        covered |= {claim for claim in claims if _bearing(study, claim) <= set(readings)}
        question = study.words.message("table-ambiguities-bearer", event=risk.event)
        rows.append(_ambiguity(study.words, question, bearers(study, risk), claims))
    for name in _cited(study):
        links = study.claims[name].states
        if name not in covered and any(link.reading != "sole" for link in links):
            words = [
                study.words.message("table-ambiguities-role", name=study.name(link.state),
                    role=study.words.term("role", link.role), reading=link.reading,
                    reads=study.words.term("reading", link.reading))
                for link in links
            ]  # fmt: skip
            says = clause(study.records, study.claims[name].says)
            question = study.words.message("table-ambiguities-claim", says=says)
            rows.append(_ambiguity(study.words, question, "; ".join(words), (name,)))
    if not rows:
        return no_ambiguity(study.words) if study.state is None else None
    return Table(
        "tab-ambiguities",
        "coding",
        study.words.message("table-ambiguities"),
        (
            Column(study.words.message("table-ambiguities-question"), 3),
            Column(study.words.message("table-ambiguities-readings"), 4),
        ),
        tuple(rows),
    )


def _cited(study: Study) -> tuple[str, ...]:
    """Return the claims that a report rests on."""
    judged = {c for one in study.judged for c in one.claims}
    return selection.ordered(study, judged | set(selection.about(study)))


def _open(study: Study, readings: Mapping[str, str]) -> bool:
    """Return whether a reading is open and the state of the study, if any, is in it."""
    return bool(set(readings.values()) - {"sole"}) and study.state in (None, *readings)


def _bearing(study: Study, claim: str) -> set[str]:
    """Return the states that a claim itself names as bearers."""
    return {link.state for link in study.claims[claim].states if link.role == "bearer"}


def _ambiguity(words: Messages, question: str, readings: str, claims: tuple[str, ...]) -> Row:
    cells = ((question, *selection.cited(words, claims)), (readings,))
    return Row(cells, claims, (("kind", "ambiguity"),))


def bearers(study: Study, risk: Risk) -> str:
    """Return who would bear a risk, each with its reading where it is not the only one."""
    words = study.words
    return "; ".join(
        study.name(bearer.state) if bearer.reading == "sole"
        else words.message("table-bearer", name=study.name(bearer.state),
                 reading=words.term("reading", bearer.reading))
        for bearer in risk.bearers
    )  # fmt: skip


def _row(study: Study, risk: Risk) -> Row:
    words = study.words
    claims = study.behind(risk.id)
    what = risk.event
    if risk.consequence:
        what = words.message("table-risks-consequence", event=what, consequence=risk.consequence)
    if risk.condition:
        what = words.message("table-risks-condition", event=what, condition=risk.condition)
    firm = (
        words.message("text-firm-hedged-word", word=risk.hedge) if risk.hedge
        else words.message("text-firm-condition") if risk.condition
        else selection.firmness(study, claims)
    )  # fmt: skip
    cause = ((risk.cause,),)
    cells = ((what, *selection.cited(words, claims)), *cause, (bearers(study, risk),), (firm,))
    open_ = any(bearer.reading != "sole" for bearer in risk.bearers)
    return Row(cells, claims, (("kind", "ambiguity"),) if open_ else ())


def _borne(study: Study, code: str) -> tuple[str, ...]:
    names = [risk.id for risk in study.risks.values() if any(b.state == code for b in risk.bearers)]
    return selection.ordered(study, {claim for name in names for claim in study.behind(name)})
