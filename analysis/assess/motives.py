"""What each state is said to want, domain by domain, and who gives it."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.assess.giving import Giving, giving
from analysis.assess.perspective import Perspective
from analysis.assess.records import Ids
from analysis.assess.vocabulary import DOMAINS
from analysis.claims.vocabulary import Domain


@dataclass(frozen=True)
class MatrixCell:
    """The motives of a state in one domain, with their claims.

    ``n`` counts claims: coverage, not importance (method, section 7).
    """

    state: str
    name: str
    domain: Domain
    motives: Ids
    claims: Ids
    n: int


@dataclass(frozen=True)
class Exchange:
    """What one state gives another; ``hedged`` if all of its claims are held back.

    ``giving`` tells whether it is given, promised or planned, or merely open.
    """

    giver: str
    gainer: str
    motive: str
    wants: str
    domain: Domain
    claims: Ids
    hedged: bool
    giving: Giving


def motive_matrix(view: Perspective) -> tuple[MatrixCell, ...]:
    """Return states × domains, each cell with the motives and claims that fill it.

    Every declared state stands there with every domain, empty cells included (an empty row is a
    finding), collectives only where they have a motive. Umbrella statements are left out (method,
    section 4).
    """
    cells = []
    for code, state in view.records.states.items():
        wanted = view.records.motives_of(code, view.reading)
        if state.collective and not wanted:
            continue
        for domain in DOMAINS:
            here = tuple(motive.id for motive in wanted if motive.domain == domain)
            behind = (view.records.behind.get(motive, ()) for motive in here)
            claims = tuple(dict.fromkeys(claim for names in behind for claim in names))
            cells.append(MatrixCell(code, state.name, domain, here, claims, len(claims)))
    return tuple(cells)


def exchange_ledger(view: Perspective) -> tuple[Exchange, ...]:
    """Return who gives what to whom, on the article's account, whatever the view's state.

    One for each motive with a giver and each gainer: the motive's state and those that share it,
    the giver excepted.
    """
    exchanges = []
    for motive in view.records.motives_of(None, view.reading):
        if motive.giver is None:
            continue
        claims = view.records.behind.get(motive.id, ())
        hedged = bool(claims) and view.records.hedged >= set(claims)
        exchanges += [
            Exchange(
                motive.giver, gainer, motive.id, motive.wants, motive.domain, claims, hedged,
                giving(view.records, claims),
            )
            for gainer in dict.fromkeys((motive.state, *motive.shared_with))
            if gainer != motive.giver and gainer in view.records.states
        ]  # fmt: skip
    return tuple(exchanges)
