"""The title and answer of an evidence review: who is cited for what, and who agrees on what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.assess.judgements.contests import foremost as foremost_disputes
from analysis.assess.quotable import borrowed
from analysis.assess.stance import stances
from analysis.blocks import RichText, refs
from analysis.exhibits.study import Study
from analysis.exhibits.texts import _news
from analysis.exhibits.texts._answer import BACKERS
from analysis.exhibits.wording.casing import lowered
from analysis.exhibits.wording.facts import group_label, matter
from analysis.exhibits.wording.introduced import Introductions
from analysis.words import raised


def sourcing(study: Study, page: Introductions | None = None) -> tuple[str, RichText]:
    """Return title and answer of an evidence review: who is cited for what, who agrees on what."""
    page = page or Introductions(study)
    words, every = study.words, stances(study.view)
    gains = _groups(study, [want for one in every for want in one.wants])
    dangers = _groups(study, [danger for one in every for danger in one.dangers])
    named = dict.fromkeys(group for group in study.records.group_of.values() if group)
    labels = [group_label(study, group) for group in named]
    disputes = foremost_disputes(study.view)
    how = "nobody" if not labels else "events" if not gains and not dangers else "sourced"
    point = matter(study, disputes[0].proposition) if disputes else None
    if how == "sourced" and not (gains and dangers):
        how, labels = ("gains", gains) if gains else ("dangers", dangers)
    how = "disputed" if how == "sourced" and point else how
    title = words.message(
        "first-title-sourcing", how=how, point=point or "", n=len(labels),
        groups=words.listed(labels) if len(labels) <= BACKERS else words.message("first-named"),
    )  # fmt: skip
    first = _news.foremost(study)
    sentences = [
        words.message("first-answer-for", what=what, who="some" if groups else "nobody",
                      groups=words.listed(groups))
        for what, groups in (("gains", gains), ("dangers", dangers))
    ]  # fmt: skip
    agreed = [_point(study, point.proposition) for point in study.whole.agreed]
    quoted = [words.quoted(one) for one in agreed if one]
    sentences.append(words.message("first-answer-agreed", how="some" if quoted else "none",
                              points=words.listed(quoted[:BACKERS])))  # fmt: skip
    lead: RichText = (first[0], *refs(first[1]), " ") if first else ()
    return raised(title), page.runs([*lead, " ".join(sentences)])


def _groups(study: Study, entries: Sequence[Any]) -> list[str]:
    groups = (
        study.records.group_of[claim]
        for claim in [claim for entry in entries for claim in entry.claims]
    )
    return [group_label(study, group) for group in dict.fromkeys(groups) if group]


def _point(study: Study, name: str) -> str | None:
    known = study.records.propositions.get(name) or study.claims.get(name)
    text = borrowed(known.says, 16) if known else None
    return lowered(study.records, text) if text else None
