"""The risks as ranges: what readers take the hedge words to mean, beside the yardstick."""

from __future__ import annotations

from typing import NamedTuple

from analysis.assess.risks import risk_order, risk_register
from analysis.assess.tables import rows
from analysis.assess.wording import percent
from analysis.blocks import Column, Figure, Row, refs
from analysis.blocks.drawing import Drawing
from analysis.exhibits.draw.canvas import FOCUS, INK, LINE, PALE, QUIET, SMALL, TEAL, Canvas
from analysis.exhibits.draw.fonts import width_of
from analysis.exhibits.figures import hedges
from analysis.exhibits.figures.apart import apart
from analysis.exhibits.figures.hedges import Hedge, at
from analysis.exhibits.figures.parts import brief, headline, shown, source_line
from analysis.exhibits.study import Study
from analysis.exhibits.tables.risks import bearers
from analysis.reference import Yardstick, yardstick
from analysis.words import say


class Held(NamedTuple):
    """A risk with the interval that readers give its hedge word, percent."""

    risk: str
    event: str
    hedge: str | None
    low: float | None
    high: float | None
    claims: tuple[str, ...]
    impact: int | None


@apart
def risk_ranges(case: Study) -> Figure | None:
    """Return the risks by hedge word, each word as the range readers give it; None without risks.

    The range is the 5th to the 95th percentile of readers. It assumes that the article's author
    meant what readers read, so the figure is labelled an assumption.
    """
    register = risk_register(case.frames, case.state, case.reading, case.yardstick)
    if not case.full or register.empty:
        return None
    held = [Held(*row) for row in rows(register, *Held._fields)]
    claims = tuple(dict.fromkeys(claim for row in held for claim in row.claims))
    scale = yardstick(case.yardstick)
    words = _words(held)
    return Figure(
        "fig-risk-ranges",
        "assumption",
        claims,
        _title(case, held, words, len(risk_order(register))),
        say("chart-ranges-measure"),
        _alt(held, words),
        source_line(case, claims),
        _draw(words, scale),
        (
            Column(say("chart-ranges-risk"), 3),
            Column(say("chart-ranges-bearer"), 2),
            Column(say("chart-ranges-hedge")),
            Column(say("chart-ranges-range"), 1, "right"),
            Column(say("chart-ranges-terms"), 2),
            Column(say("chart-ranges-impact"), 1, "right"),
        ),
        tuple(
            Row(
                (
                    (row.event, *refs(row.claims)),
                    (bearers(case, case.risks[row.risk]),),
                    (row.hedge or say("chart-none"),),
                    (_range(row.low, row.high),),
                    (_spanned(scale, row.low, row.high) or say("chart-none"),),
                    (
                        say("chart-ranges-impact-of", n=row.impact) if row.impact is not None
                        else say("chart-ranges-not-coded"),
                    ),
                ),
                row.claims,
            )
            for row in held
        ),
    )  # fmt: skip


def _range(low: float | None, high: float | None) -> str:
    return say("chart-ranges-none") if low is None or high is None else percent(low, high)


def _spanned(scale: Yardstick, low: float | None, high: float | None) -> str:
    """Return the terms that an interval meets, with their range beside them."""
    if low is None or high is None:
        return ""
    terms = scale.terms_over(low, high)
    hull = scale.hull(terms)
    if hull is None:
        return say("chart-ranges-gap")
    return say("chart-ranges-spans", n=len(terms), first=terms[0], last=terms[-1],
               range=percent(*hull))  # fmt: skip


def _words(held: list[Held]) -> list[Hedge]:
    """Return the risks by hedge word, the likeliest first."""
    found: dict[tuple[str, float | None, float | None], list[str]] = {}
    for row in held:
        found.setdefault((row.hedge or "", row.low, row.high), []).append(row.event)
    return hedges.ordered(
        [
            Hedge(
                say("chart-ranges-unhedged") if not word
                else say("chart-ranges-unsurveyed", word=word) if low is None or high is None
                else say("chart-ranges-word", word=word, range=percent(low, high)),
                low, high, tuple(events),
            )
            for (word, low, high), events in found.items()
        ]
    )  # fmt: skip


