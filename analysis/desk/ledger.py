"""How the list of settled disagreements stands in ``CODING.md``, all other text as it was."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from analysis.errors import Fault, InputError

Key = tuple[str, str]
"""A claim and a field of it."""
CODING = "CODING.md"
NEW = "# How this source was coded\n"
_BEGIN, _END = "<!-- disagreements -->", "<!-- /disagreements -->"
_HEAD = (
    "## Disagreements settled",
    "",
    _BEGIN,
    "",
    "| claim | field | one coder | the other | settled | by | date | why |",
    "|---|---|---|---|---|---|---|---|",
    "",
    _END,
)
_CELL = re.compile(r"(?:\\.|[^\\|])+")
_SPECIAL = re.compile(r"([\\|<>`*\[\]#&~$])|(?<!\w)_|_(?!\w)")
_CODED = re.compile(r"(.*) \(([a-z0-9][a-z0-9_-]{0,63})\)")


@dataclass(frozen=True)
class Settled:
    """One disagreement as it was settled: what each coder had, what holds, who said so and why."""

    claim: str
    field: str
    values: tuple[str, str]
    coders: tuple[str, str]
    settled: str
    by: str
    date: dt.date
    why: str = ""

    @property
    def key(self) -> tuple[str, str, frozenset[str]]:
        """What was settled: a field of a claim between two coders."""
        return self.claim, self.field, frozenset(self.coders)

    def row(self) -> str:
        """Return it as a row of the list; whatever it holds is shown literally."""
        sides = (
            f"{value} ({coder})" for value, coder in zip(self.values, self.coders, strict=True)
        )
        cells = (self.claim, self.field, *sides, self.settled, self.by, str(self.date), self.why)
        return f"| {' | '.join(map(_escaped, cells))} |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda sign: "\\" + sign[0], text)


def _cells(row: str) -> list[str]:
    """Return what stands between the bars of a row, nothing escaped any more."""
    inner = row.strip().removeprefix("|").removesuffix("|")
    return [re.sub(r"\\(.)", r"\1", one[0].strip()) for one in _CELL.finditer(inner) if one[0]]


def read(text: str) -> dict[tuple[str, str, frozenset[str]], Settled]:
    """Return what the list of a ``CODING.md`` holds; of rows on the same thing, the last."""
    rows = (_settled(line) for line in _lines(text))
    return {one.key: one for one in rows if one is not None}


def _settled(line: str) -> Settled | None:
    """Return what a row says; None for one that somebody laid out otherwise."""
    cells = _cells(line)
    if len(cells) != 8:
        return None
    sides = [_CODED.fullmatch(cell) for cell in cells[2:4]]
    try:
        date = dt.date.fromisoformat(cells[6])
    except ValueError:
        return None
    one, other = sides
    if one is None or other is None:
        return None
    values, coders = (one[1], other[1]), (one[2], other[2])
    return Settled(cells[0], cells[1], values, coders, cells[4], cells[5], date, cells[7])


def _lines(text: str) -> Iterator[str]:
    inside = False
    for line in text.split("\n"):
        mark = line.strip()
        inside = (inside or mark == _BEGIN) and mark != _END
        if inside and mark.startswith("|"):
            yield line


def renamed(text: str, old: str, new: str) -> str:
    """Return a ``CODING.md`` in whose list a claim has another id; all other text is as it was."""
    rows = {line for line in _lines(text) if _cells(line)[:1] == [old]}
    lines = text.split("\n")
    return "\n".join(one.replace(old, new, 1) if one in rows else one for one in lines)


def written(text: str, gone: Collection[str], new: Iterable[str], name: str = CODING) -> str:
    r"""Return a ``CODING.md`` whose list lacks some rows and has others, each a line of its own.

    Parameters
    ----------
    text : str
        The file as it stands; a list is begun at its end where it has none.
    gone : collection of str
        Rows to take away, where they stand as they were written.
    new : iterable of str
        Rows to add; one takes the place of the row on the same thing that goes.
    name : str
        The file in messages.

    Raises
    ------
    InputError
        If the list begins and does not end, or stands there twice.

    Examples
    --------
    >>> before = written(NEW, [], ["| C01 |"])
    >>> after = written(before, [], ["| C02 |"])
    >>> after.count("\n") - before.count("\n")
    1
    """
    rows = list(new)
    if not rows and not gone:
        return text
    end = "\r\n" if "\r\n" in text and text.count("\n") == text.count("\r\n") else "\n"
    lines = text.split(end)
    begins, ends = (
        [number for number, line in enumerate(lines) if line.strip() == mark]
        for mark in (_BEGIN, _END)
    )
    if not begins and not ends:
        if not rows:
            return text
        head = lines[:-1] if lines[-1] == "" else lines
        apart = [""] if head and head[-1].strip() else []
        lines = [*head, *apart, *_HEAD, ""]
        begins, ends = [lines.index(_BEGIN)], [lines.index(_END)]
    if len(begins) != 1 or len(ends) != 1 or ends[0] < begins[0]:
        number = (begins or ends)[-1] + 1
        message = f"the list of disagreements has to stand once between {_BEGIN} and {_END}"
        raise InputError(
            [Fault(name, number, "", message, "mend the two marks; nothing was written")]
        )
    start, stop = begins[0], ends[0]
    made: list[str] = []
    left = {*gone}
    for line in lines[start:stop]:
        if line not in left:
            made.append(line)
            continue
        left.discard(line)
        name_of = _cells(line)[:2]
        if place := next((row for row in rows if _cells(row)[:2] == name_of), None):
            made.append(place)
            rows.remove(place)
    last = max((at for at, line in enumerate(made) if line.startswith("|")), default=None)
    if last is None:
        made += [*_HEAD[3:6], *rows, ""]
    else:
        made[last + 1 : last + 1] = rows
    return end.join([*lines[:start], *made, *lines[stop:]])
