"""A sitting at the desk: what it changes, what it takes back, and what nobody loses by it."""

from __future__ import annotations

import json
import os
import shutil
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest

from analysis.claims.load import source_faults
from analysis.claims.store import CLAIMS
from analysis.desk import journal as journals
from analysis.desk.compared import SLOW, Comparison, Shift, shifted
from analysis.desk.disk import Conflict
from analysis.desk.forms import forms
from analysis.desk.moves import EXHIBITS, Look, moves
from analysis.desk.page import article, cards
from analysis.desk.session import CodingSession
from analysis.desk.widget import CodingDesk
from analysis.draft.check import coding_faults
from analysis.errors import InputError, UsageError
from analysis.words.rich_text import plain

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the exercise, of which no reader's pass is kept."""
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    (tmp_path / "seeds" / SOURCE / "second_coding.yaml").unlink()
    return tmp_path


def claims(root: Path) -> Path:
    return root / "seeds" / SOURCE / "claims.yaml"


def sit(root: Path) -> CodingSession:
    return CodingSession(SOURCE, root, root / "state")


def crash(session: CodingSession) -> None:
    """End a desk as a killed kernel ends it: its lock goes, its journal stays."""
    journal = session._journal
    if journal._file is not None:
        os.close(journal._file)
        journals._OPENED.discard(journal._path)


def shown(session: CodingSession) -> dict[str, Any]:
    return cards(session)["lists"]["claims"]


def put(claim: str, field: str, value: Any) -> dict[str, Any]:
    name, _, entry = claim.rpartition("/")
    about = {"list": name, "entry": entry} if name else {"claim": claim}
    return {"do": "set", **about, "field": field, "value": value}


