"""Two codings settled one by one: record and CODING.md say so, a line each, and nothing else."""

from __future__ import annotations

import os
import shutil
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest

from analysis.assess.agreement import agreement
from analysis.assess.records import Records
from analysis.claims.load import load_source
from analysis.desk import journal as journals
from analysis.desk import ledger
from analysis.desk.adjudication import Adjudication
from analysis.desk.disk import Conflict
from analysis.desk.ledger import Settled
from analysis.desk.session import CodingSession
from analysis.desk.settle import in_words
from analysis.desk.widget import coding_desk
from analysis.errors import InputError, UsageError

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the exercise and its second coding, of which nothing is settled yet."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935000000")
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    coding = file(tmp_path, "CODING.md")
    coding.write_text(coding.read_text().partition("<!-- disagreements -->")[0])
    return tmp_path


def file(root: Path, name: str) -> Path:
    return root / "seeds" / SOURCE / name


def sit(root: Path, against: str = "") -> Adjudication:
    return Adjudication(CodingSession(SOURCE, root, root / "state"), against, root / "state")


def bytes_of(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in file(root, "").iterdir() if path.is_file()}


def different(old: str, new: str) -> list[str]:
    return [line for line in ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


def settle(desk: Adjudication, claim: str, field: str, on: str, **given: Any) -> str:
    return desk.settle(claim, field, on, **{"by": "ida-roe", **given})


def test_disagreements_come_one_by_one_with_the_agreement_that_reports_give(root: Path) -> None:
    desk = sit(root)
    assert [side.coder for side in desk.sides] == ["an1", "an1-second-reading"]
    found = {(one.claim, one.field): one.values for one in desk.items}
    assert found["C05", "commitment"] == {"a": "asserted", "b": "ability"}
    assert found["C74", "bearers"] == {"a": {"XCE"}, "b": {"XCE", "XAV"}}
    assert desk.agreement == agreement(Records(load_source(SOURCE, root)))
    assert not desk.unsaved()


def test_the_shipped_exercise_is_settled_and_one_thought_more_is_a_line_in_each_file(
    tmp_path: Path,
) -> None:
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    desk, before = sit(tmp_path), bytes_of(tmp_path)
    assert set(desk.rows) == {(one.claim, one.field) for one in desk.items}
    assert all(
        in_words(desk.record(one)) == desk.rows[one.claim, one.field].settled for one in desk.items
    )
    desk.save()
    assert bytes_of(tmp_path) == before
    settle(desk, "C88", "kind", "b", why="it is to come")
    desk.save()
    for name, count in (("claims.yaml", 2), ("CODING.md", 2)):
        both = (bytes_of(tmp_path)[name].decode(), before[name].decode())
        assert len([line for line in different(*both) if "kind" in line]) == count
        assert len(both[0].splitlines()) == len(both[1].splitlines())
    desk.undo()
    desk.save()
    assert {n: one for n, one in bytes_of(tmp_path).items() if n in before} == before


@pytest.mark.parametrize("source", [SOURCE, "dprk-troops-in-russia"])
def test_both_shipped_sources_survive_settling_and_taking_back(tmp_path: Path, source: str) -> None:
    shutil.copytree(ROOT / "seeds" / source, tmp_path / "seeds" / source)
    session = CodingSession(source, tmp_path, tmp_path / "state")
    desk = Adjudication(session, "", tmp_path / "state")
    before = session.files
    for item in desk.items:
        for on in "ab":
            settle(desk, item.claim, item.field, on)
            assert desk.record(item) == item.values[on]
    while desk.undo():
        pass
    assert session.files == before
    assert not desk.unsaved()


def test_what_is_settled_is_a_line_in_each_file_and_undo_takes_it_back(root: Path) -> None:
    desk, before = sit(root), bytes_of(root)
    settle(desk, "C05", "commitment", "b", why="seen | told")
    settle(desk, "C88", "kind", "a", why="a date that is set")
    assert bytes_of(root) == before
    assert desk.unsaved() == [
        "C05: commitment", "CODING.md: C05 commitment", "CODING.md: C88 kind",
    ]  # fmt: skip
    desk.save()
    after = bytes_of(root)
    assert different(before["claims.yaml"].decode(), after["claims.yaml"].decode()) == [
        "-     commitment: asserted", "+     commitment: ability",
    ]  # fmt: skip
    assert after["CODING.md"].startswith(before["CODING.md"])
    rows = [one for one in after["CODING.md"].decode().splitlines() if "ida-roe" in one]
    first = "| C05 | commitment | asserted (an1) | ability (an1-second-reading) | ability | ida-roe"
    other = "| C88 | kind | event (an1) | forecast (an1-second-reading) | event | ida-roe"
    assert rows == [
        f"{first} | 2031-04-26 | seen \\| told |", f"{other} | 2031-04-26 | a date that is set |",
    ]  # fmt: skip
    assert {name for name in after if after[name] != before.get(name)} == {
        "claims.yaml", "CODING.md", "first_coding.yaml",
    }  # fmt: skip

    settle(desk, "C41", "commitment", "b")
    desk.save()
    assert len(different(after["CODING.md"].decode(), bytes_of(root)["CODING.md"].decode())) == 1
    desk.undo()
    desk.save()
    assert bytes_of(root) == after


def test_agreement_is_not_improved_by_what_is_settled(root: Path) -> None:
    measured = agreement(Records(load_source(SOURCE, root)))
    desk = sit(root)
    for item in desk.items:  # that a reading of a risk has to follow is another test's
        settle(desk, item.claim, item.field, "a" if item.field == "bearers" else "b")
    desk.save()
    assert agreement(Records(load_source(SOURCE, root))) == measured
    again = sit(root)
    assert again.items == desk.items
    assert again.rows == desk.rows
    assert again.record(again.items[0]) == "ability"
    assert again.sides[0].file == "first_coding.yaml"


def test_a_third_value_is_held_to_what_the_field_may_hold(root: Path) -> None:
    desk = sit(root)
    for field, value, meant in (
        ("commitment", "hedge", "'hedged'"), ("commitment", "", "one value"),
        ("commitment", ["hedged", "generic"], "one value"), ("commitment", None, "one value"),
    ):  # fmt: skip
        with pytest.raises(UsageError, match=meant):
            settle(desk, "C05", field, "value", value=value)
    with pytest.raises(UsageError, match="'XAV'"):
        settle(desk, "C74", "bearers", "value", value="XAW")
    assert not desk.unsaved()
    settle(desk, "C05", "commitment", "value", value="hedged")
    assert desk.rows["C05", "commitment"].settled == "hedged"
    settle(desk, "C74", "bearers", "value", value="XBO, XAV")
    [bearers] = [one for one in desk.items if (one.claim, one.field) == ("C74", "bearers")]
    assert desk.record(bearers) == {"XAV", "XBO"}
    settle(desk, "C74", "bearers", "value", value="nobody")
    assert desk.record(bearers) == frozenset()
    for _ in range(3):
        desk.undo()
    assert not desk.unsaved()
    assert desk.redo() == "C05 commitment: hedged"
    assert desk.unsaved() == ["C05: commitment", "CODING.md: C05 commitment"]


def test_in_one_kernel_a_sitting_is_gone_on_with_and_reads_anew_what_was_saved(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_SEEDS", str(root / "seeds"))
    monkeypatch.setenv("XDG_STATE_HOME", str(root / "state"))
    desk = coding_desk(SOURCE, against="second", coder="ida")
    assert repr(desk) == (
        f"<Codings of {SOURCE} by an1 and an1-second-reading: 18 disagreements, 0 settled>"
    )
    settle(desk.sitting, "C05", "commitment", "b")
    again = coding_desk(SOURCE, against="second")
    assert again.sitting is desk.sitting
    again.sitting.save()
    anew = coding_desk(SOURCE, against="second").sitting
    assert anew is not desk.sitting
    assert anew.sides[0].file == "first_coding.yaml"
    assert len(anew.items) == 18
    blind = coding_desk(SOURCE, coder="an3", blind=True)
    assert repr(blind) == f"<Blind coding of {SOURCE} by an3: 0 of 92 units>"
    with pytest.raises(UsageError) as caught:
        coding_desk(SOURCE, against="second", blind=True, reading="strikt")
    assert len(str(caught.value).splitlines()) == 3


@pytest.mark.parametrize("given", [
    {"by": ""}, {"by": "Ida Roe"}, {"by": "../x"}, {"by": None}, {"on": "c"}, {"claim": "C01"},
    {"claim": None}, {"field": "says"}, {"field": ["kind"]},
])  # fmt: skip
def test_what_cannot_be_settled_changes_nothing(root: Path, given: dict[str, Any]) -> None:
    desk = sit(root)
    whole = {"claim": "C05", "field": "commitment", "on": "a", "by": "ida"} | given
    with pytest.raises(UsageError):
        desk.settle(whole["claim"], whole["field"], whole["on"], by=whole["by"])
    assert not desk.unsaved()
    assert not desk.undoable


@pytest.mark.parametrize("why", [
    "| a | b |", "<!-- /disagreements -->", "\n| x |\n", "`c` *d* [e](f) _g_ <b>&amp;", "\\", "\\|",
    "\u202egnp\u200b", "#panic() $x$", "", "ends in \\", "a" * 3000,
])  # fmt: skip
def test_any_reason_is_one_row_that_reads_back(why: str) -> None:
    from analysis.desk.signing import one_line, today

    row = Settled("C05", "kind", ("a", "b, c"), ("an1", "an2"), "a", "ida", today(), one_line(why))
    text = ledger.written(ledger.NEW, [], [row.row()])
    assert ledger.read(text) == {row.key: row}
    assert "\u202e" not in text
    assert "\n" not in row.row()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_other_text_of_coding_md_stays_byte_for_byte(ending: str) -> None:
    rows = [f"| C0{n} | kind | x (a) | y (b) | x | ida | 2031-05-07 |  |" for n in (1, 2, 3)]
    for head in (
        "",
        "# Head",
        f"# Head{ending}{ending}Words.{ending}",
        "\ufeff# Marked\u2028x\x0b",
    ):
        first = ledger.written(head, [], rows[:1])
        text = (
            first + f"{ending}## After{ending}| C02 | no list |{ending}"
            if ending in head
            else first
        )
        more = ledger.written(text, [], rows[1:])
        assert text.startswith(head.removesuffix(ending))
        assert ledger.written(more, rows[1:], []) == text
        other = [rows[1].replace("y (b)", "z (b)")]
        assert ledger.written(more, [rows[1]], other) == more.replace(rows[1], other[0])
        assert ledger.written(text, ["| not there |"], []) == text


def test_a_list_without_its_end_is_told_before_anything_is_written(root: Path) -> None:
    path = file(root, "CODING.md")
    path.write_text(path.read_text() + "<!-- disagreements -->\n")
    desk, before = sit(root), bytes_of(root)
    settle(desk, "C05", "commitment", "b")
    with pytest.raises(InputError, match=r"CODING\.md:\d+: the list of disagreements"):
        desk.save()
    assert bytes_of(root) == before
    assert len(desk.unsaved()) == 2


def test_a_coding_md_that_is_missing_is_begun_and_one_that_is_no_text_is_told(root: Path) -> None:
    file(root, "CODING.md").unlink()
    desk = sit(root)
    settle(desk, "C05", "commitment", "a")
    desk.save()
    assert len(ledger.read(file(root, "CODING.md").read_text())) == 1
    file(root, "CODING.md").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="not UTF-8"):
        sit(root)


def test_faults_of_a_second_coding_are_told_at_once(root: Path) -> None:
    path = file(root, "second_coding.yaml")
    text = (
        path.read_text()
        .replace("claim: C05,", "claim: C99,")
        .replace("kind: event", "kind: evnt", 1)
    )
    path.write_text(text)
    with pytest.raises(InputError) as caught:
        sit(root)
    assert {fault.message for fault in caught.value.faults} >= {
        "unknown claim C99", "'evnt' is not a known value",
    } or len(caught.value.faults) == 2  # fmt: skip
    assert path.read_text() == text


def test_codings_that_share_no_claim_and_a_source_with_one_coding_are_told(root: Path) -> None:
    second = file(root, "second_coding.yaml").read_text()
    lines = second.splitlines(keepends=True)
    units = [line for line in lines if line.startswith("  - {claim")]
    head = second[: second.index("  - {claim")]
    file(root, "first_coding.yaml").write_text(head.replace("an1-second-reading", "an1") + units[0])
    file(root, "second_coding.yaml").write_text(head + units[1])
    with pytest.raises(
        UsageError, match=r"first_coding.yaml and second_coding.yaml share no claim"
    ):
        sit(root)
    file(root, "first_coding.yaml").unlink()
    file(root, "second_coding.yaml").unlink()
    with pytest.raises(UsageError, match="one coding alone"):
        sit(root)


def test_of_three_coders_two_are_compared_as_named(root: Path) -> None:
    second = file(root, "second_coding.yaml").read_text()
    third = second.replace("an1-second-reading", "an3").replace(
        "kind: assessment", "kind: event", 1
    )
    file(root, "third_coding.yaml").write_text(third)
    with pytest.raises(UsageError, match=r"second \(an1-second-reading\), third \(an3\)"):
        sit(root)
    for name in ("third", "third_coding", "third_coding.yaml", "an3"):
        assert sit(root, name).sides[1].coder == "an3"
    with pytest.raises(UsageError, match="'third'"):
        sit(root, "thrid")
    desk = sit(root, "third")
    settle(desk, "C05", "commitment", "b")
    desk.save()
    assert sit(root, "third").rows
    assert sit(root, "second").rows == {}  # settled between others


def test_a_crash_loses_no_settlement(root: Path) -> None:
    desk = sit(root)
    settle(desk, "C05", "commitment", "b", why="as seen")
    settle(desk, "C88", "kind", "a")
    for journal in (desk._list._journal, desk.session._journal):
        if journal._file is not None:
            os.close(journal._file)
            journals._OPENED.discard(journal._path)
    again = sit(root)
    assert again.rows == desk.rows
    assert again.unsaved() == desk.unsaved()
    assert "2 settlements" in again.notices[0]
    again.save()
    assert not sit(root).notices


def test_a_file_changed_meanwhile_is_never_written_over_unasked(root: Path) -> None:
    desk = sit(root)
    settle(desk, "C05", "commitment", "b")
    settle(desk, "C88", "kind", "a")
    file(root, "claims.yaml").write_text(file(root, "claims.yaml").read_text() + "# theirs\n")
    coding = file(root, "CODING.md").read_text() + "\nTheirs.\n"
    file(root, "CODING.md").write_text(coding)
    with pytest.raises(Conflict):
        desk.save()
    assert file(root, "CODING.md").read_text() == coding
    desk.save("theirs")
    assert "C05 commitment is open again" in desk.notices[0]
    assert file(root, "claims.yaml").read_text().endswith("# theirs\n")
    assert [claim for claim, _, _ in ledger.read(file(root, "CODING.md").read_text())] == ["C88"]
    assert file(root, "CODING.md").read_text().startswith(coding)
