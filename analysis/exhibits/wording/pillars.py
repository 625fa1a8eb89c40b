"""Say on whose word the main points of a judgement stand."""

from __future__ import annotations

from analysis.assess.quotable import borrowed
from analysis.assess.statements import Pillar, Support
from analysis.blocks import RichText
from analysis.exhibits.study import Study
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import group_label, point, topic
from analysis.words import about

_OPENING = frozenset("after although because before if once since unless until when while".split())
"""Words with which a clause begins that another must not open with."""


def support(study: Study, held: Support, name: str) -> RichText:
    """Return which points two groups share, and which stand on one alone."""
    words = study.words
    if not held.agreed and not held.alone:
        return (words.message("judgement-nobody", unnamed=int(held.unnamed), **about(name)),)
    told: RichText = ()
    if held.agreed:
        agreed = _pillars(study, held.agreed, "agreed")
        told = words.rich_message("judgement-agreed", pillars=agreed)
    if held.alone:
        alone = _pillars(study, held.alone, "alone")
        told += (" ",) if told else ()
        told += words.rich_message(
            "judgement-alone", pillars=alone, groups=held.groups, points=held.points, **about(name)
        )
    return told


def _pillars(study: Study, pillars: tuple[Pillar, ...], kind: str) -> RichText:
    first, *others = pillars
    told = _pillar(study, first, kind, "first")
    for place, one in enumerate(others, start=2):
        joint = "judgement-and" if place == len(pillars) else "list-between"
        told += (study.words.message(joint), *_pillar(study, one, kind, "next"))
    return told


def _pillar(study: Study, one: Pillar, kind: str, place: str) -> RichText:
    """Return a point and who stands behind it; by its claims if its words would not do."""
    words, said = study.words, point(study, one.point)
    if said and said.partition(" ")[0] in _OPENING:
        said = None  # "that if it rains, he comes rests on him" leads nowhere
    of = said or topic(study, one.claims)
    unsure = {claim for _, claims, _ in one.unsure for claim in claims}
    sure = [group for group in one.groups if group not in {name for name, *_ in one.unsure}]
    claims = tuple(claim for claim in one.claims if claim not in unsure) if of else one.claims
    told = words.rich_message(
        f"judgement-{kind}-{place}", point=of or "",
        form="worded" if said else "about" if of else "cited",
        n=len(one.claims), claims=words.cited(claims), hedged=int(one.hedged),
        groups=words.listed([group_label(study, group) for group in sure]),
    )  # fmt: skip
    for group, own, word in one.unsure:
        told += words.rich_message(
            "judgement-unsure", how="word" if word else "none", word=word,
            group=group_label(study, group), claims=words.cited(own),
        )  # fmt: skip
    known = {held.id: held.says for held in study.records.overlay.assumptions}
    taken = borrowed(known.get(one.assumption or "", ""), 20)
    if taken:
        taken = lowered(study.records, taken, sentence=True)
        told += (words.message("judgement-taken", assumption=taken),)
    return told
