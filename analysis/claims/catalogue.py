"""What sources a project holds, and how far each is coded."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from analysis.claims.document import read_bytes, shown
from analysis.claims.load import load_source, source_faults
from analysis.claims.plain_yaml import parse
from analysis.errors import Fault, InputError
from analysis.paths import SLUG, project_root, seeds_dir

CARD, CLAIMS, SCHEMAS = "source.yaml", "claims.yaml", "schemas"
Status = Literal["sound", "unfinished", "faulty", "no card"]
_MISSING: dict[Status, str] = {
    "unfinished": "no claims yet; add some to claims.yaml",
    "no card": "no source.yaml; start a source with briefing new FILE --id NAME",
}


@dataclass(frozen=True)
class Entry:
    """One source of the catalogue.

    Attributes
    ----------
    source : str
        Its id.
    status : str
        ``sound``; ``unfinished`` where it has no claims yet; ``no card`` where it is no source,
        only a folder; else ``faulty``.
    title, date : str or None
        As its card says; None where unknown or where the source is not sound.
    language : str
        The article's.
    states : tuple of str
        Codes of the states that get a brief.
    collectives : tuple of str
        Codes of declared collectives, which get none.
    sentences, claims, motives, risks : int
        How many there are.
    assessed, attached : bool
        Whether there is an overlay, and whether the text is at hand.
    faults : tuple of Fault
        What is wrong with it; the other fields are empty then.
    """

    source: str
    status: Status = "sound"
    title: str | None = None
    date: str | None = None
    language: str = ""
    states: tuple[str, ...] = ()
    collectives: tuple[str, ...] = ()
    sentences: int = 0
    claims: int = 0
    motives: int = 0
    risks: int = 0
    assessed: bool = False
    attached: bool = False
    faults: tuple[Fault, ...] = ()

    @property
    def missing(self) -> str:
        """What an unfinished source, or a folder that is none, lacks, and what to do."""
        return _MISSING.get(self.status, "")


def catalogue(root: Path | None = None) -> tuple[Entry, ...]:
    """Return an entry for each source of a project, by id; a faulty one carries its faults.

    Parameters
    ----------
    root : Path, optional
        The project; found from the current folder by default.
    """
    root = root or project_root()
    return tuple(read_entry(folder, root) for folder in source_folders(seeds_dir(root)))


def source_folders(seeds: Path) -> list[Path]:
    """Return all that stands in a folder such as ``seeds/`` as a source does, sound or not."""
    try:
        found = sorted(seeds.iterdir())
    except OSError:
        return []
    return [
        entry
        for entry in found
        if not entry.name.startswith((".", "_"))
        and entry.name != SCHEMAS
        and (entry.is_symlink() or os.path.isdir(entry))  # noqa: PTH112  (it never raises)
    ]


def read_entry(folder: Path, root: Path) -> Entry:
    """Read one folder of ``seeds/``; whatever is wrong with it stands in the entry."""
    name, label = folder.name, f"seeds/{shown(folder.name)}"
    if not os.path.exists(folder):  # noqa: PTH110  (it never raises)
        return _faulty(name, [Fault(label, 0, "", "is a link to nothing", "mend or delete it")])
    if not os.access(folder, os.R_OK | os.X_OK):
        return _faulty(name, [Fault(label, 0, "", "cannot be read", "grant access to it")])
    if not os.path.lexists(folder / CARD):
        return Entry(name, "no card")
    if not SLUG.fullmatch(name):
        return _faulty(name, source_faults(folder))
    try:
        loaded = load_source(name, root)
    except InputError as error:
        return Entry(name, "unfinished") if _claimless(folder) else _faulty(name, error.faults)
    card, record = loaded.card, loaded.record
    return Entry(
        source=name,
        title=card.title,
        date=card.date.isoformat() if card.date else None,
        language=card.language,
        states=tuple(code for code, state in card.states.items() if not state.collective),
        collectives=tuple(code for code, state in card.states.items() if state.collective),
        sentences=len(card.sentences),
        claims=len(record.claims),
        motives=len(record.motives),
        risks=len(record.risks),
        assessed=loaded.overlay is not None,
        attached=loaded.text is not None,
    )


def _faulty(name: str, faults: list[Fault] | tuple[Fault, ...]) -> Entry:
    return Entry(name, "faulty", faults=tuple(faults))


def _claimless(folder: Path) -> bool:
    """Whether a source that is not sound has no claims at all, as one that was just started."""
    files = {name: read_bytes(folder / name, name) for name in (CARD, CLAIMS)}
    data = {n: None if isinstance(r, Fault) else parse(r, n).data for n, r in files.items()}
    claims, card = data[CLAIMS], data[CARD]
    if card is None:
        return False
    if not os.path.lexists(folder / CLAIMS):
        return True
    return claims is not None and not claims.get("claims")
