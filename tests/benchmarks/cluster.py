"""The same build on a dask cluster of one and of two workers, on this machine."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import cost, environment, table
from tests.benchmarks.projects import pairs, project
from tests.benchmarks.throughput import build


@contextlib.contextmanager
def workers(count: int, folder: Path) -> Iterator[str]:
    """Run a scheduler and so many workers of one thread each; yield the scheduler's address."""
    from distributed import Client

    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment()}
    address = "tcp://127.0.0.1:18786"
    with contextlib.ExitStack() as stack:
        started = [
            subprocess.Popen(
                [*dask, "--host", "127.0.0.1", "--port", "18786", "--no-dashboard"], **quiet
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
        for _ in range(100):
            with contextlib.suppress(OSError), Client(address, timeout=1) as client:
                if len(client.nthreads()) == count:
                    break
            time.sleep(0.2)
        yield address


def cluster(copies: int) -> dict[str, Any]:
    """Measure builds by one and by two workers, each after a small one that warms them.

    A small one again tells what a build takes to start, so that what the workers add to each
    other can be seen without it.

    Parameters
    ----------
    copies : int
        Of the sources, above 1.
    """
    each = len(pairs())
    many = copies * each
    found: dict[str, Any] = {"reports": many, "seconds": {}, "further": {}}
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        source, least = project(work / "project", copies), project(work / "least", 1)
        for count in (1, 2):
            with workers(count, work) as address:
                chosen = ["--cluster", address]
                build(least, work / f"warm-{count}", 1, *chosen)
                few, all_ = (
                    cost(partial(build, root, work / f"{root.name}-{count}", 1, *chosen)).wall
                    for root in (least, source)
                )
                found["seconds"][count] = all_
                found["further"][count] = (all_ - few) / (many - each)
    found["ratios"] = {
        f"one worker / two workers, {what}": {"wall": found[key][1] / found[key][2]}
        for what, key in (("start included", "seconds"), ("each further report", "further"))
    }
    return found


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows: list[list[object]] = [
        [count, took, found["further"][count]] for count, took in found["seconds"].items()
    ]
    return (
        table(["workers", "seconds", "each further report, s"], rows)
        + f"\n\n{found['reports']} reports; scheduler, workers and client share this machine."
    )
