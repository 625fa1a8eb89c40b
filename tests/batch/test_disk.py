"""Disks that are full, folders that cannot be written: one message, and nothing half-written."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import threading

import pytest

from analysis.batch import manifest

from .conftest import BEGUN, SOURCE, wait_for
from .test_faults import ends_well, holds_what_it_claims, in_the_middle

pytestmark = pytest.mark.slow


@contextlib.contextmanager
def disk(folder, options):
    """Mount a small disk at a folder; skipped where that is not allowed."""
    folder.mkdir(exist_ok=True)
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("a small disk can only be mounted by root")
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this container may not mount")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder):
    """Write until nothing more fits, and return what was written."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4096)):
            pass
    return filler


def failed(out):
    """Return how many failed of six, of which the first was built and the second was under way."""
    [(built, lost)] = re.findall(r"(\d) built, 0 unchanged, (\d) failed", out)
    assert (int(built), int(lost)) in ((1, 5), (2, 4))
    return int(lost)


def test_a_disk_that_is_full_from_the_start(project):
    project.add("whole.ipynb")
    with disk(project.out, "size=1m"):
        filler = fill(project.out)
        done = project.briefing("build", "--format", "html")
        assert done.returncode == 2
        assert done.stderr == f"{BEGUN}build.json cannot be written: No space left on device.\n"
        assert "Traceback" not in done.stderr
        assert [p for p in project.out.rglob("*") if p.is_file() and p.stat().st_size] == [filler]
        filler.unlink()
        assert project.briefing("build", "--format", "html").returncode == 0
        assert holds_what_it_claims(project) == 1


def test_a_disk_that_fills_up_in_the_middle(project):
    with disk(project.out, "size=4m"):
        process, _ = in_the_middle(project)
        wait_for((project.out / SOURCE / "gated_1.html").exists)
        before = json.loads((project.out / "build.json").read_bytes())["reports"]
        filler = fill(project.out)
        project.open_gate()
        out, said = process.communicate(timeout=300)
        assert process.returncode == 1
        lost = failed(out)
        assert said.count("It could not be written: [Errno 28] No space left on device") == lost
        assert said.count("build.json and the index could not be written: [Errno 28]") == 1
        assert "Traceback" not in said
        after = project.reports()
        assert after.keys() == before.keys()
        assert holds_what_it_claims(project) <= 2  # what it says is less than what stands
        filler.unlink()
        assert project.build().code == 0
        assert holds_what_it_claims(project) == 6


def test_a_disk_that_turns_read_only_in_the_middle(project):
    with disk(project.out, "size=4m"):
        process, _ = in_the_middle(project)
        wait_for((project.out / SOURCE / "gated_1.html").exists)
        # The lock is open for writing, so the disk itself may not be remounted; a bind may.
        bind = ["mount", "--bind", str(project.out), str(project.out)]
        subprocess.run(bind, check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", str(project.out)], check=True)
        try:
            project.open_gate()
            out, said = process.communicate(timeout=300)
        finally:
            subprocess.run(["umount", str(project.out)], check=True)
        assert process.returncode == 1
        lost = failed(out)
        assert said.count("It could not be written: [Errno 30] Read-only file system") == lost
        assert "Traceback" not in said
        assert project.build().code == 0
        assert holds_what_it_claims(project) == 6


@pytest.mark.parametrize("below", ["", "below/it"])
def test_a_file_in_place_of_the_folder(project, below):
    project.add("whole.ipynb")
    blocked = project.root / "blocked"
    blocked.write_text("a file")
    done = project.briefing("build", "--out", str(blocked / below))
    assert done.returncode == 2
    assert done.stderr.startswith(f"{BEGUN}Cannot write to {blocked / below}: ")
    assert len(done.stderr.splitlines()) == 2
    assert blocked.read_text() == "a file"


def test_a_disk_that_is_read_only(project):
    project.add("whole.ipynb")
    with disk(project.out, "size=1m,ro"):
        done = project.briefing("build")
        assert done.returncode == 2
        assert done.stderr == f"{BEGUN}Cannot write to {project.out}: Read-only file system.\n"


def test_the_record_is_true_at_every_moment(project, monkeypatch):
    """Read it over and over while reports are let go one by one: whole each time, and true."""
    monkeypatch.setattr(manifest, "_SHARE", 0)  # every change is written
    names = [f"gated_{number}" for number in range(4)]
    for name in names:
        project.gated(name)
    done = []
    builder = threading.Thread(target=lambda: done.append(project.build()))
    builder.start()
    try:
        seen = []
        for index, name in enumerate(names):
            project.at_gate(name)
            assert holds_what_it_claims(project) == index
            project.open_gate(name)

            def next_is_claimed(wanted=index + 1):
                seen.append(holds_what_it_claims(project))
                return seen[-1] == wanted

            wait_for(next_is_claimed)
    finally:
        project.open_gate()
        builder.join()
    assert done[0].code == 0
    assert sorted(set(seen)) in ([0, 1, 2, 3, 4], [1, 2, 3, 4])
    assert seen == sorted(seen)


JUMPS = """\
import itertools, time
told, turns = time.time, itertools.cycle([0, 4e8, -4e8, 1.5e9, -1.5e9])
time.time = lambda: told() + next(turns)
time.time_ns = lambda: int(time.time() * 1e9)
"""


def test_a_clock_that_jumps_with_every_look(project, monkeypatch):
    """In the runner, the warm process and the reports alike."""
    patch = project.root / "patch"
    patch.mkdir()
    (patch / "sitecustomize.py").write_text(JUMPS)
    monkeypatch.setenv("PYTHONPATH", str(patch))
    project.brief("looks", "import time\n[time.time() for _ in range(5)] != sorted([0])\n1")
    project.add("whole.ipynb")
    done = project.briefing("build", "--cell-timeout", "100", "--timeout", "100")
    assert done.returncode == 0, done.stderr
    assert "2 built, 0 unchanged, 0 failed" in done.stdout
    again = project.briefing("build")
    assert again.returncode == 0, again.stderr
    assert "0 built, 2 unchanged, 0 failed" in again.stdout
    monkeypatch.delenv("PYTHONPATH")
    assert project.build(formats=("html", "pdf", "ipynb")).results == {}


def test_two_builds_into_two_folders_do_not_mind_each_other(project):
    process, _ = in_the_middle(project)
    project.open_gate()
    other = project.briefing("build", "--format", "html", "--out", str(project.root / "other"))
    assert other.returncode == 0, other.stderr
    ends_well(project, process)
