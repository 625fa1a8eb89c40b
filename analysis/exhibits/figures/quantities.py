"""The article's figures, each kind in a frame of its own: never a trend, never a sum."""

from __future__ import annotations

from analysis.assess.quantities import reconcile
from analysis.assess.tables import rows
from analysis.assess.wording import count
from analysis.claims.record import Quantity
from analysis.exhibits.draw.canvas import FOCUS, GREY, QUIET, SMALL, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.figures import given, worded
from analysis.exhibits.tables.figures import quantities as table
from analysis.exhibits.views import Figure, Table

MOST = 8
Held = tuple[str, Quantity]


@apart
def quantities(case: Study) -> Figure | None:
    """Return the figures apart from each other; None with fewer than two or on one page."""
    found, data = given(case), table(case)
    if not case.full or not isinstance(data, Table) or len(found) < 2:
        return None
    frames = _frames(case, found)
    alone = len(frames) == len(found)
    n = count(len(found), "figure")
    title = (
        f"None of the {n} can be compared with another" if alone
        else f"The {n} fall into {count(len(frames), 'group')}; compare only within one"
    )  # fmt: skip
    return Figure(
        "fig-quantities",
        "reported",
        data.claims,
        title,
        "Figures the article gives; one frame holds only figures of one kind, unit, place and time",
        f"{title}; the first is {brief(worded(found[0][1]))}, from "
        f"{brief(case.voices[found[0][1].originator].name)}.",
        source_line(case, data.claims),
        _draw(case, frames),
        data.columns,
        data.rows,
    )


def _frames(case: Study, found: list[Held]) -> list[list[Held]]:
    """Return the figures in groups that may be compared with each other."""
    fits = {
        frozenset((one, other))
        for one, other, fit in rows(reconcile(case.frames), "claim", "other", "comparable")
        if fit
    }
    groups: list[list[Held]] = []
    for held in found:
        home = next((g for g in groups if frozenset((g[0][0], held[0])) in fits), None)
        if home is None:
            groups.append([held])
        else:
            home.append(held)
    return groups


def _draw(case: Study, frames: list[list[Held]]) -> Drawing:
    canvas = Canvas()
    inner = canvas.width - 24
    y, drawn = 1.0, 0
    for frame in frames:
        if drawn >= MOST:
            break
        top = y
        y += 9
        largest = max((_size(q) for _, q in frame), default=0.0)
        for claim, q in frame:
            drawn += 1
            y = (
                canvas.paragraph(12, y, worded(q), inner, size=18, bold=True, color=FOCUS, lines=2)
                + 1
            )
            if len(frame) > 1 and largest > 0 and _size(q) > 0:
                canvas.bar(12, y, inner * _size(q) / largest, 9, FOCUS)
                y += 13
            words = f"{case.voices[q.originator].name}, {claim}"
            y = canvas.paragraph(12, y, words, inner, size=SMALL, lines=2) + 3
        parts = (q.kind, q.place or "place not given", q.time or "time not given")
        y = canvas.paragraph(12, y, "; ".join(parts), inner, size=SMALL, color=QUIET, lines=2) + 8
        canvas.frame(1, top, canvas.width - 2, y - top, GREY)
        y += 9
    if sum(map(len, frames)) > drawn:
        words = f"and {sum(map(len, frames)) - drawn} more, in the table"
        y = canvas.text(12, y, words, size=SMALL, color=QUIET).y1 + 9
    return canvas.finish(y - 7)


def _size(q: Quantity) -> float:
    """Return the length of a figure's bar: its value, or the upper end of its range."""
    return max(q.value or 0.0, q.high or 0.0)
