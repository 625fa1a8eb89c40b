"""What each state is said to want, domain by domain, and who gives it."""

from __future__ import annotations

from typing import get_args

import pandas as pd

from analysis.assess.scope import hedged_claims, motives_of, state_names
from analysis.assess.tables import Row, framed, grouped, paired, rows
from analysis.claims.frames import Frames
from analysis.claims.vocabulary import Domain, ReadingRule

MATRIX = ("state", "name", "domain", "motives", "claims", "n")
LEDGER = ("giver", "gainer", "motive", "wants", "domain", "claims", "hedged")
DOMAINS: tuple[str, ...] = get_args(Domain)


def motive_matrix(frames: Frames, reading: ReadingRule = "preferred") -> pd.DataFrame:
    """Return states × domains, each cell with the motives and claims that fill it.

    Parameters
    ----------
    frames : Frames
        Uses ``states``, ``motives``, ``motive_shared`` and ``motive_claims``.
    reading : {"strict", "preferred", "inclusive"}
        Which readings of a motive count.

    Returns
    -------
    pandas.DataFrame
        Long form: ``state, name, domain, motives, claims, n``; every declared state with every
        domain, empty cells included (an empty row is a finding), collectives only where they
        have a motive. ``n`` counts claims: coverage, not importance (method, section 7).
        Umbrella statements are left out (method, section 4).
    """
    domain = paired(frames.motives, "motive", "domain")
    claims = grouped(frames.motive_claims, "motive", "claim")
    built = []
    for state, name, collective in rows(frames.states, "state", "name", "collective"):
        wanted = motives_of(frames, state, reading)
        if collective and not wanted:
            continue
        for column in DOMAINS:
            here = tuple(motive for motive in wanted if domain[motive] == column)
            cell = tuple(dict.fromkeys(c for motive in here for c in claims.get(motive, ())))
            built.append((state, name, column, here, cell, len(cell)))
    return framed(built, MATRIX)


def exchange_ledger(frames: Frames, reading: ReadingRule = "preferred") -> pd.DataFrame:
    """Return who gives what to whom, on the article's account.

    Returns
    -------
    pandas.DataFrame
        One row per motive with a giver and per gainer (the motive's state and those that share
        it, the giver excepted): ``giver, gainer, motive, wants, domain, claims, hedged`` (all of
        its claims are hedged).
    """
    claims = grouped(frames.motive_claims, "motive", "claim")
    shared = grouped(frames.motive_shared, "motive", "state")
    hedged = hedged_claims(frames)
    wanted = set(motives_of(frames, None, reading))
    names = state_names(frames)
    built: list[Row] = []
    for motive, state, wants, domain, giver in rows(
        frames.motives, "motive", "state", "wants", "domain", "giver"
    ):
        if giver is None or motive not in wanted:
            continue
        said = claims.get(motive, ())
        held_back = bool(said) and all(claim in hedged for claim in said)
        built.extend(
            (giver, gainer, motive, wants, domain, said, held_back)
            for gainer in dict.fromkeys((state, *shared.get(motive, ())))
            if gainer != giver and gainer in names
        )
    return framed(built, LEDGER)
