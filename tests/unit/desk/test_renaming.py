"""An id that is changed at the desk is changed wherever it is named, in one step."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from analysis.claims.load import source_faults
from analysis.claims.store import NOTES, seed_store
from analysis.desk import journal as journals
from analysis.desk.disk import Conflict
from analysis.desk.ledger import read
from analysis.desk.notes import sign
from analysis.desk.session import CodingSession
from analysis.desk.widget import CodingDesk
from analysis.errors import UsageError

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"
IDS = [
    ("claims", "C05", "C305"), ("framing", "F01", "F77"), ("propositions", "Q01", "Q88"),
    ("motives", "M02", "M52"), ("risks", "R01", "R61"), ("states", "XBO", "XQQ"),
    ("voices", "felk", "harbour-felk"), ("hypotheses", "H1", "H9"), ("assumptions", "A1", "A12"),
    ("indicators", "I1", "I30"),
]  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the exercise, all that stands beside its claims, and a note on one of them."""
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    sign(seed_store(tmp_path), SOURCE, "C05", by="ola", verdict="agree", why="It is seen.")
    return tmp_path


def sit(root: Path) -> CodingSession:
    return CodingSession(SOURCE, root, root / "state")


def step(kind: str, old: str, new: Any) -> dict[str, Any]:
    return {"do": "rename", "list": kind, "entry": old, "to": new}


def texts(root: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (root / "seeds" / SOURCE).iterdir()}


@pytest.mark.parametrize(("kind", "old", "new"), IDS)
def test_an_id_is_changed_wherever_it_is_named_and_nothing_else_is(
    root: Path, kind: str, old: str, new: str
) -> None:
    session, before = sit(root), texts(root)
    session.take(step(kind, old, new))
    assert session.faults() == []
    session.save()
    after = texts(root)
    assert source_faults(SOURCE, root) == []
    for name in before:
        pairs = zip(before[name].splitlines(), after[name].splitlines(), strict=True)
        for one, other in pairs:
            assert one == other or new in other
            assert other.replace(new, old) == one
    session.undo()
    session.save()
    assert texts(root) == before


def test_notes_passes_and_what_was_settled_follow_a_claim(root: Path) -> None:
    settled = [one for one in read(texts(root)["CODING.md"]) if one[0] == "C05"]
    assert settled
    session = sit(root)
    session.take({"do": "rename", "claim": "C05", "to": "C305"})
    session.save()
    now = texts(root)
    assert {("C305", *one[1:]) for one in settled} <= {*read(now["CODING.md"])}
    assert not {*settled} & {*read(now["CODING.md"])}
    assert "{claim: C305, by: ola" in now[NOTES]
    assert "claim: C305," in now["second_coding.yaml"]


@pytest.mark.parametrize(("kind", "old", "new", "why"), [
    ("claims", "C05", "C06", "C06 is there already"),
    ("claims", "C05", "five", "write C and a number, such as C07"),
    ("claims", "C05", ["C99"], "write C and a number"),
    ("claims", "C999", "C05", "There is no claim"),
    ("voices", "felk", "nul", "Windows keeps it"),
    ("voices", "felk", "Felk Line", "lower-case"),
    ("states", "XBO", "../x", "state"),
    ("grades", "felk", "wren", "no ids of their own"),
    ("source", "source", "other", "no ids of their own"),
])  # fmt: skip
def test_an_id_that_is_taken_or_malformed_is_refused_and_nothing_is_changed(
    root: Path, kind: str, old: str, new: Any, why: str
) -> None:
    session = sit(root)
    with pytest.raises(UsageError, match=why):
        session.take(step(kind, old, new))
    assert not session.dirty


def test_the_second_of_one_id_gets_its_own_and_what_names_the_first_stays(root: Path) -> None:
    path = root / "seeds" / SOURCE / "claims.yaml"
    path.write_text(path.read_text().replace("  - id: C07\n", "  - id: C06\n", 1))
    session = sit(root)
    session.take({"do": "rename", "claim": "C06#2", "to": "C07"})
    assert session.faults() == []


def test_another_id_outlives_a_crash_with_what_was_typed_and_its_undo(root: Path) -> None:
    session, before = sit(root), texts(root)
    session.typing("C05", "says", "Half a senten")
    session.take({"do": "rename", "claim": "C05", "to": "C305"})
    assert session.typed == {"C305.says": "Half a senten"}
    assert session.unsaved()[0] == "C05: called C305"
    session.typing("C305", "says", None)
    session.save()
    session.typing("C305", "note", "Is it so?")
    session.undo()
    assert session._journal._file is not None
    os.close(session._journal._file)
    journals._OPENED.discard(session._journal._path)
    again = sit(root)
    assert again.typed == {"C05.note": "Is it so?"}
    again.save()
    assert texts(root) == before
    assert again.typed == {"C05.note": "Is it so?"}  # which saving does not sign


def test_a_page_hears_of_notes_by_the_new_id_and_signs_none_before_it_is_saved(root: Path) -> None:
    desk = CodingDesk(sit(root), "uk_phia", "preferred", "en")
    heard: list[dict[str, Any]] = []
    desk.send = lambda content, buffers=None: heard.append(content)  # type: ignore[method-assign]
    rename = {"do": "rename", "claim": "C05", "to": "C305"}
    desk._asked(None, {"do": "take", "step": rename}, None)
    [change] = [one for one in heard if one["kind"] == "change"]
    assert "C305" in change["notes"]
    assert "C05" not in change["notes"]
    note = {"do": "note", "claim": "C06", "by": "ola", "verdict": "agree", "why": "So it is."}
    heard.clear()
    desk._asked(None, note, None)
    assert [one["kind"] for one in heard] == ["trouble"]
    desk._asked(None, {"do": "save"}, None)
    heard.clear()
    desk._asked(None, note, None)
    assert heard[0]["kind"] == "noted"


def test_a_pass_that_others_changed_meanwhile_stays_theirs_and_that_is_said(root: Path) -> None:
    session, path = sit(root), root / "seeds" / SOURCE / "second_coding.yaml"
    session.take({"do": "rename", "claim": "C05", "to": "C305"})
    path.write_text(theirs := path.read_text() + "# looked at again\n")
    with pytest.raises(Conflict):
        session.save()
    session.save("both")
    assert path.read_text() == theirs
    assert "second_coding.yaml: others changed it" in session.notices[-1]
    assert "id: C305" in texts(root)["claims.yaml"]


@pytest.mark.parametrize("name", ["CODING.md", NOTES, "second_coding.yaml"])
def test_no_id_is_changed_beside_a_file_that_is_no_text(root: Path, name: str) -> None:
    (root / "seeds" / SOURCE / name).write_bytes(raw := b"claim: \xc3( \x80")
    session = sit(root)
    with pytest.raises(UsageError, match=name):
        session.take({"do": "rename", "claim": "C05", "to": "C305"})
    assert not session.dirty
    assert (root / "seeds" / SOURCE / name).read_bytes() == raw
