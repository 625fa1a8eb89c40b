"""The state of one coding: the file as it would be saved, and how it came about."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.claims.document import decode
from analysis.claims.plain_yaml import parse
from analysis.claims.source import Source
from analysis.claims.store import CLAIMS, SeedStore, known_source, place, seed_store
from analysis.claims.whole import write_whole
from analysis.desk.journal import Journal
from analysis.desk.merge import merged
from analysis.desk.rewrite import rewrite
from analysis.desk.steps import claims_of, plain, reason, taken
from analysis.desk.versions import Versions
from analysis.errors import BriefingError, Fault, InputError, UsageError


class Conflict(UsageError):
    """The file was changed by somebody else since it was read; nothing was written."""


@dataclass(frozen=True)
class _State:
    text: str
    words: str


class CodingSession:
    """One source's claims being coded.

    Parameters
    ----------
    source : str
        Its id.
    seeds : SeedStore or Path, optional
        Where it stands, as for ``load_source``.
    journals : Path, optional
        Where its journal stands; the user's folder of states by default.

    Attributes
    ----------
    notices : list of str
        What whoever sits down has to know: what was recovered, who else is at work, that nothing
        can be saved here.
    typed : dict of str to str
        What an ended desk had in its fields and had not taken over, by ``C05.says``.
    """

    def __init__(
        self,
        source: str,
        seeds: SeedStore | Path | None = None,
        journals: Path | None = None,
    ) -> None:
        self.store = seed_store(seeds)
        self.source = known_source(self.store, source)
        self.notices: list[str] = []
        self.typed: dict[str, str] = {}
        self._saved = self._on_disk()
        self._past = [_State(self._saved, "")]
        self._future: list[_State] = []
        self._versions = Versions(self.store, self.source)
        self.path = self._place()
        self._journal = Journal(self.path or Path(place(self.store, source, CLAIMS)), journals)
        self._recover()

    @property
    def text(self) -> str:
        """The file as it would be saved."""
        return self._past[-1].text

    @property
    def data(self) -> dict[str, Any] | None:
        """What it holds; None where it cannot be read as plain YAML."""
        found = self._versions.data(self.text)
        return None if found is None else plain(found)

    @property
    def dirty(self) -> bool:
        """Whether anything is unsaved."""
        return self.text != self._saved

    @property
    def undoable(self) -> str:
        """The last change in words; empty if there is none."""
        return self._past[-1].words

    @property
    def redoable(self) -> str:
        """The last change that was taken back, in words; empty if there is none."""
        return self._future[-1].words if self._future else ""

    @property
    def trouble(self) -> str:
        """Why no journal can be kept; empty where one can."""
        return self._journal.trouble

    def faults(self) -> list[Fault]:
        """Return what ``briefing check`` would find if it were saved now."""
        return self._versions.faults(self.text)

    def loaded(self) -> Source | None:
        """Return the source as it would be read if it were saved now; None while it has faults."""
        return self._versions.source(self.text)

    def before(self) -> Source | None:
        """Return the source as it is saved; None if that has faults."""
        return self._versions.source(self._saved)

    def take(self, step: Mapping[str, Any]) -> str:
        """Take a step, and return it in words.

        Parameters
        ----------
        step : mapping
            As ``analysis.desk.steps`` has them, such as ``{"do": "set", "claim": "C05",
            "field": "kind", "value": "risk"}``.

        Raises
        ------
        UsageError
            If it cannot be taken; nothing is changed then.
        """
        data = self.data
        if data is None:
            raise UsageError(f"{CLAIMS} cannot be read as it stands: mend it in an editor first")
        words = taken(data, step)
        notes = {}
        if step.get("do") == "reject":
            notes[str(step.get("claim"))] = f"{step.get('claim')} was rejected: {reason(step)}"
        text = rewrite(self.text, data, notes, self._versions.data(self.text))
        if text == self.text:
            return ""
        self._journal.add(self._saved, step)
        self._past.append(_State(text, words))
        self._future.clear()
        return words

    def typing(self, claim: str, field: str, text: str) -> None:
        """Keep what stands in a field that is still being written, should the desk end now."""
        self._journal.add(self._saved, {"typed": field, "claim": claim, "text": text})

    def undo(self) -> str:
        """Take the last change back, and return what it was; empty if there is none."""
        if len(self._past) == 1:
            return ""
        self._future.append(self._past.pop())
        self._note(self._future[-1].words)
        return self._future[-1].words

    def redo(self) -> str:
        """Make the change again that was taken back last; empty if there is none."""
        if not self._future:
            return ""
        self._past.append(self._future.pop())
        self._note(self.undoable)
        return self.undoable

    def _note(self, words: str) -> None:
        """Keep the whole file as it now is: what is taken back may be older than the journal."""
        self._journal.add(self._saved, {"do": "text", "text": self.text, "words": words})

    def unsaved(self) -> list[str]:
        """Return in words what differs from the saved file, claim by claim."""
        old, new = (
            {one.get("id"): one for one in claims_of(self._versions.data(text) or {})
             if isinstance(one, dict)}
            for text in (self._saved, self.text)
        )  # fmt: skip
        found = [f"{name}: taken away" for name in old if name not in new]
        for name, claim in new.items():
            was = old.get(name)
            if was is None:
                found.append(f"{name}: new")
            elif was != claim:
                fields = [f for f in {**was, **claim} if was.get(f) != claim.get(f)]
                accepted = "draft" in fields and "draft" not in claim
                words = [f for f in fields if f != "draft"] + ["accepted"] * accepted
                found.append(f"{name}: {', '.join(words)}")
        return found or (["the file's layout"] if self.dirty else [])

    def save(self, keep: str = "") -> Path:
        """Write the file, whole or not at all.

        Parameters
        ----------
        keep : str
            What shall stand where somebody else changed the file meanwhile: ``mine`` writes over
            it, ``theirs`` reads it anew, ``both`` makes these changes in what stands there.

        Raises
        ------
        Conflict
            If it was changed and nothing is said of what to keep.
        InputError
            If the folder does not take it.
        UsageError
            If the source stands where nothing is written.
        """
        path = self.store.writable() / self.source / CLAIMS
        there = self._on_disk()
        if not self.dirty and there == self.text:
            return path
        if there != self._saved:
            if keep not in {"mine", "theirs", "both"}:
                raise Conflict(
                    f"{place(self.store, self.source, CLAIMS)} was changed meanwhile by somebody"
                    " else, and nothing was written: keep both, mine or theirs"
                )
            self._settle(there, keep)
            if keep == "theirs":
                return path
        write_whole(path, self.text.encode())
        self._saved = self.text
        self._journal.end()
        return path

    def _settle(self, there: str, keep: str) -> None:
        """Go on from a file that somebody else changed; the other version is one ``undo`` away."""
        base, mine = self._saved, self.text
        self._saved = there
        self._future.clear()
        if keep == "mine":
            self._past = [_State(there, ""), _State(mine, "your changes over theirs")]
            return
        self._past = [_State(mine, ""), _State(there, "the file as others changed it")]
        if keep == "theirs":
            self._journal.end()
            return
        read = [parse(text.encode(), CLAIMS).data for text in (base, mine, there)]
        if any(data is None for data in read):
            raise UsageError(f"{CLAIMS} cannot be read as others left it: keep mine or theirs")
        whole, both = merged(*(data or {} for data in read))
        self._past.append(_State(rewrite(there, whole), "your changes in theirs"))
        self.notices += both

    def _recover(self) -> None:
        """Take over what a desk that ended had not saved."""
        left, alive = self._journal.others()
        for one in left:
            if one.base != self._saved and not self.dirty:
                self._saved = one.base  # saving will say that the file is another one
                self._past = [_State(one.base, "")]
            count = len(self._past)
            for step in one.steps:
                self._again(step)
            for name, text in one.typed.items():
                self.typed[name] = text
                self.typing(*name.rpartition(".")[::2], text)
            one.path.unlink(missing_ok=True)
            made = len(self._past) - count
            self.notices.append(
                f"Recovered from a desk that ended: {made} unsaved change{'s' * (made != 1)}"
                + "; undo takes them back one by one" * (made > 0)
            )
        if alive:
            self.notices.append("Another desk has this file open; who saves second will be asked.")
        if self.path is None:
            self.notices.append("Sources here are only read: nothing can be saved.")
        elif not os.access(self.path.parent, os.W_OK):
            self.notices.append(f"{self.path.parent} takes no changes: nothing can be saved here.")

    def _again(self, step: Mapping[str, Any]) -> None:
        try:
            if step.get("do") == "text":
                self._past.append(_State(str(step["text"]), str(step.get("words"))))
                self._journal.add(self._saved, step)
            else:
                self.take(step)
        except BriefingError as error:
            self.notices.append(f"Not recovered: {error}")

    def _place(self) -> Path | None:
        try:
            return self.store.writable() / self.source / CLAIMS
        except UsageError:
            return None

    def _on_disk(self) -> str:
        name = place(self.store, self.source, CLAIMS)
        raw = self.store.read(self.source, CLAIMS)
        text = raw if isinstance(raw, Fault) else decode(raw, name)
        if isinstance(text, Fault):
            raise InputError([text])
        return text
