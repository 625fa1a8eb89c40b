"""nbval compares what a notebook says in plain text; the other views have their own tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SKIPPED = (
    "application/vnd.briefing.block+json",
    "text/html",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "application/vnd.jupyter.widget-view+json",
)

# The expected notebooks run in their own folder, where the nearest project would be tests/.
os.environ.setdefault("BRIEFING_ROOT", str(ROOT))


def pytest_collectstart(collector: pytest.Collector) -> None:
    if hasattr(collector, "skip_compare"):
        collector.skip_compare += SKIPPED
