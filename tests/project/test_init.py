"""``briefing init``: a project of one's own from the wheel, or every reason why not, at once."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from analysis.cli import app, main
from analysis.errors import InputError
from analysis.project.contents import contents
from analysis.project.start import start

ROOT = Path(__file__).parents[2]
EXERCISE = "exercise-strait-closure"


@dataclass(frozen=True)
class Installed:
    """The wheel, installed into an environment of its own that borrows our dependencies."""

    wheel: Path
    bin: Path

    def run(self, *command: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """Run a command of that environment."""
        kept = {name: value for name, value in os.environ.items() if name != "BRIEFING_ROOT"}
        kept |= {"PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "200"}
        return subprocess.run(
            command, cwd=folder, env=kept, capture_output=True, text=True, check=False
        )

    def well(self, *command: str, folder: Path) -> str:
        """Run a command to its good end and return what it prints."""
        done = self.run(*command, folder=folder)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("elsewhere")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    [wheel] = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "env"], check=True)
    python = folder / "env" / "bin" / "python"
    subprocess.run(
        [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--offline", "--no-deps",
         "--no-index", "--python", python, wheel],
        check=True, capture_output=True,
    )  # fmt: skip
    ours = next(Path(entry) for entry in sys.path if entry.endswith("site-packages"))
    [theirs] = (folder / "env").glob("lib/python*/site-packages")
    # a path alone: the editable project, which a file of ours there leads to, is not on it
    (theirs / "dependencies.pth").write_text(f"{ours}\n")
    return Installed(wheel, python.parent)


@pytest.fixture(scope="module")
def project(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that the installed command made, its path not the simplest."""
    folder = tmp_path_factory.mktemp("desk")
    told = installed.well("briefing", "init", "my briefs é", folder=folder)
    assert "cd 'my briefs é'\nbriefing build\n" in told
    return folder / "my briefs é"


@pytest.mark.slow
def test_a_project_from_the_wheel_builds_and_is_clean(installed: Installed, project: Path) -> None:
    where = installed.well("python", "-c", "print(__import__('analysis').__file__)", folder=project)
    assert str(ROOT) not in where
    assert "No faults found." in installed.well("briefing", "check", folder=project)
    told = installed.well("briefing", "build", "-p", "draws", "100", folder=project)
    assert ", 0 failed" in told
    assert (project / "reports" / "index.html").is_file()
    for form in ("html", "pdf", "ipynb"):
        briefs = {path.stem for path in (project / "reports" / EXERCISE).glob(f"*.{form}")}
        assert {"overview", "evidence_review", "robustness", "state_brief-XAV"} <= briefs
    assert "no findings" in installed.well("briefing", "lint", folder=project)


@pytest.mark.slow
def test_a_source_is_started_and_its_text_attached_there(
    installed: Installed, project: Path
) -> None:
    text = project.parent / "text.txt"
    text.write_text("Two ferries met\nThe harbour of Ostmar was closed for an hour.\n")
    installed.well("briefing", "new", str(text), "--id", "ferries", folder=project)
    attached = project / "seeds" / "ferries" / "article.txt"
    attached.unlink()
    installed.well("briefing", "attach", "ferries", str(text), folder=project)
    assert attached.read_bytes() == text.read_bytes()


ARGUMENTS = {
    "new": ("text.txt", "--id", "some"),
    "attach": ("some", "text.txt"),
    "show": ("some",),
    "split": ("some", "P1S1"),
    "draft": ("some",),
    "diff": ("some", "other"),
}


def says_where_to_start(code: object, out: str, error: str) -> None:
    """Check what a command says where there is no project."""
    assert (code, out, error.count("\n")) == (2, "", 1), error
    assert "no project at or above" in error
    assert "briefing init" in error


@pytest.mark.slow
def test_the_installed_command_says_elsewhere_where_to_start(
    installed: Installed, tmp_path: Path
) -> None:
    done = installed.run("briefing", "list", folder=tmp_path)
    says_where_to_start(done.returncode, done.stdout, done.stderr)


NAMES = [one.name or one.callback.__name__ for one in app.registered_commands if one.callback]


