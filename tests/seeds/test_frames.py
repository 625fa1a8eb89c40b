"""Every source of the project, and the small one of these tests, as the public tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import jsonschema
import pandas as pd
import pytest

from analysis.assess.agreement import passes
from analysis.assess.perspective import Perspective
from analysis.assess.records import Records
from analysis.assess.risks import RegisteredRisk, risk_register
from analysis.claims.frames import TABLES, frames, to_frame
from analysis.claims.load import load_source, sources
from analysis.claims.plain_yaml import parse
from analysis.claims.schema import FILES, schema
from analysis.claims.vocabulary import Kind

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("source", sources(ROOT))
@pytest.mark.parametrize("overlay", [True, False], ids=["overlay", "bare"])
def test_every_record_of_a_source_stands_in_its_table(source, overlay):
    held = load_source(source, ROOT, overlay=overlay)
    made = frames(held)
    assert made["claims"]["claim"].tolist() == [claim.id for claim in held.record.claims]
    assert len(made["claim_states"]) == sum(len(claim.states) for claim in held.record.claims)
    assert made["grades"].empty or overlay
    for name, (key, model) in TABLES.items():
        single = made[name]
        whole = int(name == "headlines")  # the source's own headline is no state's
        assert single[key].isna().sum() <= whole
        links = {table for table in made if table.startswith(f"{name.removesuffix('s')}_")}
        fields = set(single) | {link.partition("_")[2] for link in links}
        assert set(model.model_fields) - {"id", "draft"} <= fields  # a table holds no draft


def test_a_small_source_row_by_row(seeds):
    made = frames(seeds.load())
    assert made["claim_chain"].values.tolist() == [
        ["C01", 0, "envoy"], ["C01", 1, "wire"], ["C01", 2, "article"], ["C02", 0, "some"],
        ["C02", 1, "article"], ["C03", 0, "article"],
    ]  # fmt: skip
    assert made["claim_at"].values.tolist() == [
        ["C01", 0, "H"], ["C01", 1, "P1S1"], ["C02", 0, "P1S2"], ["C03", 0, "P2S1"],
    ]  # fmt: skip
    assert made["claim_contradicts"].values.tolist() == [["C01", 0, "C02", "asserted_hedged"]]
    assert made["evidence_cells"].values.tolist() == [["C01", 0, "H1", "CC"], ["C01", 1, "H2", "I"]]
    assert made["codings"][["coding", "claim", "commitment"]].values.tolist() == [
        ["second", "C01", "asserted"],
        ["second", "C02", "hedged"],
    ]
    assert made["coding_bearers"]["bearers"].tolist() == ["XAV"]
    # Agreement takes the record itself for the first pass, where only a second one is kept.
    first = passes(Records(seeds.load()))["first"]
    assert [(unit.claim, unit.commitment, unit.bearers) for unit in first] == [
        ("C01", "attributed", ()), ("C02", "hedged", ("XAV",)), ("C03", "hedged", ()),
    ]  # fmt: skip


def test_columns_have_the_dtypes_of_their_fields(seeds):
    made = frames(seeds.load())
    claims, grades = made["claims"], made["grades"]
    assert claims.dtypes.astype(str)[["claim", "outlet_stated", "kind"]].tolist() == [
        "string", "boolean", "category",
    ]  # fmt: skip
    assert tuple(claims["kind"].cat.categories) == get_args(Kind)
    assert pd.api.types.is_datetime64_dtype(grades["date"])
    assert not any("object" in frame.dtypes.astype(str).tolist() for frame in made.values())


def test_facts_become_a_table_with_dtypes():
    view = Perspective(Records(load_source("exercise-strait-closure", ROOT)))
    table = to_frame(risk_register(view))
    assert table["risk"].tolist() == [risk.id for risk in view.risks]
    kinds = table.dtypes.astype(str)
    assert kinds[["risk", "low", "impact", "hedged", "domain"]].tolist() == [
        "string", "Float64", "Int64", "boolean", "category",
    ]  # fmt: skip
    none = to_frame([], RegisteredRisk)
    assert none.columns.tolist() == table.columns.tolist()
    assert none.empty


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
