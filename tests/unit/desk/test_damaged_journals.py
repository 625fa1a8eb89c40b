"""A journal that a crash, a disk or a hand has damaged: what is whole comes back, nothing goes."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from analysis.desk import journal as journals
from analysis.desk.session import CodingSession
from analysis.errors import UsageError

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"
HALF = "\ud83d"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    return tmp_path


def sit(root: Path) -> CodingSession:
    return CodingSession(SOURCE, root, root / "state")


def put(field: str, value: Any) -> dict[str, Any]:
    return {"do": "set", "claim": "C04", "field": field, "value": value}


def left(root: Path, *more: str | bytes) -> bytes:
    """Leave a journal of one change with these lines behind it, and return it."""
    session = sit(root)
    session.take(put("kind", "risk"))
    session._journal.add({}, {"typed": "says", "claim": "C04", "text": f"half a sign {HALF}"})
    os.close(session._journal._file or 0)
    path = session._journal._path
    journals._OPENED.discard(path)
    lines = (line.encode() if isinstance(line, str) else line for line in more)
    path.write_bytes(path.read_bytes() + b"".join(line + b"\n" for line in lines))
    return path.read_bytes()


def kept(root: Path) -> list[bytes]:
    return [path.read_bytes() for path in (root / "state").glob("*.kept")]


DAMAGED = {
    "cut off": b'{"do": "set", "cl',
    "no text": b"\xff\xfe",
    "no mapping": "[1]",
    "nothing known": '{"x": 1}',
    "nested too deeply": '{"do": ' + "[" * 100_000,
    "files that are none": '{"do": "files", "files": 3}',
    "no files": '{"do": "files"}',
    "a file that is no text": '{"do": "files", "files": {"claims.yaml": ["x"]}}',
    "half a sign in a file": '{"do": "files", "files": {"claims.yaml": "\\ud83d"}}',
    "half a sign in a step": json.dumps(put("says", HALF)),
    "a value nested too deeply": json.dumps(put("says", json.loads("[" * 900 + "]" * 900))),
    "no claim": json.dumps(put("says", "x") | {"claim": "C\x1b99"}),
}


@pytest.mark.parametrize("line", DAMAGED.values(), ids=DAMAGED)
def test_what_is_whole_comes_back_and_what_is_not_is_kept(root: Path, line: str | bytes) -> None:
    written = left(root, line, json.dumps(put("says", "Ships wait.")))
    session = sit(root)
    assert session.unsaved() == ["C04: says, kind"]
    assert session.typed == {}  # says has been taken over
    assert kept(root) == [written]
    [said] = [one for one in session.notices if ".kept" in one]
    assert said.startswith("Of what it left, 1 line could not be read or made again; ")
    assert all(one.isprintable() for one in session.notices)


def test_a_whole_journal_is_not_kept(root: Path) -> None:
    left(root)
    session = sit(root)
    assert session.typed == {"C04.says": "half a sign ?"}
    assert kept(root) == []


def test_without_its_first_line_a_journal_is_taken_for_one_of_the_file_that_stands(
    root: Path,
) -> None:
    left(root)
    [path] = (root / "state").iterdir()
    path.write_bytes(b"x" + path.read_bytes())
    session = sit(root)
    assert session.unsaved() == ["C04: kind"]
    assert session.save().read_bytes().count(b"kind: risk") > 0


def test_some_files_of_a_journal_are_not_taken_for_all(root: Path) -> None:
    left(root, json.dumps({"do": "files", "files": {"other.yaml": "x"}, "words": "w"}))
    session = sit(root)
    assert session.unsaved() == ["C04: kind"]
    assert session.faults() == []


def test_half_a_sign_is_no_text_to_write(root: Path) -> None:
    session = sit(root)
    session.typing("C04", "says", HALF)
    with pytest.raises(UsageError, match="says holds U"):
        session.take(put("says", HALF))
    assert not session.dirty


@pytest.mark.parametrize("put_there", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to(path)])
def test_what_is_no_file_keeps_nobody_from_the_desk(root: Path, put_there: Any) -> None:
    left(root)
    [path] = (root / "state").iterdir()
    path.unlink()
    put_there(path)
    session = sit(root)
    assert not session.dirty
    session.take(put("kind", "risk"))
    assert session.dirty
