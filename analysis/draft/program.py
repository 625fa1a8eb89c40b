"""What a drafting program is asked and what it answers: any command that speaks JSON."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any

from analysis.errors import BriefingError, UsageError
from analysis.words.rich_text import escape_invisible

MOST_BYTES = 8 * 1024 * 1024
"""The longest answer that is read; a program that goes on is stopped."""
_SHELL = frozenset("|&;<>()")
_CHUNK = 65_536
_BEGINS = re.compile(r"[\[{]")
_GRACE = 5.0
_LETTERS = 300


class ProgramFailed(BriefingError):
    """A drafting program gave no answer that could be read; nothing was changed."""

    exit_code = 1


@dataclass
class _Answer:
    """What came of a program's standard output and error."""

    output: bytes = b""
    errors: bytes = b""
    too_long: bool = False


def ask(command: str, request: Mapping[str, Any], seconds: float) -> list[Any]:
    """Give a program a request as JSON and return the claims of its answer.

    Parameters
    ----------
    command : str
        A command line; it goes through a shell only where it has a shell's signs, such as ``|``.
    request : mapping
        What stands on the program's standard input, as JSON.
    seconds : float
        How long it may take.

    Raises
    ------
    UsageError
        If there is no such program.
    ProgramFailed
        If it fails, takes too long, or answers with what is no list of claims.
    """
    name = command.strip()[:80]
    process = _started(command)
    answer = _Answer()
    raw = json.dumps(request, ensure_ascii=False).encode("utf-8", "backslashreplace")
    tasks = [
        threading.Thread(target=_write, args=(process.stdin, raw), daemon=True),
        threading.Thread(target=_read, args=(process, answer), daemon=True),
        threading.Thread(target=_read_errors, args=(process.stderr, answer), daemon=True),
    ]
    for task in tasks:
        task.start()
    try:
        code = process.wait(seconds)
        tasks[1].join(seconds)
    except subprocess.TimeoutExpired:
        raise ProgramFailed(
            f"{name}: no answer within {seconds:g} seconds; it was stopped (give it longer: "
            "--timeout)"
        ) from None
    finally:
        _stop(process)
        for task in tasks:
            task.join(_GRACE)
        for stream in (process.stdin, process.stdout, process.stderr):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
    if answer.too_long:
        raise ProgramFailed(f"{name}: answered more than {MOST_BYTES // 2**20} MB; it was stopped")
    if code:
        lines = answer.errors.decode("utf-8", "replace").split("\n")
        last = escape_invisible(next((line.strip() for line in lines[::-1] if line.strip()), ""))
        how = f"ended with code {code}" if code > 0 else f"was ended by signal {-code}"
        raise ProgramFailed(
            f"{name}: {how}; nothing was changed" + f": {last[:_LETTERS]}" * bool(last)
        )
    return claims_of(answer.output.decode("utf-8", "replace"), name)


def _started(command: str) -> subprocess.Popen[bytes]:
    try:
        signs = shlex.shlex(command, posix=True, punctuation_chars=True)
        signs.whitespace_split = True
        words = shlex.split(command)
        shell = any(set(sign) <= _SHELL for sign in signs)
    except ValueError as error:
        raise UsageError(f"--with: cannot read the command line: {error}") from error
    if not words:
        raise UsageError("--with: give a command line")
    try:
        return subprocess.Popen(
            ["/bin/sh", "-c", command] if shell else words,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise UsageError(
            f"--with: cannot start {words[0][:80]!r}: {error.strerror or error}"
        ) from error


def _write(stream: IO[bytes] | None, raw: bytes) -> None:
    with suppress(OSError):  # a program may answer without having read all
        if stream is not None:
            stream.write(raw)
            stream.close()


def _read(process: subprocess.Popen[bytes], answer: _Answer) -> None:
    parts: list[bytes] = []
    length = 0
    while process.stdout is not None and (part := process.stdout.read1(_CHUNK)):  # type: ignore[attr-defined]
        length += len(part)
        if length > MOST_BYTES:
            answer.too_long = True
            _stop(process)
            return
        parts.append(part)
    answer.output = b"".join(parts)


def _read_errors(stream: IO[bytes] | None, answer: _Answer) -> None:
    while stream is not None and (part := stream.read(_CHUNK)):
        answer.errors = (answer.errors + part)[-_CHUNK:]


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a program and whatever it started."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def claims_of(text: str, name: str) -> list[Any]:
    """Return the claims of an answer: a list, or a mapping with ``claims``, alone or in a fence.

    Raises
    ------
    ProgramFailed
        If the answer is neither.

    Examples
    --------
    >>> claims_of('Here they are: {"claims": [{"at": "P1S1"}]}', "model")
    [{'at': 'P1S1'}]
    """
    reader = json.JSONDecoder(parse_constant=lambda _word: None)
    place = 0
    while (begins := _BEGINS.search(text, place)) and begins.start() <= _CHUNK:
        place = begins.start() + 1
        try:
            value, end = reader.raw_decode(text, begins.start())
        except RecursionError:
            break
        except ValueError:
            continue
        place = end
        listed = value.get("claims") if isinstance(value, dict) else value
        if isinstance(listed, list):
            return listed
    start = " ".join(text.split())[:60] or "nothing"
    raise ProgramFailed(
        f"{name}: answered {start!r}, which is no JSON with a list of claims; nothing was changed"
    )
