"""Who builds the reports: warm forks, fresh processes where none can be forked, or a cluster."""

from __future__ import annotations

import ast
import concurrent.futures as cf
import contextlib
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from analysis.batch.briefs import Brief, text_of
from analysis.batch.dispatch import Pool
from analysis.batch.task import LostWorker, Preparation, Result, Task

_ALWAYS = ("IPython.core.logger", "bdb", "tornado.platform.asyncio", "analysis.claims.load")
"""What a kernel, or the process of a report, imports only when it first needs it."""


def _silent(_message: str) -> None:
    """Say nothing."""


def preparation(briefs: Sequence[Brief], root: Path) -> Preparation:
    """Return what the warm process makes ready: the exporters, and all that the notebooks import.

    ``from package import name`` becomes ``package:name``, since the name may be loaded lazily.
    """
    wanted = list(_ALWAYS)
    for brief in briefs:
        for cell in brief.notebook["cells"]:
            if cell["cell_type"] == "code":
                wanted += _imports(text_of(cell))
    notebooks = tuple(brief.text for brief in briefs)
    return Preparation(tuple(dict.fromkeys(wanted)), notebooks, str(root))


def _imports(source: str) -> list[str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the cell's own, given where it runs
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []  # a magic or a mistake: the cell itself will tell
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [f"{node.module}:{alias.name}" for alias in node.names if alias.name != "*"]
    return found


@contextlib.contextmanager
def workers(
    jobs: int,
    cluster: str | None,
    ahead: Preparation,
    say: Callable[[str], None],
    due: int | None = None,
) -> Iterator[Pool]:
    """Yield what builds reports, and end it; at once when the build is stopped.

    Parameters
    ----------
    jobs : int
        Reports built at a time on this machine.
    cluster : str or None
        Address of a ``dask.distributed`` scheduler.
    ahead : Preparation
        What warm processes make ready.
    say : callable
        Told when a slower way has to be taken.
    due : int, optional
        How many reports there will be.
    """
    if cluster is not None:
        from analysis.batch.cluster import cluster_pool

        with cluster_pool(cluster, ahead, say) as pool:
            yield pool
        return
    from analysis.batch.cold import close_workers

    work = local_work(ahead, say, due)
    executor = cf.ThreadPoolExecutor(jobs, thread_name_prefix="report")
    try:
        yield Pool(executor, work, jobs + 1)
    except BaseException:
        from analysis.engine.warm import close_templates

        executor.shutdown(wait=False, cancel_futures=True)
        close_templates()  # and with it the reports that are being built
        close_workers()
        raise
    executor.shutdown()
    close_workers()


def local_work(
    ahead: Preparation, say: Callable[[str], None] = _silent, due: int | None = None
) -> Callable[[Task], Result]:
    """Return what builds a report on this machine: a warm fork, or else a process started for it.

    Parameters
    ----------
    ahead : Preparation
        What the warm process makes ready.
    say : callable, optional
        Told when processes have to be started, and why.
    due : int, optional
        How many reports there will be.
    """
    from analysis.batch.cold import cold_workers
    from analysis.batch.readiness import preload, run_task
    from analysis.engine import warm

    if not warm.POSSIBLE:
        say("This platform cannot fork a warm process; each report starts a process.")
        return cold_workers(ahead, due).build
    try:
        warm.template(preload(ahead))
    except (OSError, LostWorker) as error:
        say(f"No warm process ({error}); each report starts a process.")
        return cold_workers(ahead, due).build
    return partial(run_task, ahead=ahead)
