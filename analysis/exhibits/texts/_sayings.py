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
from analysis.exhibits.texts._sourcing import sourcing
from analysis.exhibits.wording.briefly import able, hedge, labelled, voiced
from analysis.exhibits.wording.casing import clause, lowered
from analysis.exhibits.wording.facts import voice_label
from analysis.exhibits.wording.introduced import Introductions
from analysis.words import raised

_MOST = 4
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
    page = Introductions(study)
    sourcing(study, page)
    items = page.statements(_groups(study))
    if not items:
        nobody = study.words.message("first-cited", who="nobody", groups="")
        items = (Statement("coding", (nobody,)),)
    return Lines("sayings", (LinesPart("", items),))


def _groups(study: Study) -> Iterator[Statement]:
    words, records = study.words, study.records
    used: set[str] = set()
    for lead, own in _speakers(study):
        yield _line(study, lead, own, used)
    speaking = [name for _, own in _speakers(study) for name in own]
    if rest := [name for name in speaking if name not in used]:
        text = words.rich_message(
            "first-also", claims=words.cited(selection.ordered(study, set(rest)))
        )
        yield Statement("coding", text, tuple(rest))
    entries: list[Motive | Risk] = [*records.motives.values(), *records.risks.values()]
    alone = [
        one for one in entries
        if one.counted and all(_own(study, claim) for claim in study.behind(one.id))
    ]  # fmt: skip
    if alone:
        listed = words.listed([lowered(records, short_form(one)) for one in alone])
        yield Statement("coding", (words.message("first-unsourced", told=listed),))


def _own(study: Study, claim: str) -> bool:
    """Return whether a claim is the article's own word: an unnamed voice is somebody's."""
    return study.voices[study.records.origins[claim]].kind == "article"


def _speakers(study: Study) -> Iterator[tuple[str, list[str]]]:
    """Yield each group and each unnamed voice, by name, with the claims that it is first to say."""
    records = study.records
    for group in dict.fromkeys(g for g in records.group_of.values() if g):
        own = [name for name, other in records.group_of.items() if other == group]
        yield raised(labelled(study, group)), own
    unnamed = {name for name, voice in study.voices.items() if voice.kind == "unnamed"}
    for voice in dict.fromkeys(v for v in records.origins.values() if v in unnamed):
        own = [name for name, origin in records.origins.items() if origin == voice]
        yield raised(voice_label(study.voices[voice].name)), own


def _line(study: Study, lead: str, own: list[str], used: set[str]) -> Statement:
    """Return what some voices assert: points of several claims first, then single claims."""
    words, records = study.words, study.records
    alone = len({records.origins[name] for name in own}) == 1
    points = [point for point in study.view.profile if not set(own).isdisjoint(point.claims)]
    points = [p for p in points if not {study.claims[c].kind for c in p.claims} <= ABOUT_SOURCES]
    points.sort(key=lambda point: point.proposition not in records.propositions)
    spans: list[Span] = [Strong(words.message("first-lead", name=lead))]
    cited: list[str] = []
    for place, point in enumerate(points[:_MOST]):
        claims = [claim for claim in point.claims if claim in own]
        chains = [study.claims[claim].chain for claim in claims]
        relayed = any(len(chain) > 2 for chain in chains)
        notes = [words.listed(voiced(study, chains))] if relayed or not alone else []
        if any(claim in records.hedged for claim in claims):
            notes.append(hedge(study, tuple(claims)))
        if point.proposition in records.propositions:  # a claim's own words say it themselves
            notes += filter(None, [able(study, tuple(claims))])
        text = clause(records, point.says)
        if notes:
            joined = words.message("first-joint").join(notes)
            text = words.message("first-saying", says=text, notes=joined)
        spans += ["; " if place else " ", text, *refs(claims)]
        cited += claims
    used |= set(cited)
    if not cited:
        return Statement("coding", (*spans, *refs(own)), tuple(own))
    return Statement("reported", (*spans, "."), tuple(cited))
