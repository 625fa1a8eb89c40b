"""All pages of a source tell the same figures: the shipped sources, and any that can be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from analysis.claims.load import load_source
from analysis.claims.source import Source
from tests.counts.told import told, unworded
from tests.made_up import make, shapes
from tests.made_up.pages import pages

SHIPPED = ("dprk-troops-in-russia", "exercise-strait-closure")
READINGS = ("strict", "preferred", "inclusive")
ALWAYS = frozenset({"claims", "sentences", "groups", "unverified"})


def every_page(source: Source, *readings: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield name, state, reading and HTML of every page of a source, one-page briefs included."""
    for reading in readings:
        for detail in ("full", "one-page"):
            for name, html in pages(source, reading=reading, detail=detail):
                brief, _, state = name.partition("-")
                if detail == "one-page" and not state:
                    continue
                takes = brief in ("overview", "state_brief")
                if takes or reading == readings[0]:
                    yield f"{name} {detail}", state, reading if takes else "preferred", html


def disagreements(source: Source, *readings: str) -> tuple[dict[Any, Any], set[str]]:
    """Return what the pages of a source tell differently, and the quantities that they tell."""
    states = {state.name: code for code, state in source.card.states.items()}
    found: dict[Any, dict[object, list[str]]] = defaultdict(lambda: defaultdict(list))
    seen = set()
    for name, state, reading, html in every_page(source, *readings):
        for one in told(html, state, reading, states):
            found[one.key][one.value].append(f"{name}: {one.place}")
            seen.add(one.quantity)
        assert not unworded(html), name
    for key, values in found.items():
        if key[0] == "said more than once":
            assert set(values) == {True}, values
    for (quantity, *about), values in list(found.items()):
        gains, and_, risks = quantity.rpartition(" and ")
        if and_:
            kind = "unsourced " if gains.startswith("unsourced") else ""
            parts = [found.get((name, *about), {0: []}) for name in (gains, kind + risks)]
            whole = sum(next(iter(held)) for held in parts)
            values[whole].append(f"{gains} and {kind}{risks} added up")
    return {
        key: {value: places[:2] for value, places in values.items()}
        for key, values in found.items()
        if len(values) > 1
    }, seen


@pytest.mark.parametrize("name", SHIPPED)
def test_the_pages_of_a_shipped_source_agree(name):
    apart, seen = disagreements(load_source(name), *READINGS)
    assert apart == {}
    assert seen >= ALWAYS | {"explanations", "holding judgements", "judgements"}


@settings(
    max_examples=10, deadline=None, derandomize=True, database=None,
    phases=[Phase.explicit, Phase.generate],  # a page takes a second: shrinking takes minutes
)  # fmt: skip
@given(shape=shapes(most=16, indicated=None).filter(lambda shape: shape.states < 4))
def test_the_pages_of_any_source_agree(tmp_path_factory, shape):
    folder = make(shape).write(tmp_path_factory.mktemp("drawn"))
    apart, seen = disagreements(load_source(folder.name, folder.parents[1]), "preferred")
    assert apart == {}
    assert seen >= ALWAYS
