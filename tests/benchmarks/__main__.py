"""``make bench``: every benchmark in one run, as tables on the screen and as JSON in a file."""

from __future__ import annotations

import argparse
import contextlib
import json
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from analysis.engine.limits import cores
from analysis.suggest import unknown
from tests.benchmarks import (
    afresh,
    cluster,
    desk,
    doors,
    draft,
    few,
    loop,
    scale,
    seeds,
    throughput,
)
from tests.benchmarks.measure import machine
from tests.benchmarks.model import model
from tests.benchmarks.model import told as model_told
from tests.benchmarks.unmeasured import unmeasured

FIGURES, QUICK = Path(".cache/bench.json"), Path(".cache/bench-quick.json")
"""Where figures go, and where those of tiny sizes go, which nobody shall take for the others."""

PARTS: dict[str, tuple[str, Any, Callable[[bool, int], dict[str, Any]]]] = {
    "throughput": (
        "One report",
        throughput,
        lambda quick, cores: throughput.throughput(
            cores, rounds=1 if quick else 3, few=2 if quick else 8, copies=2 if quick else 10
        ),
    ),
    "scale": (
        "Many reports",
        scale,
        lambda quick, cores: scale.scale(
            cores, (2, 3) if quick else (3, 25, 125), rounds=1 if quick else 3
        ),
    ),
    "few": (
        "The reports of one source",
        few,
        lambda quick, cores: few.few(cores, rounds=1 if quick else 3),
    ),
    "loop": ("One brief, again and again", loop, lambda quick, _: loop.loop(1 if quick else 10)),
    "doors": (
        "One notebook, by each way to start its kernel",
        doors,
        lambda quick, _: doors.doors(rounds=1 if quick else 10),
    ),
    "afresh": (
        "One report where nothing can be forked",
        afresh,
        lambda quick, cores: afresh.afresh(cores, rounds=1 if quick else 3, copies=1),
    ),
    "cluster": (
        "A cluster",
        cluster,
        lambda quick, _: cluster.cluster(2 if quick else 8, 1 if quick else 3),
    ),
    "seeds": (
        "Sources of many claims",
        seeds,
        lambda quick, _: seeds.seeds((100, 200) if quick else (100, 10_000, 100_000)),
    ),
    "desk": (
        "The coding desk: kernel time of a change",
        desk,
        lambda quick, _: desk.desk(1 if quick else 6, 1 if quick else 5),
    ),
    "draft": (
        "Drafting by rule, against what people coded",
        draft,
        lambda quick, _: draft.draft(quick),
    ),
}


def main() -> None:
    """Run the parts asked for, all by default; figures of other parts in the file are kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; or all")
    parser.add_argument("--quick", action="store_true", help="tiny sizes, to see that it works")
    parser.add_argument("--out", type=Path, help=f"{FIGURES}, or {QUICK} with --quick")
    given = parser.parse_args()
    parts = [*PARTS] if "all" in given.parts else [*dict.fromkeys(given.parts)] or [*PARTS]
    if faults := [unknown("part", name, PARTS) for name in parts if name not in PARTS]:
        parser.error(" ".join(faults))
    given.out = given.out or (QUICK if given.quick else FIGURES)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        measure(parts, given.out, quick=given.quick, anew=len(parts) == len(PARTS))
    except KeyboardInterrupt:
        print(f"\nStopped. The figures of finished parts are in {given.out}.")
        raise SystemExit(3) from None


def stop(*_: object) -> None:
    """End what the benchmarks have started, before their folders are removed."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    started = psutil.Process().children(recursive=True)
    for process in started:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(started, timeout=10)
    raise KeyboardInterrupt


def measure(parts: list[str], out: Path, *, quick: bool, anew: bool) -> None:
    """Run parts, print their figures, and write them to a file after each."""
    out.parent.mkdir(parents=True, exist_ok=True)
    found = {} if anew else held(out)
    found |= {"machine": machine(), "quick": quick, "unmeasured": unmeasured(parts)}
    print(found["machine"])
    for line in found["unmeasured"]:
        print(f"Not measured: {line}.")
    for name in parts:
        title, module, run = PARTS[name]
        started = time.monotonic()
        found[name] = run(quick, cores())
        found[name]["took"] = time.monotonic() - started
        out.write_text(json.dumps(found, indent=1), encoding="utf-8")
        found = held(out)  # as any later reader will find it
        print(f"\n{title}\n\n{module.told(found[name])}\n\n{ratios(found[name])}", flush=True)
    if {"scale", "seeds"} <= found.keys():
        found["model"] = model(found)
        print(f"\nCost model\n\n{model_told(found['model'])}")
        out.write_text(json.dumps(found, indent=1), encoding="utf-8")
    print(f"\nAll figures: {out}")


def held(path: Path) -> dict[str, Any]:
    """Return the figures of an earlier run, if there are any."""
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return read


def ratios(found: dict[str, Any]) -> str:
    """Return a part's ratios, one a line."""
    return "\n".join(
        f"- {name}: " + ", ".join(f"{value:.3g} by the {clock}" for clock, value in by.items())
        for name, by in found.get("ratios", {}).items()
    )


if __name__ == "__main__":
    main()
