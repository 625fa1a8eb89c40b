"""What a state wants and risks, in short lines; what would change the view and what to watch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from analysis.assess.indicators import indicators
from analysis.assess.stance import Danger, Want
from analysis.blocks import Block, Lines, LinesPart, RichText, Span, Statement, Strong, refs
from analysis.exhibits import dataframes, selection
from analysis.exhibits.isolate import exhibit, shows
from analysis.exhibits.nothing import appears
from analysis.exhibits.study import Study
from analysis.exhibits.tables._states import stakes_frame, states
from analysis.exhibits.texts import _news
from analysis.exhibits.texts._answer import introducing
from analysis.exhibits.texts._reporting import introduced
from analysis.exhibits.wording import briefly
from analysis.exhibits.wording.backing import way
from analysis.exhibits.wording.introduced import Introductions
from analysis.exhibits.wording.watch import direction, restates
from analysis.words.messages import raised
from analysis.words.rich_text import plain

_JUDGED, _ASSUMED, _WATCHED = 5, 2, 4
"""Judgements, assumptions and signs to watch for that a first page tells of."""
_SHORT = 120
"""Letters below which a list does not earn a column of its own."""
_SIDES = ("given", "shared", "own")


@shows(stakes_frame)
@exhibit
def stakes(study: Study) -> Block | None:
    """Return what a state wants and risks, or all states side by side.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Lines or Table
        Wants by who gives or shares them; risks from cause to consequence. Each motive and risk
        stands by its short form, which the page marks with its id. ``data`` has a row for each.

    Examples
    --------
    >>> texts.stakes(study("exercise-strait-closure", "XAV")).columns[1].title
    'Risks'
    """
    if study.state is None:
        return states(study)
    words, page = study.words, Introductions(study)
    introducing(study, page)
    introduced(study, page)
    wants = page.statements(_wants(study))
    risks = page.statements((*_dangers(study), *_open(study)))
    titles = [words.message("first-wants"), words.message("first-risks")]
    return Lines("stakes", _columns(titles, wants, risks))


def _columns(
    titles: Sequence[str], wants: tuple[Statement, ...], risks: tuple[Statement, ...]
) -> tuple[LinesPart, ...]:
    """Return wants and risks side by side; one below the other where one says only that it is none.

    A column with a single short line would leave half a page empty.
    """
    if min(_length(wants), _length(risks)) < _SHORT <= max(_length(wants), _length(risks)):
        lead = [replace(part[0], body=(Strong(f"{title}:"), " ", *part[0].body))
                for title, part in zip(titles, (wants, risks), strict=True)]  # fmt: skip
        return (LinesPart("", (lead[0], *wants[1:], lead[1], *risks[1:])),)
    return tuple(LinesPart(t, part) for t, part in zip(titles, (wants, risks), strict=True))


def _length(items: Sequence[Statement]) -> int:
    return sum(len(plain(one.body)) for one in items)


def _open(study: Study) -> Iterator[Statement]:
    """Yield whom else an ambiguous claim may concern, where no risk above says it."""
    words, one = study.words, briefly.position(study)
    states_of: dict[str, set[str]] = {}
    for danger in (*one.dangers, *one.doubtful_dangers):
        if any(reading != "sole" for _, reading in danger.bearers):
            for claim in (*danger.claims, *danger.precedents):
                states_of.setdefault(claim, set()).update(state for state, _ in danger.bearers)
    cited = {claim for entry in one.entries for claim in entry.claims}
    cited |= {claim for _, vague in (*one.vague_wants, *one.vague_dangers) for claim in vague}
    cited |= {claim for judgement in study.judged for claim in judgement.claims}
    for name in selection.ordered(study, cited):
        links = [link for link in study.claims[name].states if link.role == "bearer"]
        unsure = {link.reading for link in links} & {"preferred", "possible"}
        known = states_of.get(name, set())
        if len(links) > 1 and unsure and not known.issuperset(link.state for link in links):
            who = [(link.state, link.reading) for link in links]
            spans = words.rich_message(
                "first-open", claim=refs((name,), lead=""), who=briefly.bearing(study, who)
            )
            yield Statement("coding", spans, (name,), data=(("kind", "ambiguity"),))


def _wants(study: Study) -> Iterator[Statement]:
    one, words = briefly.position(study), study.words
    if not one.wants:
        none = words.message("first-wants-none", name=study.name())
        yield Statement(
            "reported", (none, *appears(study, _news.told(study))), data=(("kind", "no-motive"),)
        )

    def side(want: Want) -> tuple[int, tuple[str, ...]]:
        return _SIDES.index(want.side), want.partners

    every = sorted((*one.wants, *one.doubtful_wants), key=side)
    for (at, partners), group in groupby(every, key=side):
        names = words.listed([study.name(code) for code in partners])
        lead = words.message(f"first-wants-{_SIDES[at]}", names=names)
        yield _line(lead, [(briefly.want(study, want), want.claims) for want in group])
    if one.vague_wants:
        vague = [(briefly.vague(study, *entry), entry[1]) for entry in one.vague_wants]
        yield _line(words.message("first-wants-vague"), vague)


def _dangers(study: Study) -> Iterator[Statement]:
    one, words = briefly.position(study), study.words
    if not one.dangers:
        none = words.message("first-risks-none", name=study.name(), open=len(one.doubtful_dangers))
        yield Statement("reported", (none,), data=(("kind", "no-risk"),))
    for danger in one.dangers:
        yield _danger(study, danger)
    for danger in one.doubtful_dangers:
        yield _danger(study, danger, f"{words.message('first-risks-doubtful')} ")
    if one.vague_dangers:
        vague = [(briefly.vague(study, *entry), entry[1]) for entry in one.vague_dangers]
        yield _line(words.message("first-wants-vague"), vague)


def _danger(study: Study, one: Danger, lead: str = "") -> Statement:
    open_ = any(reading != "sole" for _, reading in one.bearers)
    spans: RichText = (*((lead,) if lead else ()), *briefly.danger(study, one, doubtful=bool(lead)))
    data = (("kind", "ambiguity"),) if open_ else ()
    return Statement("reported", (*spans, "."), (*one.claims, *one.precedents), data=data)


def _line(lead: str, items: Sequence[tuple[RichText, tuple[str, ...]]]) -> Statement:
    spans: list[Span] = [Strong(lead)]
    for place, (text, _) in enumerate(items):
        spans += ["; " if place else " ", *text]
    return Statement("reported", (*spans, "."), tuple(c for _, claims in items for c in claims))


@shows(dataframes.changes)
@exhibit
def outlook(study: Study) -> Lines:
    """Return what would change the view of a report, and what to watch for, in a few lines.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Lines
        ``data`` has a row for each judgement and thing that would change it.

    Examples
    --------
    >>> [part.title for part in texts.outlook(exercise).columns]
    ['Assumptions that could be wrong', 'Signs to watch for']
    """
    words = study.words
    parts = [("first-change", tuple(_assumed(study))), ("first-watch", tuple(_watched(study)))]
    if not any(items for _, items in parts):
        none = words.message("text-change-view-none")
        items = (Statement("coding", (none,), data=(("kind", "no-change"),)),)
        return Lines("change-view", (LinesPart(words.message("first-change"), items),))
    return Lines(
        "change-view",
        tuple(LinesPart(words.message(name), items) for name, items in parts if items),
    )


def _assumed(study: Study) -> Iterator[Statement]:
    """Yield which assumptions could be wrong, and what would fall with each, widest first."""
    wrong = [c for one in study.judged[:_JUDGED] for c in one.changes if c.way == "if-wrong"]
    for one in list(dict.fromkeys(wrong))[:_ASSUMED]:
        lead = Strong(study.words.message("text-change-way", way=way(study, one)))
        text = (lead, f" {study.words.closed(one.what)}")
        yield Statement("coding", text, data=(("kind", "change"),))


def _bare(text: str) -> str:
    return text.strip().rstrip(".").casefold()


def _watched(study: Study) -> Iterator[Statement]:
    """Yield signs to watch for, each with the way it points.

    First those that would move a judgement, then those that concern the state. One that says no
    more than what it would lead to is left out where others are left.
    """
    moving = {_bare(c.what) for one in study.judged[:_JUDGED] for c in one.changes}
    signs = sorted(
        indicators(study.view),
        key=lambda one: (_bare(one.says) not in moving,
                         study.state is None or study.state not in one.states),
    )  # fmt: skip
    telling = [one for one in signs if not restates(study, one)] or signs
    last = ""
    for one in telling[:_WATCHED]:
        text, way = raised(study.words.closed(one.says)), direction(study, one)
        if way:
            again = study.words.message("watch-same") if way == last else way
            text = study.words.message("watch", says=text.rstrip("."), way=again)
        spans, last = (text, *refs(one.claims)), way
        named = one.indicator
        data = (("indicator", named), ("hypotheses", " ".join(one.hypotheses))) if named else ()
        yield Statement(one.layer, spans, one.claims, data=data)
