"""What a large build costs per report, what its processes hold, and what a rebuild costs."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks.measure import MEGABYTE, Cost, Watch, cost, environment, medians, ratio, table
from tests.benchmarks.projects import BRIEF, pairs, project


def scale(processes: int, copies: tuple[int, ...], rounds: int) -> dict[str, Any]:
    """Build projects of several sizes, then rebuild the largest without and with one change.

    Parameters
    ----------
    processes : int
        Reports built at a time.
    copies : tuple of int
        Copies of the sources per project, ascending; above 1. The largest is built once.
    rounds : int
        How often the start, the smallest size and the rebuild are measured.
    """
    each = len(pairs())
    found: dict[str, Any] = {"processes": processes, "sizes": {}}
    starts, smallest = [], []
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        for number in range(rounds):  # a build of next to nothing is a build's start
            starts.append(built(project(work / f"start-{number}", 1), processes)["cost"])
            folder = project(work / f"small-{number}", copies[0])
            smallest.append(built(folder, processes)["cost"])
        start = medians(starts)
        for count in copies:
            folder = project(work / f"project-{count}", count)
            value = built(folder, processes)
            full = medians([*smallest, value["cost"]]) if count == copies[0] else value["cost"]
            reports = value["built"]
            further = Cost(full.wall - start.wall, full.cpu - start.cpu).per(max(1, reports - each))
            found["sizes"][reports] = {
                **value, "cost": vars(full), "per report": vars(further),
                "record, bytes per report": (folder / "reports" / "build.json").stat().st_size
                / reports,
            }  # fmt: skip
            print(f"  {reports} reports: {full.wall:.1f} s", file=sys.stderr)
        nothing = [built(folder, processes)["cost"] for _ in range(rounds)]
        recode(min((folder / "seeds").iterdir()) / "claims.yaml")
        one = built(folder, processes)
    small, large = (found["sizes"][size]["per report"] for size in (min(found["sizes"]), reports))
    return {
        **found,
        "start": vars(start),
        "nothing changed": vars(medians(nothing)),
        "one claim changed": {"built": one["built"], **vars(one["cost"])},
        "ratios": {
            "nothing changed / full build": ratio([medians(nothing)], [full]),
            "report, most / fewest": {clock: large[clock] / small[clock] for clock in large},
        },
    }


def recode(path: Path) -> None:
    """Change one claim's wording, as an analyst would: what rests on its source is built anew."""
    text = path.read_text(encoding="utf-8")
    said = yaml.safe_load(text)["claims"][0]["says"]
    path.write_text(text.replace(said, f"{said.rstrip('.')}, again.", 1), encoding="utf-8")


def built(folder: Path, processes: int) -> dict[str, Any]:
    """Build one project and watch it."""
    options = ["--brief", BRIEF, "--jobs", str(processes)]
    held: list[Watch] = []

    def watched() -> None:
        command = [sys.executable, "-m", "analysis", "build", *options]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        told = environment(BRIEFING_ROOT=str(folder))
        held.append(Watch(subprocess.Popen(command, env=told, **pipes)))
        held[0].wait()

    took = cost(watched)
    out, said = held[0].process.communicate()
    if held[0].process.returncode:
        sys.exit(out + said)
    record = json.loads((folder / "reports" / "build.json").read_bytes())["reports"]
    peaks = [entry["peak_memory"] / MEGABYTE for entry in record.values()]
    samples = held[0].samples
    return {
        "built": int(out.rsplit(" built,", 1)[0].split()[-1]),
        "cost": took,
        "memory": {
            "report": early_and_late(peaks),  # the record's order is that of the building
            "warm": early_and_late([sample["template"] for sample in samples]),
            "runner": early_and_late([sample["runner"] for sample in samples]),
        },
    }


def early_and_late(values: list[float]) -> list[float]:
    """Return the medians of the second and of the last tenth; nothing where there are too few."""
    tenth = len(values) // 10
    parts = [values[tenth : 2 * tenth], values[-tenth:]] if tenth else []
    return [statistics.median(part) for part in parts]


def told(found: dict[str, Any]) -> str:
    """Return the figures as tables."""
    rows: list[list[object]] = []
    for size, value in found["sizes"].items():
        spans = [" → ".join(f"{one:.0f}" for one in held) for held in value["memory"].values()]
        rows.append([size, value["cost"]["wall"], *value["per report"].values(), *spans])
    heads = [
        "reports", "seconds", "each further report, s", "processor s",
        "report, MB", "warm process, MB", "runner, MB",
    ]  # fmt: skip
    full = found["sizes"][max(found["sizes"], key=int)]["cost"]["wall"]
    one = found["one claim changed"]
    nothing = found["nothing changed"]["wall"]
    again: list[list[object]] = [
        ["nothing changed", nothing, f"{nothing / full:.2%}"],
        [f"one claim changed ({one['built']} reports)", one["wall"], f"{one['wall'] / full:.2%}"],
    ]
    start = f"Start: {found['start']['wall']:.3g} s, {len(pairs())} reports included; the rest is "
    return "\n\n".join(
        [
            table(heads, rows),
            start + "shared among the further reports. Memory: second tenth → last tenth.",
            table(["rebuild of the largest", "seconds", "of the full build"], again),
        ]
    )
