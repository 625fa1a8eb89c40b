"""Notes of others on claims: what their file may hold, and which reports they change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.batch.key import Digests, Inputs
from analysis.claims.store import seed_store
from analysis.exhibits import texts
from analysis.exhibits.study import study
from tests.unit.exhibits.conftest import HOSTILE

NOTES = """\
notes:
  - {claim: C01, by: ola, date: 2031-05-09, verdict: disagree, why: The envoy names no harbour.}
  - {claim: C02, by: ida, date: 2031-05-09, verdict: agree, why: Plainly hedged.}
"""


def test_a_source_without_notes_and_one_with_an_empty_list_have_none(seeds):
    assert seeds.load().notes == ()
    assert seeds.write("notes", "notes: []\n").load().notes == ()


def test_notes_are_loaded_and_stand_in_a_table(seeds):
    source = seeds.write("notes", NOTES).load()
    assert [(one.claim, one.by, one.verdict) for one in source.notes] == [
        ("C01", "ola", "disagree"), ("C02", "ida", "agree"),
    ]  # fmt: skip
    seeds.write("notes", NOTES + NOTES.splitlines()[1].replace("05-09", "05-10") + "\n")
    assert len(seeds.load().notes) == 3  # a second thought on another day


def test_all_faults_of_notes_come_at_once_with_what_was_meant(seeds):
    seeds.write(
        "notes",
        "notes:\n"
        "  - {claim: C10, by: ola, date: 2031-05-09, verdict: agree, why: x}\n"
        "  - {claim: C02, by: Ola Nyk, date: 9 May, verdict: dissent, why: ' '}\n"
        "  - {claim: C01, by: ola, date: 2031-05-09, verdict: agree, why: x, how: y}\n"
        "  - {claim: C01, by: ola, date: 2031-05-09, verdict: disagree, why: y}\n"
        "  - {claim: C03}\n"
        "  - C02\n",
    )
    found = {(fault.line, fault.field): fault for fault in seeds.faults()}
    assert {line for line, _ in found} == {2, 3, 4, 5, 6, 7}
    unknown = found[2, "notes[0].claim"]
    assert unknown.message == "unknown claim C10"
    assert "C01" in unknown.suggestion
    assert found[3, "notes[1].date"].suggestion == "such as 2031-05-06"
    assert "allowed: agree, disagree" in found[3, "notes[1].verdict"].suggestion
    assert {"notes[1].by", "notes[1].why"} <= {field for _, field in found}
    assert "unknown field" in found[4, "notes[2].how"].message
    assert found[5, "notes[3]"].message == "a second note of ola on C01 on 2031-05-09"
    assert "first on line 4" in found[5, "notes[3]"].suggestion


def test_a_note_on_a_claim_that_went_is_told_and_one_on_a_draft_waits(seeds):
    seeds.write("notes", NOTES)
    stated = "    verification: stated_unverified\n"
    seeds.edit("claims", stated, stated +
               "    draft: {by: rules, because: x}\n")  # fmt: skip
    seeds.write("notes", NOTES.replace("C02", "C03"))
    assert [one.claim for one in seeds.load().notes] == ["C01"]
    seeds.write("notes", NOTES.replace("C02", "C99"))
    [fault] = seeds.faults()
    assert (fault.file, fault.message) == ("seeds/harbour/notes.yaml", "unknown claim C99")


@pytest.mark.parametrize("why", [HOSTILE, "*[x](javascript:1)* #panic() | \u202e\u200b <b>"])
def test_a_note_is_signed_apart_from_the_record_and_shown_literally(seeds, why, monkeypatch):
    monkeypatch.setenv("BRIEFING_SEEDS", str(seeds.folder.parent))
    plain = texts.coding(study("harbour"))
    whole = seeds.write("notes", NOTES).load()
    bad = whole.notes[0].model_copy(update={"why": why})
    case = study(replace(whole, notes=(bad, *whole.notes[1:])))
    annex = texts.coding(case, "assumption")
    notes = [one for one in annex.items if one.kind == "note"]
    assert [(one.coder, one.value) for one in notes] == [("ola", "disagrees:"), ("ida", "agrees:")]
    assert annex.data["coding"].tolist()[-2:] == [one.key for one in notes]
    shown = annex.html()
    assert 'data-layer="coding"' in shown
    assert "By ola" in shown
    assert not [sign for sign in ("<script", "<img", "<b>", "\u200b") if sign in shown]
    for view in (shown, annex.text(), annex.typst()):
        assert "\u202e" not in view
    assert {one.key for one in plain.items} == {
        one.key for one in texts.coding(case).items if one.kind != "note"
    }
    assert case.judged == study("harbour").judged


def test_a_note_is_in_the_key_of_reports_that_show_it_alone(seeds):
    def inputs(text: str) -> Inputs:
        seeds.write("notes", text)
        digests = Digests(seeds.root, seed_store(seeds.root))
        held = {n: one for n, one in digests.seeds("harbour").items() if n != "notes.yaml"}
        return Inputs("n", {}, held, "p", "l", "e", notes=digests.notes("harbour"))

    before, after = inputs(NOTES), inputs(NOTES.replace("no harbour", "a quay"))
    assert before.build == after.build
    for claims, same in (({"C02"}, True), ({"C01", "C02"}, False), (set(), True)):
        assert (before.showing(claims).key == after.showing(claims).key) is same
    none = Inputs("n", {}, before.seeds, "p", "l", "e")
    assert before.showing(()).key == none.key
    assert before.showing(()).as_json() == none.as_json()
