"""Where reports may be built: one registry of executors, by the name that ``--cluster`` takes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # the command line reads the names alone
    from analysis.batch.dispatch import Pool
    from analysis.batch.task import Preparation

LOCAL, DASK = "local", "dask"
EXECUTORS = {
    LOCAL: "analysis.batch.executors.local:local_pool",
    DASK: "analysis.batch.executors.cluster:cluster_pool",
}
"""Name of an executor to the factory that opens it, as ``module:function``.

A factory takes an Order and yields a Pool over any ``concurrent.futures.Executor``.
"""
OTHERS = tuple(name for name in EXECUTORS if name != LOCAL)


@dataclass(frozen=True)
class Order:
    """What an executor is opened for.

    Attributes
    ----------
    jobs : int
        Reports built at a time, where this machine builds them.
    address : str
        Where the executor is to be found; empty on this machine.
    ahead : Preparation
        What the processes that build reports make ready.
    message : callable
        Told in a sentence what a user should know, such as that a slower way has to be taken.
    due : int or None
        How many reports there will be.
    """

    jobs: int
    address: str
    ahead: Preparation
    message: Callable[[str], None]
    due: int | None = None


def executor_at(cluster: str | None) -> tuple[str, str]:
    """Return the name and the address of the executor that ``--cluster`` asks for.

    Parameters
    ----------
    cluster : str or None
        ``NAME+ADDRESS``, or the address alone, which is a dask scheduler's; None for this machine.

    Examples
    --------
    >>> executor_at("dask+tcp://10.0.0.5:8786") == executor_at("tcp://10.0.0.5:8786")
    True
    """
    if cluster is None:
        return LOCAL, ""
    name, plus, address = cluster.partition("+")
    return (name, address) if plus and name in OTHERS else (DASK, cluster)


def open_executor(name: str, order: Order) -> AbstractContextManager[Pool]:
    """Return the pool of a registered executor, to be entered; leaving it ends what it began."""
    module, _, function = EXECUTORS[name].partition(":")
    return cast("AbstractContextManager[Pool]", getattr(import_module(module), function)(order))
