"""What ``make setup`` brings: extensions, git's filter; and how ``make lab`` starts JupyterLab."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from jupyter_client import BlockingKernelClient

ROOT = Path(__file__).parents[2]
BIN = Path(sys.prefix) / "bin"
LAB_EXTENSIONS = {
    "@jupyter-widgets/jupyterlab-manager", "anywidget", "jupyterlab_pygments", "nbdime-jupyterlab",
}  # fmt: skip
SERVER_EXTENSIONS = {
    "jupyter_lsp", "jupyter_server_terminals", "jupyterlab", "nbdime", "notebook_shim",
}  # fmt: skip
JUPYTERS_OWN = (
    ".jupyter/", ".ipython/", ".local/share/jupyter/", ".cache/matplotlib/", ".config/matplotlib/",
    ".npm/_logs/",
)  # fmt: skip
"""Where Jupyter and what a notebook imports keep settings and caches; jupyter_lsp asks npm, where
there is one, for language servers."""
_EXTENSIONS = """
import json, sys
from jupyter_server.extension.manager import ExtensionManager
from jupyter_server.extension.config import ExtensionConfigManager
from jupyterlab_server.config import get_federated_extensions
configured = ExtensionConfigManager(read_config_path=[sys.prefix + "/etc/jupyter"])
server = configured.get_jpserver_extensions()
manager = ExtensionManager()
print(json.dumps({
    "sound": [manager.add_extension(name, enabled=True) for name in server],
    "server": list(server),
    "lab": list(get_federated_extensions([sys.prefix + "/share/jupyter/labextensions"])),
}))
"""


def at_home(home: Path, **more: str) -> dict[str, str]:
    """Return the environment of a person with an empty home folder."""
    names = ("PYTEST_", "JUPYTER", "XDG_", "IPYTHON", "MPL", "MAKE", "MFLAGS", "GIT_", "BRIEFING")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(names)}
    home.mkdir(exist_ok=True)
    return kept | {"HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1"} | more


def left_in(home: Path) -> list[str]:
    """Return the files in a home folder that are not Jupyter's own."""
    files = [path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()]
    return [name for name in files if not name.startswith(JUPYTERS_OWN)]


def test_set_up_brings_these_extensions_and_no_others(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _EXTENSIONS],
        env=at_home(tmp_path / "home"), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert set(found["lab"]) == LAB_EXTENSIONS
    assert set(found["server"]) == SERVER_EXTENSIONS
    assert all(found["sound"])
    assert left_in(tmp_path / "home") == []


