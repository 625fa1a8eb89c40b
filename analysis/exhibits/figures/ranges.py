"""The risks as ranges: what readers take the hedge words to mean, beside the yardstick."""

from __future__ import annotations

from typing import Any

from analysis.assess.risks import risk_order, risk_register
from analysis.assess.tables import rows
from analysis.assess.wording import count, percent
from analysis.exhibits.draw.canvas import FOCUS, GREY, LINE, PALE, QUIET, SMALL, Anchor, Canvas
from analysis.exhibits.draw.drawing import Drawing
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.parts import brief, headline, shown, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.risks import bearers
from analysis.exhibits.views import Column, Figure, Row, refs
from analysis.reference import Yardstick, yardstick

MOST = 12
Register = list[tuple[Any, ...]]


@apart
def risk_ranges(case: Study) -> Figure | None:
    """Return each risk as the range readers give its hedge word; None without risks.

    The range is the 5th to the 95th percentile of readers. It assumes that the article's author
    meant what readers read, so the figure is labelled an assumption.
    """
    register = risk_register(case.frames, case.state, case.reading, case.yardstick)
    if not case.full or register.empty:
        return None
    held = rows(register, "risk", "event", "hedge", "low", "high", "claims", "impact")
    claims = tuple(dict.fromkeys(claim for row in held for claim in row[5]))
    ranked = len(risk_order(register))
    title = _title(case, held, ranked)
    return Figure(
        "fig-risk-ranges",
        "assumption",
        claims,
        title,
        "Range in which 90 % of surveyed readers place the hedge word, percent; assumes the "
        "author meant the same",
        _alt(held, title),
        source_line(case, claims),
        _draw(held, yardstick(case.yardstick)),
        (
            Column("Risk", 3),
            Column("Borne by", 2),
            Column("Hedge word"),
            Column("Range", 1, "right"),
            Column("Impact (coded)", 1, "right"),
        ),
        tuple(
            Row(
                (
                    (event, *refs(own)),
                    (bearers(case, case.risks[risk]),),
                    (hedge or "none",),
                    (_range(low, high),),
                    (f"{impact} of 5" if impact is not None else "not coded",),
                ),
                own,
            )
            for risk, event, hedge, low, high, own, impact in held
        ),
    )


def _range(low: float | None, high: float | None) -> str:
    return "no range" if low is None or high is None else percent(low, high)


def _title(case: Study, held: Register, ranked: int) -> str:
    n = sum(row[3] is not None for row in held)
    whom = f" for {shown(case, case.state)}" if case.state else ""
    if n == 0:
        return "No risk carries a hedge word whose range is known"
    if n == 1:
        return headline(f"The one risk with a hedge word{whom} has a wide range",
                        "The one risk with a hedge word has a wide range")  # fmt: skip
    if ranked == 0:
        return headline(f"The ranges of the {n} risks{whom} overlap: none outranks another",
                        f"The ranges of {n} risks overlap: none outranks another")  # fmt: skip
    pairs = n * (n - 1) // 2
    return headline(f"Only {ranked} of {pairs} pairs of risks{whom} can be ranked",
                    f"Only {ranked} of {pairs} pairs of risks can be ranked")  # fmt: skip


def _alt(held: Register, title: str) -> str:
    ranged = [row for row in held if row[3] is not None]
    if not ranged:
        return f"{title}; {count(len(held), 'risk')} shown without a range."
    low, high = min(row[3] for row in ranged), max(row[4] for row in ranged)
    widest = max(ranged, key=lambda row: row[4] - row[3])
    return (
        f"Readers place the hedge words of {count(len(ranged), 'risk')} between {low:g} and "
        f"{high:g} %; the widest range, {percent(widest[3], widest[4])}, is for: "
        f"{brief(widest[1])}."
    )


def _draw(held: Register, scale: Yardstick) -> Drawing:
    canvas = Canvas()
    left, right = 6.0, canvas.width - 8

    def at(value: float) -> float:
        return left + (right - left) * value / 100

    y = 0.0
    for _, event, hedge, low, high, _, _ in held[:MOST]:
        y = canvas.paragraph(0, y, event, canvas.width, size=SMALL, bold=True, lines=2) + 2
        if low is None or high is None:
            words = f"“{hedge}”: not surveyed, no range" if hedge else "no hedge word, no range"
            y = canvas.text(left, y, words, size=SMALL, color=QUIET).y1 + 9
            continue
        canvas.bar(at(0), y, at(100) - at(0), 18, PALE)
        canvas.bar(at(low), y, at(high) - at(low), 18, FOCUS)
        words = f"“{hedge}”: {percent(low, high)}"
        wide = width_of(words, SMALL, bold=True)
        if wide + 10 <= at(high) - at(low):
            middle = (at(low) + at(high)) / 2
            canvas.text(middle, y + 1, words, size=SMALL, bold=True, color="white", anchor="center")
            y += 28
        else:
            start = min(max(at(low), left), right - wide)
            y = canvas.text(start, y + 19, words, size=SMALL, bold=True).y1 + 9
    if len(held) > MOST:
        y = canvas.text(0, y, f"and {len(held) - MOST} more, in the table", size=SMALL,
                        color=QUIET).y1 + 9  # fmt: skip
    return canvas.finish(_scale(canvas, scale, y, at))


def _scale(canvas: Canvas, scale: Yardstick, y: float, at: Any) -> float:
    """Draw the yardstick's terms on the same axis, each with its range."""
    canvas.line(at(0), y, at(100), y, GREY)
    for tick in (0, 25, 50, 75, 100):
        canvas.line(at(tick), y, at(tick), y + 4, QUIET)
        anchor: Anchor = "left" if tick == 0 else "right" if tick == 100 else "center"
        canvas.text(at(tick), y + 5, f"{tick} %", size=SMALL, color=QUIET, anchor=anchor)
    y += 5 + SMALL * LINE + 6
    for term, low, high in scale.bands:
        canvas.bar(at(low), y + 3, max(at(high) - at(low), 2), 11, GREY)
        words = f"{term} {percent(low, high)}"
        wide = width_of(words, SMALL)
        if at(high) + 6 + wide <= canvas.width:
            canvas.text(at(high) + 6, y, words, size=SMALL, color=QUIET)
        elif at(low) - 6 - wide >= 0:
            canvas.text(at(low) - 6, y, words, size=SMALL, color=QUIET, anchor="right")
        else:  # no room at either side: under the bar, ending where the axis ends
            y = canvas.text(at(100), y + 15, words, size=SMALL, color=QUIET, anchor="right").y0
        y += SMALL * LINE + 3
    return y + 2
