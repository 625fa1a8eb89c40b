"""The snippets of CONTRIBUTING.md for schedulers, taken from the page, run in a small project."""

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import entry_points

import pytest
import yaml

from analysis.batch.briefs import read_briefs

from .conftest import ROOT, SOURCE

pytestmark = pytest.mark.slow

PAGE = (ROOT / "CONTRIBUTING.md").read_text()
TEXT = PAGE.partition("## How to run it under a scheduler")[2].partition("\n## ")[0]


def snippet(language, first=""):
    [found] = re.findall(rf"```{language}\n({re.escape(first)}.*?)```", TEXT, re.DOTALL)
    return found


CRON, WORKFLOW = snippet("cron"), yaml.safe_load(snippet("yaml"))
AIRFLOW, DAGSTER = snippet("python", "# dags/briefs.py"), snippet("python", "# briefs.py")
REPORT = f"{SOURCE}/overview"


@pytest.fixture
def desk(project, monkeypatch):
    """A project as ``make setup`` leaves it, with one real brief."""
    shutil.copy(ROOT / "notebooks" / "overview.ipynb", project.root / "notebooks")
    (project.root / ".venv").symlink_to(sys.prefix)
    project.out.mkdir()
    monkeypatch.setenv("PATH", f"{sys.prefix}/bin{os.pathsep}{os.environ['PATH']}")
    for name in [name for name in os.environ if name.startswith("PYTEST_")]:
        monkeypatch.delenv(name)
    return project


def shell(project, command):
    """Run a line as cron and GitHub do: through a shell that ends at the first error."""
    return subprocess.run(
        ["sh", "-e", "-c", command],
        env={**project.environment, "HOME": str(project.root)},
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )


def is_built(project):
    assert project.reports()[REPORT]["status"] == "built"
    for extension in ("html", "pdf", "ipynb"):
        assert (project.out / f"{REPORT}.{extension}").exists()


def test_cron(desk):
    minute, hour, *days, command = CRON.strip().split(None, 5)
    assert (int(minute) in range(60), int(hour) in range(24), days) == (True, True, ["*"] * 3)
    assert "%" not in command  # cron would take it for a line's end
    assert command.startswith("cd /srv/briefs && ")
    done = shell(desk, command.replace("/srv/briefs", str(desk.root)))
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "1 built, 0 unchanged, 0 failed" in (desk.out / "build.log").read_text()
    is_built(desk)


def test_github_actions(desk):
    held = {**WORKFLOW}
    times = held.pop(True)  # YAML 1.1 reads "on" so
    assert [len(entry["cron"].split()) for entry in times["schedule"]] == [5]
    [job] = held["jobs"].values()
    setup, *lines = [step["run"] for step in job["steps"] if "run" in step]
    target = setup.removeprefix("make ")
    assert f"\n{target}: " in (ROOT / "Makefile").read_text()
    for line in lines:
        done = shell(desk, line)
        assert done.returncode == 0, done.stdout + done.stderr
    is_built(desk)
    ours = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text())
    known = {s["uses"] for j in ours["jobs"].values() for s in j["steps"] if "uses" in s}
    used = {step["uses"] for step in job["steps"] if "uses" in step}
    assert known < used  # the same editions as our own
    upload = job["steps"][-1]
    assert (upload["if"], upload["with"]["path"]) == ("always()", desk.out.name)


def calls(code, name):
    """Return the keyword arguments of each call of a name, those that are literals by value."""
    return [
        {k.arg: ast.literal_eval(k.value) for k in call.keywords if not _computed(k.value)}
        for call in ast.walk(ast.parse(code))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == name
    ]


def _computed(node):
    return any(isinstance(part, ast.Name | ast.JoinedStr) for part in ast.walk(node))


def test_what_the_airflow_snippet_names_is_there():
    compile(AIRFLOW, "dags/briefs.py", "exec")
    [run] = calls(AIRFLOW, "PapermillOperator")
    assert run["kernel_name"] == "python3"
    [notebook] = re.findall(r'input_nb=f"{ROOT}/notebooks/(\w+)\.ipynb"', AIRFLOW)
    [brief] = read_briefs(ROOT).choose([notebook])
    assert {p.name for p in brief.parameters} >= set(run["parameters"])
    assert (ROOT / "seeds" / run["parameters"]["source"]).is_dir()
    [engine] = re.findall(r'get_engine\("(\w+)"\)', AIRFLOW)
    assert engine in {entry.name for entry in entry_points(group="papermill.engine")}
    commands = [call["bash_command"] for call in calls(AIRFLOW, "BashOperator")]
    assert commands[0] == "briefing build"
    [exporter] = re.findall(r"nbconvert --to ([\w-]+) ", commands[1])
    assert exporter in {entry.name for entry in entry_points(group="nbconvert.exporters")}


def test_papermill_has_a_default_engine_to_put_ours_in_place_of():
    from papermill.engines import NBClientEngine, papermill_engines

    assert papermill_engines.get_engine(None) is NBClientEngine


def test_what_the_dagster_snippet_names_is_there():
    compile(DAGSTER, "briefs.py", "exec")
    assert '["briefing", "build"]' in DAGSTER
    assert shutil.which("briefing", path=f"{sys.prefix}/bin")


def python(project, code, **environment):
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**project.environment, **environment},
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )


def needs(package):
    missing = importlib.util.find_spec(package) is None
    return pytest.mark.skipif(missing, reason=f"{package} is not a dependency, nor installed")


@needs("airflow")
def test_airflow(desk):
    (desk.root / "dags").mkdir()
    (desk.root / "dags" / "briefs.py").write_text(AIRFLOW)
    settings = {
        "AIRFLOW_HOME": str(desk.root / "airflow"),
        "AIRFLOW__CORE__DAGS_FOLDER": str(desk.root / "dags"),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    }
    for arguments in (["db", "migrate"], ["dags", "reserialize"], ["dags", "test", "briefs"]):
        done = subprocess.run(
            [f"{sys.prefix}/bin/airflow", *arguments],
            env={**desk.environment, **settings},
            cwd=desk.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    is_built(desk)
    assert (desk.out / "today.pdf").read_bytes().startswith(b"%PDF")
    made = json.loads((desk.out / "today.ipynb").read_bytes())
    [given] = [c for c in made["cells"] if "injected-parameters" in c["metadata"].get("tags", ())]
    assert 'reading = "strict"' in "".join(given["source"])
    assert made["metadata"]["papermill"]["peak_memory"] > 0  # our engine alone notes it
    assert "stock kernel" not in done.stdout + done.stderr


RUN_ASSET = """\
import sys
import dagster, briefs
nightly = briefs.defs.resolve_job_def("nightly")
here = dagster.DagsterInstance.ephemeral()
done = nightly.execute_in_process(instance=here, raise_on_error=False)
[event] = [e for e in done.get_asset_materialization_events()] or [None]
print(done.success, event and event.materialization.metadata["reports"].value)
"""


@needs("dagster")
def test_dagster(desk):
    (desk.root / "briefs.py").write_text(DAGSTER)
    done = python(desk, RUN_ASSET)
    assert done.stdout.endswith("True 1\n"), done.stdout + done.stderr
    is_built(desk)
    desk.brief("broken", "1 / 0")
    done = python(desk, RUN_ASSET)
    assert done.stdout.endswith("False None\n"), done.stdout + done.stderr
    assert f"failed: {SOURCE}/broken: ZeroDivisionError" in done.stderr
