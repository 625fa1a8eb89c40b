"""One bad source or notebook costs only itself, is named everywhere, and sets the exit code."""

import concurrent.futures as cf
import contextlib
import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis.batch import run
from analysis.batch.dispatch import Pool
from analysis.batch.task import Result
from analysis.claims import store
from analysis.cli import app
from analysis.draft.new import new
from analysis.render import document

ROOT = Path(__file__).parents[3]
SOURCE = "exercise-strait-closure"
STATES = ("XAV", "XBO", "XCE")


def notebook(parameters, metadata=None, tags=("parameters",)):
    cell = {"cell_type": "code", "source": parameters, "metadata": {"tags": list(tags)}}
    return json.dumps({"cells": [cell], "metadata": metadata or {}, "nbformat": 4})


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A project with one sound source, one brief and one brief per state; kernels are not run."""
    (tmp_path / "notebooks").mkdir()
    shutil.copytree(ROOT / "seeds" / SOURCE, tmp_path / "seeds" / SOURCE)
    add(tmp_path, "overview", 'source: str = "a"')
    add(tmp_path, "state_brief", 'source: str = "a"\nstate: str = "XAV"\ndraws: int = 400')
    monkeypatch.setenv("BRIEFING_ROOT", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")

    @contextlib.contextmanager
    def instantly(*_arguments):
        with cf.ThreadPoolExecutor(1) as executor:
            yield Pool(executor, lambda task: Result(task.id, {"html": b"<html></html>"}), 1)

    monkeypatch.setattr(run, "open_executor", instantly)
    return tmp_path


def add(root, name, parameters, *rest):
    path = root / "notebooks" / f"{name}.ipynb"
    path.parent.mkdir(exist_ok=True)
    path.write_text(notebook(parameters, *rest))
    return path


def briefing(*arguments):
    return CliRunner().invoke(app, arguments)


def build(*arguments):
    return briefing("build", "--format", "html", *arguments)


def unbuilt(root):
    return json.loads((root / "reports" / "build.json").read_text())["unbuilt"]


def fresh(root, name="fresh"):
    text = root / "article.txt"
    text.write_text("The envoy said that the ships had left. The port said nothing.\n")
    return new(text, name, root).folder


def faulty_claims(root):
    shutil.copytree(root / "seeds" / SOURCE, root / "seeds" / "other")
    card = root / "seeds" / "other" / "source.yaml"
    card.write_text(card.read_text().replace(f"id: {SOURCE}", "id: other"))
    return root / "seeds" / "other" / "claims.yaml"


def faulty_overlay(root):
    faulty_claims(root)
    path = root / "seeds" / "other" / "assessment.yaml"
    path.write_text("nonsense: 1\n")


def one_fault(root):
    path = faulty_claims(root)
    path.write_text(path.read_text().replace("kind: event", "kind: evnt", 1))


def not_yaml(root):
    faulty_claims(root).write_text("claims: [")


def link_to_nothing(root):
    (root / "seeds" / "gone").symlink_to(root / "nowhere")


def link_to_itself(root):
    folder = root / "seeds" / "loop"
    folder.mkdir()
    (folder / "source.yaml").symlink_to(folder / "source.yaml")


def bad_name(root):
    shutil.copytree(root / "seeds" / SOURCE, root / "seeds" / "My Source (1)")


def folder_for_a_card(root):
    (root / "seeds" / "odd" / "source.yaml").mkdir(parents=True)


def no_claims_file(root):
    (fresh(root) / "claims.yaml").unlink()


def no_card(root):
    (root / "seeds" / "notes").mkdir()
    (root / "seeds" / "README.md").write_text("hidden files, files and schemas are no sources")
    (root / "seeds" / ".hidden").mkdir()


BAD = [
    (fresh, 0, "seeds/fresh", "skipped: drafts only"),
    (no_claims_file, 0, "seeds/fresh", "skipped: no claims yet"),
    (no_card, 0, "seeds/notes", "skipped: no source.yaml"),
    (one_fault, 1, "seeds/other", "see briefing check other"),
    (faulty_overlay, 1, "seeds/other", "see briefing check other"),
    (not_yaml, 1, "seeds/other", "see briefing check other"),
    (link_to_nothing, 1, "seeds/gone", "failed: is a link to nothing"),
    (link_to_itself, 1, "seeds/loop", "see briefing check loop"),
    (bad_name, 1, "seeds/My Source (1)", "is no source id"),
    (folder_for_a_card, 1, "seeds/odd", "see briefing check odd"),
    (lambda root: add(root, "Untitled", "x = 1", {}, ()), 0, "notebooks/Untitled.ipynb",
     "skipped: no cell is tagged parameters"),
    (lambda root: add(root, "sub/deep", "x = 1"), 0, "notebooks/sub/deep.ipynb",
     "skipped: stands in a subfolder; move it"),
    (lambda root: add(root, "My brief (1)", "x = 1"), 1, "notebooks/My brief (1).ipynb",
     "failed: its name is none for a brief"),
    (lambda root: add(root, "wrong", "x: int = 'a'\ny: int = 'b'"), 1, "notebooks/wrong.ipynb",
     "failed: 2 faults, see briefing check notebooks/wrong.ipynb"),
    (lambda root: add(root, "in_r", "x <- 1", {"kernelspec": {"language": "R"}}), 1,
     "notebooks/in_r.ipynb", "failed: its language is R"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "code", "name", "says"), BAD)
def test_it_is_named_and_the_rest_is_built(root, spoil, code, name, says):
    spoil(root)
    done = build()
    assert done.exit_code == code, done.output
    assert "4 built, 0 unchanged, 0 failed" in done.stdout
    [line] = [line for line in done.stdout.splitlines() if name in line]
    assert says in " ".join(line.replace("│", " ").split())
    assert f"{code} at fault, {1 - code} passed over" in done.stdout
    assert "Index: " in done.stdout
    [one] = unbuilt(root)
    assert name.endswith(one["name"])
    index = (root / "reports" / "index.html").read_text()
    assert f"<code>{name}</code>" in index
    again = build()
    assert (again.exit_code, "0 built, 4 unchanged" in again.stdout) == (code, True)
    assert name in again.stdout
    assert build(SOURCE, "--brief", "overview").exit_code == 0
    assert len(unbuilt(root)) == 1


@pytest.mark.parametrize(("spoil", "code", "name", "says"), BAD)
def test_listed_it_is_shown_and_named_it_is_refused(root, spoil, code, name, says):
    spoil(root)
    done = briefing("list")
    assert done.exit_code == 0, done.output
    kind, _, short = name.partition("/")
    assert short in done.stdout
    assert "overview" in done.stdout
    assert json.loads(briefing("list", "--format", "json").stdout)
    done = build(short) if kind == "seeds" else build("--brief", short)
    assert done.exit_code == 2, done.output
    assert short in done.stderr
    assert not (root / "reports" / "index.html").exists()
    if named := re.search(r"briefing check (\S+)", says):
        done = briefing("check", named[1])
        assert done.exit_code == 2
        assert "fault" in done.stderr


def test_in_a_log_no_line_of_the_table_is_folded(root, monkeypatch):
    monkeypatch.delenv("COLUMNS")
    add(root, "sub/" + "a" * 60, "x = 1")
    assert f"notebooks/sub/{'a' * 60}.ipynb │ skipped: stands in a subfolder" in build().stdout


def test_mended_it_leaves_the_record(root):
    path = add(root, "wrong", "x: int = 'a'")
    assert build().exit_code == 1
    path.unlink()
    done = build()
    assert done.exit_code == 0
    assert unbuilt(root) == []
    assert "wrong" not in (root / "reports" / "index.html").read_text()


def test_reports_of_what_is_gone_leave_the_index_with_their_files(root):
    assert build().exit_code == 0
    (root / "notebooks" / "overview.ipynb").unlink()
    done = build()
    assert (done.exit_code, "0 built, 3 unchanged" in done.stdout) == (0, True)
    assert f"{SOURCE}/overview.html" in done.stderr
    assert "overview" not in (root / "reports" / "index.html").read_text()
    assert (root / "reports" / SOURCE / "overview.html").exists()
    shutil.rmtree(root / "seeds" / SOURCE)
    done = build()
    assert done.exit_code == 0
    assert "There is no source or no brief yet" in done.stdout
    assert SOURCE in (root / "reports" / "index.html").read_text()  # its files still stand
    shutil.rmtree(root / "reports" / SOURCE)
    build()
    assert SOURCE not in (root / "reports" / "index.html").read_text()


def test_reports_of_what_is_only_at_fault_stay(root):
    build()
    claims = root / "seeds" / SOURCE / "claims.yaml"
    claims.write_text("claims: [")
    (root / "notebooks" / "overview.ipynb").write_text("{")
    assert build().exit_code == 1
    held = json.loads((root / "reports" / "build.json").read_text())
    assert len(held["reports"]) == 4
    assert "overview" in (root / "reports" / "index.html").read_text()


def test_a_state_for_a_brief_without_one_is_refused(root):
    done = build("--brief", "overview", "--state", "XAV")
    assert done.exit_code == 2
    assert "overview is not built per state" in done.stderr
    assert "state_brief" not in build("--state", "XAV", "--explain", "--brief", "overview").stdout


@pytest.mark.parametrize("folder", ["seeds", "notebooks"])
def test_a_missing_folder(root, folder):
    shutil.rmtree(root / folder)
    done = build()
    assert done.exit_code == 2
    assert f"There is no folder {folder}/" in done.stderr
    assert briefing("list").exit_code == 0


def test_progress_names_what_runs_and_begins_at_once(root):
    lines = build().stderr.splitlines()
    assert lines[0].startswith("Reading sources and briefs")
    assert lines[1:] == [f"[1/4] {SOURCE}/overview"] + [
        f"[{n}/4] {SOURCE}/state_brief-{state}" for n, state in enumerate(STATES, 2)
    ]
    assert build("--force", "--quiet").stderr == ""


def test_what_is_explained_is_not_built(root):
    fresh(root)
    done = build("--explain")
    assert done.exit_code == 0
    assert "seeds/fresh: not built, drafts only" in done.stdout
    assert "4 of 4 reports would be built." in done.stdout


def test_an_unreadable_folder(root, monkeypatch):
    fresh(root, "closed")
    monkeypatch.setattr(store.os, "access", lambda path, _mode: Path(path).name != "closed")
    done = build()
    assert done.exit_code == 1
    assert "cannot be read" in done.stdout


def test_ordinary_parameters_from_notebook_to_report(root):
    add(
        root,
        "own",
        "import datetime\ncountries = ['XA']\nday = datetime.date(2031, 5, 6)\nn = None",
    )
    assert build("--brief", "own", "-p", "countries=[XAV, NO]").exit_code == 0
    held = json.loads((root / "reports" / "build.json").read_text())["reports"][f"{SOURCE}/own"]
    assert held["inputs"]["parameters"] == {
        "source": SOURCE, "countries": ["XAV", "NO"], "n": None,
    }  # fmt: skip


def completed(root, line, monkeypatch):
    """Return what bash would offer at the end of a line."""
    count = len(line.split()) - (not line.endswith(" "))
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(count))
    monkeypatch.setenv("_BRIEFING_COMPLETE", "complete_bash")
    return CliRunner().invoke(app, [], prog_name="briefing").stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("briefing li", ["lint", "list"]),
        ("briefing build exer", [SOURCE]),
        ("briefing build --brief st", ["state_brief"]),
        ("briefing build --state X", list(STATES)),
        ("briefing build --format html,d", ["html,docx"]),
        ("briefing build -p d", ["draws"]),
        ("briefing build -p paper ", ["a4", "us-letter"]),
        ("briefing build -p paper us", ["us-letter"]),
        ("briefing build -p paper=u", ["paper=us-letter"]),
        ("briefing check over", ["overview"]),
        ("briefing lint --format s", ["sarif"]),
    ],
)
def test_the_shell_completes(root, line, offered, monkeypatch):
    add(root, "overview", "source = 'a'\npaper: str = 'a4'")
    assert completed(root, line, monkeypatch) == offered


def test_completion_never_fails(root, monkeypatch):
    monkeypatch.setenv("BRIEFING_ROOT", str(root / "nowhere"))
    assert completed(root, "briefing build --state ", monkeypatch) == []
    assert completed(root, "briefing build ", monkeypatch) == []


def test_the_version():
    done = briefing("--version")
    assert done.exit_code == 0
    assert re.fullmatch(r"briefing \d+\.\d+\.\d+\n", done.stdout)


@pytest.mark.parametrize("value", ["'python'", "['en']", "None", "{'a': 1}"])
def test_an_analysts_parameter_may_be_called_as_one_of_ours(root, value, monkeypatch):
    names = ("language", "paper", "detail", "reading", "yardstick", "draws", "seed")
    add(root, "own", "\n".join(f"{name} = {value}" for name in names))
    assert build().exit_code == 0
    about = {"parameters": json.loads((root / "reports" / "build.json").read_text())["reports"][
        f"{SOURCE}/own"]["inputs"]["parameters"]}  # fmt: skip
    assert document.about({"metadata": {"briefing": about}, "cells": []}).meta() is not None


@pytest.mark.parametrize(
    "cell",
    [
        {"cell_type": "code", "source": "x = '\0'"},
        {"cell_type": "code", "source": "x = '\\d'\n%magic\n" + "(" * 5000},
        {"cell_type": "code", "source": None, "metadata": {"tags": None}},
        {"cell_type": "code", "source": ["a", 3], "metadata": {"tags": [3, {}]}},
        {"cell_type": "markdown"},
    ],
)
def test_a_cell_of_any_shape_stops_no_build(root, cell):
    path = add(root, "own", "x = 1")
    book = json.loads(path.read_text())
    path.write_text(json.dumps(book | {"cells": [*book["cells"], cell]}))
    assert build().exit_code == 0


def test_a_state_of_a_source_at_fault_is_answered_with_the_fault(root):
    other = ROOT / "seeds" / "dprk-troops-in-russia"
    shutil.copytree(other, root / "seeds" / other.name)
    with (root / "seeds" / SOURCE / "source.yaml").open("a") as card:
        card.write("\nnope: 1\n")
    done = briefing("build", "--state", "XAV")
    assert done.exit_code == 2
    assert "'XAV' is no state of a source that can be read." in done.stderr
    assert f"seeds/{SOURCE}/source.yaml" in done.stderr
    assert "nope" in done.stderr
    assert briefing("build", "--state", "PRK").exit_code == 1  # the other costs only itself


def test_a_brief_at_fault_is_not_told_to_have_no_state(root):
    (root / "notebooks" / "state_brief.ipynb").write_text("{")
    done = briefing("build", "--brief", "state_brief", "--state", "XAV")
    assert done.exit_code == 2
    assert "state_brief.ipynb" in done.stderr
    assert "per state" not in done.stderr
