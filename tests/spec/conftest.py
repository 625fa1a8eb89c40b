"""Small claim tables: a source written as text tables, turned into frames by one fixture."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from analysis.claims.frames import COLUMNS, Frames, table
from analysis.claims.vocabulary import HEDGED

Rows = dict[str, list[tuple[object, ...]]]

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

DEFAULTS: dict[str, dict[str, object]] = {
    "claims": {
        "kind": "event", "commitment": "asserted", "verification": "silent", "chain": "paper",
    },
    "motives": {"domain": "military", "wants": "more", "reading": "sole", "counted": True},
    "risks": {"cause": "cause", "event": "event", "consequence": "harm", "domain": "security"},
    "grades": {}, "impacts": {}, "hypotheses": {}, "assumptions": {"if_wrong": "it falls"},
    "evidence": {"weight": 1.0}, "indicators": {},
    "quantities": {"bound": "point", "unit_stated": True, "originator": "paper"},
}  # fmt: skip
CODED = {"coder": "an1", "date": None, "rationale": "worked example"}
NUMBERS = {"value", "low", "high", "weight", "impact"}
FLAGS = {"collective", "counted", "unit_stated", "scope_ambiguous", "outlet_stated"}


def read(text: str) -> list[dict[str, object]]:
    """Read a pipe table; an empty cell is None."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    if not lines:
        return []
    names = [name.strip() for name in lines[0].split("|")]
    found: list[dict[str, object]] = []
    for line in lines[1:]:
        cells = [cell.strip() or None for cell in line.split("|")]
        row: dict[str, object] = dict(zip(names, cells, strict=True))
        for name in names:
            if name in NUMBERS and row[name] is not None:
                row[name] = float(str(row[name]))
            if name in FLAGS and row[name] is not None:
                row[name] = row[name] == "yes"
        found.append(row)
    return found


def many(row: dict[str, object], name: str) -> list[str]:
    return str(row[name]).split() if row.get(name) else []


def build(claims: str, *, states: str = STATES, voices: str = VOICES, **more: str) -> Frames:
    """Return frames; claims have chain a>b>c, links ``XAV:actor:sole``, tensions ``C01:type``."""
    rows: Rows = {name: [] for name in COLUMNS}
    people = {
        row["voice"]: {"name": row["voice"], **row, "roles": tuple(many(row, "roles"))}
        for row in read(voices)
    }
    add(rows, "states", read(states))
    add(rows, "voices", list(people.values()))
    for place, given in enumerate(read(claims)):
        add_claim(rows, people, place, DEFAULTS["claims"] | stated(given))
    for name, text in more.items():
        extra = [DEFAULTS.get(name, {}) | CODED | stated(row) for row in read(text)]
        for row in extra:
            add_links(rows, name, row)
        add(rows, name, extra)
    return Frames(**{name: table(name, held) for name, held in rows.items()})


def stated(row: dict[str, object]) -> dict[str, object]:
    """Return the cells that are filled in."""
    return {name: value for name, value in row.items() if value is not None}


def add_claim(rows: Rows, people: dict, place: int, row: dict[str, object]) -> None:
    """Add a claim and everything that its row links it to."""
    claim, chain = row["claim"], str(row["chain"]).split(">")
    key = str(row.get("sentence", f"P1S{place + 1}"))
    derived = {
        "sentence": key, "says": row.get("says", f"Point {claim}."),
        "hedged": row["commitment"] in HEDGED, "originator": chain[0],
        "group": people[chain[0]]["group"],
    }  # fmt: skip
    add(rows, "claims", [{"scope_ambiguous": False, "outlet_stated": True} | row | derived])
    rows["claim_sentences"].append((claim, key))
    if key not in {sentence for sentence, *_ in rows["sentences"]}:
        rows["sentences"].append((key, place, 0, 1, "0" * 64))
    rows["chains"] += [
        (claim, step, voice, (*people[voice]["roles"], "")[0]) for step, voice in enumerate(chain)
    ]
    for link in many(row, "states"):
        state, role, reading = (*link.split(":"), "sole")[:3]
        rows["claim_states"].append((claim, state, role, reading))
    for name in (*many(row, "motive"), *many(row, "risk"), *many(row, "serves")):
        rows["motive_claims" if name.startswith("M") else "risk_claims"].append((name, claim))
    for relation in ("contradicts", "qualifies"):
        for link in many(row, relation):
            other, _, kind = link.partition(":")
            rows["tensions"].append((claim, other, relation, kind or "fact_contradicted"))


def add_links(rows: Rows, name: str, row: dict[str, object]) -> None:
    """Add the rows that link a risk, motive, assumption or indicator to others."""
    if name == "risks":
        for link in many(row, "bearers"):
            state, _, reading = link.partition(":")
            rows["risk_bearers"].append((row["risk"], state, reading or "sole"))
    elif name == "motives":
        rows["motive_shared"] += [(row["motive"], state) for state in many(row, "shared")]
    elif name == "assumptions":
        rows["assumption_links"] += [(row["assumption"], on, "claim") for on in many(row, "claims")]
        rows["assumption_links"] += [
            (row["assumption"], on, "assumption") for on in many(row, "needs")
        ]
    elif name == "indicators":
        rows["indicator_links"] += [(row["indicator"], to, "claim") for to in many(row, "claims")]
        rows["indicator_links"] += [(row["indicator"], to, "state") for to in many(row, "states")]


def add(rows: Rows, name: str, given: list[dict[str, object]]) -> None:
    """Add rows by name, in column order."""
    rows[name] += [tuple(row.get(column) for column in COLUMNS[name]) for row in given]


@pytest.fixture(scope="session")
def case() -> Callable[..., Frames]:
    """The builder of frames from text tables."""
    return build


@pytest.fixture(scope="session")
def cell() -> Callable[[pd.DataFrame, str, object, str], object]:
    """One cell of a result: cell(frame, key column, key, column)."""

    def pick(frame: pd.DataFrame, column: str, key: object, wanted: str) -> object:
        return frame.set_index(column)[wanted][key]

    return pick