def different(old: str, new: str) -> list[str]:
    return [line for line in ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


def test_one_change_is_one_line_and_undo_takes_it_back(root: Path) -> None:
    session, before = sit(root), claims(root).read_text()
    assert session.take(put("C04", "kind", "risk")) == "C04: kind"
    assert session.unsaved() == ["C04: kind"]
    assert claims(root).read_text() == before
    session.save()
    assert different(before, claims(root).read_text()) == ["-     kind: event", "+     kind: risk"]
    assert not session.dirty
    session.undo()
    session.save()
    assert claims(root).read_text() == before
    session.redo()
    assert session.unsaved() == ["C04: kind"]


def test_what_is_undone_and_set_again_is_no_change(root: Path) -> None:
    session = sit(root)
    session.take(put("C04", "at", ["P2S1", "P2S2"]))
    session.take(put("C04", "at", ["P2S1"]))
    assert not session.dirty
    assert session.take(put("C04", "at", ["P2S1"])) == ""


@pytest.mark.parametrize(
    "step",
    [
        {"do": "fly"}, {"do": "accept", "claim": "C04"},
        {"do": "reject", "claim": "C04", "why": " "},
        put("C4", "kind", "risk"), put("C04", "kinds", "risk"), put("C04", "id", "C99"),
        {"do": "join", "claim": "C04", "with": "C04"}, {}, {"do": "set", "claim": ["C04"]},
    ],
)  # fmt: skip
def test_a_step_that_cannot_be_taken_changes_nothing(root: Path, step: dict[str, Any]) -> None:
    session = sit(root)
    with pytest.raises(UsageError):
        session.take(step)
    assert not session.dirty
    assert not session.history.undoable


def test_faults_are_those_of_check_and_stand_on_their_cards(root: Path) -> None:
    session = sit(root)
    session.take(put("C04", "kind", "evnt"))
    session.take(put("C05", "chain", ["nobody"]))
    told = {name: one["faults"] for name, one in shown(session).items() if one["faults"]}
    assert set(told) == {"C04", "C05"}
    assert told["C04"][0]["field"] == "kind"
    session.save()
    assert [str(one) for one in source_faults(SOURCE, root)] == [str(f) for f in session.faults()]
    assert session.loaded() is None


def test_a_claim_that_its_sentence_does_not_bear_has_its_fault_and_is_judged_all_the_same(
    root: Path,
) -> None:
    session = sit(root)
    session.take(put("C04", "says", "On 2 April Borrenmark sank 77 ships."))
    faults = [one for card in shown(session).values() for one in card["faults"]]
    assert faults
    assert "77" in faults[0]["says"]
    assert [str(one) for one in coding_faults([(session.store, SOURCE)])] == []  # nothing is saved
    session.save()
    assert coding_faults([(session.store, SOURCE)]) == session.faults()
    assert session.loaded() is not None


def test_a_draft_is_accepted_split_joined_and_rejected(root: Path) -> None:
    session, before = sit(root), claims(root).read_text()
    session.take({"do": "new", "at": "P2S1", "chain": ["quay-register"]})
    session.take(put("C93", "says", "A lane is shut."))
    session.take({"do": "accept", "claim": "C93"})
    assert not session.faults()
    session.take({"do": "split", "claim": "C93"})
    assert "C94" in {one["id"] for one in session.data["claims"]}
    session.take({"do": "join", "claim": "C93", "with": "C94"})
    session.take({"do": "reject", "claim": "C93", "why": "C04 says\nso: already"})
    session.save()
    assert different(before, claims(root).read_text()) == [
        "+   # C93 was rejected: C04 says so: already"
    ]


def test_joining_lets_others_name_the_one_that_is_left(root: Path) -> None:
    session = sit(root)
    session.take(put("C05", "inherits", "C08"))
    session.take({"do": "join", "claim": "C07", "with": "C08"})
    named = {one["id"]: one for one in session.data["claims"]}
    assert named["C05"]["inherits"] == "C07"
    assert "C08" not in named


def test_a_crash_loses_nothing_that_was_changed_or_typed(root: Path) -> None:
    session = sit(root)
    session.take(put("C04", "kind", "risk"))
    session.take(put("C05", "kind", "risk"))
    session.undo()
    session.take({"do": "reject", "claim": "C40", "why": "no claim"})
    session.typing("C06", "says", "Half a senten")
    text = session.files
    crash(session)
    [path] = (root / "state").glob("*.jsonl")
    path.write_bytes(path.read_bytes() + b'{"do": "set", "cla')  # the last line was cut off
    again = sit(root)
    assert again.files == text
    assert again.typed == {"C06.says": "Half a senten"}
    assert "Recovered" in again.notices[0]
    crash(again)
    third = sit(root)  # and once more
    assert third.files == text
    assert third.typed == {"C06.says": "Half a senten"}
    third.save()
    assert list((root / "state").glob("*.jsonl")) == []
    assert sit(root).notices == []


def test_an_undo_beyond_the_last_save_is_recovered_too(root: Path) -> None:
    session = sit(root)
    session.take(put("C04", "kind", "risk"))
    session.save()
    session.undo()
    crash(session)
    again = sit(root)
    assert again.unsaved() == ["C04: kind"]


def test_two_desks_know_of_one_another_and_neither_takes_the_others_journal(root: Path) -> None:
    one = sit(root)
    one.take(put("C04", "kind", "risk"))
    other = sit(root)
    assert not other.dirty
    assert "Another desk" in other.notices[0]


def changed_meanwhile(root: Path) -> tuple[CodingSession, str]:
    session, path = sit(root), claims(root)
    session.take(put("C04", "kind", "risk"))
    session.take(put("C05", "kind", "risk"))
    theirs = path.read_text().replace("says: The queue of ships", "says: The long queue of ships")
    path.write_text(theirs.replace("    kind: event\n", "    kind: figure\n", 1))
    with pytest.raises(Conflict, match="keep both, mine or theirs"):
        session.save()
    assert path.read_text().count("The long queue") == 1
    return session, path.read_text()


def test_both_are_kept_where_the_file_was_changed_meanwhile(root: Path) -> None:
    session, theirs = changed_meanwhile(root)
    session.save("both")
    assert (
        different(theirs, claims(root).read_text()) == ["-     kind: event", "+     kind: risk"] * 2
    )


def test_mine_or_theirs_is_kept_and_the_other_is_one_undo_away(root: Path) -> None:
    session, theirs = changed_meanwhile(root)
    mine = session.files
    session.save("theirs")
    assert claims(root).read_text() == session.files[CLAIMS] == theirs
    session.undo()
    assert session.files == mine
    session.save()
    assert claims(root).read_text() == mine[CLAIMS]
    session.undo()


def test_what_both_changed_is_told(root: Path) -> None:
    session, path = sit(root), claims(root)
    session.take(put("C01", "kind", "risk"))
    path.write_text(path.read_text().replace("    kind: event\n", "    kind: figure\n", 1))
    session.save("both")
    assert "kind: risk" in path.read_text().split("C02")[0]
    assert session.notices == ["C01: both changed kind; yours stands, theirs is one undo away"]


def test_a_folder_that_takes_nothing_says_so_in_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    session = sit(root)
    [told] = session.notices
    assert "nothing can be saved here" in told
    session.take(put("C04", "kind", "risk"))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    before = claims(root).read_text()
    with pytest.raises(InputError, match="cannot be written: Permission denied"):
        session.save()
    assert session.dirty
    assert claims(root).read_text() == before


def test_without_a_journal_the_desk_works_and_says_so(root: Path) -> None:
    (root / "state").write_text("a file stands where the folder should")
    session = sit(root)
    session.take(put("C04", "kind", "risk"))
    assert "no journal can be kept" in session.trouble
    session.save()


def test_a_file_that_is_no_yaml_opens_with_its_faults(root: Path) -> None:
    claims(root).write_text("claims: [\n")
    session = sit(root)
    told = cards(session)
    assert told["unreadable"] == [CLAIMS]
    assert "malformed YAML" in told["others"][0]
    with pytest.raises(UsageError, match="mend it in an editor"):
        session.take(put("C04", "kind", "risk"))


def test_what_moves_is_what_the_briefs_say(root: Path) -> None:
    session = sit(root)
    before = Look(session.before())
    session.take({"do": "reject", "claim": "C07", "why": "no claim"})
    after = Look(session.loaded())
    found = {one.judgement: one for one in moves(before, after)}
    assert found["J-XAV-03"].effects == ("reversed",)
    assert found["J-XAV-03"].before != found["J-XAV-03"].after
    assert shifted(before, after, "XAV", "judgements.key")
    session.undo()
    assert session.loaded() is session.before()
    session.take(put("C04", "says", "Otherwise put."))  # no judgement turns on it, an annex does
    after = Look(session.loaded())
    assert moves(before, after) == []
    assert shifted(before, after, "XAV", "texts.claims")
    assert shifted(before, after, "XAV", "tables.risks") is None


def test_a_change_that_moves_one_cell_of_one_brief_is_told_and_the_cell_named(root: Path) -> None:
    session = sit(root)
    session.take(put("motives/M05", "domain", "military"))
    before, after = Look(session.before()), Look(session.loaded())
    assert moves(before, after) == []
    found, place = list[Shift](), 0
    comparison = Comparison(before, after)
    while place is not None:
        more, place = comparison.differing(place)
        found += more
    tables = {(one.exhibit, one.state): one.tables for one in found if one.tables}
    assert set(tables) == {("tables.motives", "all states"), ("tables.motives", "Borrenmark")}
    [motives] = tables["tables.motives", "Borrenmark"]
    [(row, column)] = motives.cells
    assert plain(motives.table.rows[row].cells[column]) == "military"
    assert motives.gone == ()


def test_what_leaves_out_each_claim_in_turn_waits_for_a_pause(root: Path) -> None:
    source = sit(root).loaded()

    def asks(name: str, what: str) -> bool:
        look = Look(source)
        look.exhibit(None, name)
        return what in vars(look.studies[None])

    assert {name for name in EXHIBITS if asks(name, "moves")} == SLOW
    look = Look(source)
    assert look.judged[None]
    assert not {"moves", "curve"} & {*vars(look.studies[None])}  # a change has no time for these


def test_a_source_of_drafts_alone_has_nothing_to_judge_until_one_is_accepted(root: Path) -> None:
    path = claims(root)
    (root / "seeds" / SOURCE / "assessment.yaml").unlink()
    drafts = [
        {"id": f"C0{n}", "at": "P2S1", "kind": "event", "chain": ["quay-register"],
         "commitment": "asserted", "says": "A lane is shut.",
         "draft": {"by": "rules", "because": "x"}}
        for n in (1, 2)
    ]  # fmt: skip
    path.write_text("claims:\n" + "".join(f"  - {json.dumps(one)}\n" for one in drafts))
    session = sit(root)
    assert session.before() is None
    session.take({"do": "accept", "claim": "C01"})
    assert moves(Look(session.before()), Look(session.loaded())) is not None
    assert session.unsaved() == ["C01: accepted"]


def test_the_article_is_there_with_its_text_and_without(root: Path) -> None:
    session = sit(root)
    told = article(session)
    assert told["why"] == ""
    assert told["sentences"][0]["text"]
    (root / "seeds" / SOURCE / "article.txt").unlink()
    told = article(sit(root))
    assert f"briefing attach {SOURCE}" in told["why"]
    assert told["sentences"][0] == {"key": "H", "text": "", "cues": []}


def test_fields_are_edited_as_what_they_are() -> None:
    made = {one["name"]: one for one in forms()}
    assert made["kind"]["form"] == "word"
    assert ["event", "what happened, or is the case"] in made["kind"]["choices"]
    assert (made["chain"]["form"], made["chain"]["of"]) == ("words", "voice")
    assert (made["inherits"]["form"], made["inherits"]["of"]) == ("word", "claim")
    assert made["states"]["form"] == "records"
    assert [one["name"] for one in made["states"]["fields"]] == ["state", "role", "reading"]
    assert made["quantity"]["form"] == "record"
    assert made["outlet_stated"] == {
        "name": "outlet_stated", "form": "yes", "default": True, "needed": False,
        "about": made["outlet_stated"]["about"],
    }  # fmt: skip


def test_the_widget_answers_each_request_and_a_mistake_with_its_message(root: Path) -> None:
    desk = CodingDesk(sit(root), "uk_phia", "preferred", "en")
    sent: list[dict[str, Any]] = []
    desk.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]

    def ask(**message: Any) -> list[dict[str, Any]]:
        sent.clear()
        desk._asked(None, message, None)
        json.dumps(sent)
        return sent

    whole, still = ask(do="all")
    assert len(whole["cards"]["claims"]) == 92
    assert still["same"]
    changed, moving = ask(do="take", step={"do": "reject", "claim": "C07", "why": "no claim"})
    assert changed["cards"] == {}
    assert "C07" not in changed["order"]["claims"]
    assert "J-XAV-04" in [one["judgement"] for one in moving["moves"]]
    [told] = ask(do="take", step=put("C04", "kinds", "x"))
    assert told["kind"] == "trouble"
    assert [one["kind"] for one in ask(do="nonsense")] == ["trouble"]
    [first] = ask(do="exhibits", at=0)
    assert first["next"] is None or first["next"] > 0
    assert ask(do="exhibits", at=9999) == [
        {"kind": "exhibits", "differ": [], "at": 9999, "next": None}
    ]
    claims(root).write_text(claims(root).read_text() + "# theirs\n")
    assert ask(do="save")[0]["kind"] == "conflict"
    assert ask(do="save", keep="both")[0]["told"].startswith("Saved")
    assert claims(root).read_text().endswith("# theirs\n")
    assert repr(desk) == f"<Coding desk of {SOURCE}: 91 claims, 0 drafts, 0 faults>"


