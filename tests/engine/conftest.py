"""A resident process of a test's own, in a folder of its own, and a command for it to run."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen

import pytest

from analysis.engine.reach import address, hand_over, setting
from analysis.engine.resident.order import Resident
from analysis.engine.resident.start import end_all, present, start
from analysis.engine.terms import Preload
from tests.batch.conftest import wait_for

MODULE = "resident_command"
COMMAND = """
    import json, os, sys, time
    from pathlib import Path

    def main(arguments):
        kind, *rest = arguments
        if kind == "tell":
            umask = os.umask(0)
            os.umask(umask)
            print(json.dumps([rest, os.getcwd(), dict(os.environ), umask, sys.stdin.read()]))
            print("beside", file=sys.stderr)
            sys.exit(7)
        begun, *done = map(Path, rest)
        try:  # first of all: it may be stopped as soon as the file is there
            begun.with_suffix(".half").write_text(str(os.getpid()))
            begun.with_suffix(".half").replace(begun)
            if kind == "wait":
                time.sleep(600)
        finally:
            for path in done:
                path.touch()
"""


@dataclass
class Home:
    """Where residents of a test are, and how they are started."""

    folder: Path
    code: Path
    started: list[Popen[bytes]] = field(default_factory=list)

    @property
    def socket(self) -> Path:
        return self.folder / "briefing" / address.own_name()

    def start(self, minutes: float = 5.0, *, listen: bool = True) -> Popen[bytes]:
        process = start(Resident(Preload(), f"{MODULE}:main", minutes))
        self.started.append(process)
        if listen:
            wait_for(lambda: process.poll() is not None or present())
        return process

    def leave_socket(self) -> None:
        """Leave what a process leaves that had no time to clean up."""
        with address.private_folder(make=True) as folder, socket.socket(socket.AF_UNIX) as end:
            end.bind(f"{folder}/{address.own_name()}")


def own_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a home whose processes are known to nobody but this test."""
    run, code = folder / "run", folder / "code"
    run.mkdir(mode=0o700)
    code.mkdir()
    (code / f"{MODULE}.py").write_text(textwrap.dedent(COMMAND))
    home = Home(run, code)
    enter(home, monkeypatch)
    return home


def enter(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have this process look for residents in a home."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home.folder))
    monkeypatch.setenv("PYTHONPATH", str(home.code))
    monkeypatch.setenv(setting.SETTING, "5")
    monkeypatch.delenv("BRIEFING_FORK", raising=False)
    monkeypatch.setattr(sys, "orig_argv", [sys.executable, "-m", "pytest"])
    monkeypatch.setattr(hand_over, "_ANSWER_SECONDS", 300.0)  # however much else is being done


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """A home without a resident."""
    home = own_home(tmp_path, monkeypatch)
    yield home
    end_all()
    for process in home.started:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    with pytest.MonkeyPatch.context() as patch:
        home = own_home(tmp_path_factory.mktemp("settled"), patch)
        home.start()
    yield home
    [process] = home.started
    process.kill()
    process.wait()


@pytest.fixture
def settled_home(settled: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A home with a resident, for tests that leave it as it was."""
    enter(settled, monkeypatch)
    return settled


def run(*arguments: str, given: str = "") -> tuple[int | None, str, str] | None:
    """Hand a command over; return its exit code, output and errors, or None if nobody takes it."""
    ends = [os.pipe() for _ in range(3)]
    handed = hand_over.hand_over(arguments, (ends[0][0], ends[1][1], ends[2][1]))
    for number in (ends[0][0], ends[1][1], ends[2][1]):
        os.close(number)
    with contextlib.suppress(BrokenPipeError), os.fdopen(ends[0][1], "w") as stdin:
        stdin.write(given)
    code = None if handed is None else handed.wait()
    with os.fdopen(ends[1][0]) as out, os.fdopen(ends[2][0]) as errors:
        told = out.read(), errors.read()
    return None if handed is None else (code, *told)
