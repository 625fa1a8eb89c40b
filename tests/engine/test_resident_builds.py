"""Builds in the resident process: the same bytes as without it, each in surroundings of its own."""

from __future__ import annotations

import json
import shutil
import sys

import pytest

from analysis.engine import warm
from analysis.engine.reach import setting
from analysis.engine.resident.start import end_all, present
from tests.batch.conftest import ROOT, SOURCE, project, wait_for  # noqa: F401  (a fixture)
from tests.batch.test_isolation import DIRT, STATE, TELL, printed

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not warm.POSSIBLE, reason="only Linux forks safely"),
]


@pytest.fixture
def resident(project, monkeypatch):  # noqa: F811
    """The folder of the residents of a project, which are ended with the test."""
    runtime = project.root.parent / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv(setting.SETTING, "5")
    monkeypatch.delenv("BRIEFING_FORK", raising=False)
    monkeypatch.setattr(sys, "orig_argv", [sys.executable, "-m", "pytest"])
    yield runtime
    end_all()


def test_reports_are_the_same_bytes_and_nothing_leaks(project, resident):  # noqa: F811
    shutil.copy(ROOT / "notebooks" / "overview.ipynb", project.root / "notebooks")
    project.brief("a_state", STATE, TELL)
    asked = ["build", "--format", "html,pdf,ipynb", "--jobs", "1"]
    cold = project.briefing(*asked, "--out", "cold")
    assert cold.returncode == 0, cold.stderr
    assert "A warm process stays for 5 minutes" in cold.stderr
    wait_for(present)
    [socket] = resident.glob("briefing/*")
    # Another notebook, before, does all it can to the process that it runs in.
    project.brief("dirt", STATE, DIRT)
    assert project.briefing("build", "--brief", "dirt", "--jobs", "1").returncode == 0
    warmed = project.briefing(*asked, "--brief", "overview,a_state", "--out", "warm")
    assert (warmed.returncode, "stays" in warmed.stderr) == (0, False), warmed.stderr
    assert [*resident.glob("briefing/*")] == [socket]
    for ending in ("html", "pdf", "ipynb"):
        name = f"{SOURCE}/overview.{ending}"
        assert (project.root / "warm" / name).read_bytes() == (
            project.root / "cold" / name
        ).read_bytes()
    (project.root / "reports").rename(project.root / "dirt")
    (project.root / "cold").rename(project.out)
    before = printed(project, "a_state")[0]
    project.out.rename(project.root / "cold")
    (project.root / "warm").rename(project.out)
    after = printed(project, "a_state")[0]
    own = {name for name in after["modules"] if name.partition(".")[0] == "analysis"}
    assert {*after["modules"]} - own == {*before["modules"]} - own
    told = {name for name in before if before[name] != after[name]}
    assert told <= {"descriptors", "modules"}
    assert not [path for _, path in after["descriptors"] if "briefing" in path]


def test_it_takes_no_part_where_it_is_off_or_nobody_sits_there(project, resident, monkeypatch):  # noqa: F811
    project.brief("small", "print(1)")
    for minutes in ("0", ""):
        monkeypatch.setenv(setting.SETTING, minutes)
        assert "stays" not in project.briefing("build", "--force").stderr
        assert not any(resident.iterdir())
    monkeypatch.setenv(setting.SETTING, "a while")
    done = project.briefing("build")
    assert (done.returncode, json.dumps(done.stderr)) == (
        2,
        json.dumps("BRIEFING_WARM: 'a while' is no number of minutes; 0 keeps none.\n"),
    )
