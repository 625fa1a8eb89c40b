"""The state of the reporting, told once: who is cited, what is checked, what is disputed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.assess.disputes import Dispute, Side
from analysis.assess.quantities import addable, together
from analysis.blocks import Lines, LinesPart, RichText, Span, Statement, Strong, refs
from analysis.exhibits import selection
from analysis.exhibits.isolate import exhibit
from analysis.exhibits.study import Study
from analysis.exhibits.tables._figures import given
from analysis.exhibits.wording.amounts import worded
from analysis.exhibits.wording.briefly import labelled, position, voiced
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import group_label
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
    items = [*_disputed(study), *_cited(study), *_checked(study), *_figures(study)]
    return Lines("reporting", (LinesPart("", tuple(items)),))


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
    if not names:
        return
    spans, cited = _stated_by(study, words.message("first-figures"), names[:_FIGURES])
    if rest := names[_FIGURES:]:
        short: list[Span] = []
        for name in rest:
            short += [words.message("list-between") if short else "", *_short(study, name)]
        spans = (
            *spans,
            " ",
            *words.rich_message("first-further", claims=tuple(filter(None, short))),
        )
    pairs = [pair for pair in addable(records) if set(pair) <= set(names)]
    if pairs:
        loose = {end for pair in pairs for end in pair}
        numbers = {name for name in names if (q := study.claims[name].quantity)
                   and q.bound != "qualitative"}  # fmt: skip
        units = {q.unit for name in sorted(loose) if (q := study.claims[name].quantity)}
        named = "none" if loose == numbers else words.listed(sorted(units))
        spans = (*spans, " ", words.message("first-figures-apart", units=named))
    yield Statement("reported", spans, (*cited, *rest))


def _stated_by(study: Study, lead: str, claims: Sequence[str]) -> tuple[RichText, tuple[str, ...]]:
    """Return claims one after another, each with who says it."""
    spans: list[Span] = [Strong(lead)]
    for name in claims:
        spans += [" ", *_saying(study, name)]
    return tuple(spans), tuple(claims)


def _short(study: Study, name: str) -> RichText:
    """Return a figure in short, with who gives it; one that is held back as its claim puts it."""
    claim, words = study.claims[name], study.words
    if claim.quantity is None or claim.quantity.bound == "qualitative" or (
        name in study.records.hedged
        or study.claims[name].commitment == "ability"
    ):  # fmt: skip
        text, *codes = _saying(study, name)
        return (lowered(study.records, str(text).rstrip("."), sentence=True), *codes)
    text, who = worded(words, claim.quantity), voiced(study, [claim.chain])
    if who:
        text = words.message("first-figure", figure=text, who=words.listed(who))
    return (text, *refs((name,)))


def _saying(study: Study, name: str) -> RichText:
    claim, words = study.claims[name], study.words
    text = words.closed(claim.says)
    who = voiced(study, [claim.chain])
    if who and not _named_in(text, who):
        low = lowered(study.records, text, sentence=True)
        text = words.message("first-side-figure", who=raised(words.listed(who)), says=low)
    return (text, *refs((name,)))


def _disputed(study: Study) -> Iterator[Statement]:
    if any(one.topic == "dispute" for one in study.judged):
        return  # it is the first of the key judgements
    about = set(selection.about(study))
    disputes = [one for one in study.records.disputes if about & set(one.claims)]
    for dispute in disputes[:_DISPUTES]:
        words = study.words
        point = study.records.propositions.get(dispute.proposition)
        says = (point or study.claims[dispute.proposition]).says.rstrip(".")
        spans: list[Span] = [Strong(words.message("first-disputed")), " ",
                            words.message("first-disputed-point", says=says), ": "]  # fmt: skip
        for place, side in enumerate(dispute.sides):
            spans += ["; " if place else "", *_side(study, dispute, side)]
        data = (("kind", "dispute"), ("proposition", dispute.proposition))
        yield Statement("reported", (*spans, "."), dispute.claims, data=data)


def _side(study: Study, dispute: Dispute, side: Side) -> RichText:
    words = study.words
    who = voiced(study, [study.claims[name].chain for name in side.claims])
    if any(study.voices[study.claims[name].chain[0]].kind == "article" for name in side.claims):
        who.append(words.message("first-article"))
    alike = sum(other.stance == side.stance for other in dispute.sides)
    figured = [study.claims[name] for name in side.claims if study.claims[name].quantity]
    if alike > 1 and figured:
        says = lowered(study.records, figured[0].says.rstrip("."), sentence=True)
        text = words.message("first-side-figure", who=words.listed(who), says=says)
    else:
        text = words.message("first-side", stance=side.stance, who=words.listed(who), n=len(who))
    return (text, *refs(side.claims))


def _named_in(text: str, who: Sequence[str]) -> bool:
    """Return whether a text begins with its speaker, who need not be named twice."""
    folded = text.casefold()
    return len(who) == 1 and any(
        folded.startswith(name) for name in (who[0].casefold(), who[0].casefold().split(" of ")[0])
    )
