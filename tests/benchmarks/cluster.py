"""The same build on a dask cluster of one and of two workers, on this machine.

Whoever starts a build pays for its start once, however many workers there are, so that the ratio of
whole builds says less of a cluster the smaller they are; each further report is told beside it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import Cost, cost, environment, medians, ratio, table
from tests.benchmarks.projects import pairs, project
from tests.benchmarks.throughput import build


@contextlib.contextmanager
def workers(count: int, folder: Path) -> Iterator[str]:
    """Run a scheduler and so many workers of one thread each; yield the scheduler's address."""
    from distributed import Client

    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment()}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    address = f"tcp://127.0.0.1:{port}"
    with contextlib.ExitStack() as stack:
        started = [
            subprocess.Popen(
                [*dask, "--host", "127.0.0.1", "--port", port, "--no-dashboard"], **quiet
            )
        ]
        dask[-1] = "distributed.cli.dask_worker"
        for number in range(count):
            own = ["--local-directory", str(folder / f"worker-{number}")]
            options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", *own]
            started.append(subprocess.Popen([*dask, address, *options], **quiet))
        for process in started:
            stack.callback(process.wait)
            stack.callback(process.terminate)
        for _ in range(300):
            with contextlib.suppress(OSError), Client(address, timeout=1) as client:
                if len(client.nthreads()) == count:
                    break
            time.sleep(0.2)
        else:
            sys.exit(f"No cluster of {count} workers came up at {address} within a minute.")
        yield address


def cluster(copies: int, rounds: int) -> dict[str, Any]:
    """Measure builds by one and by two workers in turn, after a small one that warms them.

    Parameters
    ----------
    copies : int
        Copies of the sources: above 1.
    rounds : int
    """
    each = len(pairs())
    many = copies * each
    about = {"reports": many, "rounds": rounds}
    if importlib.util.find_spec("distributed") is None:
        return {**about, "seconds": {}}
    whole: dict[int, list[Cost]] = {1: [], 2: []}
    further: dict[int, list[Cost]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        source, least = project(work / "project", copies), project(work / "least", 1)
        for number in range(rounds):
            for count in whole:
                with workers(count, work / f"{number}-{count}") as address:

                    def built(folder: Path, name: str, to: str = address) -> Cost:
                        out = work / f"{number}-{count}-{name}"  # noqa: B023  (called at once)
                        return cost(lambda: build(folder, out, 1, "--cluster", to))

                    built(least, "warming")
                    few, full = built(least, "least"), built(source, "whole")
                whole[count].append(full)
                more = many - each
                further[count].append(Cost((full.wall - few.wall) / more, full.cpu / many))
    return {
        **about,
        "seconds": {
            count: {"whole": medians(whole[count]).wall, "further": medians(further[count]).wall}
            for count in whole
        },
        "ratios": {
            f"{what}, one worker / two workers": {"wall": ratio(costs[1], costs[2])["wall"]}
            for what, costs in (("whole build", whole), ("each further report", further))
        },
    }


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows: list[list[object]] = [
        [count, took["whole"], took["further"]] for count, took in found["seconds"].items()
    ]
    return table(["workers", f"{found['reports']} reports, s", "each further report, s"], rows)
