"""The style that makes an analyst's own plots look like ours."""

from __future__ import annotations

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from analysis.exhibits.draw.marks import FOCUS


def luminance(colour: str) -> float:
    parts = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
             for value in mpl.colors.to_rgb(colour)]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_it_is_found_by_its_dotted_name_and_every_line_of_it_is_known() -> None:
    with plt.style.context("analysis.briefing"):
        assert mpl.rcParams["svg.hashsalt"] == "briefing"


def test_its_lines_differ_by_more_than_colour() -> None:
    with plt.style.context("analysis.briefing"):
        cycle = list(mpl.rcParams["axes.prop_cycle"])
    assert len({entry["linestyle"] for entry in cycle}) == len(cycle) == 4


@pytest.mark.parametrize("place", range(3))
def test_its_colours_stand_out_from_white(place: int) -> None:
    with plt.style.context("analysis.briefing"):
        colour = list(mpl.rcParams["axes.prop_cycle"])[place]["color"]
    assert 1.05 / (luminance(f"#{colour.lstrip('#')}") + 0.05) >= 3


def test_its_first_colour_is_that_of_our_charts() -> None:
    with plt.style.context("analysis.briefing"):
        first = next(iter(mpl.rcParams["axes.prop_cycle"]))["color"]
    assert f"#{first.lstrip('#')}".lower() == FOCUS
