"""The state of the reporting, told once: who is cited, what is checked, what is disputed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.assess.disputes import Dispute, Side
from analysis.assess.judgements.contests import foremost
from analysis.assess.quantities import addable, together
from analysis.blocks import Lines, LinesPart, RichText, Span, Statement, Strong, refs
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.exhibits.tables._figures import given
from analysis.exhibits.texts import _news
from analysis.exhibits.texts._answer import introducing
from analysis.exhibits.wording.amounts import worded
from analysis.exhibits.wording.briefly import labelled, position, voiced
from analysis.exhibits.wording.facts import group_label, matter
from analysis.exhibits.wording.introduced import Introductions, names_itself
from analysis.exhibits.wording.reported import as_clause
from analysis.words import raised

_CHECKS, _FIGURES, _DISPUTES = 8, 4, 3
"""Remarks on verification, figures and disputes that a first page words in full."""


@exhibit
def reporting(study: Study) -> Lines:
    """Return the state of the reporting: who is cited, what is unverified, figures, disputes.

    Parameters
    ----------
    study : Study
        The source, and how it is read.

    Returns
    -------
    Lines
        One line for each of these of which there is something to tell.

    Examples
    --------
    >>> len(texts.reporting(exercise).columns)
    1
    """
    page = Introductions(study)
    introducing(study, page)
    return Lines("reporting", (LinesPart("", introduced(study, page)),))


def introduced(study: Study, page: Introductions) -> tuple[Statement, ...]:
    """Return the state of the reporting, with the roles of those whom a page names there first."""
    also, checked, figures = list(_news.further(study)), list(_checked(study)), [*_figures(study)]
    claims = {claim for one in (*checked, *figures) for claim in one.claims}
    return page.statements((*also, *_disputed(study, claims), *_cited(study), *checked, *figures))


def _cited(study: Study) -> Iterator[Statement]:
    words, records = study.words, study.records
    groups = dict.fromkeys(group for group in records.group_of.values() if group)
    labels = [labelled(study, group) for group in groups]
    text = words.message(
        "first-cited", who="somebody" if labels else "nobody", groups=words.listed(labels)
    )
    if study.state:
        own = [group_label(study, group) for group in position(study).speaks]
        who = words.message(
            "first-speaks", who="somebody" if own else "nobody", name=study.name(),
            groups=words.listed(own),
        )  # fmt: skip
        text = f"{text} {who}"
    yield Statement("coding", (text,), data=(("kind", "source"),))


def _checked(study: Study) -> Iterator[Statement]:
    checks = [claim.id for claim in study.claims.values() if claim.kind == "verification"]
    if checks:
        spans, cited = _stated_by(study, study.words.message("first-checked"), checks[:_CHECKS])
        yield Statement("reported", spans, cited)


def _figures(study: Study) -> Iterator[Statement]:
    words, records = study.words, study.records
    own = {name for name, _ in given(study)}
    near = {end for pull in records.pulls if own & {*pull[:2]} for end in pull[:2]}
    names = [name for name in together(records) if name in own | near]
    spoken = _news.told(study)
    listed = [name for name in names if name not in spoken]
    if not listed:
        return
    spans, cited = _stated_by(study, words.message("first-figures"), listed[:_FIGURES])
    if len(listed) > _FIGURES:
        spans = (*spans, " ", words.message("first-figures-more"))
    pairs = [pair for pair in addable(records) if set(pair) <= set(names)]
    if pairs:
        loose = {end for pair in pairs for end in pair}
        numbers = {name for name in names if (q := study.claims[name].quantity)
                   and q.bound != "qualitative"}  # fmt: skip
        units = {q.unit for name in sorted(loose) if (q := study.claims[name].quantity)}
        named = "none" if loose == numbers else words.listed(sorted(units))
        spans = (*spans, " ", words.message("first-figures-apart", units=named))
    yield Statement("reported", spans, cited)


def _stated_by(study: Study, lead: str, claims: Sequence[str]) -> tuple[RichText, tuple[str, ...]]:
    """Return claims one after another, each with who says it; what one says in a row together."""
    spans: list[Span] = [Strong(lead)]
    rows: list[tuple[list[str], list[str]]] = []
    for name in claims:
        who = voiced(study, [study.claims[name].chain])
        if who and rows and rows[-1][0] == who:
            rows[-1][1].append(name)
        else:
            rows.append((who, [name]))
    joint = study.words.message("first-joint")
    for who, names in rows:
        for name in names:
            text = as_clause(study, name)
            if name == names[0] and who and not names_itself(text, who):
                text = study.words.message(
                    "first-side-figure", who=study.words.listed(who), says=text
                )
            first, last = name == names[0], name == names[-1]
            text = study.words.closed(text) if last else text
            spans += [" " if first else joint, raised(text) if first else text, *refs((name,))]
    return tuple(spans), tuple(claims)


def _disputed(study: Study, cited: set[str]) -> Iterator[Statement]:
    """Yield what is disputed of that which a page tells, and is in no key judgement of it."""
    about, known = cited | set(selection.about(study)), set()
    if any(one.topic == "dispute" for one in study.judged):
        about, known = cited, {one.proposition for one in foremost(study.view)}
    disputes = [
        one for one in study.records.disputes
        if about & set(one.claims) and one.proposition not in known
    ]  # fmt: skip
    for dispute in disputes[:_DISPUTES]:
        words = study.words
        spans: list[Span] = [Strong(words.message("first-disputed")), " ",
                            _contested(study, dispute.proposition), ": "]  # fmt: skip
        for place, side in enumerate(dispute.sides):
            spans += ["; " if place else "", *_side(study, dispute, side)]
        data = (("kind", "dispute"), ("proposition", dispute.proposition))
        yield Statement("reported", (*spans, "."), dispute.claims, data=data)


def _contested(study: Study, proposition: str) -> str:
    """Return what is disputed as a clause; in its own words where these would not do in one."""
    if clause := matter(study, proposition):
        return clause
    point = study.records.propositions.get(proposition) or study.claims[proposition]
    return study.words.message("first-disputed-point", says=point.says.rstrip("."))


def _side(study: Study, dispute: Dispute, side: Side) -> RichText:
    words = study.words
    who = voiced(study, [study.claims[name].chain for name in side.claims])
    if any(study.voices[study.claims[name].chain[0]].kind == "article" for name in side.claims):
        who.append(words.message("first-article"))
    alike = sum(other.stance == side.stance for other in dispute.sides)
    given = (study.claims[name].quantity for name in side.claims)
    figures = dict.fromkeys(worded(words, one) for one in given if one is not None)
    if alike > 1 and figures:
        says = words.listed([*figures])
        text = words.message("first-side-figure", who=words.listed(who), says=says)
    else:
        text = words.message("first-side", stance=side.stance, who=words.listed(who), n=len(who))
    return (text, *refs(side.claims))
