"""The stock way: papermill's command, then nbconvert's, once per report and format."""

from __future__ import annotations

import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.benchmarks.measure import environment, run
from tests.benchmarks.projects import ROOT, pairs

RIVALS = ROOT / ".venv-bench" / "bin" / "python"
"""The environment of the engines that we are measured against; `make bench` makes it."""
STOCK = [sys.executable, "-m", "papermill"]
_NEEDED = re.compile(r"Executable doesn't exist at (\S+)")
_PROBE = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as tools:
    try:
        tools.chromium.launch().close()
    except Exception as error:
        print(error)
"""


def browser() -> str | None:
    """Return the system's Chromium, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def rivals() -> bool:
    """Whether the rivals' environment was made to its end."""
    return RIVALS.exists() and (RIVALS.parents[1] / ".installed").exists()


def chromium_for_playwright(folder: Path, chromium: str) -> dict[str, str]:
    """Return an environment in which playwright, and so nbconvert, uses the system's Chromium."""
    told = environment(PLAYWRIGHT_BROWSERS_PATH=str(folder))
    said = run([sys.executable, "-c", _PROBE], env=told).stdout
    if wanted := _NEEDED.search(said):
        path = Path(wanted[1])
        path.parent.mkdir(parents=True)
        path.symlink_to(chromium)
    return told


def papermill(
    notebook: Path, target: Path, root: Path, about: tuple[str, str], engine: str | None = None
) -> None:
    """Run papermill's command on the brief; an engine that is named is a rival's."""
    python = [str(RIVALS), "-m", "papermill", "--engine", engine] if engine else STOCK
    silent = {"PLOOMBER_STATS_ENABLED": "false", "PLOOMBER_HOME_DIR": str(target.parent)}
    run(
        [*python, "--no-progress-bar", str(notebook), str(target),
         "-p", "source", about[0], "-p", "state", about[1]],
        env=environment(BRIEFING_ROOT=str(root), **silent),
    )  # fmt: skip


def nbconvert(notebook: Path, form: str, told: dict[str, str]) -> None:
    """Run nbconvert's command on an executed notebook."""
    sandbox = ["--WebPDFExporter.disable_sandbox=True"] if form == "webpdf" else []
    run(
        [sys.executable, "-m", "nbconvert", "--to", form, *sandbox, str(notebook)],
        env=told,
    )


def loop(
    folder: Path, notebook: Path, root: Path, told: dict[str, str], *,
    reports: int, processes: int, engine: str | None = None,
) -> None:  # fmt: skip
    """Make so many reports, so many at a time."""

    def one(number: int) -> None:
        target = folder / f"{engine or 'stock'}-{number}.ipynb"
        papermill(notebook, target, root, pairs()[number % len(pairs())], engine)
        nbconvert(target, "html", told)
        nbconvert(target, "webpdf", told)

    with ThreadPoolExecutor(processes) as pool:
        list(pool.map(one, range(reports)))
