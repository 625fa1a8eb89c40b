"""Put the invented source's desk within reach of the lint tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from desk import Desk


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """One project for all tests that leave its seeds alone."""
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def own_desk(tmp_path: Path) -> Desk:
    """A project that a test may change."""
    return Desk(tmp_path)
