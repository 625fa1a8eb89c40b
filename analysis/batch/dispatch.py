"""How reports are handed to workers: a few at a time, again when a worker is lost, never twice."""

from __future__ import annotations

import concurrent.futures as cf
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from analysis.batch.task import Failure, LostScheduler, LostWorker, Result, Task

ATTEMPTS = 3


@dataclass(frozen=True)
class Pool:
    """An executor, the work it does for a task, and how many tasks it takes at a time."""

    executor: cf.Executor
    work: Callable[[Task], Result]
    window: int


@dataclass(frozen=True)
class Attempt:
    """One handing-out of a task."""

    task: Task
    number: int = 1


def dispatch(
    pool: Pool, tasks: Iterable[Task], running: Callable[[Task], None] | None = None
) -> Iterator[Result]:
    """Yield results as they come.

    No more tasks are out at a time than the pool's window, so that neither results nor notebooks
    pile up in memory.

    Parameters
    ----------
    pool : Pool
        Its work raises LostWorker when whatever built the report vanished.
    tasks : iterable of Task
    running : callable, optional
        Told of each task when it is first handed out.

    Raises
    ------
    LostScheduler
        When a task was cancelled by whom it was handed to.
    """
    fresh = map(Attempt, tasks)
    again: list[Attempt] = []
    out: dict[cf.Future[Result], Attempt] = {}
    while True:
        while len(out) < pool.window:
            attempt = again.pop() if again else next(fresh, None)
            if attempt is None:
                break
            if running is not None and attempt.number == 1:
                running(attempt.task)
            out[pool.executor.submit(pool.work, attempt.task)] = attempt
        if not out:
            return
        done, _ = cf.wait(out, return_when=cf.FIRST_COMPLETED)
        for future in done:
            attempt = out.pop(future)
            if future.cancelled():  # not by us: whoever took it is gone
                raise LostScheduler
            error = future.exception()
            if error is not None and not isinstance(error, Exception):
                raise error
            if error is None:
                yield future.result()
            elif isinstance(error, LostWorker) and attempt.number < ATTEMPTS:
                again.append(Attempt(attempt.task, attempt.number + 1))
            else:
                yield Result(attempt.task.id, failure=_lost(error, attempt.number))


def _lost(error: BaseException, attempts: int) -> Failure:
    if isinstance(error, LostWorker):
        return Failure(f"Its worker was lost {attempts} times.", detail=str(error))
    return Failure(f"{type(error).__name__}: {error}")
