"""Say on whose word the main points of a judgement stand."""

from __future__ import annotations

from analysis.assess.judgements.standing import Pillar, Support
from analysis.assess.quotable import borrowed
from analysis.assess.verdict import Verdict
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import group_label, point, topic
from analysis.words import about

_OPENING = frozenset("after although because before if once since unless until when while".split())
"""Words with which a clause begins that another must not open with."""


def support(study: Study, answer: Support, name: str) -> RichText:
    """Return which points two groups share, and which stand on one alone."""
    words = study.words
    if not answer.agreed and not answer.alone:
        return (words.message("judgement-nobody", unnamed=int(answer.unnamed), **about(name)),)
    spans: RichText = ()
    if answer.agreed:
        agreed = _pillars(study, answer.agreed, "agreed")
        spans = words.rich_message("judgement-agreed", pillars=agreed)
    if answer.alone:
        alone = _pillars(study, answer.alone, "alone")
        spans += (" ",) if spans else ()
        spans += words.rich_message(
            "judgement-alone",
            pillars=alone,
            groups=answer.groups,
            points=answer.points,
            **about(name),
        )
    return spans


def _pillars(study: Study, pillars: tuple[Pillar, ...], kind: str) -> RichText:
    first, *others = pillars
    spans = _pillar(study, first, kind, "first")
    for place, one in enumerate(others, start=2):
        joint = "judgement-and" if place == len(pillars) else "list-between"
        spans += (study.words.message(joint), *_pillar(study, one, kind, "next"))
    return spans


def _pillar(study: Study, one: Pillar, kind: str, place: str) -> RichText:
    """Return a point and who stands behind it; by its claims if its words would not do."""
    words, text = study.words, point(study, one.point)
    if text and text.partition(" ")[0] in _OPENING:
        text = None  # "that if it rains, he comes rests on him" leads nowhere
    matter = text or topic(study, one.claims)
    unsure = {claim for _, claims, _ in one.unsure for claim in claims}
    sure = [group for group in one.groups if group not in {name for name, *_ in one.unsure}]
    claims = tuple(claim for claim in one.claims if claim not in unsure) if matter else one.claims
    spans = words.rich_message(
        f"judgement-{kind}-{place}", point=matter or "",
        form="worded" if text else "about" if matter else "cited",
        n=len(one.claims), claims=words.cited(claims), hedged=int(one.hedged),
        groups=words.listed([group_label(study, group) for group in sure]),
    )  # fmt: skip
    for group, own, word in one.unsure:
        spans += words.rich_message(
            "judgement-unsure", how="word" if word else "none", word=word,
            group=group_label(study, group), claims=words.cited(own),
        )  # fmt: skip
    known = {entry.id: entry.says for entry in study.records.overlay.assumptions}
    taken = borrowed(known.get(one.assumption or "", ""), 20)
    if taken:
        taken = lowered(study.records, taken, sentence=True)
        spans += (words.message("judgement-taken", assumption=taken),)
    return spans


def _agreed(study: Study, row: Verdict) -> str:
    words = study.words
    points = [point(study, one) or one for one in row.names]
    return words.message("verdict-agreed", points=words.listed(points))


def _alone(study: Study, row: Verdict) -> str:
    words, n = study.words, len(row.names)
    groups = words.listed([group_label(study, group) for group in row.names])
    return words.message("verdict-alone", groups=groups, n=n)


def _nobody(study: Study, _: Verdict) -> str:
    return study.words.message("verdict-nobody")


STATEMENTS = {Support: support}
VERDICTS = {"agreed": _agreed, "alone": _alone, "nobody": _nobody}
