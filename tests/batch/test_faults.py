"""Whatever is killed, full or in the way: nothing half-written, nothing lost, the rest is built."""

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import time

import psutil
import pytest

from analysis.batch import warm
from analysis.batch.task import Limits

from .conftest import FIXTURES, SOURCE

pytestmark = pytest.mark.slow

SLOW = "import time\ntime.sleep(1)"


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.02)
    raise AssertionError("waited in vain")


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


def slow_project(project, count=6):
    for number in range(count):
        project.brief(f"brief_{number}", SLOW, f"print({number})")
    return count


def some_are_built(project, at_least=1):
    def look():
        if not (project.out / "build.json").exists():
            return False
        return holds_what_it_claims(project) >= at_least

    return look


def test_the_runner_is_killed(project):
    count = slow_project(project)
    process = project.start("build", "--format", "html", "--jobs", "2")
    wait_for(some_are_built(project, 2))
    helpers = descendants(process)
    assert helpers
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(helpers, timeout=10)
    assert alive == []
    kept = holds_what_it_claims(project)
    assert 2 <= kept < count
    (project.out / SOURCE / f".x.html.briefing-tmp{process.pid}").write_text("half")
    done = project.build()
    assert done.code == 0
    assert len(done.results) == count - kept
    assert holds_what_it_claims(project) == count
    assert [p for p in project.out.rglob(".*") if "tmp" in p.name] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_runner_is_stopped(project, number):
    count = slow_project(project)
    process = project.start("build", "--format", "html", "--jobs", "2")
    wait_for(some_are_built(project, 1))
    helpers = descendants(process)
    process.send_signal(number)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 3
    assert re.search(r"Stopped: \d of 6 reports were finished and are kept\.", said)
    assert "Traceback" not in said
    assert psutil.wait_procs(helpers, timeout=10)[1] == []
    kept = holds_what_it_claims(project)
    assert 1 <= kept < count
    again = project.build()
    assert (again.code, len(again.results)) == (0, count - kept)


def processes_of(process, word):
    found = []
    for helper in descendants(process):
        try:
            if word in " ".join(helper.cmdline()):
                found.append(helper)
        except psutil.Error:
            continue
    return found


def test_the_warm_process_is_killed(project):
    count = slow_project(project)
    process = project.start("build", "--format", "html", "--jobs", "2")
    wait_for(some_are_built(project, 1))
    template = next(p for p in processes_of(process, "analysis.batch.template"))
    template.kill()
    out, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert f"{count} built, 0 unchanged, 0 failed" in out
    assert holds_what_it_claims(project) == count


def test_a_reports_process_is_killed(project):
    count = slow_project(project)
    process = project.start("build", "--format", "html", "--jobs", "2")
    wait_for(some_are_built(project, 1))

    def deepest():
        (template, *_) = processes_of(process, "analysis.batch.template")
        root = psutil.Process(process.pid)
        while template.parent() != root:
            template = template.parent()
        return template.children()

    wait_for(deepest)[0].kill()
    out, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert f"{count} built" in out


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
    started = time.monotonic()
    done = project.build(limits=Limits(report_seconds=1))
    assert "did not stop by itself" in done.failure("stubborn").summary
    assert time.monotonic() - started < 20


def test_a_report_that_kills_its_worker_each_time(project):
    project.add("whole.ipynb")
    project.brief("deadly", "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)")
    done = project.build()
    assert done.good == {f"{SOURCE}/whole"}
    assert done.failure("deadly").summary == "Its worker was lost 3 times."


def test_two_builds_at_once(project):
    slow_project(project, 3)
    process = project.start("build", "--format", "html", "--jobs", "1")
    wait_for((project.out / ".lock").exists)
    wait_for(some_are_built(project, 0))
    second = project.briefing("build", "--format", "html")
    assert second.returncode == 2
    assert "Another build is writing to" in second.stderr
    out, _ = process.communicate(timeout=60)
    assert "3 built" in out


def test_a_folder_that_cannot_be_written(project):
    project.add("whole.ipynb")
    done = project.briefing("build", "--out", "/proc/self/nowhere")
    assert done.returncode == 2
    assert "Cannot write to /proc/self/nowhere" in done.stderr
    assert "Traceback" not in done.stderr


def test_files_that_grow_too_large(project):
    project.brief("small", "1")
    project.brief("large", "print('x' * 1_000_000)")

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
    project.brief("z_large", "print('x' * 4_000_000)")
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
