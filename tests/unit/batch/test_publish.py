"""A file reaches the output whole or not at all."""

import errno
import os

import pytest

from analysis.batch import publish
from analysis.batch.publish import Folder, open_output
from analysis.errors import UsageError


def test_files_that_belong_together_are_written_and_stamped(tmp_path):
    out = Folder(tmp_path / "new" / "reports")
    stamps = out.write({"a/x.html": b"one", "a/x.pdf": b"three"})
    assert stamps == out.stamps()
    assert stamps["a/x.pdf"][0] == 5
    assert out.read("a/x.html") == b"one"
    assert out.read("a/none") is None


def test_a_changed_file_has_another_stamp(tmp_path):
    out = Folder(tmp_path)
    before = out.write({"x": b"one"})["x"]
    os.utime(tmp_path / "x", ns=(1, 1))
    assert out.stamps()["x"] != before


@pytest.mark.parametrize("fails_at", [1, 2])
def test_a_full_disk_leaves_all_as_it_was(tmp_path, monkeypatch, fails_at):
    out = Folder(tmp_path)
    out.write({"a/x.html": b"old", "a/x.pdf": b"old"})
    calls = iter(range(1, 9))

    def full(descriptor):
        if next(calls) == fails_at:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(publish.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        out.write({"a/x.html": b"new", "a/x.pdf": b"new"})
    assert out.read("a/x.html") == out.read("a/x.pdf") == b"old"
    assert sorted(p.name for p in (tmp_path / "a").iterdir()) == ["x.html", "x.pdf"]


def test_no_file_is_forced_to_disk_before_all_are_written(tmp_path, monkeypatch):
    """Then one call takes most of the others along."""
    sizes = []
    monkeypatch.setattr(
        publish.os,
        "fsync",
        lambda _descriptor: sizes.append(sorted(p.stat().st_size for p in tmp_path.iterdir())),
    )
    Folder(tmp_path).write({"x.html": b"one", "x.pdf": b"three"})
    assert sizes == [[3, 5], [3, 5]]


def test_what_a_killed_build_left_is_swept_away(tmp_path):
    stray = tmp_path / "a" / ".x.html.briefing-tmp4711"
    stray.parent.mkdir()
    stray.write_text("half")
    with Folder(tmp_path).locked(print):
        assert not stray.exists()


def test_a_second_build_on_one_folder_is_refused(tmp_path):
    again = Folder(tmp_path)
    with Folder(tmp_path).locked(print), pytest.raises(UsageError, match="Another build"):
        again.locked(print).__enter__()
    with again.locked(print):
        pass


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="Cannot write to"):
        Folder(tmp_path / "file")
    with pytest.raises(UsageError, match="Cannot write to"):
        Folder(tmp_path / "file" / "below")


def test_removing_twice_is_no_error(tmp_path):
    out = Folder(tmp_path)
    out.write({"x": b""})
    out.remove("x")
    out.remove("x")


def test_a_url_takes_the_same_calls():
    out = open_output("memory://bucket/reports")
    stamps = out.write({"a/x.html": b"one", "build.json": b"{}"})
    assert {name: stamp[0] for name, stamp in out.stamps().items()} == {
        "a/x.html": 3,
        "build.json": 2,
    }
    assert out.stamps().keys() == stamps.keys()
    assert out.read("a/x.html") == b"one"
    assert out.read("none") is None
    out.remove("a/x.html")
    out.remove("a/x.html")
    with out.locked(print):
        assert out.read("a/x.html") is None


def test_a_file_url_is_a_folder(tmp_path):
    out = open_output(f"file://{tmp_path}/below")
    out.write({"x": b"1"})
    assert (tmp_path / "below" / "x").read_bytes() == b"1"


def test_a_scheme_that_nobody_knows():
    with pytest.raises(UsageError, match="Cannot write to nowhere://x"):
        open_output("nowhere://x")
