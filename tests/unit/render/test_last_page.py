"""A full report of ours ends on no page that holds next to nothing, where tighter setting helps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.render import pages, typesetter
from analysis.render.pages import Tighter

WAYS = ((0.96, False), (0.92, False), (0.88, False), (0.84, False), (1.0, True))


def made(*heights: int) -> bytes:
    """Return a PDF whose pages, 500 points high, are filled to so many."""
    text = "#set page(height: 614pt, width: 300pt, margin: 57pt)\n"
    text += "#pagebreak()\n".join(f"#rect(height: {one}pt, width: 20pt)\n" for one in heights)
    return typesetter.shipped().compile({"main.typ": text.encode()}, format="pdf")  # type: ignore[no-any-return,type-var]


def test_how_far_down_a_page_goes() -> None:
    assert pages.filled(made(490, 50)) == pytest.approx(0.1, abs=0.02)
    assert pages.filled(made(490, 400)) == pytest.approx(0.8, abs=0.02)
    assert pages.filled(made(300, 50), 0) == pytest.approx(0.6, abs=0.02)


@pytest.mark.parametrize(("heights", "asked"), [
    ((490, 490, 300), []),  # long enough
    ((100,), []),  # the only page
    ((490, 490, 100), [0.92, 0.88]),  # 1.2 pages by the square of 0.96 is more than one with slack
    ((490, 490, 190), [0.88]),
    ((490, 100), []),  # what follows a full first page has no room, however small
    ((250, 100), [1.0]),  # but below a short one it has
])  # fmt: skip
def test_a_short_last_page_is_saved_where_it_can_be(
    heights: tuple[int, ...], asked: list[float]
) -> None:
    whole, tried = made(*heights), []

    def tighter(scale: float, joined: bool) -> Callable[[], bytes]:
        def set_so() -> bytes:
            tried.append(scale)
            return whole if scale == 0.92 else made(*heights[:-1])

        return set_so

    ways = [Tighter(scale, joined, tighter(scale, joined)) for scale, joined in WAYS]
    assert pages.count(pages.tightened(whole, ways)) == len(heights) - bool(asked)
    assert tried == asked


def test_a_short_last_page_that_no_setting_saves_stays() -> None:
    whole = made(490, 490, 60)
    tried = []

    def same() -> bytes:
        tried.append(1)
        return made(490, 490, 50)

    assert pages.tightened(whole, [Tighter(0.9, False, same)]) == whole
    assert tried
