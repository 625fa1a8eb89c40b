"""What an analyst assumed or assigned, in words; where no one did, that is said."""

from __future__ import annotations

from analysis.assess.assumptions import linchpins
from analysis.assess.indicators import indicators as derived
from analysis.blocks import Block, Callout, CodingRef, Span, Statement, Statements, Strong, stacked
from analysis.claims.overlay import Hypothesis
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import no_coding
from analysis.exhibits.study import Study
from analysis.exhibits.wording.facts import voice_label
from analysis.words import about, raised


@shows(dataframes.assumptions)
@exhibit
def assumptions(study: Study) -> Block:
    """Return the assumptions under the judgements of a report, each with what falls if it is wrong.

    Where there are others alone, these are named: no report says that nobody recorded any.

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
    {'assumption': ['A4'], 'judgements': [('J-ALL-03', 'J-ALL-01', 'J-ALL-04', 'J-ALL-08')]}
    """
    items, others = [], []
    for one in linchpins(study.records, study.judged):
        name, claims = one.assumption, one.claims
        fallen = one.judgements
        if not fallen:
            others.append(name)
            continue
        lead = Strong(study.words.message("text-if-wrong"))
        spans: list[Span] = [
            *study.words.rich_message(
                "text-assumption",
                name=(CodingRef(name, name),),
                says=study.words.closed(one.says),
                lead=(lead,),
                wrong=study.words.closed(one.if_wrong),
            )
        ]
        under = study.words.listed(fallen)
        spans += [" ", study.words.message("text-assumption-under", judgements=under)]
        if one.depends_on:
            spans += [
                " ",
                study.words.message(
                    "text-assumption-deeper", assumptions=study.words.listed(one.depends_on)
                ),
            ]
        items.append(Statement("assumption", tuple(spans), claims, data=(("assumption", name),)))
    if others and not items:
        # The table is sorted by reach; a bare list of ids reads in their own order.
        named = study.words.listed(sorted(others, key=lambda name: (len(name), name)))
        words = study.words.message("text-assumption-others", assumptions=named)
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
    for one in derived(study.view):
        name, says, claims, rivals = one.indicator, one.says, one.claims, one.hypotheses
        seen = selection.cited(study.words, claims)
        if name is None:
            words = study.words.message("text-condition", says=says.rstrip("."))
            items.append(Statement("reported", (words, *seen), claims))
        else:
            spans: list[Span] = [CodingRef(name, name), f" {study.words.closed(says)}"]
            if rivals:
                named = study.words.listed(rivals)
                spans += [" ", study.words.message("text-speaks-for", hypotheses=named)]
            data = (("indicator", name), ("hypotheses", " ".join(rivals)))
            items.append(Statement("coding", (*spans, *seen), claims, data=data))
    if not items:
        words = study.words.message(
            "text-no-indicator", **about(study.name() if study.state else "")
        )
        items = [Statement("coding", (words,), data=(("kind", "no-indicator"),))]
    return Statements("indicators", tuple(items))


@shows(dataframes.hypotheses)
@exhibit
def hypotheses(study: Study) -> Block | None:
    """Return all rival explanations, each worded and with what is watched for it.

    They are the source's, so every report lists the same ones. None where there are none.

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
    watched_for = {name for one in study.records.overlay.indicators for name in one.hypotheses}
    items = []
    for name, one in study.hypotheses.items():
        here = [w.indicator for w in derived(study.view) if w.indicator and name in w.hypotheses]
        watched = "here" if here else "elsewhere" if name in watched_for else "none"
        spans = words.rich_message(
            "text-hypothesis", name=(CodingRef(name, name),), says=words.closed(one.says),
            watched=watched, indicators=words.listed(here), marks=_marks(study, one),
        )  # fmt: skip
        data = (("hypothesis", name), ("watched", watched))
        items.append(Statement("coding", spans, data=data))
    return Statements("hypotheses", tuple(items)) if items else None


def _marks(study: Study, one: Hypothesis) -> str:
    """Return which other explanations one does not exclude, and whose word it doubts."""
    words = study.words
    others = [
        other.id for other in study.hypotheses.values()
        if other.id in one.compatible_with or one.id in other.compatible_with
    ]  # fmt: skip
    doubted = [voice_label(study.voices[voice].name) for voice in one.doubts]
    sentences = []
    if others:
        sentences.append(words.message("text-hypothesis-compatible", others=words.listed(others)))
    if doubted:
        voices = words.listed(doubted)
        sentences.append(words.message("text-hypothesis-doubts", voices=voices, n=len(doubted)))
    return "".join(f"{sentence} " for sentence in sentences)


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
    elsewhere = []
    for number, item in enumerate(overlay.implications if overlay else (), 1):
        if study.state is None and item.state in study.states:
            elsewhere.append(study.name(item.state))
        if item.state != study.state and (study.state or item.state in study.states):
            continue
        words += [
            " " if words else "",
            study.words.closed(item.says),
            *selection.cited(study.words, selection.ordered(study, item.claims)),
            " ",
            CodingRef(f"implication-{number}", study.words.message("coding-reason")),
            ".",
        ]
    if elsewhere:
        states = study.words.listed(list(dict.fromkeys(elsewhere)))
        sentence = study.words.message("text-implications-elsewhere", states=states)
        words = [sentence, *([" ", *words] if words else [])]
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
