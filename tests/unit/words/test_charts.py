"""No word of a chart stands outside the table of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.blocks import FIGURE_FAILED, Callout, Figure
from analysis.exhibits import figures
from analysis.exhibits.isolate import isolate_failure
from analysis.exhibits.study import Study, study
from analysis.exhibits.tables._risks import bearers
from analysis.exhibits.wording.amounts import worded
from analysis.exhibits.wording.facts import loss_name
from analysis.reference import yardstick
from analysis.words.rich_text import plain
from tests.unit.exhibits.conftest import Make
from tests.unit.exhibits.conftest import make as make  # a fixture
from tests.unit.words import pseudo

OWN = ("fig-article-strip", "fig-backing", "fig-explanations", "fig-motive-matrix",
       "fig-reversals", "fig-risk-chains", "fig-risk-ranges")  # fmt: skip
"""Charts whose data no table of another room shows."""
NONSENSE = {"word": "zzq", "name": "Qqx", "voice": "Vvx"}
SEEDS = (
    "number could come about breaks the article itself the Relay Agency an unnamed official ships"
    " now A reason An invented report may might happen"
)
"""What the made-up sources say of their own."""


@pytest.fixture(autouse=True)
def _accents(tmp_path: Path) -> Iterator[None]:
    with pseudo.known(tmp_path):
        yield


def made(case: Study) -> list[Figure]:
    found = [getattr(figures, name)(case) for name in figures.__all__]
    assert not [one for one in found if isinstance(one, Callout) and one.kind == FIGURE_FAILED]
    return [one for one in found if isinstance(one, Figure)]


def told(figure: Figure) -> Iterator[str]:
    yield from (figure.title, figure.measure, figure.alt, plain(figure.source))
    yield from (box.text for box in figure.drawing.boxes)
    if figure.id in OWN:
        yield from (column.head for column in figure.columns)
        yield from (plain(cell) for row in figure.rows for cell in row.cells)


def elsewhere(case: Study) -> Iterator[str]:
    """Yield words of other rooms and of published scales, which charts show as they are."""
    yield from (term for term, _, _ in yardstick(case.yardstick).bands)
    yield from (
        worded(case.words, claim.quantity) for claim in case.claims.values() if claim.quantity
    )
    yield from (bearers(case, risk) for risk in case.risks.values())
    yield from (
        *case.states,
        *(loss_name(case, move.loss) for move in case.moves),
        "SS",
    )  # ß raised


@pytest.mark.parametrize(("claims", "states"), [(1, 1), (3, 2), (40, 5), (60, 12)])
def test_a_chart_speaks_its_language(make: Make, claims: int, states: int) -> None:
    source = make(claims=claims, states=states, **NONSENSE)
    held = source.record.claims
    unstated = {"outlet_stated": False, "chain": ("speaker", "article")}
    cut = (*held[:1], *(one.model_copy(update=unstated) for one in held[1:2]), *held[2:])
    source = replace(source, record=source.record.model_copy(update={"claims": cut}))
    for state in (None, "XAA"):
        case = study(source, state, draws=100, language=pseudo.TAG)
        for figure in made(case):
            plain_words = {
                word
                for text in told(figure)
                for word in pseudo.plain_words(text, [SEEDS, *NONSENSE.values(), *elsewhere(case)])
                if not word.startswith(("XA", "ALL"))
            }
            assert not plain_words, figure.id


def test_a_real_source_speaks_it_too() -> None:
    case = study("exercise-strait-closure", "XBO", draws=100, language=pseudo.TAG)
    said = [text for figure in made(case) for text in told(figure)]
    assert sum(not text.isascii() for text in said) > 40


def test_a_figure_that_failed_is_named_in_the_language() -> None:
    case = study("exercise-strait-closure", language=pseudo.TAG)
    for name in figures.__all__:

        def broken(_: Study) -> None:
            raise ZeroDivisionError

        broken.__name__ = name
        note = isolate_failure(broken)(case)
        assert isinstance(note, Callout)
        assert pseudo.plain_words(note.text(), ["ZeroDivisionError Coding"]) == set()
