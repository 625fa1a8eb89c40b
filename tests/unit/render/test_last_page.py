"""A full report of ours ends on no page that holds next to nothing, where tighter setting helps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.render import pages, typesetter


def made(last: int, *, before: bool = True) -> bytes:
    """Return a PDF whose last page, 500 points high, is filled to so many; a full one before."""
    text = "#set page(height: 614pt, width: 300pt, margin: 57pt)\n"
    text += "#rect(height: 500pt, width: 20pt)\n#pagebreak()\n" if before else ""
    text += f"#rect(height: {last}pt, width: 20pt)"
    return typesetter.shipped().compile({"main.typ": text.encode()}, format="pdf")  # type: ignore[no-any-return,type-var]


def test_how_far_down_the_last_page_goes() -> None:
    assert pages.filled(made(50)) == pytest.approx(0.1, abs=0.02)
    assert pages.filled(made(400)) == pytest.approx(0.8, abs=0.02)


@pytest.mark.parametrize(("last", "before", "short"), [
    (300, True, False), (100, True, True), (100, False, False),
])  # fmt: skip
def test_a_short_last_page_is_saved_where_it_can_be(last: int, before: bool, short: bool) -> None:
    whole, asked = made(last, before=before), []

    def tighter(fits: bool) -> Callable[[], bytes]:
        def set_so() -> bytes:
            asked.append(fits)
            return made(500, before=not fits)

        return set_so

    found = pages.tightened(whole, (tighter(fits) for fits in (False, True, True)))
    assert asked == ([False, True] if short else [])
    assert (pages.count(found) < pages.count(whole)) is short
    assert (found == whole) is not short


def test_a_short_last_page_that_no_setting_saves_stays() -> None:
    whole = made(100)
    assert pages.tightened(whole, [lambda: made(60)]) == whole
