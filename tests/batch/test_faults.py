"""Whatever is killed, full or in the way: nothing half-written, nothing lost, the rest is built."""

import json
import os
import re
import resource
import shutil
import signal
import subprocess

import psutil
import pytest

from analysis.batch.task import Limits
from analysis.engine import warm

from .conftest import FIXTURES, SOURCE

pytestmark = pytest.mark.slow


_LARGE = "from IPython.display import HTML\nHTML('<p>' + 'xx ' * {n} + '</p>')"
"""A cell whose page is large; what it merely prints would be cut."""


def descendants(process):
    try:
        return psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def holds_what_it_claims(project):
    """Return how many reports build.json claims, having compared each with what stands."""
    claimed = 0
    for name, entry in project.reports().items():
        for extension, (size, stamp) in entry["files"].items() if "files" in entry else ():
            status = (project.out / f"{name}.{extension}").stat()
            assert (status.st_size, str(status.st_mtime_ns)) == (size, stamp)
        claimed += entry["status"] == "built"
    for page in project.out.rglob("*.html"):
        assert page.read_text().rstrip().endswith("</html>")
    return claimed


COUNT = 6


def in_the_middle(project):
    """Start a build and return it, with one report finished for certain and two that wait.

    The third of the gated ones is handed out only after the first report of all was published.
    """
    project.brief("a_free", "print('free')")
    for number in range(1, COUNT):
        project.gated(f"gated_{number}", f"print({number})")
    process = project.start("build", "--format", "html", "--jobs", "2")
    project.at_gate("gated_1", "gated_2")
    project.open_gate("gated_1")
    return process, project.at_gate("gated_2", "gated_3")


def all_ended(processes):
    return psutil.wait_procs(processes, timeout=60)[1] == []


def test_the_runner_is_killed(project):
    project.brief("a_before", "'built in an earlier build'")
    assert project.build().good == {f"{SOURCE}/a_before"}
    process, _ = in_the_middle(project)
    helpers = descendants(process)
    assert helpers
    process.kill()
    process.communicate()
    assert all_ended(helpers)
    kept = holds_what_it_claims(project)
    assert 1 <= kept <= 3
    (project.out / SOURCE / f".x.html.briefing-tmp{process.pid}").write_text("half")
    project.open_gate()
    done = project.build()
    assert done.code == 0
    assert len(done.results) == COUNT + 1 - kept
    assert holds_what_it_claims(project) == COUNT + 1
    assert [p for p in project.out.rglob(".*") if "tmp" in p.name] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_runner_is_stopped(project, number):
    process, _ = in_the_middle(project)
    helpers = descendants(process)
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 3
    assert re.search(r"Stopped: [12] of 6 reports were finished and are kept\.", said)
    assert "Traceback" not in said
    assert all_ended(helpers)
    kept = holds_what_it_claims(project)
    assert project.reports()[f"{SOURCE}/a_free"]["status"] == "built"
    assert 1 <= kept <= 2
    project.open_gate()
    again = project.build()
    assert (again.code, len(again.results)) == (0, COUNT - kept)
    assert holds_what_it_claims(project) == COUNT


def ends_well(project, process):
    """Open the gate for all; whatever was lost must have been built again."""
    project.open_gate()
    out, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert f"{COUNT} built, 0 unchanged, 0 failed" in out
    assert holds_what_it_claims(project) == COUNT


def test_the_warm_process_is_killed(project):
    process, [(_, report), _] = in_the_middle(project)
    template = psutil.Process(report).parent()
    assert "analysis.engine.template" in template.cmdline()
    template.kill()
    ends_well(project, process)


def test_a_reports_process_is_killed(project):
    process, [(cells, report), _] = in_the_middle(project)
    lost = [psutil.Process(cells), psutil.Process(report)]
    lost[1].kill()
    assert all_ended(lost)
    ends_well(project, process)


def test_a_kernel_is_killed_by_another_process(project):
    process, [(cells, _), _] = in_the_middle(project)
    subprocess.run(["kill", "-KILL", str(cells)], check=True)
    project.open_gate()
    out, said = process.communicate(timeout=120)
    assert process.returncode == 1
    assert f"{COUNT - 1} built, 0 unchanged, 1 failed" in out
    assert f"failed: {SOURCE}/gated_2: The process that ran the cells died." in said
    assert "Traceback" not in said
    page = (project.out / SOURCE / "gated_2.error.html").read_text()
    assert "It happened in cell 3 of the notebook gated_2." in page
    assert holds_what_it_claims(project) == COUNT - 1
    assert project.build().good == {f"{SOURCE}/gated_2"}


