"""The papermill engine ``briefing``: papermill's cell loop, with the cells in a forked process."""

# mypy: disable-error-code="no-untyped-call"
from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from nbclient.exceptions import (
    CellExecutionComplete,
    CellExecutionError,
    CellTimeoutError,
    DeadKernelError,
)
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine
from papermill.log import logger

from analysis.engine import warm
from analysis.engine.ceiling import watched
from analysis.engine.cells import CellProcess, ReportTimeoutError
from analysis.engine.installed_kernels import OwnKernel, own_kernel
from analysis.engine.spawn import spares
from analysis.engine.surroundings import Surroundings, holding
from analysis.engine.terms import Limits, LostWorker

_FOR_CLIENT = frozenset(
    {
        "allow_errors",
        "allow_error_names",
        "force_raise_errors",
        "iopub_timeout",
        "log_output",
        "record_timing",
        "shutdown_kernel",
        "skip_cells_with_tag",
        "stderr_file",
        "stdout_file",
        "store_widget_state",
        "timeout_func",
    }
)
"""What papermill's client can be told without a kernel behind it; all else takes a stock kernel."""

_FOR_KERNEL = frozenset({"input_path", "start_timeout", "startup_timeout", "timeout"})


class BriefingEngine(NBClientEngine):
    """Runs a notebook in a process that is ready at hand, or as papermill does where none can be.

    Use it with ``papermill --engine briefing``. The first notebook of a process starts the warm
    one; later ones start in a few hundredths of a second.
    """

    @classmethod
    def execute_managed_notebook(  # type: ignore[override]
        cls,
        nb_man: Any,
        kernel_name: str,
        *,
        briefing_limits: Limits | None = None,
        briefing_variables: Mapping[str, str] = MappingProxyType({}),
        execution_timeout: float | None = None,
        **kwargs: Any,
    ) -> Any:
        """Run the notebook's cells and keep their outputs in the managed notebook.

        Parameters
        ----------
        nb_man : papermill.engines.NotebookExecutionManager
        kernel_name : str
            One that is installed; of a build, which gives limits, any.
        briefing_limits : Limits, optional
            The memory ceiling and the time for the whole are taken from it.
        briefing_variables : mapping of str to str, optional
            What the environment of the cells holds beyond this process's own.
        execution_timeout : float, optional
            Seconds for one cell.
        """
        limits = briefing_limits or Limits()
        own = OwnKernel() if briefing_limits else own_kernel(kernel_name)
        variables = dict(briefing_variables)
        if not briefing_limits:  # the reports of a build are told nothing that differs by run
            variables["JPY_PARENT_PID"] = str(os.getpid())
        process = _process(own, {*kwargs} - _FOR_CLIENT - _FOR_KERNEL, variables)
        if process is None:
            with watched(limits.memory) as watch, holding(briefing_variables):
                try:
                    return super().execute_managed_notebook(
                        nb_man, kernel_name, execution_timeout=execution_timeout, **kwargs
                    )
                finally:
                    if briefing_limits:
                        nb_man.nb.metadata["papermill"]["peak_memory"] = watch.peak
        options = {name: kwargs[name] for name in _FOR_CLIENT if name in kwargs}
        options["timeout"] = execution_timeout or kwargs.get("timeout")
        client = CellClient(nb_man, log=logger, kernel_name=kernel_name, **options)
        try:
            with process:
                return client.run(process, limits)
        finally:
            if briefing_limits:
                nb_man.nb.metadata["papermill"]["peak_memory"] = process.peak


def _process(
    own: OwnKernel | str, beyond: set[str], variables: Mapping[str, str]
) -> CellProcess | None:
    """Return a process for the cells, or None, having said why, where a stock kernel is needed."""
    if isinstance(own, str):
        logger.debug("A stock kernel is started, since %s.", own)
        return None
    if beyond:
        logger.debug("A stock kernel is started, for %s.", ", ".join(sorted(beyond)))
        return None
    here = Surroundings.here({**os.environ, **own.environment, **variables})
    try:
        if process := warm.cell_process(here, own.options):
            return process
    except (LostWorker, EOFError, OSError) as error:
        logger.warning("A process is started for the cells: there is no warm one: %s.", error)
    try:
        return spares.take(here, own.options)
    except (LostWorker, OSError) as error:
        logger.warning("A stock kernel is started: %s.", error)
    return None


def _last_trace(cell: Any) -> str:
    """Return where a cell was when it was interrupted, if it had time to tell."""
    traces = [one.traceback for one in cell.get("outputs", ()) if one.output_type == "error"]
    return "\n".join(traces[-1]) if traces else ""


class CellClient(PapermillNotebookClient):
    """papermill's client with one process and one pipe where there were a kernel and sockets."""

    def run(self, process: CellProcess, limits: Limits) -> Any:
        """Run all cells as papermill does: until one fails that is not allowed to."""
        self.reset_execution_trackers()
        self.log.info(f"Executing notebook with kernel: {self.kernel_name}")
        whole = limits.report_seconds
        end = None if whole is None else time.monotonic() + whole
        for index, cell in enumerate(self.nb.cells):
            try:
                self.nb_man.cell_start(cell, index)
                self._run_cell(process, cell, index, limits.memory, end)
            except CellExecutionError as error:
                self.nb_man.cell_exception(self.nb.cells[index], cell_index=index, exception=error)
                break
            except (CellTimeoutError, DeadKernelError) as error:
                error.cell = (index, cell.source)  # type: ignore[union-attr]
                error.trace = _last_trace(cell)  # type: ignore[union-attr]
                raise
            finally:
                self.nb_man.cell_complete(self.nb.cells[index], cell_index=index)
        self.nb.metadata["language_info"] = process.language_info
        self.set_widgets_metadata()
        return self.nb

    def _run_cell(
        self, process: CellProcess, cell: Any, index: int, ceiling: int | None, end: float | None
    ) -> None:
        tags = cell.metadata.get("tags", [])
        if cell.cell_type != "code" or not cell.source.strip() or self.skip_cells_with_tag in tags:
            return
        if self.record_timing:
            cell["metadata"]["execution"] = {}
        allowed = not self.force_raise_errors and (self.allow_errors or "raises-exception" in tags)
        cell.outputs = []
        self.clear_before_next_output = False
        self.code_cells_executed += 1
        self.log.debug("Executing cell:\n%s", cell.source)
        seconds = self._get_timeout(cell)
        cell_end = None if seconds is None else time.monotonic() + seconds
        deadline = min((moment for moment in (cell_end, end) if moment is not None), default=None)
        try:
            process.request(cell.source, stop_on_error=not allowed)
            reply = process.answer(
                lambda message: self._take(message, cell, index), deadline, ceiling
            )
        except TimeoutError:
            if deadline == end:
                raise ReportTimeoutError("The report was not done within its time.") from None
            raise CellTimeoutError.error_from_timeout_and_cell(
                "Cell execution timed out", int(seconds or 0), cell
            ) from None
        except EOFError:
            raise DeadKernelError("Kernel died") from None
        if reply["status"] == "error":
            allowed = allowed or reply["ename"] in self.allow_error_names
            if not allowed:
                raise CellExecutionError.from_cell_and_msg(cell, reply)

    def _take(self, message: dict[str, Any], cell: Any, index: int) -> None:
        with contextlib.suppress(CellExecutionComplete):
            self.process_message(message, cell, index)
