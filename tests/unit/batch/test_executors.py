"""An executor is one entry of a registry: any ``concurrent.futures.Executor`` builds reports."""

import concurrent.futures as cf
import contextlib
from functools import partial

import pytest

from analysis.batch import executors
from analysis.batch.dispatch import Pool, dispatch
from analysis.batch.executors import Order, executor_at, open_executor
from analysis.batch.task import Preparation, Result, Task


@pytest.mark.parametrize(
    ("cluster", "found"),
    [
        (None, ("local", "")),
        ("tcp://10.0.0.5:8786", ("dask", "tcp://10.0.0.5:8786")),
        ("10.0.0.5:8786", ("dask", "10.0.0.5:8786")),
        ("dask+tls://far:1", ("dask", "tls://far:1")),
        ("nobody+tcp://far:1", ("dask", "nobody+tcp://far:1")),
        ("local+here", ("dask", "local+here")),
    ],
)
def test_an_address_says_which_executor_it_is_of(cluster, found):
    assert executor_at(cluster) == found


@contextlib.contextmanager
def processes(order: Order):
    with cf.ProcessPoolExecutor(order.jobs) as executor:
        yield Pool(executor, partial(_built, order.address), 2)


def _built(address: str, task: Task) -> Result:
    return Result(task.id, title=address)


def test_an_executor_is_added_by_one_entry(monkeypatch):
    monkeypatch.setitem(executors.EXECUTORS, "processes", f"{__name__}:processes")
    order = Order(2, "anywhere", Preparation(), print)
    tasks = [Task(f"a/{n}", "{}", {}, {}, ("html",), "/") for n in range(3)]
    with open_executor("processes", order) as pool:
        titles = {result.id: result.title for result in dispatch(pool, tasks)}
    assert titles == {f"a/{n}": "anywhere" for n in range(3)}
