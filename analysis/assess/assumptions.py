"""What each judgement rests on, what falls with an assumption, and how easily a judgement falls."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import pandas as pd

from analysis.assess.judgement import Judgement
from analysis.assess.tables import framed, paired, rows
from analysis.assess.view import View
from analysis.claims.frames import Frames

if TYPE_CHECKING:
    import networkx as nx

FRAGILITY = ("judgement", "claims", "assumptions", "fragility", "cut")
LINCHPINS = ("assumption", "says", "if_wrong", "claims", "judgements", "depends_on")


def dependencies(frames: Frames, judgements: Iterable[Judgement]) -> nx.DiGraph[str]:
    """Return the graph from judgements to the claims and assumptions that they rest on.

    Returns
    -------
    networkx.DiGraph
        Nodes carry ``kind`` (judgement, claim, assumption); an edge points from what rests to what
        it rests on.
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    view = View(frames)
    for assumption in frames.assumptions["assumption"]:
        graph.add_node(assumption, kind="assumption")
    for judgement in judgements:
        graph.add_node(judgement.id, kind="judgement")
        for claim in judgement.rests_on:
            graph.add_node(claim, kind="claim")
            graph.add_edge(judgement.id, claim)
            for assumption in view.assumed.get(claim, ()):
                graph.add_edge(claim, assumption)
    for assumption, deeper in view.deeper.items():
        for on in deeper:
            graph.add_edge(assumption, on)
    return graph


def smallest_cut(supports: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the smallest set that takes something from every support.

    Parameters
    ----------
    supports : sequence of frozenset of str
        Each line of support: a claim with the assumptions it needs, all of them.

    Returns
    -------
    frozenset of str
        The first of the smallest in alphabetical order; empty for no support.

    Notes
    -----
    Where no claim needs more than one assumption this is the minimum vertex cut between judgement
    and ground (method, section 7). Where a claim needs several, a plain vertex cut would let it
    stand on any one of them; the minimum hitting set asks for all, so it is used throughout. It is
    found exactly: members that another member dominates are dropped, then sets are tried by size.
    """
    lines = [set(line) for line in dict.fromkeys(supports) if line]
    lines = [line for line in lines if not any(other < line for other in lines)]
    chosen: set[str] = set()
    while lines:
        reach = {
            name: frozenset(place for place, line in enumerate(lines) if name in line)
            for line in lines
            for name in sorted(line)
        }
        kept = [
            name
            for name in sorted(reach)
            if not any(
                reach[name] < reach[other] or (reach[name] == reach[other] and other < name)
                for other in reach
            )
        ]
        lines = [line & set(kept) for line in lines]
        forced = {next(iter(line)) for line in lines if len(line) == 1}
        if not forced:
            break
        chosen |= forced
        lines = [line for line in lines if not line & forced]
    names = sorted({name for line in lines for name in line})
    for size in range(len(lines) + 1):
        for tried in combinations(names, size):
            if all(line & set(tried) for line in lines):
                return frozenset(chosen | set(tried))
    return frozenset(chosen)


def fragility(frames: Frames, judgements: Iterable[Judgement]) -> pd.DataFrame:
    """Return how many claims and assumptions have to fail before a judgement has no support.

    Returns
    -------
    pandas.DataFrame
        ``judgement, claims, assumptions`` (tuples), ``fragility`` (size of the smallest cut),
        ``cut`` (its members). 1 means that one failure takes all support away.

    Notes
    -----
    A claim stands only while all the assumptions it needs stand; a judgement has support while one
    of its claims stands. Fragility = minimum vertex cut of that support, see ``smallest_cut``.
    """
    view = View(frames)
    built = []
    for judgement in judgements:
        supports = [frozenset({claim, *view.assumptions([claim])}) for claim in judgement.rests_on]
        cut = smallest_cut(supports)
        built.append(
            (judgement.id, judgement.rests_on, judgement.assumptions, len(cut), tuple(sorted(cut)))
        )
    return framed(built, FRAGILITY)


def linchpins(frames: Frames, judgements: Iterable[Judgement]) -> pd.DataFrame:
    """Return each assumption with what would fall if it were wrong.

    Returns
    -------
    pandas.DataFrame
        ``assumption, says, if_wrong, claims`` (resting on it, directly or through another
        assumption), ``judgements`` (resting on any of these), ``depends_on``; widest first.
    """
    view = View(frames)
    held = list(judgements)
    direct = sorted(view.assumed)
    below = {claim: set(view.assumptions([claim])) for claim in direct}
    wrong = paired(frames.assumptions, "assumption", "if_wrong")
    built = []
    for name, says in rows(frames.assumptions, "assumption", "says"):
        claims = tuple(claim for claim in direct if name in below[claim])
        fallen = tuple(one.id for one in held if set(one.rests_on) & set(claims))
        built.append((name, says, wrong[name], claims, fallen, view.deeper.get(name, ())))
    built.sort(key=lambda row: (-len(row[4]), -len(row[3])))
    return framed(built, LINCHPINS)
