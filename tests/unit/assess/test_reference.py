"""The published figures and how a hedge finds its phrase."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.errors import UsageError
from analysis.reference import (
    phrase_for,
    phrases,
    rank_correlations,
    readers_interval,
    yardstick,
    yardsticks,
)


@pytest.mark.parametrize(
    ("word", "phrase"),
    [
        ("could", "could happen"),
        ("Could", "could happen"),
        ("might well", "might happen"),
        ("may", "may happen"),
        ("will", "will happen"),
        ("a realistic possibility", "realistic possibility"),
        ("highly likely", "highly likely"),
        ("likely", "likely"),
        ("unlikely", "unlikely"),
        ("probably", "probable"),
        ("almost no chance", "almost no chance"),
        ("could not", None),
        ("won’t", None),
        ("not likely", None),
        ("may or might", None),
        ("would", None),
        ("maybe", None),
        ("", None),
        (None, None),
    ],
)
def test_a_hedge_is_read_as_a_surveyed_phrase_or_not_at_all(word, phrase):
    assert phrase_for(word) == phrase


def test_hedge_words_alone_hardly_differ():
    assert readers_interval("could happen") == readers_interval("may happen") == (10, 70)
    assert readers_interval("would happen") is None


def test_tables_are_sound_and_callers_cannot_spoil_them():
    table = phrases()
    quantiles = table.drop(columns="respondents").to_numpy(dtype=float)
    assert len(table) == 19
    assert (np.diff(quantiles, axis=1) >= 0).all()
    table.loc[:, "p50"] = 0
    assert phrases()["p50"].max() == 100
    matrix = rank_correlations().to_numpy(dtype=float)
    assert (matrix == matrix.T).all()
    assert (np.diag(matrix) == 1).all()


@pytest.mark.parametrize("name", yardsticks())
def test_bands_run_from_least_to_most_likely(name):
    scale = yardstick(name)
    assert scale.title
    assert all(0 <= low <= high <= 100 for _, low, high in scale.bands)
    assert scale.hull(tuple(term for term, _, _ in scale.bands))[1] >= 99


@pytest.mark.parametrize(
    ("name", "low", "high", "terms"),
    [
        ("uk_phia", 10, 70, ("highly unlikely", "unlikely", "realistic possibility", "likely")),
        ("uk_phia", 5, 10, ()),  # a gap: two endpoints touched, no band met
        ("uk_phia", 49, 51, ("realistic possibility",)),
        ("uk_phia", 50, 50, ("realistic possibility",)),
        ("nato", 10, 40, ("unlikely",)),
        ("ipcc", 0, 5, ("extremely unlikely",)),  # very unlikely holds it too, and says less
        ("ipcc", 92, 99, ("very likely",)),
        ("ipcc", 60, 95, ("about as likely as not", "likely")),
        ("ipcc", 10, 70, ("unlikely", "about as likely as not", "likely")),
    ],
)
def test_terms_over_an_interval(name, low, high, terms):
    assert yardstick(name).terms_over(low, high) == terms


def test_no_terms_span_nothing():
    assert yardstick("us_icd203").hull(()) is None


def test_an_unknown_scale_names_the_nearest():
    with pytest.raises(UsageError, match="Did you mean 'nato'"):
        yardstick("natto")
    with pytest.raises(UsageError, match="Known: uk_phia"):
        yardstick("zzz")
