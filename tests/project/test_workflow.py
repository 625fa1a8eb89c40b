"""The workflow of this repository says what it does: its Pythons, its paths, its commands."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from analysis.cli import app

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
FLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, Any] = FLOW["jobs"]
RUNS = [step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step]
# As GitHub describes them; anything else it refuses.
KEYS = {
    "flow": {"name", True, "permissions", "jobs"},  # YAML 1.1 reads "on" as true
    "job": {"runs-on", "timeout-minutes", "strategy", "steps", "env"},
    "strategy": {"fail-fast", "matrix"},
    "step": {"uses", "with", "run", "env"},
}


def test_its_form_is_one_that_github_takes() -> None:
    assert FLOW.keys() <= KEYS["flow"]
    for job in JOBS.values():
        assert job.keys() <= KEYS["job"]
        assert job["strategy"].keys() <= KEYS["strategy"]
        for step in job["steps"]:
            assert step.keys() <= KEYS["step"]
            assert len({"uses", "run"} & step.keys()) == 1
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/a@v1"))
        for name, key in re.findall(r"\$\{\{ (\w+)\.(\w+) \}\}", yaml.safe_dump(job)):
            assert name == "matrix"
            assert key in job["strategy"]["matrix"]
    assert TEXT.count("${{") == len(re.findall(r"\$\{\{ \w+\.\w+ \}\}", TEXT))


def test_the_pythons_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    said = [re.search(r"Python :: (3\.\d+)$", line) for line in project["classifiers"]]
    pythons = [found[1] for found in said if found]
    assert JOBS["test"]["strategy"]["matrix"]["python"] == pythons
    assert JOBS["elsewhere"]["strategy"]["matrix"]["python"] == [pythons[0], pythons[-1]]


@pytest.mark.parametrize("line", RUNS)
def test_each_command_can_be_called(line: str) -> None:
    program, *words = shlex.split(line)
    assert program in {"bash", "python", "briefing"}
    if program == "briefing":
        command = get_command(app).commands[words[0]]  # type: ignore[attr-defined]
        command.make_context(words[0], words[1:])  # which refuses what it does not know
        words = [f"seeds/{word}" for word in words[1:2]]
    for word in words:
        if "/" in word or "." in word.strip("."):
            assert (ROOT / word).exists()


def test_elsewhere_needs_neither_make_nor_fork() -> None:
    job = JOBS["elsewhere"]
    assert job["env"]["BRIEFING_FORK"] == "0"
    assert not [step for step in job["steps"] if "make" in step.get("run", "").split()]
