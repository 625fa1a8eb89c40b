"""A one-page brief is one page of PDF, for every state of every source, on either paper."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import page as validator
import pypdfium2
import pytest

from analysis.claims.load import load_source, sources
from tests.reports.axe import Seen, violations
from tests.reports.hostile import ROOT, briefing

pytestmark = pytest.mark.slow

SIZES = {"a4": (595, 842), "us-letter": (612, 792)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The PDFs by paper."""
    found = {}
    for paper in SIZES:
        out = tmp_path_factory.mktemp(paper)
        done = briefing(
            ROOT, "build", "--brief", "state_brief", "-p", "detail", "one-page",
            "-p", "paper", paper, "--format", "html,pdf" if paper == "a4" else "pdf",
            "--out", str(out), "--jobs", "2",
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        assert "smallest legible type" not in done.stdout + done.stderr
        found[paper] = sorted(out.glob("*/state_brief-*.pdf"))
    return found


def test_every_state_of_every_source_has_one_page(built: dict[str, list[Path]]) -> None:
    states = {
        f"{name}/state_brief-{code}"
        for name in sources(ROOT)
        for code, state in load_source(name, ROOT).card.states.items()
        if not state.collective
    }
    for paper, paths in built.items():
        assert {f"{path.parent.name}/{path.stem}" for path in paths} == states
        for path in paths:
            with pypdfium2.PdfDocument(path) as document:
                assert len(document) == 1, (paper, path.stem)
                assert document[0].get_size() == pytest.approx(SIZES[paper], abs=1.5)


def test_the_validator_finds_no_fault(built: dict[str, list[Path]], subtests: Any) -> None:
    for paper, paths in built.items():
        for path in paths:
            with subtests.test(f"{paper}/{path.stem}"):
                for profile in ("PDF/UA-1", "PDF/A-2a"):
                    found = validator.validate_pdf(path, profile=profile)
                    assert [(fault.rule_id, fault.message) for fault in found.failures] == []


def test_the_lint_passes_on_one_page(built: dict[str, list[Path]]) -> None:
    reports = [str(path.with_suffix(".html")) for path in built["a4"]]
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "lint", *reports],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.browser
def test_no_rule_of_accessibility_is_broken(
    built: dict[str, list[Path]], browser: Any, subtests: Any
) -> None:
    page, seen = browser.new_page(bypass_csp=True), Seen()
    for path in built["a4"]:
        with subtests.test(path.stem):
            assert violations(page, path.with_suffix(".html"), seen) == []
    page.context.close()
