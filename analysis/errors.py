"""One error tree: what a user can cause, what it says, and the exit code it ends with."""

from __future__ import annotations

from dataclasses import dataclass


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


class BriefingError(Exception):
    """Base of every error that a user can cause; printed as one message, never a traceback."""

    exit_code = 1


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
        super().__init__("\n".join(str(fault) for fault in self.faults))


class Interrupted(BriefingError):
    """The run was stopped from outside; what was finished is kept."""

    exit_code = 3
