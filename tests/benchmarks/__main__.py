"""``make bench``: every benchmark in one run, as tables on the screen and as JSON in a file."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks import cluster, doors, scale, seeds, throughput
from tests.benchmarks.measure import machine, table
from tests.benchmarks.model import model

PARTS: dict[str, tuple[str, Any, Callable[[bool, int], dict[str, Any]]]] = {
    "throughput": (
        "Reports per second",
        throughput,
        lambda quick, cores: throughput.throughput(
            cores, rounds=1 if quick else 3, few=3 if quick else 6, many=30 if quick else 120
        ),
    ),
    "doors": (
        "One notebook, by each way to start its kernel",
        doors,
        lambda quick, _: doors.doors(rounds=3 if quick else 10),
    ),
    "scale": (
        "Many reports",
        scale,
        lambda quick, cores: scale.scale(cores, (6, 21) if quick else (21, 201, 1002)),
    ),
    "cluster": ("A cluster", cluster, lambda quick, _: cluster.cluster(9 if quick else 60)),
    "seeds": (
        "Sources of many claims",
        seeds,
        lambda quick, _: seeds.seeds((100, 1000) if quick else (100, 10_000, 100_000)),
    ),
}


def main() -> None:
    """Run the parts asked for, all by default."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all by default")
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that it works")
    parser.add_argument("--out", type=Path, default=Path(".cache/bench.json"))
    given = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    found: dict[str, Any] = {"machine": machine()}
    print(found["machine"])
    given.out.parent.mkdir(parents=True, exist_ok=True)
    for name in given.parts or PARTS:
        title, module, run = PARTS[name]
        found[name] = run(given.quick, cores)
        print(f"\n{title}\n\n{module.told(found[name])}", flush=True)
        ratios = {key: value for key, value in found[name].items() if " / " in key}
        for key, value in ratios.items():
            print(f"\n{key}: {value:.3g}" if value is not None else f"\n{key}: not measured")
        given.out.write_text(json.dumps(found, indent=1), encoding="utf-8")
    if {"scale", "seeds"} <= found.keys():
        found["model"] = model(found)
        rows: list[list[object]] = [[name, value] for name, value in found["model"].items()]
        print(f"\nCost model\n\n{table(['cost', 'value'], rows)}")
        given.out.write_text(json.dumps(found, indent=1), encoding="utf-8")
    print(f"\nAll figures: {given.out}")


if __name__ == "__main__":
    main()
