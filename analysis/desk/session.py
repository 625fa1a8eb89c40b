"""The state of one coding: the files as they would be saved, and how they came about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.claims.source import Source
from analysis.claims.store import CLAIMS, SeedStore, known_source, place, seed_store
from analysis.claims.whole import write_all
from analysis.desk.changes import changes
from analysis.desk.disk import claims_path, clash, closed, on_disk, together
from analysis.desk.entries import names
from analysis.desk.history import History
from analysis.desk.journal import Journal, moved, typed_in, typed_stem
from analysis.desk.renaming import beside
from analysis.desk.stepping import stepped
from analysis.desk.versions import Files, Versions
from analysis.errors import BriefingError, Fault
from analysis.words.rich_text import escape_invisible


class CodingSession:
    """One source being coded: its claims, its assessment and the voices on its card.

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
    renames : list of (str, str)
        By what typed words of an entry were kept and are, for each id that was changed.
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
        self.renames: list[tuple[str, str]] = []
        self._saved: Files = on_disk(self.store, self.source)
        self.history = History(self._saved)
        self._done: set[str] = set()
        self._versions = Versions(self.store, self.source)
        self.path = claims_path(self.store, self.source)
        self._journal = Journal(self.path or Path(place(self.store, source, CLAIMS)), journals)
        self._recover()

    @property
    def files(self) -> Files:
        """The files as they would be saved, by name; one that is not there is empty."""
        return self.history.files

    @property
    def data(self) -> dict[str, Any] | None:
        """What the claims file holds; None where it cannot be read as plain YAML."""
        return self.held(CLAIMS)

    def held(self, name: str) -> dict[str, Any] | None:
        """Return what a file holds, to be read only; None where it is no plain YAML."""
        return self._versions.data(name, self.files[name]) if name in self.files else None

    @property
    def dirty(self) -> bool:
        """Whether anything is unsaved."""
        return self.files != self._saved

    @property
    def where(self) -> str:
        """A word for the file on this machine, by which a page knows it again."""
        return self._journal.stem

    @property
    def trouble(self) -> str:
        """Why no journal can be kept; empty where one can."""
        return self._journal.trouble

    def faults(self) -> list[Fault]:
        """Return what ``briefing check`` would find if it were saved now."""
        return self._versions.faults(self.files)

    def loaded(self) -> Source | None:
        """Return the source as it would be read if it were saved now; None while it has faults."""
        return self._versions.source(self.files)

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
        number = step.get("n")
        if isinstance(number, str) and number in self._done:
            return ""  # asked again, by a page that did not hear the answer
        if step.get("do") == "rename":
            self._widen()
        files, words = stepped(self.files, self._versions, step)
        self._forget_typed(step)
        if files == self.files:
            return ""
        self._journal.add(self._saved, step)
        self._done.add(str(number))
        self.history.add(files, words)
        if step.get("do") == "rename":
            self.renames.append((typed_stem(step), typed_stem(step, step["to"])))
            self._retype()
        return words

    def _widen(self) -> None:
        """Work on the files beside those that are coded as well: they name claims by their ids."""
        there = beside(self.store, self.source)
        more = {name: text for name, text in there.items() if name not in self.files}
        self._saved = {**more, **self._saved}
        self.history.widen(more)

    def typing(self, entry: str, field: str, text: str | None) -> None:
        """Keep what stands in a field that is still being written, should the desk end now.

        Parameters
        ----------
        entry : str
            A claim's id, or list and name such as ``motives/M01``.
        field : str
            The field, with what is within it behind a colon.
        text : str or None
            None where it stands as it stood before.
        """
        if text is None:
            self.typed.pop(f"{entry}.{field}", None)
        else:
            self.typed[f"{entry}.{field}"] = text
        self._journal.add(self._saved, {"typed": field, "claim": entry, "text": text})

    def unsaved_in(self, name: str) -> bool:
        """Return whether a file is worked on, and not as it is saved."""
        return self.files.get(name) != self._saved.get(name)

    def _forget_typed(self, step: Mapping[str, Any]) -> None:
        """Let go of what was typed into a field that has now been taken over."""
        for name in [one for one in self.typed if typed_in(one, step)]:
            del self.typed[name]

    def _retype(self) -> None:
        """Keep what was typed into fields of an entry by the id that it now has."""
        for name, now in moved(self.typed, self.renames, names(self.held)).items():
            text = self.typed[name]
            self.typing(*name.rpartition(".")[::2], None)
            self.typing(*now.rpartition(".")[::2], text)

    def undo(self) -> str:
        """Take the last change back, and return what it was; empty if there is none."""
        return self._note(self.history.undo())

    def redo(self) -> str:
        """Make the change again that was taken back last; empty if there is none."""
        return self._note(self.history.redo())

    def _note(self, words: str) -> str:
        """Keep the files as they now are: what is taken back may be older than the journal."""
        if words:
            self._journal.add(self._saved, {"do": "files", "files": self.files, "words": words})
            self._retype()
        return words

    def unsaved(self) -> list[str]:
        """Return in words what differs from the saved files, entry by entry."""
        read = [
            {name: self._versions.data(name, text) or {} for name, text in files.items()
             if text != other.get(name)}
            for files, other in ((self._saved, self.files), (self.files, self._saved))
        ]  # fmt: skip
        return changes(*read) or (["the files' layout"] if self.dirty else [])

    def save(self, keep: str = "") -> Path:
        """Write what was changed, all of it or nothing.

        Parameters
        ----------
        keep : str
            What shall stand where somebody else changed a file meanwhile: ``mine`` writes over
            it, ``theirs`` reads it anew, ``both`` makes these changes in what stands there.

        Returns
        -------
        Path
            The claims file.

        Raises
        ------
        Conflict
            If a file was changed and nothing is said of what to keep.
        InputError
            If the folder does not take it.
        UsageError
            If the source stands where nothing is written.
        """
        folder = self.store.writable() / self.source
        there = on_disk(self.store, self.source, self.files)
        if there != self._saved and there != self.files:
            other = [name for name in self.files if there.get(name) != self._saved.get(name)]
            both = [name for name in other if self.files.get(name) != self._saved.get(name)]
            if both and keep not in {"mine", "theirs", "both"}:
                raise clash([place(self.store, self.source, name) for name in both])
            self._settle(there, keep if both else "both")
        write_all({
            folder / name: text.encode() for name, text in self.files.items()
            if text and text != there.get(name)
        })  # fmt: skip
        for name in [name for name, text in self.files.items() if not text and there.get(name)]:
            (folder / name).unlink(missing_ok=True)  # it was begun here, and that was taken back
        self._saved = self.files
        self._journal.end()
        noted = {name: text for name, text in self.typed.items() if ".note" in name}
        self.typed.clear()
        for name, text in noted.items():  # which saving does not sign
            self.typing(*name.rpartition(".")[::2], text)
        return folder / CLAIMS

    def _settle(self, there: Files, keep: str) -> None:
        """Go on from files that somebody else changed; the other version is one ``undo`` away."""
        base, mine = self._saved, self.files
        self._saved = there
        self.history.begin(there if keep == "mine" else mine)
        if keep == "mine":
            self.history.add(mine, "your changes over theirs")
            return
        self.history.add(there, "the files as others changed them")
        if keep == "theirs":
            return
        whole, both = together(base, mine, there)
        self.notices += both
        if whole != there:
            self.history.add(whole, "your changes in theirs")

    def _recover(self) -> None:
        """Take over what a desk that ended had not saved."""
        left, alive = self._journal.others()
        for one in left:
            if isinstance(one.base, dict) and not self.dirty:
                # Where that is another file, saving will say so.
                self._saved = {name: one.base.get(name, text) for name, text in self._saved.items()}
                self.history.begin(self._saved)
            count = len(self.history)
            lost = sum(not self._again(step) for step in one.steps)
            for name, text in one.typed.items():
                self.typing(*name.rpartition(".")[::2], text)
            made = len(self.history) - count
            self.notices.append(
                f"Recovered from a desk that ended: {made} unsaved change{'s' * (made != 1)}"
                + "; undo takes them back one by one" * (made > 0)
            )
            self.notices += filter(None, [one.let_go(lost)])
        if alive:
            self.notices.append("Another desk has this file open; who saves second will be asked.")
        self.notices += filter(None, [closed(self.path)])

    def _again(self, step: Mapping[str, Any]) -> bool:
        """Take a step anew, and return whether it could be taken."""
        try:
            if step.get("do") == "files":
                if step["files"].keys() - self.files.keys():
                    self._widen()
                files = {name: step["files"].get(name, text) for name, text in self.files.items()}
                self.history.add(files, str(step.get("words")))
                self._journal.add(self._saved, step)
            else:
                self.take(step)
        except BriefingError as error:
            self.notices.append(escape_invisible(f"Not recovered: {error}"))
            return False
        return True
