"""The floor: fork a warm process, run the cells bare, set the PDF. Nothing less makes a report.

The cells are those of ours, on the same sources, states and parameters, and all that they end with
is shown in every form it has; the PDF is set from the very Typst text that ours sets. It leaves out
what makes a batch of it: IPython and papermill, isolation of the cells from what exports them, the
making of the Typst text, HTML, the executed notebook, checks and digests, reading each source,
whole and lasting writes, the record, and the start of the warm process.
"""

from __future__ import annotations

import ast
import gc
import json
import os
import sys
import time
from typing import Any

from analysis.batch.briefs import read_briefs, tags_of, text_of
from analysis.batch.preparation import preparation
from analysis.batch.readiness import preload
from analysis.batch.task import Task
from analysis.engine.warm_kernel import WarmKernel
from tests.benchmarks.measure import children
from tests.benchmarks.projects import ROOT, pairs


def bare(cells: list[tuple[ast.Module, ast.Expression | None]]) -> int:
    """Run cells in one namespace; what a cell ends with is shown in every form it has."""
    namespace: dict[str, Any] = {}
    shown = 0
    for body, last in cells:
        exec(compile(body, "cell", "exec"), namespace)
        if last is not None:
            value = eval(compile(last, "cell", "eval"), namespace)
            if hasattr(value, "_repr_mimebundle_"):
                shown += len(value._repr_mimebundle_())
    return shown


def parsed(source: str) -> tuple[ast.Module, ast.Expression | None]:
    """Part a cell into what runs and what it ends with."""
    body = ast.parse(source)
    if body.body and isinstance(body.body[-1], ast.Expr):
        return body, ast.Expression(body.body.pop().value)
    return body, None


def main(reports: int, processes: int) -> None:
    """Print the seconds that so many reports take, by the wall and by the processor."""
    os.environ["BRIEFING_ROOT"] = str(ROOT)
    brief = read_briefs(ROOT).by_name["state_brief"]
    WarmKernel(preload(preparation([brief], ROOT, ROOT / "seeds")), time.time_ns())
    from analysis.batch.execute import run_notebook
    from analysis.claims.load import load_source
    from analysis.render import pdf

    work = []
    for source, state in pairs()[:reports]:
        load_source(source, ROOT)
        cells = []
        for cell in brief.notebook["cells"]:
            if cell["cell_type"] == "code":
                cells.append(parsed(text_of(cell)))
                if "parameters" in tags_of(cell):
                    cells.append(parsed(f"source, state = {source!r}, {state!r}"))
        given = {"source": source, "state": state}
        work.append((cells, typeset(run_notebook, pdf, brief, given)))
    gc.collect()
    gc.freeze()
    used, started = children(), time.perf_counter()
    running = 0
    for number in range(reports):
        cells, document = work[number % len(work)]
        if running == processes:
            os.wait()
            running -= 1
        if os.fork() == 0:
            bare(cells)
            document()
            os._exit(0)
        running += 1
    for _ in range(running):
        os.wait()
    print(time.perf_counter() - started, children() - used)


def typeset(run_notebook: Any, pdf: Any, brief: Any, given: dict[str, str]) -> Any:
    """Return a call that sets the report's PDF, its Typst text made beforehand."""
    told = {**given, "brief": brief.name, "language": "en"}
    task = Task("x", json.dumps(brief.notebook), given, told, (), str(ROOT))
    held: dict[str, Any] = {}

    class Catch:
        def compile(self, files: Any, **options: Any) -> bytes:
            held.update(files=files, options=options)
            return b""

    from analysis.render import typesetter

    compiler = typesetter.shipped()
    reader, writer = os.pipe()
    if os.fork() == 0:  # running it here would start what a process that forks must not have
        typesetter.shipped = Catch
        pdf.make_pdf(run_notebook(task))
        packed = {name: content.decode("latin-1") for name, content in held["files"].items()}
        with os.fdopen(writer, "w") as end:
            json.dump([packed, held["options"]["sys_inputs"]], end)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as end:
        packed, inputs = json.load(end)
    os.wait()
    files = {name: content.encode("latin-1") for name, content in packed.items()}
    options = {
        "sys_inputs": inputs,
        "format": "pdf",
        "pdf_standards": typesetter.STANDARDS,
        "timestamp": typesetter.STAMP,
    }
    return lambda: compiler.compile(files, **options)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
