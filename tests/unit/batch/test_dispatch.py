"""Reports are handed out a few at a time, and again only when a worker was lost."""

import concurrent.futures as cf
import threading

import pytest

from analysis.batch.dispatch import ATTEMPTS, Pool, dispatch
from analysis.batch.task import LostWorker, Result, Task


def tasks(count):
    return [Task(f"a/{n}", "{}", {}, {}, ("html",), "/") for n in range(count)]


def run(work, count=5, window=2):
    with cf.ThreadPoolExecutor(2) as pool:
        return {r.id: r for r in dispatch(Pool(pool, work, window), iter(tasks(count)))}


def test_every_task_gives_one_result():
    assert set(run(lambda task: Result(task.id))) == {f"a/{n}" for n in range(5)}


def test_a_lost_worker_is_tried_again():
    tried = []

    def work(task):
        tried.append(task.id)
        if task.id == "a/1" and tried.count("a/1") < ATTEMPTS:
            raise LostWorker("gone")
        return Result(task.id)

    found = run(work)
    assert all(result.failure is None for result in found.values())
    assert tried.count("a/1") == ATTEMPTS
    assert tried.count("a/2") == 1


def test_but_not_for_ever():
    def work(task):
        if task.id == "a/1":
            raise LostWorker("gone")
        return Result(task.id)

    found = run(work)
    assert "lost 3 times" in found["a/1"].failure.summary
    assert found["a/2"].failure is None


def test_any_other_error_is_a_failure_at_once():
    tried = []

    def work(task):
        tried.append(task.id)
        raise ValueError("bad")

    found = run(work, count=1)
    assert found["a/0"].failure.summary == "ValueError: bad"
    assert tried == ["a/0"]


def test_no_more_than_the_window_is_out():
    out, most, lock = [], [0], threading.Lock()

    def work(task):
        with lock:
            out.append(task.id)
            most[0] = max(most[0], len(out))
        with lock:
            out.remove(task.id)
        return Result(task.id)

    pulled = []

    def pull():
        for task in tasks(20):
            pulled.append(task.id)
            yield task

    with cf.ThreadPoolExecutor(8) as pool:
        for done, _ in enumerate(dispatch(Pool(pool, work, 3), pull()), 1):
            assert len(pulled) <= done + 3
    assert most[0] <= 3


def test_an_interruption_comes_through():
    def work(task):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(work, count=1)
