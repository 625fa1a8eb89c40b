"""What two looks at a source differ in: claims, codings, settings, and judgements with the cause.

Editions of a report are compared by it, and so are sources and codings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.assess.compare import Shift, Stand, moved
from analysis.assess.records import Ids
from analysis.assess.snapshot import DIGEST, Fields, Snapshot


@dataclass(frozen=True)
class Recoding:
    """One field that was coded anew; empty where a value is too long to show.

    ``entry`` is the claim, or whatever else, that has the field. None stands for a field that was
    or is not filled in.
    """

    entry: str
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Entries:
    """What came, went and was coded anew; ``withdrawn`` holds each with its last wording."""

    added: Ids = ()
    withdrawn: tuple[tuple[str, str], ...] = ()
    recoded: tuple[Recoding, ...] = ()

    @property
    def changed(self) -> Ids:
        """The ids of all of them, each once."""
        gone = (name for name, _ in self.withdrawn)
        return tuple(dict.fromkeys([*self.added, *gone, *(one.entry for one in self.recoded)]))

    def __bool__(self) -> bool:
        return bool(self.changed)


@dataclass(frozen=True)
class Differences:
    """What changed: claims, all else that is coded, settings, and how the judgements moved."""

    claims: Entries
    codings: Entries
    settings: tuple[tuple[str, str | None, str | None], ...]
    moves: tuple[Shift, ...]

    def __bool__(self) -> bool:
        return bool(self.claims or self.codings or self.settings or self.moves)


def differences(
    old: Snapshot,
    new: Snapshot,
    stands: tuple[Mapping[str, Stand], Mapping[str, Stand]] | None = None,
) -> Differences:
    """Return what changed from one snapshot to another.

    Parameters
    ----------
    old, new : Snapshot
    stands : tuple of two mappings, optional
        What the judgements come to, where more is at hand than the snapshots keep.
    """
    claims = _compared(old.claims, new.claims)
    settings = tuple(
        (name, old.settings.get(name), new.settings.get(name))
        for name in dict.fromkeys([*old.settings, *new.settings])
        if old.settings.get(name) != new.settings.get(name)
    )
    before, after = stands or (old.stands(), new.stands())
    moves = tuple(moved(before, after, claims.changed))
    return Differences(claims, _compared(old.codings, new.codings), settings, moves)


def _compared(was: Mapping[str, Fields], now: Mapping[str, Fields]) -> Entries:
    recoded = tuple(
        _recoding(name, field, was[name].get(field), now[name].get(field))
        for name in now
        if name in was
        for field in dict.fromkeys([*was[name], *now[name]])
        if was[name].get(field) != now[name].get(field)
    )
    added = tuple(name for name in now if name not in was)
    gone = tuple((name, was[name].get("says", "")) for name in was if name not in now)
    return Entries(added, gone, recoded)


def _recoding(name: str, field: str, before: str | None, after: str | None) -> Recoding:
    if any(value and value.startswith(DIGEST) for value in (before, after)):
        return Recoding(name, field, "", "")
    return Recoding(name, field, before, after)
