"""What sources a project holds, and how far each is coded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from analysis.claims.load import OnlyDrafts, load_source, source_faults
from analysis.claims.plain_yaml import parse
from analysis.claims.store import CARD, CLAIMS, SeedStore, seed_store
from analysis.errors import Fault, InputError
from analysis.paths import SLUG

Status = Literal["sound", "drafts", "unfinished", "faulty", "no card"]
_MISSING: dict[Status, str] = {
    "drafts": "drafts only; put one into words and take its draft away",
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
        ``sound``; ``drafts`` where no claim of it is accepted yet; ``unfinished`` where it has no
        claims yet; ``no card`` where it is no source, only a folder; else ``faulty``.
    title, date : str or None
        As its card says; None where unknown or where the source is not sound.
    language : str
        The article's.
    states : tuple of str
        Codes of the states that get a brief.
    names : tuple of str
        Names of these states, in the same order.
    collectives : tuple of str
        Codes of declared collectives, which get none.
    sentences, claims, motives, risks : int
        How many there are.
    drafts : int
        How many claims were proposed and not accepted.
    assessed, attached : bool
        Whether there is an overlay, and whether the text is at hand.
    codings : tuple of (str, str)
        Readers' passes over its claims: the name of each, and who coded.
    faults : tuple of Fault
        What is wrong with it; the other fields are empty then.
    """

    source: str
    status: Status = "sound"
    title: str | None = None
    date: str | None = None
    language: str = ""
    states: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    collectives: tuple[str, ...] = ()
    sentences: int = 0
    claims: int = 0
    motives: int = 0
    risks: int = 0
    drafts: int = 0
    assessed: bool = False
    attached: bool = False
    codings: tuple[tuple[str, str], ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def missing(self) -> str:
        """What an unfinished source, or a folder that is none, lacks, and what to do."""
        return _MISSING.get(self.status, "")


def catalogue(seeds: SeedStore | Path | None = None) -> tuple[Entry, ...]:
    """Return an entry for each source of a project, by id; a faulty one carries its faults.

    Parameters
    ----------
    seeds : SeedStore or Path, optional
        Where they stand: a store, or the project's folder; by default what ``BRIEFING_SEEDS``
        names, or the project around the current folder.
    """
    store = seed_store(seeds)
    return tuple(read_entry(store, name) for name in store.sources())


def read_entry(store: SeedStore, name: str) -> Entry:
    """Read one source of a store; whatever is wrong with it stands in the entry."""
    if obstacle := store.obstacle(name):
        return _faulty(name, [obstacle])
    if CARD not in store.files(name):
        return Entry(name, "no card")
    if not SLUG.fullmatch(name):
        return _faulty(name, source_faults(name, store))
    try:
        loaded = load_source(name, store)
    except OnlyDrafts as error:
        return Entry(name, "drafts", drafts=error.drafts)
    except InputError as error:
        return Entry(name, "unfinished") if _claimless(store, name) else _faulty(name, error.faults)
    card, record = loaded.card, loaded.record
    return Entry(
        source=name,
        title=card.title,
        date=card.date.isoformat() if card.date else None,
        language=card.language,
        states=tuple(code for code, state in card.states.items() if not state.collective),
        names=tuple(state.name for state in card.states.values() if not state.collective),
        collectives=tuple(code for code, state in card.states.items() if state.collective),
        sentences=len(card.sentences),
        claims=len(record.claims),
        motives=len(record.motives),
        risks=len(record.risks),
        drafts=len(loaded.drafts),
        assessed=loaded.overlay is not None,
        attached=loaded.text is not None,
        codings=tuple((name, one.coder) for name, one in loaded.codings.items()),
    )


def _faulty(name: str, faults: list[Fault] | tuple[Fault, ...]) -> Entry:
    return Entry(name, "faulty", faults=tuple(faults))


def _claimless(store: SeedStore, source: str) -> bool:
    """Whether a source that is not sound has no claims at all, as one that was just started."""
    files = {name: store.read(source, name) for name in (CARD, CLAIMS)}
    data = {n: None if isinstance(r, Fault) else parse(r, n).data for n, r in files.items()}
    claims, card = data[CLAIMS], data[CARD]
    if card is None:
        return False
    if CLAIMS not in store.files(source):
        return True
    return claims is not None and not claims.get("claims")
