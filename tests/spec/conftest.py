"""Small claim tables: a source written as text tables, turned into records by one fixture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from analysis.assess.records import Records
from analysis.claims.card import SourceCard, State
from analysis.claims.coding import CodingFile
from analysis.claims.overlay import AssessmentFile
from analysis.claims.record import Claim, ClaimsFile, Framing
from analysis.claims.source import Source

VOICES = """
voice    | kind     | interest  | group     | roles      | state
paper    | article  | unknown   |           | article    |
minister | person   | party     | xav-gov   | originator | XAV
navy     | body     | party     | xav-gov   | originator | XAV
survey   | body     | neutral   | survey    | originator |
insurer  | body     | neutral   | insurer   | originator |
wire     | media    | neutral   | wire      | relay      |
someone  | unnamed  | unknown   |           | originator |
"""

STATES = """
state | name          | collective
XAV   | Avel          | no
XBO   | the Isles     | no
XCE   | Cera          | no
XLG   | the League    | yes
"""

CODED = {"coder": "an1", "date": dt.date(2031, 5, 6), "rationale": "worked example"}
NUMBERS = {"value", "low", "high", "weight"}
FLAGS = {"collective", "counted", "unit_stated", "scope_ambiguous", "outlet_stated"}
Row = dict[str, Any]


def read(text: str) -> list[Row]:
    """Read a pipe table; an empty cell is left out."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    names = [name.strip() for name in lines[0].split("|")] if lines else []
    return [
        {
            name: float(cell) if name in NUMBERS else cell == "yes" if name in FLAGS else cell
            for name, cell in zip(names, map(str.strip, line.split("|")), strict=True)
            if cell
        }
        for line in lines[1:]
    ]


def many(row: Row, name: str) -> tuple[str, ...]:
    """Take a cell of several words out of a row."""
    return tuple(row.pop(name, "").split())


def build(claims: str, *, states: str = STATES, voices: str = VOICES, **more: str) -> Records:
    """Return records; claims have chain a>b>c, links ``XAV:actor:sole``, tensions ``C01:type``."""
    tables = {name: read(text) for name, text in more.items()}
    quantities = {row.pop("claim"): row for row in tables.pop("quantities", [])}
    said = [claim(place, row, quantities) for place, row in enumerate(read(claims))]
    framing = [
        Framing(id=row["framing"], at=row["sentence"], does=row["does"])
        for row in tables.pop("framing", [])
    ]
    keys = [key for one in said for key in one.at] + [one.at for one in framing]
    keys += [row["sentence"] for row in tables.pop("sentences", [])]
    card = SourceCard(
        id="case", title="A case", publisher=None, author=None, date=None, url=None,
        sha256="0" * 64, length=1,
        sentences=dict.fromkeys(dict.fromkeys(keys), (0, 1, "0" * 64)),
        states={row.pop("state"): State(**row) for row in read(states)},
        voices=[voice(row) for row in read(voices)],
    )  # fmt: skip
    codings: dict[str, list[Row]] = {}
    for row in tables.pop("codings", []):
        codings.setdefault(row.pop("coding"), []).append(row)
    record = ClaimsFile(
        claims=said,
        framing=framing,
        propositions=[named(row, "proposition") for row in tables.pop("propositions", [])],
        motives=[motive(row) for row in tables.pop("motives", [])],
        risks=[risk(row) for row in tables.pop("risks", [])],
    )
    overlay = AssessmentFile(
        grades=[CODED | row for row in tables.pop("grades", [])],
        impacts=[CODED | row | {"impact": int(row["impact"])} for row in tables.pop("impacts", [])],
        hypotheses=[hypothesis(row) for row in tables.pop("hypotheses", [])],
        evidence=evidence(tables.pop("evidence", [])),
        assumptions=[assumption(row) for row in tables.pop("assumptions", [])],
        indicators=[indicator(row) for row in tables.pop("indicators", [])],
    )
    assert not tables
    passes = {
        name: CodingFile(coder=rows[0]["coder"], date=CODED["date"],
                         units=[{k: v for k, v in row.items() if k != "coder"} for row in rows])
        for name, rows in codings.items()
    }  # fmt: skip
    return Records(Source(card, record, overlay, None, {}, passes))


def named(row: Row, name: str) -> Row:
    return {"id": row.pop(name), **row}


def voice(row: Row) -> Row:
    roles = many(row, "roles")
    return {"name": row["voice"], **named(row, "voice"), "roles": roles}


def claim(place: int, row: Row, quantities: dict[str, Row]) -> Claim:
    """Return a claim from its row."""
    served = (*many(row, "motive"), *many(row, "risk"), *many(row, "serves"))
    given = {"kind": "event", "commitment": "asserted", "says": f"Point {row['claim']}.", **row}
    figure = quantities.get(given["claim"])
    for relation in ("contradicts", "qualifies"):
        links = (link.partition(":") for link in many(given, relation))
        given[relation] = [
            {"claim": other, "type": kind or "fact_contradicted"} for other, _, kind in links
        ]
    states = ((*link.split(":"), "sole")[:3] for link in many(given, "states"))
    given |= {name: many(given, name) for name in ("proposition", "denies")}
    given |= {
        "at": given.pop("sentence", f"P1S{place + 1}"),
        "chain": given.pop("chain", "paper").split(">"),
        "states": [{"state": s, "role": role, "reading": how} for s, role, how in states],
        "motive": [name for name in served if name.startswith("M")],
        "risk": [name for name in served if name.startswith("R")],
        "quantity": figure and {"bound": "point", "originator": "paper"} | figure,
    }
    return Claim.model_validate(named(given, "claim"))


def motive(row: Row) -> Row:
    shared = many(row, "shared")
    return {"domain": "military", "wants": "more", **named(row, "motive"), "shared_with": shared}


def risk(row: Row) -> Row:
    links = (link.partition(":") for link in many(row, "bearers"))
    bearers = [{"state": state, "reading": reading or "sole"} for state, _, reading in links]
    put = {"cause": "cause", "event": "event", "consequence": "harm", "domain": "security"}
    return {**put, **named(row, "risk"), "bearers": bearers}


def evidence(rows: list[Row]) -> list[Row]:
    found: dict[str, Row] = {}
    for row in rows:
        held = found.setdefault(row["claim"], {"claim": row["claim"], "cells": {}, **CODED})
        held["cells"][row["hypothesis"]] = row["consistency"]
        held["weight"] = row.get("weight", 1.0)
    return list(found.values())


def hypothesis(row: Row) -> Row:
    links = {name: many(row, name) for name in ("doubts", "compatible_with")}
    return {**CODED, **named(row, "hypothesis"), **links}


def assumption(row: Row) -> Row:
    links = {"claims": many(row, "claims"), "depends_on": many(row, "needs")}
    return {**CODED, "if_wrong": "it falls", **named(row, "assumption"), **links}


def indicator(row: Row) -> Row:
    links = {name: many(row, name) for name in ("claims", "states", "hypotheses")}
    return {**CODED, **named(row, "indicator"), **links}


@pytest.fixture(scope="session")
def case() -> Callable[..., Records]:
    """The builder of records from text tables."""
    return build
