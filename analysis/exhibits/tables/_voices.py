"""Who says what: originators, independent groups, verification, and what does not sit together."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.assess.attribution import attribution as shares
from analysis.assess.tensions import Pull
from analysis.assess.tensions import tensions as pairs
from analysis.blocks import Callout, Column, Row, Span, Table, refs
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study
from analysis.words import Messages


@shows(dataframes.support)
@exhibit
def support(study: Study) -> Table | Callout | None:
    """Return what is asserted more than once, by whom and how independently.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table, Callout or None
        ``data`` has a row for each thing asserted; ``n`` counts the independent groups behind it.

    Examples
    --------
    >>> tables.support(exercise).data[["n", "verification", "level"]].head(2).to_dict("list")
    {'n': [2, 1], 'verification': ['stated_verified', 'contradicted'], 'level': ['moderate', 'low']}
    """
    words = study.words
    about = set(selection.about(study))
    points = [p for p in study.view.profile if len(p.claims) > 1 and about & set(p.claims)]
    if not points:
        title = words.message("table-no-support-title")
        return Callout("no-support", "reported", title, (words.message("table-no-support"),))
    return Table(
        "tab-support",
        "coding",
        words.message("table-support"),
        (
            Column(words.message("table-support-what"), 3),
            Column(words.message("table-support-originator"), 3),
            Column(words.message("table-support-groups"), 1.2, "right"),
            Column(words.message("table-support-verification"), 1.6),
        ),
        tuple(
            Row(
                (
                    (point.says, *selection.cited(words, point.claims)),
                    ("; ".join(study.voices[voice].name for voice in point.voices),),
                    (str(point.n),),
                    (words.term("verification", point.verification),),
                ),
                point.claims,
            )
            for point in points
        ),
        (words.message("table-support-note"),),
    )


@shows(dataframes.attribution)
@exhibit
def attribution(study: Study) -> Table:
    """Return how many claims each originator accounts for, and through whom they came.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table
        ``data`` has a row for each originator, ``share`` from 0 to 1.

    Examples
    --------
    >>> tables.attribution(exercise).data[["kind", "n"]].head(2).to_dict("list")
    {'kind': ['article', 'body'], 'n': [46, 6]}
    """
    words = study.words
    return Table(
        "tab-attribution",
        "coding",
        words.message("table-attribution"),
        (
            Column(words.message("table-attribution-originator"), 3),
            Column(words.message("table-attribution-through"), 2),
            Column(words.message("table-attribution-interest"), 1.2),
            Column(words.message("table-attribution-claims"), 1, "right"),
            Column(words.message("table-attribution-share"), 1, "right"),
        ),
        tuple(
            Row(
                (
                    (one.name,),
                    (through(study, one.claims),),
                    (words.term("interest", one.interest),),
                    (str(one.n),),
                    (f"{100 * one.share:.0f} %",),
                ),
                one.claims,
            )
            for one in shares(study.view)
        ),
    )


def through(study: Study, claims: tuple[str, ...]) -> str:
    """Return in words through whom an originator's claims reached the article."""
    words = study.words
    names: dict[str, None] = {}
    for name in claims:
        claim = study.claims[name]
        middle = [v for v in claim.chain[1:] if study.voices[v].kind != "article"]
        for voice in middle:
            names[study.voices[voice].name] = None
        if not middle and len(claim.chain) > 1:
            unstated = "table-through-none" if claim.outlet_stated else "table-through-unnamed"
            names[words.message(unstated)] = None
    if not names:
        return words.message("table-through-own")
    return words.message("table-through", voices=words.listed(list(names)))


@shows(dataframes.tensions)
@exhibit
def tensions(study: Study) -> Table | Callout:
    """Return the pairs of claims that do not sit together, and in what way.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Table or Callout
        ``data`` has a row for each pair: ``claim``, ``other``, and what is between them.

    Examples
    --------
    >>> tables.tensions(exercise).data[["claim", "relation", "other"]].head(2).to_dict("list")
    {'claim': ['C10', 'C10'], 'relation': ['contradicts', 'contradicts'], 'other': ['C17', 'C20']}
    """
    words = study.words
    about = set(selection.about(study))
    rows = [one for one in pairs(study.records) if about & {one.claim, one.other}]
    if not rows:
        title = words.message("table-no-tension-title")
        return Callout("no-tension", "coding", title, (words.message("table-no-tension"),))
    together: dict[tuple[str, str], list[Pull]] = {}
    for one in rows:
        together.setdefault((typed(words, one), one.other), []).append(one)
    return Table(
        "tab-tensions",
        "coding",
        words.message("table-tensions"),
        (
            Column(words.message("table-tensions-how"), 2),
            Column(words.message("table-tensions-other"), 3),
            Column(words.message("table-tensions-one"), 4),
        ),
        tuple(_held_against(how, pulls) for (how, _), pulls in together.items()),
    )


def _held_against(how: str, pulls: Sequence[Pull]) -> Row:
    """Return one claim and all that stand in the same tension with it."""
    other = pulls[0]
    claims: list[Span] = []
    for one in pulls:
        claims += [" " if claims else "", one.says, *refs((one.claim,))]
    every = (*(one.claim for one in pulls), other.other)
    return Row(((how,), (other.other_says, *refs((other.other,))), tuple(claims)), every)


def typed(words: Messages, pull: Pull) -> str:
    """Return in what way two claims do not sit together."""
    how = words.message(f"tension-{pull.type.replace('_', '-')}")
    if pull.relation != "contradicts":
        return how
    return words.message("table-tensions-contradiction", how=how)
