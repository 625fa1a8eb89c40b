"""The page that JupyterLab opens with: what it is asked for, and what it answers."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from analysis.batch.briefs import Briefs, read_briefs
from analysis.claims.document import MAX_BYTES, printable
from analysis.claims.store import SETTING, SeedStore, known_source, seed_store
from analysis.errors import UsageError
from analysis.lab.arrivals import id_fault, proposed_id, start_source
from analysis.lab.brief_form import BriefForm
from analysis.lab.panel import Buffers, Message, Panel, script
from analysis.lab.shelf import Row, Shelf
from analysis.paths import project_root
from analysis.suggest import unknown


class StartPage(Panel):
    """Sources, a new article, the desk, builds and their pages, in one place.

    Parameters
    ----------
    root : Path
        The project.
    source : str
        The one that is chosen; empty for none.
    notice : str
        What whoever opens the page has to know.
    """

    _esm = script("form", "building", "preview", "arrival", "sources", "second", "start")

    def __init__(self, root: Path, source: str = "", notice: str = "") -> None:
        super().__init__(root)
        self.chosen, self._notice = source, notice
        self._shelf = Shelf(root)
        self._article = bytearray()
        self._desk: Any = None

    def __repr__(self) -> str:
        row = next(
            (one for one in self._rows() if one["source"] == printable(self.chosen, 200)), None
        )
        if row is None:
            return f"<Start page: {self._notice or 'no source chosen'}>"
        counts = f"{row['claims']} claims, {row['drafts']} drafts, {len(row['faults'])} faults"
        return f"<Start page on {self.chosen}: {counts}>"

    def doings(self) -> dict[str, Callable[[Message, Buffers], None]]:
        """Return what its page may ask for, by name."""
        return {
            **super().doings(),
            "all": lambda _, __: self.renew(),
            "more": self._more,
            "choose": self._choose,
            "brief": self._brief,
            "name": self._name,
            "piece": self._piece,
            "new": self._new,
            "desk": self._open_desk,
            "second": self._open_desk,
        }

    def renew(self) -> None:
        """Tell the page what the project holds now."""
        briefs = self._briefs()
        self.tell(
            "all",
            rows=self._rows(),
            chosen=printable(self.chosen, 200),
            briefs=[[name, one.title] for name, one in sorted(briefs.by_name.items())],
            unbuilt=[f"{one.path}: {one.why}" for one in briefs.unbuilt],
            limit=MAX_BYTES,
            notice=self._notice,
            building=self.building.running,
        )

    def _more(self, _: Message, __: Buffers) -> None:
        """Read some sources more; the page asks again while any is left."""
        before = {row["source"] for row in self._shelf.read()}
        rows = self._rows()
        new = [row for row in rows if row["source"] not in before and row["status"] != "unread"]
        self.tell("rows", rows=new, left=sum(row["status"] == "unread" for row in rows))

    def arguments(self, message: Message) -> list[str]:
        """Return what ``briefing build`` is given: one brief as it is filled in, or all."""
        if self.form is not None:
            return super().arguments(message)
        return ["--", self.chosen] if self.chosen else []

    def _store(self) -> SeedStore:
        return seed_store(None)

    def _rows(self) -> list[Row]:
        return self._shelf.rows(self._store(), self.chosen)

    def _row(self) -> Row | None:
        """Return the row of the chosen source, which is always read."""
        name = printable(self.chosen, 200)
        return next((row for row in self._rows() if row["source"] == name), None)

    def _briefs(self) -> Briefs:
        return read_briefs(self.root)

    def _choose(self, message: Message, _: Buffers) -> None:
        """Choose a source, sound or not, as the page lists it."""
        asked, names = str(message.get("source")), self._store().sources()
        match = next((name for name in names if printable(name, 200) == asked), None)
        if match is None:
            raise UsageError(unknown("source", asked, names))
        self.chosen, self.form, self._notice = match, None, ""
        self.tell_form()
        self.renew()

    def _brief(self, message: Message, _: Buffers) -> None:
        """Offer the parameters of one brief; of all together there is no form."""
        self.form = None
        if name := str(message.get("brief") or ""):
            [brief] = self._briefs().choose([name])
            row = self._row() or {"states": []}
            self.form = BriefForm(brief, {self.chosen: row["states"]}, self.chosen)
        self.tell_form()

    def _name(self, message: Message, _: Buffers) -> None:
        """Propose an id for an article, or say what is wrong with one that was typed."""
        typed = message.get("id")
        name = proposed_id(str(message.get("file")), self._store()) if typed is None else str(typed)
        self.tell("name", id=name, fault=id_fault(name, self._store()))

    def _piece(self, message: Message, buffers: Buffers) -> None:
        """Keep a part of an article; whole it may be longer than a message may be."""
        if message.get("first"):
            self._article.clear()
        for part in buffers:
            self._article += bytes(part)[: MAX_BYTES + 1 - len(self._article)]

    def _new(self, message: Message, _: Buffers) -> None:
        content = bytes(self._article)
        options = {name: str(message.get(name) or "") or None for name in ("encoding", "language")}
        started = start_source(
            content, str(message.get("file")), str(message.get("id")), self._store(), **options
        )
        self._article.clear()
        self.chosen, self.form = started.folder.name, None
        self.tell("started", source=self.chosen, notes=[*started.notes])
        self.tell_form()
        self.renew()

    def _open_desk(self, message: Message, _: Buffers) -> None:
        """Open the desk for the chosen source, in this kernel and on this page."""
        from analysis.desk.widget import coding_desk

        coder, against = (str(message.get(name) or "").strip() for name in ("coder", "against"))
        blind = message.get("blind") is True
        self._desk = coding_desk(self.chosen, coder=coder, against=against, blind=blind)
        self._desk.on_msg(self._saved)
        title = "Blind coding" if blind else "Two codings" if against else "Coding desk"
        self.tell("desk", model=self._desk.model_id, title=title, blind=blind)

    def _saved(self, _: object, asked: Message, __: object) -> None:
        if asked.get("do") == "save":
            self.renew()


def start_page(source: str = "") -> StartPage:
    """See what a project holds: code an article, build its reports, and read them.

    Parameters
    ----------
    source : str
        Id of the source that is chosen first; none by default. Of one that is not there the page
        says so, and shows what is.

    Returns
    -------
    StartPage
        A widget; JupyterLab shows it as a cell's output.

    Examples
    --------
    >>> start_page("exercise-strait-closure")
    <Start page on exercise-strait-closure: 92 claims, 0 drafts, 0 faults>
    """
    root = project_root(seeds=os.environ.get(SETTING))
    try:
        return StartPage(root, known_source(seed_store(None), source) if source else "")
    except UsageError as error:
        return StartPage(root, notice=str(error))
