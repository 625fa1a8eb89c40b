"""How a command ends: its exit code, and a message for whatever a user can cause."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import NoReturn

import typer

from analysis.errors import BriefingError, InputError, Interrupted, UsageError
from analysis.suggest import quoted


def end(call: Callable[[], int]) -> NoReturn:
    """Make the call and leave with its exit code; a user's error is a message, not a traceback."""
    raise typer.Exit(_guarded(call))


def _guarded(call: Callable[[], int]) -> int:
    try:
        return call()
    except InputError as error:
        _say(f"{error}\n{len(error.faults):,} fault{'s' * (len(error.faults) != 1)} found.")
        return error.exit_code
    except BriefingError as error:
        _say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _say("Stopped.")
        return Interrupted.exit_code
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        name = error.filename
        quoted_name = name if len(str(name)) < 300 else quoted(str(name))
        _say(f"{error.strerror or error}{f': {quoted_name}' if name else ''}")
        return UsageError.exit_code


def _say(message: str) -> None:
    print(message, file=sys.stderr)
