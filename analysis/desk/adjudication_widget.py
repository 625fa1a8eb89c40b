"""The mode of the desk in which two codings are settled: what it is asked for, what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from analysis.assess.agreement import Agreement, Disagreement
from analysis.desk.adjudication import Adjudication
from analysis.desk.answering import Answering, script, sentences
from analysis.desk.settle import choices, in_words

Message = Mapping[str, Any]


class AdjudicationDesk(Answering):
    """Two codings in JupyterLab, disagreement by disagreement.

    Parameters
    ----------
    sitting : Adjudication
        What is worked on.
    coder : str
        Who settles, as far as known; the page asks for it otherwise.
    """

    _esm = script("parts", "adjudicate")

    def __init__(self, sitting: Adjudication, coder: str = "") -> None:
        self.sitting, self._coder = sitting, coder
        super().__init__()

    def __repr__(self) -> str:
        one, other = (side.coder for side in self.sitting.sides)
        items, settled = len(self.sitting.items), len(self.sitting.rows)
        return (
            f"<Codings of {self.sitting.session.source} by {one} and {other}:"
            f" {items} disagreements, {settled} settled>"
        )

    def _doings(self) -> dict[str, Callable[[Message], None]]:
        sitting = self.sitting
        return {
            "all": self._all,
            "settle": self._settle,
            "undo": lambda _: self._changed(sitting.undo(), "Taken back"),
            "redo": lambda _: self._changed(sitting.redo(), "Settled again"),
            "save": self._save,
        }

    def _all(self, _: Message) -> None:
        sitting = self.sitting
        self.send(
            {
                "kind": "all",
                "source": sitting.session.source,
                "by": self._coder,
                "sides": [
                    {"file": one.file, "coder": one.coder, "date": str(one.date or "")}
                    for one in sitting.sides
                ],
                "agreement": [_agreement(one) for one in sitting.agreement],
                "choices": choices(sitting.before.card),
                "claims": {
                    one.id: {"says": one.says, "at": one.at} for one in sitting.before.record.claims
                },
                "sentences": sentences(sitting.before),
                **self._page(),
            }
        )

    def _settle(self, message: Message) -> None:
        claim, field, on = (str(message.get(name, "")) for name in ("claim", "field", "on"))
        given = {name: message.get(name) for name in ("by", "why", "value")}
        self._changed(self.sitting.settle(claim, field, on, **given), "Settled")

    def _save(self, message: Message) -> None:
        path = self.sitting.save(str(message.get("keep") or ""))
        self._changed(f"{path.parent.name}/{path.name} and CODING.md", "Saved")

    def _changed(self, words: str, how: str) -> None:
        said = f"{how}: {words}" if words else "Nothing changed"
        self.send({"kind": "change", "told": said, **self._page()})

    def _page(self) -> dict[str, Any]:
        sitting = self.sitting
        return {
            "items": [self._item(one) for one in sitting.items],
            "faults": [str(fault) for fault in sitting.session.faults()],
            "bar": {
                "unsaved": sitting.unsaved(),
                "undo": sitting.undoable,
                "redo": sitting.redoable,
                "notices": [*sitting.session.notices, *sitting.notices],
            },
        }

    def _item(self, one: Disagreement) -> dict[str, Any]:
        row = self.sitting.rows.get((one.claim, one.field))
        settled = row and {"on": row.settled, "by": row.by, "date": str(row.date), "why": row.why}
        return {
            "claim": one.claim,
            "field": one.field,
            "a": in_words(one.values["a"]),
            "b": in_words(one.values["b"]),
            "record": in_words(self.sitting.record(one)),
            "settled": settled,
        }


def _agreement(one: Agreement) -> dict[str, Any]:
    alpha = one.alpha if one.alpha_sets is None else one.alpha_sets
    return {
        "field": one.field,
        "units": one.units,
        "agreed": f"{100 * one.agreed:.0f} %",
        "alpha": "never varies" if alpha is None else f"{alpha:.2f}",
    }
