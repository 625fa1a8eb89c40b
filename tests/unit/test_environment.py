"""pip, conda and the lock describe one environment, and name no place to fetch it from."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
PIP_ONLY = {
    "axe-playwright-python", "fluent-runtime", "moto", "page-validation", "playwright",
    "pypandoc-binary", "typst",
}  # fmt: skip
"""Packages that conda users get through ``pip: -e .[dev]``."""


def pyproject() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = project["dependencies"] + extras["cluster"] + extras["s3"] + extras["dev"]
    parsed = [Requirement(text) for text in wanted]
    return {
        canonicalize_name(r.name): str(r.specifier)
        for r in parsed
        if r.name != "briefing-notebooks"
    }


def conda() -> dict[str, str]:
    data = YAML(typ="safe").load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    rows = [Requirement(row) for row in data["dependencies"] if isinstance(row, str)]
    return {canonicalize_name(r.name): str(r.specifier) for r in rows}


def test_conda_has_the_names_and_ranges_of_pyproject() -> None:
    expected = {name: spec for name, spec in pyproject().items() if name not in PIP_ONLY}
    found = conda()
    assert found.pop("python") == ">=3.11"
    assert found.pop("pip") == ""
    assert found == expected


def test_the_lock_pins_every_dependency_with_a_digest() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([A-Za-z0-9._-]+)==\S+", lock, flags=re.MULTILINE)
    assert set(pyproject()) <= {canonicalize_name(name) for name in pins}
    assert lock.count("--hash=sha256:") >= len(pins)


def test_rivals_are_locked_for_themselves_and_nothing_of_theirs_is_in_our_lock() -> None:
    folder = ROOT / "tests" / "benchmarks"
    ours, theirs = pins(ROOT / "requirements.lock"), pins(folder / "requirements.lock")
    wanted = (folder / "requirements.in").read_text(encoding="utf-8").splitlines()
    rivals = {canonicalize_name(Requirement(line).name) for line in wanted}
    assert rivals <= theirs.keys()
    assert theirs.keys() & ours.keys() == set()
    assert [name for name in ours if "ploomber" in name or name == "posthog"] == []
    assert min(theirs.values()) > 0  # every pin has its digests


def pins(lock: Path) -> dict[str, int]:
    """Return how many digests each package of a lock has."""
    blocks = re.split(r"\n(?=[^ ])", lock.read_text(encoding="utf-8"))
    return {
        canonicalize_name(block.split("==")[0]): block.count("--hash=sha256:") for block in blocks
    }


def test_nothing_tracked_names_a_registry_host() -> None:
    host = r"pypi\.(org|io)|python" + r"hosted\.org|registry\.npm" + r"js|deb\.debian\.org"
    listed = subprocess.run(
        ["git", "grep", "-lIE", host, "--", ".", ":!tests/unit/test_environment.py"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert listed.stdout == ""
