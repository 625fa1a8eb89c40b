"""The coding desk as JupyterLab shows it: what it is asked for, and what it answers."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import anywidget

from analysis.claims.source import Source
from analysis.claims.store import NOTES, place, seed_store
from analysis.desk import page
from analysis.desk.adjudication import Adjudication
from analysis.desk.adjudication_widget import AdjudicationDesk
from analysis.desk.blind import BlindCoding
from analysis.desk.blind_widget import BlindDesk
from analysis.desk.compared import Comparison
from analysis.desk.disk import Conflict
from analysis.desk.entries import entry_kinds
from analysis.desk.forms import forms
from analysis.desk.moves import Look, moves
from analysis.desk.notes import notes_on, sign
from analysis.desk.recent import Recent
from analysis.desk.session import CodingSession
from analysis.errors import BriefingError, UsageError
from analysis.parameters import check_known
from analysis.parameters.known import ReadingRule
from analysis.suggest import unknown
from analysis.words import DEFAULT

_FRONT = Path(__file__).parent / "front"
_PARTS = ("parts", "outbox", "fields", "article", "notes", "claims", "moves", "desk")
"""The modules of the front end, each after those that it uses; one page has them as one."""
_sessions: dict[str, CodingSession] = {}
_sittings: dict[str, Adjudication | BlindCoding] = {}
_Sitting = TypeVar("_Sitting", Adjudication, BlindCoding)

Message = Mapping[str, Any]


@cache
def _script() -> str:
    return "\n".join((_FRONT / f"{name}.js").read_text(encoding="utf-8") for name in _PARTS)


class CodingDesk(anywidget.AnyWidget):
    """One coding session in JupyterLab; it holds nothing that the session does not.

    Parameters
    ----------
    session : CodingSession
        What is worked on.
    yardstick, reading, language : str
        How what moves is judged, as ``study`` has them.
    coder : str
        Who signs notes, as far as known; the page asks for it otherwise.
    """

    _esm = _script()
    _css = _FRONT / "desk.css"

    def __init__(
        self, session: CodingSession, yardstick: str, reading: ReadingRule, language: str,
        coder: str = "",
    ) -> None:  # fmt: skip
        self._options = (yardstick, reading, language)
        self._coder = coder
        self.session = session
        self._sent: dict[str, Any] = {}
        self._looks = Recent[Look](4)
        self._compared: Comparison | None = None
        super().__init__()
        self.on_msg(self._asked)

    def __repr__(self) -> str:
        told = page.cards(self.session)
        claims = told["lists"].get("claims", {}).values()
        drafts = sum(bool(one["data"].get("draft")) for one in claims)
        return (
            f"<Coding desk of {self.session.source}: {len(claims)} claims, {drafts} drafts,"
            f" {len(self.session.faults())} faults>"
        )

    def _asked(self, _: object, message: Message, __: object) -> None:
        """Do what the page asks for, and answer; a user's mistake is an answer too."""
        asked = str(message.get("do"))
        doing = self._doings().get(asked)
        try:
            if doing is None:
                raise UsageError(unknown("request", asked, self._doings()))
            doing(message)
        except Conflict as error:
            self.send({"kind": "conflict", "says": str(error)})
        except BriefingError as error:
            self.send({"kind": "trouble", "says": str(error)})
        if isinstance(number := message.get("n"), str):
            self.send({"kind": "kept", "n": number})

    def _doings(self) -> dict[str, Callable[[Message], None]]:
        return {
            "all": self._all,
            "take": self._take,
            "undo": lambda _: self._moved(self.session.undo(), "Undone"),
            "redo": lambda _: self._moved(self.session.redo(), "Made again"),
            "save": self._save,
            "typing": self._typing,
            "exhibits": self._exhibits,
            "note": self._note,
        }

    def _all(self, _: Message) -> None:
        self._sent = {}
        self.send(
            {
                "kind": "all",
                "source": self.session.source,
                "where": self.session.where,
                "forms": {name: forms(name) for name in entry_kinds()},
                "keys": {
                    name: [kind.key, kind.form, kind.prefix] for name, kind in entry_kinds().items()
                },
                "article": page.article(self.session),
                "typed": self.session.typed,
                "coder": self._coder,
                **self._page(),
            }
        )
        self._moves()
        gc.freeze()  # or every few changes wait while all that Python has loaded is looked through

    def _take(self, message: Message) -> None:
        self._moved(self.session.take(message.get("step") or {}), "")

    def _typing(self, message: Message) -> None:
        entry, field, text = (message.get(name) for name in ("entry", "field", "text"))
        self.session.typing(str(entry), str(field), None if text is None else str(text))

    def _note(self, message: Message) -> None:
        """Sign a note on a claim; it stands apart from what is coded, and is saved at once."""
        store, source = self.session.store, self.session.source
        if self.session.unsaved_in(NOTES):
            raise UsageError("Save first: a claim has another id, and its notes are not saved yet")
        given = {name: message.get(name) for name in ("by", "verdict", "why")}
        told = sign(store, source, message.get("claim"), **given)
        self._coder = str(message.get("by") or "").strip()
        notes = notes_on(store, source)
        self.send({"kind": "noted", "told": told, "notes": notes, "coder": self._coder})

    def _save(self, message: Message) -> None:
        path = self.session.save(str(message.get("keep") or ""))
        self._moved(f"{path.parent.name}/{path.name}", "Saved")

    def _moved(self, words: str, how: str) -> None:
        told = f"{how}: {words}" if how and words else words or "Nothing changed"
        self.send({"kind": "change", "told": told, **self._page()})
        self._moves()

    def _page(self) -> dict[str, Any]:
        """Return the page as it is now; of the cards, those that the front end has not."""
        told = page.cards(self.session)
        lists: dict[str, dict[str, Any]] = told["lists"]
        new = {
            kind: changed
            for kind, cards in lists.items()
            if (changed := {name: one for name, one in cards.items()
                            if self._sent.get(kind, {}).get(name) != one})
        }  # fmt: skip
        self._sent = lists
        return {
            "order": {kind: [*cards] for kind, cards in lists.items()},
            "cards": new,
            "others": told["others"],
            "unreadable": told["unreadable"],
            "declared": page.declared(self.session),
            "bar": page.bar(self.session),
            **({"typed": self.session.typed} if self.session.renames else {}),
            "notes": notes_on(
                self.session.store, self.session.source, self.session.files.get(NOTES)
            ),
        }

    def _moves(self) -> None:
        before, after = self._look(self.session.before()), self._look(self.session.loaded())
        self.send(
            {
                "kind": "moves",
                "sound": after.source is not None,
                "same": before.source == after.source,
                "moves": page.moving(moves(before, after)) if after.source else [],
            }
        )

    def _exhibits(self, message: Message) -> None:
        """Compare some exhibits; the page asks for the next when it has nothing else to ask."""
        before, after = self._look(self.session.before()), self._look(self.session.loaded())
        if after.source is None or before.source is after.source:
            self.send({"kind": "exhibits", "differ": [], "at": 0, "next": None})
            return
        known = self._compared
        if known is None or known.before is not before or known.after is not after:
            self._compared = Comparison(before, after)
        at = message.get("at")
        start = at if isinstance(at, int) else 0
        assert self._compared is not None  # noqa: S101  (it was made above)
        found, following = self._compared.differing(start)
        differ = [page.shift(one) for one in found]
        self.send({"kind": "exhibits", "differ": differ, "at": start, "next": following})

    def _look(self, source: Source | None) -> Look:
        """Return how a source is seen, so that what was judged once is not judged again."""
        return self._looks.of(id(source), lambda: Look(source, *self._options))


