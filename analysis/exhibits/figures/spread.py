"""The simulated readers: where they put each risk, with the error of the simulation itself."""

from __future__ import annotations

from analysis.assess.tables import rows
from analysis.assess.wording import count
from analysis.exhibits.draw.canvas import FOCUS, GREY, LINE, PALE, QUIET, SMALL, Anchor, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.robust import spread as table
from analysis.exhibits.views import Callout, Figure

MOST = 20
Held = list[tuple[str, str, float, float, float, float]]


@apart
def spread(case: Study) -> Figure | None:
    """Return the middle and range of simulated readings; None where no hedge was surveyed."""
    data = table(case)
    if not case.full or isinstance(data, Callout):
        return None
    held: Held = rows(case.readers, "risk", "phrase", "median", "median_error", "p05", "p95")
    low, high = min(row[2] for row in held), max(row[2] for row in held)
    title = (
        f"The middle reading of every risk is {low:.0f} %" if round(low) == round(high)
        else f"The middle readings of the risks run from {low:.0f} to {high:.0f} %"
    )  # fmt: skip
    return Figure(
        "fig-spread",
        "assumption",
        data.claims,
        title,
        f"Median (dot) and 5th to 95th percentile (bar) of {case.draws:,} simulated readers, "
        "percent; the spread of reading words, not of the world",
        _alt(case, held),
        source_line(case, data.claims),
        _draw(case, held),
        data.columns,
        data.rows,
    )


def _alt(case: Study, held: Held) -> str:
    top = max(held, key=lambda row: row[2])
    return (
        f"Simulated readers put {count(len(held), 'risk')} between {min(r[4] for r in held):.0f} "
        f"and {max(r[5] for r in held):.0f} %; the highest middle, {top[2]:.0f} %, is for: "
        f"{brief(case.risks[top[0]].event)}."
    )


def _draw(case: Study, held: Held) -> Drawing:
    canvas = Canvas()
    left, right = 6.0, canvas.width - 8
    y = 0.0
    for risk, phrase, median, error, low, high in held[:MOST]:
        start, end = (left + (right - left) * value / 100 for value in (low, high))
        middle = left + (right - left) * median / 100
        y = canvas.paragraph(
            0, y, case.risks[risk].event, canvas.width, size=SMALL, bold=True, lines=2
        )
        words = f"“{phrase}”: {median:.0f} ± {error:.1f} %"
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 2
        canvas.bar(left, y + 4, right - left, 6, PALE)
        canvas.bar(start, y + 4, end - start, 6, GREY)
        canvas.dot(middle, y + 7, FOCUS, size=11)
        y += 24
    if len(held) > MOST:
        words = f"and {len(held) - MOST} more, in the table"
        y = canvas.text(0, y, words, size=SMALL, color=QUIET).y1 + 4
    canvas.line(left, y, right, y, GREY)
    for tick in (0, 25, 50, 75, 100):
        at = left + (right - left) * tick / 100
        canvas.line(at, y, at, y + 4, QUIET)
        anchor: Anchor = "left" if tick == 0 else "right" if tick == 100 else "center"
        canvas.text(at, y + 5, f"{tick} %", size=SMALL, color=QUIET, anchor=anchor)
    return canvas.finish(y + 8 + SMALL * LINE)
