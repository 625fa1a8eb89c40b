"""The coding desk as JupyterLab shows it: what it is asked for, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import anywidget

from analysis.claims.source import Source
from analysis.claims.store import place, seed_store
from analysis.desk import page
from analysis.desk.adjudication import Adjudication
from analysis.desk.adjudication_widget import AdjudicationDesk
from analysis.desk.blind import BlindCoding
from analysis.desk.blind_widget import BlindDesk
from analysis.desk.forms import forms
from analysis.desk.moves import Look, briefs, differing, moves
from analysis.desk.notes import notes_on, sign
from analysis.desk.session import CodingSession, Conflict
from analysis.errors import BriefingError, UsageError
from analysis.parameters import check_known
from analysis.parameters.known import ReadingRule
from analysis.suggest import unknown
from analysis.words import DEFAULT

_FRONT = Path(__file__).parent / "front"
_PARTS = ("parts", "fields", "article", "notes", "claims", "moves", "desk")
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
        self._looks: dict[int, Look] = {}
        super().__init__()
        self.on_msg(self._asked)

    def __repr__(self) -> str:
        told = page.cards(self.session)
        entries = told["claims"]
        drafts = sum(bool(one["data"].get("draft")) for one in entries)
        faults = len(told["others"]) + sum(len(one["faults"]) for one in entries)
        return (
            f"<Coding desk of {self.session.source}: {len(entries)} claims, {drafts} drafts,"
            f" {faults} faults>"
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
                "forms": forms(),
                "article": page.article(self.session),
                "typed": self.session.typed,
                "notes": notes_on(self.session.store, self.session.source),
                "coder": self._coder,
                **self._page(),
            }
        )
        self._moves()

    def _take(self, message: Message) -> None:
        self._moved(self.session.take(message.get("step") or {}), "")

    def _typing(self, message: Message) -> None:
        claim, field, text = (str(message.get(name, "")) for name in ("claim", "field", "text"))
        self.session.typing(claim, field, text)

    def _note(self, message: Message) -> None:
        """Sign a note on a claim; it stands apart from what is coded, and is saved at once."""
        store, source = self.session.store, self.session.source
        given = {name: message.get(name) for name in ("by", "verdict", "why")}
        told = sign(store, source, message.get("claim"), **given)
        self._coder = str(message.get("by") or "").strip()
        notes = notes_on(store, source)
        self.send({"kind": "noted", "told": told, "notes": notes, "coder": self._coder})

    def _save(self, message: Message) -> None:
        path = self.session.save(str(message.get("keep") or ""))
        self.session.typed.clear()
        self._moved(f"{path.parent.name}/{path.name}", "Saved")

    def _moved(self, words: str, how: str) -> None:
        told = f"{how}: {words}" if how and words else words or "Nothing changed"
        self.send({"kind": "change", "told": told, **self._page()})
        self._moves()

    def _page(self) -> dict[str, Any]:
        """Return the page as it is now; of the cards, those that the front end has not."""
        told = page.cards(self.session)
        entries, names = {}, dict[str, int]()
        for one in told["claims"]:
            name = str(one["data"].get("id", ""))
            names[name] = names.get(name, 0) + 1
            entries[name if names[name] == 1 else f"{name}#{names[name]}"] = one
        new = {name: one for name, one in entries.items() if self._sent.get(name) != one}
        self._sent = entries
        return {
            "order": [*entries],
            "cards": new,
            "others": told["others"],
            "readable": told["readable"],
            "declared": page.declared(self.session),
            "bar": page.bar(self.session),
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
        """Compare the exhibits of one brief; the page asks for the next when it has nothing else.

        All at once they would keep the kernel from what is typed meanwhile.
        """
        before, after = self._look(self.session.before()), self._look(self.session.loaded())
        listed = briefs(before, after) if after.source and before.source is not after.source else []
        number = message.get("brief")
        found: dict[str, list[str]] = {}
        last = not isinstance(number, int) or not 0 <= number < len(listed)
        if isinstance(number, int) and not last:
            code = listed[number]
            study = after.studies.get(code) or before.studies[code]
            found = {name: [study.name()] for name in differing(before, after, code)}
            last = number + 1 == len(listed)
        following = None if last else int(number or 0) + 1
        self.send({"kind": "exhibits", "differ": found, "next": following})

    def _look(self, source: Source | None) -> Look:
        """Return how a source is seen, so that what was judged once is not judged again."""
        name = id(source)
        if (known := self._looks.get(name)) is None or known.source is not source:
            while len(self._looks) > 2:
                self._looks.pop(next(iter(self._looks)))
            self._looks[name] = Look(source, *self._options)
        return self._looks[name]


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
        faults.append("Whoever codes blind has a name: coder='ida-roe'.")
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
