"""Refresh the committed sample: the overview and one state brief of the first source."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = "dprk-troops-in-russia"
REPORTS = ("overview", "state_brief-PRK")


def main() -> None:
    """Build both reports in a scratch folder and copy their HTML and PDF."""
    target = ROOT / "reports" / "sample"
    with tempfile.TemporaryDirectory() as scratch:
        for extra in (["--brief", "overview"], ["--brief", "state_brief", "--state", "PRK"]):
            command = [sys.executable, "-m", "analysis", "build", SOURCE, *extra, "--out", scratch]
            subprocess.run(command, cwd=ROOT, check=True)
        target.mkdir(parents=True, exist_ok=True)
        for report in REPORTS:
            for ending in ("html", "pdf"):
                name = f"{report}.{ending}"
                shutil.copyfile(Path(scratch) / SOURCE / name, target / name)


if __name__ == "__main__":
    main()
