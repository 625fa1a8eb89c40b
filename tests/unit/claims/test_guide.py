"""What coders are told of the fields: the guide, the entries to fill in, and what faults say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel
from ruamel.yaml import YAML

from analysis.claims.base import models_in
from analysis.claims.card import Voice
from analysis.claims.examples import ALTERNATIVES, EXAMPLES
from analysis.claims.guide import lines
from analysis.claims.load import source_faults
from analysis.claims.meanings import meanings, vocabularies
from analysis.claims.overlay import FROM_FILE
from analysis.claims.record import PROPOSED, Claim, Framing, Motive, Proposition, Risk
from analysis.claims.schema import FILES, guide_text, manual, schema
from analysis.draft.new import new

ENTRIES = [Claim, Framing, Proposition, Motive, Risk, Voice]


def parsed(text: str) -> object:
    return YAML(typ="safe").load(text)


@pytest.mark.parametrize("record", ENTRIES, ids=lambda record: record.__name__)
def test_an_entry_to_fill_in_is_a_sound_record_with_every_field(record: type[BaseModel]) -> None:
    [entry] = parsed("\n".join(lines(record)))
    assert entry.keys() == record.model_fields.keys() - {PROPOSED}
    for name in ("low", "high"):  # which are there instead of a value
        entry.get("quantity", {}).pop(name, None)
    assert record.model_validate(entry)


@pytest.mark.parametrize("record", ENTRIES, ids=lambda record: record.__name__)
def test_an_entry_says_what_each_field_holds_and_which_words(record: type[BaseModel]) -> None:
    text = "\n".join(lines(record))
    for name, field in record.model_fields.items():
        if name == PROPOSED:
            continue
        [line] = [line for line in text.splitlines() if re.match(rf"(- |  ){name}:", line)]
        assert field.description
        assert field.description in line
        assert ("Optional" in line) is not field.is_required()
    if "domain" in record.model_fields:
        assert "military, technological, economic" in text


def test_every_word_has_its_meaning_and_no_other() -> None:
    for name, words in vocabularies().items():
        meant = meanings(words)
        assert tuple(meant) == words, name
        assert len(set(meant.values())) == len(words)


def every_model(model: type[BaseModel]) -> set[type[BaseModel]]:
    parts = [part for field in model.model_fields.values() for part in models_in(field.annotation)]
    return {model}.union(*map(every_model, parts))


def test_the_guide_has_every_field_of_every_file_and_every_word() -> None:
    text = guide_text()
    for model, _ in FILES.values():
        for record in every_model(model):
            section = text.partition(f"### {record.__name__}\n")[2].partition("\n#")[0]
            for name, field in record.model_fields.items():
                assert f"`{name}`" in section, (record, name)
                own = field.is_required() and field.json_schema_extra != FROM_FILE
                assert (f"**`{name}`**" in section) is own
    for words in vocabularies().values():
        assert all(f"| `{word}` | {meant} |" in text for word, meant in meanings(words).items())


RECORDS = sorted(
    {one for model, _ in FILES.values() for one in every_model(model)}, key=lambda one: one.__name__
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_has_an_example_that_is_sound(record: type[BaseModel]) -> None:
    example = EXAMPLES.get(record.__name__, {})
    lists = {name for name, one in record.model_fields.items() if models_in(one.annotation)}
    ranged = {"value", *ALTERNATIVES} - example.keys() if record.__name__ == "Quantity" else set()
    assert (
        record.model_fields.keys() - lists - ranged <= example.keys() <= record.model_fields.keys()
    )
    if example and record not in {model for model, _ in FILES.values()}:
        assert record.model_validate(example)


def test_the_manual_has_the_fields_as_the_models_have_them() -> None:
    root = Path(__file__).parents[3]
    [(path, text)] = manual(root).items()
    assert path.read_bytes() == text
    assert b"| **`commitment`** |" in text


def test_editors_show_what_a_word_means() -> None:
    kind = schema("claims")["$defs"]["Claim"]["properties"]["kind"]
    assert dict(zip(kind["enum"], kind["markdownEnumDescriptions"], strict=True)) == meanings(
        tuple(kind["enum"])
    )


@pytest.fixture
def started(tmp_path):
    (tmp_path / "notebooks").mkdir()
    text = tmp_path / "text.txt"
    text.write_text("Ferries late\nTwo boats waited. A third left.\nAll is well.\n")
    return new(text, "ferries", tmp_path).folder


def test_a_new_source_tells_how_to_code_it(started) -> None:
    claims = (started / "claims.yaml").read_text()
    assert re.search(r"^claims:\n  - id: C01\n    at: H\n    says:\n", claims, re.MULTILINE)
    assert re.search(r"^#   - id: C01 ", claims, re.MULTILINE)
    for name, entry in (("framing", "F01"), ("motives", "M01")):
        assert re.search(rf"^{name}: \[\]\n#   - id: {entry} ", claims, re.MULTILINE)
    drafts = parsed(claims)["claims"]
    assert [draft["at"] for draft in drafts] == ["H", "P1S1", "P1S2", "P2S1"]
    assert all(draft["draft"]["because"] for draft in drafts)


WRONG = [
    ("quantity: a third", "quantity: a third is not a mapping (write its fields: {bound: …, "),
    ("quantity: much", "unit: …, originator: …}; it may have value, low, high, word, "),
    ("quantity: 40", "quantity: 40 is not a mapping (write its fields: {bound: …, "),
    ("contradicts: C02", "contradicts: C02 is not a list (write a list: [{claim: …, type: …}])"),
    ("qualifies: [C02]", "qualifies[0]: C02 is not a mapping (write its fields: {claim: …, "),
    ("states: XAV", "states: XAV is not a list (write a list: [{state: …, role: …}]; it may have "),
    ("states: [XAV]", "states[0]: XAV is not a mapping (write its fields: {state: …, role: …}; "),
    ("cues: [may]", "cues[0]: may is not a mapping (write its fields: {word: …, type: …})"),
    ("chain: article", "chain: article is not a list (such as [one, two])"),
    ("states: [{state: XAV}]", "states[0].role: is missing (its part in the claim; allowed: actor"),
    ("quantity: {value: 3}", "quantity.unit: is missing (what is counted)"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "message"), WRONG, ids=[line for line, _ in WRONG])
def test_a_fault_of_form_names_the_fields_that_are_wanted(started, line, message) -> None:
    (started / "claims.yaml").write_text(
        "claims:\n  - id: C01\n    at: H\n    says: Some boats are late.\n    kind: event\n"
        f"    commitment: asserted\n    {line}\n"
    )
    told = [str(fault) for fault in source_faults(started.name, started.parents[1])]
    assert [one for one in told if message in one and " claims[0]." in one], told
    missing = [one for one in told if "claims[0].chain: is missing (voices, originator" in one]
    assert bool(missing) is not line.startswith("chain")
