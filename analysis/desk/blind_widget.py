"""The mode of the desk in which a second coder codes blind: what it is asked for and answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from analysis.desk.answering import Answering, script, sentences
from analysis.desk.blind import BlindCoding
from analysis.desk.settle import choices
from analysis.desk.unseen import drafts, stretches

Message = Mapping[str, Any]


class BlindDesk(Answering):
    """A second coding in JupyterLab, unit by unit; nothing of the first reaches the page.

    Parameters
    ----------
    sitting : BlindCoding
        What is worked on.
    """

    _esm = script("parts", "blind")

    def __init__(self, sitting: BlindCoding) -> None:
        self.sitting = sitting
        super().__init__()

    def __repr__(self) -> str:
        sitting = self.sitting
        return (
            f"<Blind coding of {sitting.source} by {sitting.coder}:"
            f" {len(sitting.whole())} of {len(sitting.claims)} units>"
        )

    def _doings(self) -> dict[str, Callable[[Message], None]]:
        sitting = self.sitting
        return {
            "all": self._all,
            "code": self._code,
            "undo": lambda _: self._changed(sitting.undo(), "Undone"),
            "redo": lambda _: self._changed(sitting.redo(), "Made again"),
            "save": self._save,
        }

    def _all(self, _: Message) -> None:
        sitting = self.sitting
        drafted, where = drafts(sitting.loaded), stretches(sitting.loaded)
        self.send(
            {
                "kind": "all",
                "source": sitting.source,
                "coder": sitting.coder,
                "file": sitting.file,
                "sentences": sentences(sitting.loaded),
                "choices": choices(sitting.loaded.card),
                "units": [
                    {
                        "claim": name,
                        "at": at,
                        "stretch": where.get(name),
                        "drafts": drafted.get(name, []),
                        "coded": sitting.units.get(name, {}),
                    }
                    for name, at in sitting.claims.items()
                ],
                "bar": self._bar(),
            }
        )

    def _code(self, message: Message) -> None:
        values = message.get("values")
        given = values if isinstance(values, Mapping) else {}
        self._changed(self.sitting.code(message.get("claim"), given), "Coded")

    def _save(self, message: Message) -> None:
        path = self.sitting.save(str(message.get("keep") or ""))
        left = len(self.sitting.claims) - len(self.sitting.whole())
        words = f"{path.parent.name}/{path.name}"
        settle = f"; settle with coding_desk({self.sitting.source!r}, against={path.name!r})"
        self._changed(words + (f", {left} units left" if left else settle), "Saved")

    def _changed(self, words: str, how: str) -> None:
        said = f"{how}: {words}" if words else "Nothing changed"
        coded = {name: self.sitting.units.get(name, {}) for name in self.sitting.claims}
        self.send({"kind": "change", "told": said, "coded": coded, "bar": self._bar()})

    def _bar(self) -> dict[str, Any]:
        sitting = self.sitting
        return {
            "unsaved": sitting.unsaved(),
            "undo": sitting.undoable,
            "redo": sitting.redoable,
            "notices": sitting.notices,
            "whole": len(sitting.whole()),
        }