def make(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Call make in the project, which takes its environment as set up."""
    return subprocess.run(
        ["make", "-o", ".venv/.installed", *arguments],
        cwd=ROOT, capture_output=True, text=True, check=False, **options,
    )  # fmt: skip


@pytest.mark.parametrize(("user", "rooted"), [("0", True), ("1000", False)])
def test_make_lab_allows_root_to_root_alone(tmp_path: Path, user: str, rooted: bool) -> None:
    (tmp_path / "bin").mkdir()
    who = tmp_path / "bin" / "id"
    who.write_text(f"#!/bin/sh\necho {user}\n")
    who.chmod(0o755)
    environment = at_home(tmp_path / "home", PATH=f"{who.parent}:{os.environ['PATH']}")
    done = make("-n", "lab", "LAB_ARGS=--port 9999 --no-browser", env=environment)
    command = done.stdout.replace("\\\n", " ").split()
    assert done.returncode == 0, done.stderr
    assert ("--allow-root" in command) is rooted
    assert command[-3:] == ["--port", "9999", "--no-browser"]
    [opened] = [word for word in command if word.startswith("--LabApp.default_url=")]
    assert opened.removeprefix("--LabApp.default_url=/lab/tree/") == "notebooks/start.ipynb"
    assert "JUPYTER_DEFAULT_PROVISIONER_NAME=briefing" in command


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[tuple[Any, Path]]:
    """Run ``make lab`` with an empty home folder; give how to ask the server, and that folder."""
    token, home = secrets.token_hex(), tmp_path / "home"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "lab.log"
    with log.open("w") as file:
        process = subprocess.Popen(
            ["make", "-o", ".venv/.installed", "lab", f"BIN={BIN}",
             f"LAB_ARGS=--no-browser --port {port} --ServerApp.port_retries=0"],
            cwd=ROOT, env=at_home(home, JUPYTER_TOKEN=token), stdout=file, stderr=file,
        )  # fmt: skip

    def ask(path: str, method: str = "GET", body: object = None) -> bytes:
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {token}"},
        )
        with urllib.request.urlopen(request) as reply:
            content: bytes = reply.read()
        return content

    try:
        while process.poll() is None:
            try:
                ask("api")
                break
            except OSError:
                time.sleep(0.1)
        assert process.poll() is None, log.read_text()
        yield ask, home
    finally:
        started = [] if process.poll() is not None else below(process.pid)
        for one in started:
            if "jupyter" in " ".join(one.cmdline()):
                one.terminate()
        process.wait(120)
        assert psutil.wait_procs(started, timeout=120)[1] == []


def below(pid: int) -> list[psutil.Process]:
    """Return a process's children and theirs."""
    return psutil.Process(pid).children(recursive=True)


def value(client: BlockingKernelClient, expression: str) -> str:
    """Return what an expression is in a kernel."""
    reply = client.execute_interactive(
        "", user_expressions={"x": expression}, timeout=120, output_hook=lambda _: None
    )
    found: str = reply["content"]["user_expressions"]["x"]["data"]["text/plain"]
    return found


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_make_lab_starts_and_asks_for_no_news(lab: tuple[Any, Path]) -> None:
    ask, home = lab
    assert json.loads(ask("api"))["version"]
    page = ask("lab").decode()
    [config] = re.findall(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)
    disabled = json.loads(config)["disabledExtensions"]
    assert "@jupyterlab/apputils-extension:announcements" in disabled
    kernel = json.loads(ask("api/kernels", "POST", {"name": "python3"}))["id"]
    client = BlockingKernelClient()
    client.load_connection_file(f"{home}/.local/share/jupyter/runtime/kernel-{kernel}.json")
    client.start_channels()
    client.wait_for_ready(timeout=120)
    own = "'ipykernel_launcher' in ' '.join(__import__('psutil').Process().cmdline())"
    assert value(client, own) == "False"  # a fork of the warm process, which launched no kernel
    client.stop_channels()
    ask(f"api/kernels/{kernel}", "DELETE")
    assert left_in(home) == []


class Repository:
    """What git's filter needs of the project, as a repository of its own."""

    def __init__(self, folder: Path, *briefs: str, git: bool = True) -> None:
        self.folder = folder
        self.environment = at_home(folder.parent / "home")
        folder.mkdir()
        for name in ("Makefile", ".gitattributes", ".gitignore"):
            shutil.copy(ROOT / name, folder)
        (folder / "notebooks").mkdir()
        for name in briefs or ("overview",):
            shutil.copy(ROOT / "notebooks" / f"{name}.ipynb", folder / "notebooks")
        self.set_up(folder)
        if git:
            self.git("init", "--quiet")
            self.git("add", ".")
            self.git("commit", "--quiet", "-m", "First")

    def set_up(self, folder: Path) -> None:
        """Stand in for an environment that is installed."""
        (folder / ".venv").mkdir()
        (folder / ".venv" / "bin").symlink_to(BIN)

    def run(self, *command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command in it."""
        return subprocess.run(
            command, cwd=folder or self.folder, env=self.environment, capture_output=True,
            text=True, check=False,
        )  # fmt: skip

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        """Run git and return what it prints; it must end well and complain of nothing."""
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        done = self.run("git", *who, *arguments, folder=folder)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def make_filter(self, folder: Path | None = None) -> str:
        """Do that part of ``make setup`` and return what it says."""
        done = self.run("make", "-s", "filter", folder=folder)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr


def run_and_save(path: Path, *, line: str = "") -> None:
    """Leave in a notebook what JupyterLab leaves when it is run and saved."""
    import nbformat
    from nbformat.v4 import new_output

    notebook = nbformat.read(path, as_version=4)
    for number, cell in enumerate((c for c in notebook.cells if c.cell_type == "code"), 1):
        cell.execution_count = number
        cell.metadata["execution"] = {"iopub.execute_input": "2031-05-06T07:08:09.000Z"}
        cell.outputs = [new_output("stream", name="stdout", text=f"told {number}\n" * 99)]
    notebook.cells[-1].source += line
    notebook.metadata["language_info"] = {
        "codemirror_mode": {"name": "ipython", "version": 3}, "file_extension": ".py",
        "mimetype": "text/x-python", "name": "python", "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3", "version": "3.11.7",
    }  # fmt: skip
    nbformat.write(notebook, path)


def test_run_and_save_leaves_git_clean(tmp_path: Path) -> None:
    there = Repository(tmp_path / "with space é")
    notebook = there.folder / "notebooks" / "overview.ipynb"
    run_and_save(notebook)
    assert there.git("status", "--short") == " M notebooks/overview.ipynb\n"  # without the filter
    assert there.make_filter() == ""
    assert there.git("diff") == ""
    there.git("add", ".")
    assert there.git("status", "--short") == ""
    run_and_save(notebook, line="\n# a thought")
    changed = there.git("diff", folder=notebook.parent)
    added = [line for line in changed.splitlines() if re.match(r"[+-] ", line)]
    assert [line for line in added if "a thought" in line]
    assert len(added) <= 3, changed  # the line, and the comma of the one before
    there.git("commit", "--quiet", "--all", "-m", "Thought")
    assert "told" not in there.git("show", "HEAD:notebooks/overview.ipynb")
    assert "told" in notebook.read_text(encoding="utf-8")  # the working copy keeps what it shows


def test_every_worktree_is_filtered_by_its_own_environment(tmp_path: Path) -> None:
    there = Repository(tmp_path / "project")
    there.make_filter()
    other = tmp_path / "other"
    there.git("worktree", "add", "--quiet", str(other))
    notebook = other / "notebooks" / "overview.ipynb"
    run_and_save(notebook)
    # one that is not set up goes unfiltered, and without complaint
    assert "told" in there.git("diff", folder=other)
    there.set_up(other)
    assert there.make_filter(other) == ""
    assert there.git("diff", folder=other) == ""
    assert "worktree" not in there.git("config", "--local", "--list")


def test_a_project_below_another_repository_leaves_that_alone(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    there = Repository(tmp_path / "project", git=False)
    assert there.make_filter() == ""
    assert "filter" not in there.git("config", "--local", "--list")


def test_without_git_or_a_repository_the_filter_is_passed_over(tmp_path: Path) -> None:
    there = Repository(tmp_path / "project", git=False)
    assert there.make_filter() == ""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("make", "sh", "id", "awk"):
        (tools / name).symlink_to(shutil.which(name) or name)
    there.environment["PATH"] = str(tools)
    assert there.make_filter() == ""


def test_make_fix_strips_what_a_run_left(tmp_path: Path) -> None:
    shipped = [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
    there = Repository(tmp_path / "project", *shipped)
    for name in shipped:
        run_and_save(there.folder / "notebooks" / f"{name}.ipynb")
    command = make("-n", "fix", env=there.environment).stdout.replace("\\\n", " ")
    [strip] = [line for line in command.splitlines() if "nbstripout" in line]
    done = there.run("sh", "-e", "-c", strip)
    assert done.returncode == 0, done.stderr
    assert there.git("diff") == ""
