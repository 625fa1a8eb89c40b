"""Which claims are the news: what happened or was said, apart from gains, dangers and disputes."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.records import Ids, Records
from analysis.claims.anchors import HEADLINE
from analysis.claims.record import Claim

_HAPPENED = frozenset({"event", "figure", "reaction"})
"""Kinds of claim that tell what happened, whoever says so."""
_SAID = frozenset({"assessment", "forecast"})
"""Kinds that are news where somebody cited says so; the article's own are its comment."""
_BACKGROUND = frozenset({"presupposed", "concessive", "generic", "ability"})
_OPENING = 2
"""Claims that would have to bear on other news before it goes ahead of what opens an article."""


@dataclass(frozen=True)
class News:
    """What one passage has one speaker tell.

    Attributes
    ----------
    claims : tuple of str
        In the record's order.
    bearing : int
        How many other claims bear on these: by asserting the same, or in tension with them.
    place : int
        Where among all claims the passage begins.
    """

    claims: Ids
    bearing: int
    place: int

    def heaviest(self, records: Records, most: int) -> Ids:
        """Return those of its claims that most others bear on, in the record's order."""
        weights = {name: len(_bearing(records, records.claims[name])) for name in self.claims}
        kept = sorted(weights, key=lambda name: -weights[name])[:most]
        return tuple(name for name in self.claims if name in kept)


def news(records: Records, state: str | None = None, most: int = 3) -> tuple[News, ...]:
    """Return the news, the foremost first: the same for every state, then what names this one.

    Foremost is what most other claims bear on. With it goes what the article tells first; then,
    for a state, what names it. What is taken for granted, and what other parts of a page tell
    (gains, dangers, disputes), is none; a point is told once.

    Parameters
    ----------
    records : Records
    state : str, optional
        Whose news comes before other news, behind the foremost.
    most : int
        Passages at most.

    Returns
    -------
    tuple of News
    """
    every = _passages(records)
    if not every:
        return ()
    opening = min(every, key=lambda one: one.place)
    ranked = sorted(every, key=lambda one: _rank(records, one, opening=one is opening))
    first = ranked[0]
    about = [one for one in ranked if state is not None and _names(records, one, state)]
    chosen: dict[News, None] = {}
    told: set[str] = set()
    for one in (first, opening, *about, *ranked):
        points = {point for name in one.claims for point in records.claims[name].points}
        if len(chosen) < most and one not in chosen and not points & told:
            chosen[one] = None
            told |= points
    return tuple(chosen)


def _passages(records: Records) -> list[News]:
    """Return what each speaker says in each passage, the headline aside unless it stands alone."""
    disputed = {claim for dispute in records.disputes for claim in dispute.claims}
    by_passage: dict[tuple[object, str], list[Claim]] = {}
    for claim in records.claims.values():
        if _tells(records, claim) and claim.id not in disputed:
            by_passage.setdefault((claim.at, records.origins[claim.id]), []).append(claim)
    below = {key: c for key, c in by_passage.items() if HEADLINE not in c[0].at}
    places = {name: place for place, name in enumerate(records.claims)}
    passages = []
    for claims in (below or by_passage).values():
        weights = {claim.id: len(_bearing(records, claim)) for claim in claims}
        kept = [name for name, weight in weights.items() if weight] or [claims[0].id]
        passages.append(News(tuple(kept), sum(weights.values()), places[claims[0].id]))
    return passages


def _tells(records: Records, claim: Claim) -> bool:
    if claim.commitment in _BACKGROUND or claim.motive or claim.risk:
        return False
    if claim.verification == "contradicted":
        return False
    return claim.kind in _HAPPENED or (
        claim.kind in _SAID and records.group_of[claim.id] is not None
    )


def _bearing(records: Records, claim: Claim) -> set[str]:
    """Return the other claims that assert the same as a claim or stand in tension with it."""
    alike = {name for point in claim.points for name in records.units.get(point, ())}
    pulling = {end for pull in records.pulls if claim.id in pull[:2] for end in pull[:2]}
    return (alike | pulling) - {claim.id}


def _rank(records: Records, one: News, *, opening: bool) -> tuple[bool, int, int, bool, int]:
    """Return what puts one piece of news before another, most telling first.

    Bare figures have a place of their own on a page. What opens an article is its news unless much
    more bears on something else. Where as much bears on two, more states that
    act go before fewer, an event before what is said of it, and what stands first.
    """
    claims = [records.claims[name] for name in one.claims]
    kinds = {claim.kind for claim in claims}
    actors = {link.state for claim in claims for link in claim.states if link.role == "actor"}
    bearing = one.bearing + _OPENING * opening
    return (kinds == {"figure"}, -bearing, -len(actors), "event" not in kinds, one.place)


def _names(records: Records, one: News, state: str) -> bool:
    """Return whether some news names a state, as more than where something is."""
    links = (link for name in one.claims for link in records.claims[name].states)
    return any(link.state == state and link.role != "place" for link in links)
