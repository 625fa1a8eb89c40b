"""A one-page brief is one page of PDF, for every state of every source."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("one-page")
    command = [sys.executable, "-m", "analysis", "build", "--brief", "state_brief"]
    command += ["-p", "detail", "one-page", "--format", "html,pdf", "--out", str(out)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "BRIEFING_ROOT": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def test_one_page_is_one_page_of_pdf(built: Path) -> None:
    pages = {}
    for path in sorted(built.glob("*/state_brief-*.pdf")):
        with pikepdf.open(path) as pdf:
            pages[path.stem] = len(pdf.pages)
    assert len(pages) >= 2
    assert set(pages.values()) == {1}, pages


def test_the_lint_passes_on_one_page(built: Path) -> None:
    reports = [str(path) for path in sorted(built.glob("*/state_brief-*.html"))]
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "lint", *reports],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
