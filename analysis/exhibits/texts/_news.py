"""The news on a first page: what happened, who says so, and that it is unverified where it is."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.assess.news import news
from analysis.assess.records import Ids
from analysis.blocks import RichText, Span, Statement, Strong, refs
from analysis.exhibits.study import Study
from analysis.exhibits.wording.briefly import voiced
from analysis.exhibits.wording.introduced import names_itself
from analysis.exhibits.wording.reported import as_clause
from analysis.words import raised

_POINTS = 2
"""Claims of the foremost news that an answer words: those that most others bear on."""


def foremost(study: Study) -> tuple[str, list[str]] | None:
    """Return the foremost news as a sentence with its claims; None where there is none."""
    for one in news(study.records):
        claims = one.heaviest(study.records, _POINTS)
        who = study.words.listed(voiced(study, [study.claims[claims[0]].chain]))
        says = study.words.message("first-joint").join(as_clause(study, name) for name in claims)
        text = study.words.message(
            "first-news", who=who or "article", says=says, check=_check(study, claims)
        )
        return text, [*claims]
    return None


def leading(study: Study) -> frozenset[str]:
    """Return the claims that an answer tells as news, so that no list on its page repeats them."""
    told = foremost(study)
    return frozenset(told[1] if told else ())


def told(study: Study) -> frozenset[str]:
    """Return the claims that a page tells as news, in its answer or below it."""
    return leading(study) | {claim for one in further(study) for claim in one.claims}


def further(study: Study) -> Iterator[Statement]:
    """Yield what else is news, as one statement; none where there is none."""
    words, led = study.words, leading(study)
    spans: list[Span] = [Strong(words.message("first-news-also"))]
    cited: list[str] = []
    for one in news(study.records, study.state)[1:]:
        claims = [name for name in one.heaviest(study.records, 1) if name not in led]
        if claims:
            spans += [" ", *_told(study, claims)]
            cited += claims
    if cited:
        yield Statement("reported", tuple(spans), tuple(cited))


def _told(study: Study, claims: list[str]) -> RichText:
    words, first = study.words, study.claims[claims[0]]
    speakers, says = voiced(study, [first.chain]), as_clause(study, first.id)
    who = "" if names_itself(says, speakers) else words.listed(speakers)
    released = "releaser" in study.voices[study.records.origins[first.id]].roles
    how = "article" if not who else "released" if released and first.kind == "event" else "said"
    return (raised(words.message("first-news-further", who=who, says=says, how=how)), *refs(claims))


def _check(study: Study, claims: Ids) -> str:
    """Return what the article says of the checking of news: nothing, surely, or perhaps."""
    unverified = [
        one for name in claims
        if (one := study.claims[name]).verification == "stated_unverified"
    ]  # fmt: skip
    if not unverified:
        return "silent"
    return "unclear" if any(one.scope_ambiguous for one in unverified) else "unverified"
