"""One real JupyterLab on loopback for all tests of what analysts see."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

ROOT = Path(__file__).parents[2]
HOMES = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_SETTINGS_DIR",
         "JUPYTERLAB_WORKSPACES_DIR", "HOME")  # fmt: skip
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},  # every cell is there, scrolled or not
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}


@dataclass(frozen=True)
class Lab:
    """A running server: its address, its token, the folder it shows, the settings it runs with."""

    url: str
    token: str
    folder: Path
    environment: dict[str, str]

    def ask(self, path: str) -> Any:
        """Return what the server's interface answers."""
        asked = urllib.request.Request(
            f"{self.url}/{path}", headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(asked) as reply:
            return json.load(reply)

    def opened(self, page: Any, path: str = "", theme: str = "JupyterLab Light") -> None:
        """Show JupyterLab in a page, with a notebook that starts no kernel if one is named."""
        page.goto(f"{self.url}/lab?reset&token={self.token}")
        page.wait_for_function("window.jupyterapp !== undefined")
        page.evaluate("jupyterapp.restored")
        self.themed(page, theme)
        if path:
            page.evaluate(
                "path => jupyterapp.commands.execute('docmanager:open', {path,"
                " factory: 'Notebook', kernelPreference: {shouldStart: false, canStart: false}})",
                path,
            )
            page.locator(".jp-NotebookPanel:visible .jp-Cell").first.wait_for()

    def themed(self, page: Any, theme: str) -> None:
        """Change the theme, and wait until it stands."""
        page.evaluate(
            "theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", theme
        )
        page.wait_for_function(
            "theme => document.body.dataset.jpThemeName === theme"
            " && getComputedStyle(document.body).getPropertyValue('--jp-layout-color0')", arg=theme
        )  # fmt: skip


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab as a person starts it, for all tests of a process."""
    with running(tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("lab")) as server:
        yield server


@contextmanager
def running(home: Path, folder: Path) -> Iterator[Lab]:
    """Run JupyterLab on a folder, with nothing of anybody's home."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "JUPYTER"))}
    environment = kept | {name: str(home / name.lower()) for name in HOMES}
    environment["BRIEFING_ROOT"] = str(ROOT)
    for name, values in SETTINGS.items():
        path = Path(environment["JUPYTERLAB_SETTINGS_DIR"]) / "@jupyterlab" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".jupyterlab-settings").write_text(json.dumps(values))
    token = secrets.token_hex()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = home / "server.log"
    arguments = ["--no-browser", "--ip=127.0.0.1", f"--port={port}", "--port-retries=0",
                 "--allow-root", "--expose-app-in-browser", f"--notebook-dir={folder}"]  # fmt: skip
    with log.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *arguments],
            env={**environment, "JUPYTER_TOKEN": token},
            cwd=folder, stdout=stream, stderr=subprocess.STDOUT,
        )  # fmt: skip
    server = Lab(f"http://127.0.0.1:{port}", token, folder, environment)
    try:
        until = time.monotonic() + 120
        while True:
            assert process.poll() is None, log.read_text()
            try:
                server.ask("api/status")
                break
            except OSError:
                assert time.monotonic() < until, log.read_text()
                time.sleep(0.2)
        yield server
    finally:
        children = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        process.wait(60)
        for child in psutil.wait_procs(children, timeout=30)[1]:
            child.kill()
