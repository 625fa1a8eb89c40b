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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, NoReturn

from tests.hostile_hour.canary import NAME, Canary
from tests.hostile_hour.families import PLAN
from tests.hostile_hour.sandbox import Sandbox

SECONDS = 20.0
"""Processor time of one case."""
MEGABYTES = 1_500
"""By how much one case may raise a process's peak memory."""


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
    """

    case: int
    family: str
    what: str
    where: str = ""


def family_of(case: int) -> str:
    """Return the family that a case is of."""
    return PLAN[case % len(PLAN)].__name__


def run(cases: Iterable[int], seed: int) -> Iterator[tuple[int, Finding | None]]:
    """Run cases in a child process, and go on in another where one dies.

    Yields
    ------
    tuple of int and Finding or None
        Each case, and what was found in it.
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
                finding = here.recv()
                yield left.pop(0), finding
        except EOFError:
            child.join()
            case = left.pop(0)
            yield case, Finding(case, family_of(case), f"the process died ({child.exitcode})")
        finally:
            here.close()
            child.terminate()
            child.join()


def _child(channel: Any, cases: list[int], seed: int) -> None:
    with runner(seed) as one:
        for case in cases:
            channel.send(one(case))


@contextlib.contextmanager
def runner(seed: int) -> Iterator[Any]:
    """Return what runs one case in a project of its own, and gives what was found in it."""
    canary, home = Canary(), Path.cwd()
    logging.disable(logging.CRITICAL)
    previous = signal.signal(signal.SIGPROF, _late)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        box = Sandbox(Path(folder).resolve())
        try:
            yield lambda case: _one(box, canary, case, seed)
        finally:
            os.chdir(home)
            logging.disable(logging.NOTSET)
            signal.signal(signal.SIGPROF, previous)


def _late(_number: int, _frame: object) -> NoReturn:
    raise TookTooLong


def _one(box: Sandbox, canary: Canary, case: int, seed: int) -> Finding | None:
    family = PLAN[case % len(PLAN)]
    before, peak = box.digests(), _peak()
    canary.sang.clear()
    found: tuple[str, str] | None = None
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    canary.listening = True
    try:
        with warnings.catch_warnings(action="ignore"):
            family(box, Random(f"{seed}/{case}"))
    except TookTooLong:
        found = f"more than {SECONDS:g} s", _trace()
    except Exception as error:  # noqa: BLE001  (any is a finding)
        found = f"{type(error).__name__}: {error!s:.300}", _trace()
    finally:
        canary.listening = False
        signal.setitimer(signal.ITIMER_PROF, 0)
    if canary.sang:
        found = f"it acted: {canary.sang[0]}", ""
    elif found is None and NAME in {path.name for path in box.root.rglob("*")}:
        found = "it acted: the canary's file is there", ""
    elif found is None and _peak() - peak > MEGABYTES:
        found = f"more than {MEGABYTES} MB", ""
    elif found is None and box.digests() != before:
        found = "the project is not as it was", ""
    if found is None:
        return None
    return Finding(case, family.__name__, *found)


def _peak() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (2**20 if sys.platform == "darwin" else 2**10)


def _trace() -> str:
    frames = traceback.extract_tb(sys.exc_info()[2])
    return " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames[::-1][:6])
