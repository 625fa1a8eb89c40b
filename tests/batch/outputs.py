"""Running a notebook by one engine or another, and its outputs in a form that can be compared."""

import copy
import json
import re
import warnings
from dataclasses import dataclass
from typing import Any

import nbformat
import papermill.execute
from papermill.execute import execute_notebook
from traitlets.config import Config

_PASSING = (
    (re.compile(r"ipykernel_\d+"), "ipykernel_N"),  # the kernel's process number
    (re.compile(r"-f \S+\.json"), "-f N.json"),  # the kernel's connection file
    (re.compile(r"0x[0-9a-f]{8,}"), "0xN"),  # addresses
    (re.compile(r"<dc:date>[^<]*</dc:date>"), "<dc:date/>"),  # when a figure was drawn
    (re.compile(r'"model_id": "[0-9a-f]{32}"'), '"model_id": "N"'),  # a widget's own name
)

_OWN_SOCKETS = Config(KernelManager={"transport": "ipc"})
"""Files of its own for a kernel: of the TCP ports found free for it, another may take one first."""


@dataclass
class Ran:
    """What a run left: its cells' outputs, and the error it ended with."""

    cells: list[Any]
    error: str


def ran(path, engine: str, monkeypatch, **options) -> Ran:
    """Run a notebook through papermill and return what it left, also when it failed."""
    seen: dict[str, Any] = {}
    check = papermill.execute.raise_for_execution_errors

    def see(notebook, output_path):
        seen["notebook"] = copy.deepcopy(notebook)
        check(notebook, output_path)

    monkeypatch.setattr(papermill.execute, "raise_for_execution_errors", see)
    # ipykernel looks for it, and then captures less.
    monkeypatch.delenv("PYTEST_CURRENT_TEST", raising=False)
    if engine == "nbclient":
        options["config"] = _OWN_SOCKETS
    error = ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # stock kernels' clients warn of themselves
        notebook = nbformat.read(path, 4)
        try:
            execute_notebook(
                notebook,
                None,
                engine_name=engine,
                kernel_name="python3",
                progress_bar=False,
                **options,
            )
        except Exception as raised:  # noqa: BLE001  (errors are what is compared)
            error = f"{type(raised).__name__}: {raised}"
    monkeypatch.setattr(papermill.execute, "raise_for_execution_errors", check)
    held = seen.get("notebook")
    return Ran([] if held is None else [_outputs(cell) for cell in held.cells], _plain(error))


def _outputs(cell) -> Any:
    if cell.cell_type != "code":
        return cell.source
    joined: list[dict[str, Any]] = []
    for output in cell.outputs:
        last = joined[-1] if joined else {}
        # How much of a stream one message holds is a matter of ipykernel's timer.
        if output.output_type == "stream" and last.get("name") == output.name:
            last["text"] += output.text
        else:
            joined.append(json.loads(json.dumps(output)))
    return cell.execution_count, json.loads(_plain(json.dumps(joined)))


def _plain(text: str) -> str:
    for pattern, instead in _PASSING:
        text = pattern.sub(instead, text)
    return text