@pytest.mark.parametrize("name", sorted({*NAMES} - {"init"}))
def test_elsewhere_every_command_says_so_in_one_line(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "text.txt").write_text("A heading\nOne sentence.\n")
    monkeypatch.delenv("BRIEFING_ROOT", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        main([name, *ARGUMENTS.get(name, ())])
    says_where_to_start(left.value.code, *capsys.readouterr())
    assert [path.name for path in tmp_path.iterdir()] == ["text.txt"]


def test_the_wheel_carries_what_a_project_needs_and_no_other_article(installed: Installed) -> None:
    names = set(zipfile.ZipFile(installed.wheel).namelist())
    carried = {name.removeprefix("analysis/project/files/") for name in names}
    shipped = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert {f"notebooks/{name}" for name in shipped} <= carried
    assert {name.split("/")[1] for name in carried if name.startswith("seeds/")} == {EXERCISE}


def test_what_a_project_holds(tmp_path: Path) -> None:
    start(tmp_path / "Hafen – Lage 2")
    made = tmp_path / "Hafen – Lage 2"
    project = tomllib.loads((made / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == canonicalize_name(project["name"]) == "hafen-lage-2"
    [needed] = map(Requirement, project["dependencies"])
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (needed.name, needed.specifier.contains(ours["version"])) == (ours["name"], True)
    flow = yaml.safe_load((made / ".github" / "workflows" / "briefs.yml").read_text())
    steps = flow["jobs"]["briefs"]["steps"]
    calls = [step["run"] for step in steps if step.get("run", "").startswith("briefing")]
    assert calls == ["briefing check", "briefing build", "briefing lint"]
    own = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text())
    known = {
        step["uses"] for job in own["jobs"].values() for step in job["steps"] if "uses" in step
    }
    assert known <= {step["uses"] for step in steps if "uses" in step}
    for path in made.rglob("*"):
        if path.suffix not in {".ipynb", ".json"} and path.is_file():
            assert "${" not in path.read_text(encoding="utf-8")


def test_its_notebooks_name_a_source_that_is_there_and_hold_no_outputs(tmp_path: Path) -> None:
    made = contents("any")
    briefs = [raw.decode() for name, raw in made.items() if name.startswith("notebooks/")]
    assert not any('"shipped"' in brief for brief in briefs)  # its owner may change their form
    assert briefs
    for text in briefs:
        assert f'source: str = \\"{EXERCISE}\\"' in text
        assert '"outputs": []' in text
    assert f"seeds/{EXERCISE}/article.txt" in made


def test_a_folder_without_clashes_is_taken_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    assert "cd " not in start(Path())
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert (tmp_path / "seeds" / EXERCISE / "claims.yaml").is_file()


def tree(folder: Path) -> dict[str, bytes]:
    """Return all that stands in a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


def test_all_clashes_are_told_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / "notebooks").write_text("a file")
    (tmp_path / "pyproject.toml").mkdir()
    (tmp_path / ".gitignore").symlink_to(tmp_path / "nowhere")
    (tmp_path / "out").mkdir()
    (tmp_path / ".github").symlink_to(tmp_path / "out")
    before = tree(tmp_path)
    with pytest.raises(InputError) as refused:
        start(tmp_path)
    told = [Path(fault.file).name for fault in refused.value.faults]
    assert told == [".github", ".gitignore", "README.md", "notebooks", "pyproject.toml"]
    assert tree(tmp_path) == before
    with pytest.raises(InputError) as refused:
        start(tmp_path / "README.md")
    assert "is a file" in str(refused.value)


def test_a_second_start_changes_nothing(tmp_path: Path) -> None:
    start(tmp_path)
    before = tree(tmp_path)
    with pytest.raises(InputError) as refused:
        start(tmp_path)
    assert len(refused.value.faults) == len(contents("any"))
    assert tree(tmp_path) == before


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), KeyboardInterrupt()])
def test_what_cannot_be_written_whole_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    (tmp_path / "seeds").mkdir()

    real = Path.open

    def full(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == "METHOD.md" and arguments == ("xb",):
            raise error
        return real(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises((InputError, KeyboardInterrupt)) as refused:
        start(tmp_path / "deep" / "er")
    if isinstance(error, OSError):
        assert "cannot be written: Permission denied" in str(refused.value)
    assert [*tree(tmp_path)] == ["seeds"]


def test_a_folder_that_takes_no_files_is_one_message(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "init", "/proc/briefs"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
