"""Who builds the reports: warm forks, stock kernels where forking is not possible, or a cluster."""

from __future__ import annotations

import ast
import concurrent.futures as cf
import contextlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from analysis.batch.briefs import Brief, text_of
from analysis.batch.dispatch import Pool
from analysis.batch.task import LostWorker, Preparation, Result, Task

_ALWAYS = (
    "papermill",
    "analysis.batch.execute",
    "analysis.render:headline",
    "analysis.render:make_pdf",
    "analysis.render:first_page",
    "IPython.core.logger",  # the rest is what others import only when they first need it
    "bdb",
    "tornado.platform.asyncio",
    *(f"PIL.{kind}ImagePlugin" for kind in ("Bmp", "Gif", "Jpeg", "Png", "Ppm", "WebP")),
)


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
    jobs: int,
    cluster: str | None,
    ahead: Preparation,
    say: Callable[[str], None],
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
    """
    if cluster is not None:
        from analysis.batch.cluster import cluster_pool

        with cluster_pool(cluster, ahead, say) as pool:
            yield pool
        return
    work = local_work(ahead, say)
    executor = cf.ThreadPoolExecutor(jobs, thread_name_prefix="report")
    try:
        yield Pool(executor, work, jobs + 1)
    except BaseException:
        from analysis.batch.cold import end_cold_reports
        from analysis.batch.warm import close_template

        executor.shutdown(wait=False, cancel_futures=True)
        close_template()  # and with it the reports that are being built
        end_cold_reports()
        raise
    executor.shutdown()


def local_work(
    ahead: Preparation, say: Callable[[str], None] = _silent
) -> Callable[[Task], Result]:
    """Return what builds a report on this machine: a warm fork, or else a stock kernel.

    Parameters
    ----------
    ahead : Preparation
        What the warm process makes ready.
    say : callable, optional
        Told when stock kernels have to be started, and why.
    """
    from analysis.batch import warm
    from analysis.batch.cold import run_task_cold

    if not warm.POSSIBLE:
        say("This platform cannot fork a warm process; each report starts a stock kernel.")
        return run_task_cold
    try:
        warm.template(ahead)
    except (OSError, LostWorker) as error:
        say(f"No warm process ({error}); each report starts a stock kernel.")
        return run_task_cold
    return partial(warm.run_task, ahead=ahead)
