"""A first page fits its page and no report ends on next to nothing, where smaller type helps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from analysis.render import pdf, typesetter
from analysis.words import messages

FULL = 9.2
"""The size of a report's text, in points."""
HEAD, TAIL = "Headlast", "Taillast"
BLOCK = "#block(width: 100%, height: 4em)\n"


@dataclass(frozen=True)
class Made:
    """A PDF: its pages, on which of them each part ends, and in which share of its size it is."""

    pages: int
    ends: tuple[int, ...]
    shares: tuple[float, ...]
    warnings: tuple[str, ...]


@cache
def made(first: int, rest: int = 0, *, compact: bool = False) -> Made:
    """Return a report of so many blocks on its first page and after it."""
    text = '#import "/briefing.typ": *\n#show: bn-report.with(title: "T")\n#bn-first[\n'
    text += BLOCK * first + f"{HEAD}\n]\n"
    if not compact:
        text += "#show: bn-rest\n" + BLOCK * rest + f"{TAIL}\n"
    data, warnings = typesetter.shipped().compile_with_warnings(
        {"main.typ": text.encode(), "/briefing.typ": pdf._template()},  # type: ignore[type-var]
        format="pdf",
        timestamp=typesetter.STAMP,
        sys_inputs={
            "words": pdf._words(messages("en")), "compact": "yes" if compact else "no",
        },
    )  # fmt: skip
    ends, shares = [], []
    with pypdfium2.PdfDocument(BytesIO(data)) as document:  # type: ignore[arg-type]
        for number, sheet in enumerate(document, 1):
            words = sheet.get_textpage()
            for name in (HEAD, TAIL):
                if (place := words.search(name).get_next()) is not None:
                    ends.append(number)
                    shares.append(round(raw.FPDFText_GetFontSize(words, place[0]) / FULL, 2))
        return Made(len(document), tuple(ends), tuple(shares), tuple(w.message for w in warnings))


@pytest.mark.parametrize(("first", "rest", "ends", "sizes"), [
    (5, 10, (1, 2), "full, full"),
    (18, 5, (1, 2), "less, full"),  # a little too much for a page
    (24, 5, (2, 3), "full, full"),  # too much for any type: it runs on, as large as it should be
    (5, 3, (1, 1), "full, full"),  # what stands below a short first page as well
    (5, 16, (1, 2), "full, less"),  # a last page of a few lines
    (3, 18, (1, 2), "full, full"),  # which a short first page has room for
    (15, 20, (1, 3), "full, full"),  # and one that no smaller type saves
])  # fmt: skip
def test_a_page_is_saved_where_smaller_type_or_a_short_first_page_saves_it(
    first: int, rest: int, ends: tuple[int, ...], sizes: str
) -> None:
    report = made(first, rest)
    assert (report.pages, report.ends) == (ends[-1], ends)
    assert ", ".join("full" if one == 1 else "less" for one in report.shares) == sizes


def test_one_page_is_set_as_large_as_it_fits() -> None:
    assert [made(n, compact=True).pages for n in (5, 18, 20)] == [1, 1, 1]
    assert made(5, compact=True).shares > made(18, compact=True).shares
    assert made(40, compact=True).pages > 1  # what the smallest legible type does not hold goes on


@settings(max_examples=25, deadline=None)
@example(22, 3, False)  # the first page is tried twice, then runs on, and the rest follows
@example(22, 18, False)
@given(st.integers(0, 45), st.integers(0, 60), st.booleans())
def test_whatever_the_lengths_nothing_is_lost_and_the_last_round_agrees(
    first: int, rest: int, compact: bool
) -> None:
    """Were a round short, page numbers and links would be those of another setting: Typst warns."""
    report = made(first, 0 if compact else rest, compact=compact)
    assert report.warnings == ()
    assert len(report.ends) == 2 - compact
    assert report.ends[-1] == report.pages
    assert min(report.shares) >= 0.75
    if report.shares[0] < 0.92:
        assert compact or report.ends[0] == 1  # smaller type is for one page alone