def test_motives_voices_and_headlines_are_coded_and_saved_with_their_files(root: Path) -> None:
    session, folder = sit(root), claims(root).parent
    before = {name: (folder / name).read_text() for name in session.files}
    session.take(put("motives/M05", "wants", "Cheap power"))
    session.take(put("voices/felk", "interest", "neutral"))
    session.take(put("headlines/XAV", "text", "Avelland waits"))
    session.take({"do": "add", "list": "hypotheses"})
    assert session.unsaved() == [
        "M05: wants", "voices felk: interest", "H5: new", "headlines XAV: text"]  # fmt: skip
    [new] = [one["faults"] for name, one in cards(session)["lists"]["hypotheses"].items()
             if name == "H5"]  # fmt: skip
    assert {one["field"] for one in new} >= {"says", "rationale"}
    session.save()
    assert [str(one) for one in source_faults(SOURCE, root)] == [str(f) for f in session.faults()]
    lines = [different(before[name], (folder / name).read_text()) for name in before]
    assert sum(map(len, lines)) == 7  # three have two sides, one is new
    for _ in range(4):
        session.undo()
    session.save()
    assert {name: (folder / name).read_text() for name in before} == before


def test_an_assessment_that_was_begun_here_goes_again_when_that_is_taken_back(root: Path) -> None:
    path = claims(root).with_name("assessment.yaml")
    path.unlink()
    session = sit(root)
    session.take({"do": "add", "list": "hypotheses"})
    session.save()
    assert path.read_text().splitlines()[1:] == ["hypotheses:", "  - id: H1"]
    session.undo()
    session.save()
    assert not path.exists()
    assert not session.dirty


