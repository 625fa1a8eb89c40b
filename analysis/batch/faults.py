"""What is wrong with a request, collected so that all of it is told at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from analysis.errors import Fault, InputError, UsageError

_Made = TypeVar("_Made")


class Faults:
    """Collects the errors of steps that do not need one another."""

    def __init__(self, usage: Sequence[str] = ()) -> None:
        self._usage = list(usage)
        self._inputs: list[Fault] = []

    def taking(self, step: Callable[[], _Made], otherwise: _Made) -> _Made:
        """Return what a step makes; what goes on with its other value is for finding faults."""
        try:
            return step()
        except InputError as error:
            self._inputs += error.faults
        except UsageError as error:
            self._usage += str(error).splitlines()
        return otherwise

    def end(self) -> None:
        """Raise UsageError or InputError with everything, unless nothing was wrong."""
        if self._usage:
            inputs = [str(fault) for fault in sorted(self._inputs)]
            raise UsageError("\n".join(dict.fromkeys([*self._usage, *inputs])))
        if self._inputs:
            raise InputError(self._inputs)