def _gone_on(key: str, begin: Callable[[], _Sitting]) -> _Sitting:
    """Return the sitting that has something unsaved, or a new one that reads all files."""
    held = _sittings.get(key)
    if held is None or not held.unsaved():
        held = _sittings[key] = begin()
    return held  # type: ignore[return-value]


def coding_desk(
    source: str,
    *,
    yardstick: str = "uk_phia",
    reading: str = "preferred",
    language: str = DEFAULT,
    coder: str = "",
    against: str = "",
    blind: bool = False,
) -> CodingDesk | AdjudicationDesk | BlindDesk:
    """Sit down at the coding desk: an article beside its claims, and what moves when one changes.

    Asked for again in the same kernel, it is the same sitting, with all that is unsaved. ``blind``
    lets a second coder code the same claims without sight of the first coding; ``against`` lays
    two codings side by side, to be settled one disagreement after the other.

    Parameters
    ----------
    source : str
        Id of a source under ``seeds/``, sound or not.
    yardstick, reading, language : str
        How what moves is judged and told, as ``study`` has them.
    coder : str
        Who sits there, such as ``ida-roe``: signs notes and settlements, and codes blind.
    against : str
        The other coding by its name, file or coder: ``second``, ``second_coding.yaml``.
    blind : bool
        Whether to code a second time; the pass is kept in a file of its own.

    Returns
    -------
    CodingDesk, AdjudicationDesk or BlindDesk
        A widget; JupyterLab shows it as a cell's output.

    Raises
    ------
    UsageError
        If there is no such source, or a value is not allowed.
    InputError
        If its claims file is missing or no text at all; with ``blind`` or ``against``, with every
        fault of what is compared.

    Examples
    --------
    >>> coding_desk("exercise-strait-closure")
    <Coding desk of exercise-strait-closure: 92 claims, 0 drafts, 0 faults>
    >>> coding_desk("exercise-strait-closure", against="second")
    <Codings of exercise-strait-closure by an1 and an1-second-reading: 18 disagreements, 18 settled>
    """
    given = {"yardstick": yardstick, "reading": reading, "language": language}
    faults = list(check_known(given))
    if blind and against:
        faults.append("Code blind, or settle against another coding: not both at once.")
    if blind and not coder:
        faults.append("Whoever codes blind has a name: give a coder, such as ida-roe.")
    if faults:
        raise UsageError("\n".join(faults))
    store = seed_store(None)
    name = place(store, source)
    path = getattr(store, "path", None)
    key = f"{path or ''}/{name}"
    if blind:
        return BlindDesk(_gone_on(f"{key}~{coder}", lambda: BlindCoding(source, coder, store)))
    if key not in _sessions:
        _sessions[key] = CodingSession(source, store)
    if against:
        session = _sessions[key]
        sitting = _gone_on(f"{key}/{against}", lambda: Adjudication(session, against))
        return AdjudicationDesk(sitting, coder)
    return CodingDesk(_sessions[key], yardstick, reading, language, coder)  # type: ignore[arg-type]
