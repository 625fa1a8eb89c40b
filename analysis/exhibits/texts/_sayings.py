"""Who says what: each independent group with what it asserts, then who is not named."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess.short import short_form
from analysis.assess.tally import ABOUT_SOURCES
from analysis.blocks import Lines, LinesPart, Span, Statement, Strong, refs
from analysis.claims.record import Motive, Risk
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.study import Study
from analysis.exhibits.wording.briefly import hedge, labelled, voiced
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import voice_label
from analysis.words import raised

_MOST = 5
"""Points of one group that are worded; the others are cited."""


@shows(dataframes.support)
@exhibit
def sayings(study: Study) -> Lines:
    """Return what each group of voices asserts, and what nobody named stands behind.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Lines
        ``data`` has a row for each point, with the groups behind it.

    Examples
    --------
    >>> texts.sayings(exercise).id
    'sayings'
    """
    return Lines("sayings", (LinesPart("", tuple(_groups(study))),))


def _groups(study: Study) -> Iterator[Statement]:
    words, records = study.words, study.records
    for group in dict.fromkeys(g for g in records.group_of.values() if g):
        own = [name for name, held in records.group_of.items() if held == group]
        yield _line(study, labelled(study, group), own, alone=_voices(study, own) == 1)
    unnamed = [
        name for name in study.claims if study.voices[records.origins[name]].kind == "unnamed"
    ]
    for voice in dict.fromkeys(records.origins[name] for name in unnamed):
        own = [name for name in unnamed if records.origins[name] == voice]
        yield _line(study, raised(voice_label(study.voices[voice].name)), own, alone=True)
    entries: list[Motive | Risk] = [*records.motives.values(), *records.risks.values()]
    alone = [
        one for one in entries
        if one.counted and all(records.group_of[c] is None for c in study.behind(one.id))
    ]  # fmt: skip
    if alone:
        told = words.listed([lowered(records, short_form(one)) for one in alone])
        claims = tuple(dict.fromkeys(c for one in alone for c in study.behind(one.id)))
        said = words.message("first-unsourced", told=told)
        yield Statement("coding", (said, *selection.cited(words, claims, most=8)), claims)


def _voices(study: Study, claims: list[str]) -> int:
    return len({study.records.origins[name] for name in claims})


def _line(study: Study, lead: str, own: list[str], *, alone: bool) -> Statement:
    """Return what some voices assert: points of several claims first, then single claims."""
    words, mine = study.words, set(own)
    points = [point for point in study.view.profile if mine & set(point.claims)]
    points = [p for p in points if not {study.claims[c].kind for c in p.claims} <= ABOUT_SOURCES]
    points.sort(key=lambda point: point.proposition not in study.records.propositions)
    runs: list[Span] = [Strong(words.message("first-lead", name=lead))]
    told: list[str] = []
    for place, point in enumerate(points[:_MOST]):
        held = [claim for claim in point.claims if claim in mine]
        told += held
        chains = [study.claims[claim].chain for claim in held]
        notes = [] if alone and not _relayed(study, held) else [words.listed(voiced(study, chains))]
        if any(claim in study.records.hedged for claim in held):
            notes.append(hedge(study, tuple(held)))
        says = lowered(study.records, point.says.rstrip("."))
        text = (
            says
            if not notes
            else words.message(
                "first-saying", says=says, notes=words.message("first-joint").join(notes)
            )
        )
        runs += ["; " if place else " ", text, *refs(held)]
    if rest := [claim for claim in own if claim not in told]:
        runs += ["; " if told else " ",
                 *words.rich_message("first-also", claims=words.cited(rest))]  # fmt: skip
    return Statement("reported" if told else "coding", (*runs, "."), tuple(own))


def _relayed(study: Study, claims: list[str]) -> bool:
    return any(len(study.claims[claim].chain) > 2 for claim in claims)
