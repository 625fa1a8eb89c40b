"""What is imported before the first report: what the notebooks will, and nothing costly besides."""

import gc
from pathlib import Path

import pytest

from analysis.batch.briefs import Brief
from analysis.batch.preparation import preparation
from analysis.engine.terms import PLOTTING
from analysis.engine.warm_kernel import uncollected


def brief(source):
    cell = {"cell_type": "code", "source": source, "metadata": {}}
    return Brief("x", {"cells": [cell]}, ())


@pytest.mark.parametrize(
    ("source", "draws"),
    [
        ("brief.frames['claims'].plot.bar()", True),
        ("frame['n'].hist()", True),
        ("import matplotlib.pyplot as plt", True),
        ("from analysis import figures\nfigures.timeline(brief)", False),
        ("plot = 1", False),
    ],
)
def test_pyplot_is_imported_ahead_where_a_notebook_may_draw_with_it(source, draws):
    assert (PLOTTING in preparation([brief(source)], Path(), Path()).modules) == draws


def test_what_is_imported_ahead_is_never_looked_through_again():
    frozen = gc.get_freeze_count()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen
    gc.unfreeze()
