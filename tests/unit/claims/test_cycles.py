"""A graph has circles exactly where one is reported."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims.cycles import cycles

_NAMES = st.sampled_from("abcdefg")


@given(st.dictionaries(_NAMES, st.lists(_NAMES, max_size=4)))
def test_circles_are_real_and_none_is_left_out(graph):
    known = nx.DiGraph([(a, b) for a, targets in graph.items() for b in targets if b in graph])
    found = cycles(graph)
    assert bool(found) != nx.is_directed_acyclic_graph(known)
    for circle in found:
        assert circle[0] == min(circle)
        assert all(
            known.has_edge(a, b) for a, b in zip(circle, [*circle[1:], circle[0]], strict=True)
        )


def test_depth_is_not_limited_by_the_call_stack():
    line = {str(i): [str(i + 1)] for i in range(50_000)}
    assert cycles(line) == []
