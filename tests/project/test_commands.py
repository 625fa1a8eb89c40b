"""Every command that the documents name is one that there is, and does what is said there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import fsspec
import pytest
import typer
from ruamel.yaml import YAML
from typer.testing import CliRunner

from analysis.batch.watch import command as watching
from analysis.cli import app
from analysis.cli.pairs import joined_pairs
from analysis.project.start import start
from analysis.render.house.settings import Settings
from tests.project.coded import CARD, CLAIMS, TEXT

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
ARTICLE = TEXT + "A road is planned.\nIt was drawn in March Then it was put off.\n"
CODED = CLAIMS.replace("at: P2S1", "at: [P2S1, P3S1, P4S1]")
NEEDS_BUILT = {"diff", "lint"}
"""Run in test_readme, on the reports that are built there."""


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


def typed(page: str) -> list[list[str]]:
    """Return the words of each whole command of a page, in its order."""
    lines = [line.partition(" >>")[0] for at, program, line in COMMANDS
             if (at, program) == (page, "briefing")]  # fmt: skip
    words = [shlex.split(line, comments=True) for line in lines]
    return [one for one in words if len(one) > 1 or one in (["build"], ["check"], ["list"])]


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reader's project, with an article to begin with and models that have nothing to say."""
    root = tmp_path / "project"
    start(root)
    shutil.copytree(ROOT / "seeds" / "dprk-troops-in-russia", root / "seeds/dprk-troops-in-russia")
    shutil.copy(root / "notebooks/overview.ipynb", root / "notebooks/my_brief.ipynb")
    for name in ("article.txt", "article.pdf"):
        (root / name).write_text(ARTICLE, encoding="utf-8")
    for name in ("ollama", "llm"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text("#!/bin/sh\ncat >/dev/null\necho '{\"claims\": []}'\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.setenv("BRIEFING_ROOT", str(root))  # what a command sets goes with the test
    monkeypatch.delenv("BRIEFING_ROOT")
    monkeypatch.chdir(root)
    return root


def begin(root: Path, article: str) -> None:
    """Start the source anew from an article, and code it as its reader would."""
    seeds = root / "seeds" / "my-source"
    shutil.rmtree(seeds, ignore_errors=True)
    ran = CliRunner().invoke(app, ["new", article, "--id", "my-source"])
    assert ran.exit_code == 0, ran.output
    yaml = YAML()
    for name, coded in (("source", CARD), ("claims", CODED)):
        file = seeds / f"{name}.yaml"
        yaml.dump(yaml.load(file) | YAML(typ="safe").load(coded), file)


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_run_in_its_order(
    page: str, reader: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = []

    async def watch(request: Any, _builder: Any) -> None:
        watched.append(request)

    monkeypatch.setattr(watching, "_watch", watch)
    files = fsspec.filesystem("memory")
    files.put(f"{reader}/seeds/", "/desk/coded/", recursive=True)
    begin(reader, "article.txt")
    for words in typed(page):
        if words[0].startswith("-") or words[0] in NEEDS_BUILT or {"SOURCE…", "COMMAND"} & {*words}:
            continue
        if words[0] == "new":
            begin(reader, words[1])
            continue
        given = [word.replace("s3://", "memory://") for word in words]
        given = [str(reader / "srv") if word == "/srv/briefs" else word for word in given]
        given += ["--explain"] * (words[0] == "build")
        with ThreadPoolExecutor(1) as thread:  # a browser test may have left this one a loop
            arguments = joined_pairs(["briefing", *given])[1:]
            ran = thread.submit(CliRunner().invoke, app, arguments).result()
        wanted = 3 if words[0] == "watch" else 0
        assert ran.exit_code == wanted, (words, ran.output)
    assert len(watched) == (page == "README.md")
    files.rm("/desk", recursive=True)


def test_the_house_style_of_readme_has_no_unknown_key(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```toml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 2
    faults = []
    for block in blocks:
        settings = Settings(tmp_path, block)
        settings.read(tomllib.loads(block)["tool"]["briefing"])
        faults += settings.faults
    assert {fault.field.rpartition(".")[2] for fault in faults} <= {
        "logo", "regular", "bold", "text-font", "heading-font", "reference-docx",
    }  # fmt: skip
    assert all("no file" in fault.message for fault in faults)  # that of the reader's own house


def test_make_knows_how_to_do_what_the_documents_say() -> None:
    targets = sorted(
        {line.split("#")[0].strip() for _, program, line in COMMANDS if program == "make"}
    )
    for target in targets:
        done = subprocess.run(
            ["make", "--dry-run", *shlex.split(target)], cwd=ROOT, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    assert len(targets) > 10
