"""Reports on this machine: warm forks, or fresh processes where none can be forked."""

from __future__ import annotations

import concurrent.futures as cf
import contextlib
from collections.abc import Callable, Iterator
from functools import partial

from analysis.batch.cold import close_workers, cold_workers
from analysis.batch.dispatch import Pool
from analysis.batch.executors import Order
from analysis.batch.readiness import preload, run_task
from analysis.batch.task import LostWorker, Result, Task
from analysis.engine import warm


@contextlib.contextmanager
def local_pool(order: Order) -> Iterator[Pool]:
    """Yield what builds reports here, and end it; at once when the build is stopped."""
    work = local_work(order)
    executor = cf.ThreadPoolExecutor(order.jobs, thread_name_prefix="report")
    try:
        yield Pool(executor, work, order.jobs + 1)
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        warm.close_templates()  # and with it the reports that are being built
        close_workers()
        raise
    executor.shutdown()
    close_workers()


def local_work(order: Order) -> Callable[[Task], Result]:
    """Return what builds a report on this machine: a warm fork, or else a process started for it.

    An order's message is told when processes have to be started, and why.
    """
    if not warm.POSSIBLE:
        order.message("This platform cannot fork a warm process; each report starts a process.")
        return cold_workers(order.ahead, order.due).build
    try:
        warm.template(preload(order.ahead))
    except (OSError, LostWorker) as error:
        order.message(f"No warm process ({error}); each report starts a process.")
        return cold_workers(order.ahead, order.due).build
    return partial(run_task, ahead=order.ahead)
