"""How much confidence a proposition earns: credibility, level, cap and what binds it.

The order in which the credibility rules are tried is part of the method's result:

1. contradicted (5) first, because a contradiction is evidence and silence is not;
2. no named originating group at all (6): there is no basis to judge by;
3. nothing else in the document bears on it (4), whether or not it is called unverified;
4. stated as unverified, with another claim that agrees (3);
5. two or more independent groups (1);
6. one group, with another claim that agrees (2).

Reliability F and credibility 6 mean *missing*. They never enter an average or a minimum as if they
were the worst or a middling score: a proposition whose only grades are F is one without grades, and
credibility 6 caps the level at low because there is nothing to be confident in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from analysis.assess.vocabulary import LEVELS, Cause, Level


@dataclass(frozen=True)
class Basis:
    """What is known of one proposition's backing.

    Attributes
    ----------
    n : int
        Independent originating groups.
    grades : tuple of str
        Admiralty grades A–F of its named originators; F and a missing grade are left out.
    unverified, contradicted, agrees : bool
        Stated as unverified; contradicted; another claim bears on it without contradiction.
    future : bool
        Every claim is a forecast, a danger or conditional.
    tested, assumed : bool
        Rival explanations were weighed; assumptions were written down.
    documents : int
        Documents the product rests on.
    """

    n: int
    grades: tuple[str, ...] = ()
    unverified: bool = False
    contradicted: bool = False
    agrees: bool = False
    future: bool = False
    tested: bool = False
    assumed: bool = False
    documents: int = 1


def lowest(levels: Iterable[Level]) -> Level:
    """Return the lowest of some levels; high for none, since nothing then binds."""
    return min(levels, key=LEVELS.index, default="high")


@lru_cache(maxsize=4096)
def credibility(basis: Basis) -> int:
    """Return the information credibility, 1 to 6 (method, section 5; order in the module text)."""
    if basis.contradicted:
        return 5
    if basis.n == 0:
        return 6
    if not basis.agrees and basis.n < 2:
        return 4
    if basis.unverified:
        return 3
    return 1 if basis.n >= 2 else 2


def _known(basis: Basis) -> tuple[str, ...]:
    return tuple(sorted(grade for grade in basis.grades if grade != "F"))


@lru_cache(maxsize=4096)
def caps(basis: Basis) -> tuple[tuple[Level, Cause], ...]:
    """Return every cap that holds, as (highest level it allows, cause).

    Low if n ≤ 1, or no grade is known, or credibility is 4 to 6, or it is stated as unverified;
    moderate for a product of one document; high needs n ≥ 2, an A or B source and credibility 1
    (method, section 5). Every credibility below 1 has a low cap by one of these.
    """
    known = _known(basis)
    holding: dict[Cause, bool] = {
        "no-source": basis.n == 0,
        "one-group": basis.n == 1,
        "contradicted": basis.contradicted,
        "unverified": basis.unverified,
        "alone": credibility(basis) == 4,
        "no-grade": not known and basis.n > 0,
    }
    limits: list[tuple[Level, Cause]] = [
        ("low", cause) for cause, holds in holding.items() if holds
    ]
    if known and not {"A", "B"} & set(known):
        limits.append(("moderate", "no-good-grade"))
    if basis.documents < 2:
        limits.append(("moderate", "one-document"))
    return tuple(limits)


@lru_cache(maxsize=4096)
def components(basis: Basis) -> tuple[tuple[str, Level, Cause], ...]:
    """Return the three parts of the level: information base, rigour, volatility.

    Returns
    -------
    tuple of (str, Level, Cause)
        Part, level, cause.

    Notes
    -----
    After UK PHIA's three. *Information base*: high for n ≥ 2 with an A or B source and credibility
    1; moderate for n ≥ 2 with a source of C or better and credibility up to 3; low otherwise.
    *Rigour*: high where rival explanations were weighed and assumptions written down, moderate for
    one of the two, low for neither. *Volatility*: moderate where every claim is a forecast, a
    danger or conditional, since events can overturn it; high otherwise. Low there would hold every
    danger at low whoever vouches for it, and the level would tell no two of them apart.
    """
    score, known = credibility(basis), _known(basis)
    base: Level = "low"
    if basis.n >= 2 and score == 1 and {"A", "B"} & set(known):
        base = "high"
    elif basis.n >= 2 and score <= 3 and known and known[0] <= "C":
        base = "moderate"
    rigour = LEVELS[basis.tested + basis.assumed]
    return (
        ("information base", base, "low-grades"),
        ("rigour", rigour, "no-rivals"),
        ("volatility", "moderate" if basis.future else "high", "future"),
    )


def cap(basis: Basis) -> Level:
    """Return the highest level that the caps allow."""
    return lowest(level for level, _ in caps(basis))


@lru_cache(maxsize=4096)
def level(basis: Basis) -> Level:
    """Return the level: the minimum over the three components and the caps."""
    return lowest([cap(basis), *(part for _, part, _ in components(basis))])


@lru_cache(maxsize=4096)
def reasons(basis: Basis) -> tuple[Cause, ...]:
    """Return the causes that hold the level where it is.

    Only causes at the level itself are named; the information base is named only where no cap
    already says what is thin about it.
    """
    reached = level(basis)
    capped = [cause for at, cause in caps(basis) if at == reached]
    parts = [
        cause
        for name, at, cause in components(basis)
        if at == reached and not (name == "information base" and capped)
    ]
    return tuple(dict.fromkeys(capped + parts)) if reached != "high" else ()
