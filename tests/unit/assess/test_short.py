"""The short form of a motive or risk: coded, or cut from its own words at a whole word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.assess.short import short_form
from analysis.claims.record import Motive, Risk

WORD = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=9)
WORDS = st.lists(WORD, min_size=1, max_size=30)


def motive(wants: str, short: str | None = None) -> Motive:
    return Motive(id="M01", state="XAV", wants=wants, domain="economic", short=short)


@pytest.mark.parametrize(
    ("wants", "short"),
    [
        ("Economic help", "Economic help"),
        ("Waiting cargo for its barges and its railway", "Waiting cargo for its barges"),
        ("Diplomatic backing, at the council among other places", "Diplomatic backing"),
        ("A seat on the board that governs the pilots", "A seat on the board"),
        ("Order, which the state needs now more than ever", "Order, which the state needs now"),
        ("A market open again before the autumn comes", "A market open again"),
        ("Ships that cannot pass unless the lane is dredged", "Ships that cannot pass"),
        ("Peace", "Peace"),
    ],
)
def test_what_is_wanted_is_cut_where_a_phrase_can_end(wants, short):
    assert short_form(motive(wants)) == short
    assert short_form(motive(wants, "as coded")) == "as coded"


def test_of_a_risk_what_follows_or_else_happens():
    risk = {"id": "R01", "bearers": [{"state": "XAV"}], "cause": "Tolls", "domain": "domestic"}
    assert short_form(Risk(**risk, event="Anger", consequence="Unrest at home")) == "Unrest at home"
    assert short_form(Risk(**risk, event="Anger", consequence=None)) == "Anger"


@given(WORDS)
def test_it_has_six_words_at_most_and_all_are_whole(words):
    text = " ".join(words)
    try:
        said = motive(text).wants
    except ValueError:
        return
    short = short_form(motive(text)).split()
    assert 1 <= len(short) <= 6
    assert all(said.split()[place].startswith(word) for place, word in enumerate(short))
