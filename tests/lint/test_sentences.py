"""Sentences end where a reader sees them end; quotations are set aside."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.draft.sentences import line_spans
from analysis.lint.document import unquoted
from analysis.lint.finding import excerpt
from analysis.lint.reading import parse
from analysis.lint.scales import mentions

SPLIT = {
    "Closure is likely (55–75 %). Confidence is low.": 2,
    "The U.S. Navy agrees. It waits.": 2,
    "It came from the U.S. The navy waits.": 2,
    "Dr. Reck and Gen. Oll met at No. 5 in St. Sund.": 1,
    "J. Reck spoke; e.g. Oll listened, cf. the map.": 1,
    "He said: “It is over.” She left.": 2,
    "“Is it over?” he asked.": 1,
    "It rose to 1.5 million. Then 2.5.": 2,
    "Ships wait. C01 C02 Others left. C03": 2,
    "Ships wait [C01]. Others left [C02].": 2,
    "Wait… what? No!": 2,
    "One cell": 1,
    "": 0,
    "It reads ‘the U.N.’s view’. We agree.": 2,
    "Reported at 5 p.m. by Reck.": 1,
}


@pytest.mark.parametrize(("text", "count"), SPLIT.items())
def test_sentences(text, count):
    found = [sentence.text for sentence in parse(f"<p>{text}</p>", "page").sentences]
    assert len(found) == count, found


@given(st.text(max_size=200))
def test_sentences_are_in_order_and_lose_nothing_but_space(text):
    found = list(line_spans(text))
    assert all(a < b for a, b in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    inside = "".join(text[a:b] for a, b in found)
    assert "".join(inside.split()) == "".join(text.split())


@given(st.text(alphabet="ab “”\"'‘’", max_size=60))
def test_what_is_unquoted_keeps_its_place(text):
    bare = unquoted(text)
    assert len(bare) == len(text)
    assert all(b in {t, " "} for b, t in zip(bare, text, strict=True))


def test_apostrophes_are_no_quotes():
    assert unquoted("Russia's aim and Avaria’s hope") == "Russia's aim and Avaria’s hope"
    assert "iron" not in unquoted("a ‘wall of Reck’s iron’ there")


def test_the_longest_term_counts():
    found = mentions("almost certain (95–100 %), highly unlikely, unlikelier, “as likely as not”")
    assert [m.term for m in found] == ["almost certain", "highly unlikely", "likely"]
    assert found[0].span == (95.0, 100.0)


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 60))
def test_excerpts_stay_short(text, start, length):
    start = min(start, len(text))
    assert len(excerpt(text, start, min(len(text), start + length))) <= max(122, length + 2)
