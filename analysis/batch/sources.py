"""Which sources can be built, the little that planning needs of each, and why others cannot."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.batch.key import Digests
from analysis.batch.manifest import Manifest
from analysis.batch.plan import SourceInfo
from analysis.batch.unbuilt import Unbuilt, at_fault
from analysis.claims.document import printable
from analysis.claims.store import SeedStore
from analysis.errors import Fault, InputError, UsageError
from analysis.suggest import unknown


def choose_sources(known: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the wanted sources, or all; UsageError naming every unknown one."""
    if strange := [name for name in wanted if name not in known]:
        raise UsageError("\n".join(unknown("source", name, known) for name in strange))
    return tuple(name for name in known if not wanted or name in wanted)


def read_sources(
    store: SeedStore, names: Sequence[str], digests: Digests, manifest: Manifest | None
) -> tuple[dict[str, SourceInfo], list[Unbuilt]]:
    """Return each source's states, title and language; unchanged ones are not read again.

    Returns
    -------
    infos : dict of str to SourceInfo
        Of those that can be built.
    unbuilt : list of Unbuilt
        The others: each costs only itself.
    """
    infos: dict[str, SourceInfo] = {}
    unbuilt: list[Unbuilt] = []
    for name in names:
        seeds = digests.seeds(name)
        info = manifest.source(name, seeds) if manifest is not None else None
        if info is None:
            read = _read(store, name)
            if isinstance(read, Unbuilt):
                unbuilt.append(read)
                continue
            info = read
            if manifest is not None:
                manifest.keep_source(name, seeds, info)
        infos[name] = info
    return infos, unbuilt


def refuse_named(unbuilt: Sequence[Unbuilt], named: Sequence[str]) -> None:
    """Raise UsageError or InputError for sources that were named and cannot be built."""
    unsound = [one for one in unbuilt if one.name in named]
    faults: list[Fault] = [fault for one in unsound for fault in one.faults]
    usage = [f"{one.path} cannot be built: {one.why}." for one in unsound if not one.faults]
    if usage:
        raise UsageError("\n".join([*usage, *map(str, sorted(faults))]))
    if faults:
        raise InputError(faults)


def _read(store: SeedStore, name: str) -> SourceInfo | Unbuilt:
    from analysis.claims.catalogue import read_entry

    entry = read_entry(store, name)
    if entry.status == "faulty":
        return at_fault("source", printable(name, 200), entry.faults)
    if entry.status != "sound":
        return Unbuilt("source", printable(name, 200), "skipped", entry.missing)
    return SourceInfo(entry.states, entry.title or name, entry.language, entry.names)
