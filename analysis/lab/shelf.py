"""What a project holds, as the start page lists it: sources, how far each is, what was built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.batch.manifest import reports_in
from analysis.claims.advice import source_advice
from analysis.claims.catalogue import Entry, read_entry
from analysis.claims.document import printable
from analysis.claims.load import load_source
from analysis.claims.store import CARD, CLAIMS, TEXT, SeedStore, digests
from analysis.draft.check import coding_faults
from analysis.lab.last_build import reports_of
from analysis.paths import reports_dir

Row = dict[str, Any]

_AT_ONCE = 3
"""Sources that are read before the kernel listens again."""


class Shelf:
    """The sources and reports of a project; a source is read again where its files changed.

    Parameters
    ----------
    root : Path
        The project.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, tuple[dict[str, str], Row]] = {}
        self._verified: dict[str, dict[str, list[str]]] = {}

    def read(self) -> list[Row]:
        """Return the rows that were read already, as they were then."""
        return [row for _, row in self._read.values()]

    def rows(self, store: SeedStore, first: str = "") -> list[Row]:
        """Return a row for each source of a store.

        A few that are new or changed are read at a time, since the kernel answers nothing else
        meanwhile; the status of the others is ``unread``.

        Parameters
        ----------
        store : SeedStore
        first : str
            The source that is read before all others.

        Returns
        -------
        list of dict
            ``source``, ``title``, ``status``, ``hints`` (what to do next), ``sentences``,
            ``claims``, ``drafts``, ``attached``, ``states`` (pairs of code and name),
            ``codings`` (pairs of name and coder), ``faults``, and of its ``reports`` what was built
            of each.
        """
        entries = reports_in(reports_dir(self._root))
        names = store.sources()
        self._read = {name: one for name, one in self._read.items() if name in names}
        rows, left = {}, _AT_ONCE
        for name in sorted(names, key=lambda name: name != first):
            files = digests(store, name)
            known = self._read.get(name)
            if known is not None and known[0] == files:
                row = known[1]
            elif left:
                left -= 1
                verified = self._verified.setdefault(f"{name} {files.get(TEXT)}", {})
                row = _row(store, name, verified)
                self._read[name] = files, row
            else:
                row = _row_of(Entry(name), status="unread")
            rows[name] = row | {"reports": [*reports_of(entries, name, files)]}
        return [rows[name] for name in names]


def _row(store: SeedStore, name: str, verified: dict[str, list[str]]) -> Row:
    entry = read_entry(store, name)
    faults = [*entry.faults, *coding_faults([(store, name)], verified)]
    row = _row_of(entry, status=entry.status)
    row["hints"] = [*_hints(entry), *map(str, source_advice(name, store))]
    row["faults"] = [str(fault) for fault in sorted(set(faults))]
    if entry.status == "drafts":  # its card is sound, and so its title is known
        source = load_source(name, store, only_drafts=True)
        row |= {"title": source.card.title, "sentences": len(source.card.sentences)}
        row["attached"] = source.text is not None
    return row


def _row_of(entry: Entry, status: str) -> Row:
    return {
        "source": printable(entry.source, 200),
        "title": entry.title or "",
        "status": status,
        "hints": [],
        "sentences": entry.sentences,
        "claims": entry.claims,
        "drafts": entry.drafts,
        "attached": entry.attached,
        "states": [[*pair] for pair in zip(entry.states, entry.names, strict=True)],
        "codings": [[*pair] for pair in entry.codings],
        "faults": [],
    }


def _hints(entry: Entry) -> Iterator[str]:
    """Yield what a source lacks that its reports would need, and what to do."""
    if entry.status == "drafts":
        yield "All claims are drafts: at the desk, put one into words and accept it."
    elif entry.missing:
        yield entry.missing
    elif entry.status == "sound":
        if not entry.states:
            yield f"No state is declared in {CARD}, so no brief is built for one."
        if not entry.motives and not entry.risks:
            yield f"{CLAIMS} lists no motive and no risk, of which the first pages tell."
