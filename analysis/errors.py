"""One error tree: what a user can cause, what it says at once, and the exit code it ends with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Made = TypeVar("_Made")


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong in an input, and what to do about it.

    Parameters
    ----------
    file : str
        The file as the user would name it (relative to the project where possible).
    line : int
        One-based line, 0 where no line applies.
    field : str
        Dotted path of the field, such as ``claims[3].kind``; empty for the whole file.
    message : str
        What is wrong.
    suggestion : str
        What is allowed or what was probably meant; may be empty.
    """

    file: str
    line: int
    field: str
    message: str
    suggestion: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        field = f" {self.field}:" if self.field else ""
        advice = f" ({self.suggestion})" if self.suggestion else ""
        return f"{place}:{field} {self.message}{advice}"


MOST_TOLD = 100
"""How many faults a message spells out; of the others it says how many there are."""


class BriefingError(Exception):
    """Base of every error that a user can cause; printed as one message, never a traceback."""

    exit_code = 1

    def _render_traceback_(self) -> list[str]:
        """Return what IPython shows in place of a traceback."""
        return boxed(type(self).__name__, str(self))


def boxed(name: str, message: str) -> list[str]:
    """Return the lines of an error in a notebook: its name, then one line for each fault."""
    lines = message.splitlines()
    if len(lines) < 2:
        return [f"{name}: {message}"]
    many = (
        f"{MOST_TOLD} faults and more" if lines[-1].startswith("… and ") else f"{len(lines)} faults"
    )
    return [f"{name}: {many}", *(f"  {line}" for line in lines)]


def is_ours(name: str, message: str, trace: str) -> bool:
    """Return whether a notebook's error is one of this tree, by how its traceback ends."""
    return trace.rstrip().endswith("\n".join(boxed(name, message)).rstrip())


class ReportFailed(BriefingError):
    """A report could not be built; the rest of the batch is unharmed."""

    exit_code = 1


class UsageError(BriefingError):
    """A wrong command line or parameter."""

    exit_code = 2


class InputError(BriefingError):
    """Bad input files, with every fault found in them."""

    exit_code = 2

    def __init__(self, faults: list[Fault] | tuple[Fault, ...]) -> None:
        self.faults = tuple(sorted(faults))
        told = [str(fault) for fault in self.faults[:MOST_TOLD]]
        more = len(self.faults) - len(told)
        super().__init__("\n".join([*told, f"… and {more:,} more"] if more else told))


class Interrupted(BriefingError):
    """The run was stopped from outside; what was finished is kept."""

    exit_code = 3


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
