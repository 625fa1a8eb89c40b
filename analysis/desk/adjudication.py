"""Two codings of one source, settled disagreement by disagreement: in the record, with reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from analysis.assess.agreement import (
    Agreement,
    Disagreement,
    agreement_of,
    disagreements,
)
from analysis.claims.load import OnlyDrafts, load_source
from analysis.claims.store import PASS
from analysis.claims.whole import write_all
from analysis.desk.ledger import CODING, Key, Settled
from analysis.desk.passes import Side, pass_text, sides
from analysis.desk.session import CodingSession
from analysis.desk.settle import change, checked, in_words, recorded
from analysis.desk.settlements import Settlements
from analysis.desk.signing import one_line, signed_by, today
from analysis.desk.steps import claims_of
from analysis.errors import UsageError


@dataclass(frozen=True)
class _Done:
    """A settlement that can be taken back: what stood before, and the step it took."""

    rows: dict[Key, Settled]
    claim: str
    before: tuple[str, Any] | None
    state: object
    words: str


class Adjudication:
    """One sitting over two codings of a source.

    Parameters
    ----------
    session : CodingSession
        The record as it is being coded; what is settled is taken as a step there, so that it is
        written, taken back and recovered like any other.
    against : str
        The second coding by name, file or coder; may be left out where one alone is kept.
    journals : Path, optional
        Where its journal stands; the user's folder of states by default.

    Attributes
    ----------
    sides : tuple of two Side
        The first coding (the record itself where no pass of it is kept), and the second.
    items : tuple of Disagreement
        Where they differ, in the record's order.
    before : Source
        The source as it was when the sitting began.
    agreement : tuple of Agreement
        How far they agree, by field; what is settled does not improve it.

    Raises
    ------
    InputError
        With every fault of the source, its codings included.
    UsageError
        If there is no second coding, several to choose from, or none of the same claims.
    """

    def __init__(
        self, session: CodingSession, against: str = "", journals: Path | None = None
    ) -> None:
        try:  # as it is saved, other files included, which the session does not read again
            source = load_source(session.source, session.store)
        except OnlyDrafts:
            raise UsageError(
                f"{session.source} has nothing but drafts: there is no coding to compare."
            ) from None
        self.session, self.before = session, source
        self.sides: tuple[Side, Side] = sides(source, against)
        read = dict(zip("ab", (side.units for side in self.sides), strict=True))
        if not {one.claim for one in read["a"]} & {one.claim for one in read["b"]}:
            names = " and ".join(side.file for side in self.sides)
            raise UsageError(f"{names} share no claim: nothing of them can be compared.")
        self.agreement: tuple[Agreement, ...] = agreement_of(read)
        self.items: tuple[Disagreement, ...] = disagreements(read)
        self._past: list[_Done] = []
        self._future: list[_Done] = []
        self.notices: list[str] = []
        coders = frozenset(side.coder for side in self.sides)
        self._list = Settlements(session.store, session.source, coders, journals)
        if count := self._list.recovered:
            many = "s" * (count != 1)
            self.notices.append(f"Recovered from a desk that ended: {count} settlement{many}.")
        self.notices += self._list.notices

    @property
    def rows(self) -> dict[Key, Settled]:
        """What is settled, by claim and field."""
        return self._list.rows

    @property
    def undoable(self) -> str:
        """The last settlement in words; empty if there is none."""
        return self._past[-1].words if self._past else ""

    @property
    def redoable(self) -> str:
        """The settlement that was taken back last, in words; empty if there is none."""
        return self._future[-1].words if self._future else ""

    def record(self, item: Disagreement) -> str | frozenset[str]:
        """Return what the record has now."""
        return recorded(self._claim(item.claim), item.field)

    def settle(
        self, claim: str, field: str, on: object, *, by: object, why: object = "",
        value: object = None,
    ) -> str:  # fmt: skip
        """Settle a disagreement, and return it in words.

        Parameters
        ----------
        claim, field : str
            Which one.
        on : str
            ``a`` or ``b`` for what one of the coders has, ``record`` for what stands there now,
            ``value`` for a third.
        by, why : str
            Who settles it, and the reason.
        value : str or list of str
            The third value.

        Raises
        ------
        UsageError
            If it cannot be settled so; nothing is changed then.
        """
        item = self._item(claim, field)
        by, why = signed_by(by), one_line(why)
        if on in {"a", "b"}:
            settled = item.values[str(on)]
        elif on == "record":
            settled = self.record(item)
        elif on == "value":
            settled = checked(field, value, self.before.card)
        else:
            raise UsageError("Settle on a, b, record or value.")
        sides = (in_words(item.values["a"]), in_words(item.values["b"]))
        coders = (self.sides[0].coder, self.sides[1].coder)
        row = Settled(claim, field, sides, coders, in_words(settled), by, today(), why)
        if row == self.rows.get((claim, field)) and self.record(item) == settled:
            return ""
        before, rows = None, dict(self.rows)
        if self.record(item) != settled:
            name, new = change(self._claim(claim), field, settled)
            before = (name, self._claim(claim).get(name))
            self.session.take({"do": "set", "claim": claim, "field": name, "value": new})
        words = f"{claim} {field}: {in_words(settled)}"
        self.rows[claim, field] = row
        self._past.append(_Done(rows, claim, before, _state(self.session), words))
        self._future.clear()
        self._list.note()
        return words

    def undo(self) -> str:
        """Take the last settlement back, and return what it was; empty if there is none."""
        if not self._past:
            return ""
        done = self._past.pop()
        rows, self._list.rows = self.rows, dict(done.rows)
        if done.before is not None:
            if _state(self.session) == done.state:
                self.session.undo()
            else:  # something else was changed since; that stays
                name, value = done.before
                self.session.take({"do": "set", "claim": done.claim, "field": name, "value": value})
        self._future.append(replace(done, rows=rows, state=_state(self.session)))
        self._list.note()
        return done.words

    def redo(self) -> str:
        """Settle again what was taken back last; empty if there is nothing."""
        if not self._future:
            return ""
        done = self._future.pop()
        [(claim, field)] = [k for k, row in done.rows.items() if self.rows.get(k) != row]
        row = done.rows[claim, field]
        future = list(self._future)
        words = self.settle(claim, field, "value", by=row.by, why=row.why, value=row.settled)
        self._future = future
        return words

    def unsaved(self) -> list[str]:
        """Return in words what differs from the saved files."""
        changed = (f"{CODING}: {claim} {field}" for claim, field in self._list.changed())
        return [*self.session.unsaved(), *changed]

    def save(self, keep: str = "") -> Path:
        """Write the record, and the list of what was settled into ``CODING.md``.

        Where no pass of the first coder is kept, it is kept now, in ``first_coding.yaml``: once
        the record says what was settled, nothing else tells what the first coder had said, and
        agreement would be measured on what was settled.

        Parameters
        ----------
        keep : str
            As ``CodingSession.save`` has it.

        Raises
        ------
        Conflict, InputError, UsageError
            As there, and where the list in ``CODING.md`` is not to be found; nothing is written
            then.
        """
        self._list.written()  # what is wrong with it is told before anything is written
        path = self.session.save(keep)
        if keep == "theirs":
            self._drop_unrecorded()
        files = {} if (made := self._list.written()) is None else {path.parent / CODING: made}
        first, side = path.parent / f"first{PASS}", self.sides[0]
        if files and not side.kept and not first.exists():
            files[first] = pass_text(side.coder, side.date or today(), side.units).encode()
        if files:
            write_all(files)
        self._list.saved()
        return path

    def _drop_unrecorded(self) -> None:
        """Forget what was settled and is not in the record, since theirs was kept."""
        values = {(one.claim, one.field): in_words(self.record(one)) for one in self.items}
        for claim, field in self._list.changed():
            row = self.rows.get((claim, field))
            if row is not None and row.settled != values[claim, field]:
                del self.rows[claim, field]
                self.notices.append(f"{claim} {field} is open again: theirs was kept.")

    def _item(self, claim: object, field: object) -> Disagreement:
        for one in self.items:
            if (one.claim, one.field) == (claim, field):
                return one
        raise UsageError(f"Both codings agree on {one_line(claim)} {one_line(field)}.")

    def _claim(self, name: str) -> Mapping[str, Any]:
        listed = claims_of(self.session.data or {})
        entries = (one for one in listed if isinstance(one, dict) and one.get("id") == name)
        return next(entries, {})


def _state(session: CodingSession) -> object:
    """Return what is another one after every change."""
    return session.files