def test_cells_that_die_or_do_not_end_or_eat(project):
    project.add("whole.ipynb")
    for name in ("os_exit", "killed_from_outside", "eats_memory", "never_ends"):
        cells = json.loads((FIXTURES / "awkward" / f"{name}.ipynb").read_bytes())["cells"]
        project.brief(name, *(cell["source"] for cell in cells))
    limits = Limits(cell_seconds=2, report_seconds=30, memory=400 * 2**20)
    done = project.build(limits=limits, jobs=2)
    assert done.code == 1
    assert done.good == {f"{SOURCE}/whole"}
    for name in ("os_exit", "killed_from_outside"):
        assert done.failure(name).summary == "The process that ran the cells died."
        assert done.failure(name).cell == 4
    assert "The memory ceiling was passed" in done.failure("eats_memory").summary
    assert "within the time that a cell may take" in done.failure("never_ends").summary
    page = (project.out / SOURCE / "never_ends.error.html").read_text()
    assert "while True:" in page


def test_a_report_that_does_not_end(project):
    project.brief("never_ends", "while True:\n    pass")
    done = project.build(limits=Limits(report_seconds=1))
    assert done.failure("never_ends").summary == "The report was not done within its time."


def test_a_report_that_cannot_be_stopped_from_within(project, monkeypatch):
    monkeypatch.setattr(warm, "_GRACE_SECONDS", 0.0)
    stubborn = "import os, signal\nos.kill(os.getppid(), signal.SIGSTOP)\nwhile True:\n    pass"
    project.brief("stubborn", stubborn)
    done = project.build(limits=Limits(report_seconds=1))
    assert "did not stop by itself" in done.failure("stubborn").summary


def test_a_report_that_kills_its_worker_each_time(project):
    project.add("whole.ipynb")
    project.brief("deadly", "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)")
    done = project.build()
    assert done.good == {f"{SOURCE}/whole"}
    assert done.failure("deadly").summary == "Its worker was lost 3 times."


def test_two_builds_at_once(project):
    process, _ = in_the_middle(project)
    second = project.briefing("build", "--format", "html", "--force")
    assert second.returncode == 2
    assert "Another build is writing to" in second.stderr
    ends_well(project, process)


def test_a_folder_that_cannot_be_written(project):
    project.add("whole.ipynb")
    done = project.briefing("build", "--out", "/proc/self/nowhere")
    assert done.returncode == 2
    assert "Cannot write to /proc/self/nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_files_that_grow_too_large(project):
    project.brief("small", "1")
    project.brief("large", _LARGE.format(n=333_000))

    def at_most():
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))

    done = project.briefing("build", "--format", "html", preexec_fn=at_most)
    assert done.returncode == 1, done.stderr
    assert "1 built, 0 unchanged, 1 failed" in done.stdout
    assert "failed: " in done.stderr
    assert "could not be written" in done.stderr
    assert not (project.out / SOURCE / "large.html").exists()
    assert holds_what_it_claims(project) == 1


def test_a_full_disk(project):
    project.brief("small", "1")
    project.brief("z_large", _LARGE.format(n=1_333_000))
    project.out.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(project.out)]
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("a small disk can only be mounted by root")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this container may not mount")
    try:
        done = project.briefing("build", "--format", "html", "--jobs", "1")
        assert done.returncode == 1, done.stderr
        assert "No space left on device" in done.stderr
        assert "Traceback" not in done.stderr
        assert not (project.out / SOURCE / "z_large.html").exists()
        assert holds_what_it_claims(project) == 1
        project.brief("z_large", "'small now'")
        assert project.briefing("build", "--format", "html").returncode == 0
    finally:
        subprocess.run(["umount", str(project.out)], check=True)


def test_a_clock_that_jumps(project):
    project.add("whole.ipynb")
    assert len(project.build().results) == 1
    for path in project.root.rglob("*"):
        if path.is_file() and project.out not in path.parents:
            os.utime(path, (4_000_000_000, 4_000_000_000))
    assert project.build().results == {}
    for path in (project.root / "seeds").rglob("*.yaml"):
        os.utime(path, (1, 1))
    assert project.build().results == {}


def test_a_manifest_that_somebody_broke(project):
    project.add("whole.ipynb")
    project.build()
    (project.out / "build.json").write_text('{"format": 1, "reports": [')
    assert len(project.build().results) == 1
    assert holds_what_it_claims(project) == 1
