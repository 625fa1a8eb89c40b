"""The warm process: it has no thread, leaves its forks nothing to import, and does not grow."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.batch.task import MEGABYTE
from analysis.engine import warm
from analysis.engine.limits import resident
from analysis.engine.variables import environment

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not warm.POSSIBLE, reason="only Linux forks safely"),
]

ROOT = Path(__file__).parents[2]
SOURCE = "exercise-strait-closure"
GROWTH = MEGABYTE
"""What fifty reports may add to it: 20 kB each, where each takes a hundred megabytes of its own."""

LOOK = """
import json, os, sys
from pathlib import Path
import sys, time
from analysis.engine import warm_kernel
from analysis.batch.briefs import read_briefs
from analysis.batch.task import Task
from analysis.batch.readiness import preload
from analysis.batch.preparation import preparation
root, name, given = Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])
brief = read_briefs(root).by_name[name]
warm = warm_kernel.WarmKernel(preload(preparation([brief], root, root / "seeds")), time.time_ns())
from analysis.batch import execute
from analysis.engine import cells
cells.inherit(warm)
threads, known = len(os.listdir("/proc/self/task")), set(sys.modules)
look = {"cell_type": "code", "id": "look", "source": "import sys\\nprint(*sys.modules)",
        "metadata": {}, "outputs": [], "execution_count": None}
notebook = json.dumps({**brief.notebook, "cells": [*brief.notebook["cells"], look]})
task = Task("x", notebook, given, given, ("html", "pdf", "ipynb"), str(root))
result = execute.build_report(task)
assert result.failure is None, result.failure
told = "".join(json.loads(result.files["ipynb"])["cells"][-1]["outputs"][0]["text"])
print(json.dumps([threads, sorted((set(sys.modules) | set(told.split())) - known)]))
"""


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("state_brief", {"source": SOURCE, "state": "XAV"}),
        ("overview", {"source": SOURCE}),
        ("evidence_review", {"source": SOURCE}),
        ("robustness", {"source": SOURCE, "draws": 100}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_warm_process_has_one_thread_and_all_that_a_report_imports(name, given):
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(ROOT), name, json.dumps(given)],
        env={**environment(), "BRIEFING_ROOT": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    threads, imported = json.loads(done.stdout)
    assert threads == 1
    assert imported == []


def test_the_warm_process_does_not_grow(project):
    def held():
        template = warm._templates["calls"]
        pid = template._started.process.pid
        return pid, resident(pid), len([*Path(f"/proc/{pid}/fd").iterdir()])

    options = {"formats": ("html", "pdf"), "jobs": 1}
    for number in range(10):
        project.brief(f"early-{number}", "list(range(1000))")
    assert len(project.build(**options).good) == 10
    pid, memory, files = held()
    for number in range(50):
        project.brief(f"late-{number:02}", "list(range(1000))")
    assert len(project.build(**options).good) == 50
    then, more, more_files = held()
    assert then == pid
    assert more - memory < GROWTH
    assert more_files == files
