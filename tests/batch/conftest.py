"""A small project to build, and the command line as users call it."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from analysis.batch.prepare import Request
from analysis.batch.run import build
from analysis.batch.show import Terminal
from analysis.batch.task import Failure, Result

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FIXTURES = HERE / "fixtures"
SOURCE = "exercise-strait-closure"

BEGUN = "Reading sources and briefs…\n"
"""What a build says at once on standard error, before any fault."""

_GATE = """\
import os, time
from pathlib import Path
begun = Path({begun!r})
begun.with_suffix(".half").write_text(f"{{os.getpid()}} {{os.getppid()}}")
begun.with_suffix(".half").replace(begun)
while not any(Path(opened).exists() for opened in {opened!r}):
    time.sleep(0.01)"""
"""A cell that says that it has begun, in which processes, and waits until the test lets it go."""


def wait_for(condition: Callable[[], Any]) -> Any:
    """Wait until something is so, however slow the machine; only what never comes is an error."""
    end = time.monotonic() + 300
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.01)
    raise AssertionError("waited in vain")


HEARS = (
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
"""Undoes that a shell has what it runs in the background ignore Ctrl-C."""


@dataclass
class Built:
    """What came of a build: its exit code and the result of each report that was due."""

    code: int
    results: dict[str, Result]

    @property
    def good(self) -> set[str]:
        return {name for name, result in self.results.items() if result.failure is None}

    def failure(self, name: str) -> Failure:
        failure = self.results[f"{SOURCE}/{name}"].failure
        assert failure is not None
        return failure


@dataclass
class Project:
    """A project folder of its own, with one source and small notebooks."""

    root: Path
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def out(self) -> Path:
        return self.root / "reports"

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "analysis", *arguments]

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "BRIEFING_ROOT": str(self.root), "COLUMNS": "200"}

    def briefing(self, *arguments: str, **options) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            env=self.environment,
            cwd=self.root,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            **options,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", HEARS, *self.command(*arguments)],
            env=self.environment,
            cwd=self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        return process

    def build(self, **options) -> "Built":
        """Build in this process; all builds of a test run share one warm process."""
        show = Terminal()
        options = {"formats": ("html",), "jobs": 2, **options}
        code = build(Request(self.root, **options), show)
        return Built(code, {r.id: result for r, result in show.results})

    def manifest(self) -> dict:
        return json.loads((self.out / "build.json").read_bytes())

    def reports(self) -> dict:
        return self.manifest()["reports"]

    def add(self, fixture: str, name: str | None = None) -> Path:
        target = self.root / "notebooks" / f"{name or Path(fixture).stem}.ipynb"
        shutil.copy(FIXTURES / fixture, target)
        return target

    def brief(self, name: str, *cells: str, parameters: str = "") -> Path:
        """Write a notebook of these code cells."""
        content = {
            "cells": [
                _cell("markdown", f"# {name}"),
                _cell("code", f'source: str = "{SOURCE}"\n{parameters}', "parameters"),
                *(_cell("code", text) for text in cells),
            ],
            "metadata": {"kernelspec": {"name": "python3", "language": "python"}},
            "nbformat": 4,
            "nbformat_minor": 4,
        }
        path = self.root / "notebooks" / f"{name}.ipynb"
        path.write_text(json.dumps(content))
        return path

    def gated(self, name: str, *cells: str) -> Path:
        """Write a notebook that waits, before these cells, until the test opens its gate."""
        begun = str(self.root / f"{name}.begun")
        opened = [str(self.root / f"{one}.opened") for one in (name, "all")]
        return self.brief(name, _GATE.format(begun=begun, opened=opened), *cells)

    def at_gate(self, *names: str) -> list[tuple[int, int]]:
        """Wait until reports are in the middle; return the processes of cells and report."""
        files = [self.root / f"{name}.begun" for name in names]
        wait_for(lambda: all(file.exists() for file in files))
        return [tuple(map(int, file.read_text().split())) for file in files]

    def open_gate(self, name: str = "all") -> None:
        """Let one report, or all, go on."""
        (self.root / f"{name}.opened").touch()


def _cell(kind: str, text: str, *tags: str) -> dict:
    cell = {"cell_type": kind, "source": text, "metadata": {"tags": list(tags)}}
    return cell | ({"outputs": [], "execution_count": None} if kind == "code" else {})


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "project"
    (root / "notebooks").mkdir(parents=True)
    shutil.copytree(ROOT / "seeds" / SOURCE, root / "seeds" / SOURCE)
    project = Project(root)
    yield project
    for process in project.started:  # a test that failed must not leave them waiting at a gate
        if process.poll() is None:
            process.kill()
            process.communicate()
