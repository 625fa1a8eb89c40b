"""``python -m tests.audit``: 1 where a lock pins what has a known weakness and a mended version.

Asked once a day for the same locks, since each package is a question to a database; where the
network does not answer, that is said, and it is no failure.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LOCKS = (ROOT / "requirements.lock", ROOT / "tests" / "benchmarks" / "requirements.lock")
ASKED = ROOT / ".cache" / "audit.json"
_SECONDS = 90


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("locks", nargs="*", type=Path, default=LOCKS)
    parser.add_argument("--asked", type=Path, default=ASKED, help="what was found sound, and when")
    parser.add_argument("--url", help="of a database that answers as OSV does")
    given = parser.parse_args(arguments)
    digest = hashlib.sha256(b"".join(lock.read_bytes() for lock in given.locks)).hexdigest()
    today = {"locks": digest, "day": datetime.now(UTC).date().isoformat()}
    if _read(given.asked) == today:
        print("Audit: no known weakness with a mended version, asked today.")
        return 0
    answer = ask(given.locks, given.url)
    if isinstance(answer, str):
        print(f"Audit: NOT MADE, the database of weaknesses was not reached ({answer}).")
        return 0
    mended, others = weaknesses(answer)
    for line in (*mended, *others):
        print(f"Audit: {line}")
    if mended:
        print("Audit: raise the lower bounds in pyproject.toml, then make lock.")
        return 1
    print(f"Audit: {len(answer['dependencies'])} packages, none with a mended weakness.")
    given.asked.parent.mkdir(exist_ok=True)
    given.asked.write_text(json.dumps(today), encoding="utf-8")
    return 0


def ask(locks: Sequence[Path], url: str | None) -> dict[str, Any] | str:
    """Return what pip-audit found in locks, or in a line why it found nothing out."""
    files = [part for lock in locks for part in ("-r", str(lock))]
    options = ["--disable-pip", "--format=json", "--desc=off", "--progress-spinner=off"]
    where = ["--vulnerability-service=osv", "--timeout=5", *(["--osv-url", url] if url else [])]
    command = [sys.executable, "-m", "pip_audit", *files, *options, *where]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return f"no answer within {_SECONDS} s"
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        lines = [line.strip() for line in done.stderr.split("\n") if line.strip()]
        return lines[-1].partition("(")[0][:80] if lines else "no answer"
    return found


def weaknesses(answer: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return a line for each weakness that has a mended version, and for each that has none."""
    mended, others = [], []
    for package in answer["dependencies"]:
        for one in package.get("vulns", ()):
            what = f"{package['name']} {package['version']}: {one['id']}"
            if fixed := one["fix_versions"]:
                mended.append(f"{what}, mended in {', '.join(fixed)}")
            else:
                others.append(f"{what}, no mended version yet")
    return mended, others


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


if __name__ == "__main__":
    raise SystemExit(main())
