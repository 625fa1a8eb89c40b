"""Read the table of a house style key by key, and note what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from analysis.errors import Fault
from analysis.render.house import values
from analysis.render.house.model import FILE, STYLES, Face, House, Style
from analysis.suggest import did_you_mean, quoted

_OURS = "tool.briefing"
TABLE = f"{_OURS}.house"
_WARM = "warm-minutes"
"""No style, and only looked at here; ``engine.reach.setting`` goes by it."""
_KEYS: dict[str, tuple[str, Callable[[Path, Any], Any]]] = {
    "name": ("name", values.name),
    "logo": ("logo", values.logo),
    "accent": ("accent", values.colour),
    "second": ("second", values.colour),
    "heading-font": ("heading", values.font),
    "reference-docx": ("reference", values.document),
}
_TEXT = "text-font"


class Settings:
    """The style of a project as its file has it, and the faults that were met in reading it."""

    def __init__(self, root: Path, text: str) -> None:
        self.root, self.text = root, text
        self.faults: list[Fault] = []

    def read(self, tool: object) -> House:
        """Return what could be read; it is whole where there are no faults."""
        ours = self._table(tool, _OURS, ["house", _WARM])
        if _WARM in ours:
            self._value(_WARM, values.minutes, ours[_WARM], table=_OURS)
        table = self._table(ours.get("house", {}), TABLE, [*_KEYS, _TEXT])
        taken: dict[str, Any] = {}
        for key, (field, read) in _KEYS.items():
            if key in table and (value := self._value(key, read, table[key])) is not None:
                taken[field] = value
        if _TEXT in table:
            taken["text"] = self._text(table[_TEXT])
        if "logo" in table and "name" not in table:
            self._note("logo", "stands alone", "give a name too: it is what is read out for it")
        return House(**taken)

    def _table(self, table: object, name: str, known: list[str]) -> dict[str, Any]:
        if not isinstance(table, dict):
            self.faults.append(Fault(FILE, 0, name, "is no table", f"write [{TABLE}]"))
            return {}
        for key in table:
            if key not in known:
                self._unknown(key, known, name)
        return table

    def _text(self, table: object) -> tuple[tuple[Style, Face], ...]:
        if not isinstance(table, dict):
            face = self._value(_TEXT, values.font, table)
            return (("regular", face),) if face else ()
        for style in table:
            if style not in STYLES:
                self._unknown(style, STYLES, f"{TABLE}.{_TEXT}", f"{_TEXT}.{style}")
        if "regular" not in table:
            self._note(_TEXT, "has no regular face", "give one")
        pairs: list[tuple[Style, Face | None]] = [
            (style, self._value(f"{_TEXT}.{style}", values.font, table[style]))
            for style in STYLES
            if style in table
        ]
        return tuple((style, face) for style, face in pairs if face is not None)

    def _value(
        self, key: str, read: Callable[[Path, Any], Any], value: object, table: str = TABLE
    ) -> Any:
        try:
            return read(self.root, value)
        except values.Wrong as wrong:
            self._note(key, wrong.message, wrong.advice, table)
        return None

    def _note(self, key: str, message: str, advice: str, table: str = TABLE) -> None:
        self.faults.append(Fault(FILE, _line(self.text, key), f"{table}.{key}", message, advice))

    def _unknown(self, key: str, known: Iterable[str], table: str, place: str = "") -> None:
        known = list(known)
        advice = did_you_mean(key, known) or f"known: {', '.join(known)}"
        line = _line(self.text, place or key)
        self.faults.append(Fault(FILE, line, table, f"there is no {quoted(key)}", advice))


def _line(text: str, key: str) -> int:
    """Return the line on which a key stands below the head of our table, else that of the head."""
    lines = text.splitlines()
    head = re.compile(r"\s*\[\s*tool\s*\.\s*briefing\b")
    start = next((at for at, line in enumerate(lines) if head.match(line)), -1)
    for part in reversed(key.split(".")):
        own = re.compile(rf"\s*[\"']?{re.escape(part)}[\"']?\s*[=.]")
        for at in range(start + 1, len(lines)):
            if own.match(lines[at]):
                return at + 1
    return start + 1
