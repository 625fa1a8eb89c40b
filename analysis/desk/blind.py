"""A second coding made blind: the units and the article are there, the first coding is not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.assess.agreement import NOMINAL, SETS
from analysis.claims.coding import CodedUnit
from analysis.claims.document import decode
from analysis.claims.plain_yaml import parse
from analysis.claims.source import Source
from analysis.claims.store import SeedStore, known_source, place, seed_store
from analysis.claims.whole import write_whole
from analysis.desk.disk import Conflict
from analysis.desk.journal import Journal
from analysis.desk.passes import next_file, pass_text
from analysis.desk.rewrite import rewrite
from analysis.desk.settle import checked
from analysis.desk.signing import signed_by, today
from analysis.desk.unseen import Unit, sound
from analysis.errors import Fault, InputError, UsageError
from analysis.suggest import unknown

Units = dict[str, Unit]
FIELDS = (*NOMINAL, *SETS)
_BASE: dict[str, str] = {}
"""What a journal begins with: the units alone are what is taken up again."""


class BlindCoding:
    """One sitting of a second coder.

    Parameters
    ----------
    source : str
        Id of the source, which has to be sound.
    coder : str
        Who codes; a pass of theirs that is there is gone on with.
    seeds : SeedStore or Path, optional
        Where it stands, as for ``load_source``.
    journals : Path, optional
        Where its journal stands; the user's folder of states by default.

    Attributes
    ----------
    claims : dict of str to tuple of str
        The units: each claim with its sentence keys, and nothing else of the first coding.
    units : dict
        What is coded so far, whole or in part, by claim.
    file : str
        Where it is kept, such as ``second_coding.yaml``.

    Raises
    ------
    UsageError
        If the source is none, or the first coding has faults, which this coder may not see.
    InputError
        With every fault of this coder's own pass.
    """

    def __init__(
        self,
        source: str,
        coder: str,
        seeds: SeedStore | Path | None = None,
        journals: Path | None = None,
    ) -> None:
        self.store = seed_store(seeds)
        self.source = known_source(self.store, source)
        self.coder = signed_by(coder)
        self._loaded = sound(self.store, source, self.coder)
        self.claims = {one.id: one.at for one in self._loaded.record.claims}
        mine = [n for n, one in self._loaded.codings.items() if one.coder == self.coder]
        self.file = f"{mine[0]}_coding.yaml" if mine else next_file(self.store, source)
        self._text = self._on_disk()
        self._saved = _units(self._text)
        self.units: Units = _copied(self._saved)
        self._past: list[tuple[Units, str]] = []
        self._future: list[tuple[Units, str]] = []
        self.notices: list[str] = []
        self._journal = Journal(self._place(), journals)
        self._recover()

    @property
    def loaded(self) -> Source:
        """The source; a page must be sent nothing of its record but ``claims``."""
        return self._loaded

    @property
    def undoable(self) -> str:
        """The last change in words; empty if there is none."""
        return self._past[-1][1] if self._past else ""

    @property
    def redoable(self) -> str:
        """The change that was taken back last, in words; empty if there is none."""
        return self._future[-1][1] if self._future else ""

    def code(self, claim: object, values: Mapping[str, Any]) -> str:
        """Give some fields of a unit a value each; an empty one takes the value away.

        Raises
        ------
        UsageError
            If there is no such unit or field, or a field may not hold the value.
        """
        if not isinstance(claim, str) or claim not in self.claims:
            raise UsageError(unknown("unit", claim, self.claims))
        unit = dict(self.units.get(claim, {}))
        for field, value in values.items():
            if field not in FIELDS:
                raise UsageError(unknown("field", field, FIELDS))
            if value in (None, "", []):
                unit.pop(field, None)
                continue
            coded = checked(field, value, self._loaded.card)
            unit[field] = coded if isinstance(coded, str) else sorted(coded)
            if not coded:
                del unit[field]
        if unit == self.units.get(claim, {}):
            return ""
        words = f"{claim}: {', '.join(values)}"
        self._past.append((self.units, words))
        self._future.clear()
        self.units = {**self.units, claim: unit}
        self._note()
        return words

    def undo(self) -> str:
        """Take the last change back, and return what it was; empty if there is none."""
        return self._move(self._past, self._future)

    def redo(self) -> str:
        """Make the change again that was taken back last; empty if there is none."""
        return self._move(self._future, self._past)

    def _move(self, one: list[tuple[Units, str]], other: list[tuple[Units, str]]) -> str:
        if not one:
            return ""
        units, words = one.pop()
        other.append((self.units, words))
        self.units = units
        self._note()
        return words

    def whole(self) -> Units:
        """Return the units that are coded in full, in the record's order."""
        return {
            name: unit
            for name in self.claims
            if (unit := self.units.get(name)) and all(field in unit for field in NOMINAL)
        }

    def unsaved(self) -> list[str]:
        """Return the units that differ from the saved file."""
        return [n for n in self.claims if self.units.get(n, {}) != self._saved.get(n, {})]

    def save(self, keep: str = "") -> Path:
        """Write the units that are coded in full; of others nothing is lost, and nothing written.

        Parameters
        ----------
        keep : str
            ``mine`` or ``theirs``, for units that another desk of this coder changed meanwhile.

        Raises
        ------
        Conflict
            If there are such units and nothing is said of them.
        UsageError
            If no unit is coded in full, or the source is only read.
        InputError
            If the folder does not take it.
        """
        path = self.store.writable() / self.source / self.file
        there = self._on_disk()
        theirs, whole = _units(there), self.whole()
        if not whole:
            raise UsageError("No unit is coded in full yet: each needs " + ", ".join(NOMINAL) + ".")
        mine = {name: unit for name, unit in whole.items() if unit != self._saved.get(name)}
        both = [
            name for name in mine if theirs.get(name) not in (self._saved.get(name), mine[name])
        ]
        if both and keep not in {"mine", "theirs"}:
            raise Conflict(
                f"{place(self.store, self.source, self.file)}: {', '.join(both)} changed meanwhile,"
                " and nothing was written: keep mine or theirs"
            )
        made = {**theirs, **mine, **({n: theirs[n] for n in both} if keep == "theirs" else {})}
        text = self._written(there, {name: made[name] for name in self.claims if name in made})
        if text != there:
            write_whole(path, text.encode())
        self.units = {**self.units, **made}
        self._text, self._saved = text, _units(text)
        self._journal.end()
        if self.unsaved():
            self._note()
        return path

    def _written(self, there: str, units: Units) -> str:
        if there:
            data: Mapping[str, Any] = parse(there.encode(), self.file).data or {}
            raw = {
                one.get("claim"): one for one in data.get("units") or () if isinstance(one, dict)
            }
            listed = [_entry(name, unit, raw.get(name)) for name, unit in units.items()]
            return rewrite(there, {**data, "units": listed})
        whole = (CodedUnit.model_validate({"claim": name, **unit}) for name, unit in units.items())
        return pass_text(self.coder, today(), whole)

    def _note(self) -> None:
        """Keep what is coded, should the desk end now."""
        changed = {name: self.units.get(name, {}) for name in self.unsaved()}
        self._journal.add(_BASE, {"do": "units", "units": changed})

    def _recover(self) -> None:
        left, alive = self._journal.others()
        for one in left:
            kept = one.steps[-1].get("units") if one.steps else None
            units = kept if isinstance(kept, dict) else {}
            whole = {name: unit for name, unit in units.items() if isinstance(unit, dict)}
            self.units |= {name: unit for name, unit in whole.items() if name in self.claims}
            if said := one.let_go(kept != whole):
                self.notices.append(said)
        if left and (count := len(self.unsaved())):
            self._note()
            self.notices.append(f"Recovered from a desk that ended: {count} units.")
        if alive:
            self.notices.append("Another desk has this pass open; who saves second may be asked.")

    def _place(self) -> Path:
        try:
            return self.store.writable() / self.source / self.file
        except UsageError:
            self.notices.append("Sources here are only read: nothing can be saved.")
            return Path(place(self.store, self.source, self.file))

    def _on_disk(self) -> str:
        if self.file not in self.store.files(self.source):
            return ""
        raw = self.store.read(self.source, self.file)
        name = place(self.store, self.source, self.file)
        text = raw if isinstance(raw, Fault) else decode(raw, name)
        if isinstance(text, Fault):
            raise InputError([text])
        return text


def _units(text: str) -> Units:
    """Return what a pass holds, by claim."""
    data = parse(text.encode(), "").data if text else None
    listed = data.get("units") if data is not None else None
    units: Units = {}
    for one in listed if isinstance(listed, list) else ():
        if isinstance(one, dict):
            unit = {name: list(v) if isinstance(v, list) else v for name, v in one.items()}
            claim = str(unit.pop("claim", ""))
            units[claim] = {field: value for field, value in unit.items() if value != []}
    return units


def _entry(claim: str, unit: Unit, old: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a unit as its file has it: what is empty stands there as it stood."""
    kept = FIELDS if old is None else [one for one in FIELDS if one in old or unit.get(one)]
    return {"claim": claim, **{field: unit.get(field, []) for field in kept}}


def _copied(units: Units) -> Units:
    return {name: dict(unit) for name, unit in units.items()}
