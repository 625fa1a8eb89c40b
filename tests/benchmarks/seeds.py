"""What a source of many claims costs: to load and to check, beside a raw parse of its YAML."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import environment, run, table
from tests.benchmarks.projects import SOURCE, copy

_CALLS = {
    "raw": (
        "import yaml; call = lambda path: yaml.load(path.read_bytes(), yaml.CSafeLoader)\n"
        "a = (root / 'seeds' / name / 'claims.yaml',)"
    ),
    "load": "from analysis.claims.load import load_source as call; a = (name, root)",
    "check": "from analysis.claims.check import check as call; a = ([root / 'seeds' / name], root)",
}
_PROGRAM = """
import resource, sys, time
from pathlib import Path
name, root = sys.argv[1], Path(sys.argv[2])
{call}
started, used = time.perf_counter(), time.process_time()
call(*a)
print(time.perf_counter() - started, time.process_time() - used)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
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
    """Measure each for each size, in a process of its own; ratios are those of the largest.

    A raw parse is what PyYAML makes of the claims file alone, by libyaml: plain dicts and lists,
    without lines, models or rules.
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
                took, used, held = map(float, done.stdout.split())
                told[what] = {"seconds": took, "cpu": used, "megabytes": held}
            found["sizes"][size] = told
            print(f"  {size} claims: {told['load']['seconds']:.2f} s", file=sys.stderr)
    largest = found["sizes"][max(sizes)]
    found["ratios"] = {
        f"{what} / raw parse, {max(sizes):,} claims": {
            clock: largest[what][name] / largest["raw"][name]
            for clock, name in (("wall", "seconds"), ("cpu", "cpu"))
        }
        for what in ("load", "check")
    }
    return found


def told(found: dict[str, Any]) -> str:
    """Return the figures as a table."""
    rows: list[list[object]] = []
    for size, value in found["sizes"].items():
        seconds = [value[what]["seconds"] for what in _CALLS]
        load = value["load"]
        rows.append([size, *seconds, 1e6 * load["seconds"] / int(size), load["megabytes"]])
    heads = ["raw parse, s", "load, s", "check, s"]
    return table(["claims", *heads, "load per claim, µs", "load's peak, MB"], rows)
