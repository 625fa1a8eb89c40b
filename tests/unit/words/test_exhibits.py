"""No word of texts, tables and statements stands outside the table of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as lxml_html
from pydantic import BaseModel

from analysis.assess.short import short_form
from analysis.blocks import Block, Table
from analysis.blocks.stack import Stack
from analysis.exhibits import judgements, tables, texts
from analysis.exhibits.study import Study, study
from analysis.exhibits.texts._edition import PREVIOUS
from analysis.reference import yardstick, yardsticks
from tests.unit.exhibits.conftest import Make
from tests.unit.exhibits.conftest import make as make  # a fixture
from tests.unit.words import pseudo

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"
FREE = frozenset(
    "title publisher author name also says condition wants cause event consequence hedge unit place"
    " time does wording word if_wrong audience short details coder rationale text".split()
)
"""Fields of the seeds that hold words of their own; the others hold the method's vocabulary."""
NAMES = r"\b[A-Z]{1,2}\d+\b|\bP\d+S\d+\b|\bJ-[A-Z]+-\d+\b|\bX[A-Z]{2}\b|\b[0-9a-f]{12}\b"
READ = ("alt", "aria-label", "title", "data-label")
"""Attributes that a reader is told."""


@pytest.fixture(autouse=True)
def _accents(tmp_path: Path) -> Iterator[None]:
    with pseudo.known(tmp_path):
        yield


def own(record: object) -> Iterator[str]:
    """Yield the words of a seed's own."""
    if isinstance(record, BaseModel):
        for field in type(record).model_fields:
            value = getattr(record, field)
            if field in FREE:
                yield from [value] if isinstance(value, str) else value or ()
            yield from own(value)
    elif isinstance(record, dict | tuple | list):
        for item in record.values() if isinstance(record, dict) else record:
            yield from own(item)


def foreign(*cases: Study) -> re.Pattern[str]:
    """Return a pattern for what is no word of exhibits': the seeds', published ones, ids."""
    scales = [yardstick(name) for name in yardsticks()]
    known = {*yardsticks(), *(scale.title for scale in scales)}
    known |= {term for scale in scales for term, _, _ in scale.bands}
    for case in cases:
        source = case.source
        known |= {*own(source.card), *own(source.record), *own(source.overlay)}
        known |= {row.phrase for row in case.readers}
        known |= {short_form(one) for one in (*source.record.motives, *source.record.risks)}
        known |= {part.strip() for voice in source.card.voices for part in voice.name.split(",", 1)}
    parts = sorted({text.strip().rstrip(".") for text in known} - {""}, key=len, reverse=True)
    alike = "|".join(map(re.escape, parts))
    return re.compile(rf"(?<!\w)(?:{alike})(?!\w)|\bss|{NAMES}", re.IGNORECASE)  # ß raised is SS


def left(apart: re.Pattern[str], said: Iterable[str]) -> set[str]:
    """Return the words of some texts that come neither from elsewhere nor from the table."""
    return {word for text in said for word in pseudo.plain_words(apart.sub(" ", text))}


def read(exhibit: Block) -> list[str]:
    """Return what an exhibit tells a reader: the words of its blocks and of its attributes."""
    page = lxml_html.fromstring(f"<div>{exhibit.html()}</div>")
    for style in page.xpath("//style"):
        style.drop_tree()
    blocks = [*page.iter("p", "li", "th", "td", "caption", "dt", "dd", "summary", "h1")]
    said = [" ".join(block.text_content().split()) for block in blocks]
    said += [value for item in page.iter() for key, value in item.items() if key in READ]
    return said if isinstance(exhibit, Table | Stack) else [*said, " ".join(exhibit.text().split())]


def shown(case: Study) -> Iterator[Block]:
    for room in (tables, texts):
        for name in room.__all__:
            if name != "moves" and (made := getattr(room, name)(case)) is not None:
                yield made
    yield from (judgements.key(case), judgements.change(case))


def check(case: Study) -> None:
    apart = foreign(case)
    found = {}
    for exhibit in shown(case):
        if plain := left(apart, read(exhibit)):
            found[getattr(exhibit, "id", None) or type(exhibit).__name__] = plain
    assert found == {}


@pytest.mark.parametrize("state", [None, "XAV"])
@pytest.mark.parametrize("detail", ["full", "one-page"])
def test_a_report_speaks_its_language(state: str | None, detail: str) -> None:
    case = study(SOURCE, state, detail=detail, draws=100, language=pseudo.TAG)
    check(case)
    if detail == "full":
        said = [word for exhibit in shown(case) for text in read(exhibit) for word in text.split()]
        assert sum(word != word.encode("ascii", "ignore").decode() for word in said) > 300


def test_what_is_not_there_is_told_in_the_language_too(make: Make) -> None:
    for source in (make(motives=False, risks=False, overlay=False), make(claims=1, overlay=False)):
        for state in (None, "XAB"):
            case = study(source, state, draws=100, language=pseudo.TAG)
            check(case)
            for kinds in ((), ("event",), ("event", "forecast")):
                made = texts.statements(case, *kinds)
                assert left(foreign(case), read(made)) == set()


def test_a_new_edition_is_told_in_the_language(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import json

    case = study(make(claims=30), "XAA", language=pseudo.TAG)
    fewer = study(make(claims=24), "XAA", language=pseudo.TAG)
    held = tmp_path / "previous.json"
    monkeypatch.setenv(PREVIOUS, str(held))
    for before, after in ((case, fewer), (fewer, case), (case, replace(case, reading="strict"))):
        held.write_text(json.dumps(texts.edition(before).record), encoding="utf-8")
        assert left(foreign(before, after), read(texts.edition(after))) == set()


def test_moves_are_told_in_the_language(make: Make) -> None:
    case = study(make(), "XAA", language=pseudo.TAG)
    for other in (case, case.recoded("C04", "commitment", "asserted")):
        assert left(foreign(case), read(tables.moves(case, other))) == set()
