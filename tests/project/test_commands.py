"""Every command that the documents name is one that there is, with the options it has."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from analysis.cli import app
from analysis.cli.pairs import joined_pairs

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "analysis/assess/METHOD.md")
_LINE = re.compile(r"(?:^|`|&& )(?:\.venv/bin/)?(briefing|make) ([^`\n]*)", re.MULTILINE)


def commands() -> list[tuple[str, str, str]]:
    """Return page, program and arguments of each command in a block of code or in backticks."""
    listed = []
    for page in PAGES:
        text = (ROOT / page).read_text(encoding="utf-8").replace("\\\n", " ")
        blocks = re.findall(r"^```(?:sh|bash|cron)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
        prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
        inline = ["`" + one.replace("\n", " ") + "`" for one in re.findall(r"`([^`]+)`", prose)]
        for code in (*blocks, *inline):
            listed += [(page, *match) for match in _LINE.findall(code)]
    return listed


COMMANDS = commands()


@pytest.mark.parametrize(("page", "line"), sorted(
    {(page, line.strip()) for page, program, line in COMMANDS if program == "briefing"}
))  # fmt: skip
def test_a_command_of_the_documents_is_understood(page: str, line: str) -> None:
    words = shlex.split(line.partition(" >>")[0], comments=True)
    main: Any = typer.main.get_command(app)
    if words[0].startswith("--"):
        assert any(words[0] in option.opts for option in main.params)
        return
    assert words[0] in main.commands
    command = main.commands[words[0]]
    given = joined_pairs(["briefing", *words])[2:]
    # An option that it has not is refused here; what an argument names need not be there.
    command.make_parser(command.context_class(command)).parse_args(given)


def test_the_targets_of_the_documents_exist() -> None:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {
        word
        for _, program, line in COMMANDS
        if program == "make"
        for word in line.split("#")[0].split("`")[0].split()
        if re.fullmatch("[a-z]+", word)
    }
    assert len(named) > 5
    assert named - known == set()
