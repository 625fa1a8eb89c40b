"""What a large build costs per report, what its processes hold, and what a rebuild costs."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import Watch, environment, table
from tests.benchmarks.projects import BRIEF, STATES, project


def scale(processes: int, sizes: tuple[int, ...]) -> dict[str, Any]:
    """Build projects of several sizes, then rebuild the largest without and with one change.

    Parameters
    ----------
    processes : int
        Reports built at a time.
    sizes : tuple of int
        Reports per project, ascending; multiples of the number of states.
    """
    found: dict[str, Any] = {"processes": processes, "sizes": {}}
    with tempfile.TemporaryDirectory() as scratch:
        # What a build of next to nothing takes is its start, the same for one report and thousands.
        starts = [
            built(project(Path(scratch) / f"start-{number}", 1), processes)["seconds"]
            for number in range(4)
        ]
        found["start"] = start = statistics.median(starts[1:])
        for size in sizes:
            folder = project(Path(scratch) / f"project-{size}", size // len(STATES))
            found["sizes"][size] = measured = built(folder, processes)
            measured["seconds per report"] = (measured["seconds"] - start) / (
                measured["built"] - len(STATES)
            )
            print(f"  {size} reports: {measured['seconds']:.1f} s", file=sys.stderr)
        largest, full = folder, found["sizes"][sizes[-1]]["seconds"]
        nothing = built(largest, processes)
        claims = min((largest / "seeds").iterdir()) / "claims.yaml"
        text = claims.read_text(encoding="utf-8")
        claims.write_text(text + "# Reviewed.\n", encoding="utf-8")
        one = built(largest, processes)
    found["nothing changed"] = nothing["seconds"]
    found["one source changed"] = {"seconds": one["seconds"], "built": one["built"]}
    found["nothing changed / full"] = nothing["seconds"] / full
    per = {size: value["seconds per report"] for size, value in found["sizes"].items()}
    found["per report, largest / smallest"] = per[sizes[-1]] / per[sizes[0]]
    return found


def built(folder: Path, processes: int) -> dict[str, Any]:
    """Build one project and watch it."""
    options = ["--brief", BRIEF, "--jobs", str(processes)]
    watch = Watch(
        subprocess.Popen(
            [sys.executable, "-m", "analysis", "build", *options],
            env=environment(BRIEFING_ROOT=str(folder)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    )
    seconds = watch.wait()
    out, said = watch.process.communicate()
    if watch.process.returncode:
        sys.exit(out + said)
    count = int(out.rsplit(" built,", 1)[0].split()[-1])
    held = json.loads((folder / "reports" / "build.json").read_bytes())["reports"]
    reports = [entry for entry in held.values() if entry["status"] == "built"]
    return {
        "built": count,
        "seconds": seconds,
        "peak memory per report, MB": statistics.median(e["peak_memory"] for e in reports) / 2**20,
        "memory": memory(watch.samples),
    }


def memory(samples: list[dict[str, float]]) -> dict[str, list[float]]:
    """Return each process's memory in the second and in the last tenth of a build, in MB."""
    tenth = len(samples) // 10
    if not tenth:
        return {}
    early, late = samples[tenth : 2 * tenth], samples[-tenth:]
    return {
        who: [statistics.median(sample[who] for sample in part) for part in (early, late)]
        for who in ("runner", "template", "worker")
    }


def told(found: dict[str, Any]) -> str:
    """Return the figures as tables."""
    rows: list[list[object]] = []
    for size, value in found["sizes"].items():
        held = value["memory"]
        spans = [
            f"{held[who][0]:.0f} → {held[who][1]:.0f}" if held else ""
            for who in ("runner", "template", "worker")
        ]
        rows.append([size, value["seconds"], value["seconds per report"], *spans])
    heads = ["reports", "seconds", "seconds per report", "runner, MB", "warm, MB", "worker, MB"]
    one = found["one source changed"]
    start = f"start: {found['start']:.3g} s, left out of the seconds per report"
    return "\n\n".join(
        [
            table(heads, rows),
            start,
            table(
                ["rebuild", "seconds", "share of the full build"],
                [
                    ["nothing changed", found["nothing changed"], found["nothing changed / full"]],
                    [f"one source changed ({one['built']} reports)", one["seconds"], ""],
                ],
            ),
        ]
    )
