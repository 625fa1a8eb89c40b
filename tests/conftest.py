"""One real browser for all tests of a process: its driver runs once, as it holds an event loop."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest

# A warm process that stays would carry one test's builds into another's, and outlive them all.
os.environ["BRIEFING_WARM"] = "0"

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """A real browser; without one the tests that need it are skipped, or fail where it is due."""
    from playwright.sync_api import sync_playwright

    names = (os.environ.get("BRIEFING_CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        reason = "no Chromium found; set BRIEFING_CHROMIUM to its path"
        if os.environ.get("BRIEFING_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield running
        running.close()
