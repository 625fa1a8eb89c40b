"""A package that changes while warm processes have it imported."""

import os
import time
from pathlib import Path

import pytest


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package that is worked on where it lies, and is made ready for notebooks."""
    place = tmp_path / "worked_on"
    (place / "mine").mkdir(parents=True)
    (place / "mine" / "__init__.py").write_text(
        "from pathlib import Path\n"
        "value = 'first'\n"
        "words = Path(__file__).with_name('words.txt').read_text()\n"
        "def ready(): pass\n"
    )
    (place / "mine" / "words.txt").write_text("old words")
    points = place / "mine-1.dist-info"
    points.mkdir()
    (points / "METADATA").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 1\n")
    (points / "entry_points.txt").write_text("[warm_kernel.preload]\nmine = mine:ready\n")
    monkeypatch.setenv("PYTHONPATH", str(place))
    return place / "mine"


def later(path: Path, content: str) -> None:
    """Write a file and have it be newer than it was, whatever the clock's grain."""
    before = path.stat().st_mtime_ns
    path.write_text(content)
    now = max(time.time_ns(), before + 10**9)
    os.utime(path, ns=(now, now))
