"""A full report of ours ends on no page that holds next to nothing, where tighter setting helps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.render import pages, pdf


def made(lines: int, *, small: bool = False) -> bytes:
    """Return a PDF of a page for each 40 lines."""
    size = 8 if small else 16
    text = f"#set page(height: 600pt, width: 300pt, margin: 57pt)\n#set text({size}pt)\n"
    text += f"#set par(leading: 0pt, spacing: 0pt)\n#for n in range({lines}) [line #n #parbreak()]"
    return pdf._compiler().compile({"main.typ": text.encode()}, format="pdf")  # type: ignore[no-any-return,type-var]


def test_how_far_down_the_last_page_goes() -> None:
    assert pages.filled(made(3)) < 0.2 < 0.8 < pages.filled(made(29))
    assert pages.count(made(3)) == 1


@pytest.mark.parametrize(("lines", "better"), [(40, False), (36, True), (60, False)])
def test_a_short_last_page_is_saved_where_it_can_be(lines: int, better: bool) -> None:
    whole, asked = made(lines), []

    def tighter(small: bool) -> Callable[[], bytes]:
        def set_so() -> bytes:
            asked.append(small)
            return made(lines, small=small)

        return set_so

    found = pages.tightened(whole, (tighter(small) for small in (False, True)))
    short = pages.count(whole) > 1 and pages.filled(whole) < pages.SHORT
    assert asked == ([False, True] if short else [])
    assert (pages.count(found) < pages.count(whole)) is short
    assert short is better
