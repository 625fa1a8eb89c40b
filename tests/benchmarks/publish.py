"""Write a run's figures into README and CONTRIBUTING, so that none is typed by hand."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks import afresh, cluster, few, loop, model, scale, seeds, throughput
from tests.benchmarks.projects import ROOT

PARTS = {"throughput", "few", "loop", "scale", "seeds", "model", "cluster", "afresh"}
"""What the documents show."""


def readme(found: dict[str, Any]) -> str:
    """Return what README shows: what a report costs by each way, and what many cost."""
    ratios = found["throughput"]["ratios"] | found["few"]["ratios"] | found["scale"]["ratios"]
    bars = [
        ("stock / ours", "stock tools ÷ ours, start included"),
        ("stock / afresh", "the same for the reports of one source"),
        ("stock / warm", "the same, a warm process at hand"),
        ("further / floor", "each further report ÷ the floor"),
        ("nothing changed / full build", "rebuild with nothing changed ÷ full build"),
        ("report, most / fewest", "report in the largest build ÷ in the smallest"),
    ]
    rows: list[list[object]] = [
        [words, ratios[name]["wall"], ratios[name]["cpu"]] for name, words in bars if name in ratios
    ]
    return "\n\n".join(
        [
            throughput.told(found["throughput"]),
            few.told(found["few"]),
            loop.told(found["loop"]),
            scale.told(found["scale"]),
            throughput.table(["ratio", "seconds", "processor seconds"], rows),
            f"{found['machine']}.",
            *(f"Not measured: {line}." for line in found.get("unmeasured", ())),
        ]
    )


def contributing(found: dict[str, Any]) -> str:
    """Return what CONTRIBUTING shows: the cost model, large sources, a cluster, and no fork."""
    parts = (model, seeds, cluster, afresh)
    names = [part.__name__.rpartition(".")[2] for part in parts]
    rows: list[list[object]] = [
        [what, by["wall"], by.get("cpu", "–")]
        for name in names
        for what, by in found[name].get("ratios", {}).items()
    ]
    return "\n\n".join(
        [
            *(part.told(found[name]) for name, part in zip(names, parts, strict=True)),
            throughput.table(["ratio", "seconds", "processor seconds"], rows),
            f"{found['machine']}.",
        ]
    )


def put(text: str, name: str, content: str) -> str:
    """Return a document with the content between its ``<!-- name -->`` marks.

    Raises
    ------
    ValueError
        If the document has no such marks.
    """
    marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    changed, count = marks.subn(lambda old: f"{old[1]}{content}\n{old[2]}", text)
    if count != 1:
        raise ValueError(f"{count} places are marked {name!r}; exactly one is needed")
    return changed


def main(source: Path, root: Path) -> None:
    """Write the figures of a run into a checkout's documents; a quick run has none worth it."""
    if not source.is_file():
        sys.exit(f"{source} is not there: make bench writes it.")
    found = json.loads(source.read_text(encoding="utf-8"))
    missing = PARTS - found.keys()
    if missing or found["quick"]:
        sys.exit(f"Not a whole run: {', '.join(sorted(missing)) or 'it was a quick one'}.")
    for name, made in (("README.md", readme), ("CONTRIBUTING.md", contributing)):
        path = root / name
        text = put(path.read_text(encoding="utf-8"), "bench", made(found))
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ".cache/bench.json"), ROOT)