def test_a_file_that_only_others_changed_is_no_conflict(root: Path) -> None:
    session, card = sit(root), claims(root).with_name("source.yaml")
    session.take(put("C04", "kind", "risk"))
    card.write_text(card.read_text() + "# theirs\n")
    session.save()
    assert card.read_text().endswith("# theirs\n")
    assert "kind: risk" in claims(root).read_text().split("C05")[0]
    session.take(put("voices/felk", "interest", "neutral"))
    card.write_text(card.read_text().replace("name: Odran Felk", "name: Odran Felks"))
    with pytest.raises(Conflict, match=r"source\.yaml was changed"):
        session.save()
    session.save("both")
    assert "Felks" in card.read_text()
    assert "interest: neutral" in card.read_text()


def test_a_step_that_is_asked_for_twice_is_taken_once(root: Path) -> None:
    session = sit(root)
    step = {"do": "split", "claim": "C04", "n": "a1"}
    assert session.take(step) == "C93: split off C04"
    assert session.take(step) == ""
    crash(session)
    again = sit(root)
    assert again.take(step) == ""
    assert len(again.data["claims"]) == 93


def test_what_was_typed_within_a_field_is_kept_until_the_field_is_taken_over(root: Path) -> None:
    session = sit(root)
    session.typing("C06", "quantity: unit", "shi")
    session.typing("C06", "says", "x")
    session.typing("C06", "says", None)
    session.typing("motives/M05", "wants", "Chea")
    crash(session)
    again = sit(root)
    assert again.typed == {"C06.quantity: unit": "shi", "motives/M05.wants": "Chea"}
    again.take(put("C06", "quantity", {"value": 41, "bound": "point", "kind": "stock",
                                       "unit": "ship", "originator": "hestrel"}))  # fmt: skip
    again.take(put("motives/M05", "wants", "Cheap power"))
    assert again.typed == {}
    crash(again)
    assert sit(root).typed == {}


