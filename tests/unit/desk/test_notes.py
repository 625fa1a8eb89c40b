"""Notes signed at the desk: saved at once, a line each, apart from what is coded."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from analysis.claims.load import load_source, source_faults
from analysis.claims.store import seed_store
from analysis.desk.notes import notes_on, sign
from analysis.desk.session import CodingSession
from analysis.desk.widget import CodingDesk
from analysis.errors import InputError, UsageError

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935000000")
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    return tmp_path


def signed(root: Path, claim: Any = "C05", **given: Any) -> str:
    whole = {"by": "ola", "verdict": "disagree", "why": "It is seen."} | given
    return sign(seed_store(root), SOURCE, claim, **whole)


def notes(root: Path) -> Path:
    return root / "seeds" / SOURCE / "notes.yaml"


def test_a_note_is_a_line_and_a_second_thought_of_one_day_takes_its_place(root: Path) -> None:
    assert signed(root) == "ola disagrees with C05"
    line = "  - {claim: C05, by: ola, date: 2031-04-26, verdict: disagree, why: It is seen.}"
    head = "# yaml-language-server: $schema=../schemas/notes.schema.json\nnotes:\n"
    assert notes(root).read_text() == f"{head}{line}\n"
    notes(root).write_text(f"{head}{line}  # by hand\n# end\n")
    signed(root, by="ida", verdict="agree")
    signed(root, why="Told: seen, now", verdict="agree")
    lines = notes(root).read_text().splitlines()
    assert lines[2].startswith("  - {claim: C05, by: ola, date: 2031-04-26, verdict: agree, why: ")
    assert lines[2].endswith("  # by hand")
    assert "by: ida" in lines[3]
    assert lines[4:] == ["# end"]
    assert source_faults(SOURCE, root) == []
    assert [(one.by, one.verdict) for one in load_source(SOURCE, root).notes] == [
        ("ola", "agree"), ("ida", "agree"),
    ]  # fmt: skip


@pytest.mark.parametrize("why", [
    "<img src=x onerror=alert(1)>", "a: b, {c} [d] # e", "'\"", "| x |", "line\nline", "yes", "1",
    "\u202egnp\u200b x", "2031-05-06", "- x", "&a *b !c %d @e `f`", "مرحبا",
])  # fmt: skip
def test_any_reason_is_read_back_as_it_was_typed(root: Path, why: str) -> None:
    signed(root)
    signed(root, "C06", why=why)
    [_, note] = load_source(SOURCE, root).notes
    shown = "".join(char if char.isprintable() else " " for char in why)
    assert note.why == " ".join(shown.split())
    assert notes_on(seed_store(root), SOURCE)["C06"][0]["why"] == note.why


def test_all_that_is_wrong_with_a_note_is_told_at_once_and_nothing_is_written(root: Path) -> None:
    with pytest.raises(UsageError) as caught:
        signed(root, "C98", by="Ola Nyk", verdict="dissent", why=" \u200b ")
    told = str(caught.value).splitlines()
    assert len(told) == 4
    assert "ola-nyk would do" in told[0]
    assert not notes(root).exists()


@pytest.mark.parametrize("text", ["notes: [\n", "notes: x\n", "- a\n", "\t"])
def test_a_file_that_cannot_be_read_is_told_and_left_alone(root: Path, text: str) -> None:
    notes(root).write_text(text)
    with pytest.raises(InputError, match=r"notes\.yaml"):
        signed(root)
    assert notes(root).read_text() == text
    assert notes_on(seed_store(root), SOURCE) == {}


def test_the_desk_shows_notes_at_their_claims_and_saves_what_is_signed(root: Path) -> None:
    signed(root)
    before = {one.name: one.read_bytes() for one in notes(root).parent.iterdir()}
    session = CodingSession(SOURCE, root, root / "state")
    desk = CodingDesk(session, "uk_phia", "preferred", "en", "ida")
    sent: list[dict[str, Any]] = []
    desk.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]
    desk._asked(None, {"do": "all"}, None)
    assert sent[0]["coder"] == "ida"
    assert sent[0]["notes"]["C05"][0]["why"] == "It is seen."
    sent.clear()
    asked = {"do": "note", "claim": "C07", "verdict": "agree", "by": "ida", "why": "So it is."}
    desk._asked(None, asked, None)
    desk._asked(None, {**asked, "verdict": "?"}, None)
    assert [one["kind"] for one in sent if one["kind"] != "kept"] == ["noted", "trouble"]
    assert set(sent[0]["notes"]) == {"C05", "C07"}
    json.dumps(sent)
    after = {one.name: one.read_bytes() for one in notes(root).parent.iterdir()}
    assert [name for name in after if after[name] != before.get(name)] == ["notes.yaml"]
    assert not session.dirty
