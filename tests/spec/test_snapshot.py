"""Editions: which one a snapshot makes, and what two snapshots differ in."""

import copy
import json
import re
from dataclasses import replace

import pytest

from analysis.assess.compare import Shift
from analysis.assess.editions import Entries, Recoding, differences
from analysis.assess.records import Records
from analysis.assess.snapshot import (
    DIGEST,
    UNREADABLE,
    EditionRecord,
    KeptJudgement,
    Snapshot,
    coded,
    digest,
    read,
    snapshot,
    succeed,
)
from analysis.assess.verdict import Verdict
from analysis.claims.card import Voice
from analysis.claims.overlay import Coded
from analysis.claims.record import Motive, Proposition, Risk
from analysis.words.table import FOLDER

GAIN, OTHER = Verdict("gains", ("military",)), Verdict("gains", ("economic",))


def held(**claims):
    fields = {name: {"says": f"{name} comes.", "commitment": c} for name, c in claims.items()}
    return Snapshot({"reading": "preferred"}, (), fields, {})


def judged(shot, name, confidence="low", verdict=GAIN, rests="C01", facts="#1"):
    one = KeptJudgement(verdict, None, confidence, facts, (rests,))
    return replace(shot, judgements={**shot.judgements, name: one})


def as_json(shot):
    return EditionRecord(1, shot, None).as_json()["snapshot"]


ONE, TWO = held(C01="asserted"), held(C01="hedged")
PLAIN = as_json(ONE)


def test_the_first_is_number_one():
    assert succeed(None, ONE) == EditionRecord(1, ONE, None)


def test_an_equal_one_keeps_number_and_base():
    first = succeed(None, ONE)
    assert succeed(first.as_json(), copy.deepcopy(ONE)) == first
    second = succeed(first.as_json(), TWO)
    assert second == EditionRecord(2, TWO, ONE)
    assert succeed(second.as_json(), TWO) == second
    assert succeed(json.loads(json.dumps(second.as_json())), TWO) == second


def test_records_may_hold_json():
    packed = {"number": 2, "snapshot": json.dumps(as_json(TWO)), "previous": json.dumps(PLAIN)}
    assert succeed(packed, TWO) == EditionRecord(2, TWO, ONE)
    assert succeed(packed, ONE) == EditionRecord(3, ONE, TWO)


