"""What ``briefing check`` says: the faults of sources, notebooks and schemas, all at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.claims.advice import source_advice
from analysis.claims.load import source_faults
from analysis.claims.notebook_file import notebook_paths
from analysis.claims.notebooks import check_notebooks
from analysis.claims.schema import stale_schemas
from analysis.claims.store import CARD, Folder, SeedStore, holds, place
from analysis.errors import Fault, UsageError
from analysis.paths import notebooks_dir, project_root, schemas_dir, seeds_dir
from analysis.suggest import did_you_mean, quoted


def check(
    paths: Sequence[Path | str] = (), root: Path | None = None, seeds: SeedStore | None = None
) -> list[Fault]:
    """Check sources and notebooks.

    Parameters
    ----------
    paths : sequence of Path or str
        Files or folders: a seed file or a source's folder (the whole source is checked, since
        its files speak of each other), a notebook, or a folder of these. None means all of the
        project, its JSON Schemas too.
    root : Path, optional
        The project; found from the current folder by default.
    seeds : SeedStore, optional
        Where the project's sources stand; its ``seeds/`` by default.

    Returns
    -------
    list of Fault
        Sorted by file and line; empty if all is well.

    Raises
    ------
    UsageError
        If a path does not exist or holds nothing to check.
    """
    root = root or project_root()
    targets = _all(paths, root, seeds)
    notebooks = dict.fromkeys(notebook for one in targets for notebook in one.notebooks)
    faults: list[Fault] = []
    for store, name in _each(targets):
        faults += source_faults(name, store)
    faults += check_notebooks({_label(path, root): path for path in notebooks})
    if any(one.schemas for one in targets) and schemas_dir(root).is_dir():
        faults += stale_schemas(root)
    return sorted(set(faults))


def sources_at(
    paths: Sequence[Path | str] = (), root: Path | None = None, seeds: SeedStore | None = None
) -> list[tuple[SeedStore, str]]:
    """Return the sources that ``check`` reads at these paths: where each stands, and its name.

    Parameters
    ----------
    paths, root, seeds
        As for ``check``.
    """
    return list(_each(_all(paths, root or project_root(), seeds)))


def advise(
    paths: Sequence[Path | str] = (), root: Path | None = None, seeds: SeedStore | None = None
) -> list[Fault]:
    """Return what the sources among these could still gain; it makes nothing fail.

    Parameters
    ----------
    paths, root, seeds
        As for ``check``.
    """
    targets = _all(paths, root or project_root(), seeds)
    return sorted(one for store, name in _each(targets) for one in source_advice(name, store))


def _all(paths: Sequence[Path | str], root: Path, seeds: SeedStore | None) -> list[_Named]:
    own = seeds or Folder(seeds_dir(root))
    return [_find(path, root, own) for path in paths or [root]]


def _each(targets: list[_Named]) -> Iterable[tuple[SeedStore, str]]:
    """Return the sources that were found, each once."""
    by_place = {place(store, name): (store, name) for one in targets for store, name in one.sources}
    return by_place.values()


def _named(path: Path, root: Path) -> Path:
    """Return an existing path as it is, else that of the source or the notebook of this name.

    Raises
    ------
    UsageError
        If there is neither.
    """
    seeds, notebooks = seeds_dir(root), notebooks_dir(root)
    named = (seeds / path, notebooks / path, notebooks / f"{path}.ipynb")
    for one in (path.absolute(), root / path, *named):
        if os.path.lexists(one):
            return one
    text = str(path) if len(str(path)) <= 300 else quoted(str(path))
    raise UsageError(f"no such file, folder, source or brief: {text}{_meant(path.absolute())}")


@dataclass
class _Named:
    """What stands at or below a path."""

    sources: list[tuple[SeedStore, str]] = field(default_factory=list)
    notebooks: list[Path] = field(default_factory=list)
    schemas: bool = False


def _find(wanted: Path | str, root: Path, own: SeedStore) -> _Named:
    seeds, notebooks = seeds_dir(root), notebooks_dir(root)
    if not (isinstance(own, Folder) and own.path == seeds) and own.has(str(wanted)):
        return _Named([(own, str(wanted))])
    path = _named(Path(wanted), root)
    if path == root:
        return _Named(_sources(own), _notebooks(notebooks), schemas=True)
    if path == root / "pyproject.toml":
        return _Named()  # which is looked at by whoever knows of styles
    if path == seeds:
        return _Named(_sources(own), schemas=True)
    if schemas_dir(root) in {path, path.parent}:
        return _Named(schemas=True)
    if path.suffix == ".ipynb" and path.is_file():
        return _Named(notebooks=[path])
    for folder in (path, path.parent):
        if folder.is_dir() and ((folder / CARD).exists() or folder.parent == seeds):
            inside = own if folder.parent == seeds else _folder(folder.parent, root)
            return _Named([(inside, folder.name)])
    if path.is_dir():
        below = _folder(path, root)
        named = _Named(_sources(below, carded=path.name != seeds.name), _notebooks(path))
        if named.sources or named.notebooks or path == notebooks:
            return named
    raise UsageError(f"nothing to check in {path}: give a source, a seed file or a notebook")


def _folder(path: Path, root: Path) -> SeedStore:
    return Folder(path, _label(path, root))


def _sources(store: SeedStore, *, carded: bool = False) -> list[tuple[SeedStore, str]]:
    return [(store, name) for name in store.sources() if not carded or holds(store, name)]


def _notebooks(folder: Path) -> list[Path]:
    return list(notebook_paths(folder))


def _meant(path: Path) -> str:
    siblings = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    near = did_you_mean(path.name, siblings)
    return f" ({near})" if near else ""


def _label(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
