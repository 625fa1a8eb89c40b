"""Every source of the project, and the small one of these tests, keeps the frames' contract."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import jsonschema
import pandas as pd
import pytest
from analysis.claims.contract import KEYS, NULLABLE, WORDS, contract, frames_checked
from pandera.errors import SchemaErrors

from analysis.claims.frames import COLUMNS, Frames, frames
from analysis.claims.load import load_source, sources
from analysis.claims.plain_yaml import parse
from analysis.claims.schema import FILES, schema

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("source", sources(ROOT))
@pytest.mark.parametrize("overlay", [True, False], ids=["overlay", "bare"])
def test_sources_keep_the_contract(source, overlay):
    made = frames_checked(load_source(source, ROOT, overlay=overlay))
    assert made.claims.shape[0] > 0
    assert made.grades.empty or overlay


def test_a_small_source_row_by_row(seeds):
    made = frames_checked(seeds.load())
    assert made.chains.values.tolist() == [
        ["C01", 0, "envoy", "originator"],
        ["C01", 1, "wire", "relay"],
        ["C01", 2, "article", "article"],
        ["C02", 0, "some", "originator"],
        ["C02", 1, "article", "article"],
        ["C03", 0, "article", "article"],
    ]
    assert made.claims["hedged"].tolist() == [False, True, True]
    assert made.claims["group"].tolist() == ["avaria", None, None]
    assert made.claim_sentences.values.tolist() == [
        ["C01", "H"], ["C01", "P1S1"], ["C02", "P1S2"], ["C03", "P2S1"],
    ]  # fmt: skip
    assert made.tensions.values.tolist() == [["C01", "C02", "contradicts", "asserted_hedged"]]
    assert made.evidence[["claim", "hypothesis", "consistency", "weight"]].values.tolist() == [
        ["C01", "H1", "CC", 1.5],
        ["C01", "H2", "I", 1.5],
    ]
    assert made.codings[["coding", "claim", "commitment"]].values.tolist() == [
        ["first", "C01", "attributed"],
        ["first", "C02", "hedged"],
        ["first", "C03", "hedged"],
        ["second", "C01", "asserted"],
        ["second", "C02", "hedged"],
    ]
    assert made.codings["bearers"].tolist() == [(), ("XAV",), (), (), ("XAV",)]


def test_the_contract_speaks_of_the_frames_there_are():
    assert [field.name for field in dataclasses.fields(Frames)] == list(COLUMNS)
    for table in (KEYS, NULLABLE, WORDS):
        assert all(set(columns) <= set(COLUMNS[name]) for name, columns in table.items())


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("claims", "kind", "hunch"),
        ("claims", "says", None),
        ("claims", "claim", "C01"),
        ("evidence", "consistency", "III"),
        ("chains", "role", None),
    ],
)
def test_a_broken_frame_is_refused(seeds, name, column, value):
    made = getattr(frames(seeds.load()), name).copy()
    made.loc[made.index[-1], column] = value
    with pytest.raises(SchemaErrors):
        contract(name).validate(made, lazy=True)


def test_a_missing_or_foreign_column_is_refused(seeds):
    made = frames(seeds.load()).motives
    for broken in (made.drop(columns="giver"), made.assign(extra=1), made[made.columns[::-1]]):
        with pytest.raises(SchemaErrors):
            contract("motives").validate(pd.DataFrame(broken), lazy=True)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("source", sources(ROOT))
def test_json_schemas_accept_what_loads(source, file):
    path = ROOT / "seeds" / source / f"{file}.yaml"
    if not path.exists():
        pytest.skip(f"{source} has no {file}.yaml")
    data = json.loads(json.dumps(parse(path.read_bytes(), path.name).data))
    jsonschema.Draft202012Validator(schema(file)).validate(data)


def test_json_schemas_refuse_what_does_not_load(seeds):
    for old, new in [
        ("kind: motive\n", "kind: motve\n"),
        ("at: P1S2", "at: [p1s2]"),
        ("says:", "sais:"),
    ]:
        text = seeds.read("claims").replace(old, new, 1)
        data = parse(text.encode(), "claims.yaml").data
        assert not jsonschema.Draft202012Validator(schema("claims")).is_valid(data)
