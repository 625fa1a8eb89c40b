"""Each case in its turn, within its time and memory, in a process that may die of it."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import resource
import signal
import sys
import tempfile
import traceback
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from queue import Queue
from random import Random
from threading import Thread
from typing import Any, NoReturn

from tests.hostile_hour.canary import NAME, Canary
from tests.hostile_hour.families import PLAN
from tests.hostile_hour.promises import NAMED, Lineless, Lively, Lost
from tests.hostile_hour.sandbox import Sandbox

SECONDS = 20.0
"""Processor time of one case."""
WAITING = 300
"""Seconds by the clock after which a case is taken to wait for what never comes."""
MEGABYTES = 1_500
"""By how much one case may raise a process's peak memory."""


KINDS = ("traceback", "executed", "lost", "lineless", "broken", "cost")
"""An exception of ours, what acted, what is gone, a fault without a line, another promise, and time
or memory."""


class TookTooLong(BaseException):
    """A case used more processor time than it may."""


@dataclass(frozen=True)
class Finding:
    """A case in which something did not hold.

    Attributes
    ----------
    case : int
    family, what, where : str
        The family, what happened, and the end of the traceback.
    kind : str
        One of ``KINDS``.
    """

    case: int
    family: str
    what: str
    where: str = ""
    kind: str = "cost"


def family_of(case: int) -> str:
    """Return the family that a case is of."""
    return PLAN[case % len(PLAN)].__name__


def run(cases: Iterable[int], seed: int) -> Iterator[tuple[int, Finding | None, Counter[str]]]:
    """Run cases in a child process, and go on in another where one dies.

    Yields
    ------
    tuple of int, Finding or None, and Counter
        Each case, what was found in it, and how many faults were named to the user.
    """
    left = list(cases)
    context = multiprocessing.get_context("spawn")
    while left:
        here, there = context.Pipe(duplex=False)
        child = context.Process(target=_child, args=(there, left, seed), daemon=True)
        child.start()
        there.close()
        try:
            while left:
                finding, named = here.recv()
                yield left.pop(0), finding, named
        except EOFError:
            child.join()
            case = left.pop(0)
            yield (
                case,
                Finding(case, family_of(case), f"the process died ({child.exitcode})"),
                Counter(),
            )
        finally:
            here.close()
            child.terminate()
            child.join()


def abreast(
    cases: Sequence[int], seed: int, jobs: int
) -> Iterator[tuple[int, Finding | None, Counter[str]]]:
    """Run cases in several children at once, each of which takes its share; see ``run``."""
    done: Queue[tuple[int, Finding | None, Counter[str]]] = Queue()

    def _lane(share: Sequence[int]) -> None:
        for result in run(share, seed):
            done.put(result)

    for first in range(jobs):
        Thread(target=_lane, args=(cases[first::jobs],), daemon=True).start()
    for _ in cases:
        yield done.get()


def _child(channel: Any, cases: list[int], seed: int) -> None:
    with runner(seed) as one:
        for case in cases:
            NAMED.clear()
            channel.send((one(case), NAMED))


@contextlib.contextmanager
def runner(seed: int) -> Iterator[Any]:
    """Return what runs one case in a project of its own, and gives what was found in it."""
    import_module("matplotlib.pyplot")  # it makes a folder of its own when it is first asked for
    canary, home = Canary(), Path.cwd()
    logging.disable(logging.CRITICAL)
    previous = signal.signal(signal.SIGPROF, _late)
    waiting = signal.signal(signal.SIGALRM, _late)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        box = Sandbox(Path(folder).resolve())
        try:
            yield lambda case: _one(box, canary, case, seed)
        finally:
            os.chdir(home)
            logging.disable(logging.NOTSET)
            signal.signal(signal.SIGPROF, previous)
            signal.signal(signal.SIGALRM, waiting)


def _late(_number: int, _frame: object) -> NoReturn:
    raise TookTooLong


def _one(box: Sandbox, canary: Canary, case: int, seed: int) -> Finding | None:
    family = PLAN[case % len(PLAN)]
    before, peak = box.digests(), _peak()
    canary.sang.clear()
    found: tuple[str, str, str] | None = None
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WAITING)
    canary.listening = True
    try:
        with warnings.catch_warnings(action="ignore"):
            family(box, Random(f"{seed}/{case}"))
    except TookTooLong:
        found = f"more than {SECONDS:g} s", _trace(), "cost"
    except Exception as error:  # noqa: BLE001  (any is a finding)
        found = f"{type(error).__name__}: {error!s:.300}", _trace(), _kind(error)
    finally:
        canary.listening = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
    if canary.sang:
        found = f"it acted: {canary.sang[0]}", "", "executed"
    elif found is None and NAME in {path.name for path in box.root.rglob("*")}:
        found = "it acted: the canary's file is there", "", "executed"
    elif found is None and _peak() - peak > MEGABYTES:
        found = f"more than {MEGABYTES} MB", "", "cost"
    elif found is None and (after := box.digests()) != before:
        changed = sorted({name for name, _ in before.items() ^ after.items()})
        found = f"the project is not as it was: {changed}", "", "lost"
    if found is None:
        return None
    return Finding(case, family.__name__, *found)


def _kind(error: Exception) -> str:
    by_type = {Lost: "lost", Lineless: "lineless", Lively: "executed", AssertionError: "broken"}
    return next((kind for one, kind in by_type.items() if isinstance(error, one)), "traceback")


def _peak() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (2**20 if sys.platform == "darwin" else 2**10)


def _trace() -> str:
    frames = traceback.extract_tb(sys.exc_info()[2])
    return " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames[::-1][:6])
