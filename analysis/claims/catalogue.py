"""What sources a project holds, and how far each is coded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis.claims.load import load_source, sources
from analysis.errors import Fault, InputError
from analysis.paths import project_root


@dataclass(frozen=True)
class Entry:
    """One source of the catalogue.

    Attributes
    ----------
    source : str
        Its id.
    title, date : str or None
        As its card says; None where unknown or where the source is faulty.
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
    title: str | None = None
    date: str | None = None
    states: tuple[str, ...] = ()
    collectives: tuple[str, ...] = ()
    sentences: int = 0
    claims: int = 0
    motives: int = 0
    risks: int = 0
    assessed: bool = False
    attached: bool = False
    faults: tuple[Fault, ...] = ()


def catalogue(root: Path | None = None) -> tuple[Entry, ...]:
    """Return an entry for each source of a project, by id; a faulty one carries its faults.

    Parameters
    ----------
    root : Path, optional
        The project; found from the current folder by default.
    """
    root = root or project_root()
    return tuple(_entry(source, root) for source in sources(root))


def _entry(source: str, root: Path) -> Entry:
    try:
        loaded = load_source(source, root)
    except InputError as error:
        return Entry(source, faults=error.faults)
    card, record = loaded.card, loaded.record
    return Entry(
        source=source,
        title=card.title,
        date=card.date.isoformat() if card.date else None,
        states=tuple(code for code, state in card.states.items() if not state.collective),
        collectives=tuple(code for code, state in card.states.items() if state.collective),
        sentences=len(card.sentences),
        claims=len(record.claims),
        motives=len(record.motives),
        risks=len(record.risks),
        assessed=loaded.overlay is not None,
        attached=loaded.text is not None,
    )
