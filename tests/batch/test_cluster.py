"""Reports on a cluster: a real scheduler and real workers on loopback, one of which is killed."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys

import pytest

pytest.importorskip("distributed")

from analysis.batch.executors import cluster
from analysis.errors import UsageError

from .conftest import ROOT, SOURCE, Project, wait_for

pytestmark = pytest.mark.slow


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(*arguments, environment=None, until, log):
    """Run a program of dask's and wait until it says a word."""
    with log.open("w") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]],
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd=log.parent,  # -m would find the package of the current folder first
            env={**os.environ, **(environment or {})},
        )
    try:
        wait_for(lambda: re.search(until, log.read_text()) or process.poll() is not None)
        assert process.poll() is None, log.read_text()
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
            process.wait(10)


def worker(address, folder, name, environment=None):
    options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", name]
    return running(
        "dask_worker", address, *options, "--local-directory", str(folder / name),
        environment=environment, until="Registered to", log=folder / f"{name}.log",
    )  # fmt: skip


@contextlib.contextmanager
def dask_scheduler(folder):
    port = free_port()
    options = ["--port", str(port), "--no-dashboard", "--no-show", "--host", "127.0.0.1"]
    log = folder / "scheduler.log"
    with running("dask_scheduler", *options, until="Scheduler at:", log=log) as process:
        yield process, f"tcp://127.0.0.1:{port}"


@pytest.fixture
def scheduler(tmp_path):
    with dask_scheduler(tmp_path) as (_, address):
        yield address


def test_a_build_on_two_workers_survives_the_loss_of_one(project: Project, scheduler, tmp_path):
    for number in range(6):
        project.gated(f"brief_{number}")
    with worker(scheduler, tmp_path, "one") as doomed, worker(scheduler, tmp_path, "two"):
        process = project.start("build", "--cluster", scheduler, "--format", "html")
        project.open_gate("brief_0")
        project.at_gate("brief_0", "brief_1", "brief_2")  # so both workers are in the middle
        doomed.kill()
        project.open_gate()
        out, said = process.communicate(timeout=120)
        assert process.returncode == 0, said
        assert "2 workers take 2 reports at a time." in said
        assert "6 built, 0 unchanged, 0 failed" in out
        # The same call on this machine finds nothing left to do, and would make the same bytes.
        pages = {path.name: path.read_bytes() for path in (project.out / SOURCE).glob("*.html")}
        assert len(pages) == 6
        assert project.build().results == {}


def test_a_scheduler_is_lost_in_the_middle(project: Project, tmp_path):
    for number in range(4):
        project.gated(f"gated_{number}")
    with (
        dask_scheduler(tmp_path) as (doomed, address),
        worker(address, tmp_path, "one") as left,
    ):
        process = project.start("build", "--cluster", address, "--format", "html")
        project.open_gate("gated_0")
        project.at_gate("gated_0", "gated_1")
        # A third report is handed out only after the first was published.
        project.open_gate("gated_1")
        project.at_gate("gated_2")
        doomed.kill()
        _, said = process.communicate(timeout=300)
        left.kill()
    assert process.returncode == 3
    _reading, announced, *progress, told = said.splitlines()
    assert announced == "1 workers take 1 reports at a time."
    assert all(re.match(r"\[\d/4\] ", line) for line in progress)
    assert re.fullmatch(
        rf"The scheduler at {address} was lost: [12] of 4 reports were finished and are kept\.",
        told,
    )
    assert project.reports()[f"{SOURCE}/gated_0"]["status"] == "built"
    project.open_gate()
    assert {f"{SOURCE}/gated_2", f"{SOURCE}/gated_3"} <= project.build().good
    assert len(project.reports()) == 4
    assert {entry["status"] for entry in project.reports().values()} == {"built"}


def test_a_worker_with_another_package_is_refused(scheduler, tmp_path, project: Project):
    project.add("whole.ipynb")
    with pytest.raises(UsageError, match="The cluster has no workers"):
        project.build(cluster=scheduler)
    other = tmp_path / "other"
    shutil.copytree(ROOT / "analysis", other / "analysis")
    with (other / "analysis" / "errors.py").open("a") as file:
        file.write("# Another edition.\n")
    environment = {"PYTHONPATH": str(other)}
    with (
        worker(scheduler, tmp_path, "one", environment),
        pytest.raises(UsageError, match=r"has package source .*; the runner has"),
    ):
        project.build(cluster=scheduler)
    assert not (project.out / SOURCE).exists()


def test_differences_are_named_worker_by_worker():
    here = {"Python": "3.12", "pandas": "3.0", "scipy": "1.0"}
    there = {"tcp://b": here, "tcp://a": {"Python": "3.11", "pandas": "3.0"}}
    assert cluster.differences(here, there) == [
        "tcp://a has Python 3.11; the runner has 3.12.",
        "tcp://a has scipy absent; the runner has 1.0.",
    ]


def test_seeds_are_packed_alike_each_time(project: Project, tmp_path):
    packed = cluster.packed_seeds(project.root / "seeds")
    assert packed == cluster.packed_seeds(project.root / "seeds")
    folder = cluster.unpack(packed, tmp_path / "there")
    assert (folder / "seeds" / SOURCE / "claims.yaml").read_bytes() == (
        project.root / "seeds" / SOURCE / "claims.yaml"
    ).read_bytes()
    assert cluster.unpack(b"not read again", tmp_path / "there") == folder
