"""How one report is made: papermill runs the notebook, the exporters turn it into files."""

from __future__ import annotations

import json
import re
import time
import traceback
from pathlib import Path
from typing import Any

from analysis import render
from analysis.batch.edition import last_edition, take_edition
from analysis.batch.missing import missing_figures
from analysis.batch.task import Failure, Result, Task
from analysis.blocks import ran
from analysis.claims.store import SETTING
from analysis.engine.limits import peak_memory
from analysis.errors import is_ours
from analysis.paths import ROOT, notebooks_dir
from analysis.render.beside import carrying
from analysis.render.formats import FORMATS, function

_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ENGINE = "briefing"
_KERNEL = "python3"


def build_report(task: Task) -> Result:
    """Build one report in this process.

    Parameters
    ----------
    task : Task

    Returns
    -------
    Result
        With the files, or with the failure where the notebook or an exporter failed.
    """
    started = time.perf_counter()
    files: dict[str, bytes] = {}
    facts: dict[str, Any] = {}
    failure, memory = None, 0
    try:
        nb = run_notebook(task)
        facts |= {"edition": take_edition(nb), "missing": missing_figures(nb)}
        facts["noted"] = render.noted(nb)
        memory = nb.metadata["papermill"].pop("peak_memory", 0)
        head = render.headline(nb)
        facts |= {"title": head.title, "line": head.answer or head.judgement, "warnings": ()}
        for name in task.formats:
            written = FORMATS[name].write(nb, task.house)
            files[name] = written.content
            facts["warnings"] = tuple(dict.fromkeys((*facts["warnings"], *written.warnings)))
            if picture := FORMATS[name].picture:
                facts["picture"] = function(picture)(written.content)
    except Exception as error:  # noqa: BLE001  (whatever a notebook raises becomes a readable page)
        failure = describe(error, task)
        files = {}
    seconds, peak = time.perf_counter() - started, max(memory, peak_memory())
    return Result(task.id, files, failure, seconds=seconds, memory=peak, **facts)


def run_notebook(task: Task) -> Any:
    """Run a task's notebook through papermill and return it, cleared of all that differs by run.

    Raises
    ------
    papermill.exceptions.PapermillExecutionError, nbclient.exceptions.CellControlSignal
        What papermill raises for cells that fail, die or do not end.
    """
    import nbformat
    from papermill.engines import papermill_engines
    from papermill.execute import execute_notebook, raise_for_execution_errors
    from papermill.utils import chdir

    seeds = {SETTING: task.seeds} if task.seeds else {}
    # In papermill's own three steps: the one call that takes them all ends with writing the whole
    # notebook as JSON, even to nowhere.
    prepared = execute_notebook(
        nbformat.reads(task.notebook, as_version=4),
        None,
        parameters=dict(task.parameters),
        engine_name=_ENGINE,
        kernel_name=_KERNEL,
        language="python",
        cwd=task.root,
        prepare_only=True,
    )
    with last_edition(task) as edition, chdir(task.root):
        done = papermill_engines.execute_notebook_with_engine(
            _ENGINE,
            prepared,
            _KERNEL,
            progress_bar=False,
            execution_timeout=task.limits.cell_seconds,
            briefing_limits=task.limits,
            # Whatever folder a cell goes to, these are its project and its sources.
            briefing_variables={ROOT: task.root, **seeds, **edition},
        )
    raise_for_execution_errors(done, None)
    return settle(done, task)


def settle(nb: Any, task: Task) -> Any:
    """Remove what differs between two runs, and write what the exporters need to know."""
    peak = nb.metadata.get("papermill", {})
    kept = ("parameters", "peak_memory")
    nb.metadata["papermill"] = {name: peak[name] for name in kept if name in peak}
    nb.metadata["briefing"] = {**nb.metadata.get("briefing", {}), **task.briefing}
    nb = carrying(nb, notebooks_dir(Path(task.root)))  # what the cells show of it
    nb.metadata["briefing"]["shown"] = ran.outputs_digest(nb)
    nb.metadata.pop("widgets", None)
    for index, cell in enumerate(nb.cells):
        for passing in ("papermill", "execution"):
            cell.metadata.pop(passing, None)
        if "injected-parameters" in cell.metadata.get("tags", ()):
            cell["id"] = f"injected-{index}"
    return nb


def describe(error: BaseException, task: Task) -> Failure:
    """Put an error of papermill, of a cell or of an exporter into words.

    Cells are counted as in the notebook that the author sees, which lacks the one that papermill
    puts in after the parameters.
    """
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    if isinstance(error, PapermillExecutionError):
        reason = f"{error.ename}: {error.evalue}".rstrip(": ")
        trace = _plain("\n".join(error.traceback))
        if is_ours(error.ename, error.evalue, trace):
            trace = ""
        place = _counted(error.cell_index, task)
        return Failure(_plain(reason), place, error.source, trace)
    index, source = getattr(error, "cell", (None, ""))
    cell = None if index is None else _counted(index, task)
    where = _plain(getattr(error, "trace", ""))
    if isinstance(error, CellTimeoutError):
        return Failure(
            "A cell was not done within the time that a cell may take.", cell, source, where
        )
    if type(error) is DeadKernelError:
        return Failure("The process that ran the cells died.", cell, source)
    if isinstance(error, DeadKernelError):  # ours: it says why we ended the process
        return Failure(str(error), cell, source, where)
    trace = "".join(traceback.format_exception(error))
    return Failure(_plain(f"{type(error).__name__}: {error}".rstrip(": ")), None, "", _plain(trace))


def _counted(index: int, task: Task) -> int:
    cells = json.loads(task.notebook)["cells"]
    tagged = ("parameters" in cell.get("metadata", {}).get("tags", ()) for cell in cells)
    parameters = next((place for place, is_tagged in enumerate(tagged) if is_tagged), len(cells))
    return index + 1 - (index > parameters and bool(task.parameters))


def _plain(text: str) -> str:
    """Return text without terminal colours and what else cannot stand in a page."""
    return _CONTROLS.sub("", _COLOURS.sub("", text)).strip()
