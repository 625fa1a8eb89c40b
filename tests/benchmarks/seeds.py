"""What a source of many claims costs: to parse alone, to load, and to check."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import environment, run, table
from tests.benchmarks.projects import SOURCE, copy

_RAW = """
import yaml
def call(path):
    with path.open("rb") as file:
        yaml.load(file, yaml.CSafeLoader)
a = (root / "seeds" / name / "claims.yaml",)
"""
_CALLS = {
    "parse": _RAW,
    "load": "from analysis.claims.load import load_source as call; a = (name, root)",
    "check": "from analysis.claims.check import check as call; a = ([root / 'seeds' / name], root)",
}
_PROGRAM = """
import resource, sys, time
from pathlib import Path
name, root = sys.argv[1], Path(sys.argv[2])
{call}
started = time.perf_counter()
call(*a)
print(time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def grow(folder: Path, claims: int) -> str:
    """Make a source of so many claims by repeating the exercise's; return its name."""
    name = f"exercise-{claims}"
    copy(folder, SOURCE, name)
    path = folder / "seeds" / name / "claims.yaml"
    head, _, rest = path.read_text(encoding="utf-8").partition("\nclaims:\n")
    body, _, tail = rest.partition("\nframing:")
    first = body.split("\n  - id: ")[0].removeprefix("  - id: ")
    lines = first.split("\n")[1:]
    kept = [body]
    held = body.count("  - id: C")
    kept += [
        "\n".join([f"  - id: C{number:06d}", *lines]) for number in range(held + 1, claims + 1)
    ]
    text = f"{head}\nclaims:\n" + "\n".join(kept) + f"\nframing:{tail}"
    path.write_text(text, encoding="utf-8")
    return name


def seeds(sizes: tuple[int, ...]) -> dict[str, Any]:
    """Measure all for each size, each in a process of its own.

    The parse is what the same library does of itself with the file of the claims: to read it as
    plain mappings and lists, with the parser in C.
    """
    found: dict[str, Any] = {"source": SOURCE, "sizes": {}}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "notebooks").mkdir()
        for size in sizes:
            name = grow(folder, size)
            told = {}
            for what, call in _CALLS.items():
                program = _PROGRAM.format(call=call)
                done = run([sys.executable, "-c", program, name, str(folder)], env=environment())
                took, held = map(float, done.stdout.split())
                told[what] = {"seconds": took, "megabytes": held}
            found["sizes"][size] = told
            print(f"  {size} claims: {told['load']['seconds']:.2f} s", file=sys.stderr)
    most = found["sizes"][max(sizes)]
    found["ratios"] = {
        f"{what} / parse, {max(sizes):,} claims": {
            "wall": most[what]["seconds"] / most["parse"]["seconds"]
        }
        for what in ("load", "check")
    }
    return found


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows: list[list[object]] = [
        [
            size,
            *(value[what]["seconds"] for what in _CALLS),
            value["load"]["megabytes"],
        ]
        for size, value in found["sizes"].items()
    ]
    return table(["claims", "parse, s", "load, s", "check, s", "peak, MB"], rows)
