"""What the documents tell people to type is at least well-formed, and names what exists."""

import ast
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
BLOCKS = [
    pytest.param(kind, text, id=f"{name}-{number}-{kind}")
    for name in ("README.md", "CONTRIBUTING.md")
    for number, (kind, text) in enumerate(BLOCK.findall((ROOT / name).read_text("utf-8")), 1)
]


@pytest.mark.parametrize(("kind", "text"), BLOCKS)
def test_blocks_are_well_formed(kind, text):
    if kind == "python":
        ast.parse(text)
    elif kind in ("yaml", "yml"):
        assert yaml.safe_load(text)
    elif kind in ("sh", "bash", "shell"):
        done = subprocess.run(
            ["bash", "-n"], input=text, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def known():
    """Return every command with its options, as the command line itself tells them."""
    found = {}
    for command in ("build", "check", "lint", "new", "attach", "list", "init"):
        told = subprocess.run(
            [sys.executable, "-m", "analysis", command, "--help"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        found[command] = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", told))
    return found


def calls():
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text("utf-8")
        spans = re.findall(r"`(briefing [^`]+)`", text)
        names = "build|check|lint|new|attach|list|init"
        spans += re.findall(rf"\b(briefing (?:{names})\b[^\n`|&]*)", text)
        yield from spans


def test_calls_of_briefing_name_what_exists(known):
    seen = 0
    for call in dict.fromkeys(calls()):
        words = shlex.split(re.sub("[\"']", "", call), comments=True)
        if len(words) < 2 or words[1] not in known:
            continue
        options = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
        assert options <= known[words[1]], call
        seen += 1
    assert seen
