"""The note on the edition, in words."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.blocks import MIME, PREVIOUS
from analysis.claims.load import load_source
from analysis.exhibits import texts
from analysis.exhibits.selection import reached
from analysis.exhibits.study import study

FIRST = "! First issue. There is no previous edition."


@pytest.fixture
def last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    path = tmp_path / "previous.json"
    monkeypatch.setenv(PREVIOUS, str(path))

    def write(record: object) -> None:
        path.write_text(record if isinstance(record, str) else json.dumps(record))

    return write


def flat(text: str) -> str:
    return " ".join(text.split())


def test_without_a_record_it_is_the_first_issue(make) -> None:
    bundle = texts.edition(study(make()))._repr_mimebundle_()
    assert bundle["text/plain"].startswith(FIRST)
    assert bundle[MIME]["record"]["number"] == 1
    assert bundle[MIME]["record"]["previous"] is None


def test_a_recoded_claim_and_what_it_moved(make, last) -> None:
    case = study(make(), "XAA")
    record = texts.edition(case)
    last(record.record)
    assert texts.edition(case) == record
    changed = case.recoded("C04", "commitment", "asserted").recoded("C04", "motive", "")
    later = texts.edition(changed)
    said = flat(later.text())
    assert said.startswith("! Edition 2. Since the previous edition: re-coded [C04] (firmness: ")
    assert "hedged → stated" in said
    assert "Judgements that moved: J-XAA-01 is no longer made" in said
    assert "because [C04] changed." in said
    assert 'id="changes"' in later.html()
    assert "previous edition" in later.html()
    last(later.record)
    assert texts.edition(changed) == later
    back = texts.edition(case)
    assert back.record["number"] == 3


def test_claims_that_came_and_went(make, last) -> None:
    small, large = study(make(claims=9)), study(make(claims=11))
    last(texts.edition(small).record)
    assert "added [C10], [C11]" in flat(texts.edition(large).text())
    last(texts.edition(large).record)
    said = flat(texts.edition(small).text())
    assert "withdrawn C10 (“something plain number 10 could come about.”), C11" in said


def test_another_reading_is_a_cause(make, last) -> None:
    source = make()
    last(texts.edition(study(source)).record)
    assert "reading changed: preferred → strict" in flat(
        texts.edition(study(source, reading="strict")).text()
    )


@pytest.mark.parametrize("wrong", ["", "{", "[" * 100_000, "null and void", {"number": 1}, [1]])
def test_a_record_that_cannot_be_read_is_said_to_be_so(make, last, wrong: object) -> None:
    last(wrong)
    said = flat(texts.edition(study(make())).text())
    assert said.startswith("! First issue. This counts as the first issue")
    assert "cannot be read" in said


def test_a_record_that_is_gone_is_said_to_be_so(make, monkeypatch) -> None:
    monkeypatch.setenv(PREVIOUS, "/nonexistent/previous.json")
    assert "cannot be read" in flat(texts.edition(study(make())).text())


def test_every_report_of_a_source_tells_the_same_additions(last) -> None:
    source = load_source("exercise-strait-closure")
    on_one = {"id": "C93", "motive": (), "risk": (), "proposition": (), "quantity": None}
    last_one = next(claim for claim in source.record.claims if claim.id == "C89")
    more = (*source.record.claims, last_one.model_copy(update=on_one))
    later = replace(source, record=source.record.model_copy(update={"claims": more}))
    apart = set()
    for state in (None, *study(source).states):
        last(texts.edition(study(source, state)).record)
        said = flat(texts.edition(study(later, state)).text())
        assert "added [C93]" in said or "added C93 (not used here)" in said, said
        assert ("[C93]" in said) is ("C93" in reached(study(later, state)))
        apart.add("not used here" in said)
    assert apart == {True, False}


def test_a_record_of_an_earlier_form_counts_as_a_first_issue(last) -> None:
    case = study(load_source("exercise-strait-closure"), "XAV")
    record = json.loads(json.dumps(texts.edition(case).record))
    for form in (1, 3, None):
        last(record | {"snapshot": record["snapshot"] | {"format": form}})
        assert "it cannot be read" in flat(texts.edition(case).text())
