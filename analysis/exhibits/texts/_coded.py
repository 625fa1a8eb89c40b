"""What an analyst assumed or assigned, in words; where no one did, that is said."""

from __future__ import annotations

from analysis.assess.assumptions import linchpins
from analysis.assess.indicators import Indicator
from analysis.assess.indicators import indicators as derived
from analysis.blocks import Block, Callout, CodingRef, Span, Statement, Statements, Strong, stacked
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.words import about, raised

WATCHED = 4
"""Indicators that a one-page report shows."""


@shows(dataframes.assumptions)
@exhibit
def assumptions(study: Study) -> Block:
    """Return the assumptions under this report, each with what falls if it is wrong.

    On one page those under the judgements shown. The others are named, so that no report says of
    an assumption that nobody recorded it.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Statements or Callout
        ``data`` has a row for each assumption, with the claims and judgements that rest on it.

    Examples
    --------
    >>> texts.assumptions(exercise).data[["assumption", "judgements"]].head(1).to_dict("list")
    {'assumption': ['A4'], 'judgements': [('J-ALL-01', 'J-ALL-04', 'J-ALL-08')]}
    """
    within = set(selection.about(study))
    shown = {one.id for one in study.judged}
    items, others = [], []
    for one in linchpins(study.records, study.judged):
        name, claims = one.assumption, one.claims
        fallen = [judgement for judgement in one.judgements if judgement in shown]
        if not (fallen or (study.full and (not claims or within & set(claims)))):
            others.append(name)
            continue
        lead = Strong(study.words.message("text-if-wrong"))
        runs: list[Span] = [
            *study.words.rich_message(
                "text-assumption",
                name=(CodingRef(name, name),),
                says=study.words.closed(one.says),
                lead=(lead,),
                wrong=study.words.closed(one.if_wrong),
            )
        ]
        if fallen:
            runs += [
                " ",
                study.words.message("text-assumption-under", judgements=study.words.listed(fallen)),
            ]
        if one.depends_on:
            runs += [
                " ",
                study.words.message(
                    "text-assumption-deeper", assumptions=study.words.listed(one.depends_on)
                ),
            ]
        runs += selection.cited(study.words, claims, most=8) if study.full else ()
        items.append(Statement("assumption", tuple(runs), claims, data=(("assumption", name),)))
    if others:
        # The table is sorted by reach; a bare list of ids reads in their own order.
        named = study.words.listed(sorted(others, key=lambda name: (len(name), name)))
        above = "shown" if shown and not study.full else "none"
        words = study.words.message("text-assumption-others", assumptions=named, judgements=above)
        items.append(Statement("coding", (words,), data=(("kind", "assumptions"),)))
    return (
        Statements("assumptions", tuple(items)) if items else no_coding(study.words, "assumption")
    )


@shows(dataframes.indicators)
@exhibit
def indicators(study: Study) -> Block:
    """Return what to watch: an analyst's indicators, and conditions the article itself sets.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Statements
        ``data`` has a row for each thing to watch, with the hypotheses that it speaks for.

    Examples
    --------
    >>> texts.indicators(exercise).data[["indicator", "hypotheses"]].head(2).to_dict("list")
    {'indicator': ['I1', 'I2'], 'hypotheses': [('H1', 'H2'), ('H3',)]}
    """
    items = []
    for one in _watched(study):
        name, says, claims, rivals = one.indicator, one.says, one.claims, one.hypotheses
        seen = selection.cited(study.words, claims)
        if name is None:
            words = study.words.message("text-condition", says=says.rstrip("."))
            items.append(Statement("reported", (words, *seen), claims))
        else:
            runs: list[Span] = [CodingRef(name, name), f" {study.words.closed(says)}"]
            if rivals and study.full:
                worded = [
                    study.words.quoted(study.hypotheses[rival].says.rstrip(".")) for rival in rivals
                ]
                runs += [
                    " ",
                    study.words.message("text-speaks-for", hypotheses=study.words.listed(worded)),
                ]
            data = (("indicator", name), ("hypotheses", " ".join(rivals)))
            items.append(Statement("coding", (*runs, *seen), claims, data=data))
    if not items:
        words = study.words.message(
            "text-no-indicator", **about(study.name() if study.state else "")
        )
        items = [Statement("coding", (words,), data=(("kind", "no-indicator"),))]
    return Statements("indicators", tuple(items))


def _watched(study: Study) -> tuple[Indicator, ...]:
    """Return what a report watches."""
    found = derived(study.view)
    return found if study.full else found[:WATCHED]


@shows(dataframes.hypotheses)
@exhibit
def hypotheses(study: Study) -> Block | None:
    """Return all rival explanations, each worded and with what is watched for it.

    They are the source's, so every report lists the same ones. None where there are none, and on
    one page unless a judgement on it is about them.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Statements or None
        ``data`` has a row for each explanation, with who coded it, when and why.

    Examples
    --------
    >>> texts.hypotheses(exercise).data["hypothesis"].tolist()
    ['H1', 'H2', 'H3', 'H4']
    """
    words = study.words
    if not study.full and not any(one.topic == "hypotheses" for one in study.judged):
        return None
    watched_for = {name for one in study.records.overlay.indicators for name in one.hypotheses}
    items = []
    for name, one in study.hypotheses.items():
        here = [w.indicator for w in _watched(study) if w.indicator and name in w.hypotheses]
        watched = "here" if here else "elsewhere" if name in watched_for else "none"
        runs = words.rich_message(
            "text-hypothesis", name=(CodingRef(name, name),), says=words.closed(one.says),
            watched=watched, indicators=words.listed(here),
        )  # fmt: skip
        data = (("hypothesis", name), ("watched", watched))
        items.append(Statement("coding", runs, data=data))
    return Statements("hypotheses", tuple(items)) if items else None


@exhibit
def audience(study: Study) -> Block | None:
    """Return whom the report is for, and what would follow if the reporting held.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Stack
        Two callouts.

    Examples
    --------
    >>> len(texts.audience(exercise).items)
    2
    """
    overlay = study.source.overlay
    reader = (overlay.audience if overlay else None) or study.words.message("text-audience-none")
    words: list[Span] = []
    for number, item in enumerate(overlay.implications if overlay else (), 1):
        if study.state not in (None, item.state):
            continue
        words += [
            " " if words else "",
            study.words.closed(item.says),
            *selection.cited(study.words, selection.ordered(study, item.claims)),
            " ",
            CodingRef(f"implication-{number}", study.words.message("coding-reason")),
        ]
    if not words:
        words = [study.words.message("text-implications-none")]
    return stacked(
        Callout(
            "audience",
            "coding",
            study.words.message("text-audience-title"),
            (raised(study.words.closed(reader)),),
            "audience",
        ),
        Callout(
            "implications",
            "coding",
            study.words.message("text-implications-title"),
            tuple(words),
            "implications",
        ),
    )
