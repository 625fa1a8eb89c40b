"""Method, section 7: what falls with an assumption, how fragile a judgement is, what to watch."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from analysis.assess.assumptions import fragility, linchpins, smallest_cut
from analysis.assess.indicators import indicators
from analysis.assess.judgements import judgements
from analysis.assess.perspective import Perspective

CLAIMS = """
claim | states    | motive | kind     | condition
C01   | XAV:actor | M01    | motive   |
C02   | XAV:actor | M01    | motive   |
C03   | XAV:actor | M01    | motive   |
C04   | XAV:actor |        | event    |
C05   | XAV:actor |        | forecast | the lane stays shut
"""
MOTIVES = "motive | state\nM01 | XAV"
ASSUMPTIONS = """
assumption | says        | claims  | needs
A1         | It is real. | C01 C02 |
A2         | It is new.  | C03     | A1
"""
INDICATORS = """
indicator | says                | claims | states
I1        | The lane reopens.   | C05    | XAV
I2        | Nothing happens.    | C04    | XBO
"""


def records_of(case):
    return case(CLAIMS, motives=MOTIVES, assumptions=ASSUMPTIONS, indicators=INDICATORS)


def test_one_assumption_under_all_the_claims_is_a_fragility_of_one(case):
    records = records_of(case)
    cuts = fragility(records, judgements(Perspective(records, "XAV")))
    table = {one.judgement: (one.fragility, one.cut) for one in cuts}
    # C01 and C02 need A1; C03 needs A2, which needs A1: A1 alone takes every gain claim away.
    assert table["J-XAV-01"] == (1, ("A1",))
    # The support judgement also has C04 and C05, which need no assumption.
    assert table["J-XAV-04"] == (3, ("A1", "C04", "C05"))


def test_linchpins_reach_through_other_assumptions(case):
    records = records_of(case)
    found = linchpins(records, judgements(Perspective(records, "XAV")))
    table = {one.assumption: one for one in found}
    assert table["A1"].claims == ("C01", "C02", "C03")
    assert table["A2"].claims == ("C03",)
    assert found[0].assumption == "A1"
    assert "J-XAV-01" in table["A2"].judgements


@given(
    st.lists(
        st.frozensets(st.integers(0, 6).map(str), min_size=1, max_size=4), min_size=0, max_size=6
    )
)
def test_the_cut_is_a_smallest_hitting_set(supports):
    from itertools import combinations

    cut = smallest_cut(supports)
    assert all(cut & line for line in supports)
    names = sorted({name for line in supports for name in line})
    for size in range(len(cut)):
        for tried in combinations(names, size):
            assert not all(line & set(tried) for line in supports)


@given(st.dictionaries(st.integers(0, 7), st.none() | st.integers(0, 3), min_size=1))
def test_with_one_assumption_each_it_is_the_minimum_vertex_cut(needs):
    supports = []
    graph = nx.DiGraph()
    for claim, assumption in needs.items():
        path = [
            "judgement",
            f"C{claim}",
            *([] if assumption is None else [f"A{assumption}"]),
            "ground",
        ]
        nx.add_path(graph, path)
        supports.append(frozenset(path[1:-1]))
    assert len(smallest_cut(supports)) == len(nx.minimum_node_cut(graph, "judgement", "ground"))


def test_indicators_come_from_the_article_s_own_conditions(case):
    table = indicators(Perspective(records_of(case), "XAV"))
    assert [one.indicator for one in table] == ["I1", "I2"]  # I2 by its claim about the state
    assert [one.grounded for one in table] == [True, False]  # C04 is a plain event: nothing is open
    bare = indicators(Perspective(case(CLAIMS), "XAV"))
    assert [(one.indicator, one.says, one.layer) for one in bare] == [
        (None, "the lane stays shut", "reported")
    ]
    assert len(indicators(Perspective(case(CLAIMS), "XCE"))) == 0
