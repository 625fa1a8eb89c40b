"""Which sources there are, and the little that planning needs of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analysis import paths
from analysis.batch.key import Digests
from analysis.batch.manifest import Manifest
from analysis.batch.plan import SourceInfo
from analysis.errors import Fault, InputError


def known_sources(root: Path) -> tuple[str, ...]:
    """Return the names of all folders that hold a source card, without opening any."""
    return tuple(
        sorted(
            folder.name
            for folder in paths.seeds_dir(root).iterdir()
            if paths.SLUG.fullmatch(folder.name) and (folder / "source.yaml").is_file()
        )
    )


def read_sources(
    root: Path, names: Sequence[str], digests: Digests, manifest: Manifest | None
) -> dict[str, SourceInfo]:
    """Return each source's states, title and language; unchanged ones are not read again.

    Raises
    ------
    InputError
        With every fault of every source.
    """
    infos: dict[str, SourceInfo] = {}
    faults: list[Fault] = []
    for name in names:
        seeds = digests.seeds(name)
        info = None if manifest is None else manifest.source(name, seeds)
        if info is None:
            try:
                info = load_info(root, name)
            except InputError as error:
                faults += error.faults
                continue
            if manifest is not None:
                manifest.keep_source(name, seeds, info)
        infos[name] = info
    if faults:
        raise InputError(faults)
    return infos


def load_info(root: Path, name: str) -> SourceInfo:
    """Load and validate a source; InputError with every fault."""
    from analysis.claims.load import load_source

    card = load_source(name, root).card
    states = tuple(code for code, state in card.states.items() if not state.collective)
    return SourceInfo(states, card.title, card.language)