def test_a_full_disk_loses_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, before = sit(root), claims(root).read_text()
    write, full = os.write, [True]

    def nearly(descriptor: int, data: bytes) -> int:
        if full[0] and len(data) < 100:
            raise OSError(28, "No space left on device")
        return write(descriptor, data[: max(1, len(data) // 2)])

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", nearly)
    session.take(put("C04", "kind", "risk"))
    assert "No space left" in session.trouble
    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(InputError, match="cannot be written: No space left"):
        session.save()
    assert claims(root).read_text() == before
    assert [path.name for path in claims(root).parent.glob(".*")] == []
    full[0] = False
    session.take(put("C05", "kind", "risk"))
    assert session.trouble == ""
    text = session.files
    crash(session)
    monkeypatch.undo()
    assert sit(root).files == text


def test_entries_at_fault_are_shown_and_mended_where_they_are(root: Path) -> None:
    path = claims(root)
    text = path.read_text().replace("  - id: C05\n", "  - id: C04\n", 1)
    path.write_text(text.replace("\nframing:", "\n  - just words\n\nframing:", 1))
    (path.parent / "assessment.yaml").write_bytes(b"coder: \xff\n")
    session = sit(root)
    named = shown(session)
    assert {"C04", "C04#2", "#1"} <= {*named}
    assert named["#1"]["faults"]
    assert any("given twice" in one["says"] for one in named["C04#2"]["faults"])
    assert cards(session)["unreadable"] == ["assessment.yaml"]
    assert any("is not UTF-8" in one for one in cards(session)["others"])
    session.take(put("C04#2", "kind", "risk"))
    assert [one["kind"] for one in session.data["claims"][3:5]] == ["event", "risk"]
    with pytest.raises(UsageError, match="cannot be read as it stands"):
        session.take({"do": "add", "list": "hypotheses"})
    (path.parent / "source.yaml").unlink()
    assert cards(sit(root))["lists"]["claims"]
