"""Reports on many machines: seeds travel with the build, and no worker may differ in its package.

Everything else is as on one machine: each worker starts one warm process, and the runner publishes
what comes back.
"""

# mypy: disable-error-code="no-untyped-call"
from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import io
import logging
import platform
import re
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.batch.dispatch import Pool
from analysis.batch.executors import Order
from analysis.batch.executors.local import local_work
from analysis.batch.key import tree_digest
from analysis.batch.task import Preparation, Result, Task
from analysis.errors import UsageError

_PACKAGE = "briefing-notebooks"
_SECONDS = 5
_log = logging.getLogger(__name__)
_roots: dict[str, Path] = {}


@contextlib.contextmanager
def cluster_pool(order: Order) -> Iterator[Pool]:
    """Yield a pool over a ``dask.distributed`` cluster.

    Parameters
    ----------
    order : Order
        Its address is the scheduler's, such as ``tcp://10.0.0.5:8786``; the seeds of its project
        are sent, and its message tells how many workers there are.

    Raises
    ------
    UsageError
        When nobody answers, nobody works there, or a worker differs; naming what differs.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(f"--cluster needs  pip install '{_PACKAGE}[cluster]'.") from error
    try:
        client = Client(order.address, timeout=_SECONDS)
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(f"No scheduler answers at {order.address}.") from error
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # a loss is told by us
    with client:
        refuse_differences(client)
        archive = packed_seeds(Path(order.ahead.seeds))
        digest = hashlib.sha256(archive).hexdigest()
        client.register_plugin(_plugin(digest, archive))
        threads = sum(client.nthreads().values())
        order.message(f"{len(client.nthreads())} workers take {threads} reports at a time.")
        work = partial(run_on_worker, ahead=order.ahead, digest=digest)
        with client.get_executor(pure=False) as executor:
            yield Pool(executor, work, 2 * threads)


def refuse_differences(client: Any) -> None:
    """Raise UsageError when a worker has another package, Python or library than the runner."""
    if not client.nthreads():
        raise UsageError("The cluster has no workers.")
    # Builtins alone: a worker without the package could not unpickle a function of ours.
    probe = f"__import__('importlib.metadata').metadata.version({_PACKAGE!r})"
    try:
        client.run(eval, probe)
    except importlib.metadata.PackageNotFoundError as error:
        raise UsageError(f"A worker does not have the package {_PACKAGE}.") from error
    if faults := differences(description(), client.run(description)):
        raise UsageError("\n".join(faults))


def differences(here: Mapping[str, str], there: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return a sentence for each thing that a worker has otherwise than the runner."""
    return [
        f"{worker} has {name} {versions.get(name, 'absent')}; "
        f"the runner has {here.get(name, 'absent')}."
        for worker, versions in sorted(there.items())
        for name in sorted({*here, *versions})
        if here.get(name) != versions.get(name)
    ]


def description() -> dict[str, str]:
    """Return what must be the same on all machines: our source, Python, and what we depend on."""
    source = tree_digest(Path(__file__).resolve().parents[2])
    versions = {"Python": platform.python_version(), "package source": source[:12]}
    for requirement in importlib.metadata.requires(_PACKAGE) or ():
        if "extra ==" in requirement:
            continue
        name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            versions[name] = importlib.metadata.version(name)
    return versions


def packed_seeds(seeds: Path) -> bytes:
    """Return a folder of seeds as one archive, the same bytes for the same seeds."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for path in sorted(seeds.rglob("*")):
            if path.is_file():
                entry = tarfile.TarInfo(f"seeds/{path.relative_to(seeds).as_posix()}")
                content = path.read_bytes()
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def unpack(archive: bytes, folder: Path) -> Path:
    """Unpack seeds below a folder, once, and return the folder."""
    if not (folder / "notebooks").is_dir():
        with tarfile.open(fileobj=io.BytesIO(archive)) as bundle:
            bundle.extractall(folder, filter="data")
        (folder / "notebooks").mkdir()  # last: it marks the folder as complete, and as a project
    return folder


def _plugin(digest: str, archive: bytes) -> Any:
    """Return what every worker, also one that joins later, runs when it hears of the build."""
    from distributed import WorkerPlugin

    class Seeds(WorkerPlugin):
        name = f"briefing-seeds-{digest}"

        def setup(self, worker: Any) -> None:
            keep_seeds(digest, archive, Path(worker.local_directory))

    return Seeds()


def keep_seeds(digest: str, archive: bytes, folder: Path) -> None:
    """Unpack the seeds of a build on this worker."""
    _roots[digest] = unpack(archive, folder / f"briefing-{digest[:16]}")


def run_on_worker(task: Task, ahead: Preparation, digest: str) -> Result:
    """Build one report on this worker, from the seeds that the build sent."""
    root, seeds = str(_roots[digest]), str(paths.seeds_dir(_roots[digest]))
    order = Order(1, "", replace(ahead, root=root, seeds=seeds), _log.info)
    return local_work(order)(replace(task, root=root, seeds=seeds))
