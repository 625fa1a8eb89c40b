"""What ``briefing check`` looks at: sources, notebooks and schemas, and how the project looks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analysis.claims.check import check
from analysis.claims.store import SeedStore
from analysis.errors import Fault, InputError
from analysis.render.house import prepared, read_house
from analysis.render.house.model import FILE


def check_project(
    paths: Sequence[Path | str], root: Path, seeds: SeedStore | None = None
) -> list[Fault]:
    """Return the faults of all that is named, those of the house style among them.

    Parameters
    ----------
    paths : sequence of Path or str
        As for `analysis.claims.check.check`; the style is part of the whole project, and by itself
        is ``pyproject.toml``.
    root : Path
        The project.
    seeds : SeedStore, optional
        Where its sources stand.

    Raises
    ------
    UsageError
        If a path does not exist or holds nothing to check.
    """
    faults = check(paths, root, seeds)
    if not paths or {root, root / FILE} & {Path(path).absolute() for path in paths}:
        try:
            prepared(read_house(root))
        except InputError as error:
            faults += error.faults
    return sorted(set(faults))
