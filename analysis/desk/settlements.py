"""What is settled between two coders of a source: as ``CODING.md`` has it, and what is unsaved."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analysis.claims.document import decode
from analysis.claims.store import SeedStore, place
from analysis.desk import ledger
from analysis.desk.journal import Journal
from analysis.desk.ledger import CODING, Key, Settled
from analysis.errors import Fault, InputError, UsageError

_BASE: dict[str, str] = {}
"""What a journal begins with: no file is needed to take up what was settled."""


class Settlements:
    """The settled disagreements between two coders.

    Parameters
    ----------
    store : SeedStore
    source : str
    coders : frozenset of str
        Both of them; what others settled with others stays as it is.
    journals : Path, optional
        Where the journal stands; the user's folder of states by default.

    Attributes
    ----------
    rows : dict of (str, str) to Settled
        By claim and field.
    recovered : int
        How many an ended desk had not saved.
    """

    def __init__(
        self, store: SeedStore, source: str, coders: frozenset[str], journals: Path | None = None
    ) -> None:
        self._store, self._source = store, source
        listed = ledger.read(self._on_disk()).values()
        self._saved: dict[Key, Settled] = {
            (one.claim, one.field): one for one in listed if frozenset(one.coders) == coders
        }
        self.rows = dict(self._saved)
        try:
            folder = store.writable() / source
        except UsageError:  # only read: there is nothing to save
            folder = Path(place(store, source))
        # another pair of coders has a journal of its own
        self._journal = Journal(folder / f"{CODING}:{'+'.join(sorted(coders))}", journals)
        self.notices: list[str] = []
        self.recovered = self._recover()

    def changed(self) -> list[Key]:
        """Return what is settled otherwise than in the saved file."""
        names = sorted({*self._saved, *self.rows})
        return [name for name in names if self._saved.get(name) != self.rows.get(name)]

    def written(self) -> bytes | None:
        """Return ``CODING.md`` with what is settled; None where nothing of it changes.

        Raises
        ------
        InputError
            If its list is not to be found, or the file is no text.
        """
        changed = self.changed()
        gone = [self._saved[name].row() for name in changed if name in self._saved]
        new = [self.rows[name].row() for name in changed if name in self.rows]
        if not changed:
            return None
        label = place(self._store, self._source, CODING)
        return ledger.written(self._on_disk() or ledger.NEW, gone, new, label).encode()

    def saved(self) -> None:
        """Take what is settled for what the file holds."""
        self._saved = dict(self.rows)
        self._journal.end()

    def note(self) -> None:
        """Keep what is settled, should the desk end now."""
        rows = [asdict(row) | {"date": str(row.date)} for row in self.rows.values()]
        self._journal.add(_BASE, {"do": "rows", "rows": rows})

    def _recover(self) -> int:
        left, _ = self._journal.others()
        for one in left:
            kept = one.steps[-1].get("rows") if one.steps else None
            listed = kept if isinstance(kept, list) else [kept]
            rows = [row for row in map(_row, listed) if row is not None]
            self.rows |= {(row.claim, row.field): row for row in rows}
            if said := one.let_go(len(listed) - len(rows)):
                self.notices.append(said)
        if left:
            self.note()
        return len(self.changed())

    def _on_disk(self) -> str:
        """Return ``CODING.md`` as it stands; empty where there is none."""
        if CODING not in self._store.files(self._source):
            return ""
        raw = self._store.read(self._source, CODING)
        text = (
            raw if isinstance(raw, Fault) else decode(raw, place(self._store, self._source, CODING))
        )
        if isinstance(text, Fault):
            raise InputError([text])
        return text


def _row(kept: Any) -> Settled | None:
    """Return a row as a journal has it; None where it is damaged."""
    try:
        pairs = {name: (kept[name][0], kept[name][1]) for name in ("values", "coders")}
        return Settled(**{**kept, **pairs, "date": dt.date.fromisoformat(kept["date"])})
    except (KeyError, IndexError, TypeError, ValueError):
        return None