@pytest.mark.parametrize(
    "wrong",
    [
        UNREADABLE, 7, [], {}, {"number": 1}, {"number": "1", "snapshot": PLAIN},
        {"number": 0, "snapshot": PLAIN}, {"number": True, "snapshot": PLAIN},
        {"number": 1, "snapshot": "{"}, {"number": 1, "snapshot": PLAIN | {"format": 3}},
        {"number": 1, "snapshot": PLAIN | {"claims": {"C01": []}}},
        {"number": 1, "snapshot": PLAIN | {"claims": {"C01": {"says": 3}}}},
        {"number": 1, "snapshot": PLAIN | {"judgements": None}},
        {"number": 1, "snapshot": PLAIN | {"settings": []}},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_first_issue_that_stays_one(wrong):
    lost = succeed(wrong, ONE)
    assert lost == EditionRecord(1, ONE, UNREADABLE)
    assert succeed(lost.as_json(), ONE) == lost
    assert succeed(lost.as_json(), TWO) == EditionRecord(2, TWO, ONE)


def test_claims_that_were_added_withdrawn_and_recoded():
    told = differences(held(C01="attributed", C02="hedged"), held(C01="hedged", C03="asserted"))
    recoded = (Recoding("C01", "commitment", "attributed", "hedged"),)
    assert told.claims == Entries(("C03",), (("C02", "C02 comes."),), recoded)
    assert told.claims.changed == ("C03", "C02", "C01")
    assert (told.settings, told.moves) == ((), ())


def test_long_values_are_not_shown():
    old, new = copy.deepcopy(ONE), copy.deepcopy(ONE)
    old.claims["C01"] |= {"chain": digest("a"), "says": "Other words."}
    new.claims["C01"] |= {"chain": digest("b")}
    assert differences(old, new).claims.recoded == (
        Recoding("C01", "says", "Other words.", "C01 comes."), Recoding("C01", "chain", "", ""),
    )  # fmt: skip


def test_what_is_coded_beside_the_claims_is_compared_entry_by_entry(case):
    records = case("claim\nC01")
    old = snapshot(records, [], [], {})
    other = {name: {**fields, "group": "another"} for name, fields in old.codings.items()}
    new = replace(old, codings=other | {"grade-x": {"grade": "B"}})
    told = differences(old, new)
    assert not told.claims
    assert "grade-x" in told.codings.added
    assert {one.field for one in told.codings.recoded} == {"group"}


def test_long_values_stand_whole_where_two_sources_are_compared(case):
    records = case("claim\nC01")
    says = "A long time ago, " * 20
    claim = records.claims["C01"].model_copy(update={"condition": says})
    record = records.source.record.model_copy(update={"claims": (claim,)})
    long = Records(replace(records.source, record=record))
    assert snapshot(long, [], [], {}).claims["C01"]["condition"].startswith(DIGEST)
    assert snapshot(long, [], [], {}, whole=True).claims["C01"]["condition"] == says


def test_judgements_that_moved_name_their_cause():
    old = judged(judged(ONE, "J-XAV-01"), "J-XAV-02", rests="C09")
    new = judged(judged(TWO, "J-XAV-01", "moderate"), "J-XAV-03", rests="C09")
    assert differences(old, new).moves == (
        Shift("J-XAV-01", "confidence", "low", "moderate", ("C01",)),
        Shift("J-XAV-02", "falls", GAIN, None, ()),
        Shift("J-XAV-03", "appears", None, GAIN, ()),
    )
    figures = differences(judged(ONE, "J-XAV-01"), judged(ONE, "J-XAV-01", facts="#2"))
    assert figures.moves == (Shift("J-XAV-01", "figures", None, None, ()),)


def test_how_the_source_is_read_is_told():
    other = replace(ONE, settings={"reading": "strict"})
    assert differences(ONE, other).settings == (("reading", "preferred", "strict"),)


def test_a_snapshot_comes_back_from_json_as_it_was(case):
    made = snapshot(case("claim\nC01"), [], ["C01"], {"reading": "strict"})
    assert set(made.claims) == {"C01"}
    assert read(json.dumps(as_json(made))) == made


def test_every_field_that_can_be_recoded_has_its_word(case):
    records = case("claim\nC01")
    for field in coded(records, records.claims["C01"]):
        name = field.replace("_", "-")
        assert name in re.findall(r"\[([a-z-]+)\]", FIELDS)


TABLE = (FOLDER / "en.ftl").read_text(encoding="utf-8")
FIELDS = re.search(r"^recoded-field = .*?^ }", TABLE, re.MULTILINE | re.DOTALL)[0]


@pytest.mark.parametrize("model", [Voice, Motive, Risk, Proposition, *Coded.__subclasses__()])
def test_every_field_of_what_is_coded_besides_has_its_word(model):
    """What something is known by is told as its wording."""
    known = {"id", "wants", "event", "name", "text"}
    names = {name.replace("_", "-") for name in model.model_fields} - known
    assert names <= set(re.findall(r"\[([a-z-]+)\]", FIELDS))


def test_what_an_earlier_version_kept_counts_as_unreadable():
    """Version 0.1 kept sentences, which no two languages have alike."""
    verdict = {"text": "#a", "verdict": "one gain", "likelihood": "none", "confidence": "low"}
    old = {"format": 1, "settings": {}, "claims": {}, "judgements": {"J-XAV-01": verdict}}
    for last in (old, json.dumps(old), PLAIN | {"judgements": {"J-XAV-01": verdict}}):
        lost = succeed({"number": 4, "snapshot": last, "previous": None}, ONE)
        assert lost == EditionRecord(1, ONE, UNREADABLE)


@pytest.mark.parametrize(
    ("kind", "marks", "known"),
    [
        ("balance", ["given", "home"], True), ("stakes", [], True), ("wording", ["ranked"], True),
        ("balance", ["given"], False), ("balance", ["given", "at sea"], False),
        ("wording", ["mutual"], False), ("gains", [], False), ("least", ["ranked"], False),
    ],
)  # fmt: skip
def test_a_verdict_that_no_kind_of_judgement_gives_is_unreadable(kind, marks, known):
    shot = as_json(judged(ONE, "J-XAV-01", verdict=Verdict(kind, marks=tuple(marks))))
    assert (read(json.dumps(shot)) is not None) == known
