"""A report in a process of its own with a stock kernel: slow, and possible on every platform."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

from analysis.engine.limits import die_with_parent, end_tree, environment
from analysis.batch.task import Failure, LostWorker, Result, Task

_running: set[int] = set()


def run_task_cold(task: Task) -> Result:
    """Build one report in a fresh process; LostWorker when it vanishes."""
    process = subprocess.Popen(
        [sys.executable, "-m", "analysis.batch.cold", str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the runner, which then ends this process
        env={**environment(), "BRIEFING_FORK": "0"},
    )
    _running.add(process.pid)
    try:
        out, said = process.communicate(pickle.dumps(task), timeout=task.limits.report_seconds)
    except subprocess.TimeoutExpired as error:
        _end(process.pid)
        process.communicate()
        summary = "The report was not done within its time."
        return Result(task.id, failure=Failure(summary), seconds=error.timeout)
    finally:
        _running.discard(process.pid)
    if process.returncode:
        raise LostWorker(said.decode(errors="replace")[-2000:])
    result: Result = pickle.loads(out)  # noqa: S301  (our own child wrote it)
    return result


def end_cold_reports() -> None:
    """End every report that is being built with a stock kernel."""
    for pid in tuple(_running):
        _end(pid)


def _end(pid: int) -> None:
    end_tree(pid)


def main() -> None:
    """Read a task from standard input, build it, write the result to standard output."""
    from analysis.batch.execute import build_report

    die_with_parent(int(sys.argv[1]))
    task = pickle.load(sys.stdin.buffer)  # noqa: S301  (our own parent wrote it)
    out, sys.stdout = sys.stdout, sys.stderr  # what libraries print must not spoil the result
    result = build_report(task)
    out.buffer.write(pickle.dumps(result))
    out.flush()


if __name__ == "__main__":
    main()
