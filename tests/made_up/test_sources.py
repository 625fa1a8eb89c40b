"""Whatever is drawn is sound, and the same numbers give the same source."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from analysis.claims.load import source_faults
from tests.made_up import make, shapes


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(shape=shapes(most=40, indicated=None))
def test_a_drawn_source_is_sound(tmp_path_factory, shape):
    source = make(shape)
    assert make(replace(shape)) == source
    folder = source.write(tmp_path_factory.mktemp("project"))
    assert source_faults(folder.name, folder.parents[1]) == []
