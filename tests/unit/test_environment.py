"""pip, conda and the lock describe one environment, that which the code uses, and no registry."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
PIP_ONLY = {
    "axe-playwright-python", "brotli", "cffsubr", "countryinfo", "fluent-runtime",
    "fluent-syntax", "moto", "nupunkt", "page-validation",
    "playwright", "py3langid", "pypandoc-binary", "sentencex", "typst",
}  # fmt: skip
"""Packages that conda users get through ``pip: -e .[dev]``."""


BY_HAND = {"cffsubr"}
"""What only `analysis/reference/fonts/make.py` takes, which no user runs."""
NOT_IMPORTED = {
    "import-linter", "jupyterlab", "mypy", "nbdime", "nbstripout", "pip-audit", "pre-commit",
    "ruff", "uv",
    # commands
    "editables", "hatchling",  # the build
    "boto3", "brotli", "moto", "s3fs",  # looked for by papermill, fontTools, fsspec and a test
    "nbval", "pytest-xdist",  # plug-ins of pytest
    "pandas-stubs", "types-pyyaml",  # read by mypy
    "axe-playwright-python",  # its script is read, as a file
}  # fmt: skip
"""What is used though no module names it."""


def listed(*groups: str) -> dict[str, str]:
    """Return the ranges of the packages that pyproject lists, all or those of some groups."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    known = {"run": project["dependencies"], **project["optional-dependencies"]}
    parsed = [Requirement(text) for group in groups or known for text in known[group]]
    return {
        canonicalize_name(r.name): str(r.specifier)
        for r in parsed
        if r.name != "briefing-notebooks"
    }


def imported(*folders: str) -> set[str]:
    """Return the packages that the modules of some folders import."""
    homes = packages_distributions()
    found = set()
    for folder in folders:
        for module in {name for path in (ROOT / folder).rglob("*.py") for name in named(path)}:
            top = module.partition(".")[0]
            if top in {"analysis", "tests"} or top in sys.stdlib_module_names:
                continue
            home = homes.get(top, [top])
            exact = [one for one in home if f"{module}.".startswith(f"{one}.")]
            found |= {canonicalize_name(one) for one in (exact or home)}
    return found


def named(path: Path) -> Iterator[str]:
    """Yield the modules that a module imports, those of its own folder left out."""
    for name in all_named(path):
        if not path.with_name(f"{name}.py").exists():
            yield name


def all_named(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module


@pytest.mark.parametrize(
    ("groups", "folders"),
    [(("run", "cluster", "s3"), ("analysis",)), ((), ("analysis", "tests"))],
    ids=["at run time", "to develop"],
)
def test_what_is_listed_is_used_and_what_is_used_is_listed(
    groups: tuple[str, ...], folders: tuple[str, ...]
) -> None:
    wanted, used = set(listed(*groups)), imported(*folders)
    if groups:
        used -= BY_HAND
    assert used - wanted == set()
    assert wanted - used - NOT_IMPORTED == set()


def conda() -> dict[str, str]:
    data = YAML(typ="safe").load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    rows = [Requirement(row) for row in data["dependencies"] if isinstance(row, str)]
    return {canonicalize_name(r.name): str(r.specifier) for r in rows}


def test_conda_has_the_names_and_ranges_of_pyproject() -> None:
    expected = {name: spec for name, spec in listed().items() if name not in PIP_ONLY}
    found = conda()
    assert found.pop("python") == ">=3.11"
    assert found.pop("pip") == ""
    assert found == expected


def test_the_lock_pins_every_dependency_with_a_digest() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([A-Za-z0-9._-]+)==\S+", lock, flags=re.MULTILINE)
    assert set(listed()) <= {canonicalize_name(name) for name in pins}
    assert lock.count("--hash=sha256:") >= len(pins)


def needed(name: str, extras: frozenset[str], known: set[tuple[str, str]]) -> None:
    """Note a package, with each of its extras, and all that these need on whatever platform."""
    for extra in ("", *extras):
        if (name, extra) in known:
            continue
        known.add((name, extra))
        try:
            rows = map(Requirement, requires(name) or ())
        except PackageNotFoundError:  # of another platform or Python
            continue
        for row in rows:
            asks = row.marker is not None and "extra" in str(row.marker)
            if row.marker is not None and asks and not row.marker.evaluate({"extra": extra}):
                continue
            needed(canonicalize_name(row.name), frozenset(row.extras), known)


def test_the_lock_holds_nothing_that_running_and_developing_do_not_need() -> None:
    known: set[tuple[str, str]] = set()
    needed("briefing-notebooks", frozenset({"dev"}), known)
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    rows = [Requirement(row.rstrip(" \\")) for row in re.findall(r"^\w.*", lock, re.MULTILINE)]
    here = {canonicalize_name(r.name) for r in rows if r.marker is None or r.marker.evaluate()}
    assert here - {name for name, _ in known} == set()


def test_each_dependency_has_its_reason_in_the_table() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("## Dependencies, each with its reason")[2]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| ")][1:]
    cells = re.sub(r"\([^)]*\)", "", ",".join(rows)).split(",")
    listed_there = {canonicalize_name(cell.strip()) for cell in cells}
    rivals = {"ploomber-engine"}
    types = {name for name in listed() if name.startswith("types-")}
    assert listed_there - {"types-*"} - rivals == set(listed()) - types


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
