"""Who builds the reports: warm forks, stock kernels where forking is not possible, or a cluster."""

from __future__ import annotations

import ast
import concurrent.futures as cf
import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from analysis.batch.plan import Brief, text_of
from analysis.batch.task import LostWorker, Result, Task

_ALWAYS = (
    "IPython.core.interactiveshell",
    "matplotlib.pyplot",
    "pandas",
    "papermill",
    "analysis.batch.execute",
    "analysis.render",
)


@dataclass(frozen=True)
class Pool:
    """An executor, the work it does for a task, and how many tasks it takes at a time."""

    executor: cf.Executor
    work: Callable[[Task], Result]
    window: int


def preload(briefs: Iterable[Brief]) -> tuple[str, ...]:
    """Return what the warm process imports: always the same, and all that the notebooks import.

    ``from package import name`` becomes ``package:name``, since the name may be loaded lazily.
    """
    wanted = list(_ALWAYS)
    for brief in briefs:
        for cell in brief.notebook["cells"]:
            if cell["cell_type"] == "code":
                wanted += _imports(text_of(cell))
    return tuple(dict.fromkeys(wanted))


def _imports(source: str) -> list[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError:  # a magic or a mistake: the cell itself will tell
        return []
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [f"{node.module}:{alias.name}" for alias in node.names if alias.name != "*"]
    return found


@contextlib.contextmanager
def workers(
    jobs: int, cluster: str | None, modules: tuple[str, ...], say: Callable[[str], None]
) -> Iterator[Pool]:
    """Yield what builds reports, and end it; at once when the build is stopped.

    Parameters
    ----------
    jobs : int
        Reports built at a time on this machine.
    cluster : str or None
        Address of a ``dask.distributed`` scheduler.
    modules : tuple of str
        What to import beforehand.
    say : callable
        Told when a slower way has to be taken.
    """
    if cluster is not None:
        from analysis.batch.cluster import cluster_pool

        with cluster_pool(cluster, modules) as pool:
            yield pool
        return
    work = _local_work(modules, say)
    executor = cf.ThreadPoolExecutor(jobs, thread_name_prefix="report")
    try:
        yield Pool(executor, work, jobs + 1)
    except BaseException:
        from analysis.batch.warm import close_template

        executor.shutdown(wait=False, cancel_futures=True)
        close_template()  # and with it the reports that are being built
        raise
    executor.shutdown()


def _local_work(modules: tuple[str, ...], say: Callable[[str], None]) -> Callable[[Task], Result]:
    from analysis.batch import warm
    from analysis.batch.cold import run_task_cold

    if not warm.POSSIBLE:
        say("This platform cannot fork a warm process; each report starts a stock kernel.")
        return run_task_cold
    try:
        warm.template(modules)
    except (OSError, LostWorker) as error:
        say(f"No warm process ({error}); each report starts a stock kernel.")
        return run_task_cold
    return partial(warm.run_task, modules=modules)
