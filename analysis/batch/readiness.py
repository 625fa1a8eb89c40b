"""What a process makes ready before it builds reports, and what one report is asked of it by."""

from __future__ import annotations

import time
from functools import partial
from importlib import import_module
from pathlib import Path

from analysis.batch.execute import build_report
from analysis.batch.task import Failure, Preparation, Result, Task
from analysis.engine import warm
from analysis.engine.terms import Preload
from analysis.engine.warm_kernel import forgiving, preload_installed

_BETWEEN = "\n"
"""What stands between a folder of seeds and a source."""


def preload(ahead: Preparation) -> Preload:
    """Return in the engine's terms what a process makes ready for cells and exporters alike."""
    ours = any(wanted.startswith("analysis:") for wanted in ahead.modules)
    return Preload(
        ahead.modules,
        first=preload_installed if ours else None,
        beside=partial(ready_exporters, ahead.notebooks),
        each=_read_source,
    )


def preload_cells(ahead: Preparation) -> Preload:
    """Return what the process that runs the cells of one report makes ready: imports alone."""
    return Preload(ahead.modules)


def ready_exporters(notebooks: tuple[str, ...]) -> None:
    """Import what turns notebooks into files, and convert the prose of these."""
    import nbformat
    import papermill.execute  # noqa: F401

    from analysis.render import headlines  # noqa: F401
    from analysis.render.formats import FORMATS

    for kind in ("Bmp", "Gif", "Jpeg", "Png", "Ppm", "WebP"):  # pictures import them by need
        import_module(f"PIL.{kind}ImagePlugin")
    usual = [one for one in FORMATS.values() if one.usual]
    for one in usual:
        one.load()
    for notebook in notebooks:
        with forgiving():
            read = nbformat.reads(notebook, as_version=4)  # compiles the format's schema
        for one in usual:
            with forgiving():
                one.make_ready(read)


def _read_source(about: str) -> None:
    """Read a source once where it is remembered in every report about it.

    Each request names the folder of seeds: on a cluster a warm process outlives a build, and the
    seeds of the next one stand elsewhere.
    """
    from analysis.claims.load import load_source
    from analysis.claims.store import Folder

    seeds, _, source = about.rpartition(_BETWEEN)
    load_source(source, Folder(Path(seeds)))


def run_task(task: Task, ahead: Preparation) -> Result:
    """Build one report in a fork of the warm process; the same call on one machine and on many."""
    seconds, started = task.limits.report_seconds, time.monotonic()
    source = str(task.briefing.get("source", ""))
    about = f"{task.seeds}{_BETWEEN}{source}" if task.seeds and source else ""
    try:
        return warm.template(preload(ahead), check=False).call(
            build_report, task, about=about, seconds=seconds
        )
    except TimeoutError:
        summary = "The report was not done within its time, and did not stop by itself."
        return Result(task.id, failure=Failure(summary), seconds=time.monotonic() - started)
