"""A report in a process of its own with a stock kernel: slow, and possible on every platform."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace

from analysis.batch.limits import environment
from analysis.batch.task import Failure, LostWorker, Result, Task


def run_task_cold(task: Task) -> Result:
    """Build one report in a fresh process; LostWorker when it vanishes."""
    plain = replace(task, engine="nbclient")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "analysis.batch.cold"],
            input=pickle.dumps(plain),
            capture_output=True,
            env=environment(),
            timeout=task.limits.report_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        summary = "The report was not done within its time."
        return Result(task.id, failure=Failure(summary), seconds=error.timeout)
    if done.returncode:
        raise LostWorker(done.stderr.decode(errors="replace")[-2000:])
    result: Result = pickle.loads(done.stdout)  # noqa: S301  (our own child wrote it)
    return result


def main() -> None:
    """Read a task from standard input, build it, write the result to standard output."""
    from analysis.batch.execute import build_report

    task = pickle.load(sys.stdin.buffer)  # noqa: S301  (our own parent wrote it)
    out, sys.stdout = sys.stdout, sys.stderr  # what libraries print must not spoil the result
    result = build_report(task)
    out.buffer.write(pickle.dumps(result))
    out.flush()


if __name__ == "__main__":
    main()
