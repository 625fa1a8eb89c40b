"""Editions: which one a snapshot makes, and what two snapshots differ in."""

import copy
import json

import pytest

from analysis.assess.editions import records
from analysis.assess.snapshot import (
    UNREADABLE,
    Move,
    Recoding,
    differences,
    digest,
    read,
    snapshot,
    succeed,
)
from analysis.words import say


def held(**claims):
    return {
        "format": 1,
        "settings": {"reading": "preferred"},
        "claims": {name: {"says": f"{name} comes.", "commitment": c} for name, c in claims.items()},
        "judgements": {},
    }


def judged(shot, name, confidence="low", verdict="one gain", rests="C01", text="Text."):
    shot = copy.deepcopy(shot)
    shot["judgements"][name] = {
        "text": text, "verdict": verdict, "likelihood": "none", "confidence": confidence,
        "rests_on": rests,
    }  # fmt: skip
    return shot


ONE, TWO = held(C01="asserted"), held(C01="hedged")


def test_the_first_is_number_one():
    assert succeed(None, ONE) == {"number": 1, "snapshot": ONE, "previous": None}


def test_an_equal_one_keeps_number_and_base():
    first = succeed(None, ONE)
    assert succeed(first, copy.deepcopy(ONE)) == first
    second = succeed(first, TWO)
    assert second == {"number": 2, "snapshot": TWO, "previous": ONE}
    assert succeed(second, TWO) == second
    assert succeed(json.loads(json.dumps(second)), TWO) == second


def test_records_may_hold_json():
    packed = {"number": 2, "snapshot": json.dumps(TWO), "previous": json.dumps(ONE)}
    assert succeed(packed, TWO) == {"number": 2, "snapshot": TWO, "previous": ONE}
    assert succeed(packed, ONE) == {"number": 3, "snapshot": ONE, "previous": TWO}


@pytest.mark.parametrize(
    "wrong",
    [
        UNREADABLE, 7, [], {}, {"number": 1}, {"number": "1", "snapshot": ONE},
        {"number": 0, "snapshot": ONE}, {"number": True, "snapshot": ONE},
        {"number": 1, "snapshot": "{"}, {"number": 1, "snapshot": ONE | {"format": 2}},
        {"number": 1, "snapshot": ONE | {"claims": {"C01": []}}},
        {"number": 1, "snapshot": ONE | {"claims": {"C01": {"says": 3}}}},
        {"number": 1, "snapshot": ONE | {"judgements": None}},
        {"number": 1, "snapshot": ONE | {"settings": []}},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_first_issue_that_stays_one(wrong):
    lost = succeed(wrong, ONE)
    assert lost == {"number": 1, "snapshot": ONE, "previous": UNREADABLE}
    assert succeed(lost, ONE) == lost
    assert succeed(lost, TWO) == {"number": 2, "snapshot": TWO, "previous": ONE}


def test_claims_that_were_added_withdrawn_and_recoded():
    told = differences(held(C01="attributed", C02="hedged"), held(C01="hedged", C03="asserted"))
    assert told.added == ("C03",)
    assert told.withdrawn == (("C02", "C02 comes."),)
    assert told.recoded == (Recoding("C01", "commitment", "attributed", "hedged"),)
    assert (told.settings, told.moves) == ((), ())


def test_long_values_are_not_shown():
    old, new = copy.deepcopy(ONE), copy.deepcopy(ONE)
    old["claims"]["C01"] |= {"chains": digest("a"), "says": "Other words."}
    new["claims"]["C01"] |= {"chains": digest("b")}
    assert differences(old, new).recoded == (
        Recoding("C01", "wording", "", ""), Recoding("C01", "chain", "", ""),
    )  # fmt: skip


def test_judgements_that_moved_name_their_cause():
    old = judged(judged(ONE, "J-XAV-01"), "J-XAV-02", rests="C09")
    new = judged(judged(TWO, "J-XAV-01", "moderate"), "J-XAV-03", rests="C09")
    assert differences(old, new).moves == (
        Move("J-XAV-01", "confidence", "low", "moderate", ("C01",)),
        Move("J-XAV-02", "falls", "one gain", "", ()),
        Move("J-XAV-03", "appears", "", "one gain", ()),
    )
    figures = differences(judged(ONE, "J-XAV-01"), judged(ONE, "J-XAV-01", text="Other."))
    assert figures.moves == (Move("J-XAV-01", "figures", "", "", ()),)


def test_how_the_source_is_read_is_told():
    other = ONE | {"settings": {"reading": "strict"}}
    assert differences(ONE, other).settings == (("reading", "preferred", "strict"),)


def test_a_snapshot_comes_back_from_json_as_it_was(case):
    made = snapshot(case("claim\nC01"), [], ["C01"], {"reading": "strict"})
    assert set(made["claims"]) == {"C01"}
    assert read(json.dumps(made)) == made


def test_words_of_two_languages_are_no_move():
    old, new = judged(ONE, "J-XAV-01"), judged(ONE, "J-XAV-01", "moderate", "un gain", text="Autre")
    assert [move.effect for move in differences(old, new).moves] == ["verdict", "confidence"]
    new["language"] = "fr"
    assert [move.effect for move in differences(old, new).moves] == ["confidence"]
    same = judged(ONE, "J-XAV-01", "low", "un gain", text="Autre") | {"language": "fr"}
    assert differences(old, same).moves == ()


def test_every_field_that_can_be_recoded_has_its_word(case):
    for fields in records(case("claim\nC01")).values():
        for field in fields.keys() - {"sentence", "hedged"}:
            assert say(f"recoded-{field.replace('_', '-')}")


def test_what_an_earlier_version_kept_is_told_in_its_own_words():
    old, new = copy.deepcopy(ONE), copy.deepcopy(ONE)
    old["claims"]["C01"] |= {"stated_mood": "grim"}
    new["claims"]["C01"] |= {"kind": "unheard of"}
    assert differences(old, new).recoded == (
        Recoding("C01", "stated mood", "grim", "none"),
        Recoding("C01", "kind", "none", "unheard of"),
    )