def _title(case: Study, held: list[Held], words: list[Hedge], ranked: int) -> str:
    ranged = [(row.low, row.high) for row in held if row.low is not None and row.high is not None]
    n = len(ranged)
    spread = {(word.low, word.high) for word in words if word.low is not None}
    low, high = ranged[0] if ranged else (0.0, 0.0)
    if n < 2:
        kind = "one" if n else "none"
    elif ranked:
        kind = "ranked"
    elif len(spread) == 1:
        kind = "same"
    elif max(low for low, _ in ranged) < min(high for _, high in ranged):
        kind = "overlap"
    else:
        kind = "unranked"
    return headline(
        *(
            say(f"chart-ranges-title-{kind}", n=n, range=percent(low, high), ranked=ranked,
                pairs=len(held) * (len(held) - 1) // 2, state=state)
            for state in (shown(case, case.state) if case.state else "none", "none")
        )
    )  # fmt: skip


def _alt(held: list[Held], words: list[Hedge]) -> str:
    ranged = [word for word in words if word.low is not None and word.high is not None]
    if not ranged:
        return say("chart-ranges-alt-none", n=len(held))
    low = min(word.low for word in ranged if word.low is not None)
    high = max(word.high for word in ranged if word.high is not None)
    return say(
        "chart-ranges-alt", n=sum(len(word.events) for word in ranged), range=percent(low, high),
        words="; ".join(
            say("chart-ranges-alt-word", word=word.head, n=len(word.events),
                first=brief(word.events[0]))
            for word in ranged[: hedges.WORDS]
        ),
    )  # fmt: skip


def _draw(words: list[Hedge], scale: Yardstick) -> Drawing:
    canvas = Canvas()
    met: set[str] = set()

    def mark(word: Hedge, y: float) -> float:
        low, high = word.low or 0.0, word.high or 0.0
        terms = scale.terms_over(low, high)
        met.update(terms)
        canvas.bar(at(canvas, 0), y, at(canvas, 100) - at(canvas, 0), 13, PALE)
        canvas.bar(at(canvas, low), y, max(at(canvas, high) - at(canvas, low), 2), 13, FOCUS)
        _bands(canvas, scale, terms, y + 15)
        spanned = say("chart-ranges-meets", terms=_spanned(scale, low, high))
        return canvas.paragraph(
            at(canvas, 0), y + 23, spanned, canvas.width - 8, size=SMALL, color=QUIET
        )

    y = hedges.draw(canvas, words, mark)
    return canvas.finish(_scale(canvas, scale, met, y))


def _bands(canvas: Canvas, scale: Yardstick, terms: tuple[str, ...], y: float) -> None:
    """Draw a strip of the yardstick's bands; those that the range above meets are filled."""
    for term, low, high in scale.bands:
        wide = max(at(canvas, high) - at(canvas, low) - 1, 2)
        if term in terms:
            canvas.bar(at(canvas, low), y, wide, 7, TEAL)
        else:
            canvas.frame(at(canvas, low) + 0.5, y + 0.5, wide - 1, 6, QUIET)


def _scale(canvas: Canvas, scale: Yardstick, met: set[str], y: float) -> float:
    """Draw the yardstick's terms on the same axis, each with its range."""
    y = hedges.axis(canvas, y) + 6
    y = canvas.paragraph(0, y, say("chart-ranges-yardstick"), canvas.width, size=SMALL,
                         color=QUIET) + 3  # fmt: skip
    for term, low, high in scale.bands:
        inside = term in met
        left, right = at(canvas, low), max(at(canvas, high), at(canvas, low) + 2)
        if inside:
            canvas.bar(left, y + 3, right - left, 11, TEAL)
        else:
            canvas.frame(left + 0.6, y + 3.6, right - left - 1.2, 9.8, QUIET)
        words = say("chart-ranges-term", term=term, range=percent(low, high))
        wide = width_of(words, SMALL, bold=inside)
        ink = INK if inside else QUIET
        if right + 6 + wide <= canvas.width:
            canvas.text(right + 6, y, words, size=SMALL, color=ink, bold=inside)
        elif left - 6 - wide >= 0:
            canvas.text(left - 6, y, words, size=SMALL, color=ink, bold=inside, anchor="right")
        else:  # no room at either side: under the bar, ending where the axis ends
            y = canvas.text(at(canvas, 100), y + 15, words, size=SMALL, color=ink, bold=inside,
                            anchor="right").y0  # fmt: skip
        y += SMALL * LINE + 3
    return y + 2
