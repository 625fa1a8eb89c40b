"""A page printed from the browser: nothing cut off, nothing on it that paper cannot use."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.reports.statements import said, squeezed

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SIZES = {"A4": (595, 842), "Letter": (612, 792)}


@pytest.fixture(scope="module")
def chosen(reports: list[Any]) -> list[Path]:
    """A state brief, the widest tables, and what an analyst's own cells hold."""
    kinds = ("state_brief-", "evidence_review", "analyst_cells")
    return [next(r.html for r in reports if kind in r.html.name) for kind in kinds]


@pytest.mark.parametrize("size", SIZES)
def test_a_printed_page_holds_everything(
    browser: Any, chosen: list[Path], subtests: Any, tmp_path: Path, size: str
) -> None:
    page = browser.new_page(color_scheme="dark")  # paper is white whatever the screen is
    for path in chosen:
        with subtests.test(path.name):
            page.goto(path.as_uri())
            target = tmp_path / f"{path.stem}.pdf"
            # the style's own page size is A4; a reader who has other paper says so when printing
            page.pdf(path=target, format=size, prefer_css_page_size=False)
            with pypdfium2.PdfDocument(target) as document:
                texts, outside = [], []
                for sheet in document:
                    width, height = sheet.get_size()
                    assert (width, height) == pytest.approx(SIZES[size], abs=1.5)
                    text = sheet.get_textpage()
                    texts.append(text.get_text_bounded())
                    for number in range(text.count_rects()):
                        left, bottom, right, top = text.get_rect(number)
                        if left < 0 or bottom < 0 or right > width + 1 or top > height + 1:
                            outside.append(text.get_text_bounded(left, bottom, right, top))
            assert outside == []
            whole = squeezed("".join(texts))
            missing = [words for words in said(path) if words not in whole]
            # a statement that two pages share has the foot of the first between its halves
            assert len(missing) <= len(texts), missing[:5]
            assert "Skip to the" not in " ".join(texts)
            assert not re.search(r"\bClose\s+C\d\d", " ".join(texts))
    page.context.close()


def test_print_is_dark_on_white_without_navigation(browser: Any, chosen: list[Path]) -> None:
    page = browser.new_page(color_scheme="dark")
    for path in chosen:
        page.goto(path.as_uri())
        page.emulate_media(media="print", color_scheme="dark")
        for hidden in ("nav", "a.skip", ".claim .close", "details.data", "#place"):
            found = page.locator(hidden)
            assert not any(found.nth(n).is_visible() for n in range(min(found.count(), 3)))
        assert page.locator("main h1").is_visible()
        styles = page.evaluate(
            "[...document.querySelectorAll('main p, main td:not([style]), main h2')].map("
            "(item) => getComputedStyle(item).color)"
        )
        grounds = page.evaluate(
            "[...document.querySelectorAll('td[style*=background], th[style*=background]')].map("
            "(item) => getComputedStyle(item).printColorAdjust)"
        )
        assert set(grounds) <= {"exact"}  # light letters stand on a dark ground of their own
        for colour in set(styles):
            assert max(map(int, re.findall(r"\d+", colour)[:3])) <= 0x80, colour
    page.context.close()
